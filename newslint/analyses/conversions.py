"""Conversions in brackets: which figure converts which, what it ought to be, and whether it can be right.

Right is what some sensible rounding of the exact value gives, in either direction, or a round factor of the style
books: 6km (4 miles), 14 km (9 miles), 4,000 hectares (10,000 acres), 8,800m (29,000ft), 2 m (6ft) and 6ft (2m).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from newslint.analyses.degrees import is_change
from newslint.analyses.figures import Figure, printed
from newslint.analyses.quantities import Quantity
from newslint.analyses.units import CELSIUS, DEGREE, FAHRENHEIT, TIMES, Unit, per_time, rough
from newslint.compiled import expression
from newslint.finding import Edit


class Conversion(NamedTuple):
    """A quantity and what stands in brackets for it. `hedge` is the bracket's "about", "more than", "nearly" …

    `difference` says of degrees whether they are a rise or fall: True, False, or None where either reading will do.
    """

    source: Quantity
    target: Quantity
    hedge: str = ""
    difference: bool | None = False


_OVER = ("just over", "over", "more than", "at least", "well over")
_UNDER = ("almost", "nearly", "just under", "under", "less than", "up to", "at most")
_ABOUT = ("about", "around", "some", "approximately", "approx", "roughly", "or about", "circa", "c.", "~", "≈")
_HEDGE = "|".join(re.escape(hedge) for hedge in (*_OVER, *_UNDER, *_ABOUT, "or"))
_OPENING = expression(rf"[(\[] ?(?:(?P<hedge>{_HEDGE})\.?[ \n]?)?")
_NEXT = expression(rf" ?[;/,=] ?(?:or )?(?:(?P<hedge>{_HEDGE}) ?)?| or ")
_CLOSING = expression(r"\.? ?[)\];/,=]| or (?:about )?[0-9]")
_DESCRIPTION = (
    "tall|long|wide|deep|high|thick|across|away|apart|heavy|up|down|off|square|offshore|inland|heat|each|"
    "(?:above|below) sea level|in (?:length|diameter|height|weight|depth|width|area)|or (?:so|more)|(?:of|on) average"
)
_GAP = expression(rf"\.?(?: of (?:[a-z'’-]+ )?[a-z'’-]+|[ -](?:{_DESCRIPTION}))?[ \n\u00a0]?")
# a 50-metre dry dock (164ft)
_GAP_AFTER_ADJECTIVE = expression(rf"(?:-(?:{_DESCRIPTION}))?(?: [a-z-]+){{0,2}}[ \n\u00a0]?")


def conversion_at(text: str, quantities: tuple[Quantity, ...], bracket: int) -> Iterator[Conversion]:
    """The conversions in the bracket that opens at an offset: 60 nautical miles (69 miles; 111km) has two."""
    index = bisect_left(quantities, bracket, key=lambda quantity: quantity.start)
    if not 0 < index < len(quantities):
        return
    target, source = quantities[index], quantities[index - 1]
    opening = _OPENING.fullmatch(text, bracket, target.start)
    if opening is None or not _reaches(text, source, bracket):
        return
    hedge = opening["hedge"] or ""
    for following in (*quantities[index + 1 : index + 5], None):
        if _is_conversion(text, source, target):
            yield Conversion(source, target, hedge, _is_difference(text, source, target))
        step = following and _NEXT.fullmatch(text, target.end, following.start)
        if not following or not step:
            return
        target, hedge = following, step["hedge"] or ""


def _reaches(text: str, source: Quantity, bracket: int) -> bool:
    """Does nothing stand between a quantity and its bracket but "tall", "of tea" or, after an adjective, a noun?"""
    hyphenated = "-" in text[source.unit_span.start - 1 : source.unit_span.end]
    gap = _GAP_AFTER_ADJECTIVE if hyphenated else _GAP
    return bracket - source.end < 40 and gap.fullmatch(text, source.end, bracket) is not None


def _is_conversion(text: str, source: Quantity, target: Quantity) -> bool:
    return (
        source.unit.system != target.unit.system
        and target.unit.dimension in (source.unit.dimension, source.unit.dimension.partition(" per ")[0])
        and not target.unit.dimension.endswith(" per other")
        and _CLOSING.match(text, target.end) is not None
    )


def _is_difference(text: str, source: Quantity, target: Quantity) -> bool | None:
    if source.unit.dimension != "temperature" or any(value < 0 for value in source.values):
        return False
    return is_change(text, source.start, target.end)


def exact(conversion: Conversion, variant: int = 0, *, difference: bool = False) -> tuple[float, ...]:
    """The source's figures in the target's unit; `variant` 1 takes gallons, pints and tons for the British ones."""
    source, target = _units(conversion)
    source_factor, target_factor = (unit.factors[min(variant, len(unit.factors) - 1)] for unit in (source, target))
    values = conversion.source.values
    if difference:
        return tuple(value * source_factor / target_factor for value in values)
    return tuple(target.of_base(source.base(value, source_factor), target_factor) for value in values)


def _units(conversion: Conversion) -> tuple[Unit, Unit]:
    """Both units, where the bracket leaves "an hour" or the text leaves "Celsius" unsaid, as they are meant."""
    source, target = conversion.source.unit, conversion.target.unit
    if source == DEGREE:
        source = FAHRENHEIT if target == CELSIUS else CELSIUS
    elif target == DEGREE:
        target = FAHRENHEIT if source == CELSIUS else CELSIUS
    elif target.dimension != source.dimension and not source.dimension.endswith("other"):
        time = source.name.rpartition(" ")[2]
        target = per_time(target, time) if time in TIMES else source
    return source, target


def is_right(conversion: Conversion) -> bool:
    """Can the figures in the bracket be a conversion of the source?"""
    temperature = conversion.source.unit.dimension == "temperature"
    readings = (True, False) if conversion.difference is None else (conversion.difference,)
    variants = range(max(len(unit.factors) for unit in _units(conversion)))
    return any(
        _agree(conversion, exact(conversion, variant, difference=difference), temperature and not difference)
        for variant, difference in product(variants, readings)
    )


def _agree(conversion: Conversion, values: tuple[float, ...], temperature: bool) -> bool:
    sources, targets = conversion.source.figures, conversion.target.figures
    if len(targets) == len(sources):
        return all(
            _figure_agrees(conversion, source, target, value, temperature)
            for source, target, value in zip(sources, targets, values, strict=True)
        ) or (len(targets) == 2 and sorted(round(t.value) for t in targets) == sorted(round(value) for value in values))
    slack = 3 if temperature else 0.1 * max(abs(value) for value in values)
    low, high = min(values) - slack, max(values) + slack
    if len(targets) == 1:
        return low <= targets[0].value <= high
    return min(t.value for t in targets) <= high and max(t.value for t in targets) >= low


def _figure_agrees(conversion: Conversion, source: Figure, target: Figure, value: float, temperature: bool) -> bool:
    if temperature:
        return _temperature_agrees(source, target, value)
    if source.value == 0 or value <= 0:
        return True
    if conversion.hedge in _OVER and 0.75 * value <= target.value <= value:
        return True
    if conversion.hedge in _UNDER and value <= target.value <= 1.25 * value:
        return True
    if conversion.hedge in _ABOUT and abs(target.value - value) <= 0.12 * value:
        return True
    back = source.value * (value / target.value if conversion.source.unit.inverse else target.value / value)
    factor = rough(conversion.source.unit, conversion.target.unit)
    return (
        _rounds_to(value, target, 0.105)
        or _rounds_to(back, source, 0.07)
        or (factor is not None and _rounds_to(source.value * factor, target, 0.02))
    )


def _temperature_agrees(source: Figure, target: Figure, value: float) -> bool:
    """To the degree; to five degrees; to ten where both are round; hot ovens and kilns as any other figure."""
    off = abs(target.value - value)
    if target.step < 1 and source.step < 1:
        return off <= 0.25
    if off <= 1.05 or (target.value % 5 == 0 and off <= 2.8):
        return True
    if abs(value) > 120:
        return _rounds_to(value, target, 0.065)
    return target.value % 10 == 0 and source.value % 5 == 0 and off <= 5.05


def _rounds_to(value: float, figure: Figure, cap: float) -> bool:
    """Is the figure the value rounded to one, five, ten, fifty … of what it counts, and not off by more than `cap`?"""
    count = round(figure.value / figure.step)
    coarse = figure.step
    while count and count % 10 == 0:
        count, coarse = count // 10, coarse * 10
    coarse *= 25 if count % 25 == 0 else 5 if count % 5 == 0 else 1
    fine = min(0.55 * figure.step, 0.3 * value)
    share = 1 if figure.value < 10 else 0.55  # 250g (8oz): a small figure is soon off by a tenth
    loose = min(share * coarse, cap * value)
    return abs(figure.value - value) <= max(fine, loose)


_AS_SPELLED = (
    ("meter", "liter", "kilometer", "centimeter", "color", "center", "favor", "labor", "neighbor", "organize"),
    ("metre", "litre", "kilometre", "centimetre", "colour", "centre", "favour", "labour", "neighbour", "organise"),
)
_AMERICAN_OR_BRITISH = frozenset(("gallon", "pint", "quart", "fluid ounce", "ton", "mile per gallon"))
_PRECIOUS = ("gold", "silver", "platinum", "palladium", "bullion")


def variants(conversion: Conversion, words: Mapping[str, int]) -> tuple[int, ...]:
    """Which gallons and tons an article means, by its spelling: 0 American, 1 British; both if it does not tell."""
    names = {name for unit in _units(conversion) for name in (unit.name, unit.name.partition(" per ")[0])}
    if "ounce" in names:
        return (int(any(metal in words for metal in _PRECIOUS)),)
    if not names & _AMERICAN_OR_BRITISH:
        return (0,)
    spelled = [any(word in words or word + "s" in words for word in variety) for variety in _AS_SPELLED]
    return (spelled.index(True),) if sum(spelled) == 1 else (0, 1)


class Correction(NamedTuple):
    """What the bracket should say: the exact value in words, and the edits that put a rounded one there."""

    exact: str
    edits: tuple[Edit, ...]


def correction(text: str, conversion: Conversion, variant: int = 0) -> Correction:
    """The right figures, to as many digits as the source has (two at least; degrees are whole), printed as before."""
    source, target = conversion.source, conversion.target
    difference = conversion.difference is True
    values = exact(conversion, variant, difference=difference)
    degrees = target.unit.dimension == "temperature" and not difference
    unit = text[target.unit_span.start : target.unit_span.end].strip()
    if target.greater:
        feet = target.greater.factors[0] / target.unit.factors[0]
        told = _split(text[target.start : target.end], round(values[0]), round(feet))
        return Correction(told, (Edit(target.start, target.end, told),))
    told = " to ".join(
        printed(value, max(3, figure.digits, len(str(round(abs(value)))) if degrees else 0))
        for figure, value in zip(source.figures, values, strict=True)
    )
    exactly = f"{told} {unit}" if len(unit) > 2 or unit.islower() else told + unit
    in_words = any(text[figure.start + len(figure.sign)].isalpha() for figure in target.figures)
    if in_words or len(target.figures) != len(values):
        return Correction(exactly, ())
    edits = (
        _edit(text, figure, old, value, degrees=degrees)
        for figure, old, value in zip(source.figures, target.figures, values, strict=True)
    )
    return Correction(exactly, tuple(edits))


_SMALL = {str(number): word for number, word in enumerate("one two three four five six seven eight nine".split(), 1)}


def _edit(text: str, source: Figure, target: Figure, value: float, *, degrees: bool) -> Edit:
    like = text[target.start + len(target.sign) : target.end]
    digits = max(2, source.digits)
    if degrees:
        value = round(value, 1 if source.step < 1 else 0)
        digits = len(f"{abs(value):g}".replace(".", ""))
    elif source.digits == 1 and target.step >= 1 and value >= 1.9 and abs(round(value) / value - 1) < 0.04:
        digits = 1 if value < 9.5 else digits
    sign = (target.sign or source.sign or "-") if value < 0 else ""
    write = sign + printed(abs(value), digits, like, text[source.start : source.end])
    if write in _SMALL and text[source.start + len(source.sign)].isalpha():
        write = _SMALL[write]  # two hectares (five acres)
    return Edit(target.start, target.end, write)


def _split(like: str, count: int, many: int) -> str:
    """6ft 3in, in the form of another such figure, from 75 inches."""
    parts = iter(divmod(count, many))
    return re.sub(r"[0-9]+(?:\.[0-9]+)?[½¼¾]?", lambda number: str(next(parts, number[0])), like)
