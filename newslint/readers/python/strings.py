"""What Python's string literals say, and how new text is spelled in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newslint.compiled import expression
from newslint.finding import Edit
from newslint.mapping import Finish, Refused, Spell
from newslint.readers.python.tokens import Literal
from newslint.reading import Scope, Strip

_ESCAPE = r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^{}\n]*\}|(?![{}])[\s\S])"
_ESCAPES = expression(_ESCAPE)
_ESCAPES_AND_BRACES = expression(rf"{_ESCAPE}|\\|\{{\{{|\}}\}}")
_BRACES = expression(r"\{\{|\}\}")
_SHORT = {
    "\n": "",
    "\\": "\\",
    "'": "'",
    '"': '"',
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
}
_BREAK = expression(r"\n[ \t\f]*")


def add(strip: Strip, literal: Literal, start: int, end: int) -> None:
    """Add to a text what a stretch of a literal's body says. A backslash before a line break is a hole."""
    inside = literal.fields or ()
    for field in inside[bisect_left(inside, start, key=lambda field: field.start) :]:
        if field.start >= end:
            break
        _add_text(strip, literal, start, field.start)
        strip.opaque(*field)
        start = field.end
    _add_text(strip, literal, start, end)


def _add_text(strip: Strip, literal: Literal, start: int, end: int) -> None:
    source = strip.source
    if literal.is_formatted:
        pattern = _BRACES if literal.is_raw else _ESCAPES_AND_BRACES
    elif literal.is_raw or source.find("\\", start, end) < 0:
        strip.verbatim(start, end)
        return
    else:
        pattern = _ESCAPES
    at = start
    for found in pattern.finditer(source, start, end):
        strip.verbatim(at, found.start())
        at = found.end()
        said = unescaped(found[0])
        if said is None:
            strip.opaque(*found.span())
        else:
            strip.decoded(said, *found.span())
    strip.verbatim(at, end)


def unescaped(escape: str) -> str | None:
    """What an escape, or a doubled brace, stands for; None if it is no character on its own."""
    if escape in ("{{", "}}"):
        return escape[0]
    letter = escape[1:2]
    if letter in _SHORT:
        return _SHORT[letter]
    if letter in ("x", "u", "U") and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else None
    if letter == "N" and len(escape) > 2:
        from unicodedata import lookup

        try:
            return lookup(escape[3:-1])
        except KeyError:
            return None
    return chr(int(escape[1:], 8)) if letter and letter in "01234567" else escape


def spelling(literals: Sequence[Literal], scope: Scope, is_wrapped: bool = False) -> Spell:
    """How new text is spelled in the literals of a source.

    In a docstring (`is_wrapped`) a line break brings the indentation of its neighbours with it.
    """
    bodies = [literal.body.start for literal in literals]

    def spell(new: str, source: str, start: int, end: int) -> str:
        literal = literals[max(bisect_right(bodies, start) - 1, 0)]
        spelled = (_spelled_raw if literal.is_raw else _spelled)(new, source, literal, start, end, scope)
        if is_wrapped and "\n" in new:
            return spelled.replace("\n", _line_break(source, literal, start, end))
        return spelled

    return spell


def closing(literals: Sequence[Literal], source: str) -> Finish:
    """Escapes the quote that comes to stand before the closing ones when what was between them goes."""

    def finish(edits: list[Edit]) -> list[Edit]:
        ends = {literal.body.end: literal for literal in literals}
        touched = {edit.end for edit in edits}
        finished: list[Edit] = []
        for start, end, new in edits:
            literal = ends.get(end)
            if literal and not new and start < end and not literal.is_raw:
                quote = _quote(source, literal)
                is_bare = source[start - 1 : start] == quote[0] and start > literal.body.start
                if len(quote) == 3 and is_bare and not _is_escaped(source, start - 1) and start not in touched:
                    start, new = start - 1, "\\" + quote[0]
            finished.append(Edit(start, end, new))
        return finished

    return finish


def _quote(source: str, literal: Literal) -> str:
    return source[literal.body.end : literal.end]


def _line_break(source: str, literal: Literal, start: int, end: int) -> str:
    """A line break of a docstring: one that is replaced, else with the indentation of the line or the next one."""
    found = _BREAK.search(source, start, end)
    if found:
        return found[0]
    before = source.rfind("\n", literal.body.start, start)
    found = _BREAK.match(source, before) if before >= 0 else _BREAK.search(source, start, literal.body.end)
    if found is None:
        raise Refused("the docstring has one line only")
    return found[0]


def _is_escaped(source: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before a place."""
    before = at
    while before and source[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _spelled_raw(new: str, source: str, literal: Literal, start: int, end: int, scope: Scope) -> str:
    quote = _quote(source, literal)
    if literal.is_formatted:
        new = new.replace("{", "{{").replace("}", "}}")
    if quote[0] in new or (len(quote) == 1 and "\n" in new):
        raise Refused("a raw string has no escape for it")
    if not scope.writes(new):
        raise Refused("a raw string has no escape for what the file's encoding lacks")
    return new


def _spelled(new: str, source: str, literal: Literal, start: int, end: int, scope: Scope) -> str:
    quote = _quote(source, literal)
    known = _escapes_in(source, start, end)
    mark, most = quote[0], len(quote) - 1
    run = 0
    while most and run < 2 and source.startswith(mark, start - run - 1) and start - run > literal.body.start:
        run += 1
    if run and _is_escaped(source, start - run):
        run -= 1
    spelled: list[str] = []
    for character in new:
        if character == mark and run < most:
            run += 1
            spelled.append(mark)
            continue
        run = 0
        spelled.append(known.get(character) or _spelled_character(character, literal, mark, scope))
    behind = end
    while most and behind < literal.body.end and source[behind] == mark:
        behind += 1
    if run and spelled[-1:] == [mark] and (end == literal.body.end or run + behind - end > most):
        spelled[-1] = "\\" + mark
    return "".join(spelled)


def _escapes_in(source: str, start: int, end: int) -> dict[str, str]:
    """The characters that are escaped in what is replaced, each as it was spelled there."""
    said = ((unescaped(found[0]), found[0]) for found in _ESCAPES.finditer(source, start, end))
    return {what: escape for what, escape in said if what and len(what) == 1 and what not in "\\'\""}


def _spelled_character(character: str, literal: Literal, mark: str, scope: Scope) -> str:
    if character in ("\\", mark):
        return "\\" + character
    if character == "\n":
        return character if literal.end - literal.body.end == 3 else r"\n"
    code = ord(character)
    if character == "\t":
        return r"\t"
    if code < 0x20 or 0x7F <= code < 0xA0:
        return f"\\x{code:02x}"
    if literal.is_formatted and character in "{}":
        return character * 2
    if scope.writes(character):
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
