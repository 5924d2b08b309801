"""The titles of links and of their definitions: where they stand, and how text is written in them."""

from html.entities import html5

from newslint.compiled import expression
from newslint.mapping import Layer, Refused
from newslint.readers.markdown.spelling import ENTITY, PUNCTUATION, is_entity, written
from newslint.readers.markup.references import html_reference
from newslint.reading import Scope, Strip

_ESCAPED = expression(r"\\[!-/:-@\[-`{-~]|&[#A-Za-z][A-Za-z0-9]*+;|\n[ \t>]*+")
_OPENS = {'"': '"', "'": "'", ")": "("}


def title(layer: Layer, start: int, end: int, said: str) -> Strip | None:
    """The title that ends at `end`, with its closing mark, as the parser has read it; None if it cannot be found."""
    source = layer.text
    closing = source[end - 1 : end]
    if closing not in _OPENS or not closing:
        return None
    opening = _OPENS[closing]
    at = source.rfind(opening, start, end - 1)
    while at > start and _is_escaped(source, at):
        at = source.rfind(opening, start, at)
    if at < start or at == 0 or source[at - 1] not in " \t\n>":
        return None
    strip = Strip(layer)
    text: list[str] = []
    last = at + 1
    for match in _ESCAPED.finditer(source, at + 1, end - 1):
        decoded = _decoded(match[0])
        if decoded == match[0]:
            continue
        strip.verbatim(last, match.start())
        strip.decoded(decoded, *match.span())
        text += (source[last : match.start()], decoded)
        last = match.end()
    strip.verbatim(last, end - 1)
    text.append(source[last : end - 1])
    if strip.is_blank() or "".join(text).split() != said.split():
        return None
    return strip


def _is_escaped(source: str, at: int) -> bool:
    before = at
    while before > 0 and source[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _decoded(written: str) -> str:
    if written[0] == "\\":
        return written[1]
    if written[0] == "\n":
        return "\n"
    match = ENTITY.fullmatch(written)
    if not match or (match[1] and f"{match[1]};" not in html5):
        return written
    found = html_reference(written, 0, len(written))
    return found[0] or written if found else written


class TitleSpelling:
    """Spells text for a title, which a mark closes."""

    __slots__ = ("closing", "in_cell", "scope")

    def __init__(self, scope: Scope, closing: str, in_cell: bool = False) -> None:
        self.scope = scope
        self.closing = closing
        self.in_cell = in_cell

    def text(self, new: str, source: str, start: int, end: int) -> str:
        """What is written in the place of a span, so that it reads as `new`. Raises `Refused`."""
        if "\n" in new:
            raise Refused("a line break cannot stand here")
        marks = {self.closing, _OPENS[self.closing], *("|" if self.in_cell else "")}
        whole = new + source[end : end + 34]
        out = []
        for index, character in enumerate(new):
            needs = character in marks
            if character == "\\":
                needs = whole[index + 1 : index + 2] in PUNCTUATION
            elif character == "&":
                needs = is_entity(whole, index)
            out.append(f"\\{character}" if needs else character)
        return written("".join(out), source, self.scope)
