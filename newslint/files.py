"""Reading files, and writing them so that none is ever half-written."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from newslint.readers import SUFFIXES


class FileError(Exception):
    """A file that cannot be read or written. Its text says why, and the mend, without the file's name."""


class Opened(NamedTuple):
    """A file as it was when it was read."""

    path: str
    data: bytes


def format_of(path: str) -> str | None:
    """The format of a file by its name, if newslint reads it."""
    return SUFFIXES.get(os.path.splitext(path)[1].lower())


def open_file(path: str) -> Opened:
    """The bytes of a file. Raises `FileError`."""
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise FileError("it is not a regular file; exclude it, or pipe it into newslint check -")
        with open(path, "rb") as file:
            return Opened(path, file.read())
    except FileNotFoundError:
        raise FileError("there is no such file") from None
    except PermissionError:
        raise FileError("it may not be read; give yourself read permission") from None
    except IsADirectoryError:
        raise FileError("it is a folder that may not be read; give yourself read permission") from None
    except OSError as error:
        raise FileError(f"it cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise FileError(f"it cannot be read: {error}") from None


def write_file(opened: Opened, data: bytes) -> None:
    """Put `data` in the place of a file at once, or leave the file as it is. Raises `FileError`.

    Mode, owner and extended attributes are kept, symbolic links followed. A file with other hard links, one that is
    write-protected and one that has changed since it was read are left alone.
    """
    if data == opened.data:
        return
    path = os.path.realpath(opened.path)
    try:
        _may_be_replaced(os.stat(path), os.access(path, os.W_OK))
        with uninterrupted():
            _replace(path, opened, data)
    except FileNotFoundError:
        raise FileError("it has vanished since it was read; nothing was written") from None
    except PermissionError:
        raise FileError("it may not be replaced; give yourself write permission for its folder") from None
    except OSError as error:
        mend = ", make room on the disk" if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
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
    from tempfile import mkstemp

    try:
        mode = _mode(real)
        with uninterrupted():
            descriptor, temporary = mkstemp(prefix=".newslint-", dir=os.path.dirname(real))
            try:
                with open(descriptor, "wb") as file:
                    file.write(data)
                os.chmod(temporary, mode)
                os.replace(temporary, real)
            except BaseException:
                with suppress(OSError):
                    os.unlink(temporary)
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


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keeps Ctrl-C and a request to end waiting until the block is done."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _may_be_replaced(status: os.stat_result, may_be_written: bool) -> None:
    if status.st_nlink > 1:
        raise FileError(f"it has {status.st_nlink} hard links, which a repair would part; copy it and repair the copy")
    if not status.st_mode & 0o222 or not may_be_written:
        raise FileError("it is write-protected; give yourself write permission")


def _replace(path: str, opened: Opened, data: bytes) -> None:
    from tempfile import mkstemp

    folder = os.path.dirname(path)
    descriptor, temporary = mkstemp(prefix=".newslint-", dir=folder)
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
        with suppress(OSError):
            os.unlink(temporary)
        raise
    with suppress(OSError):  # some file systems cannot sync a folder; the file is in its place already
        _sync_folder(folder)


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
        with suppress(OSError):  # a file system without them
            for name in os.listxattr(path):
                with suppress(OSError):  # one that only the system may set
                    os.setxattr(descriptor, name, os.getxattr(path, name))


def _sync_folder(folder: str) -> None:
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
