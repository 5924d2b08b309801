"""What files have to say together, for the rules that judge across them."""

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.config import Config
from newslint.encoding import NotText, Source
from newslint.examine import FileReport, format_in, found, rules_for, told
from newslint.files import FileError, open_file
from newslint.intake import scope_of, take_in
from newslint.linter import Evidence, RuleError, Ruleset, gather, settle
from newslint.plan import STDIN, Plan, Settings
from newslint.readers import Prose, prose
from newslint.reading import NotArticles


def evidence_of(
    files: Mapping[str, Plan], settings: Settings, stdin: bytes, repaired: Mapping[str, str]
) -> tuple[dict[str, Evidence], dict[str, str]]:
    """What the files of each config say together, by the config's path, and the files on which a rule failed, with why.

    The texts that are `repaired` count instead of those that are in the files.
    """
    said: dict[str, dict[str, list[Any]]] = {}
    failed: dict[str, str] = {}
    rulesets: dict[str, Ruleset] = {}
    for path, plan in files.items():
        format = format_in(path, settings, plan.config)
        if not plan.ruleset.judges_across or format is None:
            continue
        rulesets[plan.config.path] = plan.ruleset
        together = said.setdefault(plan.config.path, {})
        try:
            if path in repaired:
                held = _prose(repaired[path], format, plan.config)
            else:
                taken = take_in(stdin if path == STDIN else open_file(path).data, format, plan.config)
                held = prose(taken.text, format, taken.scope)
            for rule, heard in gather(held.documents, plan.ruleset).items():
                together.setdefault(rule, []).extend(heard)
        except RuleError as error:
            failed[path] = str(error)
        except (FileError, NotText, NotArticles, MemoryError):
            continue  # reported when the file is checked
    return {path: settle(heard, rulesets[path]) for path, heard in said.items()}, failed


def judged_again(
    reports: Mapping[str, FileReport], files: Mapping[str, Plan], settings: Settings, stdin: bytes
) -> Iterator[FileReport]:
    """The reports of a repair, with what is left in the light of all texts as they are now."""
    texts = {path: report.text for path, report in reports.items() if not report.error and not report.skipped}
    evidence, failed = evidence_of(files, settings, stdin, texts)
    for path, report in reports.items():
        plan = files[path]
        if path not in texts or not plan.ruleset.judges_across:
            yield report
        elif path in failed:
            yield report._replace(findings=(), error=failed[path])
        else:
            yield _judged_again(
                report, plan, format_in(path, settings, plan.config) or "txt", evidence.get(plan.config.path, {})
            )


def _prose(text: str, format: str, config: Config) -> Prose:
    return prose(text, format, scope_of(config, Source(text)))


def _judged_again(report: FileReport, plan: Plan, format: str, evidence: Evidence) -> FileReport:
    try:
        scope = scope_of(plan.config, Source(report.text))
        left = found(report.text, format, rules_for(plan, report.path), evidence, scope=scope)
    except Exception as error:
        return report._replace(findings=(), error=told(error))
    return report._replace(
        findings=left, declined=tuple(declined for declined in report.declined if declined.finding in left)
    )
