"""Plain text: the whole file is one article, white space included.

A block is a line; where the text is hard-wrapped it is a run of lines without a blank one between. Plain text has no
comments, so `<!-- newslint: … -->` is read as one and is no part of the article.
"""

from bisect import bisect_left

from newslint.compiled import expression
from newslint.document import Comment, Document, Layout
from newslint.encoding import line_breaks
from newslint.finding import Block, Drop, Edit, Span
from newslint.lines import lines, paragraphs, without_lines
from newslint.mapping import Layer, Piece, Refused
from newslint.wrapping import is_wrapped

_INSTRUCTION = expression(r"<!--[ \t]{0,9}newslint:([^\n]{0,2000}?)-->")
_BYLINE = expression(r"(?:(?:Interview|Words|Report|Story|Text|Photographs?|Reporting) )?[Bb]y [A-Z]|BY [A-Z]")
_LABEL = expression(
    r"(?:FOR IMMEDIATE RELEASE|(?:PRESS|MEDIA|NEWS) RELEASE|EMBARGOED\b.*|EXCLUSIVE|BREAKING|UPDATE\b.*)$"
)
_LONGEST_HEADLINE = 200


def read(text: str) -> list[Document]:
    layer, comments = _instructions(line_breaks(text))
    layout: list[Layout] = []

    def laid_out() -> Layout:
        if not layout:
            layout.append(Layout(wrapped=is_wrapped(layer.text)))
        return layout[0]

    def blocks() -> list[Block]:
        text = layer.text
        return _with_headline(text, paragraphs(text) if laid_out().wrapped else lines(text))

    return [Document(layer, blocks, laid_out, comments, _drop)]


def _instructions(layer: Layer) -> tuple[Layer, list[Comment]]:
    """The text without newslint's own comments; one that stands alone takes its line with it, others a space.

    That is the space behind it, so that one that a fix inserts at its place, which is before it, is read again.
    """
    text = layer.text
    if "newslint:" not in text:
        return layer, []
    pieces: list[Piece] = []
    comments: list[Comment] = []
    out: list[str] = []
    at = source_at = 0
    line_start, line_end, prose_end = 0, -1, 0

    def take(end: int) -> None:
        nonlocal at
        if end > source_at:
            pieces.append(Piece(at, at + end - source_at, source_at, end))
            out.append(text[source_at:end])
            at += end - source_at

    for match in _INSTRUCTION.finditer(text):
        start, end = match.span()
        if start > line_end:
            line_start = text.rfind("\n", 0, start) + 1
            line_end = text.find("\n", end)
            line_end = len(text) if line_end < 0 else line_end
            prose = _INSTRUCTION.sub(lambda found: " " * len(found[0]), text[line_start:line_end])
            prose_end = line_start + len(prose.rstrip())
        alone = prose_end == line_start
        if alone:
            start, end = max(line_start, source_at), min(line_end + 1, len(text))
            if text[max(start - 2, 0) : start].strip("\n") == "" and text.startswith("\n", end):
                end += 1
        elif start < prose_end:
            end += text[end] == " "
        elif text[start - 1 : start] == " ":
            start = max(start - 1, source_at)
        take(start)
        comments.append(Comment(at, match[1].strip(), alone, layer.span(Span(*match.span()))))
        source_at = max(source_at, end)
    if not comments:
        return layer, []
    take(len(text))
    outer = layer if layer.source is not layer.text else None
    return Layer("".join(out), pieces, text, outer=outer), comments


def _with_headline(text: str, blocks: list[Block]) -> list[Block]:
    """The same, with the headline and the byline told from the paragraphs."""
    first = 1 if len(blocks) > 2 and _LABEL.match(text[blocks[0].start : blocks[0].end].strip()) else 0
    if len(blocks) > first + 1:
        start, end, _ = blocks[first]
        line = text[start:end].rstrip()
        if len(line) <= _LONGEST_HEADLINE and "\n" not in line and (line[-1] not in ".,;:" or line.endswith("...")):
            blocks[first] = Block(start, end, "headline")
    for index in range(first, min(first + 4, len(blocks))):
        start, end, kind = blocks[index]
        if kind == "paragraph" and end - start <= 120 and _BYLINE.match(text[start:end].lstrip()):
            blocks[index] = Block(start, end, "byline")
    return blocks


def _drop(document: Document, drop: Drop) -> list[Edit]:
    """The lines that a drop touches, with the blank line that would be left."""
    text = document.text
    if not text[drop.start : drop.end].strip():
        raise Refused("there is nothing to take out")
    start = text.rfind("\n", 0, drop.start) + 1
    end = text.find("\n", drop.end)
    if end < 0:
        end = len(text)
    comment = bisect_left(document.comments, start, key=lambda comment: comment.offset)
    if comment < len(document.comments) and document.comments[comment].offset <= end:
        raise Refused("a comment to newslint speaks of it")
    return without_lines(text, drop.start, drop.end)
