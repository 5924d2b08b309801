"""Whether anything beyond ASCII stands where only wrongly decoded text has it."""

from newslint.views import SPACE, SYMBOL, Views, byte_of

_CAPITAL, _SMALL, _SIGN, _OPENING, _CLOSING, _ELLIPSIS, _TYPOGRAPHIC, _OTHER = b"UlmTqewx"
_BEFORE = {
    _CAPITAL: b"UlmTqewx",
    _SIGN: b"Ulmewx",
    _OTHER: b"Ulmwx",
}
"""What makes a character suspicious that stands right behind one of these."""
_USUAL = bytes(range(0x80)) + bytes(map(byte_of, "‘’“”–—…\xa0áéíóúñüöç"))
_DAMAGED = (b"\xc2 ", b"\xc3 ", bytes((byte_of("â"), byte_of("€"))))


def _classes() -> bytes:
    table = bytearray(b" " * 0x80 + bytes((_OTHER,)) * 0x80)
    for first, last, told in ((0xA1, 0xBF, _SIGN), (0xC0, 0xDF, _CAPITAL), (0xE0, 0xFF, _SMALL)):
        table[first : last + 1] = bytes((told,)) * (last - first + 1)
    for characters, told in (
        ("‘“–—", _OPENING),
        ("’”", _CLOSING),
        ("…", _ELLIPSIS),
        ("\xa0€•™′″\u2009\u202f", _TYPOGRAPHIC),
    ):
        for character in characters:
            table[byte_of(character)] = told
    return bytes(table)


_CLASSES = _classes()


def opens(views: Views) -> bool:
    """Whether two neighbours beyond ASCII are no plain typography, or a character stands where only damage has it."""
    plain = views.plain
    if plain.isascii():
        return False
    unusual = plain.translate(None, _USUAL)
    if not unusual:
        return False
    if any(damaged in plain for damaged in _DAMAGED if damaged[0] in unusual):
        return True
    if any(map(_is_suspicious, set(plain.translate(_CLASSES).split()))):
        return True
    return any(_has_control(views, byte) for byte in (SYMBOL, SPACE) if byte in unusual)


def _is_suspicious(run: bytes) -> bool:
    """Whether characters that touch look like one that was decoded wrongly."""
    for at in range(len(run) - 1):
        if run[at] == _SMALL:
            if run[at + 1] == _SIGN or (run[at + 1] != _CLOSING and at + 2 < len(run)):
                return True
        elif run[at + 1] in _BEFORE.get(run[at], b""):
            return True
    return False


def _has_control(views: Views, byte: int) -> bool:
    """Whether a character that has no byte of its own is one of the controls from 0x80 to 0x9f."""
    at = views.plain.find(byte)
    while at >= 0:
        if "\x80" <= views.text[at] <= "\x9f":
            return True
        at = views.plain.find(byte, at + 1)
    return False
