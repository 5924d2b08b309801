"""What a newslint.toml says, and the rules that it leaves."""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from newslint.finding import Severity
from newslint.globs import Patterns
from newslint.linter import OWN_RULES, Ruleset
from newslint.packs import ENGINE_FAMILY, find_pack, open_pack, rule_files, shipped_folder
from newslint.rule import OptionError, unknown
from newslint.rulefile import PackError, RuleFile, load, say
from newslint.suppress import Exemption

NAMES = ("newslint.toml", ".newslint.toml", "pyproject.toml")


class ConfigError(ValueError):
    """A config that cannot be used. Its text names the file and says what to mend."""


class Config(NamedTuple):
    """A config as it is written. Paths in it are relative to `folder`."""

    path: str = ""
    folder: str = ""
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    rules: Mapping[str, Mapping[str, Any]] = {}
    exceptions: tuple[Exemption, ...] = ()

    def skipped(self, path: str, known: Iterable[str]) -> frozenset[str]:
        """The rules that `per-file-ignores` turns off for a file."""
        names = [name for glob, ignored in self.per_file_ignores.items() if self._is(path, glob) for name in ignored]
        return frozenset(rule for rule in known if any(_weight(name, rule) for name in names))

    def exemptions(self, path: str) -> tuple[Exemption, ...]:
        """The exceptions that speak of a file."""
        return tuple(one for one in self.exceptions if not one.files or any(self._is(path, glob) for glob in one.files))

    def _is(self, path: str, glob: str) -> bool:
        return bool(path and _patterns(glob, self.folder).matches(path, False))


def find(start: str) -> str:
    """The path of the nearest config at or above a folder, up to the root of the repository; "" if there is none."""
    folder = os.path.abspath(start)
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _has_table(path)):
                return path
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return ""
        folder = parent


def read(path: str) -> Config:
    """The config in a file. Raises `ConfigError`."""
    import tomllib

    try:
        with open(path, "rb") as file:
            told = tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ConfigError(f"{path}: {reason}") from None
    if os.path.basename(path) == "pyproject.toml":
        told = _tool(told).get("newslint", {})
        if not isinstance(told, Mapping):
            raise ConfigError(f"{path}: tool.newslint must be a table: write [tool.newslint]")
    return parse(told, path)


def parse(told: Mapping[str, Any], path: str = "") -> Config:
    """A config from a mapping with the keys of newslint.toml. Raises `ConfigError`."""
    where = f"{path}: " if path else ""
    made: dict[str, Any] = {}
    for key, value in told.items():
        if key not in _READERS:
            raise ConfigError(where + unknown("key", key, _READERS))
        try:
            made[key.replace("-", "_")] = _READERS[key](key, value)
        except ValueError as error:
            raise ConfigError(f"{where}{error}") from None
    return Config(path=path, folder=os.path.dirname(os.path.abspath(path)) if path else "", **made)


def ruleset(config: Config) -> Ruleset:
    """The rules that a config leaves, with its options. Raises `ConfigError`."""
    where = f"{config.path}: " if config.path else ""
    files, any_language = known_rules(config)
    named = [*config.select, *config.extend_select, *config.ignore, *(one.rule for one in config.exceptions)]
    check_names([*named, *(name for names in config.per_file_ignores.values() for name in names)], files, where)
    for name in config.rules:
        if name not in files:
            raise ConfigError(where + unknown("rule", name, files))
    rules = []
    for file in files.values():
        options = {key.replace("-", "_"): value for key, value in config.rules.get(file.id, {}).items()}
        severity = options.pop("severity", None)
        chosen = _is_chosen(file.id, config)
        if chosen is False:
            continue
        try:
            rule = load(file, file.family in any_language, options)
            if severity is not None:
                say(rule, severity=str(Severity(severity)))
        except PackError as error:
            raise ConfigError(str(error)) from None
        except OptionError as error:
            raise ConfigError(f'{where}[rules."{file.id}"]: {error}') from None
        except ValueError:
            raise ConfigError(f'{where}[rules."{file.id}"]: severity must be one of {", ".join(Severity)}') from None
        if rule.default or chosen == "by id":
            rules.append(rule)
    silent = [rule for rule in OWN_RULES if any(_weight(name, rule) > 1 for name in config.ignore)]
    return Ruleset(rules, config.exceptions, files, silent)


