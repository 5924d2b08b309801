"""What a reader gives: the articles of a file as segments of prose, and what they are made with."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from newslint.document import Comment, Document, Layout
from newslint.finding import Block, Drop, Edit, Span
from newslint.joined import Joined, Segment
from newslint.lines import blocks_of, without_lines
from newslint.mapping import Finish, Kind, Layer, Piece, Refused, Spell, as_it_stands
from newslint.named import NamedTuple

MARKUP = "\ufffc"
"""What stands in a segment for inline content that is not prose."""


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
        self._pieces: list[Piece] = []
        self.at = 0

    def verbatim(self, start: int, end: int) -> None:
        """Source that is text as it stands."""
        if start < end:
            self._out.append(self.source[start:end])
            self._add(end - start, start, end, Kind.VERBATIM)

    def decoded(self, text: str, start: int, end: int) -> None:
        """Source that stands for a text: a reference, an escape, a line break and what begins the next line."""
        if text:
            self._out.append(text)
            self._add(len(text), start, end, Kind.DECODED)

    def opaque(self, start: int, end: int, text: str = MARKUP) -> None:
        """Source that is not to be touched, and what is shown for it."""
        if text:
            self._out.append(text)
            self._add(len(text), start, end, Kind.OPAQUE)

    def _add(self, length: int, start: int, end: int, kind: Kind) -> None:
        at = self.at
        self.at = at + length
        pieces = self._pieces
        if pieces and kind is Kind.VERBATIM:
            last = pieces[-1]
            if last.source_end == start and last.kind is kind:
                pieces[-1] = Piece(last.start, at + length, last.source_start, end)
                return
        pieces.append(Piece(at, at + length, start, end, kind))

    @property
    def last(self) -> str:
        """The last character so far, or "" if there is none."""
        return self._out[-1][-1] if self._out else ""

    def drop_last(self) -> None:
        """Take the last piece out again: white space before the end of a block."""
        piece = self._pieces.pop()
        text = "".join(self._out)
        self.at = piece.start
        self._out = [text[: piece.start]] if piece.start else []

    def shorten(self, count: int) -> None:
        """Take characters off the end of the last piece, which is verbatim."""
        piece = self._pieces.pop()
        self._out = ["".join(self._out)[:-count]]
        self.at -= count
        if self.at > piece.start:
            self._pieces.append(Piece(piece.start, self.at, piece.source_start, piece.source_end - count))

    def is_blank(self) -> bool:
        """Whether there is nothing but white space and what is not prose."""
        return not "".join(self._out).replace(MARKUP, "").strip()

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
        return Layer("".join(self._out), self._pieces, self.source, spell, outer, finish)


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
    comments = []
    for text, span, at, alone in article.instructions:
        place = Span(at, at) if at >= 0 else span
        whole, outer = (article.read.span(span), article.read.span(place)) if article.read else (span, place)
        offset, inside = _offset(joined, outer.start)
        comments.append(Comment(offset, text, not inside if alone is None else alone, whole))
    return sorted(comments, key=lambda comment: comment.offset)


def _offset(joined: Joined, place: int) -> tuple[int, bool]:
    """The offset in the text of a place in the file, or of the segment behind it, and whether it lies in one."""
    following = len(joined.text)
    nearest = -1
    for segment, at in zip(joined.segments, joined.starts, strict=True):
        text = segment.layer.text
        start, end = segment.layer.span(Span(0, len(text)))
        if start <= place <= end:
            offsets = range(len(text) + 1)
            return at + bisect_left(
                offsets, place, key=lambda offset: segment.layer.span(Span(offset, offset)).start
            ), True
        if start > place and (nearest < 0 or start < nearest):
            following, nearest = at, start
    return following, False


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
