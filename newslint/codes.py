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

_MOST_BYTES = 16_000_000
"""What a file may hold; one of which most is of rules that are gone starts anew."""
_KEPT = sys.implementation.name == "cpython"
_HEAD = 8

_file: "_File | None" = None
_new: "dict[Key, Code]" = {}


def code_of(key: "Key") -> "Code | None":
    """The code of a pattern, if it is kept."""
    if key in _new:
        return _new[key]
    if not _KEPT:
        return None
    global _file
    if _file is None:
        _file = _File(_path())
    blob = _file.blob(_hash(key))
    if not blob:
        return None
    import marshal

    find, flags, code = marshal.loads(blob)
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
        new = {_hash(key): marshal.dumps((*key, code)) for key, code in _new.items()}
        blobs = _File(path).blobs() | new
        if sum(map(len, blobs.values())) > _MOST_BYTES:
            blobs = new
        _new.clear()
        _file = None
        index, at = {}, 0
        for name, blob in blobs.items():
            index[name] = at, len(blob)
            at += len(blob)
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


class _File:
    """The file as it was when it was opened, whatever another run puts in its place.

    What is needed of it is read at its place; at once where the system cannot do that for several processes.
    """

    def __init__(self, path: str) -> None:
        self._file = -1
        self._data = b""
        self._start = 0
        self._places: dict[bytes, tuple[int, int]] = {}
        try:
            self._open(path)
        except (OSError, ValueError, EOFError, TypeError):
            self._places = {}

    def _open(self, path: str) -> None:
        """Raises `ValueError`, `EOFError` or `TypeError` if the file is not whole."""
        import marshal

        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        whole = os.fstat(self._file).st_size
        if not hasattr(os, "pread"):
            with open(self._file, "rb") as file:
                self._data = file.read()
            self._file = -1
        size, behind = (int.from_bytes(self._at(at, _HEAD), "little") for at in (0, _HEAD))
        self._start = 2 * _HEAD + size
        if not size or whole != self._start + behind:
            raise ValueError
        self._places = marshal.loads(self._at(2 * _HEAD, size))

    def __del__(self) -> None:
        if self._file >= 0:
            os.close(self._file)

    def _at(self, place: int, length: int) -> bytes:
        return self._data[place : place + length] if self._file < 0 else os.pread(self._file, length, place)

    def blob(self, name: bytes) -> bytes:
        """What is kept under a name; empty if nothing is."""
        place = self._places.get(name)
        return self._at(self._start + place[0], place[1]) if place else b""

    def blobs(self) -> dict[bytes, bytes]:
        """All that the file holds."""
        return {name: self.blob(name) for name in self._places}
