"""One file: read, checked or repaired, written. Whatever goes wrong with it becomes its report."""

import os

from newslint.encoding import plain_text
from newslint.files import Opened, Stamp, Uninterrupted, digest_of, open_file, write_file
from newslint.named import NamedTuple
from newslint.plan import STDIN, Mode, Plan, Settings
from newslint.readers import RECORDS
from newslint.ruleset import UNSEEN, Glance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newslint.config import Config
    from newslint.finding import Finding
    from newslint.fixer import Applied, Declined
    from newslint.linter import Evidence, Ruleset
    from newslint.reading import Scope

    Tell = Callable[[str, str], None]
    """Hears what a run does while it does it: "config" and its path, "files" and how many there are, "reading",
    "unchanged" and "repaired" and the file's path."""


LARGE = 2_000_000
"""Bytes from which on a file of records is examined piece by piece."""


class Mark(NamedTuple):
    """What a file is known by the next time."""

    stamp: Stamp
    digest: bytes


class FileReport(NamedTuple):
    """What became of one file. `text` is its decoded text after the run, in which the findings' offsets count.

    `before` is its text before a repair, `data` the bytes of a repaired stdin. `mark` is there if it was asked for; if
    the file is `unchanged` since it was last examined, the rest is as it was then and not in the report. `note` says
    how a file was read that does not say it. Of a huge file there are several reports, and `more` to come after this
    one: its text begins at `offset` in code points and at `line`, which was line `before_line` before a repair.
    """

    path: str
    text: str = ""
    findings: "tuple[Finding, ...]" = ()
    applied: "tuple[Applied, ...]" = ()
    declined: "tuple[Declined, ...]" = ()
    before: str = ""
    data: bytes = b""
    error: str = ""
    skipped: str = ""
    is_stdin: bool = False
    size: int = 0
    mark: Mark | None = None
    unchanged: bool = False
    note: str = ""
    offset: int = 0
    line: int = 1
    before_line: int = 1
    more: bool = False


class Examiner:
    """Examines files, one at a time, under the settings of a run."""

    def __init__(
        self, settings: Settings, evidence: "Mapping[str, Evidence]", tell: "Tell", stdin: bytes = b""
    ) -> None:
        self.settings = settings
        self.evidence = evidence
        self.tell = tell
        self.stdin = stdin

    def examine(self, path: str, plan: Plan, known: bytes | None = None) -> FileReport:
        """A report, whatever happens. `known` is the digest that it had when it was last examined, b"" if it never was;
        if it is given the report has a mark.
        """
        shown = shown_as(path, self.settings)
        try:
            return self._report(path, shown, plan, known)
        except Exception as error:
            return failed(shown, error)

    def _report(self, path: str, shown: str, plan: Plan, known: bytes | None) -> FileReport:
        format = format_in(path, self.settings, plan.config)
        if format is None and (path == STDIN or os.path.isfile(path)):
            return FileReport(shown, skipped=_unknown(shown))
        if self.settings.verbose:
            self.tell("reading", shown)
        opened = Opened(path, self.stdin) if path == STDIN else open_file(path)
        size = len(opened.data)
        mark = None
        if known is not None:
            mark = Mark(opened.stamp, digest_of(opened.data))
            if mark.digest == known:
                return FileReport(shown, size=size, mark=mark, unchanged=True)
        is_stdin = path == STDIN
        text = plain_text(opened.data) if format == "txt" else None
        ruleset = plan.ruleset
        seen = UNSEEN if text is None or ruleset.judges_across else ruleset.glance(text)
        if seen.is_clear:
            assert text is not None
            return FileReport(
                shown, text, before=text, data=opened.data if is_stdin else b"", is_stdin=is_stdin, size=size, mark=mark
            )
        rules = rules_for(plan, shown)
        evidence = self.evidence.get(plan.config.path, {})
        if self.settings.mode == Mode.CHECK:
            scope, note = None, ""
            if text is None:
                from newslint.intake import take_in

                source, scope, note = take_in(opened.data, format or "txt", plan.config)
                text = source.text
            findings = found(text, format or "txt", rules, evidence, seen if rules is ruleset else UNSEEN, scope)
            return FileReport(shown, text, findings, size=size, mark=mark, note=note)

        from newslint.finding import Safety
        from newslint.fixer import repair
        from newslint.intake import take_in

        source, scope, note = take_in(opened.data, format or "txt", plan.config)
        done = repair(source.text, format or "txt", rules, Safety(self.settings.most), evidence, scope)
        data = source.encode(done.text)
        if self.settings.mode == Mode.FIX and not is_stdin and data != opened.data:
            with Uninterrupted():
                write_file(opened, data)
                self.tell("repaired", shown)
            mark = mark and Mark((0, 0, 0), digest_of(data))
        elif done.applied:
            mark = None  # what is left is left in a text that is in no file
        return FileReport(
            shown,
            done.text,
            done.left,
            done.applied,
            done.declined,
            source.text,
            data,
            is_stdin=is_stdin,
            size=size,
            mark=mark,
            note=note,
        )


