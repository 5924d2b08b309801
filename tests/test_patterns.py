import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Finding, Safety
from newslint.fixer import repair
from newslint.linter import Ruleset, lint
from newslint.outline import PackError
from newslint.patterns import fields
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import RuleFile, load

HEAD = 'summary = "s"\nwhy = "w"\nmessage = "{found}: {write}"\nfix = "safe"\n'


@pytest.fixture
def toml_rule(tmp_path: Path) -> Any:
    def made(text: str, head: str = HEAD) -> Rule:
        path = tmp_path / "house_rule.toml"
        path.write_text(head + text, encoding="utf-8")
        return load(RuleFile("house/house-rule", str(path), "gazette"))

    return made


def findings(rule: Rule, text: str) -> Sequence[Finding]:
    return [finding for document in read(text) for finding in lint(document, Ruleset([rule]))]


def found(rule: Rule, text: str) -> list[str]:
    return [text[slice(*finding.span)] for finding in findings(rule, text)]


def fixed(rule: Rule, text: str) -> str:
    return repair(text, "txt", Ruleset([rule]), Safety.SHOWN).text


def messages(rule: Rule, text: str) -> list[str]:
    return [finding.message for finding in findings(rule, text)]


def test_replace_may_write_back_what_it_found(toml_rule: Any) -> None:
    rule = toml_rule("[replace]\nfind = '\\b(?P<figure>[0-9]+) ?(km)\\b'\nwrite = '\\g<figure> \\2s'\n")
    assert fixed(rule, "It is 5km or 6 km.") == "It is 5 kms or 6 kms."
    assert messages(rule, "It is 5km.") == ["5km: 5 kms"]


def test_a_message_may_name_groups_of_the_pattern(toml_rule: Any) -> None:
    head = HEAD.replace("{found}: {write}", "{1} of {unit}{3}{found}")
    rule = toml_rule("[flag]\nfind = '([0-9]+) (?P<unit>km)(x)?'\n", head)
    assert messages(rule, "It is 5 km.") == ["5 of km5 km"]
    assert findings(rule, "It is 5 km.")[0].fix is None


def test_flag_reports_and_offers_nothing_though_the_rule_has_a_fix(toml_rule: Any) -> None:
    rule = toml_rule("[flag]\nfind = 'sic'\nignore_case = true\n")
    assert found(rule, "Sic and sic.") == ["Sic", "sic"]
    assert fixed(rule, "Sic and sic.") == "Sic and sic."


