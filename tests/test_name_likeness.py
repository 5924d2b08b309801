"""Two romanisations of one name, and two names that look alike."""

import json
from pathlib import Path

import pytest

from newslint import name_likeness

PAIRS = Path(__file__).parents[2] / "shared/cases/name_pairs.jsonl"
ONE = (
    "Kupiansk Kupyansk,Gaddafi Qaddafi,Zelensky Zelenskiy,Busan Pusan,Kvirkvelia Kvirkvelya,Ciklauri Tsiklauri,"
    "al-Rashid Rasheed,Shimbun Simbun,Khlebnikov Hlebnikov,Zhou Chou"
)
TWO = "Ivanov Ivanova,Ukraine Ukrainian,Stephen Steven,Moscow Warsaw,Pokrovsk Pokrovske,Israel Israeli"


@pytest.mark.parametrize("pair", ONE.split(","))
def test_one_name(pair: str) -> None:
    one, other = pair.split()
    assert 0.5 <= name_likeness(one, other) == name_likeness(other, one) <= 1


@pytest.mark.parametrize("pair", TWO.split(","))
def test_two_names(pair: str) -> None:
    one, other = pair.split()
    assert 0 <= name_likeness(one, other) == name_likeness(other, one) < 0.5


def test_what_counts_for_nothing() -> None:
    assert name_likeness("AL-QAHTANI", "Qahtani") == name_likeness("Şahin", "sahin") == 1
    assert name_likeness("", "") == name_likeness("Kyiv", "") == name_likeness("12", "Kyiv") == 0


def test_a_very_long_name_is_no_trouble() -> None:
    assert name_likeness("ab" * 100_000, "ba" * 100_000) >= 0


@pytest.mark.skipif(not PAIRS.exists(), reason="the labelled pairs are not here")
def test_the_labelled_pairs() -> None:
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    said = [(name_likeness(pair["a"], pair["b"]) >= 0.5, pair["same"]) for pair in pairs]
    right = sum(found and same for found, same in said)
    assert 2 * right / (sum(found for found, _ in said) + sum(same for _, same in said)) > 0.91
