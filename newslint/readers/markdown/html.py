"""HTML that stands in Markdown, read as HTML."""

from collections.abc import Sequence

from newslint.compiled import IGNORE_CASE, expression
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Layer
from newslint.named import NamedTuple
from newslint.readers import reading
from newslint.readers.markdown.parsed import Parsed
from newslint.reading import Instruction, Scope, Strip

Part = tuple[int, int, str]
"""A span of the source, and the HTML that it says."""

_BLANK_LINES = expression(r"(?:[ \t]*\n)*+")
_HIDING = expression(r"<(/?)(script|style|pre|textarea|template|svg)(?=[\s/>])", IGNORE_CASE)


class Held(NamedTuple):
    """Segments, each with its place in the source and its language; comments; spans that a fix may change."""

    segments: list[tuple[int, Segment, str]]
    instructions: list[Instruction]
    soft: Sequence[Span]


def held(layer: Layer, parsed: Parsed, parts: Sequence[Part], scope: Scope, path: str, has_lines: bool) -> Held:
    """What HTML holds. Only what `has_lines` of its own can be taken out."""
    strip = Strip(layer)
    for start, end, said in parts:
        if parsed.text[start:end] != said:
            strip.opaque(start, end, said)
            continue
        at = start
        for stretch in parsed.tags.within(start, end):
            strip.verbatim(at, stretch.start)
            if stretch.start >= start:
                strip.opaque(stretch.start, stretch.end, stretch.shown or " ")
            at = min(stretch.end, end)
        strip.verbatim(at, end)
    following = _BLANK_LINES.match(layer.text, parts[-1][1])
    if has_lines and following:
        strip.verbatim(*following.span())
    inner = strip.made()
    to_markdown = Layer(inner.text, inner.pieces, inner.source).span
    found = reading(inner, "html", scope._replace(is_ascii=False))
    segments = []
    instructions = []
    for article in found.articles:
        for segment in article.segments:
            place = segment.layer.pieces[0].source_start
            whole = segment.whole if has_lines else None
            segment = segment._replace(path=f"{path}/{segment.path}" if segment.path else path, whole=whole)
            segments.append((to_markdown(Span(place, place)).start, segment, article.language))
        for told in article.instructions:
            at = to_markdown(Span(told.at, told.at)).start if told.at >= 0 else -1
            instructions.append(told._replace(span=to_markdown(told.span), at=at))
    return Held(segments, instructions, found.soft)


def goes_on(source: str, start: int, end: int, unclosed: set[str]) -> str:
    """The element, such as a script, that begins in a stretch of HTML and ends behind it; "" if there is none.

    `unclosed` collects the names of those that are known not to end.
    """
    name = ""
    depth = 0
    for match in _HIDING.finditer(source, start, end):
        if not depth and not match[1]:
            name, depth = match[2].lower(), 1
        elif depth and match[2].lower() == name:
            depth += -1 if match[1] else 1
    if not depth or name in unclosed:
        return ""
    if expression(f"</{name}", IGNORE_CASE).search(source, end):
        return name
    unclosed.add(name)
    return ""
