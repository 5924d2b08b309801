import pytest

from newslint.document import Document
from newslint.exemption import Exemption
from newslint.finding import Finding
from newslint.linter import Ruleset, lint, locate
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import say

UNUSED, MALFORMED = "newslint/unused-ignore", "newslint/bad-ignore"
LINE = "It rained all the week, and so it was that the county shut the bridge\n"


def word_rule(id: str, word: str) -> Rule:
    rule = Rule()
    say(rule, id=id, find=word, message="m", any_language=True)
    return rule


RULES = (word_rule("house/rain", "rain"), word_rule("house/snow", "snow"), word_rule("sport/ball", "ball"))
KNOWN = ("house/rain", "house/snow", "house/hail", "sport/ball")


def document_of(text: str) -> Document:
    (document,) = read(text)
    return document


def left(text: str, *exemptions: Exemption) -> list[str]:
    """The rules of the findings that remain, with the words found."""
    document = document_of(text)
    return [
        f"{finding.rule} {document.text[slice(*finding.span)]}".strip()
        for finding in lint(document, Ruleset(RULES, exemptions, KNOWN))
    ]


def told(text: str) -> list[Finding]:
    return [one for one in lint(document_of(text), Ruleset(RULES, (), KNOWN)) if one.rule.startswith("newslint/")]


def test_an_ignore_on_its_line_speaks_of_the_line() -> None:
    text = "A rain. <!-- newslint: ignore[house/rain] a name --> More rain.\nNo rain.\n"
    assert left(text) == ["house/rain rain"]
    assert left(text.replace("No rain", "No snow")) == ["house/snow snow"]


def test_an_ignore_on_a_line_of_its_own_speaks_of_the_paragraph_that_follows() -> None:
    text = "One rain.\n\n<!-- newslint: ignore[house/rain] a name -->\n\nTwo rain.\n\nThree rain.\n"
    assert len(left(text)) == 2
    wrapped = f"{LINE * 2}<!-- newslint: ignore[house/rain] a poem -->\n{LINE * 2}\n{LINE * 2}"
    assert document_of(wrapped).layout.wrapped
    assert left(wrapped) == ["house/rain rain"] * 2


def test_an_ignore_in_wrapped_text_speaks_of_its_own_line_only() -> None:
    text = f"{LINE * 2}{LINE.strip()} <!-- newslint: ignore[house/rain] -->\n{LINE * 2}"
    assert document_of(text).layout.wrapped
    assert left(text) == ["house/rain rain"] * 4


def test_an_ignore_may_name_several_rules() -> None:
    assert left("A rain, snow, ball. <!-- newslint: ignore[house/rain, sport/ball] -->\n") == ["house/snow snow"]


def test_an_ignore_may_name_a_family() -> None:
    assert left("A rain, snow, ball. <!-- newslint: ignore[house] names -->\n") == ["sport/ball ball"]


def test_an_ignore_names_whole_ids() -> None:
    text = "A rain. <!-- newslint: ignore[house/rai] -->\n"
    assert left(text)[0] == "house/rain rain"


def test_disable_and_enable_enclose_what_they_speak_of() -> None:
    text = (
        "A rain.\n\n<!-- newslint: disable[house/rain] a list of names -->\n\nB rain.\n\nC rain, ball.\n\n"
        "<!-- newslint: enable[house/rain] -->\n\nD rain.\n"
    )
    assert left(text) == ["house/rain rain", "sport/ball ball", "house/rain rain"]


def test_disable_without_enable_goes_on_to_the_end() -> None:
    assert left("A rain.\n<!-- newslint: disable[house] -->\nB rain.\n\nC snow.\n") == ["house/rain rain"]


def test_ignore_file_speaks_of_the_whole_file_wherever_it_stands() -> None:
    assert left("A rain.\n\nB ball.\n\nC rain.\n\n<!-- newslint: ignore-file[house] poems -->\n") == ["sport/ball ball"]


def test_an_ignore_that_caught_nothing_is_a_finding_where_it_stands() -> None:
    text = "A rain.\n\n<!-- newslint: ignore[house/snow] -->\nB rain.\n"
    (finding,) = told(text)
    assert (finding.rule, finding.span.start) == (UNUSED, 9)
    assert "ignore[house/snow] caught nothing" in finding.message


