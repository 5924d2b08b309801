"""The code of patterns, kept from run to run where Python keeps that of the package's own modules.

The file is an index, by a hash of each pattern, and behind it the code of the patterns one by one: a run reads what it
needs. Where the folder cannot be written nothing is kept.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, BinaryIO

    Key = tuple[str, int]
    """What a pattern is compiled from: its text and its flags."""
    Code = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
    """What `_sre.compile` takes: code, flags, how many groups, and their names in two ways."""

_MOST_BYTES = 24_000_000
_KEPT = sys.implementation.name == "cpython"
_HEAD = 8

_index: "dict[bytes, tuple[int, int]] | None" = None
_new: "dict[Key, Code]" = {}


def code_of(key: "Key") -> "Code | None":
    """The code of a pattern, if it is kept."""
    if key in _new:
        return _new[key]
    place = _places().get(_hash(key)) if _KEPT else None
    if place is None:
        return None
    try:
        with open(_path(), "rb", buffering=0) as file:
            return _read(file, place, key)
    except (OSError, ValueError, EOFError, TypeError):
        return None


def remember(key: "Key", code: "Code") -> None:
    """Keep the code of a pattern, when the run is over."""
    if _KEPT:
        _new[key] = code


def keep() -> None:
    """Write down what was remembered in this run, if there is anything."""
    global _index
    if not _new:
        return
    import marshal

    path = _path()
    beside = f"{path}.{os.getpid()}"
    try:
        blobs = _blobs()
        blobs.update((_hash(key), marshal.dumps((*key, code))) for key, code in _new.items())
        _new.clear()
        _index = None
        index, at = {}, 0
        for name, blob in blobs.items():
            index[name] = at, len(blob)
            at += len(blob)
        if at > _MOST_BYTES:
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        head = marshal.dumps(index)
        with open(beside, "wb") as file:
            file.write(len(head).to_bytes(_HEAD, "little") + head + b"".join(blobs.values()))
        os.replace(beside, path)
    except (OSError, ValueError):
        if os.path.exists(beside):
            os.unlink(beside)


def _path() -> str:
    tag = f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
    return os.path.join(os.path.dirname(__file__), "__pycache__", f"codes.{tag}.bin")


def _hash(key: "Key") -> bytes:
    import _imp  # what Python hashes sources with; hashlib takes long to import

    told: bytes = _imp.source_hash(key[1], key[0].encode("utf-8", "surrogatepass"))
    return told


def _places() -> "dict[bytes, tuple[int, int]]":
    """Where in the file each pattern's code stands: first byte and length."""
    global _index
    if _index is None:
        try:
            with open(_path(), "rb", buffering=0) as file:
                _index = _read_index(file)
        except (OSError, ValueError, EOFError, TypeError):
            _index = {}
    return _index


def _read_index(file: "BinaryIO | Any") -> "dict[bytes, tuple[int, int]]":
    import marshal

    size = int.from_bytes(file.read(_HEAD), "little")
    told = marshal.loads(file.read(size))
    start = _HEAD + size
    return {name: (start + at, length) for name, (at, length) in told.items()}


def _read(file: "BinaryIO | Any", place: tuple[int, int], key: "Key") -> "Code | None":
    """What stands at a place, if it is that pattern's; another run may have written the file anew."""
    import marshal

    file.seek(place[0])
    find, flags, code = marshal.loads(file.read(place[1]))
    return code if (find, flags) == key else None


def _blobs() -> dict[bytes, bytes]:
    """All that the file holds now."""
    try:
        with open(_path(), "rb") as file:
            places = _read_index(file)
            blobs = {}
            for name, (at, length) in places.items():
                file.seek(at)
                blobs[name] = file.read(length)
            return blobs
    except (OSError, ValueError, EOFError, TypeError):
        return {}
