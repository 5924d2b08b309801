"""What a reader gives: the articles of a file as segments of prose, and what they are made with."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from newslint.document import Comment, Document, Layout
from newslint.finding import Block, Drop, Edit, Span
from newslint.joined import Joined, Segment
from newslint.lines import blocks_of, without_lines
from newslint.mapping import Finish, Kind, Layer, Piece, Refused, Spell, as_it_stands
from newslint.named import NamedTuple

MARKUP = "\ufffc"
"""What stands in a segment for inline content that is not prose."""

_VERBATIM, _DECODED, _OPAQUE = Kind.VERBATIM, Kind.DECODED, Kind.OPAQUE
_piece = partial(tuple.__new__, Piece)  # `Piece(…)` counts its arguments, which takes longer than all else here


class NotArticles(ValueError):
    """A file in which nothing says where its prose is. Its text says what to tell newslint."""


class Instruction(NamedTuple):
    """A comment to newslint: what it says, and its span in the text that was read.

    It speaks of what stands at `at`, or of the segment that follows; `alone` is found out if it is None.
    """

    text: str
    span: Span
    at: int = -1
    alone: bool | None = None


class Fault(NamedTuple):
    """A stretch of a file that cannot be read, such as a line that is no JSON; the span is one of the file's text."""

    span: Span
    message: str


class Article(NamedTuple):
    """One article. `language` is the code of the language that the file says it is in, "" if it does not say.

    Segments stand in the order of the source. The spans of the instructions are offsets into the text of `read`.
    """

    segments: Sequence[Segment]
    language: str = ""
    instructions: Sequence[Instruction] = ()
    layout: Layout = Layout(False, False, False)
    read: Layer | None = None


class Reading(NamedTuple):
    """What a file holds. `soft` are spans of the file that a fix may change though they are no prose: a count."""

    articles: Sequence[Article]
    faults: Sequence[Fault] = ()
    soft: Sequence[Span] = ()


class Scope(NamedTuple):
    """What of a file is prose, and what can be written in it.

    `fields` are the JSON paths or columns with the format of each, "" to find it out; None takes all, unless `narrow`
    asks for what is known to be prose. `writes` says whether the file's encoding has a character; `is_ascii`, that
    nothing in the file needs more than ASCII, so that other characters had better be spelled as references.
    """

    narrow: bool = False
    fields: tuple[tuple[str, str], ...] | None = None
    delimiter: str = ""
    header: tuple[str, ...] | None = None
    strings: bool = True
    is_ascii: bool = False
    writes: Callable[[str], bool] = lambda text: True

    def writes_raw(self, text: str) -> bool:
        """Whether a text that a reference could spell is better written as it is."""
        return text.isascii() or (not self.is_ascii and self.writes(text))


class Strip:
    """A segment in the making: a text that is put together from left to right, and where its parts come from."""

    __slots__ = ("_out", "_pieces", "at", "layer", "source")

    def __init__(self, layer: Layer) -> None:
        """`layer` is what is read: its text is the source of the segment."""
        self.layer = layer
        self.source = layer.text
        self._out: list[str] = []
        self._pieces: list[tuple[int, int, int, int, Kind]] = []
        self.at = 0

    def verbatim(self, start: int, end: int) -> None:
        """Source that is text as it stands."""
        if start >= end:
            return
        self._out.append(self.source[start:end])
        at = self.at
        self.at = stop = at + end - start
        pieces = self._pieces
        if pieces:
            first, _, source_start, source_end, kind = pieces[-1]
            if source_end == start and kind is _VERBATIM:
                pieces[-1] = (first, stop, source_start, end, _VERBATIM)
                return
        pieces.append((at, stop, start, end, _VERBATIM))

    def decoded(self, text: str, start: int, end: int) -> None:
        """Source that stands for a text: a reference, an escape, a line break and what begins the next line."""
        if text:
            self._add(text, start, end, _DECODED)

    def opaque(self, start: int, end: int, text: str = MARKUP) -> None:
        """Source that is not to be touched, and what is shown for it."""
        if text:
            self._add(text, start, end, _OPAQUE)

    def _add(self, text: str, start: int, end: int, kind: Kind) -> None:
        self._out.append(text)
        at = self.at
        self.at = stop = at + len(text)
        self._pieces.append((at, stop, start, end, kind))

    @property
    def last(self) -> str:
        """The last character so far, or "" if there is none."""
        return self._out[-1][-1] if self._out else ""

    def drop_last(self) -> None:
        """Take the last piece out again: white space before the end of a block."""
        self.at = self._pieces.pop()[0]
        text = "".join(self._out)
        self._out = [text[: self.at]] if self.at else []

    def shorten(self, count: int) -> None:
        """Take characters off the end of the last piece, which is verbatim."""
        start, _, source_start, source_end, kind = self._pieces.pop()
        self._out = ["".join(self._out)[:-count]]
        self.at -= count
        if self.at > start:
            self._pieces.append((start, self.at, source_start, source_end - count, kind))

    def is_blank(self) -> bool:
        """Whether there is nothing but white space and what is not prose."""
        return not any(part.replace(MARKUP, "").strip() for part in self._out)

    def segment(
        self,
        path: str = "",
        kind: str = "paragraph",
        whole: Span | None = None,
        spell: Spell = as_it_stands,
        finish: Finish | None = None,
    ) -> Segment:
        """The segment, which is not empty."""
        return Segment(self.made(spell, finish), path, kind, whole)

    def made(self, spell: Spell = as_it_stands, finish: Finish | None = None) -> Layer:
        """The layer alone."""
        outer = None if self.layer.is_source else self.layer
        return Layer("".join(self._out), [*map(_piece, self._pieces)], self.source, spell, outer, finish)


