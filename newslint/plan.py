"""What is to be done: the files, each with the config nearest to it and that config's rules."""

import os
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from newslint.config import Config, ConfigError, check_names, find, known_rules, overridden, read, ruleset
from newslint.discovery import discover
from newslint.finding import Safety
from newslint.globs import Patterns
from newslint.linter import Ruleset

STDIN = "-"


class Mode(Enum):
    """What becomes of a repair: nothing is repaired, the file is written, the repair is only shown."""

    CHECK = "check"
    FIX = "fix"
    DIFF = "diff"


class Settings(NamedTuple):
    """What the command line says."""

    mode: Mode = Mode.CHECK
    most: Safety = Safety.SAFE
    config: str = ""
    isolated: bool = False
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    stdin_name: str = ""
    output: str = ""


class Plan(NamedTuple):
    """A config with its rules compiled."""

    config: Config
    ruleset: Ruleset


def planned(paths: Sequence[str], settings: Settings) -> dict[str, Plan]:
    """Each file that is found, once and in order, with the plan of the config that is nearest to it.

    Raises `ConfigError`.
    """
    configs = Configs(settings)
    files: dict[str, Plan] = {}
    seen: set[str] = set()
    for path in paths:
        config = configs.above(_place(path, settings))
        for name in discover(path, configs.excludes, settings.force_exclude) if path != STDIN else _stdin(configs):
            real = os.path.realpath(name) if name != STDIN else STDIN
            if real not in seen:
                seen.add(real)
                files[name] = configs.plan(configs.above(_place(name, settings)))
        if not files:
            configs.plan(config)  # a fault in it must not go unsaid because there is no article yet
    if settings.output and os.path.realpath(settings.output) in seen:
        raise ConfigError(f"{settings.output}: --output-file is one of the articles; name another file or exclude it")
    return files


class Configs:
    """The configs that count for a run, each read once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._by_folder: dict[str, Config] = {}
        self._by_path: dict[str, Config] = {}
        self._plans: dict[str, Plan] = {}
        self._excluded: dict[str, Patterns] = {}
        try:
            self._also_excluded = Patterns(settings.exclude, os.curdir)
        except ValueError as error:
            raise ConfigError(f"--exclude: {error}") from None

    def above(self, path: str) -> Config:
        """The config for a file or folder: the one that was named, or the nearest. Raises `ConfigError`."""
        folder = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or os.curdir)
        if folder not in self._by_folder:
            settings = self.settings
            where = settings.config or ("" if settings.isolated else find(folder))
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

    def _check_names(self, config: Config) -> None:
        """A rule that the command line names wrongly must not be blamed on the config."""
        named = (*self.settings.select, *self.settings.extend_select, *self.settings.ignore)
        if named:
            check_names(named, known_rules(config)[0])

    def excludes(self, path: str, is_folder: bool) -> bool:
        """Whether a path is left out by the config above it or by the command line. Raises `ConfigError`."""
        config = self.above(os.path.dirname(path) or os.curdir)
        if config.path not in self._excluded:
            self._excluded[config.path] = Patterns(config.exclude, config.folder)
        both = (self._excluded[config.path], self._also_excluded)
        return any(patterns.matches(path, is_folder) for patterns in both)


def _stdin(configs: Configs) -> list[str]:
    settings = configs.settings
    left_out = settings.force_exclude and settings.stdin_name and configs.excludes(settings.stdin_name, False)
    return [] if left_out else [STDIN]


def _place(path: str, settings: Settings) -> str:
    """The path from which the config of a path is looked for."""
    return (settings.stdin_name or os.curdir) if path == STDIN else path