def shown_as(path: str, settings: Settings) -> str:
    """What a file is called in a report."""
    return (settings.stdin_name or path) if path == STDIN else path


def format_in(path: str, settings: Settings, config: "Config") -> str | None:
    """The format of a file of a run, if newslint reads it."""
    if path != STDIN:
        return config.format_of(path)
    return config.format_of(settings.stdin_name) if settings.stdin_name else "txt"


def streamed_as(path: str, plan: Plan) -> str:
    """The format of a file that is examined piece by piece, since it has so many records; "" of any other."""
    format = plan.config.format_of(path)
    if format not in RECORDS or path == STDIN or plan.ruleset.judges_across:
        return ""
    try:
        if os.stat(path).st_size < LARGE:
            return ""
        with open(path, "rb") as file:
            return "" if b"\0" in file.read(4096) else format  # UTF-16 is read at once
    except OSError:
        return ""


def _unknown(path: str) -> str:
    """What to do with a file of which nothing says in what format it is."""
    name = os.path.basename(path)
    suffix = os.path.splitext(name)[1]
    glob = f"*{suffix}" if suffix else name
    return f'nothing says what format it has; say so in the config: [formats] "{glob}" = "txt"'


def rules_for(plan: Plan, path: str) -> "Ruleset":
    """The rules for one file."""
    config, ruleset = plan
    if not config.per_file_ignores and not config.exceptions:
        return ruleset
    from newslint.linter import OWN_RULES

    known = [*ruleset.outlines, *OWN_RULES]
    return ruleset.without(config.skipped(path, known), config.exemptions(path))


def found(
    text: str,
    format: str,
    rules: "Ruleset",
    evidence: "Evidence",
    seen: Glance = UNSEEN,
    scope: "Scope | None" = None,
) -> "tuple[Finding, ...]":
    """What is wrong with a decoded file. `seen` is what a glance at the text has told, if that is its one article's."""
    from newslint.linter import faults, in_order, lint, locate
    from newslint.readers import prose

    held = prose(text, format, scope)
    documents = held.documents
    whole = None
    if seen.views is not None and len(documents) == 1 and documents[0].text == text:
        whole = seen.found
        documents[0].views = seen.views
    found = [
        locate(document, finding) for document in documents for finding in lint(document, rules, evidence, found=whole)
    ]
    return in_order(faults(held) + found) if held.reading else tuple(found)


def failed(shown: str, error: Exception) -> FileReport:
    """The report of a file that could not be examined."""
    from newslint.reading import NotArticles

    if isinstance(error, NotArticles):
        return FileReport(shown, skipped=str(error))
    return FileReport(shown, error=told(error))


def told(error: Exception) -> str:
    """Why there is no better report."""
    from newslint.encoding import NotText
    from newslint.files import FileError
    from newslint.fixer import LoopError
    from newslint.linter import RuleError
    from newslint.outline import PackError

    if isinstance(error, (FileError, NotText, RuleError, LoopError, PackError)):
        return str(error)
    if isinstance(error, MemoryError):
        return "there is not enough memory for it; split it"
    return f"newslint itself failed on it ({type(error).__name__}: {error}); please report this, and exclude it"
