"""One run over many files: reading, checking or repairing, writing."""

from newslint.examine import Examiner, FileReport, shown_as, streamed_as
from newslint.plan import Mode, Plan, Settings, planned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from newslint.examine import Tell

__all__ = ["FileReport", "over", "run"]


def run(
    paths: "Sequence[str]", settings: Settings, stdin: bytes = b"", tell: "Tell" = lambda event, what: None
) -> "Generator[FileReport, None, None]":
    """Check or repair files and folders; a report for each file, in order. Raises `ConfigError` and `RuleError`."""
    return over(planned(paths, settings), settings, stdin, tell)


def over(
    files: "Mapping[str, Plan]", settings: Settings, stdin: bytes, tell: "Tell"
) -> "Generator[FileReport, None, None]":
    """Check or repair files that have a plan; a report for each, in order. Raises `RuleError`."""
    if any(plan.ruleset.judges_across for plan in {id(plan): plan for plan in files.values()}.values()):
        return _across(files, settings, stdin, tell)
    return (report for _, report in _made(files, {}, Examiner(settings, {}, tell, stdin), tell))


def _across(
    files: "Mapping[str, Plan]", settings: Settings, stdin: bytes, tell: "Tell"
) -> "Generator[FileReport, None, None]":
    from newslint.across import evidence_of, judged_again

    evidence, failed = evidence_of(files, settings, stdin, {})
    reports = _made(files, failed, Examiner(settings, evidence, tell, stdin), tell)
    if settings.mode == Mode.CHECK:
        yield from (report for _, report in reports)
    else:
        yield from judged_again(dict(reports), files, settings, stdin)


def _made(
    files: "Mapping[str, Plan]", failed: "Mapping[str, str]", examiner: Examiner, tell: "Tell"
) -> "Generator[tuple[str, FileReport], None, None]":
    if len(files) > 1:
        from newslint.schedule import examined

        return examined(files, failed, examiner, tell)
    return ((path, report) for path, plan in files.items() for report in _one(path, plan, failed, examiner))


def _one(path: str, plan: Plan, failed: "Mapping[str, str]", examiner: Examiner) -> "Iterable[FileReport]":
    if path in failed:
        return [FileReport(shown_as(path, examiner.settings), error=failed[path])]
    format = streamed_as(path, plan)
    if format:
        from newslint.streams import streamed

        return streamed(path, format, plan, examiner)
    return [examiner.examine(path, plan)]
