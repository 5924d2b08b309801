"""One run over many files: config, reading, checking or repairing, writing."""

import os
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from newslint.config import Config, ConfigError, find, overridden, read, ruleset
from newslint.document import Document
from newslint.encoding import NotText, Source, decode
from newslint.files import FileError, Opened, discover, format_of, open_file, write_file
from newslint.finding import Finding, Safety
from newslint.fixer import Applied, Declined, LoopError, repair
from newslint.linter import Evidence, RuleError, Ruleset, gather, lint, locate, settle
from newslint.readers import read as read_text

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


class FileReport(NamedTuple):
    """What became of one file. `text` is its decoded text after the run, in which the findings' offsets count."""

    path: str
    text: str = ""
    findings: tuple[Finding, ...] = ()
    applied: tuple[Applied, ...] = ()
    declined: tuple[Declined, ...] = ()
    before: str = ""
    error: str = ""
    skipped: str = ""


class Plan(NamedTuple):
    """The files of one config, with its rules compiled."""

    config: Config
    ruleset: Ruleset
    paths: Sequence[str]


def run(paths: Sequence[str], settings: Settings, stdin: bytes = b"") -> Iterator[FileReport]:
    """Check or repair files and folders, and give a report for each file in order. Raises `ConfigError`."""
    for plan in plans(paths, settings):
        evidence = _evidence(plan, stdin, settings)
        for path in plan.paths:
            yield _report(path, plan, settings, evidence, stdin)


def plans(paths: Sequence[str], settings: Settings) -> list[Plan]:
    """The files found, by the config that is nearest to each. Raises `ConfigError`."""
    chosen = {folder: _config(folder, settings) for folder in {_folder(path, settings) for path in paths}}
    by_config: dict[str, tuple[Config, list[str]]] = {}
    found: dict[str, None] = {}
    for path in paths:
        config = chosen[_folder(path, settings)]
        excluded = (*config.exclude, *settings.exclude)
        names = [path] if path == STDIN else discover([path], excluded, config.folder, settings.force_exclude)
        try:
            for name in names:
                if name not in found:
                    found[name] = None
                    own = chosen.setdefault(_folder(name, settings), _config(_folder(name, settings), settings))
                    by_config.setdefault(own.path, (own, []))[1].append(name)
        except FileError as error:
            raise ConfigError(str(error)) from None
    if not by_config:
        for config in chosen.values():
            ruleset(config)
    return [Plan(config, ruleset(config), names) for config, names in by_config.values()]


def _folder(path: str, settings: Settings) -> str:
    """The folder from which the config of a path is looked for."""
    if path == STDIN:
        path = settings.stdin_name or os.path.join(os.curdir, STDIN)
    return os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or os.curdir)


def _config(folder: str, settings: Settings) -> Config:
    path = settings.config or ("" if settings.isolated else find(folder))
    config = read(path) if path else Config()
    return overridden(config, settings.select, settings.extend_select, settings.ignore)


def _evidence(plan: Plan, stdin: bytes, settings: Settings) -> Evidence:
    if not plan.ruleset.judges_across:
        return {}
    said = gather(_documents(plan, stdin, settings), plan.ruleset)
    return settle(said, plan.ruleset)


def _documents(plan: Plan, stdin: bytes, settings: Settings) -> Iterable[Document]:
    for path in plan.paths:
        format = _format(path, settings)
        if format:
            try:
                yield from read_text(decode(_open(path, stdin).data).text, format)
            except (FileError, NotText):
                continue  # reported when the file is checked


def _open(path: str, stdin: bytes) -> Opened:
    return Opened(path, stdin) if path == STDIN else open_file(path)


def _format(path: str, settings: Settings) -> str | None:
    if path != STDIN:
        return format_of(path)
    return format_of(settings.stdin_name) if settings.stdin_name else "txt"


def _report(path: str, plan: Plan, settings: Settings, evidence: Evidence, stdin: bytes) -> FileReport:
    shown = (settings.stdin_name or path) if path == STDIN else path
    format = _format(path, settings)
    try:
        opened = _open(path, stdin)
        if format is None:
            suffix = os.path.splitext(shown)[1]
            return FileReport(shown, skipped=f"newslint does not read {suffix or 'files without a suffix'} yet")
        source = decode(opened.data)
        rules = plan.ruleset.without(
            plan.config.skipped(shown, [rule.id for rule in plan.ruleset.rules]), plan.config.exemptions(shown)
        )
        if settings.mode is Mode.CHECK:
            return _checked(shown, source, format, rules, evidence)
        return _repaired(shown, opened, source, format, rules, settings, evidence)
    except (FileError, NotText, RuleError, LoopError) as error:
        return FileReport(shown, error=str(error))
    except MemoryError:
        return FileReport(shown, error="there is not enough memory for it; split it")


def _checked(path: str, source: Source, format: str, rules: Ruleset, evidence: Evidence) -> FileReport:
    findings = [
        locate(document, finding)
        for document in read_text(source.text, format)
        for finding in lint(document, rules, evidence)
    ]
    return FileReport(path, source.text, tuple(findings))


def _repaired(
    path: str, opened: Opened, source: Source, format: str, rules: Ruleset, settings: Settings, evidence: Evidence
) -> FileReport:
    done = repair(source.text, format, rules, settings.most, evidence)
    if settings.mode is Mode.FIX and opened.path != STDIN and done.text != source.text:
        write_file(opened, source.encode(done.text))
    return FileReport(path, done.text, done.left, done.applied, done.declined, source.text)
