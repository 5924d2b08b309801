"""A folder of rules to Rule objects: the shipped pack, an installed one, or a user's own, all in the same way."""

import os
import sys
from _thread import RLock  # `threading` takes longer to import than a rule
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Any, NamedTuple

from newslint.finding import Safety, Severity
from newslint.patterns import KINDS, fields, template_fault
from newslint.rule import Example, OptionError, Rule, unknown
from newslint.scanner import PatternError, compile_pattern

ENGINE_FAMILY = "newslint"
"""The family of the engine's own findings; no pack may have it."""

_PACK_KEYS: Mapping[str, type] = {"name": str, "families": list, "after": str, "any-language": list}
_FIELDS: Mapping[str, type] = {
    **dict.fromkeys(("summary", "why", "message", "severity", "fix", "in_quotations", "find", "engine", "where"), str),
    **dict.fromkeys(("default", "any_language", "in_addresses", "ignore_case", "across"), bool),
}
_TYPES = {str: "a text", bool: "true or false", list: "a list of texts, each once"}
_importing = RLock()


class PackError(ValueError):
    """A pack or a rule that cannot be loaded. Its text names the file and says what to mend."""


class RuleFile(NamedTuple):
    """Where a rule lives."""

    id: str
    path: str
    pack: str

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]


class Pack(NamedTuple):
    """A folder of families. `families` stand in order of repair; they come after the family `after`."""

    name: str
    folder: str
    families: tuple[str, ...]
    after: str
    any_language: frozenset[str]
    files: tuple[RuleFile, ...]


@cache
def shipped_folder() -> str:
    """The folder of newslint's own pack: beside the package in a checkout, else inside it."""
    package = os.path.dirname(os.path.abspath(__file__))
    checkout = os.path.dirname(package)
    beside = os.path.join(checkout, "rules")
    in_checkout = os.path.isfile(os.path.join(checkout, "pyproject.toml")) and os.path.isdir(beside)
    return beside if in_checkout else os.path.join(package, "rules")


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


def load(file: RuleFile, any_language: bool = False, options: Mapping[str, Any] | None = None) -> Rule:
    """The rule in a file, with these options. Raises `PackError`, and `OptionError` for an option it cannot take."""
    rule = _from_toml(file, options or {}) if file.path.endswith(".toml") else _from_python(file, options or {})
    say(rule, id=file.id, path=file.path)
    if any_language:
        say(rule, any_language=True)
    problem = _problem(rule)
    if not problem and not file.path.startswith(os.path.join(shipped_folder(), "")):
        problem = _flaw(rule)  # newslint's own tests ask this of newslint's own rules, which have to load at once
    if problem:
        raise PackError(f"{file.path}: {problem}")
    return rule


def say(rule: Rule, **told: Any) -> None:
    """Set what a rule is told from outside: its id, its place, a severity of the user's own."""
    for name, value in told.items():
        object.__setattr__(rule, name, value)


def _rule_files(folder: str, family: str, pack: str) -> list[RuleFile]:
    files = []
    for entry in os.scandir(os.path.join(folder, family)):
        stem, suffix = os.path.splitext(entry.name)
        if suffix in (".toml", ".py") and not stem.startswith((".", "_")) and entry.is_file():
            files.append(RuleFile(f"{family}/{stem.replace('_', '-')}", entry.path, pack))
    return sorted(files)


def _pack_toml(path: str) -> Mapping[str, Any]:
    told = _toml(path)
    for key, value in told.items():
        if key not in _PACK_KEYS:
            raise PackError(f"{path}: {unknown('key', key, _PACK_KEYS)}")
        wanted = _PACK_KEYS[key]
        texts = value if isinstance(value, list) else [value]
        if not isinstance(value, wanted) or not all(isinstance(text, str) and text for text in texts):
            raise PackError(f"{path}: {key} must be {_TYPES[wanted]}, not {value!r}")
        if len(set(texts)) < len(texts):
            raise PackError(f"{path}: {key} names one twice: {value!r}")
    return told


