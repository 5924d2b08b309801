"""The strings of a JSON text as layers: runs of plain characters and decoded escapes."""

from newslint.compiled import expression
from newslint.mapping import Layer, Spell
from newslint.reading import Scope, Strip

_ESCAPE = expression(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(r\\n)|(.))")
_LETTER_IN_CODE = expression(r"\\u[0-9]{0,3}([a-fA-F])")
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SPELLED = {
    **{code: f"\\u{code:04x}" for code in range(0x20)},
    **{ord(character): f"\\{short}" for short, character in _SHORT.items()},
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}
_RETURN = r"\r\n"
_UNPAIRED = "\ufffd"


def string(layer: Layer, start: int, end: int, spell: Spell) -> Layer:
    """What a string says whose characters, between its quotation marks, have this span."""
    strip = Strip(layer)
    text = layer.text
    at = start
    if text.find("\\", start, end) >= 0:
        for found in _ESCAPE.finditer(text, start, end):
            first = found.start()
            if first > at:
                strip.verbatim(at, first)
            at = found.end()
            high, low, code, line_break, short = found.groups()
            if short:
                strip.decoded(_SHORT.get(short, short), first, at)
            elif line_break:
                strip.decoded("\n", first, at)
            elif high:
                strip.decoded(chr(0x10000 + (int(high, 16) - 0xD800 << 10) + int(low, 16) - 0xDC00), first, at)
            elif code[0] in "dD" and code[1] in "89abcdefABCDEF":
                strip.opaque(first, at, _UNPAIRED)
            else:
                strip.decoded(chr(int(code, 16)), first, at)
    strip.verbatim(at, end)
    return strip.made(_with_returns(spell) if _RETURN in text[start:end] else spell)


def _with_returns(spell: Spell) -> Spell:
    """The same for a string whose line breaks are \\r\\n."""
    return lambda new, *place: spell(new.replace("\n", "\r\n"), *place)


def spelling(text: str, scope: Scope) -> Spell:
    """How new text is spelled in the strings of a JSON text: as the characters that are there already are."""
    is_upper: list[bool] = []

    def code(number: int) -> str:
        if not is_upper:
            found = _LETTER_IN_CODE.search(text)
            is_upper.append(bool(found and found[1].isupper()))
        return f"\\u{number:04X}" if is_upper[0] else f"\\u{number:04x}"

    def character(one: str) -> str:
        if scope.writes_raw(one):
            return one
        number = ord(one)
        if number < 0x10000:
            return code(number)
        return code(0xD800 + (number - 0x10000 >> 10)) + code(0xDC00 + (number & 0x3FF))

    def spell(new: str, source: str, start: int, end: int) -> str:
        spelled = new.translate(_SPELLED)
        return spelled if spelled.isascii() else "".join(map(character, spelled))

    return spell
