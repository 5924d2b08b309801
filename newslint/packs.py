"""Folders of rules: the shipped pack, an installed one, or a user's own, all in the same way."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from newslint.named import NamedTuple
from newslint.outline import Outline, PackError
from newslint.prepared import Prepared
from newslint.rule import unknown
from newslint.rulefile import TYPES, RuleFile, read_toml
from newslint.shipping import shipped_folder

ENGINE_FAMILY = "newslint"
"""The family of the engine's own findings; no pack may have it."""

_PACK_KEYS: Mapping[str, type] = {"name": str, "families": list, "after": str, "any-language": list}


class Pack(NamedTuple):
    """A folder of families. `families` stand in order of repair; they come after the family `after`."""

    name: str
    folder: str
    families: tuple[str, ...]
    after: str
    any_language: frozenset[str]
    files: tuple[RuleFile, ...]


def find_pack(name: str, base: str) -> str:
    """The folder of a pack given by path, relative to `base`, or by the name it was installed under.

    Raises `PackError` if there is none.
    """
    if not name:
        raise PackError("a pack's name is empty; write the folder's")
    path = os.path.normpath(os.path.join(base, os.path.expanduser(name)))
    if os.path.isdir(path):
        return path
    from importlib.metadata import entry_points

    for entry in entry_points(group="newslint.packs"):
        if entry.name == name:
            try:
                folder: str = os.path.abspath(next(iter(entry.load().__path__)))
                return folder
            except (Exception, SystemExit) as error:
                raise PackError(f"pack {name!r} cannot be imported: {type(error).__name__}: {error}") from error
    raise PackError(f"pack {name!r} is neither a folder nor an installed pack")


def open_pack(folder: str) -> Pack:
    """What a folder of rules holds. No rule is loaded. Raises `PackError`.

    A folder without a pack.toml may be one that was never meant to be a pack: it is one only if whatever it holds in
    the places of rules looks like a rule.
    """
    is_sure = os.path.isfile(os.path.join(folder, "pack.toml"))
    told = _pack_toml(os.path.join(folder, "pack.toml")) if is_sure else {}
    name = told.get("name", os.path.basename(os.path.abspath(folder)))
    found = sorted(
        entry.name for entry in os.scandir(folder) if entry.is_dir() and not entry.name.startswith((".", "_"))
    )
    families = tuple(told.get("families", found))
    for family in found:
        if family not in families:
            raise PackError(f"{os.path.join(folder, 'pack.toml')}: families does not name the folder {family!r}")
        if family == ENGINE_FAMILY:
            raise PackError(f"{os.path.join(folder, family)}: the family {family!r} is the engine's own")
    files = [file for family in families if family in found for file in _rule_files(folder, family, name)]
    if not is_sure and not files:
        raise PackError(f"{folder}: there are no rules in it, and no pack.toml")
    for file in files:
        if not is_sure and not _looks_like_a_rule(file.path):
            raise PackError(f"{file.path}: this is no rule; if {folder} is a pack nevertheless, give it a pack.toml")
    return Pack(name, folder, families, told.get("after", ""), frozenset(told.get("any-language", ())), tuple(files))


def order(packs: Sequence[Pack]) -> list[str]:
    """All families in order of repair. Raises `PackError` if a pack comes after a family that is not there."""
    families: list[str] = []
    for pack in packs:
        own = [family for family in pack.families if family not in families]
        if pack.after and pack.after not in families:
            raise PackError(f"{os.path.join(pack.folder, 'pack.toml')}: {unknown('family', pack.after, families)}")
        at = families.index(pack.after) + 1 if pack.after else len(families)
        families[at:at] = own
    return families


def rule_files(packs: Sequence[Pack]) -> dict[str, RuleFile]:
    """Every rule of the packs by id, in order of repair. Raises `PackError` if two share an id."""
    files: dict[str, RuleFile] = {}
    folders: set[str] = set()
    for pack in packs:
        folder = os.path.realpath(pack.folder)
        if folder in folders:
            raise PackError(f"{pack.folder}: this pack is named twice")
        folders.add(folder)
        for file in pack.files:
            if file.id in files:
                raise PackError(
                    f"{file.path}: {file.id} is already a rule of {files[file.id].pack}; give yours another name"
                )
            files[file.id] = file
    rank = {family: index for index, family in enumerate(order(packs))}
    return dict(sorted(files.items(), key=lambda item: rank[item[1].family]))


def rank(packs: Sequence[Prepared]) -> dict[str, Outline]:
    """Every rule of the packs by id, in order of repair. Raises `PackError` if two share an id."""
    outlines = {outline.id: outline for pack in packs for outline in pack.outlines}
    files = rule_files(
        [
            Pack(
                pack.name,
                pack.folder,
                pack.families,
                pack.after,
                frozenset(pack.any_language),
                tuple(RuleFile(outline.id, outline.path, outline.pack) for outline in pack.outlines),
            )
            for pack in packs
        ]
    )
    return {id: outlines[id] for id in files}


def _rule_files(folder: str, family: str, pack: str) -> list[RuleFile]:
    files = []
    is_shipped = folder == shipped_folder()
    for entry in os.scandir(os.path.join(folder, family)):
        stem, suffix = os.path.splitext(entry.name)
        if suffix in (".toml", ".py") and not stem.startswith((".", "_")) and entry.is_file():
            id = f"{family}/{stem.replace('_', '-')}"
            files.append(RuleFile(id, entry.path, pack, is_shipped))
    return sorted(files)


def _pack_toml(path: str) -> Mapping[str, Any]:
    told = read_toml(path)
    for key, value in told.items():
        if key not in _PACK_KEYS:
            raise PackError(f"{path}: {unknown('key', key, _PACK_KEYS)}")
        wanted = _PACK_KEYS[key]
        texts = value if isinstance(value, list) else [value]
        if not isinstance(value, wanted) or not all(isinstance(text, str) and text for text in texts):
            raise PackError(f"{path}: {key} must be {TYPES[wanted]}, not {value!r}")
        if len(set(texts)) < len(texts):
            raise PackError(f"{path}: {key} names one twice: {value!r}")
    return told


def _looks_like_a_rule(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return (b"Rule" if path.endswith(".py") else b"summary") in file.read()
    except OSError as error:
        raise PackError(f"{path}: {error.strerror}") from None