def _looks_like_a_rule(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return (b"Rule" if path.endswith(".py") else b"summary") in file.read()
    except OSError as error:
        raise PackError(f"{path}: {error.strerror}") from None


def _toml(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: {error}") from None


def _from_toml(file: RuleFile, options: Mapping[str, Any]) -> Rule:
    told = _toml(file.path)
    kinds = [kind for kind in KINDS if kind in told]
    if len(kinds) != 1:
        raise PackError(f"{file.path}: a rule has one of {', '.join(f'[{kind}]' for kind in KINDS)}")
    kind = kinds[0]
    folder = os.path.dirname(file.path)
    known = (
        "summary",
        "why",
        "message",
        "severity",
        "fix",
        "default",
        "in_quotations",
        "in_addresses",
        "example",
        kind,
    )
    for key in told:
        if key not in known:
            raise PackError(f"{file.path}: {unknown('key', key, known)}")
    try:
        made = fields(kind, told[kind], lambda name: _rows(_toml(os.path.join(folder, name)).get("row"), "row"))
        examples = tuple(map(_example, _rows(told.get("example", []), "example")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackError(f"{file.path}: {error}") from None
    rule = KINDS[kind](**options)
    plain = {key: told[key] for key in known if key in told and key not in ("example", kind)}
    say(rule, **made, **plain, examples=examples)
    return rule


def _rows(value: Any, name: str) -> Sequence[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise ValueError(f"write [[{name}]]s, each with its keys")
    return value


def _example(row: Mapping[str, Any]) -> Example:
    for key in row:
        if key not in ("bad", "good"):
            raise ValueError(unknown("key in [[example]]:", key, ("bad", "good")))
    if not row:
        raise ValueError("an [[example]] has bad, good or both")
    return Example(row["bad"], True, row.get("good")) if "bad" in row else Example(row["good"], False)


def _module(file: RuleFile) -> ModuleType:
    name = f"newslint_rules.{file.pack}.{file.id}".replace("/", ".").replace("-", "_")
    with _importing:
        module = sys.modules.get(name)
        if module is not None and getattr(module, "__file__", None) == file.path:
            return module
        spec = spec_from_file_location(name, file.path)
        if spec is None or spec.loader is None:
            raise PackError(f"{file.path}: cannot be loaded")
        module = module_from_spec(spec)
        sys.modules[name] = module
        try:
            spec.loader.exec_module(module)
        except (Exception, SystemExit) as error:
            del sys.modules[name]
            raise PackError(f"{file.path}: {type(error).__name__}: {error}") from error
        return module


def _from_python(file: RuleFile, options: Mapping[str, Any]) -> Rule:
    module = _module(file)
    classes = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__
    ]
    if len(classes) != 1:
        raise PackError(f"{file.path}: a rule's file has one subclass of Rule, not {len(classes)}")
    try:
        rule = classes[0](**options)
    except OptionError:
        raise
    except (Exception, SystemExit) as error:
        raise PackError(f"{file.path}: {type(error).__name__}: {error}") from error
    summary, _, why = (classes[0].__doc__ or "").strip().partition("\n")
    say(rule, summary=summary.rstrip("."), why="\n".join(line.strip() for line in why.strip().splitlines()))
    return rule


def _problem(rule: Rule) -> str:
    """What keeps a rule from being used, in words; empty if nothing does."""
    for name, wanted in _FIELDS.items():
        if not isinstance(getattr(rule, name), wanted):
            return f"{name} must be {_TYPES[wanted]}, not {getattr(rule, name)!r}"
    for name in ("summary", "why", "message"):
        if not getattr(rule, name).strip():
            return f"the rule has no {name}"
    choices: Iterable[tuple[str, Sequence[str]]] = (
        ("severity", [*Severity]),
        ("fix", ["", *Safety]),
        ("in_quotations", ["same", "unsafe", "skip"]),
        ("engine", ["re", "regex"]),
        ("where", ["", "headline", "body"]),
    )
    for name, known in choices:
        if getattr(rule, name) not in known:
            return unknown(name, str(getattr(rule, name)), known)
    return ""


def _flaw(rule: Rule) -> str:
    """What would come to light only when a rule is used, in words; empty if there is nothing."""
    if not isinstance(rule.examples, (tuple, list)) or not all(map(_is_example, rule.examples)):
        return "examples must be a tuple of bad(…) and good(…), which take texts"
    if "find" in vars(type(rule)) and not rule.find:
        return "find is empty"
    try:
        type(rule).check_options()
        if rule.find:
            return template_fault(rule, compile_pattern(rule))
    except (OptionError, PatternError) as error:
        return str(error)
    return ""


def _is_example(example: object) -> bool:
    if not isinstance(example, Example) or not isinstance(example.options, Mapping):
        return False
    texts = (example.text, example.fixed or "", *example.beside)
    return all(isinstance(text, str) for text in texts)
