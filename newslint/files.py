"""Reading files, and writing them so that none is ever half-written."""

import os
import stat

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO

Stamp = tuple[int, int, int]
"""Size and times of a file: of its content and of anything about it. Another stamp may mean another content."""

_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class FileError(Exception):
    """A file that cannot be read or written. Its text says why, and the mend, without the file's name."""


class Opened(NamedTuple):
    """A file as it was when it was read."""

    path: str
    data: bytes
    stamp: Stamp = (0, 0, 0)


def stamp_of(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def digest_of(data: bytes) -> bytes:
    """What tells two contents apart."""
    try:
        from _blake2 import blake2b  # `hashlib` loads all of OpenSSL
    except ImportError:
        from hashlib import blake2b
    return blake2b(data, digest_size=16).digest()


def open_file(path: str) -> Opened:
    """The bytes of a file. Raises `FileError`."""
    try:
        descriptor = os.open(path, _READING)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise _not_a_file(status.st_mode)
            data = os.read(descriptor, status.st_size + 1)
            if len(data) != status.st_size:
                data += _rest(descriptor)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    return Opened(path, data, stamp_of(status))


def open_stream(path: str) -> "BinaryIO":
    """A file to be read bit by bit. Raises `FileError`."""
    try:
        descriptor = os.open(path, _READING)
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            os.close(descriptor)
            raise _not_a_file(mode)
        return os.fdopen(descriptor, "rb")
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None


def _rest(descriptor: int) -> bytes:
    """What a file holds beyond what it said or a read gave."""
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _not_a_file(mode: int) -> FileError:
    if stat.S_ISDIR(mode):
        return FileError("it is a folder that may not be read; give yourself read permission")
    return FileError("it is not a regular file; exclude it, or pipe it into newslint check -")


def _unreadable(path: str, error: Exception) -> FileError:
    if isinstance(error, FileNotFoundError):
        return FileError("there is no such file")
    if isinstance(error, PermissionError):
        if os.path.isdir(path):
            return _not_a_file(stat.S_IFDIR)
        return FileError("it may not be read; give yourself read permission")
    return FileError(f"it cannot be read: {error.strerror if isinstance(error, OSError) else error}")


def write_file(opened: Opened, data: bytes) -> None:
    """Put `data` in the place of a file at once, or leave the file as it is. Raises `FileError`.

    Mode, owner and extended attributes are kept, symbolic links followed. A file with other hard links, one that is
    write-protected and one that has changed since it was read are left alone.
    """
    if data == opened.data:
        return
    path = os.path.realpath(opened.path)
    with AsFileErrors():
        writable(path)
        with Uninterrupted():
            _replace(path, opened, data)


class AsFileErrors:
    """Makes of what the system refuses a `FileError` that says so."""

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None"
    ) -> None:
        if isinstance(error, FileNotFoundError):
            raise FileError("it has vanished since it was read; nothing was written") from None
        if isinstance(error, PermissionError):
            raise FileError("it may not be replaced; give yourself write permission for its folder") from None
        if isinstance(error, OSError):
            import errno

            full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
            mend = ", make room on the disk" if full else ""
            raise FileError(f"it cannot be written: {error.strerror}; it is as it was{mend}") from None


def put_file(path: str, data: bytes) -> None:
    """Put `data` at a path at once, whether there is a file or not. To pipes, devices and /dev/stdout it is added.

    Raises `OSError`.
    """
    real = os.path.realpath(path)
    if os.path.exists(path) and (not os.path.isfile(path) or path.startswith("/dev/")):
        with open(path, "ab") as file:
            file.write(data)
        return
    try:
        mode = _mode(real)
        with Uninterrupted():
            descriptor, temporary = new_file(os.path.dirname(real))
            try:
                with open(descriptor, "wb") as file:
                    file.write(data)
                os.chmod(temporary, mode)
                os.replace(temporary, real)
            except BaseException:
                remove(temporary)
                raise
    except OSError as error:
        error.filename = path
        raise


def _mode(path: str) -> int:
    """The mode of a file that may be written, or of one that is yet to be made."""
    if os.path.exists(path):
        with open(path, "ab") as file:
            return stat.S_IMODE(os.fstat(file.fileno()).st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


class Uninterrupted:
    """Keeps Ctrl-C and a request to end waiting until the block is done."""

    def __enter__(self) -> None:
        import signal

        if hasattr(signal, "pthread_sigmask"):
            wanted = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
            self._before = signal.pthread_sigmask(signal.SIG_BLOCK, wanted)

    def __exit__(
        self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None"
    ) -> None:
        import signal

        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)


def new_file(folder: str) -> "tuple[int, str]":
    """A new file for oneself alone, open for writing, and its path."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    while True:
        path = os.path.join(folder, f".newslint-{os.getpid()}-{os.urandom(4).hex()}")
        try:
            return os.open(path, flags, 0o600), path
        except FileExistsError:
            continue


def remove(path: str) -> None:
    """Take a file away that one has made."""
    from contextlib import suppress

    with suppress(OSError):
        os.unlink(path)


def writable(path: str) -> None:
    """Raises `FileError` for a file that is not to be replaced."""
    status, may_be_written = os.stat(path), os.access(path, os.W_OK)
    if status.st_nlink > 1:
        raise FileError(f"it has {status.st_nlink} hard links, which a repair would part; copy it and repair the copy")
    if not status.st_mode & 0o222 or not may_be_written:
        raise FileError("it is write-protected; give yourself write permission")


def _replace(path: str, opened: Opened, data: bytes) -> None:
    descriptor, temporary = new_file(os.path.dirname(path))
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            settle(file, path)
        if open_file(path).data != opened.data:
            raise FileError("it has changed since it was read; run newslint again")
        os.replace(temporary, path)
    except BaseException:
        remove(temporary)
        raise
    sync_folder(os.path.dirname(path))


def settle(file: "BinaryIO", path: str) -> None:
    """Make sure that a file is on the disk, with the attributes of the one whose place it will take."""
    file.flush()
    _keep_attributes(path, file.fileno())
    os.fsync(file.fileno())


def _keep_attributes(path: str, descriptor: int) -> None:
    status = os.stat(path)
    if hasattr(os, "fchown"):
        made = os.fstat(descriptor)
        if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
            try:
                os.fchown(descriptor, status.st_uid, status.st_gid)
            except PermissionError:
                raise FileError("it would not keep its owner and group; repair it as its owner") from None
        os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        from contextlib import suppress

        with suppress(OSError):  # a file system without them
            for name in os.listxattr(path):
                with suppress(OSError):  # one that only the system may set
                    os.setxattr(descriptor, name, os.getxattr(path, name))


def sync_folder(folder: str) -> None:
    """Some file systems cannot; the file is in its place already."""
    if hasattr(os, "O_DIRECTORY"):
        from contextlib import suppress

        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
