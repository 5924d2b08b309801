"""The elements of an XML text: where each ends, and which hold text of their own."""

from collections.abc import Sequence

from newslint.mapping import Layer
from newslint.named import NamedTuple
from newslint.readers.markup.tokens import (
    END,
    RAW,
    START,
    TEXT,
    Attribute,
    RawSpans,
    Token,
    attributes,
    is_self_closing,
    not_well_formed,
    xml_tokens,
)

Runs = list[tuple[int, int, bool]]
"""Stretches of text, each with whether there are references in it."""


class XmlText(NamedTuple):
    """The tokens of an XML text; for each that begins an element, where it ends; those that have text of their own."""

    layer: Layer
    tokens: Sequence[Token]
    ends: dict[int, int]
    mixed: set[int]
    raw: RawSpans

    @property
    def root(self) -> str:
        """The name of the outermost element, without its prefix; "" if there is none."""
        return local(self.tokens[min(self.ends)][1]) if self.ends else ""

    def runs(self, number: int) -> Runs | None:
        """The text that an element holds, None if it holds elements."""
        found: Runs = []
        for at in range(number + 1, self.ends[number]):
            kind, _, start, end, text_start, text_end = self.tokens[at]
            if kind == TEXT:
                found.append((start, end, True))
            elif kind == RAW:
                found.append((text_start, text_end, False))
            elif kind == START:
                return None
        return found

    def attributes(self, number: int) -> list[Attribute]:
        _, _, _, _, start, end = self.tokens[number]
        return list(attributes(self.layer.text, start, end)) if start < end else []


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def parsed(layer: Layer) -> XmlText:
    """The tokens of an XML text in order. Raises `NotText` for what is not well-formed."""
    text = layer.text
    tokens = list(xml_tokens(text))
    ends: dict[int, int] = {}
    mixed: set[int] = set()
    raw = RawSpans()
    open_: list[int] = []
    for number, token in enumerate(tokens):
        kind, name, start, end, text_start, text_end = token
        if kind == TEXT:
            if open_ and open_[-1] not in mixed and not text[start:end].isspace():
                mixed.add(open_[-1])
        elif kind == START:
            if is_self_closing(text, token):
                ends[number] = number
            else:
                open_.append(number)
                ends[number] = -1
        elif kind == END:
            if not open_ or tokens[open_[-1]][1] != name:
                raise not_well_formed(text, start, f"</{name}> closes no element that is open")
            ends[open_.pop()] = number
        elif kind == RAW:
            raw.add(text_start, text_end)
            if open_ and text[text_start:text_end].strip():
                mixed.add(open_[-1])
    if open_:
        _, name, start, _, _, _ = tokens[open_[-1]]
        raise not_well_formed(text, start, f"<{name}> is never closed")
    return XmlText(layer, tokens, ends, mixed, raw)
