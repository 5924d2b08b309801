"""The code of patterns, kept from run to run where Python keeps that of the package's own modules.

The file is an index, by a hash of each pattern, and behind it the code of the patterns one by one: a run reads what it
needs. Where the folder cannot be written nothing is kept.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    Key = tuple[str, int]
    """What a pattern is compiled from: its text and its flags."""
    Code = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
    """What `_sre.compile` takes: code, flags, how many groups, and their names in two ways."""

_MOST_BYTES = 24_000_000
_KEPT = sys.implementation.name == "cpython"
_HEAD = 8

_file: "tuple[bytes, dict[bytes, tuple[int, int]]] | None" = None
_new: "dict[Key, Code]" = {}


def code_of(key: "Key") -> "Code | None":
    """The code of a pattern, if it is kept."""
    if key in _new:
        return _new[key]
    if not _KEPT:
        return None
    data, places = _kept()
    place = places.get(_hash(key))
    if place is None:
        return None
    import marshal

    find, flags, code = marshal.loads(data[place[0] : place[0] + place[1]])
    return code if (find, flags) == key else None


def remember(key: "Key", code: "Code") -> None:
    """Keep the code of a pattern, when the run is over."""
    if _KEPT:
        _new[key] = code


def keep() -> None:
    """Write down what was remembered in this run, if there is anything."""
    global _file
    if not _new:
        return
    import marshal

    path = _path()
    beside = f"{path}.{os.getpid()}"
    try:
        blobs = _blobs()
        blobs.update((_hash(key), marshal.dumps((*key, code))) for key, code in _new.items())
        _new.clear()
        _file = None
        index, at = {}, 0
        for name, blob in blobs.items():
            index[name] = at, len(blob)
            at += len(blob)
        if at > _MOST_BYTES:
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        head = marshal.dumps(index)
        with open(beside, "wb") as file:
            file.write(len(head).to_bytes(_HEAD, "little") + at.to_bytes(_HEAD, "little") + head)
            file.write(b"".join(blobs.values()))
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


def _kept() -> "tuple[bytes, dict[bytes, tuple[int, int]]]":
    """The file as it was when it was first needed, and where in it each pattern's code stands: first byte and length.

    It is read at once: another run may put another file in its place at any moment.
    """
    global _file
    if _file is None:
        try:
            with open(_path(), "rb", buffering=0) as file:
                _file = _read(file.read())
        except (OSError, ValueError, EOFError, TypeError):
            _file = b"", {}
    return _file


def _read(data: bytes) -> "tuple[bytes, dict[bytes, tuple[int, int]]]":
    """Raises `ValueError` if the data is not whole."""
    import marshal

    size, whole = int.from_bytes(data[:_HEAD], "little"), int.from_bytes(data[_HEAD : 2 * _HEAD], "little")
    start = 2 * _HEAD + size
    if not size or len(data) != start + whole:
        raise ValueError
    return data, {name: (start + at, length) for name, (at, length) in marshal.loads(data[2 * _HEAD : start]).items()}


def _blobs() -> dict[bytes, bytes]:
    """All that the file holds now."""
    try:
        with open(_path(), "rb") as file:
            data, places = _read(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return {name: data[at : at + length] for name, (at, length) in places.items()}
