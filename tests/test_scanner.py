import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.linter import RuleError, lint
from newslint.outlining import outline
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import say
from newslint.ruleset import Ruleset
from newslint.views import Views

LINE = "It rained all the week, and so it was that the county shut the bridge\n"
WRAPPED = f"Bridge closes\n\n{LINE * 3}over the river.\n\nSo it stays,\n{LINE}and on and on.\n"


def pattern_rule(find: str, **told: object) -> Rule:
    rule = Rule()
    say(rule, id="house/pattern", find=find, message="m", **told)
    return rule


def document_of(text: str) -> Document:
    (document,) = read(text)
    return document


def scanned(find: str, text: str, **told: object) -> list[str]:
    document = document_of(text)
    findings = lint(document, Ruleset([pattern_rule(find, **told)]))
    return [document.text[slice(*finding.span)] for finding in findings]


def spans(rule: Rule, text: str) -> list[tuple[int, int]]:
    """What a scan finds of a rule, before anything else is asked of it."""
    found = Ruleset([rule]).scanner.scan(Views(text), lambda: False)
    return [match.span() for match in found.get(rule.id, ())]


LETTERS = "abAB 0.,-’é\nſ😀"
literals = st.sampled_from(["a", "b", "A", "ab", " ", "  ", r"\.", ",", "-", "’", "é", "0", "a b", "ba,", "\n", "😀"])
classes = st.sampled_from(
    ["[ab]", "[^a]", "[a-b0]", r"\w", r"\W", r"\s", r"\S", r"\d", ".", "[’']", "[^\\W_]", "[A-Z]", r"[^\s,]", "(?i:b)"]
)
edges = st.sampled_from([r"\b", "^", "$", r"\A", r"\Z", r"\B"])


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Patterns made of patterns."""
    several = st.lists(inner, min_size=1, max_size=4)
    repeats = st.sampled_from(["", "+", "*", "?", "{2}", "{1,3}", "{0,20}", "+?", "{2,}"])
    around = st.sampled_from(["(?={})", "(?!{})", "(?<={})", "(?<!{})"])
    return st.one_of(
        several.map("".join),
        several.map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, repeats).map(lambda parts: f"(?:{parts[0]}){parts[1]}"),
        st.tuples(around, st.one_of(literals, classes)).map(lambda parts: parts[0].format(parts[1])),
        inner.map(lambda part: f"({part})\\1"),
    )


patterns = st.recursive(st.one_of(literals, classes, edges), larger, max_leaves=8)


def is_usable(find: str) -> bool:
    """Groups have numbers of their own when patterns are put together; what refers to another is left out."""
    try:
        return find.count("\\1") < 2 and re.compile(find).fullmatch("") is None
    except re.error:
        return False


@given(patterns.filter(is_usable), st.text(LETTERS, max_size=60), st.booleans())
def test_found_is_what_finditer_finds(find: str, text: str, ignore_case: bool) -> None:
    flags = re.MULTILINE | (re.IGNORECASE if ignore_case else 0)
    expected = [match.span() for match in re.finditer(find, text, flags)]
    assert spans(pattern_rule(find, ignore_case=ignore_case), text) == expected


@given(patterns.filter(is_usable), st.text(LETTERS, max_size=60))
def test_triggers_are_part_of_every_match(find: str, text: str) -> None:
    """Whatever `finditer` finds, a trigger stands where it says, so that the text would have been looked at."""
    outlined, triggers = outline(pattern_rule(find))
    views = Views(text)
    for match in re.finditer(find, text, re.MULTILINE) if triggers else ():
        assert any(
            (views.folded if view == "folded" else views.shape).startswith(gram, match.start() + offset + 1)
            for view, gram, least, most, _ in triggers
            for offset in range(least, min(most, len(text)) + 1)
            if match.start() + offset + 1 >= 0
        )
    assert outlined.everywhere == (not triggers)


words = st.sampled_from(
    ["Greek", "greek", "turk", "greek wine", "o’clock", "o'clock", "wine", "é", "greeks", "-", ".", "\n"]
)


@given(st.lists(words, max_size=12), st.booleans())
def test_a_lexicon_finds_its_entries_where_they_stand_whole(parts: list[str], glued: bool) -> None:
    text = ("" if glued else " ").join(parts)
    entries = ["greek", "greek wine", "wine", "o'clock", "é"]
    rule = Rule()
    say(rule, id="house/words", lexicon=entries, message="m")
    longest_first = sorted(entries, key=len, reverse=True)
    one_of = "|".join(re.escape(entry).replace(r"\ ", "[ \n]").replace("'", "['’]") for entry in longest_first)
    assert spans(rule, text) == [match.span() for match in re.finditer(rf"(?<!\w)(?:{one_of})(?!\w)", text)]


def test_a_lexicon_may_want_entries_of_several_groups() -> None:
    rule = Rule()
    say(rule, id="house/words", lexicon={"colour": "uk", "labour": "uk", "color": "us"}, kinds=2, message="m")
    assert spans(rule, "colour and labour") == []
    assert spans(rule, "colour and color") == [(0, 6), (11, 16)]


@pytest.mark.parametrize("odd", ["ſ", "\u212a", "İ", "ı"])
def test_letters_that_only_ignoring_case_takes_for_ascii_are_not_missed(odd: str) -> None:
    assert spans(pattern_rule("[iks]x", ignore_case=True), f"{odd}x") == [(0, 2)]


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


@pytest.mark.parametrize(
    "headline", ["A bridge", "Rain\x0bHail\x0bSun\x85A bridge", "EXCLUSIVE\n\nA bridge", " \n\nA bridge"]
)
def test_a_glance_sees_the_headline_and_no_more(headline: str) -> None:
    rules = Ruleset([pattern_rule("bridge", where="headline")])
    assert rules.glance(f"{headline}\n\nIt rained.\n\nA bridge.\n").found
    assert not rules.glance(f"{headline.replace('bridge', 'ford')}\n\nIt rained.\n\nA bridge.\n").found


def test_without_a_headline_nothing_stands_in_it() -> None:
    assert scanned("rained", "It rained. It rained.\n", where="headline") == []


@pytest.mark.parametrize("find", ["", "a*", "a?", "(?:)", "^", "a|$"])
def test_a_pattern_that_matches_nothing_at_all_is_an_error(find: str) -> None:
    rule = pattern_rule(find or "(?#nothing)")
    with pytest.raises(RuleError, match="matches the empty text"):
        lint(document_of("a"), Ruleset([rule]))


@pytest.mark.parametrize("engine", ["re", "regex"])
def test_a_pattern_that_does_not_compile_is_an_error(engine: str) -> None:
    rule = pattern_rule("(a", engine=engine)
    with pytest.raises(RuleError, match="find does not compile: "):
        lint(document_of("a"), Ruleset([rule]))


def test_a_regex_pattern_knows_properties_and_named_lists_of_unicode() -> None:
    assert scanned(r"\p{Lu}\p{Ll}+", "Ångström and Ørsted, unit", engine="regex") == ["Ångström", "Ørsted"]


def test_a_regex_pattern_that_runs_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.scanner.TIME_LIMIT", 0.02)
    with pytest.raises(RuleError, match="runs too long"):
        scanned(r"(?:a+ ?)+b", "a" * 400, engine="regex")