def document(article: Article) -> Document:
    """An article as rules see it: what is not in the course of the text (`aside`) stands behind it."""
    asides = [segment for segment in article.segments if segment.kind == "aside"]
    segments = [segment for segment in article.segments if segment.kind != "aside"] + asides
    joined = Joined(segments)

    def blocks() -> list[Block]:
        made: list[Block] = []
        for segment, start in zip(segments, joined.starts, strict=True):
            if segment.kind == "text":
                made += [Block(start + a, start + b, kind) for a, b, kind in blocks_of(segment.layer.text)]
            else:
                made.append(Block(start, start + len(segment.layer.text), segment.kind))
        return made

    return Document(
        joined, blocks, article.layout, _comments(article, joined), _drop, article.language.partition("-")[0].lower()
    )


def _comments(article: Article, joined: Joined) -> list[Comment]:
    outer = [_outer(article, instruction) for instruction in article.instructions]
    offsets = _offsets(joined, [place for _, place in outer])
    comments = [
        Comment(offset, told.text, not inside if told.alone is None else told.alone, whole)
        for told, (whole, _), (offset, inside) in zip(article.instructions, outer, offsets, strict=True)
    ]
    return sorted(comments, key=lambda comment: comment.offset)


def _outer(article: Article, told: Instruction) -> tuple[Span, int]:
    """Where in the file an instruction stands, and what it speaks of."""
    place = Span(told.at, told.at) if told.at >= 0 else told.span
    if article.read is None:
        return told.span, place.start
    return article.read.span(told.span), article.read.span(place).start


def _offsets(joined: Joined, places: Sequence[int]) -> list[tuple[int, bool]]:
    """The offset in the text of each place in the file, or of the segment behind it, and whether it lies in one."""
    if not places:
        return []
    layers = [segment.layer for segment in joined.segments]
    spans = [layer.span(Span(0, len(layer.text))) for layer in layers]
    coming = sorted(range(len(layers)), key=lambda number: spans[number].start)
    offsets = [(len(joined.text), False)] * len(places)
    begun: list[int] = []
    passed = 0
    for which in sorted(range(len(places)), key=places.__getitem__):
        place = places[which]
        while passed < len(coming) and spans[coming[passed]].start <= place:
            begun.append(coming[passed])
            passed += 1
        begun = [number for number in begun if spans[number].end >= place]
        if begun:
            number = min(begun)
            offsets[which] = joined.starts[number] + _within(layers[number], place), True
        elif passed < len(coming):
            offsets[which] = joined.starts[coming[passed]], False
    return offsets


def _within(layer: Layer, place: int) -> int:
    """The offset in a layer's text of a place in the file."""
    return bisect_left(range(len(layer.text) + 1), place, key=lambda offset: layer.span(Span(offset, offset)).start)


def _drop(document: Document, drop: Drop) -> list[Edit]:
    """The segment that a drop takes in, or the lines of one."""
    joined = document.layer
    assert isinstance(joined, Joined)
    text = document.text
    start, end = drop
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise Refused("there is nothing to take out")
    number = joined.index(start)
    first = joined.starts[number]
    last = first + len(joined.segments[number].layer.text)
    if end > last:
        raise Refused("the fix would take out several blocks")
    _no_comment(document, first, last)
    if joined.segments[number].kind == "text":
        edits = [
            Edit(a + first, b + first, new) for a, b, new in without_lines(text[first:last], start - first, end - first)
        ]
        if edits == [Edit(first, last, "")]:
            raise Refused("nothing would be left")
        return edits
    if "\n" not in text[first:last] or not (text[first:start] + text[end:last]).strip():
        return [joined.without(number)]
    line, after = text.rfind("\n", first, start) + 1, text.find("\n", end, last)
    if after >= 0:
        return [Edit(max(line, first), after + 1, "")]
    return [Edit(max(line - 1, first), last, "")]


def _no_comment(document: Document, start: int, end: int) -> None:
    if any(start <= comment.offset <= end for comment in document.comments):
        raise Refused("a comment to newslint speaks of it")


def skeleton(reading: Reading, source: str, dropped: Iterable[Span] = ()) -> str:
    """What of a file is no prose, without what is `dropped` of it."""
    spans = [*reading.soft, *dropped]
    for article in reading.articles:
        for segment in article.segments:
            for layer in (segment.layer, segment.twin):
                if layer:
                    to_file = layer.outer.span if layer.outer else Span._make
                    spans += [to_file(Span(*piece[2:4])) for piece in layer.pieces if piece.kind is not Kind.OPAQUE]
    kept: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start > at:
            kept.append(source[at:start])
        at = max(at, end)
    kept.append(source[at:])
    return "".join(kept)
