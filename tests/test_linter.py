import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import Any, ClassVar, cast

import pytest

from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Safety, Severity, Span
from newslint.linter import RuleError, Ruleset, gather, lint, locate, settle
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import say

FRENCH = "Le pont est fermé pour les travaux dans la ville et les habitants qui ne sont pas contents. " * 3


def document_of(text: str) -> Document:
    (document,) = read(text)
    return document


def word_rule(id: str, word: str, **told: object) -> Rule:
    rule = Rule()
    say(rule, **{"id": id, "find": word, "message": "m", **told})
    return rule


def found(text: str, *rules: Rule) -> list[str]:
    return [f"{finding.rule} {text[slice(*finding.span)]}" for finding in lint(document_of(text), Ruleset(rules))]


def test_findings_are_in_order_of_place_and_rules_in_order_of_repair() -> None:
    rules = Ruleset([word_rule("b/one", "rain"), word_rule("a/two", "snow"), word_rule("b/three", "snow")])
    assert rules.families == ("b", "a")
    findings = lint(document_of("snow, rain"), rules)
    assert [finding.rule for finding in findings] == ["a/two", "b/three", "b/one"]
    assert [finding.rule for finding in lint(document_of("snow, rain"), rules, family="a")] == ["a/two"]


class Swaps(Rule):
    """Rain is wet."""

    id = "house/wet"
    message = "m"
    fix = "safe"

    def check(self, document: Document) -> Iterator[Finding]:
        at = document.text.find("rain")
        while at >= 0:
            yield self.finding((at, at + 4), replace="wet")
            at = document.text.find("rain", at + 1)


@pytest.mark.parametrize(
    ("where", "safeties"),
    [("same", ["safe", "safe"]), ("unsafe", ["safe", "unsafe"]), ("skip", ["safe"])],
)
def test_what_becomes_of_a_finding_in_a_quotation_is_for_the_rule_to_say(where: str, safeties: list[str]) -> None:
    rule = Swaps()
    say(rule, in_quotations=where)
    findings = lint(document_of("The rain fell. “The rain,” she said."), Ruleset([rule]))
    assert [finding.fix.safety if finding.fix else None for finding in findings] == safeties


def test_addresses_are_left_alone_unless_the_rule_looks_into_them() -> None:
    text = "The rain at www.example.com/rain-news and at desk@rain.example.com."
    assert found(text, word_rule("house/rain", "rain")) == ["house/rain rain"]
    assert len(found(text, word_rule("house/rain", "rain", in_addresses=True))) == 3


def test_a_finding_that_only_begins_in_an_address_stays() -> None:
    assert found("See www.example.com  now.", word_rule("house/space", r"com  now")) == ["house/space com  now"]


def test_rules_for_english_leave_another_language_alone_and_say_so_in_a_note() -> None:
    rules = Ruleset([word_rule("house/pont", "pont"), word_rule("house/ville", "ville", any_language=True)])
    findings = lint(document_of(FRENCH), rules)
    assert [finding.rule for finding in findings] == ["newslint/other-language"] + ["house/ville"] * 3
    assert findings[0].severity is Severity.NOTE
    assert "'fr'" in findings[0].message


def test_where_all_rules_are_for_any_language_there_is_nothing_to_say() -> None:
    rules = Ruleset([word_rule("house/ville", "ville", any_language=True)])
    assert {finding.rule for finding in lint(document_of(FRENCH), rules)} == {"house/ville"}


class Fails(Rule):
    """This rule is broken."""

    id = "house/fails"
    message = "m"
    how: str = "raises"

    def check(self, document: Document) -> Iterable[Finding]:
        if self.how == "raises":
            raise LookupError("no such word")
        if self.how == "recurses":
            return self.check(document)
        spans = {"outside": (0, 99), "before": (-1, 2), "backwards": (3, 2)}
        if self.how in spans:
            return [self.finding(spans[self.how])]
        return [self.finding((0, 1), edits=EDITS[self.how])]


EDITS = {
    "edits outside": [Edit(0, 99, "")],
    "edits before": [Edit(-1, 1, "")],
    "edits that overlap": [Edit(0, 3, "a"), Edit(2, 4, "b")],
}


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("raises", r"LookupError: no such word \(.*test_linter\.py, line [0-9]+\)"),
        ("recurses", "recurses too deeply"),
        ("outside", "span 0-99 is not in the text"),
        ("before", "span -1-2 is not in the text"),
        ("backwards", "span 3-2 is not in the text"),
        ("edits outside", "span 0-99 is not in the text"),
        ("edits before", "span -1-1 is not in the text"),
        ("edits that overlap", "the edits at 0-3 and 2-4 overlap"),
    ],
)
def test_a_rule_that_fails_is_named_with_what_happened_and_what_helps(how: str, told: str) -> None:
    rule = Fails(how=how)
    say(rule, fix="safe")
    with pytest.raises(RuleError, match=rf"^house/fails failed: .*{told}.*; leave it out with --ignore house/fails$"):
        lint(document_of("It rains."), Ruleset([rule]))


