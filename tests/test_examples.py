import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.examples import broken_promises, try_pack, unsettled
from newslint.finding import Finding
from newslint.linter import Ruleset
from newslint.outline import PackError
from newslint.rule import Example, Rule, bad, good
from newslint.rulefile import say

WriteTree = Callable[[Mapping[str, str]], Path]


class DoubledWord(Rule):
    """A word stands once."""

    id = "house/doubled-word"
    message = "“{found}” stands twice"
    fix = "safe"
    find = r"\b(the|had) \1\b"
    allowed: tuple[str, ...] = ("had",)

    def found(self, document: Document, match: re.Match[str]) -> Iterator[Finding]:
        if match[1] not in self.allowed:
            yield self.finding(match, replace=match[1])


def promises(*examples: Example, **told: object) -> list[str]:
    def make(options: Mapping[str, object]) -> Rule:
        rule = DoubledWord(**options)  # type: ignore[arg-type]
        say(rule, examples=examples, **told)
        return rule

    return list(broken_promises(make))


BAD, GOOD = bad("In the the end.", good="In the end."), good("They had had it.")


def test_a_rule_that_keeps_its_promises_has_nothing_told_of_it() -> None:
    assert promises(BAD, GOOD) == []
    assert promises(bad("In the the end."), GOOD, fix="") == []


@pytest.mark.parametrize(
    ("examples", "told"),
    [
        (
            [],
            [
                "it has no bad example",
                "it has no good example that stands alone",
                "it has a fix, but no example is repaired",
            ],
        ),
        ([bad("The the end."), GOOD], ["it has a fix, but no example is repaired", "a bad example is not flagged"]),
        ([BAD, bad("In the end."), GOOD], ["a bad example is not flagged: 'In the end.'"]),
        ([BAD, good("In the the end.")], ["a good example is flagged"]),
        (
            [bad("In the the end.", good="At last."), GOOD],
            ["a bad example is repaired to 'In the end.', not 'At last.'"],
        ),
        ([BAD, bad("Had had.", options={"alowed": ()}), GOOD], ["unknown option 'alowed'; did you mean 'allowed'?"]),
    ],
    ids=lambda value: str(len(value)),
)
def test_a_broken_promise_is_told(examples: list[Example], told: list[str]) -> None:
    broken = promises(*examples)
    assert len(broken) == len(told)
    for one, expected in zip(broken, told, strict=True):
        assert one.startswith(expected)


def test_an_example_may_set_options() -> None:
    assert promises(BAD, bad("They had had it.", good="They had it.", options={"allowed": []}), GOOD) == []


def test_a_repaired_example_must_not_be_flagged_again() -> None:
    assert promises(bad("In the the end.", good="In the end."), GOOD, find=r"\b(the) (?:the|end)\b") != []


def test_a_pattern_that_is_slow_or_broken_is_told() -> None:
    assert "its pattern is not linear" in promises(BAD, GOOD, find=r"\b(the|had) \1\b|[a-z]+[0-9]")[0]
    broken = promises(BAD, GOOD, find="(the")
    assert all("find does not compile" in one for one in broken)
    assert len(broken) == 3


class Undoes(Rule):
    """A word stands twice."""

    id = "house/undoes"
    message = "m"
    fix = "safe"
    find = r"\bin the end\b"

    def found(self, document: Document, match: re.Match[str]) -> Iterator[Finding]:
        yield self.finding(match, replace="in the the end")


def test_rules_that_do_not_settle_together_are_told() -> None:
    example = bad("So in the the end.")
    assert unsettled(example, Ruleset([DoubledWord()])) == ""
    assert "undo each other" in unsettled(example, Ruleset([DoubledWord(), Undoes()]))


FLAG = """\
summary = "s"
why = "w"
message = "m"
[flag]
find = "sic"
[[example]]
bad = "so sic"
[[example]]
good = "so"
"""


def test_a_pack_a_family_or_a_file_can_be_tried(write_tree: WriteTree) -> None:
    folder = write_tree(
        {
            "gazette/pack.toml": 'families = ["house", "sport"]\n',
            "gazette/house/sic.toml": FLAG,
            "gazette/house/so.toml": FLAG.replace('good = "so"', 'good = "sic"'),
            "gazette/sport/sic.toml": FLAG,
        }
    )
    pack = folder / "gazette"
    assert {rule: len(faults) for rule, faults in try_pack(str(pack))} == {
        "house/sic": 0,
        "house/so": 1,
        "sport/sic": 0,
    }
    assert [rule for rule, _ in try_pack(str(pack / "house"))] == ["house/sic", "house/so"]
    assert [rule for rule, _ in try_pack(str(pack / "sport" / "sic.toml"))] == ["sport/sic"]


def test_what_cannot_be_tried_is_an_error(write_tree: WriteTree) -> None:
    folder = write_tree({"empty/pack.toml": "", "broken/house/sic.toml": "find"})
    with pytest.raises(PackError, match="there is no such pack, family or rule"):
        list(try_pack(str(folder / "nowhere")))
    with pytest.raises(PackError, match="there are no rules in it"):
        list(try_pack(str(folder / "empty")))
    with pytest.raises(PackError, match=r"sic\.toml: "):
        list(try_pack(str(folder / "broken")))
