"""Figures with their units, as news prints them: 2,000 km², 5ft 11in, minus 20 degrees Celsius, half a mile, 10–15mm.

Money, years, scores and times are no measures. A range or the sides of a rectangle are one quantity with several
figures; "5ft 11in" is one figure that counts inches.
"""

import re
from collections.abc import Iterator
from itertools import islice
from re import Match
from typing import NamedTuple

from newslint.analyses.figures import BLANK, FRACTIONS, GLYPH, NUMBER, Figure, figure_at
from newslint.analyses.units import (
    CELSIUS,
    DEGREE,
    FAHRENHEIT,
    LITRES_PER_100_KM,
    SPELLINGS,
    TIMES,
    Unit,
    per_time,
    unit_named,
)
from newslint.compiled import expression
from newslint.finding import Span


class Quantity(NamedTuple):
    """Figures and their unit. In "5ft 11in" the unit is the inch and `greater` the foot."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    unit: Unit
    unit_span: Span
    greater: Unit | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def values(self) -> tuple[float, ...]:
        return tuple(figure.value for figure in self.figures)

    @property
    def digits(self) -> int:
        return max(figure.digits for figure in self.figures)


_MOST = 100_000
"""So many figures are enough of any article."""
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_UNIT = (
    r"(?:[Ss]q|[Cc]u|[Ff]l)(?:\. ?| )[A-Za-z]+|U\.S\. [a-z]+|"
    r"[A-Za-z]+(?:[²³]|\^?[23](?![0-9]))?(?:[ \u00a0\n-][a-z]+)?"
)
_TEMPERATURE = (
    r"(?:(?:degrees?|deg\.?)[ -]|[°º˚] ?)(?:[Cc]elsius|[Ff]ahrenheit|[Cc]entigrade|[CcFf](?![A-Za-z0-9]))"
    r"|(?:[Cc]elsius|[Ff]ahrenheit|[Cc]entigrade)\b|[CF](?![A-Za-z0-9'’&])|degrees?\b|[°º˚](?![A-Za-z0-9])"
)
_ANOTHER = "[0-9½¼¾⅓⅔⅛⅜⅝⅞][0-9.,/½¼¾⅓⅔⅛⅜⅝⅞]{0,14}"
_AMOUNT = expression(
    rf"(?<![A-Za-z0-9.,/:$€£¥₹₽₩₪#@_½¼¾⅓⅔⅛⅜⅝⅞])(?=[0-9.½¼¾⅓⅔⅛⅜⅝⅞])(?P<first>{NUMBER})"
    rf"(?P<more>(?:(?: ?[-–—−×x] ?| to | by | and | or )(?:[-−–]|minus )?{_ANOTHER}){{1,2}})?"
    rf"(?P<scale>[ \u00a0-](?:million|billion|trillion|thousand|hundred)\b|(?:bn|mn|tn|m|k)(?=[ -][a-z]))?"
    rf"(?P<join>{BLANK}|-|\n(?!\n))?"
    rf"(?:(?P<degrees>{_TEMPERATURE})|(?P<unit>{_UNIT})"
    rf"|(?P<marks>['′’] ?(?P<inches>[0-9]{{1,2}}{GLYPH}?)(?:\"|″|''|”)|[\"″′]))"
)
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: float(n) for n, word in enumerate(_ONES.split(), 1)}
_WORDS |= {word: n * 10.0 for n, word in enumerate(_TENS.split(), 2)}
_NUMERAL = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(_WORDS, key=len, reverse=True))
_WORDS |= {"a": 1.0, "an": 1.0, "half": 0.5, "quarter": 0.25, "a quarter": 0.25, "three quarters": 0.75}
_WORDS |= {"a third": 1 / 3, "two thirds": 2 / 3}
_STEMS = (
    "squ|cub|naut|kilo|met|mile|milli[mlgb]|cent|inch|foot|feet|yard|acre|hect|lit|gall|pint|quart|gram|ton|pound|ounc|knot|degr|barr"
    "|light|short|long|troy|flu|imperial"
)
_UNIT_WORD = expression(rf"[ -](?P<unit>(?:{_STEMS})[a-z]*(?:[ -][a-z]+)?)")
_IN_WORDS = expression(
    rf"(?<![\w-])(?P<number>(?:[Hh]alf|(?:[Tt]hree[ -]q|[Aa] q|[Qq])uarters?|[Tt]wo[ -]thirds|[Aa] third)(?: of)? an?"
    rf"|(?:{_NUMERAL})(?:-(?:{_NUMERAL}))?|[Aa]n?)(?P<half>[ -]and[ -]a[ -]half)?"
    rf"(?P<scale> (?:hundred|thousand|million|billion|trillion))?$"
)
_RATE = expression(rf"(?: per |/|-per-| an? )(?P<time>{'|'.join(sorted(TIMES, key=len, reverse=True))})(?![A-Za-z])")
_PER_100_KM = expression(r" ?(?:per|/) ?100 ?k(?:m|ilomet(?:er|re)s)\b")
_PER_OTHER = expression(r"(?: per |/|-per-)(?P<other>[a-z]+ ?[a-z²³]*)")
_LESSER = {"foot": ("inch", 12), "stone": ("pound", 14), "pound": ("ounce", 16), "metre": ("centimetre", 100)}
_REST = expression(
    rf"(?:, ?| and | ?|-)(?P<number>[0-9]{{1,2}}(?:\.[0-9]| ?{GLYPH})?)"
    r"(?:(?: ?|-)(?P<unit>[a-z]+)\b|(?=[^0-9A-Za-z.,-]))"
)
# money; F-16; the second half of 12 000
_NO_MEASURE = expression(r"[$€£¥₹₽₩₪]\s?$|(?<![0-9])[A-Za-z]-$|[0-9] $")
_SIGN = expression(r"(?:(?<![A-Za-z0-9%)])[-−–]|\b[Mm]inus )$")
_COUNTED = expression(
    r" (?:people|euros?|dollars?|pounds|users|viewers|years|copies|votes|jobs|homes|times|visitors|children|voters)\b"
)
_CODE = expression(r"\b[A-Z]{2,3}[ \u00a0]$")  # CHF 34m
_PAIRED = expression(r"(?:[Bb]etween |[(\[])$")
_JOINTS = frozenset((" to ", "-", "–", "—", " - ", " – ", " by ", " x ", "x", "×", " × "))


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every figure with a unit, in order."""
    found = [*_in_figures(text), *_in_words(text)]
    found.sort()
    return tuple(_joined(text, found))


