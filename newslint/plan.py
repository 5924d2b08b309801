"""What is to be done: the files, each with the config nearest to it and that config's rules."""

import os

from newslint.config import Config, ConfigError, find, overridden, read
from newslint.named import NamedTuple
from newslint.selection import check_names, known_rules, ruleset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.globs import Patterns
    from newslint.linter import Ruleset

STDIN = "-"


class Mode:
    """What becomes of a repair: nothing is repaired, the file is written, the repair is only shown."""

    CHECK = "check"
    FIX = "fix"
    DIFF = "diff"


class Settings(NamedTuple):
    """What the command line says. `most` is the safety of the boldest fix that may be made; 0 `jobs` are what pays."""

    mode: str = Mode.CHECK
    most: str = "safe"
    config: str = ""
    isolated: bool = False
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    stdin_name: str = ""
    output: str = ""
    jobs: int = 1
    cache: bool = False
    verbose: bool = False


class Plan(NamedTuple):
    """A config with its rules compiled."""

    config: Config
    ruleset: "Ruleset"


def planned(paths: "Sequence[str]", settings: Settings) -> dict[str, Plan]:
    """Each file that is found, once and in order, with the plan of the config that is nearest to it.

    Raises `ConfigError`.
    """
    return planned_by(Configs(settings), paths)


def planned_by(configs: "Configs", paths: "Sequence[str]") -> dict[str, Plan]:
    settings = configs.settings
    files: dict[str, Plan] = {}
    places = _Places() if len(paths) > 1 or settings.output else None
    for path in paths:
        config = configs.above(_place(path, settings))
        if path == STDIN:
            if not _is_stdin_left_out(configs):
                files.setdefault(STDIN, configs.plan(config))
            continue
        for folder, names in _found(path, configs):
            plan = configs.plan(configs.of_folder(folder))
            files.update(dict.fromkeys(places.new(names) if places else names, plan))
        if not files:
            configs.plan(config)  # a fault in it must not go unsaid because there is no article yet
    if places and settings.output and os.path.realpath(settings.output) in places.seen:
        raise ConfigError(f"{settings.output}: --output-file is one of the articles; name another file or exclude it")
    return files


def _found(path: str, configs: "Configs") -> "Iterable[tuple[str, list[str]]]":
    """A file that is named, or the articles in a folder that is, folder by folder."""
    force_exclude = configs.settings.force_exclude
    if not force_exclude and not os.path.isdir(path):
        return [(os.path.dirname(path), [path])]
    from newslint.discovery import discover

    return discover(path, configs.excludes, force_exclude, configs.formats)


class _Places:
    """The files that were met, by where they really are."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self._folders: dict[str, str] = {}

    def new(self, paths: "Sequence[str]") -> list[str]:
        """Those of some files that were not met before."""
        fresh = []
        for path in paths:
            real = self._real(path)
            if real not in self.seen:
                self.seen.add(real)
                fresh.append(path)
        return fresh

    def _real(self, path: str) -> str:
        folder, name = os.path.split(path)
        if name in ("", os.curdir, os.pardir) or os.path.islink(path):
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)


class Configs:
    """The configs that count for a run, each read once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._by_folder: dict[str, Config] = {}
        self._by_path: dict[str, Config] = {}
        self._plans: dict[str, Plan] = {}
        self._excludes: dict[str, tuple[Patterns, ...]] = {}
        self._formats: dict[str, tuple[Patterns, ...]] = {}
        self._also_excluded = _excluded(settings.exclude) if settings.exclude else ()

    def above(self, path: str) -> Config:
        """The config for a file or folder: the one that was named, or the nearest. Raises `ConfigError`."""
        return self.of_folder(path if os.path.isdir(path) else os.path.dirname(path))

    def of_folder(self, folder: str) -> Config:
        """The config for the files in a folder. Raises `ConfigError`."""
        if folder not in self._by_folder:
            settings = self.settings
            where = settings.config or ("" if settings.isolated else find(folder or os.curdir))
            if where not in self._by_path:
                config = read(where) if where else Config()
                self._by_path[where] = overridden(config, settings.select, settings.extend_select, settings.ignore)
            self._by_folder[folder] = self._by_path[where]
        return self._by_folder[folder]

    def plan(self, config: Config) -> Plan:
        """A config with its rules. Raises `ConfigError`."""
        if config.path not in self._plans:
            self._check_names(config)
            self._plans[config.path] = Plan(config, ruleset(config))
        return self._plans[config.path]

    def plan_of(self, path: str) -> Plan:
        """The plan for a file. Raises `ConfigError`."""
        return self.plan(self.of_folder(os.path.dirname(path)))

    def _check_names(self, config: Config) -> None:
        """A rule that the command line names wrongly must not be blamed on the config."""
        named = (*self.settings.select, *self.settings.extend_select, *self.settings.ignore)
        if named:
            check_names(named, known_rules(config)[0])

    def excludes(self, folder: str) -> "tuple[Patterns, ...]":
        """What is left out in a folder, by the config above it and by the command line. Raises `ConfigError`."""
        from newslint.globs import Patterns

        config = self.of_folder(folder)
        if config.path not in self._excludes:
            self._excludes[config.path] = (Patterns(config.exclude, config.folder), *self._also_excluded)
        return self._excludes[config.path]

    def formats(self, folder: str) -> "tuple[Patterns, ...]":
        """Which files in a folder the config above it gives a format. Raises `ConfigError`."""
        config = self.of_folder(folder)
        if config.path not in self._formats:
            self._formats[config.path] = (_formats(config),) if config.formats else ()
        return self._formats[config.path]


def _formats(config: Config) -> "Patterns":
    from newslint.globs import Patterns

    return Patterns(tuple(config.formats), config.folder)


def _excluded(lines: "Sequence[str]") -> "tuple[Patterns, ...]":
    from newslint.globs import Patterns

    try:
        return (Patterns(lines, os.curdir),)
    except ValueError as error:
        raise ConfigError(f"--exclude: {error}") from None


def _is_stdin_left_out(configs: Configs) -> bool:
    name = configs.settings.stdin_name
    if not configs.settings.force_exclude or not name:
        return False
    from newslint.discovery import is_left_out

    return is_left_out(name, False, configs.excludes)


def _place(path: str, settings: Settings) -> str:
    """The path from which the config of a path is looked for."""
    return (settings.stdin_name or os.curdir) if path == STDIN else path
