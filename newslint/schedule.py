"""Many files: what is known of them is looked up, the rest is examined, by several processes if that pays."""

import os

from newslint.examine import Examiner, FileReport, shown_as, streamed_as
from newslint.files import Stamp, digest_of, open_file, stamp_of
from newslint.named import NamedTuple
from newslint.plan import STDIN, Mode, Plan, Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from newslint.cache import Cache, Entry
    from newslint.examine import Tell

PAYS = 5_000_000
"""Bytes from which on several processes are done sooner than one."""
_ASKED = 100
"""How many files are asked for their size to tell whether that is so."""


class _Pending(NamedTuple):
    """A file that has to be read. `known` is its digest when it was last examined."""

    path: str
    plan: Plan
    known: bytes | None


def examined(
    files: "Mapping[str, Plan]", failed: "Mapping[str, str]", examiner: Examiner, tell: "Tell"
) -> "Generator[tuple[str, FileReport], None, None]":
    """Each file with its report, in order. `failed` are files that cannot be examined, with why."""
    settings = examiner.settings
    caches = _caches(files, settings)
    hits: dict[str, Entry] = {}
    pending: list[_Pending] = []
    for path, plan in files.items():
        if path in failed:
            continue
        cache = caches.get(plan.config.path)
        if cache is None or path == STDIN:
            pending.append(_Pending(path, plan, None))
            continue
        entry = cache.entry(path)
        if entry and settings.mode != Mode.CHECK and len(entry) > 4:
            entry = None  # it has to be repaired
        if entry and entry[1] and entry[:3] == _stamp(path):
            hits[path] = entry
        else:
            pending.append(_Pending(path, plan, entry[3] if entry else b""))
    reports = _reports(pending, files, examiner, tell)
    try:
        for path, plan in files.items():
            if path in failed:
                yield path, FileReport(shown_as(path, settings), error=failed[path])
                continue
            entry = hits.get(path)
            if entry:
                if settings.verbose:
                    tell("unchanged", path)
                yield path, FileReport(path, size=entry[0]) if len(entry) == 4 else _reread(path, plan, entry, examiner)
                continue
            report = next(reports)
            while report.more:
                yield path, report
                report = next(reports)
            cache = caches.get(plan.config.path)
            yield path, _noted(path, plan, report, cache, examiner) if cache and report.mark else report
    finally:
        reports.close()
        for cache in caches.values():
            problem = cache.save()
            if problem and settings.verbose:
                tell("no cache", f"{cache.folder}: {problem}")


def _caches(files: "Mapping[str, Plan]", settings: Settings) -> "dict[str, Cache]":
    """The cache of each config under which files are judged one by one, if it is worth while."""
    if not settings.cache:
        return {}
    from newslint.cache import WORTHWHILE, open_cache

    if len(files) < WORTHWHILE:
        return {}
    plans = {id(plan): plan for plan in files.values()}.values()
    return {plan.config.path: open_cache(plan.config) for plan in plans if not plan.ruleset.judges_across}


def _stamp(path: str) -> Stamp:
    """The stamp of a file; without times if there is none to be had."""
    try:
        return stamp_of(os.stat(path))
    except (OSError, ValueError):
        return 0, 0, 0


def _reports(
    pending: list[_Pending], files: "Mapping[str, Plan]", examiner: Examiner, tell: "Tell"
) -> "Generator[FileReport, None, None]":
    """The reports of the files that have to be read, in order."""
    settings = examiner.settings
    huge = {path: format for path, plan, _ in pending if (format := streamed_as(path, plan))}
    small = [file for file in pending if file.path not in huge]
    jobs = 1 if STDIN in files else min(settings.jobs or _paying(small), len(small))
    if jobs > 1:
        from newslint.workers import Pool

        tasks = [(number, file.path, file.known) for number, file in enumerate(small)]
        pool = Pool(settings, examiner.evidence, files, tell)
        reports = pool.examine(tasks, [_stamp(file.path)[0] for file in small], jobs)
    else:
        reports = (examiner.examine(*file) for file in small)
    try:
        for path, plan, _ in pending:
            if path in huge:
                from newslint.streams import streamed

                yield from streamed(path, huge[path], plan, examiner)
            else:
                yield next(reports)
    finally:
        reports.close()


def _paying(pending: list[_Pending]) -> int:
    """How many processes pay, as far as a few of the files tell how large all are."""
    few = pending[:: len(pending) // _ASKED + 1]
    if sum(_stamp(file.path)[0] for file in few) * len(pending) < PAYS * len(few):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _noted(path: str, plan: Plan, report: FileReport, cache: "Cache", examiner: Examiner) -> FileReport:
    """The report, put into the cache or, if the file has the content that is known, taken from there."""
    if report.mark is None or report.error or report.skipped:
        return report
    if not report.unchanged:
        cache.put(path, report.mark, report.findings)
        return report
    entry = cache.entry(path)
    if not entry:
        return report
    cache.confirm(path, report.mark, entry)
    return report if len(entry) == 4 else _reread(path, plan, entry, examiner)


def _reread(path: str, plan: Plan, entry: "Entry", examiner: Examiner) -> FileReport:
    """A report with what was found in a file, and its text, in which the findings have their places."""
    from newslint.cache import findings_of

    try:
        data = open_file(path).data
        if digest_of(data) == entry[3]:
            from newslint.intake import take_in

            format = plan.config.format_of(path) or "txt"
            return FileReport(path, take_in(data, format, plan.config).text, findings_of(entry), size=len(data))
    except Exception:
        pass  # whatever it is, it is said when the file is examined
    return examiner.examine(path, plan)
