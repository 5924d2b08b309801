"""What a newslint.toml says."""

import os

from newslint.exemption import Exemption
from newslint.globs import Patterns
from newslint.named import NamedTuple
from newslint.readers import FORMATS, SUFFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

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
    per_file_ignores: "Mapping[str, tuple[str, ...]]" = {}  # noqa: RUF012
    rules: "Mapping[str, Mapping[str, Any]]" = {}  # noqa: RUF012
    exceptions: tuple[Exemption, ...] = ()
    formats: "Mapping[str, str]" = {}  # noqa: RUF012
    text_fields: tuple[str, ...] = ()
    python_strings: bool = False

    def format_of(self, path: str) -> str | None:
        """The format of a file as the config has it, or by its name; None if it is none that newslint reads."""
        for glob, format in self.formats.items():
            if self._is(path, glob):
                return format
        return SUFFIXES.get(os.path.splitext(path)[1].lower())

    def skipped(self, path: str, known: "Iterable[str]") -> frozenset[str]:
        """The rules that `per-file-ignores` turns off for a file."""
        names = [name for glob, ignored in self.per_file_ignores.items() if self._is(path, glob) for name in ignored]
        return frozenset(rule for rule in known if any(weight(name, rule) for name in names))

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
        if not _is_table(told):
            raise ConfigError(f"{path}: tool.newslint must be a table: write [tool.newslint]")
    return parse(told, path)


def parse(told: "Mapping[str, Any]", path: str = "") -> Config:
    """A config from a mapping with the keys of newslint.toml. Raises `ConfigError`."""
    where = f"{path}: " if path else ""
    made: dict[str, Any] = {}
    for key, value in told.items():
        if key not in _READERS:
            raise ConfigError(where + unknown_name("key", key, _READERS))
        try:
            made[key.replace("-", "_")] = _READERS[key](key, value)
        except ValueError as error:
            raise ConfigError(f"{where}{error}") from None
    return Config(path=path, folder=os.path.dirname(os.path.abspath(path)) if path else "", **made)


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


def _tool(told: "Mapping[str, Any]") -> "Mapping[str, Any]":
    tool = told.get("tool")
    return tool if isinstance(tool, dict) else {}


def _is_table(value: "Any") -> bool:
    from collections.abc import Mapping

    return isinstance(value, Mapping)


_known_patterns: dict[tuple[str, str], Patterns] = {}


def _patterns(glob: str, folder: str) -> Patterns:
    key = (glob, folder)
    if key not in _known_patterns:
        _known_patterns[key] = Patterns([glob], folder)
    return _known_patterns[key]


def _globs(key: str, value: "Any") -> tuple[str, ...]:
    globs = _strings(key, value)
    for glob in globs:
        try:
            _patterns(glob, "")
        except ValueError as error:
            raise ValueError(f"{key}: {error}") from None
    return globs


def _strings(key: str, value: "Any") -> tuple[str, ...]:
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError(f"{key} must be a list of strings")


def _ignores(key: str, value: "Any") -> "Mapping[str, tuple[str, ...]]":
    if not _is_table(value):
        raise ValueError(f"{key} must be a table of lists")
    _globs(key, tuple(value))
    return {glob: _strings(f"{key}.{glob!r}", names) for glob, names in value.items()}


def _options(key: str, value: "Any") -> "Mapping[str, Mapping[str, Any]]":
    if not _is_table(value) or not all(_is_table(options) for options in value.values()):
        raise ValueError('write a rule\'s options as [rules."family/name"]')
    told: Mapping[str, Mapping[str, Any]] = value
    return told


def _formats(key: str, value: "Any") -> "Mapping[str, str]":
    if not _is_table(value):
        raise ValueError(f'{key} must be a table: [formats] "*.body" = "html"')
    _globs(key, tuple(value))
    for format in value.values():
        if format not in FORMATS:
            raise ValueError(unknown_name("format", str(format), FORMATS))
    return dict(value)


def _yes_or_no(key: str, value: "Any") -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"{key} must be true or false")


def _exceptions(key: str, value: "Any") -> tuple[Exemption, ...]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"write {key} as [[{key}]]")
    made = []
    for row in value:
        if not _is_table(row):
            raise ValueError(f"write {key} as [[{key}]]")
        for name in row:
            if name not in Exemption._fields:
                raise ValueError(unknown_name(f"key in [[{key}]]:", name, Exemption._fields))
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
    "formats": _formats,
    "text-fields": _strings,
    "python-strings": _yes_or_no,
}


def overridden(
    config: Config, select: "Sequence[str]" = (), extend_select: "Sequence[str]" = (), ignore: "Sequence[str]" = ()
) -> Config:
    """A config with what the command line says: its selection replaces, its ignores add and win."""
    return config._replace(
        select=tuple(select) or config.select,
        extend_select=(*config.extend_select, *extend_select),
        ignore=(*config.ignore, *ignore),
    )


def unknown_name(what: str, name: str, known: "Iterable[str]") -> str:
    """As `rule.unknown`, which takes long to import."""
    from newslint.rule import unknown

    return unknown(what, name, known)


def weight(name: str, rule: str) -> int:
    """How closely a selector names a rule: 0 not at all, 1 ALL, 2 its family, 3 its id."""
    if name == rule:
        return 3
    if rule.startswith(name + "/"):
        return 2
    return int(name == "ALL")