def _in_figures(text: str) -> Iterator[Quantity]:
    for match in islice(_AMOUNT.finditer(text), _MOST):
        quantity = _quantity(text, match)
        if quantity is not None:
            yield quantity


def _quantity(text: str, match: Match[str]) -> Quantity | None:
    start, scale_word = match.start(), match["scale"] or ""
    if _NO_MEASURE.search(text, max(0, start - 3), start):
        return None
    measured = _unit(text, match)
    if measured is None and scale_word == "m" and not _COUNTED.match(text, match.end("scale")):  # 100m high
        measured, scale_word = (SPELLINGS["m"], Span(*match.span("scale"))), ""
    if measured is None or (measured[0].name == "metre" and _CODE.search(text, max(0, start - 5), start)):
        return None
    unit, unit_span = measured
    figures = tuple(_figures(text, match, scale_word, signed=unit.dimension == "temperature"))
    if match["inches"]:
        inches = figure_at(match.start("inches"), match["inches"])
        whole = Figure(figures[0].start, match.end(), figures[0].value * 12 + inches.value, inches.step, 3)
        return Quantity(whole.start, match.end(), (whole,), SPELLINGS["inch"], Span(match.end() - 1, match.end()), unit)
    return _with_rest(text, Quantity(figures[0].start, unit_span.end, figures, unit, unit_span))


def _unit(text: str, match: Match[str]) -> tuple[Unit, Span] | None:
    if match["degrees"]:
        scale = match["degrees"].rstrip()[-1:].lower() if len(match["degrees"]) < 5 else match["degrees"].lower()
        unit = FAHRENHEIT if "fahr" in scale or scale[-1] == "f" else CELSIUS if "c" in scale else DEGREE
        return unit, Span(*match.span("degrees"))
    if match["marks"]:
        if match["marks"] == '"' and match["first"][-1] not in FRACTIONS:  # rather the end of a quotation
            return None
        return SPELLINGS["foot" if match["inches"] or match["marks"] == "′" else "inch"], Span(*match.span("marks"))
    short = match["scale"] in _SHORT_SCALES
    for spelling in _from_long_to_short(match["unit"]):
        named = unit_named(spelling)
        span = Span(match.start("unit"), match.start("unit") + len(spelling))
        if named and (not short or spelling[-1] == "s" or spelling[:2] in ("sq", "cu", "km", "ha")):
            return None if _misread(text, spelling, span, match) else _with_rate(text, named, span)
    return None


def _from_long_to_short(words: str) -> Iterator[str]:
    yield words
    for joint in (" ", "-", "\n", "\u00a0"):
        if joint in words:
            yield words[: words.rindex(joint)]


def _misread(text: str, spelling: str, span: Span, match: Match[str]) -> bool:
    """Is it "5 in 10", "1st", "1-in-100" or "34m people" after all?"""
    after = text[span.end : span.end + 2]
    if spelling == "in":
        return after[:1] == "-" if match["join"] != " " else after[:1] not in (")", "]", ";", "/")
    if spelling == "st":
        return match["first"][-2:] not in ("11",) and match["first"][-1:] == "1"
    return after[:1].isdigit() or (spelling == "m" and _COUNTED.match(text, span.end) is not None)


