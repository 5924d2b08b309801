"""Document × rules -> findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from os import sep
from time import perf_counter

from newslint.compiled import PatternError
from newslint.costs import SECONDS
from newslint.document import Document
from newslint.finding import Drop, Edit, Finding, Fix, Safety, Severity, Span
from newslint.mapping import Refused
from newslint.outline import BAD_RECORD, OTHER_LANGUAGE, OWN_RULES, Outline
from newslint.readers import Prose
from newslint.rule import Rule, riskier
from newslint.ruleset import Ruleset
from newslint.scanner import word_around
from newslint.shipping import shipped_folder
from newslint.suppress import CommentSpan, suppress, told_once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
else:
    Any = object

__all__ = [
    "OWN_RULES",
    "Evidence",
    "RuleError",
    "Ruleset",
    "faults",
    "gather",
    "in_order",
    "lint",
    "locate",
    "look",
    "moved",
    "settle",
]

Found = Mapping[str, Sequence[Any]]
"""What there is for a rule to look at in a document, by the rule's id: matches, or nothing where only a gate opened."""

Evidence = Mapping[str, Any]
"""What rules that judge across documents have settled on, by the rule's id."""


class RuleError(Exception):
    """A rule that failed on a document. Its text names the rule, the file of a user's own one, and what happened."""

    def __init__(self, rule: str, what: str, path: str = "") -> None:
        named = (
            f"{rule} ({path})" if path and path not in what and not path.startswith(shipped_folder() + sep) else rule
        )
        super().__init__(f"{named} failed: {what}; leave it out with --ignore {rule}")
        self.rule = rule


class _NoFinding(Exception):
    """What a rule gave cannot be used. Its text says why."""


def lint(
    document: Document,
    ruleset: Ruleset,
    evidence: Evidence | None = None,
    family: str | None = None,
    found: Found | None = None,
) -> list[Finding]:
    """What the rules, or those of one family, find in a document: in order of place, in offsets of its text.

    `found` is what there is for them to look at, if that is known already. Raises `RuleError`.
    """
    evidence = evidence or {}
    if found is None:
        found = look(document, ruleset)
    findings: list[Finding] = []
    for id in ruleset.outlines if evidence else found:
        outline = ruleset.outlines[id]
        if (family is None or id.startswith(f"{family}/")) and _is_asked(outline, document):
            findings += _judge(id, ruleset, document, found.get(id), evidence)
    findings = told_once(findings)
    if family is not None:
        return sorted(suppress(document, findings, ruleset.exemptions), key=_place)
    findings += _language(document, ruleset)
    if not document.comments and not ruleset.exemptions and not ruleset.silent:
        return sorted(findings, key=_place)
    judged = [outline.id for outline in ruleset.outlines.values() if _is_asked(outline, document)]
    left = suppress(document, findings, ruleset.exemptions, judged, ruleset.known)
    return sorted((finding for finding in left if finding.rule not in ruleset.silent), key=_place)


def look(document: Document, ruleset: Ruleset) -> Found:
    """What there is in a document for each rule to look at. Raises `RuleError`."""
    try:
        return ruleset.look(document)
    except PatternError as error:
        raise RuleError(error.rule, str(error), ruleset.outlines[error.rule].path) from None


def _is_asked(outline: Outline, document: Document) -> bool:
    return outline.any_language or document.language == "en"


def _loaded(id: str, ruleset: Ruleset) -> Rule:
    try:
        return ruleset.rule(id)
    except ValueError as error:
        raise RuleError(id, str(error), ruleset.outlines[id].path) from None


def locate(document: Document, finding: Finding) -> Finding:
    """The same finding in offsets of the source, its fix as plain edits of the source, or without one if refused."""
    rule, span, message, severity, fix, related = finding
    if fix is not None:
        try:
            fix = Fix(tuple(document.lower(fix)), fix.safety, fix.message)
        except Refused:
            fix = None
    to_source = document.layer.span
    span = span.source if isinstance(span, CommentSpan) else to_source(span)
    return Finding(rule, span, message, severity, fix, tuple(map(to_source, related)))


