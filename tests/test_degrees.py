import pytest

from newslint.analyses.degrees import is_change

CHANGES = [
    "a rise of |2C (3.6F)| in", "rose by about |2C (3.6F)| since", "fell |10C (18F)| overnight", "up by |5C (9F)|.",
    "were |2C (3.6F)| warmer than", "|1.5C (2.7F)| above pre-industrial levels", "is |3C (5.4F)| below normal",
]  # fmt: skip
READINGS = [
    "fell to |4C (39F)| overnight", "It was |30C (86F)| at noon", "expected to drop to about |4C (39F)|.",
    "above |30C (86F)| in the shade", "Store below |4C (39F)|.", "a high of |31C (88F)| by tea",
]  # fmt: skip
EITHER = [
    "limit warming to |1.5C (2.7F)| by",
    "the Paris goal of |2C (3.6F)|,",
    "a |2C (3.6F)| rise",
    "the |2C (3.6F)| limit",
]


def _change(marked: str) -> bool | None:
    before, inside, after = marked.split("|")
    return is_change(before + inside + after, len(before), len(before + inside) - 1)


@pytest.mark.parametrize("marked", CHANGES)
def test_a_rise_or_fall_is_a_change(marked: str) -> None:
    assert _change(marked) is True


@pytest.mark.parametrize("marked", READINGS)
def test_what_a_thermometer_shows_is_none(marked: str) -> None:
    assert _change(marked) is False


@pytest.mark.parametrize("marked", EITHER)
def test_sometimes_only_the_figures_can_tell(marked: str) -> None:
    assert _change(marked) is None
