import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.figures import figure_at, printed, rounded


@pytest.mark.parametrize(
    ("number", "value", "step", "digits"),
    [
        ("2,000", 2000, 1, 1), ("35", 35, 1, 2), ("0.25", 0.25, 0.01, 2), ("1.50", 1.5, 0.01, 3), (".5", 0.5, 0.1, 1),
        ("10½", 10.5, 0.5, 3), ("¼", 0.25, 0.25, 1), ("¾", 0.75, 0.25, 1), ("1 1/2", 1.5, 0.5, 2),
        ("3/8", 0.375, 0.125, 1),
        ("14\u00a0000", 14000, 1, 2),
    ],
)  # fmt: skip
def test_reading_a_figure(number: str, value: float, step: float, digits: int) -> None:
    figure = figure_at(7, number)
    assert (figure.start, figure.end) == (7, 7 + len(number))
    assert (figure.value, figure.step) == pytest.approx((value, step))
    assert figure.digits == digits


@pytest.mark.parametrize(
    ("value", "digits", "like", "beside", "text"),
    [
        (34595, 2, "5,700", "14,000", "35,000"),
        (34595, 2, "5700", "14000", "35000"),
        (34595, 2, "486", "12", "35,000"),
        (34595, 3, "5\u202f700", "", "34\u202f600"),
        (4_942_107, 2, "2 million", "", "4.9 million"),
        (4_942_107, 2, "800,000", "2m", "4.9m"),
        (4_942_107_000, 2, "2 million", "", "4.9 billion"),
        (404_686, 2, "2 million", "", "400,000"),
        (2.519, 2, "25½", "", "2½"),
        (2.1, 2, "25½", "", "2.1"),
        (2.97, 2, "2¼", "", "3"),
        (6.9, 2, "2¼", "", "7"),
        (0.88, 2, "2¼", "", "⅞"),
        (2.0234, 2, "12", "", "2"),
        (0, 2, "", "", "0"),
    ],
)
def test_printing_a_figure_as_its_neighbours_are(value: float, digits: int, like: str, beside: str, text: str) -> None:
    assert printed(value, digits, like, beside) == text


@given(st.floats(1e-6, 1e12), st.integers(1, 8))
def test_what_is_printed_is_the_rounded_value(value: float, digits: int) -> None:
    assert float(printed(value, digits).replace(",", "")) == pytest.approx(rounded(value, digits))
    assert rounded(value, digits) == pytest.approx(value, rel=0.51 * 10 ** (1 - digits))
