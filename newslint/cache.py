"""What was found in files that have not changed since, so that they need not be read again."""

import os
import sys
from marshal import dumps, loads
from time import time_ns

from newslint import __version__
from newslint.compact import pack, unpack
from newslint.examine import Mark
from newslint.files import digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from newslint.config import Config
    from newslint.finding import Finding

    Entry = tuple[int, int, int, bytes] | tuple[int, int, int, bytes, tuple[Any, ...]]
    """Size, times and digest of a file, and what was found in it, packed, if anything was."""

FOLDER = ".newslint_cache"
WORTHWHILE = 100
"""From how many files on a cache is kept: fewer are linted faster than looked up."""

_TAG = "CACHEDIR.TAG"
_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55\n# Made by newslint; newslint clean takes it away.\n"
_FORM = b"newslint cache 1\n"
_RACY = 2_000_000_000
"""Nanoseconds within which a file may change once more without a change of its times."""
_KEPT = 32
"""For how many different configs and versions a cache is kept."""


def folder_for(config: "Config") -> str:
    """Where a config's cache is."""
    return _shared() or os.path.join(config.folder or os.getcwd(), FOLDER)


def open_cache(config: "Config") -> "Cache":
    """What is known under a config."""
    root = config.folder or os.getcwd()
    where = os.fsencode(root) if _shared() else b""  # beside its files a cache may be moved with them
    return Cache(folder_for(config), root, digest_of(fingerprint(config) + where))


def _shared() -> str:
    return os.environ.get("NEWSLINT_CACHE_DIR", "")


class Cache:
    """What was found under one config, by one version of newslint and the rules; paths are relative to `root`."""

    def __init__(self, folder: str, root: str, fingerprint: bytes) -> None:
        self.folder = folder
        self.path = os.path.join(folder, fingerprint.hex())
        self._root = root
        self._packed = _read(self.path)
        self._folders: dict[str, dict[str, Entry]] = {}
        self._at: dict[str, dict[str, Entry]] = {}
        self._keys: dict[str, str] = {}
        self._changed: set[str] = set()

    def entry(self, path: str) -> "Entry | None":
        """What is known of a file, which may have changed."""
        folder, name = _split(path)
        entries = self._at.get(folder)
        return (self._entries(folder) if entries is None else entries).get(name)

    def put(self, path: str, mark: Mark, findings: "tuple[Finding, ...]") -> None:
        """What was found in a file."""
        self._put(path, mark, (pack(findings),) if findings else ())

    def confirm(self, path: str, mark: Mark, entry: "Entry") -> None:
        """A file that has other times now but the same content."""
        self._put(path, mark, entry[4:])

    def _put(self, path: str, mark: Mark, findings: "tuple[Any, ...]") -> None:
        size, changed, touched = mark.stamp
        if max(changed, touched) > time_ns() - _RACY:
            changed = touched = 0
        folder, name = _split(path)
        entries = self._entries(folder)
        entry: Entry = (size, changed, touched, mark.digest, *findings)
        if entries.get(name) != entry:
            entries[name] = entry
            self._changed.add(self._keys[folder])

    def save(self) -> str:
        """Write what has changed. Gives "", or why it could not be written."""
        if not self._changed:
            return ""
        for key in self._changed:
            there = _names(os.path.join(self._root, key))
            self._packed[key] = dumps({name: entry for name, entry in self._folders[key].items() if name in there})
        self._changed.clear()
        folders = {key: packed for key, packed in self._packed.items() if os.path.isdir(os.path.join(self._root, key))}
        try:
            _make(self.folder)
            _write(self.path, dumps(folders))
            _prune(self.folder)
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def _entries(self, folder: str) -> "dict[str, Entry]":
        key = self._keys.get(folder)
        if key is None:
            key = self._keys[folder] = _relative(folder, self._root)
        entries = self._folders.get(key)
        if entries is None:
            told = _unmarshalled(self._packed.get(key, b""))
            entries = self._folders[key] = told if isinstance(told, dict) else {}
        self._at[folder] = entries
        return entries


def findings_of(entry: "Entry") -> "tuple[Finding, ...]":
    return unpack(entry[4]) if len(entry) > 4 else ()


