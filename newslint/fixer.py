"""Findings -> edits -> text, read again until nothing is left to mend."""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence

from newslint.document import Document
from newslint.encoding import line_starts
from newslint.finding import Edit, Finding, Fix, Safety, Span
from newslint.linter import Evidence, Found, Ruleset, faults, in_order, lint, locate, look, moved
from newslint.mapping import Refused, apply
from newslint.mending import Change, Mender
from newslint.named import NamedTuple
from newslint.readers import RECORDS, judge, prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.reading import Scope

MOST_PASSES = 50
_Key = tuple[str, str, str, str]


class LoopError(Exception):
    """Rules that undo each other's fixes, or that are never content. Its text names them."""


class Applied(NamedTuple):
    """A fix that was made: `line` is where, at that time."""

    rule: str
    line: int
    before: str
    after: str


class Declined(NamedTuple):
    """A fix that could not be made, and why."""

    finding: Finding
    reason: str


class Repair(NamedTuple):
    """What became of a text. `left` are the findings of the repaired text, in its offsets."""

    text: str
    applied: tuple[Applied, ...]
    left: tuple[Finding, ...]
    declined: tuple[Declined, ...]


class _Choice(NamedTuple):
    document: int
    finding: Finding
    edits: list[Edit]


def repair(
    source: str,
    format: str,
    ruleset: Ruleset,
    most: Safety = Safety.SAFE,
    evidence: Evidence | None = None,
    scope: "Scope | None" = None,
) -> Repair:
    """Mend a decoded file with the fixes that are as safe as `most` or safer.

    In each pass the edits of the first family that has any are made, none overlapping, and the result is read again. An
    edit after which the file would not read as intended is declined. A file of records is mended record by record.
    Raises `LoopError` and `RuleError`, and `NotArticles` if there is nothing to read.
    """
    if format not in RECORDS:
        return _repair(source, format, ruleset, most, evidence, scope)
    from newslint.readers.records.parts import records
    from newslint.reading import NotArticles, Scope

    out: list[str] = []
    applied: list[Applied] = []
    left: list[Finding] = []
    declined: list[Declined] = []
    offset, lines = 0, 0
    passed_over: NotArticles | None = None
    is_read = False
    for text, own_scope in records(source, format, scope or Scope()):
        done = Repair(text, (), (), ())
        try:
            if own_scope is not None:
                done = _repair(text, format, ruleset, most, evidence, own_scope)
                is_read = True
        except NotArticles as error:
            passed_over = error
        applied += [one._replace(line=one.line + lines) for one in done.applied]
        left += [moved(finding, offset) for finding in done.left]
        declined += [Declined(moved(one.finding, offset), one.reason) for one in done.declined]
        out.append(done.text)
        offset += len(done.text)
        lines += len(line_starts(done.text)) - 1
    if passed_over and not is_read:
        raise passed_over
    return Repair("".join(out), tuple(applied), tuple(left), tuple(declined))


def _repair(
    source: str, format: str, ruleset: Ruleset, most: Safety, evidence: Evidence | None, scope: "Scope | None"
) -> Repair:
    applied: list[Applied] = []
    declined: dict[_Key, str] = {}
    seen = {source: 0}
    mender = Mender(lambda text: prose(text, format, scope), scope.writes if scope else lambda text: True, judge)
    now = mender.read(source)
    documents = now.documents
    looks = [look(document, ruleset) for document in documents]
    settled: dict[int, str] = {}
    while True:
        choices = _choose(documents, looks, ruleset, most, evidence, declined, settled)
        if not choices:
            break
        mended = mender.mend(now, [Change(choice.document, choice.edits) for choice in choices])
        for number, reason in mended.refused.items():
            declined.setdefault(_key(documents[choices[number].document], choices[number].finding), reason)
        if not mended.made:
            continue  # every one of them is declined now
        lines = line_starts(now.source)
        applied += [_applied(documents[choices[number].document], choices[number], lines) for number in mended.made]
        now = mended.prose
        looks = [
            found if document.text == again.text else look(again, ruleset)
            for document, again, found in zip(documents, now.documents, looks, strict=True)
        ]
        documents = now.documents
        if now.source in seen:
            raise LoopError(
                f"these rules undo each other's fixes: {_rules(applied[seen[now.source] :])}; ignore one of them"
            )
        if len(seen) > MOST_PASSES:
            last = _rules(applied[-20:])
            raise LoopError(f"it is not done after {MOST_PASSES} passes; these rules go on: {last}; ignore one of them")
        seen[now.source] = len(applied)
    left = faults(now)
    told: list[Declined] = []
    for document, found in zip(documents, looks, strict=True):
        for finding in lint(document, ruleset, evidence, found=found):
            left.append(locate(document, finding))
            if _key(document, finding) in declined:
                told.append(Declined(left[-1], declined[_key(document, finding)]))
    return Repair(now.source, tuple(applied), in_order(left) if now.reading else tuple(left), tuple(told))


