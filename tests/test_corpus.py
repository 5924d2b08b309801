"""Published articles that nobody wrote for newslint. They are not part of the repository."""

import json
import os

import pytest

import newslint

CORPUS = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), os.pardir, "shared", "corpora", "digitalgov.jsonl"
)
EVERY = 8

pytestmark = pytest.mark.skipif(not os.path.exists(CORPUS), reason="the corpus is not at hand")


def articles() -> list[str]:
    with open(CORPUS, encoding="utf-8") as file:
        return [json.loads(line)["text"] + "\n" for line in list(file)[::EVERY]]


@pytest.mark.parametrize("part", range(2))
def test_fixing_twice_is_fixing_once(part: int) -> None:
    for text in articles()[part::2]:
        once = newslint.fix(text, unsafe=True).text
        assert newslint.fix(once, unsafe=True).text == once


def test_line_endings_survive_every_fix() -> None:
    for text in articles()[::4]:
        repaired = newslint.fix(text.replace("\n", "\r\n"), unsafe=True).text
        assert repaired.replace("\r\n", "") == repaired.replace("\r", "").replace("\n", "")