def fingerprint(config: "Config") -> bytes:
    """What decides about the findings in a text: newslint, what it stands on, the rules, the config.

    The place of a config does not count, so that a cache may be carried to another machine.
    """
    from newslint.packs import find_pack
    from newslint.shipping import PACKAGE, is_checkout, shipped_folder

    told = [__version__, sys.version, sys.platform, repr(config._replace(path="", folder=""))]
    told += _distributions(("ftfy", "regex", "libcst", "ahocorasick", "pyromark", "charset_normalizer"))
    parts = ["\0".join(told).encode("utf-8", "surrogatepass")]
    folders = [PACKAGE, shipped_folder()] if is_checkout() else []  # a checkout changes under one version
    folders += [find_pack(name, config.folder or os.curdir) for name in config.packs]
    for folder in folders:
        parts += _contents(folder)
    return digest_of(b"\0".join(parts))


def _distributions(names: tuple[str, ...]) -> list[str]:
    """The installed versions of packages, as the folders are called in which pip notes them."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(name for name in os.listdir(folder or os.curdir) if name.endswith(".dist-info"))
        except OSError:
            continue
    return sorted(name for name in found if name.lower().startswith(names))


def _contents(folder: str) -> "Iterator[bytes]":
    """The names and digests of what a folder of code or rules holds."""
    for path, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__pycache__")))
        for name in sorted(names):
            if not name.endswith((".pyc", ".pyo")):
                try:
                    with open(os.path.join(path, name), "rb") as file:
                        yield os.fsencode(os.path.relpath(os.path.join(path, name), folder)) + digest_of(file.read())
                except OSError:
                    continue


def _split(path: str) -> tuple[str, str]:
    """The folder of a file and its name; `os.path.split` takes as long as all the rest."""
    if os.altsep:
        path = path.replace(os.altsep, os.sep)
    cut = path.rfind(os.sep) + 1
    return path[:cut], path[cut:]


def _relative(folder: str, root: str) -> str:
    try:
        return os.path.relpath(folder or os.curdir, root)
    except ValueError:  # on another drive
        return os.path.abspath(folder)


def _read(path: str) -> dict[str, bytes]:
    """The folders in a cache's file, packed; none if there is no such file or it is not as it was written."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return {}
    start = len(_FORM)
    body = data[start + 16 :]
    if data[:start] != _FORM or data[start : start + 16] != digest_of(body):
        return {}
    told = _unmarshalled(body)
    return told if isinstance(told, dict) else {}


def _write(path: str, body: bytes) -> None:
    """Put a cache's file in its place at once: other runs may be reading or writing it."""
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            file.write(_FORM + digest_of(body) + body)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


def _names(folder: str) -> set[str]:
    try:
        return set(os.listdir(folder))
    except OSError:
        return set()


def _unmarshalled(data: bytes) -> object:
    try:
        return loads(data)
    except (ValueError, EOFError, TypeError):
        return None


def _make(folder: str) -> None:
    """A folder that says that it is a cache, to programs that make backups and to git."""
    os.makedirs(folder, exist_ok=True)
    for name, data in ((_TAG, _SIGNATURE), (".gitignore", b"*\n")):
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            with open(path, "wb") as file:
                file.write(data)


def _prune(folder: str) -> None:
    """Take away what was not written for the longest time."""
    files = [entry for entry in os.scandir(folder) if entry.name not in (_TAG, ".gitignore")]
    for entry in sorted(files, key=lambda entry: entry.stat().st_mtime_ns, reverse=True)[_KEPT:]:
        os.unlink(entry.path)


def clean(folder: str) -> int | None:
    """Take a cache away, and give its size in bytes; None if the folder is no cache. Raises `OSError`."""
    try:
        with open(os.path.join(folder, _TAG), "rb") as file:
            if file.read(len(_SIGNATURE)) != _SIGNATURE:
                return None
    except (FileNotFoundError, NotADirectoryError):
        return None
    size = 0
    for entry in [*os.scandir(folder)]:
        if entry.is_file(follow_symlinks=False) and entry.name != _TAG:
            size += entry.stat(follow_symlinks=False).st_size
            os.unlink(entry.path)
    os.unlink(os.path.join(folder, _TAG))
    os.rmdir(folder)
    return size
