"""Character references of HTML and XML, each decoded by itself."""

from html.entities import codepoint2name, html5

from newslint.compiled import expression

Decoded = tuple[str | None, int]
"""What a reference stands for, None if that is declared elsewhere, and the offset at which it ends."""

_HTML = expression(r"&(?:#(?:[xX]([0-9a-fA-F]++)|([0-9]++));?|([A-Za-z][A-Za-z0-9]*+)(;?))")
_XML = expression(r"&(?:#(?:x([0-9a-fA-F]++)|([0-9]++))|([A-Za-z_:\x80-\U0010ffff][\w:.\-\xb7]*+));")
_FIVE = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_LEGACY = {name: text for name, text in html5.items() if not name.endswith(";")}
_LONGEST_LEGACY = max(map(len, _LEGACY))
_C1 = {
    byte: text
    for byte in range(0x80, 0xA0)
    if (text := bytes([byte]).decode("cp1252", "ignore")) and text.isprintable()
}
_NOTHING = "\ufffd"


def html_reference(source: str, at: int, end: int, in_attribute: bool = False) -> Decoded | None:
    """The reference of HTML at the `&` that stands at an offset, before `end`; None if that is just an `&`."""
    match = _HTML.match(source, at, end)
    if not match:
        return None
    hexadecimal, decimal, name, semicolon = match.groups()
    if name is None:
        return _html_character(hexadecimal, decimal), match.end()
    if semicolon and (text := html5.get(f"{name};")):
        return text, match.end()
    for length in range(min(len(name), _LONGEST_LEGACY), 1, -1):
        if text := _LEGACY.get(name[:length]):
            stop = at + 1 + length
            if in_attribute and (length < len(name) or source[stop : min(stop + 1, end)] == "="):
                return None
            if length == len(name) and semicolon:
                stop += 1
            return text, stop
    return None


def html_attribute_reference(source: str, at: int, end: int) -> Decoded | None:
    """The same in the value of an attribute, where `&copy=` is no reference."""
    return html_reference(source, at, end, True)


def xml_reference(source: str, at: int, end: int) -> Decoded | None:
    """The reference of XML at an `&`, that to a declared entity included; None if that is just an `&`."""
    match = _XML.match(source, at, end)
    if not match:
        return None
    hexadecimal, decimal, name = match.groups()
    if name:
        return _FIVE.get(name), match.end()
    number = _number(hexadecimal, decimal)
    is_character = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
    return chr(number) if is_character else None, match.end()


def reference_to(character: str, is_xml: bool = False) -> str:
    """A reference to a character: by name where that is well known, else by number."""
    name = None if is_xml else codepoint2name.get(ord(character))
    return f"&{name};" if name else f"&#x{ord(character):X};"


def _html_character(hexadecimal: str | None, decimal: str | None) -> str:
    number = _number(hexadecimal, decimal)
    if number in _C1:
        return _C1[number]
    if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
        return _NOTHING
    return chr(number)


def _number(hexadecimal: str | None, decimal: str | None) -> int:
    """The number that the digits say; one beyond all characters if they are many."""
    digits = (hexadecimal or decimal or "").lstrip("0") or "0"
    if len(digits) > 7:
        return 0x110000
    return int(digits, 16 if hexadecimal else 10)
