"""Figures: reading a printed number, and printing one as the article prints its own.

35,000 or 35 000 or 35000, 4.9 million or 4.9m, 2½ or 2.5.
"""

import re
from math import floor, log10
from typing import NamedTuple

from newslint.compiled import expression


class Figure(NamedTuple):
    """A number as printed. `start` is that of its sign, `step` the least difference that its form can express."""

    start: int
    end: int
    value: float
    step: float
    digits: int  # significant ones: 2 in 1,200 and in 0.25
    sign: str = ""  # "-", "−", "minus " or nothing


FRACTIONS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
GLYPH = f"[{''.join(FRACTIONS)}]"
BLANK = "[ \u00a0\u2009\u202f]"
_SLASHED = "[0-9]{1,2}[/⁄](?:[2-9]|1[0-9]|32|64)(?![0-9/])"
NUMBER = (
    rf"(?:{_SLASHED}|{GLYPH}|\.[0-9]{{1,6}}|"
    rf"(?:[0-9]{{1,3}}(?:[,\u00a0\u2009\u202f][0-9]{{3}}){{1,5}}(?![0-9])|[0-9]{{1,15}})(?:\.[0-9]{{1,9}})?"
    rf"(?:{BLANK}?{GLYPH}|[ -]{_SLASHED})?)"
)
_SCALE = expression(r"(?P<joint>[ \u00a0-])(?P<word>million|billion|trillion)$|(?P<short>bn|mn|tn|m)$")
_WORDS = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_GROUPED = expression(r"[0-9]([,\u00a0\u2009\u202f])[0-9]{3}(?![0-9])")
_UNGROUPED = expression(r"(?<![0-9.,])[0-9]{4,}(?![0-9])")


def figure_at(start: int, number: str, scale: float = 1.0) -> Figure:
    """A number as it is printed at an offset: 2,000 or 1 1/2 or 10½."""
    whole, value, step = number, 0.0, scale
    for glyph, worth in FRACTIONS.items():
        if number[-1] == glyph:
            whole, value, step = number[:-1].rstrip(), worth, worth if worth < 0.5 else 1 - worth
    if "/" in number or "⁄" in number:
        whole, _, slashed = number.replace("⁄", "/").replace("-", " ").rpartition(" ")
        top, _, bottom = slashed.partition("/")
        value, step = int(top) / int(bottom), 1 / int(bottom)
    plain = re.sub("[^0-9.]", "", whole)
    value += float(plain or 0)
    if "." in plain:
        step = 10.0 ** -len(plain.partition(".")[2]) * scale
    significant = plain.lstrip("0").replace(".", "").lstrip("0") if "." in plain else plain.lstrip("0").rstrip("0")
    digits = len(plain) + 1 if whole != number and plain else max(1, len(significant))
    return Figure(start, start + len(number), value * scale, step, digits)


def rounded(value: float, digits: int) -> float:
    """A number to so many significant digits."""
    return round(value, digits - 1 - floor(log10(abs(value)))) if value else 0.0


def printed(value: float, digits: int, like: str = "", beside: str = "") -> str:
    """A number to so many digits in the manner of `like`, whose place it takes, and of the figure `beside`."""
    value = rounded(value, digits)
    if like[-1:] in FRACTIONS and (mixed := _with_fraction(value)):
        return mixed
    scale = _SCALE.search(like) or _SCALE.search(beside)
    if scale and abs(value) >= 1e6:
        if scale["word"]:
            word = max((word for word in _WORDS if _WORDS[word] <= abs(value)), key=_WORDS.__getitem__)
            return _plain(value / _WORDS[word], digits) + scale["joint"] + word
        suffix = max((word for word in _SHORT if _SHORT[word] <= abs(value) and word != "mn"), key=_SHORT.__getitem__)
        return _plain(value / _SHORT[suffix], digits) + suffix
    grouped = _GROUPED.search(like) or _GROUPED.search(beside)
    separator = grouped[1] if grouped else "" if _UNGROUPED.search(f"{like} {beside}") else ","
    return _plain(value, digits).replace(",", separator)


def _plain(value: float, digits: int) -> str:
    decimals = max(0, digits - 1 - floor(log10(abs(value)))) if value else 0
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_fraction(value: float) -> str:
    """2½, or the whole number that is nearer; nothing if neither is near."""
    whole, rest = divmod(value, 1)
    parts = {"": 0.0, " ": 1.0} | {glyph: FRACTIONS[glyph] for glyph in (FRACTIONS if value < 1 else "½¼¾⅓⅔")}
    part = min(parts, key=lambda glyph: abs(parts[glyph] - rest))
    if abs(parts[part] - rest) > 0.03 * value:
        return ""
    count = int(whole) + (part == " ")
    return (str(count) if count else "") + part.strip()
