from functools import cache
from typing import Any

import pytest

from newslint.analyses.units import (
    CELSIUS,
    FAHRENHEIT,
    LITRES_PER_100_KM,
    SPELLINGS,
    Unit,
    per_time,
    rough,
    unit_named,
)

PINT_NAMES = {
    "light-year": "light_year", "fluid ounce": "fluid_ounce", "US gallon": "gallon",
    "imperial gallon": "imperial_gallon",
    "US pint": "pint", "imperial pint": "imperial_pint", "barrel": "oil_barrel", "acre-foot": "acre_foot",
    "troy ounce": "troy_ounce", "short ton": "short_ton", "long ton": "long_ton", "ton": "short_ton",
    "nautical mile": "nautical_mile", "mile per gallon": "mile / gallon", "pound per square inch": "psi",
    "calorie": "kilocalorie", "tonne": "metric_ton", "horsepower": "horsepower", "inch of mercury": "inch_Hg",
}  # fmt: skip
BRITISH = {
    "gallon": "imperial_gallon", "pint": "imperial_pint", "quart": "imperial_quart",
    "fluid ounce": "imperial_fluid_ounce",
    "ton": "long_ton", "ounce": "troy_ounce", "mile per gallon": "mile / imperial_gallon",
    "horsepower": "metric_horsepower", "calorie": "calorie", "barrel": "beer_barrel",
}  # fmt: skip
SI = {
    "length": "meter", "area": "meter ** 2", "volume": "meter ** 3", "mass": "kilogram", "power": "watt",
    "length per time": "meter / second", "pressure": "pascal", "energy": "joule", "economy": "1 / meter ** 2",
}  # fmt: skip


@cache
def _pint() -> Any:
    return pytest.importorskip("pint").UnitRegistry()


def _pint_name(name: str) -> str:
    first, _, rest = name.partition(" ")
    if first in ("square", "cubic"):
        return f"{rest} ** {2 if first == 'square' else 3}"
    return PINT_NAMES.get(name, " / ".join(name.split(" per ")))


@pytest.mark.parametrize("unit", sorted({unit for unit in SPELLINGS.values() if unit.dimension != "temperature"}))
def test_factors_are_those_of_pint(unit: Unit) -> None:
    registry = _pint()
    for factor, name in zip(unit.factors, (_pint_name(unit.name), BRITISH.get(unit.name)), strict=False):
        if name:
            assert factor == pytest.approx(registry.Quantity(1, name).to(SI[unit.dimension]).magnitude, rel=1e-5)


def test_temperatures_are_those_of_pint() -> None:
    registry = _pint()
    for value in (-459.67, -40, 0, 32, 98.6, 212, 2336):
        kelvin = registry.Quantity(value, "degF").to("kelvin").magnitude
        assert FAHRENHEIT.base(value, FAHRENHEIT.factors[0]) == pytest.approx(kelvin, abs=1e-9)
        celsius = registry.Quantity(value, "degF").to("degC").magnitude
        assert CELSIUS.of_base(kelvin, CELSIUS.factors[0]) == pytest.approx(celsius, abs=1e-9)


def test_fuel_economy_runs_the_other_way() -> None:
    mpg = SPELLINGS["mpg"]
    for factor, litres in ((mpg.factors[0], 7.84), (mpg.factors[1], 9.42)):
        assert LITRES_PER_100_KM.of_base(mpg.base(30, factor), 1e8) == pytest.approx(litres, abs=0.01)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("km²", "square kilometre"), ("km2", "square kilometre"), ("sq. km", "square kilometre"), ("Km", "kilometre"),
        ("square miles", "square mile"), ("SQUARE MILES", "square mile"), ("cu ft", "cubic foot"),
        ("cc", "cubic centimetre"),
        ("U.S. gallons", "US gallon"), ("fl. oz", "fluid ounce"), ("nautical-mile", "nautical mile"), ("Acres", "acre"),
        ("stone", "stone"), ("feet", "foot"), ("metric tonnes", "tonne"), ("kilos", "kilogram"), ("kWh", None),
        ("M", None), ("KMs", "kilometre"), ("walks", None),
    ],
)  # fmt: skip
def test_spellings(spelling: str, name: str | None) -> None:
    unit = unit_named(spelling)
    assert (unit.name if unit else None) == name


@pytest.mark.parametrize("unit", sorted(set(SPELLINGS.values())))
def test_rough_factors_are_near_the_exact_ones(unit: Unit) -> None:
    for other in set(SPELLINGS.values()):
        factor = rough(unit, other)
        if factor is not None:
            assert unit.dimension == other.dimension
            assert factor == pytest.approx(unit.factors[0] / other.factors[0], rel=0.05)


def test_a_length_per_time_is_a_speed() -> None:
    assert per_time(SPELLINGS["km"], "h").name == "kilometre per hour"
    assert per_time(SPELLINGS["mile"], "hour").factors == SPELLINGS["mph"].factors
    assert per_time(SPELLINGS["mile"], "hour").dimension == SPELLINGS["knots"].dimension
