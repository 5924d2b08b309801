"""Document × rules -> findings."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from newslint.document import Document
from newslint.finding import Finding, Fix, Safety, Severity, Span
from newslint.mapping import Refused
from newslint.rule import Rule
from newslint.scanner import PatternError, Scanner
from newslint.suppress import MALFORMED, UNUSED, Exemption, suppress

OTHER_LANGUAGE = "newslint/other-language"
OWN_RULES = (OTHER_LANGUAGE, UNUSED, MALFORMED)
"""The engine's own; a config may ignore them."""

Evidence = Mapping[str, Any]
"""What rules that judge across documents have settled on, by the rule's id."""


class RuleError(Exception):
    """A rule that failed on a document. Its text names the rule and what happened."""

    def __init__(self, rule: str, what: str) -> None:
        super().__init__(f"{rule} failed: {what}; leave it out with --ignore {rule}")
        self.rule = rule


class Ruleset:
    """Rules in order of repair, ready to run. Keeps nothing from one document to the next.

    `known` are the ids of all rules there are, those that are turned off among them; `silent` those of the engine's own
    that are not to be heard.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        exemptions: Sequence[Exemption] = (),
        known: Collection[str] = (),
        silent: Collection[str] = (),
    ) -> None:
        self.rules = tuple(rules)
        self.exemptions = tuple(exemptions)
        self.known = frozenset(known)
        self.silent = frozenset(silent)
        self.scanner = Scanner(rules)
        self._families: dict[str, list[Rule]] = {}
        for rule in rules:
            self._families.setdefault(rule.id.partition("/")[0], []).append(rule)

    @property
    def families(self) -> tuple[str, ...]:
        return tuple(self._families)

    @property
    def judges_across(self) -> bool:
        return any(rule.judges_across for rule in self.rules)

    def family(self, name: str) -> Sequence[Rule]:
        return self._families[name]

    def without(self, skip: frozenset[str], exemptions: Sequence[Exemption]) -> "Ruleset":
        """The same rules but for those skipped, with other exceptions: the ruleset for one file."""
        if not skip and tuple(exemptions) == self.exemptions:
            return self
        left = [rule for rule in self.rules if rule.id not in skip]
        narrowed = Ruleset(left, exemptions, self.known, self.silent | skip)
        narrowed.scanner = self.scanner
        return narrowed


def lint(
    document: Document, ruleset: Ruleset, evidence: Evidence | None = None, family: str | None = None
) -> list[Finding]:
    """What the rules, or those of one family, find in a document: in order of place, in offsets of its text.

    Raises `RuleError`.
    """
    rules = ruleset.rules if family is None else ruleset.family(family)
    findings: list[Finding] = []
    judged: list[str] = []
    for rule in rules:
        if rule.any_language or document.language == "en":
            findings += _judge(rule, document, ruleset.scanner, evidence or {})
            judged.append(rule.id)
    if family is not None:
        return sorted(suppress(document, findings, ruleset.exemptions), key=_place)
    findings += _language(document, rules)
    left = suppress(document, findings, ruleset.exemptions, judged, ruleset.known)
    return sorted((finding for finding in left if finding.rule not in ruleset.silent), key=_place)


def locate(document: Document, finding: Finding) -> Finding:
    """The same finding in offsets of the source, its fix as plain edits of the source, or without one if refused."""
    fix = finding.fix
    if fix is not None:
        try:
            fix = Fix(tuple(document.lower(fix)), fix.safety, fix.message)
        except Refused:
            fix = None
    to_source = document.layer.span
    related = tuple(to_source(span) for span in finding.related)
    return finding._replace(span=to_source(finding.span), fix=fix, related=related)


def gather(documents: Iterable[Document], ruleset: Ruleset) -> dict[str, list[Any]]:
    """What the documents have to say to the rules that judge across them. Raises `RuleError`."""
    said: dict[str, list[Any]] = {rule.id: [] for rule in ruleset.rules if rule.judges_across}
    for document in documents:
        for rule in ruleset.rules:
            if rule.id in said:
                try:
                    said[rule.id].append(rule.gather(document))
                except Exception as error:
                    raise RuleError(rule.id, _told(error)) from error
    return said


def settle(said: Mapping[str, Sequence[Any]], ruleset: Ruleset) -> Evidence:
    """One value for each rule that judges across documents. Raises `RuleError`."""
    evidence: dict[str, Any] = {}
    for rule in ruleset.rules:
        if rule.id in said:
            try:
                evidence[rule.id] = rule.settle(said[rule.id])
            except Exception as error:
                raise RuleError(rule.id, _told(error)) from error
    return evidence


def _judge(rule: Rule, document: Document, scanner: Scanner, evidence: Evidence) -> Iterator[Finding]:
    try:
        for finding in _raw(rule, document, scanner, evidence):
            start, end = finding.span
            _check_places(finding, document)
            if not rule.in_addresses and document.in_address(start) and document.in_address(max(start, end - 1)):
                continue
            if rule.in_quotations != "same" and document.in_quotation(start):
                if rule.in_quotations == "skip":
                    continue
                finding = _not_safe(finding)
            yield finding
    except TimeoutError:
        raise RuleError(rule.id, "its pattern runs too long on this text") from None
    except PatternError as error:
        raise RuleError(rule.id, str(error)) from None
    except RecursionError:
        raise RuleError(rule.id, "it recurses too deeply on this text") from None
    except Exception as error:
        raise RuleError(rule.id, _told(error)) from error


def _check_places(finding: Finding, document: Document) -> None:
    """Raises `IndexError` if a finding speaks of what is not in the text, or if its edits overlap."""
    edits = finding.fix.edits if finding.fix else ()
    for start, end in (finding.span, *(edit[:2] for edit in edits)):
        if not 0 <= start <= end <= len(document.text):
            raise IndexError(f"the span {start}-{end} is not in the text")
    for before, after in pairwise(sorted(edit[:2] for edit in edits)):
        if after[0] < before[1]:
            raise IndexError(f"the edits at {before[0]}-{before[1]} and {after[0]}-{after[1]} overlap")


def _raw(rule: Rule, document: Document, scanner: Scanner, evidence: Evidence) -> Iterator[Finding]:
    if rule.find:
        for match in scanner.matches(rule, document):
            yield from rule.found(document, match)
    elif not rule.judges_across:
        yield from rule.check(document)
    elif rule.id in evidence:
        yield from rule.check_across(document, evidence[rule.id])


def _not_safe(finding: Finding) -> Finding:
    if finding.fix is None or finding.fix.safety is not Safety.SAFE:
        return finding
    return finding._replace(fix=finding.fix._replace(safety=Safety.UNSAFE))


def _language(document: Document, rules: Sequence[Rule]) -> Iterator[Finding]:
    if document.language != "en" and any(not rule.any_language for rule in rules):
        which = "not English" if document.language == "und" else f"not English but {document.language!r}"
        yield Finding(
            OTHER_LANGUAGE, Span(0, 0), f"This text seems {which}; rules for English were not run", Severity.NOTE
        )


def _told(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({trace.tb_frame.f_code.co_filename}, line {trace.tb_lineno})" if trace is not None else ""
    return f"{type(error).__name__}: {error}{where}"


def _place(finding: Finding) -> tuple[int, int, str]:
    return (*finding.span, finding.rule)
