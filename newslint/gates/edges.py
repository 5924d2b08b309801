"""Whether a text begins with white space, or ends with more of it than one line break."""

from newslint.views import SPACE, Views, byte_of

_BLANK = b" \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\xa0" + bytes((SPACE, byte_of("\u2009"), byte_of("\u202f")))


def opens(views: Views) -> bool:
    plain = views.plain
    last = plain[-1:]
    return bool(plain) and (plain[:1] in _BLANK or (last in _BLANK and (last != b"\n" or plain[-2:-1] in _BLANK)))
