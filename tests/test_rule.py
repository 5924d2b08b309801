import re
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Drop, Edit, Fix, Safety, Severity, Span
from newslint.rule import Example, OptionError, Rule, bad, good, unknown


class DoubledWord(Rule):
    """A word stands once."""

    id = "sentences/doubled-word"
    message = "“{found}” stands twice; write {write} {unheard}"
    severity = "warning"
    fix = "unsafe"

    allowed: tuple[str, ...] = ("had", "that")
    most: int = 2
    share: float = 0.5
    strict: bool = False
    style: Literal["us", "uk"] = "us"
    name: str = "x"


class TripledWord(DoubledWord):
    """A word stands once or twice."""

    fewest: int = 3


class Reports(Rule):
    """Reports."""

    id = "a/b"
    message = "So it is"


def test_an_option_that_is_not_given_has_its_default() -> None:
    rule = DoubledWord(most=3)
    assert (rule.most, rule.allowed, DoubledWord().most) == (3, ("had", "that"), 2)


def test_the_options_are_the_annotated_fields_and_those_of_the_bases() -> None:
    assert DoubledWord.options() == {
        "allowed": ("had", "that"), "most": 2, "share": 0.5, "strict": False, "style": "us", "name": "x",
    }  # fmt: skip
    assert set(TripledWord.options()) - set(DoubledWord.options()) == {"fewest"}
    assert Reports.options() == {}


def test_an_option_from_a_config_becomes_its_own_type() -> None:
    rule = DoubledWord(allowed=["very"], share=1, style="uk")  # type: ignore[arg-type]
    assert rule.allowed == ("very",)
    assert (rule.share, type(rule.share)) == (1.0, float)
    assert rule.style == "uk"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"alowed": []}, "unknown option 'alowed'; did you mean 'allowed'?"),
        ({"message": "x"}, "unknown option 'message'"),
        ({"most": "2"}, "option 'most' must be int, not '2'"),
        ({"most": True}, "option 'most' must be int, not True"),
        ({"strict": 1}, "option 'strict' must be bool, not 1"),
        ({"share": "half"}, "option 'share' must be float, not 'half'"),
        ({"allowed": "had"}, "option 'allowed' must be"),
        ({"allowed": ["had", 3]}, "option 'allowed' must be str, not 3"),
        ({"style": "fr"}, "option 'style' must be one of 'us', 'uk', not 'fr'"),
    ],
)
def test_a_wrong_option_is_an_error_that_says_what_is_right(options: dict[str, object], told: str) -> None:
    with pytest.raises(OptionError, match=re.escape(told)):
        DoubledWord(**options)  # type: ignore[arg-type]


def test_a_rule_is_frozen() -> None:
    rule = DoubledWord()
    with pytest.raises(AttributeError, match="frozen"):
        rule.most = 3  # type: ignore[misc]


@given(st.sampled_from(["safe", "unsafe", "shown"]), st.sampled_from([None, "safe", "unsafe", "shown"]))
def test_a_finding_may_lower_the_safety_of_its_rule_and_never_raise_it(own: str, wanted: str | None) -> None:
    rule = Reports()
    object.__setattr__(rule, "fix", own)
    fix = rule.finding((0, 1), replace="x", safety=wanted).fix
    assert fix is not None
    assert fix.safety.rank == max(Safety(own).rank, Safety(wanted or own).rank)


def test_a_rule_without_a_fix_gives_none() -> None:
    assert Reports().safety is None
    assert Reports().finding((0, 1), replace="x").fix is None
    assert Reports().finding((0, 1), drop=True).fix is None


def test_a_finding_may_be_made_from_a_match_a_span_or_two_offsets() -> None:
    match = re.search("b+", "abbc")
    assert match is not None
    spans = [DoubledWord().finding(place).span for place in (match, Span(1, 3), (1, 3))]
    assert spans == [Span(1, 3)] * 3


def test_a_finding_says_what_its_rule_says_with_the_words_filled_in() -> None:
    finding = DoubledWord().finding((4, 7), replace="in", found="in {write}", related=[(0, 1)])
    assert finding.rule == "sentences/doubled-word"
    assert finding.message == "“in {write}” stands twice; write in {unheard}"
    assert finding.severity is Severity.WARNING
    assert finding.fix == Fix((Edit(4, 7, "in"),), Safety.UNSAFE, "Write “in”")
    assert finding.related == (Span(0, 1),)


def test_a_finding_may_have_a_message_severity_and_edits_of_its_own() -> None:
    edits = [Edit(0, 1, "x"), Edit(3, 4, "")]
    finding = DoubledWord().finding((4, 7), edits=edits, message="No {write}", severity="note")
    assert (finding.message, finding.severity) == ("No {write}", Severity.NOTE)
    assert finding.fix == Fix(tuple(edits), Safety.UNSAFE, "Change 2 places")


def test_a_finding_may_take_a_block_out() -> None:
    assert DoubledWord().finding((4, 7), drop=True).fix == Fix((Drop(4, 7),), Safety.UNSAFE, "Take out")


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([Edit(1, 1, "”")], "Insert “””"),
        ([Edit(1, 3, "a\nb")], "Write “a b”"),
        ([Edit(1, 3, "")], "Take out"),
        ([Edit(1, 3, ""), Edit(5, 6, "")], "Take out"),
        ([Edit(1, 3, ""), Edit(5, 6, "x"), Edit(7, 7, "y")], "Change 3 places"),
    ],
)
def test_a_fix_says_what_it_does(edits: list[Edit], message: str) -> None:
    fix = DoubledWord().finding((4, 7), edits=edits).fix
    assert fix is not None
    assert fix.message == message


def test_examples_say_what_is_bad_and_what_is_good() -> None:
    assert bad("a", good="b", options={"most": 3}) == Example("a", True, "b", {"most": 3})
    assert good("a") == Example("a", False)


def test_a_name_far_from_all_known_ones_is_not_guessed_at() -> None:
    assert unknown("rule", "zzz", ["spacing/tab"]) == "unknown rule 'zzz'"


def test_an_option_named_self_is_as_unknown_as_any_other() -> None:
    with pytest.raises(OptionError, match="unknown option 'self'"):
        DoubledWord(self=3)  # type: ignore[call-arg]
