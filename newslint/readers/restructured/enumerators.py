"""Which lines of reStructuredText begin an item of an enumerated list."""

from newslint.compiled import expression
from newslint.named import NamedTuple

_SEQUENCES = {
    "arabic": expression(r"[0-9]+"),
    "lower": expression(r"[a-z]"),
    "upper": expression(r"[A-Z]"),
    "roman": expression(r"[ivxlcdm]+"),
    "ROMAN": expression(r"[IVXLCDM]+"),
}
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST = 4999
_LONGEST = 18


class Enumerator(NamedTuple):
    """The mark of an item: what stands before and behind the number, how it counts, and the number, -1 for none."""

    prefix: str
    suffix: str
    sequence: str
    number: int

    @property
    def following(self) -> tuple[str, ...]:
        """How a line begins that is the next item."""
        told = _spelled(self.sequence, self.number + 1)
        return tuple(f"{self.prefix}{number}{self.suffix} " for number in (told, "#") if number)


def enumerator(mark: str, expected: str = "") -> Enumerator:
    """What a mark such as `(iv)` says. `expected` is how the item before counts."""
    prefix = "(" if mark[0] == "(" else ""
    text, suffix = mark[len(prefix) : -1], mark[-1]
    if text == "#":
        return Enumerator(prefix, suffix, "#", 1)
    tried = [{"i": "roman", "I": "ROMAN"}.get(text, ""), *_SEQUENCES]
    if expected in _SEQUENCES:
        tried.insert(0, expected)
    sequence = next(name for name in tried if name and _SEQUENCES[name].fullmatch(text))
    return Enumerator(prefix, suffix, sequence, _number(sequence, text))


def _number(sequence: str, text: str) -> int:
    if sequence == "arabic":
        return int(text[:_LONGEST])
    if sequence in ("lower", "upper"):
        return ord(text.lower()) - ord("a") + 1
    upper = text.upper()
    number = at = 0
    for value, letters in _ROMAN:
        while upper.startswith(letters, at):
            number += value
            at += len(letters)
    return number if at == len(upper) and number <= _MOST and _roman(number) == upper else -1


def _spelled(sequence: str, number: int) -> str:
    if sequence in ("#", "arabic"):
        return "#" if sequence == "#" else str(number)
    if sequence in ("lower", "upper"):
        letter = chr(ord("a") + number - 1) if number <= 26 else ""
        return letter.upper() if sequence == "upper" else letter
    if not 0 < number <= _MOST:
        return ""
    return _roman(number) if sequence == "ROMAN" else _roman(number).lower()


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        made += letters * count
    return made
