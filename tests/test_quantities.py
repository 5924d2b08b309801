import json
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.quantities import quantities

FOUND: dict[str, list[tuple[str, tuple[float, ...], str]]] = {
    "about 2,000 km² of it": [("2,000 km²", (2000,), "square kilometre")],
    "about 2,000 km2 of it": [("2,000 km2", (2000,), "square kilometre")],
    "60 square\nkilometers": [("60 square\nkilometers", (60,), "square kilometre")],
    "35km, 50 km and 10 kms": [
        ("35km", (35,), "kilometre"),
        ("50 km", (50,), "kilometre"),
        ("10 kms", (10,), "kilometre"),
    ],
    "2 million hectares": [("2 million hectares", (2e6,), "hectare")],
    "2.5m hectares, 2m long": [("2.5m hectares", (2.5e6,), "hectare"), ("2m", (2,), "metre")],
    "half a million acres": [("half a million acres", (5e5,), "acre")],
    "30C, 30 °C, 11 º C and 20˚C": [
        (text, (value,), "degree Celsius") for text, value in (("30C", 30), ("30 °C", 30), ("11 º C", 11), ("20˚C", 20))
    ],
    "minus 20 degrees Celsius": [("minus 20 degrees Celsius", (-20,), "degree Celsius")],
    "It was -2C (28F).": [("-2C", (-2,), "degree Celsius"), ("28F", (28,), "degree Fahrenheit")],
    "from -5C to 3C": [("-5C to 3C", (-5, 3), "degree Celsius")],
    "minus 5 to minus 10 C": [("minus 5 to minus 10 C", (-5, -10), "degree Celsius")],
    "20-25C by 22 degrees": [("20-25C", (20, 25), "degree Celsius"), ("22 degrees", (22,), "degree")],
    "5ft 11in tall": [("5ft 11in", (71,), "inch")],
    "6' 2\" and 5’11” and 5′9″": [("6' 2\"", (74,), "inch"), ("5’11”", (71,), "inch"), ("5′9″", (69,), "inch")],
    "a 5-foot-11 guard": [("5-foot-11", (71,), "inch")],
    "9st 6lb and 1lb 2oz": [("9st 6lb", (132,), "pound"), ("1lb 2oz", (18,), "ounce")],
    "5 feet, 10 inches": [("5 feet, 10 inches", (70,), "inch")],
    "a 12-metre tower, a 50-kilometre road": [("12-metre", (12,), "metre"), ("50-kilometre", (50,), "kilometre")],
    "10–15mm and 1.5-2 km": [("10–15mm", (10, 15), "millimetre"), ("1.5-2 km", (1.5, 2), "kilometre")],
    "10km to 15km": [("10km to 15km", (10, 15), "kilometre")],
    "between 10 and 15 miles": [("10 and 15 miles", (10, 15), "mile")],
    "in 2014 and 15 miles off": [("15 miles", (15,), "mile")],
    "4 x 6 inches, 4 m by 6 m": [("4 x 6 inches", (4, 6), "inch"), ("4 m by 6 m", (4, 6), "metre")],
    "half a mile, a mile, two and a half miles": [
        ("half a mile", (0.5,), "mile"),
        ("a mile", (1,), "mile"),
        ("two and a half miles", (2.5,), "mile"),
    ],
    "three-quarters of a mile in twenty-five acres": [
        ("three-quarters of a mile", (0.75,), "mile"),
        ("twenty-five acres", (25,), "acre"),
    ],
    "10½oz, 1 1/2 miles and ⅓ cubic metres": [
        ("10½oz", (10.5,), "ounce"),
        ("1 1/2 miles", (1.5,), "mile"),
        ("⅓ cubic metres", (1 / 3,), "cubic metre"),
    ],
    "60 nautical miles, 50 knots": [("60 nautical miles", (60,), "nautical mile"), ("50 knots", (50,), "knot")],
    "60 miles an hour, 80 km/h": [
        ("60 miles an hour", (60,), "mile per hour"),
        ("80 km/h", (80,), "kilometre per hour"),
    ],
    "6 metric tons, 6.6 short tons, 12 U.S. gallons": [
        ("6 metric tons", (6,), "tonne"),
        ("6.6 short tons", (6.6,), "short ton"),
        ("12 U.S. gallons", (12,), "US gallon"),
    ],
    "7 litres per 100km, or 40 mpg": [
        ("7 litres per 100km", (7,), "litre per 100 km"),
        ("40 mpg", (40,), "mile per gallon"),
    ],
    "a kilo of tea": [("a kilo", (1,), "kilogram")],
}
NOTHING = [
    "$34m", "€1.2m", "£5bn", "£ 34m", "CHF 34m", "US$34m", "34m people", "34m viewers", "5 in 10 people",
    "1-in-100 year", "the 21st", "in 2014", "2-1 in", "CO2 and H2O", "5 short walks", "F-16 C", "12 000 km",
    "at 9.15am", "won 2-1", "June 5", "section 4.2", "10 years", "a third", "$2 million", "3 C's", "the 1st",
    "three stone-throwers",
]  # fmt: skip


@pytest.mark.parametrize("text", FOUND)
def test_figures_are_found_with_their_units(text: str) -> None:
    found = [(text[q.start : q.end], q.values, q.unit.name) for q in quantities(text)]
    assert [(words, name) for words, _, name in found] == [(words, name) for words, _, name in FOUND[text]]
    for (_, values, _), (_, wanted, _) in zip(found, FOUND[text], strict=True):
        assert values == pytest.approx(wanted)


@pytest.mark.parametrize("text", NOTHING)
def test_money_years_scores_and_ordinals_are_no_measures(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "digits"),
    [("2,000 km", 1), ("772 km", 3), ("1,280C", 3), ("0.9 m", 1), ("0.90 m", 2), ("1.50 m", 3), ("2 million acres", 1)],
)
def test_significant_digits(text: str, digits: int) -> None:
    assert quantities(text)[0].digits == digits


def test_spans_of_figure_and_unit() -> None:
    text = "It was minus 20 degrees Celsius."
    (quantity,) = quantities(text)
    (figure,) = quantity.figures
    assert text[figure.start : figure.end] == "minus 20"
    assert text[slice(*quantity.unit_span)] == "degrees Celsius"


@given(st.text(alphabet="0123456789.,½- –'\"°CFkmftinlb()a\nofhl", max_size=60))
def test_any_text_gives_ordered_quantities_inside_it(text: str) -> None:
    found = quantities(text)
    for quantity in found:
        assert 0 <= quantity.start <= quantity.figures[0].start < quantity.end <= len(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_time_grows_with_the_length_of_the_text() -> None:
    def seconds(text: str) -> float:
        start = perf_counter()
        quantities(text)
        return perf_counter() - start

    for atom in ("1-", "1,111,", "5ft 11", "1 km - ", "half a ", "12 and ", "twenty-", "111", "5 feet, 10 inches, "):
        assert seconds(atom * 20_000) < 20 * seconds(atom * 4_000) + 0.2


def test_the_corpus_takes_less_than_a_second() -> None:
    corpus = Path(__file__).parents[2] / "shared" / "corpora" / "digitalgov.jsonl"
    if not corpus.exists():
        pytest.skip("the corpus is not here")
    texts = [json.loads(line)["text"] for line in corpus.read_text("utf-8").splitlines()]
    start = perf_counter()
    found = sum(len(quantities(text)) for text in texts)
    assert found < 500
    assert perf_counter() - start < 2  # 0.2 s on a quiet machine
