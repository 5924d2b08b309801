"""What each rule may cost, counted on the corpus and not by the clock."""

import json
from pathlib import Path

import pytest

from newslint import Linter
from newslint.costs import MATCHES, TRIALS, TRIGGERS

CORPUS = Path(__file__).parents[2] / "shared/corpora/digitalgov.jsonl"
PRICES = {TRIGGERS: 0.25, TRIALS: 0.5, MATCHES: 2.0}
"""Microseconds, about what each takes."""
MEAN, MOST = 0.265, 1.0
"""Microseconds a rule may cost for each KB of news: on average (wanted: 0.15), and any of them without a
reason."""
REASONS: dict[str, tuple[float, str]] = {
    "encoding/ocr-confusion": (3.0, "“rn” and “cl” stand in ten words of every article, and only the word tells"),
    "names/lower-case-name": (2.1, "four thousand names, of which news is full"),
    "names/stray-capital": (1.7, "four hundred nouns behind the words that stand before nouns everywhere"),
    "residue/glued-line": (1.3, "a page has a hundred ways to begin a sentence"),
    "residue/page-code": (2.3, "brackets, of which a tag or a slot may begin anywhere in a line"),
    "wording/calque": (2.3, "what is carried over from other languages begins with everyday words"),
    "wording/confused-word": (1.2, "there, their, to and than are among the most frequent words"),
    "wording/missing-apostrophe": (1.5, "a lost mark is known only by the word behind it"),
    "wording/misnamed-organisation": (2.9, "three thousand organisations, and government news is full of them"),
    "wording/tensed-infinitive": (1.5, "to and will stand before every third verb"),
    "wording/verb-after-long-subject": (3.1, "the heads of long subjects are everyday nouns before “of” and “in”"),
    "wording/wrong-preposition": (1.1, "so many verbs and nouns have a preposition of their own"),
    "wording/wrong-article": (3.0, "every “an” and every letter before an acronym has to be looked at"),
}
"""Rules that may cost more, so much, and why."""

pytestmark = pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not at hand")


@pytest.fixture(scope="module")
def prices() -> dict[str, float]:
    """What each rule costs for a KB of the corpus."""
    linter = Linter()
    counted = linter.ruleset.count()
    size = 0
    for line in CORPUS.read_text(encoding="utf-8").splitlines()[::3]:
        text = json.loads(line)["text"] + "\n"
        linter.check(text)
        size += len(text)
    return {
        id: sum(price * costs[what] for what, price in PRICES.items()) / (size / 1000) for id, costs in counted.items()
    }


def test_no_rule_costs_much_without_a_reason(prices: dict[str, float]) -> None:
    dear = {id: round(price, 2) for id, price in prices.items() if price > REASONS.get(id, (MOST, ""))[0]}
    assert not dear


def test_together_the_rules_cost_little(prices: dict[str, float]) -> None:
    assert sum(prices.values()) / len(prices) <= MEAN


def test_a_reason_is_still_needed(prices: dict[str, float]) -> None:
    assert [id for id in REASONS if prices[id] <= MOST] == []