def known_rules(config: Config) -> tuple[dict[str, RuleFile], frozenset[str]]:
    """Every rule of the shipped pack and of the config's, and the families for any language. Raises `ConfigError`."""
    try:
        packs = [open_pack(shipped_folder())]
        packs += [open_pack(find_pack(name, config.folder or os.curdir)) for name in config.packs]
        return rule_files(packs), frozenset().union(*(pack.any_language for pack in packs))
    except PackError as error:
        raise ConfigError(f"{config.path}: {error}" if config.path else str(error)) from None


def check_names(names: Iterable[str], files: Mapping[str, RuleFile], where: str = "") -> None:
    """Raises `ConfigError` for a name that is no rule's, no family's and not ALL."""
    known = [*files, *OWN_RULES, *{file.family for file in files.values()}, ENGINE_FAMILY, "ALL"]
    for name in names:
        if name not in known:
            raise ConfigError(where + unknown("rule", name, known))


def _is_chosen(rule: str, config: Config) -> bool | str:
    """Whether a rule is wanted; "by id" if it was named, which a rule that is off by default asks for."""
    base = config.select or ("ALL",)
    wanted = max((_weight(name, rule) for name in (*base, *config.extend_select)), default=0)
    unwanted = max((_weight(name, rule) for name in config.ignore), default=0)
    if wanted <= unwanted:
        return False
    return "by id" if wanted == 3 else True


def _weight(name: str, rule: str) -> int:
    """How closely a selector names a rule: 0 not at all, 1 ALL, 2 its family, 3 its id."""
    if name == rule:
        return 3
    if rule.startswith(name + "/"):
        return 2
    return int(name == "ALL")


def _has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    if b"newslint" not in data:
        return False
    import tomllib

    try:
        return "newslint" in _tool(tomllib.loads(data.decode()))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return True  # `read` says what is wrong with it


def _tool(told: Mapping[str, Any]) -> Mapping[str, Any]:
    tool = told.get("tool")
    return tool if isinstance(tool, Mapping) else {}


@cache
def _patterns(glob: str, folder: str) -> Patterns:
    return Patterns([glob], folder)


def _globs(key: str, value: Any) -> tuple[str, ...]:
    globs = _strings(key, value)
    for glob in globs:
        try:
            _patterns(glob, "")
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from None
    return globs


def _strings(key: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError(f"{key} must be a list of strings")


def _ignores(key: str, value: Any) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{key} must be a table of lists")
    _globs(key, tuple(value))
    return {glob: _strings(f"{key}.{glob!r}", names) for glob, names in value.items()}


def _options(key: str, value: Any) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, Mapping) or not all(isinstance(options, Mapping) for options in value.values()):
        raise ValueError('write a rule\'s options as [rules."family/name"]')
    return value


def _exceptions(key: str, value: Any) -> tuple[Exemption, ...]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"write {key} as [[{key}]]")
    made = []
    for row in value:
        if not isinstance(row, Mapping):
            raise ValueError(f"write {key} as [[{key}]]")
        for name in row:
            if name not in Exemption._fields:
                raise ValueError(unknown(f"key in [[{key}]]:", name, Exemption._fields))
        if not all(isinstance(row.get(name), str) and row[name] for name in ("rule", "text", "reason")):
            raise ValueError(f"[[{key}]] wants rule, text and reason")
        made.append(Exemption(row["rule"], row["text"], _globs("files", row.get("files", ())), row["reason"]))
    return tuple(made)


_READERS = {
    "packs": _strings,
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "exclude": _globs,
    "per-file-ignores": _ignores,
    "rules": _options,
    "exceptions": _exceptions,
}


def overridden(
    config: Config, select: Sequence[str] = (), extend_select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Config:
    """A config with what the command line says: its selection replaces, its ignores add and win."""
    return config._replace(
        select=tuple(select) or config.select,
        extend_select=(*config.extend_select, *extend_select),
        ignore=(*config.ignore, *ignore),
    )
