"""The segments of an article as one text: between two of them stands a blank line, which is in no file."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newslint.finding import Edit, Span
from newslint.mapping import Layer, Refused, lower
from newslint.named import NamedTuple

JOINT = "\n\n"


class Segment(NamedTuple):
    """A stretch of prose that markup bounds: a paragraph, a heading, a cell, a docstring.

    `path` names its containers from the outside in, without numbers. `kind` is that of a block; "text" is plain text
    whose lines or paragraphs are blocks. `whole` is the span of the layer's source that goes if the segment is dropped,
    with its markup and the blank line it would leave; None if it cannot go. `twin` is a second copy of the same text,
    in which every edit is made too.
    """

    layer: Layer
    path: str = ""
    kind: str = "paragraph"
    whole: Span | None = None
    twin: Layer | None = None


class Joined:
    """The layers of some segments, as if they were one layer."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)
        self.text = JOINT.join([segment.layer.text for segment in segments])
        self.starts: list[int] = []
        at = 0
        for segment in segments:
            self.starts.append(at)
            at += len(segment.layer.text) + len(JOINT)

    def span(self, span: Span) -> Span:
        """Where a span of the text lies in the file, from its first word to its last one."""
        start, end = span
        first, at = self._place(start, end)
        mapped = self.segments[first].layer.span(Span(at, max(at, self._within(first, end))))
        last = self.index(max(start, end - 1))
        if last == first:
            return mapped
        layer = self.segments[last].layer
        return Span(mapped.start, max(mapped.end, layer.span(Span(0, self._within(last, end))).end))

    def lower(self, edits: Iterable[Edit]) -> list[Edit]:
        """The same edits as edits of the file. Raises `Refused`."""
        return lower(self.parts(edits))

    def parts(self, edits: Iterable[Edit]) -> list[tuple[Layer, list[Edit]]]:
        """The same edits as edits of single layers. Raises `Refused` for one that would join two segments."""
        parts: list[tuple[Layer, list[Edit]]] = []
        for edit in edits:
            number = self.dropped(edit)
            if number is None:
                parts += self._part(edit)
            else:
                parts += self._drop(number)
        return parts

    def dropped(self, edit: Edit) -> int | None:
        """Which segment an edit takes out, if it takes out one with the joint behind it, or before it for the last."""
        if edit.text or edit.start == edit.end or not self.starts:
            return None
        if len(self.starts) == 1 and edit != (0, len(self.text), ""):
            return None
        number = bisect_right(self.starts, edit.start) - 1
        if self.starts[number] == edit.start and edit == self.without(number):
            return number
        if number + 2 == len(self.starts) and edit == self.without(number + 1):
            return number + 1
        return None

    def without(self, number: int) -> Edit:
        """The edit of the text that takes out a segment. Raises `Refused` for the only one."""
        starts = self.starts
        if len(starts) == 1:
            raise Refused("nothing would be left")
        if number + 1 < len(starts):
            return Edit(starts[number], starts[number + 1], "")
        return Edit(starts[number] - len(JOINT), len(self.text), "")

    def whole(self, number: int) -> Span:
        """What goes from the file with a segment that is dropped. Raises `Refused`."""
        segment = self.segments[number]
        if segment.whole is None:
            raise Refused("this format cannot take a block out")
        return segment.layer.outer.span(segment.whole) if segment.layer.outer else segment.whole

    def _drop(self, number: int) -> list[tuple[Layer, list[Edit]]]:
        segment = self.segments[number]
        start, end = self.whole(number)
        if segment.twin:
            raise Refused("the other copy of it would stay")
        if segment.layer.outer is None:
            return [(_file(segment.layer), [Edit(start, end, "")])]
        assert segment.whole is not None
        return [(segment.layer.outer, [Edit(*segment.whole, "")])]

    def _part(self, edit: Edit) -> list[tuple[Layer, list[Edit]]]:
        start, end, text = edit
        number = bisect_right(self.starts, start) - 1
        segment = self.segments[number]
        own = Edit(start - self.starts[number], end - self.starts[number], text)
        if own.end > len(segment.layer.text):
            raise Refused("the fix would join two paragraphs")
        return [(segment.layer, [own]), *([(segment.twin, [own])] if segment.twin else [])]

    def index(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)

    def _within(self, number: int, offset: int) -> int:
        return min(offset - self.starts[number], len(self.segments[number].layer.text))

    def _place(self, start: int, end: int) -> tuple[int, int]:
        """The segment in which a span begins, the next one if it begins in a joint, and where."""
        number = self.index(start)
        at = start - self.starts[number]
        size = len(self.segments[number].layer.text)
        if at > size or (at == size and end > start):
            if end > start + 1 and number + 1 < len(self.starts) and end > self.starts[number + 1]:
                return number + 1, 0
            return number, size
        return number, at


def _file(layer: Layer) -> Layer:
    return Layer.identity(layer.source)