def _with_rate(text: str, unit: Unit, span: Span) -> tuple[Unit, Span]:
    if rate := _RATE.match(text, span.end):
        return per_time(unit, rate["time"]), Span(span.start, rate.end())
    if unit.name == "litre" and (rate := _PER_100_KM.match(text, span.end)):
        return LITRES_PER_100_KM, Span(span.start, rate.end())
    if unit.name == "inch" and text.startswith(" of mercury", span.end):
        return SPELLINGS["inHg"], Span(span.start, span.end + len(" of mercury"))
    if other := _PER_OTHER.match(text, span.end):
        if unit.name == "mile" and other["other"].startswith("gallon"):
            return SPELLINGS["mpg"], Span(span.start, other.start("other") + len("gallon"))
        return unit._replace(dimension=f"{unit.dimension} per other"), span
    return unit, span


def _figures(text: str, match: Match[str], scale_word: str, *, signed: bool) -> Iterator[Figure]:
    scale = _SCALES.get(scale_word.strip(" \u00a0-")) or _SHORT_SCALES.get(scale_word, 1.0)
    starts = [(match.start("first"), match["first"])]
    if match["more"]:
        parts = [*re.finditer(NUMBER, match["more"])]
        if " and " in match["more"] and not _PAIRED.search(text, max(0, match.start() - 8), match.start()):
            starts, parts = [], parts[-1:]
        starts += [(match.start("more") + part.start(), part[0]) for part in parts]
    for start, number in starts:
        figure = figure_at(start, number, scale)
        if start == starts[-1][0]:
            figure = figure._replace(end=figure.end + len(scale_word))
        if signed and (sign := _SIGN.search(text, max(0, start - 7), start)):
            figure = figure._replace(start=sign.start(), value=-figure.value, sign=sign[0])
        yield figure


def _with_rest(text: str, quantity: Quantity) -> Quantity:
    """5ft 11in, 1lb 2oz, 5-foot-11: one figure, in the lesser unit."""
    lesser = _LESSER.get(quantity.unit.name)
    if lesser is None or len(quantity.figures) != 1 or not (rest := _REST.match(text, quantity.end)):
        return quantity
    name, many = lesser
    unit = unit_named(rest["unit"]) if rest["unit"] else None
    end = rest.end()
    if unit is None or unit.name != name:
        if rest[0][0] != "-" or name != "inch" or len(rest["number"]) > 2:
            return quantity
        end = rest.end("number")  # a 5-foot-11 guard
    figure = figure_at(rest.start("number"), rest["number"])
    whole = Figure(quantity.start, end, quantity.values[0] * many + figure.value, figure.step, 3)
    return Quantity(quantity.start, end, (whole,), SPELLINGS[name], Span(rest.start(), end), quantity.unit)


def _in_words(text: str) -> Iterator[Quantity]:
    for found in islice(_UNIT_WORD.finditer(text), _MOST):
        before = max(0, found.start() - 40)
        words = _IN_WORDS.search(text[before : found.start()])
        units = ((spelling, unit_named(spelling)) for spelling in _from_long_to_short(found["unit"]))
        if words is None or not (measured := next(((spelling, unit) for spelling, unit in units if unit), None)):
            continue
        spelling, unit = measured
        value, step = _value(words)
        digits = 1 if value < 1 else len(f"{value:.15g}".replace(".", "").strip("0"))
        start = before + words.start()
        figure = Figure(start, found.start(), value, step, digits)
        unit, span = _with_rate(text, unit, Span(found.start("unit"), found.start("unit") + len(spelling)))
        yield _with_rest(text, Quantity(start, span.end, (figure,), unit, span))


def _value(words: Match[str]) -> tuple[float, float]:
    """What a number in words is worth, and the least step that it can express."""
    plain = words["number"].lower().removesuffix(" an").removesuffix(" a").removesuffix(" of").replace("-", " ")
    value = _WORDS.get(plain) or sum(_WORDS.get(word, 0.0) for word in plain.split())
    step = min(value, 1 - value) if value < 1 else 1.0
    scale = _SCALES.get((words["scale"] or "").strip(), 1.0)
    return ((value + 0.5) * scale, 0.5 * scale) if words["half"] else (value * scale, step * scale)


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Make one of "10km to 15km" and "between 5ft and 6ft"."""
    held: Quantity | None = None
    for quantity in found:
        if held is not None:
            if quantity.start < held.end:
                continue
            joint = text[held.end : quantity.start]
            between = joint == " and " and _PAIRED.search(text, max(0, held.start - 8), held.start)
            if held.unit == quantity.unit and len(held.figures) < 4 and (joint in _JOINTS or between):
                quantity = quantity._replace(start=held.start, figures=held.figures + quantity.figures)
            else:
                yield held
        held = quantity
    if held is not None:
        yield held