def _rules(applied: Sequence[Applied]) -> str:
    return ", ".join(sorted({one.rule for one in applied}))


def _choose(
    documents: Sequence[Document],
    looks: Sequence[Found],
    ruleset: Ruleset,
    most: Safety,
    evidence: Evidence | None,
    declined: dict[_Key, str],
    settled: dict[int, str],
) -> list[_Choice]:
    """The edits of the first family that has any, document by document, none overlapping.

    `settled` has the texts of documents in which there are none, by their number.
    """
    choices: list[_Choice] = []
    for number, document in enumerate(documents):
        if settled.get(number) == document.text:
            continue
        before = len(choices)
        for family in ruleset.families:
            findings = lint(document, ruleset, evidence, family, looks[number])
            chosen = _fitting(number, document, [finding for finding in findings if _may(finding.fix, most)], declined)
            choices += chosen
            if chosen:
                break
        if len(choices) == before:
            settled[number] = document.text
    return choices


def _may(fix: Fix | None, most: Safety) -> bool:
    return fix is not None and fix.safety.rank <= most.rank


def _fitting(
    number: int,
    document: Document,
    findings: Sequence[Finding],
    declined: dict[_Key, str],
) -> list[_Choice]:
    chosen: list[_Choice] = []
    starts: list[int] = []
    ends: dict[int, int] = {}
    for finding in findings:
        if finding.fix is None or _key(document, finding) in declined:
            continue
        try:
            edits = document.edits(finding.fix)
        except Refused as refusal:
            declined[_key(document, finding)] = str(refusal)
            continue
        if not _changes(document, edits):
            declined[_key(document, finding)] = "it would change nothing"
        elif not any(_touches(edit, starts, ends) for edit in edits):
            chosen.append(_Choice(number, finding, edits))
            for edit in edits:
                insort(starts, edit.start)
                ends[edit.start] = max(edit.end, ends.get(edit.start, 0))
    return chosen


def _changes(document: Document, edits: Sequence[Edit]) -> bool:
    """Whether edits have an effect; one may make up for another."""
    if all(document.text[start:end] == text for start, end, text in edits):
        return False
    if sum(len(text) - end + start for start, end, text in edits):
        return True
    start, end = min(edit.start for edit in edits), max(edit.end for edit in edits)
    return _made(document, edits, start, end) != document.text[start:end]


def _made(document: Document, edits: Sequence[Edit], start: int, end: int) -> str:
    """What edits make of a stretch of a text that holds them all."""
    return apply([Edit(a - start, b - start, text) for a, b, text in edits], document.text[start:end])


def _touches(edit: Edit, starts: Sequence[int], ends: Mapping[int, int]) -> bool:
    before = bisect_right(starts, edit.end) - 1
    return before >= 0 and ends[starts[before]] >= edit.start


def _key(document: Document, finding: Finding) -> _Key:
    """What a fix is known by from one pass to the next, while offsets move."""
    start, end = finding.span
    text = document.text
    edits = finding.fix.edits if finding.fix else ()
    return finding.rule, text[max(0, start - 30) : end + 30], text[start:end], repr([edit[2:] for edit in edits])


def _applied(document: Document, choice: _Choice, lines: Sequence[int]) -> Applied:
    start = min(edit.start for edit in choice.edits)
    end = max(edit.end for edit in choice.edits)
    before, after = document.text[start:end], _made(document, choice.edits, start, end)
    line = bisect_right(lines, document.layer.span(Span(start, end)).start)
    return Applied(choice.finding.rule, line, before, after)
