"""Which bytes of the views a character of a pattern may have."""

from collections.abc import Sequence
from functools import cache
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from newslint import views

_CHARACTERS = [
    *((chr(code), code) for code in range(0x80)),
    *((character, views.byte_of(character)) for character in views.OWN),
    *((chr(code), views.byte_of(chr(code))) for code in range(0xA0, 0x100)),
]
_MAPPED = frozenset(character for character, _ in _CHARACTERS)
_KINDS = (views.CAPITAL, views.SMALL, views.FIGURE, views.LETTER, views.SPACE, views.SYMBOL)
_WORDLIKE = frozenset((views.CAPITAL, views.SMALL, views.FIGURE, views.LETTER))
_CATEGORIES = {
    sre.CATEGORY_DIGIT: (str.isdecimal, frozenset((views.FIGURE,))),
    sre.CATEGORY_SPACE: (str.isspace, frozenset((views.SPACE,))),
    sre.CATEGORY_WORD: (lambda character: character.isalnum() or character == "_", _WORDLIKE),
}
_NEGATIONS = {
    sre.CATEGORY_NOT_DIGIT: sre.CATEGORY_DIGIT,
    sre.CATEGORY_NOT_SPACE: sre.CATEGORY_SPACE,
    sre.CATEGORY_NOT_WORD: sre.CATEGORY_WORD,
}


class CharacterSet(NamedTuple):
    """The bytes of the views that a character may have."""

    folded: frozenset[int]
    shape: frozenset[int]


def bytes_of(items: Sequence[tuple[Any, Any]], ignores_case: bool) -> CharacterSet:
    """The bytes that a character may have which one of these items of a parsed class matches."""
    return _bytes(tuple((code, told) for code, told in items), ignores_case)


@cache
def _bytes(items: tuple[tuple[Any, Any], ...], ignores_case: bool) -> CharacterSet:
    negated = items[0][0] is sre.NEGATE
    parts = items[1:] if negated else items
    plain = {byte for character, byte in _CHARACTERS if _may_match(parts, character, ignores_case) is not negated}
    for byte in _KINDS:
        if _kind_may_match(parts, byte, negated, ignores_case):
            plain.add(byte)
    return CharacterSet(
        frozenset(views.FOLDED[byte] for byte in plain),
        frozenset(views.SHAPE[byte] for byte in plain),
    )


def _may_match(parts: Sequence[tuple[Any, Any]], character: str, ignores_case: bool) -> bool:
    forms = {character, character.lower(), character.upper()} if ignores_case else {character}
    for code, told in parts:
        if code is sre.CATEGORY:
            positive = _NEGATIONS.get(told, told)
            if positive not in _CATEGORIES or _CATEGORIES[positive][0](character) is not (told in _NEGATIONS):
                return True
        for form in forms:
            if len(form) == 1 and (
                (code is sre.LITERAL and ord(form) == told) or (code is sre.RANGE and told[0] <= ord(form) <= told[1])
            ):
                return True
    return False


def _kind_may_match(parts: Sequence[tuple[Any, Any]], byte: int, negated: bool, ignores_case: bool) -> bool:
    """Whether a character of this kind that has no byte of its own may match."""
    for code, told in parts:
        if code is sre.CATEGORY:
            positive = _NEGATIONS.get(told, told)
            whole = positive in _CATEGORIES and (byte in _CATEGORIES[positive][1]) is not (told in _NEGATIONS)
            if whole:
                return not negated
        elif not negated and _reaches(code, told, byte, ignores_case):
            return True
    return negated


def _reaches(code: Any, told: Any, byte: int, ignores_case: bool) -> bool:
    """Whether a literal or a range holds a character of this kind without a byte of its own."""
    low, high = (told, told) if code is sre.LITERAL else told
    if high <= 0x7F:
        return False
    return byte in _kinds(low, high) or (ignores_case and byte in _WORDLIKE)


@cache
def _kinds(low: int, high: int) -> frozenset[int]:
    if high - low > 20_000:
        return frozenset(_KINDS)
    return frozenset(views.kind(chr(code)) for code in range(max(low, 0x80), high + 1) if chr(code) not in _MAPPED)
