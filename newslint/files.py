"""Which files there are, and reading and writing them so that none is ever half-written."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.readers import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NEVER_WALKED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class FileError(Exception):
    """A file that cannot be read or written. Its text says why, and the mend, without the file's name."""


class Opened(NamedTuple):
    """A file as it was when it was read."""

    path: str
    data: bytes


def discover(paths: Iterable[str], excluded: Sequence[str], base: str, force_exclude: bool = False) -> Iterator[str]:
    """The files to read, each once: those named, and the articles in the folders named, in order.

    `excluded` are patterns as in a .gitignore, relative to `base`; they and .gitignore do not speak of a file that was
    named itself, but for `force_exclude`.
    """
    seen: set[str] = set()
    exclude = _spec(excluded)
    for path in paths:
        found = _walk(path, exclude, base) if os.path.isdir(path) else [path]
        for name in found:
            if force_exclude and name is path and _matches(exclude, name, base):
                continue
            real = os.path.realpath(name)
            if real not in seen:
                seen.add(real)
                yield name


def format_of(path: str) -> str | None:
    """The format of a file by its name, if newslint reads it."""
    return SUFFIXES.get(os.path.splitext(path)[1].lower())


def open_file(path: str) -> Opened:
    """The bytes of a file. Raises `FileError`."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise FileError("it is not a regular file; exclude it")
        with open(path, "rb") as file:
            return Opened(path, file.read())
    except FileNotFoundError:
        raise FileError("there is no such file") from None
    except PermissionError:
        raise FileError("it may not be read; give yourself read permission") from None
    except OSError as error:
        raise FileError(f"it cannot be read: {error.strerror}") from None


def write_file(opened: Opened, data: bytes) -> None:
    """Put `data` in the place of a file at once, or leave the file as it is. Raises `FileError`.

    Mode, owner and extended attributes are kept, symbolic links followed. A file with other hard links, one that is
    write-protected and one that has changed since it was read are left alone.
    """
    if data == opened.data:
        return
    path = os.path.realpath(opened.path)
    try:
        _may_be_replaced(path, os.stat(path))
        _replace(path, opened, data)
    except FileNotFoundError:
        raise FileError("it has vanished since it was read") from None
    except PermissionError:
        raise FileError("it may not be replaced; give yourself write permission for its folder") from None
    except OSError as error:
        raise FileError(f"it cannot be written: {error.strerror}; it is as it was") from None


def _may_be_replaced(path: str, status: os.stat_result) -> None:
    if status.st_nlink > 1:
        raise FileError(f"it has {status.st_nlink} hard links, which a repair would part; copy it and repair the copy")
    if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise FileError("it is write-protected; give yourself write permission")


def _replace(path: str, opened: Opened, data: bytes) -> None:
    from tempfile import mkstemp

    folder, name = os.path.split(path)
    descriptor, temporary = mkstemp(prefix=f".{name[:100]}.", suffix=".newslint", dir=folder)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _keep_attributes(path, file.fileno())
            os.fsync(file.fileno())
        if open_file(path).data != opened.data:
            raise FileError("it has changed since it was read; run newslint again")
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    _sync_folder(folder)


def _keep_attributes(path: str, descriptor: int) -> None:
    status = os.stat(path)
    if hasattr(os, "fchown"):
        made = os.fstat(descriptor)
        if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
            os.fchown(descriptor, status.st_uid, status.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        try:
            for name in os.listxattr(path):
                os.setxattr(descriptor, name, os.getxattr(path, name))
        except OSError:
            pass  # a file system without them, or an attribute that only the system may set


def _sync_folder(folder: str) -> None:
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _walk(top: str, exclude: "GitIgnoreSpec | None", base: str) -> Iterator[str]:
    ignores = _ignores_above(top)
    pending = [(top, ignores)]
    while pending:
        folder, above = pending.pop()
        own = os.path.join(folder, ".gitignore")
        if os.path.isfile(own):
            above = [*above, (folder, _gitignore(own))]
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            raise FileError(f"the folder {folder} cannot be read: {error.strerror}") from None
        folders = []
        for entry in entries:
            path = entry.path[2:] if entry.path.startswith(os.path.join(os.curdir, "")) else entry.path
            if entry.name.startswith(".") or _matches(exclude, path, base) or _is_ignored(path, entry.is_dir(), above):
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _NEVER_WALKED:
                    folders.append((path, above))
            elif entry.is_file() and format_of(path):
                yield path
        pending += reversed(folders)


def _ignores_above(folder: str) -> "list[tuple[str, GitIgnoreSpec | None]]":
    """The .gitignore files between a folder and the root of its repository, outermost first."""
    found: list[tuple[str, GitIgnoreSpec | None]] = []
    at = os.path.abspath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            return []
        at = parent
        own = os.path.join(at, ".gitignore")
        if os.path.isfile(own):
            found.append((at, _gitignore(own)))
    return found[::-1]


def _is_ignored(path: str, folder: bool, ignores: "Sequence[tuple[str, GitIgnoreSpec | None]]") -> bool:
    for base, spec in reversed(ignores):
        if spec is not None:
            name = os.path.relpath(path, base).replace(os.sep, "/") + ("/" if folder else "")
            included = spec.check_file(name).include
            if included is not None:
                return included
    return False


def _gitignore(path: str) -> "GitIgnoreSpec | None":
    with open(path, encoding="utf-8", errors="replace") as file:
        return _spec(file.read().splitlines())


def _spec(patterns: Sequence[str]) -> "GitIgnoreSpec | None":
    if not patterns:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _matches(spec: "GitIgnoreSpec | None", path: str, base: str) -> bool:
    if spec is None:
        return False
    name = os.path.relpath(path, base or os.curdir).replace(os.sep, "/")
    return spec.match_file(name) or spec.match_file(name + "/")