def test_a_pattern_that_cannot_be_used_is_the_failure_of_its_rule() -> None:
    with pytest.raises(RuleError, match=r"^house/bad failed: find does not compile"):
        found("a", word_rule("house/bad", "(a"))


def test_a_pattern_that_runs_too_long_is_the_failure_of_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.scanner.TIME_LIMIT", 0.02)
    with pytest.raises(RuleError, match=r"^house/slow failed: its pattern runs too long"):
        found("a" * 400, word_rule("house/slow", "(?:a+ ?)+b", engine="regex"))


class UsualForm(Rule):
    """One spelling in all articles."""

    id = "house/usual-form"
    message = "“{found}” is “{write}” elsewhere"
    fix = "unsafe"

    def gather(self, document: Document) -> dict[str, int]:
        return {form: document.text.count(form) for form in ("Kiev", "Kyiv")}

    def settle(self, gathered: Iterable[dict[str, int]]) -> str:
        counts: Counter[str] = Counter()
        for one in gathered:
            counts.update(one)
        return max(sorted(counts), key=lambda form: counts[form])

    def check_across(self, document: Document, evidence: str) -> Iterator[Finding]:
        for form in {"Kiev", "Kyiv"} - {evidence}:
            if form in document.text:
                start = document.text.index(form)
                yield self.finding((start, start + 4), replace=evidence, found=form)


@pytest.mark.parametrize("texts", [*permutations(["In Kyiv.", "Near Kyiv.", "From Kiev."])])
def test_a_rule_that_judges_across_documents_settles_the_same_for_any_order(texts: tuple[str, ...]) -> None:
    rules = Ruleset([UsualForm()])
    assert rules.judges_across
    documents = [document_of(text) for text in texts]
    evidence = settle(gather(documents, rules), rules)
    messages = [finding.message for document in documents for finding in lint(document, rules, evidence)]
    assert messages == ["“Kiev” is “Kyiv” elsewhere"]


def test_without_evidence_a_rule_that_judges_across_documents_is_silent() -> None:
    assert found("In Kiev and Kyiv.", UsualForm()) == []
    assert not Ruleset([Swaps()]).judges_across


class FailsAcross(UsualForm):
    """This one is broken."""

    id = "house/fails-across"
    step: str = "gather"

    def gather(self, document: Document) -> dict[str, int]:
        if self.step == "gather":
            raise ValueError("no words")
        return super().gather(document)

    def settle(self, gathered: Iterable[dict[str, int]]) -> str:
        if self.step == "settle":
            raise ValueError("no words")
        return super().settle(gathered)

    def check_across(self, document: Document, evidence: str) -> Iterator[Finding]:
        raise ValueError("no words")


@pytest.mark.parametrize("step", ["gather", "settle", "check"])
def test_a_rule_that_fails_across_documents_is_named(step: str) -> None:
    rules = Ruleset([FailsAcross(step=step)])
    document = document_of("In Kiev.")
    with pytest.raises(RuleError, match=r"^house/fails-across failed: ValueError: no words"):
        lint(document, rules, settle(gather([document], rules), rules))


def test_a_finding_is_located_in_the_source() -> None:
    source = "One.\r\nThe rain <!-- newslint: ignore[house/x] --> fell.\r\n"
    (finding,) = lint(document_of(source), Ruleset([Swaps()]))
    located = locate(document_of(source), finding._replace(related=(Span(0, 3), Span(14, 18))))
    assert source[slice(*located.span)] == "rain"
    assert [source[slice(*span)] for span in located.related] == ["One", "fell"]
    assert located.fix is not None
    assert located.fix.safety is Safety.SAFE
    assert located.fix.edits == (Edit(10, 14, "wet"),)


class OverTheHole(Rule):
    """Nothing is written over a comment."""

    id = "house/over"
    message = "m"
    fix = "safe"
    find = "rain fell"

    def found(self, document: Document, match: object) -> Iterator[Finding]:
        start = document.text.index("rain fell")
        yield self.finding((start, start + 9), replace="it snowed hard")


def test_a_fix_that_the_source_cannot_take_is_none_once_located() -> None:
    document = document_of("The rain <!-- newslint: ignore[house/x] --> fell.\n")
    findings = lint(document, Ruleset([OverTheHole()]))
    assert [finding.rule for finding in findings] == ["house/over"]
    assert findings[0].fix is not None
    assert locate(document, findings[0]).fix is None


