"""Every shipped rule keeps its promises, alone and beside all the others."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from newslint.config import Config
from newslint.examples import broken_promises, unsettled
from newslint.linter import Ruleset, gather, lint, settle
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import load
from newslint.selection import known_rules, ruleset

FILES, ANY_LANGUAGE = known_rules(Config())


def made(id: str, options: Mapping[str, Any]) -> Rule:
    return load(FILES[id], FILES[id].family in ANY_LANGUAGE, options)


@cache
def together() -> Ruleset:
    return ruleset(Config())


@pytest.mark.parametrize("id", FILES)
def test_a_rule_does_as_its_examples_say(id: str) -> None:
    assert list(broken_promises(lambda options: made(id, options))) == []


@pytest.mark.parametrize("id", FILES)
def test_all_rules_together_settle_on_its_examples(id: str) -> None:
    assert [fault for example in made(id, {}).examples if (fault := unsettled(example, together()))] == []


@pytest.mark.parametrize("id", FILES)
def test_its_messages_are_filled_in(id: str) -> None:
    for example in made(id, {}).examples:
        rules = Ruleset([made(id, example.options)])
        documents = [document for text in (example.text, *example.beside) for document in read(text)]
        evidence = settle(gather(documents, rules), rules)
        for finding in lint(documents[0], rules, evidence):
            assert not re.search(r"\{\w+\}", finding.message), finding.message
