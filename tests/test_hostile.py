from pathlib import Path

import pytest

from newslint.hostile import slow_pattern
from newslint.rule import Example, Rule
from newslint.rulefile import say
from tests.newsroom import newslint


def pattern_rule(find: str, *examples: str, **told: object) -> Rule:
    rule = Rule()
    say(rule, id="house/pattern", find=find, examples=[Example(text, True) for text in examples], **told)
    return rule


@pytest.mark.parametrize(
    "find",
    [
        r"[a-z]+ed\b!",
        r"\w+ \w+ and \w+!",
        r"[ \t]+$",
        r"(?:ha)+!",
        r"(?:[^.]+,)+ and!",
        r"\s*,",
    ],
)
def test_a_pattern_whose_time_grows_with_the_square_is_caught(find: str) -> None:
    assert slow_pattern(pattern_rule(find))


@pytest.mark.parametrize(
    "find",
    [
        r"\b[a-z]{1,20}ed\b!",
        r"(?<![ \t])[ \t]+$",
        r"\b(\w{1,20}) \1\b",
        r"(?<=\w) +,(?= |$)",
        r"Sign up (?:to|for) our .{1,80}",
        r"“[^“”\n]{0,300}”",
        r"(?i:per cent|per-cent)",
        r"[0-9]{1,3}(?:,[0-9]{3}){0,4}",
    ],
)
def test_a_pattern_whose_time_grows_with_the_text_is_not(find: str) -> None:
    assert slow_pattern(pattern_rule(find)) == ""


def test_an_example_may_show_what_a_pattern_is_slow_on() -> None:
    find = r"x(?=(?:.|\n)*y)"
    assert slow_pattern(pattern_rule(find, "x x"))


NOBODYS = {
    "a line that does not end": "The road to the old bridge was shut, and the the town council said so. " * 30_000,
    "a million marks": "“" * 500_000 + '"' * 500_000,
    "a hundred thousand quotations in each other": "“‘" * 50_000 + "a" + "’”" * 50_000,
    "as many that are never closed": "“a " * 100_000,
    "names and nothing else": " ".join(
        f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)}rov{i % 7}ski" for i in range(200_000)
    ),
    "line breaks and nothing else": "\n" * 1_000_000,
    "one letter": "a" * 3_000_000,
}


@pytest.mark.parametrize("what", NOBODYS)
def test_a_text_that_nobody_wrote_comes_to_an_end(tmp_path: Path, what: str) -> None:
    (tmp_path / "odd.txt").write_text(NOBODYS[what])
    done = newslint("check", "--statistics", at=tmp_path)
    assert done.code in (0, 1), done.err
    assert done.err == ""
