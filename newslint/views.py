"""Views of a text: bytes, one for each character, that can be searched faster than the text itself.

`plain` keeps case and punctuation. `folded` has words in lower case, `0` for each figure, and a space for whatever is
no part of a word. `shape` has `a` for a small letter, `A` for a capital, `0` for a figure, and all else as in `plain`.
Byte i of a view stands for character i of the text; characters without a byte of their own share one with their kind.
"""

import codecs

CAPITAL, SMALL, FIGURE, LETTER, SPACE, SYMBOL, ODD = range(0x80, 0x87)
"""The bytes in `plain` of characters that have none of their own, by kind."""
ODD_CHARACTERS = "\u0130\u0131\u017f\u212a"
"""What `re` takes for an ASCII letter when it ignores case."""
WORD = 0x80
"""The byte in `folded` of a letter that is not ASCII, and of the underscore."""
EDGE = 0xFE
"""The byte in `shape` of the beginning and the end of the text."""

OWN = "‘’“”„‚–—…€•‹›″′‐‑−™\u2009\u202f\u200b\ufeff\ufffd"
_MAPPED = (
    "".join(map(chr, range(0x80))) + "\ufffe" * 7 + OWN.ljust(25, "\ufffe") + "".join(map(chr, range(0xA0, 0x100)))
)
_ENCODING = codecs.charmap_build(_MAPPED)


def kind(character: str) -> int:
    """The byte that stands in `plain` for the characters of this kind."""
    if character.isalnum():  # a letter in a circle is none
        if character.isupper():
            return CAPITAL
        if character.islower():
            return SMALL
        return FIGURE if character.isdecimal() else LETTER
    if character == "_":
        return LETTER
    return SPACE if character.isspace() else SYMBOL


def _unmapped(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    text = error.object[error.start : error.end]
    return bytes(ODD if character in ODD_CHARACTERS else kind(character) for character in text), error.end


codecs.register_error("newslint.views", _unmapped)

_KINDS = (*map(kind, _MAPPED[:0x80]), CAPITAL, SMALL, FIGURE, LETTER, SPACE, SYMBOL, LETTER, *map(kind, _MAPPED[0x87:]))
FOLDED = bytes(
    ord(chr(byte).lower())
    if byte < 0x80 and chr(byte).isalpha()
    else {CAPITAL: WORD, SMALL: WORD, FIGURE: ord("0"), LETTER: WORD}.get(_KINDS[byte], ord(" "))
    for byte in range(256)
)
SHAPE = bytes(
    byte
    if 0x80 <= byte <= ODD
    else {CAPITAL: ord("A"), SMALL: ord("a"), FIGURE: ord("0"), LETTER: LETTER}.get(_KINDS[byte], byte)
    for byte in range(256)
)


class Views:
    """The three views of a text; `folded` and `shape` have one byte more at either end."""

    __slots__ = ("_words", "folded", "plain", "shape", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)
        self.folded = b" %b " % self.plain.translate(FOLDED)
        self.shape = b"\xfe%b\xfe" % self.plain.translate(SHAPE)
        self._words: list[bytes] | None = None

    @property
    def words(self) -> list[bytes]:
        """The words of `folded`."""
        if self._words is None:
            self._words = self.folded.split()
        return self._words


def byte_of(character: str) -> int:
    """The byte of a character in `plain`."""
    return plain(character)[0]


def plain(text: str) -> bytes:
    """The text with a byte for each character, case and punctuation kept."""
    if text.isascii():
        return text.encode("ascii")
    return codecs.charmap_encode(text, "newslint.views", _ENCODING)[0]
