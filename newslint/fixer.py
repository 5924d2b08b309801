"""Findings -> edits -> text, read again until nothing is left to mend."""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Mapping, Sequence

from newslint.compiled import expression
from newslint.document import Document
from newslint.encoding import line_starts
from newslint.finding import Edit, Finding, Fix, Safety, Span
from newslint.linter import Evidence, Found, Ruleset, lint, locate, look
from newslint.mapping import Refused, apply
from newslint.named import NamedTuple
from newslint.readers import read

MOST_PASSES = 50
_Key = tuple[str, str, str, str]
_CONTROL = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


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
    source: str, format: str, ruleset: Ruleset, most: Safety = Safety.SAFE, evidence: Evidence | None = None
) -> Repair:
    """Mend a decoded file with the fixes that are as safe as `most` or safer.

    In each pass the edits of the first family that has any are made, none overlapping, and the result is read again. An
    edit after which the file would not read as intended is declined. Raises `LoopError` and `RuleError`.
    """
    applied: list[Applied] = []
    declined: dict[_Key, str] = {}
    seen = {source: 0}
    while True:
        documents = read(source, format)
        looks = [look(document, ruleset) for document in documents]
        choices = _choose(documents, looks, ruleset, most, evidence, declined)
        if not choices:
            break
        mended, made = _make(source, format, documents, choices, declined)
        if not made:
            continue  # every one of them is declined now
        lines = line_starts(source)
        applied += [_applied(documents[choice.document], choice, lines) for choice in made]
        if mended in seen:
            raise LoopError(
                f"these rules undo each other's fixes: {_rules(applied[seen[mended] :])}; ignore one of them"
            )
        if len(seen) > MOST_PASSES:
            last = _rules(applied[-20:])
            raise LoopError(f"it is not done after {MOST_PASSES} passes; these rules go on: {last}; ignore one of them")
        seen[mended] = len(applied)
        source = mended
    left: list[Finding] = []
    told: list[Declined] = []
    for document, found in zip(documents, looks, strict=True):
        for finding in lint(document, ruleset, evidence, found=found):
            left.append(locate(document, finding))
            if _key(document, finding) in declined:
                told.append(Declined(left[-1], declined[_key(document, finding)]))
    return Repair(source, tuple(applied), tuple(left), tuple(told))


def _rules(applied: Sequence[Applied]) -> str:
    return ", ".join(sorted({one.rule for one in applied}))


def _choose(
    documents: Sequence[Document],
    looks: Sequence[Found],
    ruleset: Ruleset,
    most: Safety,
    evidence: Evidence | None,
    declined: dict[_Key, str],
) -> list[_Choice]:
    """The edits of the first family that has any, document by document, none overlapping."""
    choices: list[_Choice] = []
    for number, document in enumerate(documents):
        for family in ruleset.families:
            findings = lint(document, ruleset, evidence, family, looks[number])
            chosen = _fitting(number, document, [finding for finding in findings if _may(finding.fix, most)], declined)
            choices += chosen
            if chosen:
                break
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


def _make(
    source: str,
    format: str,
    documents: Sequence[Document],
    choices: Sequence[_Choice],
    declined: dict[_Key, str],
) -> tuple[str, Sequence[_Choice]]:
    """The source with all the edits, or with those after which it reads as intended, and which these are."""
    mended = _try(source, format, documents, choices, declined)
    if mended is not None:
        return mended, choices
    if len(choices) == 1:
        key = _key(documents[choices[0].document], choices[0].finding)
        declined.setdefault(key, "the file would not read as intended")
        return source, ()
    half = len(choices) // 2
    _, first = _make(source, format, documents, choices[:half], declined)
    _, second = _make(source, format, documents, choices[half:], declined)
    for kept in ([*first, *second], first, second):
        mended = _try(source, format, documents, kept, declined) if kept else None
        if mended is not None:
            return mended, kept
    return source, ()


def _try(
    source: str,
    format: str,
    documents: Sequence[Document],
    choices: Sequence[_Choice],
    declined: dict[_Key, str],
) -> str | None:
    lowered: list[Edit] = []
    made: dict[int, list[Edit]] = {}
    for choice in choices:
        made.setdefault(choice.document, []).extend(choice.edits)
        document = documents[choice.document]
        try:
            own = document.layer.lower(choice.edits)
            if any(_writes_control(edit, source) for edit in own):
                raise Refused("the fix would write a control character")
            lowered += own
        except Refused as refusal:
            declined[_key(document, choice.finding)] = str(refusal)
            return None
    mended = apply(lowered, source)
    again = read(mended, format)
    if len(again) != len(documents):
        return None
    for number, document in enumerate(documents):
        intended = apply(made.get(number, ()), document.text)
        if again[number].text != intended or _told(again[number]) != _told(document):
            return None
    return mended


def _writes_control(edit: Edit, source: str) -> bool:
    """Whether an edit writes a character that cannot be seen or encoded and that it does not take out elsewhere."""
    new = _CONTROL.findall(edit.text)
    return bool(new) and bool(Counter(new) - Counter(_CONTROL.findall(source[edit.start : edit.end])))


def _told(document: Document) -> list[tuple[str, bool]]:
    """What comments tell newslint: one that comes to stand alone on its line would speak of another paragraph."""
    return [(comment.text, comment.alone) for comment in document.comments]


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
