import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import say
from newslint.scanner import PatternError, Scanner

LINE = "It rained all the week, and so it was that the county shut the bridge\n"
WRAPPED = f"Bridge closes\n\n{LINE * 3}over the river.\n\nSo it stays,\n{LINE}and on and on.\n"


def pattern_rule(find: str, **told: object) -> Rule:
    rule = Rule()
    say(rule, id="house/pattern", find=find, **told)
    return rule


def document_of(text: str) -> Document:
    (document,) = read(text)
    return document


def scanned(find: str, text: str, **told: object) -> list[str]:
    rule = pattern_rule(find, **told)
    return [match[0] for match in Scanner([rule]).matches(rule, document_of(text))]


atoms = st.sampled_from(
    ["a", "b", "ab", "[ab]", "[^a\n]", " ", ".", "(?:a|bb)", r"\w", "(?:(?<=a)b)", "(?:a(?!b))", "’"]
)
repeated = st.tuples(atoms, st.sampled_from(["", "", "+", "{1,2}", "?"])).map("".join)
patterns = st.lists(st.one_of(repeated, st.just(r"\b")), max_size=4).map("".join).map(lambda find: f"a{find}")


@given(patterns, st.text("aAb ’.\n", max_size=40), st.booleans(), st.sampled_from(["re", "regex"]))
def test_found_is_what_finditer_finds(find: str, text: str, ignore_case: bool, engine: str) -> None:
    flags = re.MULTILINE | (re.IGNORECASE if ignore_case else 0)
    expected = [match[0] for match in re.finditer(find, text, flags)]
    assert scanned(find, text, across=True, ignore_case=ignore_case, engine=engine) == expected
    assert scanned(find, text, ignore_case=ignore_case, engine=engine) == [one for one in expected if "\n" not in one]


def test_a_match_over_the_joint_of_two_blocks_counts_only_with_across() -> None:
    text = "It rained.\n\nIt rained."
    assert scanned(r"rained\.\s+It", text) == []
    assert scanned(r"rained\.\s+It", text, across=True) == ["rained.\n\nIt"]


def test_in_wrapped_text_a_match_may_run_over_a_line_but_not_over_a_paragraph() -> None:
    assert document_of(WRAPPED).layout.wrapped
    assert scanned(r"bridge\s+\w+", WRAPPED) == ["bridge\nIt", "bridge\nIt", "bridge\nover", "bridge\nand"]
    assert scanned(r"river\.\s+So", WRAPPED) == []


@pytest.mark.parametrize("engine", ["re", "regex"])
def test_anchors_are_the_edges_of_a_block(engine: str) -> None:
    assert scanned(r"^\w+", "One two.\nThree four.\n\nFive.\n", engine=engine) == ["One", "Three", "Five"]
    assert scanned(r"\w+\.$", "One two.\nThree four.\n\nFive.\n", engine=engine) == ["two.", "four.", "Five."]
    assert scanned(r"^\w+", WRAPPED, engine=engine) == ["Bridge", "It", "So"]
    assert scanned(r"\w+\.?$", WRAPPED, engine=engine) == ["closes", "river.", "on."]


@pytest.mark.parametrize(
    ("find", "expected"),
    [(r"[\^$]on|[$]", []), (r"and on[^\^$]and", ["and on and"]), (r"\bB\w+\^?$|\$", []), (r"(?:^|\n)and", ["\nand"])],
)
def test_what_is_no_anchor_stays_as_it_is_in_wrapped_text(find: str, expected: list[str]) -> None:
    assert scanned(find, WRAPPED) == expected


@pytest.mark.parametrize(("where", "expected"), [("", 3), ("headline", 1), ("body", 1)])
def test_a_match_may_be_looked_for_in_the_headline_or_the_body_only(where: str, expected: int) -> None:
    text = "Rain closes bridge\n\nBy Rain Roe\n\nRain, they said, had been seen on the hills all day.\n"
    assert len(scanned("Rain", text, where=where)) == expected


def test_without_a_headline_nothing_stands_in_it() -> None:
    assert scanned("rained", "It rained. It rained.\n", where="headline") == []


@pytest.mark.parametrize("find", ["", "a*", "a?", "(?:)", "^", "a|$"])
def test_a_pattern_that_matches_nothing_at_all_is_an_error(find: str) -> None:
    rule = pattern_rule(find or "(?#nothing)")
    with pytest.raises(PatternError, match="matches the empty text"):
        list(Scanner([rule]).matches(rule, document_of("a")))


@pytest.mark.parametrize("engine", ["re", "regex"])
def test_a_pattern_that_does_not_compile_is_an_error(engine: str) -> None:
    rule = pattern_rule("(a", engine=engine)
    with pytest.raises(PatternError, match="find does not compile: "):
        list(Scanner([rule]).matches(rule, document_of("a")))


def test_a_regex_pattern_knows_properties_and_named_lists_of_unicode() -> None:
    assert scanned(r"\p{Lu}\p{Ll}+", "Ångström and Ørsted, unit", engine="regex") == ["Ångström", "Ørsted"]


def test_a_regex_pattern_that_runs_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.scanner.TIME_LIMIT", 0.02)
    with pytest.raises(PatternError, match="runs too long"):
        scanned(r"(?:a+ ?)+b", "a" * 400, engine="regex")
