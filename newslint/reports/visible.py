"""Texts as a terminal may show them."""

import unicodedata


def visible(text: str) -> str:
    """A text on one line, with what cannot be seen shown."""
    return text if text.isprintable() else "".join(_shown(character) for character in text)


def printable(text: str) -> str:
    """A text with names of files in it: made visible, but for the bytes of a name that is not UTF-8."""
    return text if text.isprintable() else "".join(one if "\udca0" <= one <= "\udcff" else _shown(one) for one in text)


def readable(text: str) -> str:
    """A text in which every byte that does not decode is shown by its number, and nothing else is changed."""
    return text if text.isascii() else "".join(_shown(one) if "\ud800" <= one <= "\udfff" else one for one in text)


def _shown(character: str) -> str:
    if character == "\n":
        return "⏎"
    if character == "\t":
        return "→"
    if character == "\u00a0":
        return "⍽"
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
        return f"<U+{ord(character):04X}>"
    return character
