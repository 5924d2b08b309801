"""Gives a pack made ready, as fast as can be.

For newslint's own pack that is done when the package is made (`shipped.py`); for a user's, and where rules are worked
on, it is kept beside the rules as Python keeps its bytecode, and made anew when a file has changed.
"""

import os
import sys

from newslint import __version__
from newslint.prepared import Prepared, unpacked
from newslint.shipping import PACKAGE, is_checkout, shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.prepared import Signature


_NO_PART = frozenset(
    f"{name}.py"
    for name in (
        "shipped across api arguments cache cli codes compact compiled config costs declarations discovery docs "
        "document encoding examine examples exemption file files finding fixer globs guessing hostile intake "
        "joined lines linter mapping mending plan progress readers reading run scaffold scanner schedule "
        "selection rewriting streams suppress workers wrapping"
    ).split()
)
"""Modules of the engine that have no part in making a pack ready."""


def ready(folder: str) -> Prepared:
    """The pack in a folder. Raises `PackError`."""
    is_shipped = folder == shipped_folder()
    if is_shipped and not is_checkout():
        from newslint.shipped import PACK

        return unpacked(PACK, folder, ())
    now = signature(folder)
    path = os.path.join(folder, "__pycache__", f"prepared.{sys.implementation.cache_tag}.bin")
    kept = _kept(path, folder, now)
    if kept is not None:
        return kept
    made = _shipped_unchanged(folder, now) if is_shipped else None
    if made is None:
        from newslint.preparing import prepare

        made = prepare(folder, now)
    _keep(path, made)
    return made


def signature(folder: str) -> "Signature":
    """What a pack depends on: its own files, and the engine's where that is worked on and its version tells nothing."""
    return tuple(sorted((*_files(folder), *(_engine() if is_checkout() else ()))))


def _engine() -> "Iterator[tuple[str, int, int]]":
    """What has a part in making a pack ready: modules of the engine, and what rules share."""
    with os.scandir(PACKAGE) as entries:
        for entry in entries:
            if entry.name.endswith(".py") and entry.name not in _NO_PART:
                yield _stamp(entry)
    for folder in ("analyses", "data"):
        yield from _files(os.path.join(PACKAGE, folder))


def _files(folder: str) -> "Iterator[tuple[str, int, int]]":
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "__pycache__")):
                continue
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                yield _stamp(entry)


def _stamp(entry: "os.DirEntry[str]") -> tuple[str, int, int]:
    stat = entry.stat()
    return entry.path, stat.st_size, stat.st_mtime_ns


def _kept(path: str, folder: str, signature: "Signature") -> Prepared | None:
    import marshal

    try:
        with open(path, "rb") as file:
            version, known, packed = marshal.loads(file.read())
        return unpacked(packed, folder, signature) if (version, known) == (__version__, signature) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _keep(path: str, pack: Prepared) -> None:
    import marshal

    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "wb") as file:
            file.write(marshal.dumps((__version__, pack.signature, pack.packed())))
        os.replace(beside, path)
    except (OSError, ValueError):
        if os.path.exists(beside):
            os.unlink(beside)


def digest(signature: "Signature") -> str:
    """What the files of a signature hold, in a few letters."""
    from _blake2 import blake2b  # hashlib takes long to import

    told = blake2b(digest_size=16)
    for path, size, _ in signature:
        name = os.path.relpath(path, os.path.dirname(PACKAGE)).replace(os.sep, "/")
        with open(path, "rb") as file:
            told.update(b"%b\0%d\0" % (name.encode(), size))
            told.update(file.read())
    return told.hexdigest()


def _shipped_unchanged(folder: str, signature: "Signature") -> Prepared | None:
    """What was made with the package, if nothing it was made from has changed."""
    try:
        from newslint.shipped import DIGEST, PACK

        return unpacked(PACK, folder, signature) if digest(signature) == DIGEST else None
    except (ImportError, OSError, ValueError):
        return None
