"""Exact maps from a text back to the text it was decoded from.

A layer is a text made of pieces, each of which says which slice of the layer's source it decodes from. Source between
two pieces is a hole (markup): it has no text, so a sentence runs straight through it. Layers nest: the source of one is
the text of the next one out, down to the decoded file.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import pairwise

from newslint.finding import Edit, Span
from newslint.named import NamedTuple


class Kind(Enum):
    """How a piece was decoded: character by character, as a whole, or not to be touched at all."""

    VERBATIM = "verbatim"
    DECODED = "decoded"
    OPAQUE = "opaque"


class Piece(NamedTuple):
    """`text[start:end]` decodes from `source[source_start:source_end]`."""

    start: int
    end: int
    source_start: int
    source_end: int
    kind: Kind = Kind.VERBATIM


class Refused(Exception):
    """An edit that the source cannot take. Its text says why, in words for the reader of a report."""


def as_it_stands(text: str) -> str:
    return text


class Layer:
    """A text and where each of its pieces comes from.

    `pieces` cover the text without a gap, in order of the text and of the source. `encode` spells a text for the
    source's context (an escape, a line ending). `outer` is the layer whose text this layer's source is.
    """

    __slots__ = ("_is_source", "_starts", "encode", "outer", "pieces", "source", "text")

    def __init__(
        self,
        text: str,
        pieces: Sequence[Piece],
        source: str,
        encode: Callable[[str], str] = as_it_stands,
        outer: "Layer | None" = None,
    ) -> None:
        self.text = text
        self.pieces = tuple(pieces) or (Piece(0, 0, 0, 0),)
        self.source = source
        self.encode = encode
        self.outer = outer
        self._starts = [piece.start for piece in self.pieces]
        self._is_source = False

    @classmethod
    def identity(cls, text: str) -> "Layer":
        """The layer of a text that is its own source."""
        layer = cls(text, (Piece(0, len(text), 0, len(text)),), text)
        layer._is_source = True
        return layer

    def span(self, span: Span) -> Span:
        """Where a span of the text lies in the outermost source."""
        if self._is_source:
            return Span(*span)
        start, end = span
        first = self.pieces[self._index(start)]
        mapped_start = first.source_start + (start - first.start if first.kind is Kind.VERBATIM else 0)
        if start >= end:
            mapped_end = mapped_start
        else:
            last = self.pieces[self._index(end - 1)]
            mapped_end = last.source_start + end - last.start if last.kind is Kind.VERBATIM else last.source_end
        mapped = Span(mapped_start, mapped_end)
        return self.outer.span(mapped) if self.outer else mapped

    def lower(self, edits: Iterable[Edit]) -> list[Edit]:
        """The same edits as edits of the outermost source.

        Raises `Refused` if one cannot be made there: it would replace text across a hole, or touch an opaque piece.
        """
        trimmed = [trim(line, self.text) for edit in edits for line in _by_line(edit, self.text)]
        if self._is_source:
            return [edit for edit in trimmed if edit.start < edit.end or edit.text]
        lowered = [part for edit in trimmed for part in self._lower(edit)]
        return self.outer.lower(lowered) if self.outer else lowered

    def _index(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _lower(self, edit: Edit) -> list[Edit]:
        start, end, text = edit
        if start == end:
            return self._insert(start, text) if text else []
        touched = self.pieces[self._index(start) : self._index(end - 1) + 1]
        if any(piece.kind is Kind.OPAQUE for piece in touched):
            raise Refused("the fix would change what is not prose")
        if any(left.source_end != right.source_start for left, right in pairwise(touched)):
            if text:
                raise Refused("the fix would cross markup")
            return [
                part
                for piece in touched
                for part in self._lower(Edit(max(start, piece.start), min(end, piece.end), ""))
            ]
        first, last = touched[0], touched[-1]
        if first.kind is Kind.DECODED:
            text = self.text[first.start : start] + text
            start = first.start
        if last.kind is Kind.DECODED:
            text += self.text[end : last.end]
            end = last.end
        source_start = first.source_start + (start - first.start if first.kind is Kind.VERBATIM else 0)
        source_end = last.source_start + end - last.start if last.kind is Kind.VERBATIM else last.source_end
        return [Edit(source_start, source_end, self.encode(text))]

    def _insert(self, at: int, text: str) -> list[Edit]:
        index = self._index(at)
        piece = self.pieces[index]
        if at == piece.start and index and self.pieces[index - 1].kind is not Kind.OPAQUE:
            piece = self.pieces[index - 1]
        if at in (piece.start, piece.end):
            place = piece.source_start if at == piece.start else piece.source_end
            return [Edit(place, place, self.encode(text))]
        if piece.kind is Kind.OPAQUE:
            raise Refused("the fix would change what is not prose")
        if piece.kind is Kind.VERBATIM:
            place = piece.source_start + at - piece.start
            return [Edit(place, place, self.encode(text))]
        spelled = self.text[piece.start : at] + text + self.text[at : piece.end]
        return [Edit(piece.source_start, piece.source_end, self.encode(spelled))]


def _by_line(edit: Edit, text: str) -> list[Edit]:
    """An edit that keeps its line breaks, as one edit a line: the breaks may be spelled differently from each other."""
    start, end, new = edit
    if "\n" not in new and text.find("\n", start, end) < 0:
        return [edit]
    old_lines, new_lines = text[start:end].split("\n"), new.split("\n")
    if len(old_lines) != len(new_lines):
        return [edit]
    edits = []
    for old, line in zip(old_lines, new_lines, strict=True):
        edits.append(Edit(start, start + len(old), line))
        start += len(old) + 1
    return edits


def trim(edit: Edit, text: str) -> Edit:
    """The edit without what it leaves as it was, at its beginning and at its end."""
    start, end, new = edit
    old = text[start:end]
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(start + head, end - tail, new[head : len(new) - tail])


def apply(edits: Iterable[Edit], text: str) -> str:
    """The text with edits made that do not overlap. Insertions at one place are made in the order given."""
    out: list[str] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        out += (text[at:start], new)
        at = end
    out.append(text[at:])
    return "".join(out)