@pytest.mark.parametrize("comment", ["disable[house/snow]", "ignore-file[house/snow]", "ignore[sport]"])
def test_whatever_caught_nothing_is_a_finding(comment: str) -> None:
    assert [one.rule for one in told(f"A rain.\n\n<!-- newslint: {comment} -->\nB rain.\n")] == [UNUSED]


def test_one_of_two_ignores_for_one_finding_is_enough_to_use_both() -> None:
    text = "<!-- newslint: ignore-file[house] -->\n\nA rain. <!-- newslint: ignore[house/rain] -->\n"
    assert left(text) == []


def test_an_ignore_for_a_rule_that_did_not_run_is_not_called_unused() -> None:
    assert left("A road. <!-- newslint: ignore[house/hail] for another run -->\n") == []


def test_an_ignore_for_a_rule_that_does_not_exist_is_a_finding() -> None:
    (finding,) = told("A road. <!-- newslint: ignore[house/hial] -->\n")
    assert finding.rule == MALFORMED
    assert "did you mean 'house/hail'?" in finding.message


def test_enable_without_disable_is_a_finding() -> None:
    assert left("A road.\n\n<!-- newslint: enable[house/rain] -->\n") == [UNUSED]


@pytest.mark.parametrize(
    "comment", ["ignore", "ignore[]", "ignore[ , ]", "disable all", "ignroe[house/rain]", "", "ignore-file"]
)
def test_there_is_no_blanket_form_and_a_malformed_comment_is_a_finding(comment: str) -> None:
    assert left(f"A rain. <!-- newslint: {comment} -->\n") == ["house/rain rain", MALFORMED]


def test_an_exception_speaks_of_a_text_whatever_stands_around_it() -> None:
    exemption = Exemption("house/rain", "the rain in Spain")
    text = "Oh, the rain in Spain! The rain in France; the rain in Spain.\n"
    assert left(text, exemption) == ["house/rain rain"]
    assert left(text, exemption._replace(rule="house")) == ["house/rain rain"]
    assert len(left(text, exemption._replace(rule="sport"))) == 3
    assert len(left(text, exemption._replace(text="in Spain"))) == 3


def test_an_exception_may_be_shorter_than_what_is_found() -> None:
    document = document_of("It is raining.\n")
    rules = Ruleset([word_rule("house/rain", "raining")], [Exemption("house/rain", "rain")])
    assert lint(document, rules) == []


def test_what_is_left_is_in_order_of_place() -> None:
    text = "A ball. <!-- newslint: ignore[house/snow] -->\nA rain, ball and rain.\n"
    findings = lint(document_of(text), Ruleset(RULES, (), KNOWN))
    assert [one.rule for one in findings] == ["sport/ball", UNUSED, "house/rain", "sport/ball", "house/rain"]


def test_what_begins_where_a_rule_is_enabled_again_is_found() -> None:
    text = "A <!-- newslint: disable[house/rain] x -->rain <!-- newslint: enable[house/rain] -->rain\n"
    assert left(text) == ["house/rain rain"]


def test_disabling_twice_is_told_and_the_first_counts() -> None:
    disable = "<!-- newslint: disable[house/rain] -->\n"
    text = f"{disable}A rain.\n\n{disable}B rain.\n\n<!-- newslint: enable[house/rain] -->\nC rain.\n"
    assert left(text) == [UNUSED, "house/rain rain"]
    assert "disabled already" in told(text)[0].message


def test_an_unknown_name_is_told_as_it_is_written() -> None:
    (finding,) = told("A road. <!-- newslint: ignore[House/Rain] -->\n")
    assert finding.message == "Unknown rule 'House/Rain'; did you mean 'house/rain'?"


@pytest.mark.parametrize("name", ["newslint/unused-ignore", "newslint"])
def test_the_engine_s_own_findings_may_be_ignored(name: str) -> None:
    text = f"<!-- newslint: ignore-file[{name}] -->\n\nA road. <!-- newslint: ignore[house/rain] -->\n"
    assert left(text) == []


@pytest.mark.parametrize("comment", ["ignore[house/snow]", "ignore[house/hial]", "enable[house/rain]", "ignroe"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_wrong_with_a_comment_points_at_it(comment: str, end: str) -> None:
    for text in (
        f"A road.{end}{end}<!-- newslint: {comment} -->{end}{end}B.{end}",
        f"A <!-- newslint: {comment} --> B.",
    ):
        (finding,) = told(text)
        assert text[slice(*locate(document_of(text), finding).span)] == f"<!-- newslint: {comment} -->"
