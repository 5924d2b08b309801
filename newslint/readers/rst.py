"""reStructuredText, as docutils reads it, with the directives and roles of Sphinx.

Titles, paragraphs, items, quotations, verses, footnotes and the prose in directives are segments; literal blocks,
tables, targets, substitutions and code are not. The first title is the headline.
"""

from collections.abc import Iterator, Sequence

from newslint.compiled import MULTILINE, expression
from newslint.document import Layout
from newslint.finding import Edit, Span
from newslint.joined import Segment
from newslint.mapping import Finish, Layer, Refused, apply
from newslint.readers.restructured.blocks import Block, blocks
from newslint.readers.restructured.inline import Inline, Inside
from newslint.readers.restructured.lines import Line
from newslint.readers.restructured.marks import width
from newslint.readers.restructured.spelling import speller
from newslint.reading import Article, Instruction, Reading, Scope, Strip

_LAYOUT = Layout(spaces=True, wrapped=True, blank_lines=False)
_ROLE = expression(r"^\.\. role:: *([\w.+:-]+) *(?:\( *([\w-]+) *\))?", MULTILINE)
_BULLETS = ("-", "+", "*", "\u2022", "\u2023", "\u2043")
_CODE = ("code", "raw", "math", "literal")
_LANGUAGE = expression(r"([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)$")


def read(layer: Layer, scope: Scope) -> Reading:
    """The prose of a file as one article. Raises `NotText` where its blocks are nested too deep."""
    source = layer.text
    roles = frozenset(match[1].lower() for match in _ROLE.finditer(source) if match[2] not in _CODE)
    segments: list[Segment] = []
    instructions: list[Instruction] = []
    soft: list[Span] = []
    names: set[str] = set()
    language = ""
    kinds = {"heading": "headline"}
    for block in blocks(source):
        if block.kind == "comment":
            instructions += _instructions(source, block.lines)
            continue
        if block.kind == "language":
            found = _LANGUAGE.match(source, block.lines[0].start, block.lines[0].end)
            language = found[1].replace("_", "-") if found else language
            continue
        segment = _segment(layer, block, roles, names)
        if segment is None:
            continue
        segments.append(segment._replace(kind=kinds.get(block.kind, block.kind)))
        if block.adornments:
            kinds = {}
            soft += [layer.span(Span(line.start, line.end)) for line in block.adornments]
    if not segments:
        return Reading([])
    return Reading([Article(segments, language, instructions, _LAYOUT, layer)], (), soft)


def _instructions(source: str, lines: Sequence[Line]) -> Iterator[Instruction]:
    text = " ".join(source[lines[0].start : lines[-1].end].split())
    if text.startswith("newslint:"):
        span = Span(source.rfind("\n", 0, lines[0].start) + 1, lines[-1].end)
        yield Instruction(text.removeprefix("newslint:").strip(), span)


def _segment(layer: Layer, block: Block, roles: frozenset[str], names: set[str]) -> Segment | None:
    """The text of a block; None if there is none. `names` collects what texts are references by name."""
    strip = Strip(layer)
    lines = block.lines
    named: list[tuple[str, Span]] = []
    inside: list[Inside] = []
    last_end = -1
    for part in block.verse or [lines]:
        if last_end >= 0:
            strip.opaque(last_end, part[0].start, "\n")
        last_end = part[-1].end
        inline = Inline(strip, part, roles)
        inline.fill(_before_literal(inline.text) if block.is_literal else None)
        names.update(map(_normal, inline.names))
        named += inline.named
        inside += inline.inside
    if strip.is_blank():
        return None
    first, last = lines[0], lines[-1]
    if block.adornments:
        named.append((layer.text[first.start : first.end], Span(first.start, first.end)))
    spell = speller(first.start, last.end, _indentation(layer.text, block), inside)
    finish = _finisher(layer.text, block, named, names) if named else None
    return strip.segment(block.path, block.kind, _whole(layer.text, block), spell, finish)


def _before_literal(text: str) -> int:
    """Where the text of a paragraph ends that ends in two colons, of which the text has one or none."""
    return len(text) - 1 if text[-3:-2].strip() else len(text[:-2].rstrip())


def _normal(name: str) -> str:
    return " ".join(name.lower().split())


def _indentation(source: str, block: Block) -> str:
    """What begins the lines of a block but the first one."""
    line = block.lines[min(1, len(block.lines) - 1)]
    before = source[line.begin : line.start]
    return " " * line.column if before.strip() else before


def _finisher(source: str, block: Block, named: list[tuple[str, Span]], names: set[str]) -> Finish:
    def finish(edits: list[Edit]) -> list[Edit]:
        for name, (start, end) in named:
            if _normal(name) in names and any(edit.start <= end and start <= edit.end for edit in edits):
                raise Refused("a link elsewhere in the file goes by this text")
        return edits + _adorned(source, block, edits) if block.adornments else edits

    return finish


def _adorned(source: str, block: Block, edits: list[Edit]) -> list[Edit]:
    """What the lines over and under a title need so that they are as long as it is."""
    _, start, end, column = block.lines[0]
    old = source[start:end]
    new = apply([Edit(a - start, b - start, text) for a, b, text in edits], old)
    size = block.adornments[0].end - block.adornments[0].start
    missing = column + width(new.rstrip()) - size
    if missing <= 0 or column + width(old) > size:
        return []
    return [Edit(line.end, line.end, source[line.start] * missing) for line in block.adornments]


def _whole(source: str, block: Block) -> Span | None:
    """What goes with a paragraph, or with an item of a bullet list that is one paragraph, when it is dropped."""
    first, last = block.lines[0], block.lines[-1]
    mark = source[first.begin : first.start].strip()
    if not block.is_alone or block.path.count("/") > 1 or block.path != ("ul/li" if mark in _BULLETS else ""):
        return None
    start, end = first.begin, source.find("\n", last.end) + 1 or len(source)
    before = source.rfind("\n", 0, max(start - 1, 0)) + 1
    is_after_blank = start == 0 or not source[before:start].strip()
    behind = source.find("\n", end) + 1
    if is_after_blank and behind and not source[end:behind].strip():
        return Span(start, behind)
    if is_after_blank and end == len(source):
        return Span(before, end)
    return Span(start, end)
