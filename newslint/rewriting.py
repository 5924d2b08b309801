"""A file that is too large for memory, written anew bit by bit and put in its place when it is whole."""

import os

from newslint.files import (
    AsFileErrors,
    FileError,
    Uninterrupted,
    new_file,
    remove,
    settle,
    stamp_of,
    sync_folder,
    writable,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO


class Rewriting:
    """Hears bit by bit what a file holds and what it is to hold. Begins to write at the first difference."""

    def __init__(self, path: str, read: "BinaryIO") -> None:
        """`read` is the file, open at its beginning."""
        self._path = os.path.realpath(path)
        self._stamp = stamp_of(os.fstat(read.fileno()))
        self._same = 0
        self._file: BinaryIO | None = None
        self._temporary = ""

    def __enter__(self) -> "Rewriting":
        return self

    def __exit__(
        self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None"
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            remove(self._temporary)

    def write(self, before: bytes, after: bytes) -> None:
        """The next bytes of the file, and what is to stand there instead. Raises `FileError`."""
        if self._file is None and before == after:
            self._same += len(before)
            return
        with AsFileErrors():
            if self._file is None:
                self._begin()
            assert self._file is not None
            self._file.write(after)

    def commit(self) -> bool:
        """Put the file in its place; says whether anything differs. Raises `FileError`."""
        if self._file is None:
            return False
        with AsFileErrors(), Uninterrupted():
            settle(self._file, self._path)
            self._file.close()
            self._check()
            os.replace(self._temporary, self._path)
            self._file = None
            sync_folder(os.path.dirname(self._path))
        return True

    def _begin(self) -> None:
        """A new file beside the old one, with what was the same so far."""
        writable(self._path)
        descriptor, self._temporary = new_file(os.path.dirname(self._path))
        self._file = os.fdopen(descriptor, "wb")
        with open(self._path, "rb") as old:
            left = self._same
            while left and (part := old.read(min(left, 1 << 20))):
                self._file.write(part)
                left -= len(part)

    def _check(self) -> None:
        if stamp_of(os.stat(self._path)) != self._stamp:
            raise FileError("it has changed since it was read; run newslint again")