def gather(documents: Iterable[Document], ruleset: Ruleset) -> dict[str, list[Any]]:
    """What the documents have to say to the rules that judge across them. Raises `RuleError`."""
    said: dict[str, list[Any]] = {id: [] for id in ruleset.across}
    for document in documents if said else ():
        for id, told in said.items():
            rule = _loaded(id, ruleset)
            try:
                told.append(rule.gather(document))
            except (Exception, SystemExit) as error:
                raise RuleError(rule.id, _told(error, rule), rule.path) from error
    return said


def settle(said: Mapping[str, Sequence[Any]], ruleset: Ruleset) -> Evidence:
    """One value for each rule that judges across documents. Raises `RuleError`."""
    evidence: dict[str, Any] = {}
    for id, told in said.items():
        rule = _loaded(id, ruleset)
        try:
            evidence[id] = rule.settle(told)
        except (Exception, SystemExit) as error:
            raise RuleError(rule.id, _told(error, rule), rule.path) from error
    return evidence


def _judge(
    id: str, ruleset: Ruleset, document: Document, matches: Sequence[Any] | None, evidence: Evidence
) -> list[Finding]:
    begun = perf_counter() if ruleset.costs is not None else 0.0
    rule = _loaded(id, ruleset)
    made: list[Finding] = []
    if rule.by_word:
        silent: dict[str, bool] = {}
        for match in matches or ():
            left_out: list[Finding] = []
            findings = [*_judged(rule, document, [match], evidence, left_out)]
            made += findings
            word = word_around(document.text, *match.span())
            silent[word] = silent.get(word, True) and not findings and not left_out
        ruleset.scanner.remember(id, (word for word, is_silent in silent.items() if is_silent))
    else:
        made += _judged(rule, document, matches, evidence)
    if ruleset.costs is not None:
        ruleset.costs[id][SECONDS] += perf_counter() - begun
    return made


def _judged(
    rule: Rule,
    document: Document,
    matches: Sequence[Any] | None,
    evidence: Evidence,
    left_out: list[Finding] | None = None,
) -> Iterator[Finding]:
    """What a rule finds; what it finds where it is to leave alone what stands there is `left_out`: in an address, a
    quotation, a word of which a part does not decode."""
    try:
        for given in _raw(rule, document, matches, evidence):
            finding = _checked(given, rule, document)
            start, end = finding.span
            in_address = not rule.in_addresses and document.in_address(start)
            if (in_address and document.in_address(max(start, end - 1))) or document.is_cut(start, end):
                if left_out is not None:
                    left_out.append(finding)
                continue
            if rule.in_quotations != "same" and document.in_quotation(start):
                if rule.in_quotations == "skip":
                    if left_out is not None:
                        left_out.append(finding)
                    continue
                finding = _not_safe(finding)
            yield finding
    except (_NoFinding, PatternError) as error:
        raise RuleError(rule.id, str(error), rule.path) from None
    except RecursionError:
        raise RuleError(rule.id, "it recurses too deeply on this text", rule.path) from None
    except (Exception, SystemExit) as error:
        raise RuleError(rule.id, _told(error, rule), rule.path) from error


def _checked(given: Any, rule: Rule, document: Document) -> Finding:
    """What a rule gave, as a finding that is its own, of the text, and no safer than the rule. Raises `_NoFinding`."""
    if not isinstance(given, Finding):
        raise _NoFinding(f"it gave {given!r}, which is no Finding")
    if given.rule != rule.id:
        raise _NoFinding(f"it reports as {given.rule!r}")
    if not isinstance(given.message, str):
        raise _NoFinding(f"its message is {given.message!r}, which is no text")
    size = len(document.text)
    related = tuple([_span(place, size) for place in given.related]) if given.related != () else ()
    return Finding(
        rule.id, _span(given.span, size), given.message, _severity(given), _fix(given.fix, rule, size), related
    )


def _severity(given: Finding) -> Severity:
    if type(given.severity) is Severity:
        return given.severity
    try:
        return Severity(given.severity)
    except ValueError:
        raise _NoFinding(f"its severity is {given.severity!r}") from None


