"""The words of a text: letters, with hyphens and apostrophes inside.

A text whose letters all have bytes of their own is taken for one long number, which is much faster than a pattern.
"""

from __future__ import annotations

from newslint.views import CAPITAL, LETTER, ODD, SMALL, Views, byte_of, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_IS_LETTER, _IS_CAPITAL, _IS_MARK = 1, 2, 4
_APOSTROPHE = byte_of("’")
_MARKS = frozenset((ord("-"), ord("'"), _APOSTROPHE))
_MAPPED = (*range(0x80), *range(0xA0, 0x100))
_LETTERS = frozenset(byte for byte in _MAPPED if chr(byte).isalnum() and not chr(byte).isdecimal())
_SHARED = (CAPITAL, SMALL, LETTER, ODD)
_CHUNK = 1 << 14


def _kind(byte: int) -> int:
    if byte in _LETTERS:
        return _IS_LETTER | (_IS_CAPITAL if chr(byte).isupper() else 0)
    return _IS_MARK if byte in _MARKS else 0


_KINDS = bytes(map(_kind, range(256)))
_BLANKS = bytes(byte or ord(" ") for byte in range(256))
_ONES = int.from_bytes(b"\1" * (_CHUNK + 1), "little")


def words(text: str) -> dict[str, int]:
    """`{"the": 31, "The": 4, "north-east": 1, "don’t": 2}`: how often each word stands there as spelled."""
    from collections import Counter

    counted: Counter[str] = Counter()
    for found in _in_parts(text, plain(text), _words_in):
        counted.update(found)
    return counted


def capitalised(views: Views) -> list[str]:
    """Every word from its first capital on, as it stands: Zürich, Qaeda for al-Qaeda, Phone for iPhone, Obama’s."""
    parts = [*_in_parts(views.text, views.plain, _capitalised_in)]
    return parts[0] if len(parts) == 1 else [word for part in parts for word in part]


def _in_parts(text: str, view: bytes, words_in: Callable[[bytes], list[str]]) -> Iterator[list[str]]:
    """The words of parts of a size that can be reckoned with, cut where no word is."""
    shared = any(letter in view for letter in _SHARED)
    start = 0
    while start < len(view) or not start:
        end = len(view)
        if end - start > _CHUNK:
            end = view.rfind(b" ", start, start + _CHUNK) + 1 or start + _CHUNK
        yield _sought(text[start:end], words_in) if shared else words_in(view[start:end])
        start = end or 1


def _words_in(part: bytes) -> list[str]:
    kept = _inside(int.from_bytes(part.translate(_KINDS), "little")) & int.from_bytes(part, "little")
    return _split(kept.to_bytes(len(part), "little").translate(_BLANKS))


def _capitalised_in(part: bytes) -> list[str]:
    """Adding 1 to a capital carries through all the 255s of its word behind it."""
    kinds = int.from_bytes(part.translate(_KINDS), "little")
    inside = _inside(kinds)
    capitals = (kinds >> 1) & _ONES
    carried = inside + capitals
    passed = inside & carried
    kept = ((inside ^ passed) | (capitals * 255)) & int.from_bytes(part, "little")
    ends = (carried ^ passed) * ord(" ")
    return _split((kept | ends).to_bytes(len(part) + 1, "little").translate(None, b"\0"))


def _inside(kinds: int) -> int:
    """255 for each letter, and for each mark between two."""
    letters = kinds & _ONES
    return (letters | ((kinds >> 2) & (letters << 8) & (letters >> 8))) * 255


def _split(found: bytes) -> list[str]:
    return found.decode("latin-1").replace(chr(_APOSTROPHE), "’").split()


def _sought(text: str, words_in: Callable[[bytes], list[str]]) -> list[str]:
    """The same for a text in which letters share a byte."""
    import re

    letter = r"[^\W\d_]"
    if words_in is _words_in:
        return re.findall(rf"{letter}+(?:['’-]{letter}+)*", text)
    found: list[str] = re.findall(rf"(?:[A-Z]|(?![a-z]){letter}){letter}*(?:['’-]{letter}+)*", text)
    return [word for word in map(_from_capital, found) if word]


def _from_capital(word: str) -> str:
    start = 0 if word[0].isupper() else next((at for at, letter in enumerate(word) if letter.isupper()), len(word))
    return word[start:]