SWAP = """
[swap.terms]
"per cent" = "percent"
"adviser" = "advisor"
"per" = "a"
"Goldman Sacks" = "Goldman Sachs"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("five per cent", "five percent"),
        ("Per cent", "Percent"),
        ("PER CENT", "PERCENT"),
        ("five per\ncent", "five percent"),
        ("five per  cent", "five a  cent"),
        ("advisers", "advisers"),
        ("adviser-led", "adviser-led"),
        ("sub-adviser", "sub-adviser"),
        ("adviser, “adviser” and adviser’s", "advisor, “advisor” and advisor’s"),
        ("Goldman Sacks", "Goldman Sachs"),
        ("goldman sacks, GOLDMAN SACKS", "goldman sacks, GOLDMAN SACKS"),
    ],
)
def test_swap_finds_whole_words_and_keeps_their_case(toml_rule: Any, text: str, expected: str) -> None:
    wrapped = "Headline of it\n\n" + "It rained all week, and so it was that the county shut the bridge\n" * 4
    if "\n" in text:
        assert fixed(toml_rule(SWAP), wrapped + text + "\n") == wrapped + expected + "\n"
    else:
        assert fixed(toml_rule(SWAP), text) == expected


def test_swap_does_not_run_over_the_joint_of_two_blocks(toml_rule: Any) -> None:
    assert found(toml_rule(SWAP), "It is five per\ncent more.\nSo it is.\n") == []


def test_swap_may_find_parts_of_words(toml_rule: Any) -> None:
    rule = toml_rule('[swap]\nwhole_words = false\n[swap.terms]\n"a.b" = "c"\n')
    assert fixed(rule, "xa.by xaxby") == "xcy xaxby"


def test_swap_may_take_a_term_out(toml_rule: Any) -> None:
    assert fixed(toml_rule('[swap.terms]\n"Inc" = ""\n'), "Norwood Inc, and inc") == "Norwood , and inc"


@pytest.mark.parametrize("text", ["İstanbul", "ıstanbul", "iſtanbul"])
def test_a_letter_that_only_looks_alike_when_case_is_ignored_is_another(toml_rule: Any, text: str) -> None:
    rule = toml_rule('[swap.terms]\n"istanbul" = "x"\n"kiev" = "y"\n')
    assert fixed(rule, text) == text
    assert found(toml_rule('[prefer]\none_of = ["istanbul", "kiev"]\n'), f"{text} and kiev and istanbul") != [text]


def test_swap_takes_its_terms_from_a_file(toml_rule: Any, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "terms.toml").write_text('[[row]]\nfound = "colour"\nwrite = "color"\nsource = "AP"\n')
    assert fixed(toml_rule('[swap]\nfrom = "data/terms.toml"\n'), "Colour") == "Color"


PREFER = '[prefer]\none_of = ["counteroffensive", "counter-offensive"]\nsets = [["co-operate", "cooperate"]]\n'


@pytest.mark.parametrize("rows", ["[[row]]\nfound = 'a'\n", "[[row]]\nfound = 3\nwrite = 'b'\n", "row = 3\n", ""])
def test_a_file_of_terms_that_cannot_be_used_says_why(toml_rule: Any, tmp_path: Path, rows: str) -> None:
    (tmp_path / "terms.toml").write_text(rows)
    with pytest.raises(PackError, match=r"terms\.toml: a row has found and write|write \[\[row\]\]s"):
        toml_rule('[swap]\nfrom = "terms.toml"\n')


def test_prefer_swaps_for_what_the_article_uses_twice_as_often(toml_rule: Any) -> None:
    rule = toml_rule(PREFER)
    text = "A counteroffensive. The counteroffensives. Counter-Offensives, COUNTER-OFFENSIVE."
    assert fixed(rule, text + " A counteroffensive and a counteroffensive.") == (
        "A counteroffensive. The counteroffensives. Counteroffensives, COUNTEROFFENSIVE."
        " A counteroffensive and a counteroffensive."
    )


def test_prefer_reports_a_tie_without_a_fix(toml_rule: Any) -> None:
    (finding,) = findings(toml_rule(PREFER), "A counter-offensive, then the counteroffensive.")
    assert finding.fix is None
    assert "A counter-offensive, then"[slice(*finding.span)] == "counter-offensive"


def test_prefer_reports_the_rarer_form_where_the_majority_is_small(toml_rule: Any) -> None:
    text = "cooperate co-operate cooperate co-operate co-operate"
    assert found(toml_rule(PREFER), text) == ["cooperate", "cooperate"]
    assert fixed(toml_rule(PREFER), text) == text


def test_prefer_does_not_count_or_change_what_is_quoted(toml_rule: Any) -> None:
    rule = toml_rule(PREFER)
    assert found(rule, "We cooperate. “To co-operate is to co-operate,” she said.") == []
    text = "We cooperate, and cooperate. They co-operate. “To co-operate is to co-operate,” she said."
    assert fixed(rule, text) == text.replace("They co-operate", "They cooperate")


def test_prefer_leaves_an_article_with_one_spelling_alone(toml_rule: Any) -> None:
    assert found(toml_rule(PREFER), "A counter-offensive and co-operated and uncooperative.") == []


DROP = "[drop]\nlines = [\"Comments are closed.\"]\nfind = 'Sign up (?:to|for) .{1,20}|Share'\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nComments are closed.\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n \tCOMMENTS ARE CLOSED. \n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nSign up for our letters\n", "One.\n"),
        ("Share\nShare\nOne.\n", "One.\n"),
        ("One.\n\nShares fell. Share\n", "One.\n\nShares fell. Share\n"),
        ("One.\n\nComments are closed, she said.\n", "One.\n\nComments are closed, she said.\n"),
        ("One.\n\nshare\n", "One.\n\nshare\n"),
        ("Share\n", ""),
    ],
)
def test_drop_takes_out_whole_lines_only(toml_rule: Any, text: str, expected: str) -> None:
    assert fixed(toml_rule(DROP), text) == expected


def test_drop_may_be_narrowed_to_the_body(toml_rule: Any) -> None:
    rule = toml_rule("[drop]\nlines = ['Share']\nwhere = 'body'\n")
    assert fixed(rule, "Share\n\nOne.\n\nShare\n") == "Share\n\nOne.\n"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("[replace]\nfind = 'a'\n", r"\[replace\] has no write"),
        ("[flag]\nfnd = 'a'\n", r"unknown key in \[flag\]: 'fnd'; did you mean 'find'\?"),
        ("[flag]\n", r"\[flag\] has no find"),
        ("[swap]\nwhole_words = true\n", r"\[swap\] has no terms"),
        ("[prefer]\none_of = ['a']\n", r"\[prefer\] wants at least two forms"),
        ("[drop]\nwhere = 'body'\n", r"\[drop\] wants lines or find"),
        ("[flag]\nfind = 'a'\nengine = 'pcre'\n", "unknown engine 'pcre'"),
        ("[flag]\nfind = 'a'\nwhere = 'haedline'\n", "unknown where 'haedline'; did you mean 'headline'?"),
        ("[swap]\nfrom = 'nowhere.toml'\n", "nowhere.toml"),
        ("[swap]\nterms = 'a'\n", "terms must be a table of texts, not 'a'"),
        ("[swap.terms]\na = 3\n", "terms must be a table of texts"),
        ("[swap.terms]\n'' = 'a'\n", "terms must be a table of texts"),
        ("[swap]\nwhole_words = 'no'\n", "whole_words must be true or false"),
        ("flag = 3\n", r"write \[flag\] as a table"),
        ("[flag]\nfind = 3\n", "find must be a text that is not empty, not 3"),
        ("[flag]\nfind = ''\n", "find must be a text that is not empty, not ''"),
        ("[prefer]\none_of = 'ab'\n", "one_of must be a list of texts, not 'ab'"),
        ("[prefer]\nsets = ['ab']\n", "sets must be a list of lists of texts"),
        ("[drop]\nlines = 'abc'\n", "lines must be a list of texts, not 'abc'"),
        ("[replace]\nfind = 'a'\nwrite = 3\n", "write must be a text, not 3"),
        ("[replace]\nfind = '(a)'\nwrite = '\\9'\n", "write .* cannot be used: invalid group reference 9"),
        ("[replace]\nfind = '(?P<b>a)'\nwrite = '\\g<x>'\n", "unknown group name 'x'"),
        ("[replace]\nfind = '(?P<b>a)'\nwrite = '\\9'\nengine = 'regex'\n", "invalid group reference 9"),
        ("[flag]\nfind = 'a'\nignore_case = 'no'\n", "ignore_case must be true or false"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(toml_rule: Any, table: str, told: str) -> None:
    with pytest.raises(PackError, match=told):
        toml_rule(table)


terms = st.dictionaries(
    st.text("abA -'.", min_size=1, max_size=6).filter(lambda term: term.strip() == term), st.just("x")
)


@given(terms, st.text("abA -'.\n", max_size=30))
def test_every_term_that_stands_alone_is_found(made: dict[str, str], text: str) -> None:
    if not made:
        return
    made_fields = fields("swap", {"terms": made, "whole_words": False}, lambda name: [])
    pattern = re.compile(made_fields["find"])
    for term in made:
        assert pattern.fullmatch(term), term
    for match in pattern.finditer(text):
        term = re.sub(r"\s", " ", match[0])
        assert term in made or term.lower() in made


def test_only_an_exact_line_is_dropped_safely(toml_rule: Any) -> None:
    rule = toml_rule("[drop]\nlines = ['Accept all']\nfind = '(?i:we use cookies [^\\n]+)'\n")
    text = "It said:\n\naccept ALL\n\nWe use cookies to count the geese, the farmer said.\n"
    safeties = [str(one.fix.safety) for one in findings(rule, text) if one.fix]
    assert safeties == ["safe", "unsafe"]
