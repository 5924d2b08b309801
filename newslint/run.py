"""One run over many files: reading, checking or repairing, writing."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from newslint.encoding import NotText, decode
from newslint.files import FileError, Opened, format_of, open_file, uninterrupted, write_file
from newslint.finding import Finding
from newslint.fixer import Applied, Declined, LoopError, repair
from newslint.linter import OWN_RULES, Evidence, RuleError, Ruleset, gather, lint, locate, settle
from newslint.plan import STDIN, Mode, Plan, Settings, planned
from newslint.readers import read as read_text


class FileReport(NamedTuple):
    """What became of one file. `text` is its decoded text after the run, in which the findings' offsets count.

    `before` is its text before a repair, `data` the bytes of a repaired stdin.
    """

    path: str
    text: str = ""
    findings: tuple[Finding, ...] = ()
    applied: tuple[Applied, ...] = ()
    declined: tuple[Declined, ...] = ()
    before: str = ""
    data: bytes = b""
    error: str = ""
    skipped: str = ""
    is_stdin: bool = False


Tell = Callable[[str, str], None]
"""Hears what a run does while it does it: "config" and its path, "reading" and "repaired" and the file's path."""


def run(
    paths: Sequence[str], settings: Settings, stdin: bytes = b"", tell: Tell = lambda event, what: None
) -> Iterator[FileReport]:
    """Check or repair files and folders; a report for each file, in order. Raises `ConfigError` and `RuleError`."""
    files = planned(paths, settings)
    for plan in {plan.config.path: plan for plan in files.values()}.values():
        tell("config", f"{plan.config.path or 'none, the defaults'} ({len(plan.ruleset.rules)} rules)")
    return _reports(files, settings, stdin, tell)


def _reports(files: Mapping[str, Plan], settings: Settings, stdin: bytes, tell: Tell) -> Iterator[FileReport]:
    evidence, failed = _evidence(files, settings, stdin, {})
    reports = _made(files, evidence, failed, settings, stdin, tell)
    if settings.mode is Mode.CHECK or not evidence:
        yield from (report for _, report in reports)
    else:
        yield from _judged_again(dict(reports), files, settings, stdin)


def _made(
    files: Mapping[str, Plan],
    evidence: Mapping[str, Evidence],
    failed: Mapping[str, RuleError],
    settings: Settings,
    stdin: bytes,
    tell: Tell,
) -> Iterator[tuple[str, FileReport]]:
    for path, plan in files.items():
        shown = (settings.stdin_name or path) if path == STDIN else path
        with _surviving(FileReport(shown)) as reports:
            if path in failed:
                raise failed[path]
            reports.append(_report(path, shown, plan, evidence.get(plan.config.path, {}), settings, stdin, tell))
        yield path, reports[0]


@contextmanager
def _surviving(blank: FileReport) -> Iterator[list[FileReport]]:
    """Takes a report; if none can be made, one that says why takes its place."""
    reports: list[FileReport] = []
    try:
        yield reports
    except (FileError, NotText, RuleError, LoopError) as error:
        reports.append(blank._replace(error=str(error)))
    except MemoryError:
        reports.append(blank._replace(error="there is not enough memory for it; split it"))
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        reports.append(
            blank._replace(error=f"newslint itself failed on it ({what}); please report this, and exclude it")
        )


def _judged_again(
    reports: Mapping[str, FileReport], files: Mapping[str, Plan], settings: Settings, stdin: bytes
) -> Iterator[FileReport]:
    """The reports of a repair, with what is left in the light of all texts as they are now."""
    texts = {path: report.text for path, report in reports.items() if not report.error and not report.skipped}
    evidence, failed = _evidence(files, settings, stdin, texts)
    for path, report in reports.items():
        plan = files[path]
        if path not in texts or not plan.ruleset.judges_across:
            yield report
            continue
        with _surviving(report._replace(findings=())) as again:
            if path in failed:
                raise failed[path]
            left = _found(
                report.text,
                _format(path, settings) or "txt",
                _rules(plan, report.path),
                evidence.get(plan.config.path, {}),
            )
            told = tuple(declined for declined in report.declined if declined.finding in left)
            again.append(report._replace(findings=left, declined=told))
        yield again[0]


def _evidence(
    files: Mapping[str, Plan], settings: Settings, stdin: bytes, repaired: Mapping[str, str]
) -> tuple[dict[str, Evidence], dict[str, RuleError]]:
    """What the files of each config say together, by the config's path, and the files on which a rule failed.

    The texts that are `repaired` count instead of those that are in the files.
    """
    said: dict[str, dict[str, list[Any]]] = {}
    failed: dict[str, RuleError] = {}
    rulesets: dict[str, Ruleset] = {}
    for path, plan in files.items():
        format = _format(path, settings)
        if not plan.ruleset.judges_across or format is None:
            continue
        rulesets[plan.config.path] = plan.ruleset
        together = said.setdefault(plan.config.path, {})
        try:
            text = repaired[path] if path in repaired else decode(_open(path, stdin).data).text
            documents = read_text(text, format)
            for rule, told in gather(documents, plan.ruleset).items():
                together.setdefault(rule, []).extend(told)
        except RuleError as error:
            failed[path] = error
        except (FileError, NotText, MemoryError):
            continue  # reported when the file is checked
    return {path: settle(told, rulesets[path]) for path, told in said.items()}, failed


def _open(path: str, stdin: bytes) -> Opened:
    return Opened(path, stdin) if path == STDIN else open_file(path)


def _format(path: str, settings: Settings) -> str | None:
    if path != STDIN:
        return format_of(path)
    return format_of(settings.stdin_name) if settings.stdin_name else "txt"


def _report(
    path: str, shown: str, plan: Plan, evidence: Evidence, settings: Settings, stdin: bytes, tell: Tell
) -> FileReport:
    format = _format(path, settings)
    if format is None and (path == STDIN or os.path.isfile(path)):
        return FileReport(shown, skipped=f"newslint cannot read {os.path.splitext(shown)[1] or 'such'} files yet")
    tell("reading", shown)
    opened = _open(path, stdin)
    source = decode(opened.data)
    rules = _rules(plan, shown)
    if settings.mode is Mode.CHECK:
        return FileReport(shown, source.text, _found(source.text, format or "txt", rules, evidence))
    done = repair(source.text, format or "txt", rules, settings.most, evidence)
    data = source.encode(done.text)
    if settings.mode is Mode.FIX and path != STDIN and data != opened.data:
        with uninterrupted():
            write_file(opened, data)
            tell("repaired", shown)
    return FileReport(
        shown, done.text, done.left, done.applied, done.declined, source.text, data, is_stdin=path == STDIN
    )


def _rules(plan: Plan, path: str) -> Ruleset:
    """The rules for one file."""
    known = [*(rule.id for rule in plan.ruleset.rules), *OWN_RULES]
    return plan.ruleset.without(plan.config.skipped(path, known), plan.config.exemptions(path))


def _found(text: str, format: str, rules: Ruleset, evidence: Evidence) -> tuple[Finding, ...]:
    documents = read_text(text, format)
    return tuple(locate(document, finding) for document in documents for finding in lint(document, rules, evidence))