def _span(place: Any, size: int) -> Span:
    if not isinstance(place, tuple) or len(place) != 2 or not _are_offsets(*place):
        raise _NoFinding(f"{place!r} is no span")
    start, end = place
    if not 0 <= start <= end <= size:
        raise _NoFinding(f"the span {start}-{end} is not in the text")
    return place if type(place) is Span else Span(start, end)


def _are_offsets(start: Any, end: Any) -> bool:
    return isinstance(start, int) and isinstance(end, int)


def _fix(given: Any, rule: Rule, size: int) -> Fix | None:
    best = rule.safety
    if given is None or best is None:
        return None
    if not isinstance(given, Fix) or not _is_safety(given.safety) or not isinstance(given.message, str):
        raise _NoFinding(f"{given!r} is no Fix")
    for edit in given.edits:
        if not isinstance(edit, (Edit, Drop)) or not isinstance(edit[-1], (str if isinstance(edit, Edit) else int)):
            raise _NoFinding(f"{edit!r} is no Edit")
    places = [_span(edit[:2], size) for edit in given.edits]
    for before, after in pairwise(sorted(places)) if len(places) > 1 else ():
        if after.start < before.end:
            raise _NoFinding(f"the edits at {before.start}-{before.end} and {after.start}-{after.end} overlap")
    return Fix(tuple(given.edits), riskier(Safety(given.safety), best), given.message)


def _is_safety(given: Any) -> bool:
    return type(given) is Safety or given in list(Safety)


def _raw(rule: Rule, document: Document, matches: Sequence[Any] | None, evidence: Evidence) -> Iterable[Any]:
    if rule.judges_across:
        return rule.check_across(document, evidence[rule.id]) if rule.id in evidence else ()
    if not rule.find and not rule.lexicon:
        return rule.check(document) if matches is not None else ()
    counting = [match for match in matches or () if _counts(rule, document, *match.span())]
    opened = bool(rule.gate) and matches is not None
    return rule.weigh(document, counting) if counting or opened else ()


def _counts(rule: Rule, document: Document, start: int, end: int) -> bool:
    """Whether a match is where the rule looks, and within a block."""
    if rule.where:
        place = document.headline if rule.where == "headline" else document.body
        if place is None or start < place.start or end > place.end:
            return False
    if rule.across or document.text.find("\n", start, end) < 0:
        return True
    block = document.block_at(start)
    return block is not None and end <= block.end


def _not_safe(finding: Finding) -> Finding:
    rule, span, message, severity, fix, related = finding
    if fix is None or fix.safety is not Safety.SAFE:
        return finding
    return Finding(rule, span, message, severity, Fix(fix.edits, Safety.UNSAFE, fix.message), related)


def _language(document: Document, ruleset: Ruleset) -> Iterator[Finding]:
    if ruleset.needs_english and document.language != "en":
        which = "not English" if document.language == "und" else f"not English but {document.language!r}"
        yield Finding(
            OTHER_LANGUAGE, Span(0, 0), f"This text seems {which}; rules for English were not run", Severity.NOTE
        )


def _told(error: BaseException, rule: Rule) -> str:
    """An error and where it arose: the last line of the rule's own file that led to it, if there is one."""
    where, own = "", ""
    trace = error.__traceback__
    while trace is not None:
        where = f" ({trace.tb_frame.f_code.co_filename}, line {trace.tb_lineno})"
        if trace.tb_frame.f_code.co_filename == rule.path:
            own = where
        trace = trace.tb_next
    return f"{type(error).__name__}: {error}{own or where}"


def faults(prose: Prose) -> list[Finding]:
    """What cannot be read of a file."""
    return [Finding(BAD_RECORD, span, message, Severity.ERROR) for span, message in prose.faults]


def moved(finding: Finding, by: int) -> Finding:
    """A located finding in a text that has `by` characters more before it."""
    if not by:
        return finding
    rule, (start, end), message, severity, fix, related = finding
    if fix is not None:
        fix = fix._replace(edits=tuple(edit._replace(start=edit.start + by, end=edit.end + by) for edit in fix.edits))
    places = tuple(Span(place.start + by, place.end + by) for place in related)
    return Finding(rule, Span(start + by, end + by), message, severity, fix, places)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by their place."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[int, int, str]:
    return (*finding.span, finding.rule)
