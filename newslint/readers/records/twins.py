"""Two copies of one text, plain and as HTML: their paragraphs in step, so that an edit of the one is made in both."""

from collections.abc import Sequence

from newslint.compiled import expression
from newslint.joined import Segment
from newslint.mapping import Layer
from newslint.reading import Strip

_LINE = expression(r"[^\n]*[^\s][^\n]*")
_PARAGRAPH = expression(r"(?<![^\n])[^\S\n]*+\S[^\n]*(?:\n[^\S\n]*+\S[^\n]*)*")
_SPACES = expression(r"[ \t\n\f\r]+")


def in_step(segments: Sequence[Segment], plain: Layer) -> list[Segment] | None:
    """The segments of a text with the same paragraphs of its plain copy as their twins; None if they are not the same.

    What is not in the course of the text (`aside`) has no twin.
    """
    told = [segment.layer.text for segment in segments if segment.kind != "aside"]
    if not told:
        return None
    for pattern in (_LINE, _PARAGRAPH):
        spans = [found.span() for found in pattern.finditer(plain.text)]
        if len(spans) == len(told):
            copies = iter([_collapsed(plain, *span) for span in spans])
            made = [segment if segment.kind == "aside" else segment._replace(twin=next(copies)) for segment in segments]
            if all(each.twin is None or each.twin.text == each.layer.text for each in made):
                return made
    return None


def _collapsed(plain: Layer, start: int, end: int) -> Layer:
    """A paragraph as HTML shows it."""
    text = plain.text
    while start < end and text[start] in " \t\n\f\r":
        start += 1
    while start < end and text[end - 1] in " \t\n\f\r":
        end -= 1
    strip = Strip(plain)
    at = start
    for found in _SPACES.finditer(text, start, end):
        if found[0] != " ":
            strip.verbatim(at, found.start())
            strip.decoded(" ", *found.span())
            at = found.end()
    strip.verbatim(at, end)
    return strip.made()