def test_the_rules_for_one_file_are_those_that_are_not_skipped() -> None:
    rules = Ruleset([word_rule("house/rain", "rain"), Swaps()])
    assert rules.without(frozenset(), ()) is rules
    narrowed = rules.without(frozenset({"house/rain"}), ())
    assert [finding.rule for finding in lint(document_of("rain"), narrowed)] == ["house/wet"]
    assert len(lint(document_of("rain"), rules)) == 2


class Gives(Rule):
    """It gives what it is told to."""

    id = "house/gives"
    message = "m"
    fix = "unsafe"
    given: ClassVar[object] = None

    def check(self, document: Document) -> Iterable[Finding]:
        return [self.given]  # type: ignore[list-item]


GOOD = Finding("house/gives", Span(0, 2), "m", Severity.ERROR, Fix((Edit(0, 2, "x"),), Safety.UNSAFE))


def changed(**fields: Any) -> Finding:
    return GOOD._replace(**fields)


def given(what: object) -> Finding:
    rule = Gives()
    say(rule, given=what)
    (finding,) = lint(document_of("It rains."), Ruleset([rule]))
    return finding


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("rain", "it gave 'rain', which is no Finding"),
        (changed(rule="house/other"), "it reports as 'house/other'"),
        (changed(message=3), "its message is 3"),
        (changed(severity="bad"), "its severity is 'bad'"),
        (changed(span=(0.0, 2)), r"\(0.0, 2\) is no span"),
        (changed(span=3), "3 is no span"),
        (changed(related=((0, 99),)), "the span 0-99 is not in the text"),
        (changed(fix="x"), "'x' is no Fix"),
        (changed(fix=Fix((Edit(0, 2, 3),), Safety.SAFE)), "is no Edit"),  # type: ignore[arg-type]
        (changed(fix=Fix((Edit("0", 2, ""),), Safety.SAFE)), "is no span"),  # type: ignore[arg-type]
        (changed(fix=Fix(((0, 2, ""),), Safety.SAFE)), "is no Edit"),  # type: ignore[arg-type]
        (changed(fix=Fix((), cast(Any, "sure"))), "is no Fix"),
    ],
)
def test_what_is_no_finding_of_the_rule_is_its_failure(what: object, told: str) -> None:
    with pytest.raises(RuleError, match=rf"^house/gives failed: .*{told}") as error:
        given(what)
    assert "linter.py" not in str(error.value)


def test_a_finding_is_no_safer_than_its_rule_whoever_made_it() -> None:
    assert GOOD.fix is not None
    raised = given(changed(fix=GOOD.fix._replace(safety=Safety.SAFE), severity="error"))
    assert raised == GOOD
    assert isinstance(raised.severity, Severity)
    assert given(changed(fix=GOOD.fix._replace(safety=Safety.SHOWN))).fix == GOOD.fix._replace(safety=Safety.SHOWN)


class Leaves(UsualForm):
    """It leaves the program."""

    id = "house/leaves"
    step: str = "gather"

    def gather(self, document: Document) -> dict[str, int]:
        return sys.exit(3) if self.step == "gather" else {}

    def settle(self, gathered: Iterable[dict[str, int]]) -> str:
        return sys.exit(3) if self.step == "settle" else ""

    def check_across(self, document: Document, evidence: str) -> Iterator[Finding]:
        sys.exit(3)


@pytest.mark.parametrize("step", ["gather", "settle", "check"])
def test_a_rule_cannot_leave_the_program(step: str) -> None:
    rules = Ruleset([Leaves(step=step)])
    document = document_of("In Kiev.")
    with pytest.raises(RuleError, match=r"^house/leaves failed: SystemExit: 3"):
        lint(document, rules, settle(gather([document], rules), rules))


def test_a_rule_of_a_user_s_own_that_fails_is_named_with_its_file() -> None:
    rule = Gives()
    say(rule, path="/desk/house/gives.py")
    with pytest.raises(RuleError, match=r"^house/gives \(/desk/house/gives\.py\) failed: it gave None"):
        lint(document_of("It rains."), Ruleset([rule]))


class WaitsTooLong(Rule):
    """It waits for something."""

    id = "house/waits"
    message = "m"
    find = "rain"

    def found(self, document: Document, match: object) -> Iterable[Finding]:
        raise TimeoutError("no answer")


def test_what_a_rule_waits_for_is_not_its_pattern() -> None:
    with pytest.raises(RuleError, match=r"^house/waits failed: TimeoutError: no answer"):
        lint(document_of("It rains."), Ruleset([WaitsTooLong()]))
