"""The units that news prints: what each is worth in SI, and how it is spelled.

Factors are the exact definitions (international yard and pound of 1959, US gallon of 231 cubic inches, UK gallon of
4.54609 litres, oil barrel of 42 US gallons). Where one word stands for several units ("gallon", "ton", "ounce")
`factors` has all of them, the American one first. `rough` gives the round factors that newsrooms convert with, as the
AP Stylebook lists them.
"""

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: a figure times a factor (and plus the offset, for temperatures) is the same in SI."""

    name: str
    dimension: str
    factors: tuple[float, ...]
    system: str  # metric, customary, nautical
    offset: float = 0.0
    inverse: bool = False  # litres per 100 km: the less the better

    def base(self, value: float, factor: float) -> float:
        if self.inverse:
            return factor / value if value else 0.0
        return value * factor + self.offset

    def of_base(self, base: float, factor: float) -> float:
        if self.inverse:
            return factor / base if base else 0.0
        return (base - self.offset) / factor


class _Row(NamedTuple):
    name: str
    dimension: str
    factors: tuple[float, ...]
    words: str  # singular forms; those with an odd plural as singular/plural
    symbols: str = ""
    system: str = "metric"


_INCH, _FOOT, _YARD, _MILE = 0.0254, 0.3048, 0.9144, 1609.344
_POUND, _OUNCE = 0.45359237, 0.028349523125
_US_GALLON, _UK_GALLON = 0.003785411784, 0.00454609

_LENGTHS = (
    _Row("millimetre", "length", (0.001,), "millimetre millimeter", "mm mms Mm MM"),
    _Row("centimetre", "length", (0.01,), "centimetre centimeter", "cm cms Cm CM"),
    _Row("metre", "length", (1.0,), "metre meter", "m"),
    _Row("kilometre", "length", (1000.0,), "kilometre kilometer", "km kms Km KM Kms KMs"),
    _Row("inch", "length", (_INCH,), "inch/inches", "in ins ″", "customary"),
    _Row("foot", "length", (_FOOT,), "foot/feet", "ft Ft ′", "customary"),
    _Row("yard", "length", (_YARD,), "yard", "yd yds", "customary"),
    _Row("mile", "length", (_MILE,), "mile statute_mile", "mi", "customary"),
)
_OTHERS = (
    _Row("nautical mile", "length", (1852.0,), "nautical_mile sea_mile", "nmi", "nautical"),
    _Row("light-year", "length", (9460730472580800.0,), "light_year", "ly", "astronomy"),
    _Row("hectare", "area", (1e4,), "hectare", "ha"),
    _Row("acre", "area", (4046.8564224,), "acre", "", "customary"),
    _Row("millilitre", "volume", (1e-6,), "millilitre milliliter", "ml mL"),
    _Row("centilitre", "volume", (1e-5,), "centilitre centiliter", "cl"),
    _Row("litre", "volume", (1e-3,), "litre liter", "l L ltr ltrs"),
    _Row("fluid ounce", "volume", (_US_GALLON / 128, _UK_GALLON / 160), "fluid_ounce", "fl_oz floz", "customary"),
    _Row("pint", "volume", (_US_GALLON / 8, _UK_GALLON / 8), "pint", "pt", "customary"),
    _Row("quart", "volume", (_US_GALLON / 4, _UK_GALLON / 4), "quart", "qt qts", "customary"),
    _Row("gallon", "volume", (_US_GALLON, _UK_GALLON), "gallon", "gal gals", "customary"),
    _Row("US gallon", "volume", (_US_GALLON,), "us_gallon", "us_gal", "customary"),
    _Row("imperial gallon", "volume", (_UK_GALLON,), "imperial_gallon uk_gallon", "imp_gal", "customary"),
    _Row("US pint", "volume", (_US_GALLON / 8,), "us_pint", "", "customary"),
    _Row("imperial pint", "volume", (_UK_GALLON / 8,), "imperial_pint uk_pint", "", "customary"),
    # oil; a US beer barrel; a UK beer barrel
    _Row("barrel", "volume", (_US_GALLON * 42, _US_GALLON * 31, _UK_GALLON * 36), "barrel", "bbl bbls", "customary"),
    _Row("acre-foot", "volume", (1233.48183754752,), "acre_foot/acre_feet", "", "customary"),
    _Row("milligram", "mass", (1e-6,), "milligram milligramme", "mg"),
    _Row("gram", "mass", (1e-3,), "gram gramme", "g gr grs gm gms"),
    _Row("kilogram", "mass", (1.0,), "kilogram kilogramme kilo", "kg kgs Kg KG Kgs KGs kilo"),
    _Row("tonne", "mass", (1000.0,), "tonne metric_ton metric_tonne", "t mt"),
    _Row("carat", "mass", (0.0002,), "carat"),
    _Row("ounce", "mass", (_OUNCE, 0.0311034768), "ounce", "oz ozs", "customary"),
    _Row("troy ounce", "mass", (0.0311034768,), "troy_ounce", "troy_oz ozt", "troy"),
    _Row("pound", "mass", (_POUND,), "pound", "lb lbs", "customary"),
    _Row("stone", "mass", (_POUND * 14,), "stone/stone stone", "st", "customary"),
    _Row("short ton", "mass", (_POUND * 2000,), "short_ton us_ton", "", "customary"),
    _Row("long ton", "mass", (_POUND * 2240,), "long_ton imperial_ton", "", "customary"),
    _Row("ton", "mass", (_POUND * 2000, _POUND * 2240, 1000.0), "ton", "", "customary"),
    _Row("mile per hour", "length per time", (_MILE / 3600,), "", "mph MPH Mph m.p.h", "customary"),
    _Row("kilometre per hour", "length per time", (1 / 3.6,), "", "kmh kph kmph Kmh KPH"),
    _Row("knot", "length per time", (1852 / 3600,), "knot", "kt kts kn", "nautical"),
    _Row("kelvin", "temperature", (1.0,), "kelvin/kelvin"),
    _Row("mile per gallon", "economy", (_MILE / _US_GALLON, _MILE / _UK_GALLON), "", "mpg MPG", "customary"),
    _Row("kilowatt", "power", (1e3,), "kilowatt", "kW kw"),
    _Row("megawatt", "power", (1e6,), "megawatt", "MW"),
    _Row("horsepower", "power", (745.6998715822702, 735.49875), "horsepower/horsepower", "hp bhp HP", "customary"),
    _Row("pound per square inch", "pressure", (6894.757293168361,), "", "psi PSI", "customary"),
    _Row("bar", "pressure", (1e5,), "bar"),
    _Row("millibar", "pressure", (100.0,), "millibar hectopascal", "mb mbar hPa"),
    _Row("kilopascal", "pressure", (1e3,), "kilopascal", "kPa"),
    _Row("inch of mercury", "pressure", (3386.389,), "", "inHg", "customary"),
    _Row("kilojoule", "energy", (1e3,), "kilojoule", "kJ kj"),
    _Row("calorie", "energy", (4184.0, 4.184), "calorie kilocalorie", "kcal", "customary"),
)

CELSIUS = Unit("degree Celsius", "temperature", (1.0,), "metric", 273.15)
FAHRENHEIT = Unit("degree Fahrenheit", "temperature", (5 / 9,), "customary", 459.67 * 5 / 9)
DEGREE = Unit("degree", "temperature", (1.0,), "unsaid", 273.15)  # of which scale only the conversion tells
LITRES_PER_100_KM = Unit("litre per 100 km", "economy", (1e8,), "metric", inverse=True)

_TIMES = (
    ("second", 1.0, "seconds sec s"),
    ("minute", 60.0, "minutes min"),
    ("hour", 3600.0, "hours hr h"),
    ("day", 86400.0, "days"),
    ("week", 604800.0, "weeks"),
    ("month", 2629746.0, "months"),
    ("year", 31556952.0, "years"),
)
TIMES = {word: (name, seconds) for name, seconds, more in _TIMES for word in (name, *more.split())}

_ROUGH = {
    ("inch", "centimetre"): 2.5, ("foot", "centimetre"): 30, ("foot", "metre"): 0.3, ("yard", "metre"): 0.9,
    ("mile", "kilometre"): 1.6, ("centimetre", "inch"): 0.4, ("metre", "foot"): 3.3, ("metre", "yard"): 1.1,
    ("kilometre", "mile"): 0.62, ("millimetre", "inch"): 0.04, ("square mile", "square kilometre"): 2.6,
    ("square kilometre", "square mile"): 0.4, ("hectare", "acre"): 2.47, ("acre", "hectare"): 0.4,
    ("square foot", "square metre"): 0.09, ("square yard", "square metre"): 0.8, ("square metre", "square yard"): 1.2,
    ("square metre", "square foot"): 10.8, ("ounce", "gram"): 28, ("gram", "ounce"): 0.035,
    ("pound", "kilogram"): 0.45, ("kilogram", "pound"): 2.2, ("short ton", "tonne"): 0.9, ("tonne", "short ton"): 1.1,
    ("gallon", "litre"): 3.8, ("litre", "gallon"): 0.26, ("quart", "litre"): 0.95, ("pint", "litre"): 0.47,
    ("litre", "pint"): 2.1, ("litre", "quart"): 1.06, ("cubic metre", "cubic foot"): 35,
    ("mile per hour", "kilometre per hour"): 1.6, ("kilometre per hour", "mile per hour"): 0.62,
    ("knot", "mile per hour"): 1.15, ("knot", "kilometre per hour"): 1.85,
}  # fmt: skip


def rough(source: Unit, target: Unit) -> float | None:
    """The round factor of the style books from one unit to the other, if they give one."""
    return _ROUGH.get((source.name, target.name))


def per_time(unit: Unit, time: str) -> Unit:
    """A unit per hour, per day …; a length per time is a speed."""
    name, seconds = TIMES[time]
    factors = tuple(factor / seconds for factor in unit.factors)
    return Unit(f"{unit.name} per {name}", f"{unit.dimension} per time", factors, unit.system)


def _spelled(row: _Row, unit: Unit, words: tuple[str, ...], symbols: tuple[str, ...]) -> dict[str, Unit]:
    """Every spelling of a row: `words` and `symbols` are patterns such as "square {}"."""
    spellings = {}
    for form in row.words.split():
        singular, _, plural = form.replace("_", " ").partition("/")
        for pattern in words:
            spellings[pattern.format(singular)] = spellings[pattern.format(plural or singular + "s")] = unit
    for symbol in row.symbols.split():
        for pattern in symbols:
            spellings[pattern.format(symbol.replace("_", " "))] = unit
    return spellings


def _table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for row in (*_LENGTHS, *_OTHERS):
        unit = Unit(row.name, row.dimension, row.factors, row.system)
        table |= _spelled(row, unit, ("{}",), ("{}",))
    for row in _LENGTHS:
        (factor,) = row.factors
        square = Unit(f"square {row.name}", "area", (factor**2,), row.system)
        cubic = Unit(f"cubic {row.name}", "volume", (factor**3,), row.system)
        table |= _spelled(row, square, ("square {}", "sq {}"), ("square {}", "sq {}", "sq{}", "{}2", "{}²", "{}^2"))
        table |= _spelled(row, cubic, ("cubic {}", "cu {}"), ("cubic {}", "cu {}", "{}3", "{}³", "{}^3"))
    table |= {"cc": table["cubic centimetre"]}
    return table | {"degree": DEGREE, "degrees": DEGREE}


SPELLINGS = _table()
"""Every spelling: words in lower case, symbols as they are printed (and as they are often misprinted)."""


def unit_named(spelling: str) -> Unit | None:
    """The unit that a spelling stands for: words in any case, symbols in their own."""
    plain = spelling
    if not spelling.isalnum():
        plain = " ".join(spelling.replace("U.S.", "US").replace(".", " ").replace("-", " ").split())
    return SPELLINGS.get(plain) or (SPELLINGS.get(plain.lower()) if len(plain) > 3 else None)
