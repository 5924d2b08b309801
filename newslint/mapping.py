"""Exact maps from a text back to the text it was decoded from.

A layer is a text made of pieces, each of which says which slice of the layer's source it decodes from. Source between
two pieces is a hole (markup): it has no text, so a sentence runs straight through it. Layers nest: the source of one is
the text of the next one out, down to the decoded file.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import accumulate, pairwise

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


Spell = Callable[[str, str, int, int], str]
"""Spells a text for a place of a source (an escape, a line ending): the text, the source, and the span it replaces."""
Finish = Callable[[list[Edit]], list[Edit]]
"""What else a source needs once all its edits are known, which come in no order: quotation marks around a cell."""


def as_it_stands(text: str, source: str, start: int, end: int) -> str:
    return text


class Layer:
    """A text and where each of its pieces comes from.

    `pieces` cover the text without a gap, in order of the text and of the source. `outer` is the layer whose text this
    layer's source is.
    """

    __slots__ = ("_is_source", "_starts", "finish", "outer", "pieces", "source", "spell", "text")

    def __init__(
        self,
        text: str,
        pieces: Sequence[Piece],
        source: str,
        spell: Spell = as_it_stands,
        outer: "Layer | None" = None,
        finish: Finish | None = None,
    ) -> None:
        self.text = text
        self.pieces = tuple(pieces) or (Piece(0, 0, 0, 0),)
        self.source = source
        self.spell = spell
        self.outer = outer
        self.finish = finish
        self._starts: list[int] | None = None
        self._is_source = False

    @property
    def is_source(self) -> bool:
        """Whether the text is its own source, unchanged."""
        return self._is_source

    @property
    def depth(self) -> int:
        """How many layers lie between this one and the file."""
        return self.outer.depth + 1 if self.outer else 0

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
        return lower([(self, list(edits))])

    def lower_once(self, edits: Iterable[Edit]) -> list[Edit]:
        """The same edits as edits of this layer's own source. Raises `Refused`."""
        trimmed = [part for edit in edits for part in self._parts(edit)]
        if self._is_source:
            return [edit for edit in trimmed if edit.start < edit.end or edit.text]
        lowered = [part for edit in trimmed for part in self._lower(edit)]
        return self.finish(lowered) if self.finish and lowered else lowered

    def _parts(self, edit: Edit) -> list[Edit]:
        """The edit, as one for each word only where it would touch markup or what is spelled in another way."""
        whole = trim(edit, self.text)
        piece = self.pieces[self._index(max(whole.start, whole.end - 1))]
        if piece.kind is Kind.VERBATIM and piece.start <= whole.start and whole.end <= piece.end:
            return [whole]
        return [trim(part, self.text) for part in _by_word(edit, self.text)]

    def _index(self, offset: int) -> int:
        if self._starts is None:
            self._starts = [piece.start for piece in self.pieces]
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
        return [Edit(source_start, source_end, self._spelled(text, source_start, source_end))]

    def _spelled(self, text: str, start: int, end: int) -> str:
        return self.spell(text, self.source, start, end) if text else text

    def _insert(self, at: int, text: str) -> list[Edit]:
        index = self._index(at)
        piece = self.pieces[index]
        if at == piece.start and index and self.pieces[index - 1].kind is not Kind.OPAQUE:
            piece = self.pieces[index - 1]
        if at in (piece.start, piece.end):
            place = piece.source_start if at == piece.start else piece.source_end
            return [Edit(place, place, self._spelled(text, place, place))]
        if piece.kind is Kind.OPAQUE:
            raise Refused("the fix would change what is not prose")
        if piece.kind is Kind.VERBATIM:
            place = piece.source_start + at - piece.start
            return [Edit(place, place, self._spelled(text, place, place))]
        spelled = self.text[piece.start : at] + text + self.text[at : piece.end]
        return [Edit(*piece[2:4], self._spelled(spelled, *piece[2:4]))]


def lower(wanted: Iterable[tuple[Layer, list[Edit]]]) -> list[Edit]:
    """Edits of several layers of one file as edits of the file. Raises `Refused`.

    What lies in the same layer further out is spelled together: a cell that holds three paragraphs is quoted once.
    """
    waiting: dict[int, dict[Layer, list[Edit]]] = {}
    for layer, edits in wanted:
        waiting.setdefault(layer.depth, {}).setdefault(layer, []).extend(edits)
    lowered: list[Edit] = []
    for depth in range(max(waiting, default=-1), -1, -1):
        for layer, edits in waiting.get(depth, {}).items():
            made = layer.lower_once(edits)
            if layer.outer is None:
                lowered += made
            else:
                waiting.setdefault(depth - 1, {}).setdefault(layer.outer, []).extend(made)
    return lowered


def _by_word(edit: Edit, text: str) -> list[Edit]:
    """An edit that keeps its lines or its words, as one edit each: white space may be spelled in many ways."""
    start, end, new = edit
    old = text[start:end]
    if old == new:
        return []
    old_lines, new_lines = old.split("\n"), new.split("\n")
    if len(old_lines) > 1 and len(old_lines) == len(new_lines):
        ends = accumulate((len(line) + 1 for line in old_lines), initial=start)
        lines = zip(ends, old_lines, new_lines, strict=False)
        return [word for at, old, line in lines for word in _by_word(Edit(at, at + len(old), line), text)]
    old_parts, new_parts = _between_spaces(old), _between_spaces(new)
    if old_parts[1::2] != new_parts[1::2] or len(old_parts) != len(new_parts):
        return [edit]
    edits = []
    for part, word in zip(old_parts, new_parts, strict=True):
        if part != word:
            edits.append(Edit(start, start + len(part), word))
        start += len(part)
    return edits


def _between_spaces(text: str) -> list[str]:
    """The words of a text and the white space between them, in turn."""
    parts: list[str] = [""]
    for character in text:
        if character.isspace() == len(parts) % 2:
            parts.append(character)
        else:
            parts[-1] += character
    return parts if len(parts) % 2 else [*parts, ""]


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
