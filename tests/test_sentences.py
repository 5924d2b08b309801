import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.sentences import sentences
from newslint.finding import Block

CASES = Path(__file__).parent.parent.parent / "shared/cases/sentence_boundaries.jsonl"


def split(text: str) -> list[str]:
    blocks = [Block(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    return [text[start:end] for start, end in sentences(text, blocks)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Sen. John Smith. ¦ She did not.",
        "The U.S. Senate met at 9 p.m. Eastern. ¦ It rose at 10 p.m. ¦ Nobody spoke.",
        "J. K. Rowling lives in St. Andrews, e.g. near the sea. ¦ Does she?",
        "It cost $3.5 million. ¦ On Jan. 5 it cost more.",
        "“We won.” ¦ He smiled. ¦ (It was late.) ¦ “Go!” she said. ¦ “Now.”",
        "He said no. ¦ The No. 1 unit, of Acme Inc., stayed shut.",
        "It was vitamin C. ¦ The dose was small.",
        "Well ... it is late … and dark. ¦ Really?! ¦ Yes.",
        "Yahoo! said so. ¦ The claim stands.[1] ¦ It rained.",
        "A headline without a stop\nA paragraph. ¦ With two sentences.",
        "1. Wash your hands. ¦ Then dry them.",
    ],
)
def test_sentences_of_news_copy(text: str) -> None:
    assert split(text.replace("¦ ", "")) == re.split(r" ¦ |\n", text)


@pytest.mark.skipif(not CASES.exists(), reason="the cases are not at hand")
def test_agrees_with_most_of_a_known_set() -> None:
    """The others are lists in one line, chat, and quotations of several sentences kept as one, which we split."""
    agreed = 0
    for line in CASES.open():
        case = json.loads(line)
        agreed += [re.sub(r"\W+", "", one) for one in split(case["input"])] == [
            re.sub(r"\W+", "", one) for one in case["expected"]
        ]
    assert agreed >= 58


@given(st.text(alphabet="Aa b.!?…”’)([\"'1\n\u00a0é．", max_size=80))
def test_sentences_hold_every_visible_character_of_the_blocks_once(text: str) -> None:
    blocks = [Block(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    spans = sentences(text, blocks)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


def test_a_very_long_line_takes_linear_time() -> None:
    text = "He left at 9 a.m. on Monday. " * 20_000
    assert len(split(text)) == 20_000
