"""What was derived from the patterns and lexicons of rules, kept from run to run for those who work on them.

It holds for the engine and the Python it was derived with, and is made anew for others.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MADE_WITH = (
    "charsets derived frequency outline outlining parted partition patterntree places triggers views waiting"
).split()
_MOST = 2_000

_kept: "dict[bytes, Any] | None" = None
_used: "dict[bytes, Any]" = {}


def known(key: str) -> "Any":
    """What was remembered under a key, plain data; None if nothing was."""
    global _kept
    if _kept is None:
        _kept = _read()
    name = _digest(key.encode("utf-8", "surrogatepass"))
    if name in _kept:
        _used[name] = _kept[name]
    return _used.get(name)


def remember(key: str, value: "Any") -> None:
    """Plain data to be kept under a key."""
    _used[_digest(key.encode("utf-8", "surrogatepass"))] = value


def keep() -> None:
    """Write down what was remembered or asked for in this run, and of the rest what was kept last."""
    import marshal

    if _kept is None or _used.keys() <= _kept.keys():
        return
    path = _path()
    beside = f"{path}.{os.getpid()}"
    rest = [name for name in _kept if name not in _used][: max(0, _MOST - len(_used))]
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "wb") as file:
            file.write(marshal.dumps((_maker(), _used | {name: _kept[name] for name in rest})))
        os.replace(beside, path)
    except (OSError, ValueError):
        if os.path.exists(beside):
            os.unlink(beside)


def _read() -> "dict[bytes, Any]":
    import marshal

    try:
        with open(_path(), "rb") as file:
            maker, kept = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if maker == _maker() and isinstance(kept, dict) else {}


def _path() -> str:
    return os.path.join(os.path.dirname(__file__), "__pycache__", f"derived.{sys.implementation.cache_tag}.bin")


def _maker() -> bytes:
    """The sources of what derives, what it reads, and the Python that parses patterns."""
    here = os.path.dirname(__file__)
    files = [os.path.join(here, f"{name}.py") for name in _MADE_WITH]
    files += sorted(entry.path for entry in os.scandir(os.path.join(here, "data")) if entry.is_file())
    told = [sys.version.encode()]
    for path in files:
        with open(path, "rb") as file:
            told.append(file.read())
    return _digest(b"\0".join(told))


def _digest(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=16).digest()
