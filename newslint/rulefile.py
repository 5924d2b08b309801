"""A rule's file, TOML or Python, to a Rule object: shipped, installed or a user's own, all in the same way."""

import os
import sys
from _thread import RLock  # `threading` takes longer to import than a rule
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType

from newslint.compiled import PatternError, pattern
from newslint.finding import Safety, Severity
from newslint.named import NamedTuple
from newslint.outline import PackError
from newslint.patterns import KINDS, fields, template_fault
from newslint.rule import Example, OptionError, Rule, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec, SourceFileLoader
    from typing import Any
else:
    Any = object
    try:  # what `importlib.machinery` takes them from, with much else
        from _frozen_importlib import ModuleSpec
        from _frozen_importlib_external import SourceFileLoader
    except ImportError:
        from importlib.machinery import ModuleSpec, SourceFileLoader

TYPES = {str: "a text", bool: "true or false", list: "a list of texts, each once"}
_FIELDS: Mapping[str, type] = {
    **dict.fromkeys(("summary", "why", "message", "severity", "fix", "in_quotations", "find", "engine", "where"), str),
    **dict.fromkeys(("default", "any_language", "in_addresses", "ignore_case", "across", "by_word"), bool),
}
_importing = RLock()


class RuleFile(NamedTuple):
    """Where a rule lives."""

    id: str
    path: str
    pack: str
    shipped: bool = False

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]


def load(file: RuleFile, any_language: bool = False, options: Mapping[str, Any] | None = None) -> Rule:
    """The rule in a file, with these options. Raises `PackError`, and `OptionError` for an option it cannot take."""
    rule = _from_toml(file, options or {}) if file.path.endswith(".toml") else _from_python(file, options or {})
    say(rule, id=file.id, path=file.path)
    if any_language:
        say(rule, any_language=True)
    problem = _problem(rule)
    if not problem and not file.shipped:
        problem = flaw(rule)  # newslint's own tests ask this of newslint's own rules, which have to load at once
    if problem:
        raise PackError(f"{file.path}: {problem}")
    return rule


def say(rule: Rule, **told: Any) -> None:
    """Set what a rule is told from outside: its id, its place, a severity of the user's own."""
    for name, value in told.items():
        object.__setattr__(rule, name, value)


def read_toml(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: {error}") from None


def _from_toml(file: RuleFile, options: Mapping[str, Any]) -> Rule:
    told = read_toml(file.path)
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
        made = fields(kind, told[kind], lambda name: _rows(read_toml(os.path.join(folder, name)).get("row"), "row"))
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
        loader = SourceFileLoader(name, file.path)
        module = ModuleType(name)
        module.__file__ = file.path
        module.__spec__ = ModuleSpec(name, loader, origin=file.path)
        sys.modules[name] = module
        try:
            loader.exec_module(module)
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
            return f"{name} must be {TYPES[wanted]}, not {getattr(rule, name)!r}"
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


def flaw(rule: Rule) -> str:
    """What would come to light only when a rule is used, in words; empty if there is nothing."""
    if not isinstance(rule.examples, (tuple, list)) or not all(map(_is_example, rule.examples)):
        return "examples must be a tuple of bad(…) and good(…), which take texts"
    if "find" in vars(type(rule)) and not rule.find:
        return "find is empty"
    if not all(isinstance(entry, str) and any(map(str.isalnum, entry)) for entry in rule.lexicon):
        return "lexicon has an entry without a word"
    try:
        type(rule).check_options()
        if rule.find:
            return template_fault(rule, pattern(rule.find, rule.engine, rule.ignore_case))
    except (OptionError, PatternError) as error:
        return str(error)
    return ""


def _is_example(example: object) -> bool:
    if not isinstance(example, Example) or not isinstance(example.options, Mapping):
        return False
    texts = (example.text, example.fixed or "", *example.beside)
    return all(isinstance(text, str) for text in texts)
