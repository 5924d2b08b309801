"""A file of any format for a program: its prose, segment by segment, and the bytes with edits made in it."""

from collections.abc import Iterable, Sequence
from typing import Any

from newslint.document import Document
from newslint.encoding import Source, decode
from newslint.finding import Edit, Span
from newslint.joined import Joined
from newslint.lines import paragraphs
from newslint.mending import Change, Mender
from newslint.readers import FORMATS, Prose, judge, prose
from newslint.reading import Scope
from newslint.rule import unknown

Wish = tuple[int, int, int, str]
"""An edit of a file: the number of the segment, start and end in its text in code points, and the new text."""

_NOT_TOGETHER = "the file would not read as intended with the other edits"
_OPTIONS = ("select", "columns", "delim", "strings", "narrow")


class File:
    """A file that was read. `documents` are its articles as rules see them."""

    def __init__(self, data: bytes, format: str, source: Source, scope: Scope) -> None:
        self.data = data
        self.format = format
        self.source = source
        self.refused: list[tuple[Wish, str]] = []
        self._mender = Mender(lambda text: prose(text, format, scope), scope.writes, self._keeps_segments)
        self._prose = self._mender.read(source.text)
        self._segments = _segments(self._prose)

    @property
    def documents(self) -> Sequence[Document]:
        return self._prose.documents

    @property
    def texts(self) -> list[str]:
        """The prose segments, in the order of the source."""
        return [self.documents[number].text[start:end] for number, (start, end) in self._segments]

    def edit(self, wishes: Iterable[Wish]) -> bytes:
        """The bytes of the file with the edits made that can be made; the others stand in `refused`, each with why.

        Raises `ValueError` for an edit that lies in no segment.
        """
        wishes = list(wishes)
        changes = [Change(number, [edit]) for number, edit in map(self._placed, wishes)]
        mended = self._mender.mend(self._prose, changes)
        left_out = sorted(set(range(len(wishes))).difference(mended.made))
        self.refused = [(wishes[number], mended.refused.get(number, _NOT_TOGETHER)) for number in left_out]
        if mended.prose.source == self.source.text:
            return self.data
        return self.source.encode(mended.prose.source)

    def _keeps_segments(self, before: Prose, after: Prose) -> bool:
        """Whether there are the same segments in the same order; in plain text a line break may make another."""
        kept, made = _segments(before), _segments(after)
        if before.reading is not None:
            return _order(kept) == _order(made) and judge(before, after)
        grown = len(after.documents[0].text) - len(before.documents[0].text)
        return len(kept) == len(made) and _length(kept) + grown == _length(made)

    def _placed(self, wish: Wish) -> tuple[int, Edit]:
        segment, start, end, text = wish
        if not 0 <= segment < len(self._segments):
            raise ValueError(f"there is no segment {segment}; there are {len(self._segments)}")
        number, span = self._segments[segment]
        if not 0 <= start <= end <= span.end - span.start:
            raise ValueError(f"{start}-{end} is not in segment {segment}")
        return number, Edit(span.start + start, span.start + end, text)


def read(data: bytes, format: str, *, encoding: str | None = None, **options: Any) -> File:
    """Read a file of any format: all its prose, unless the options say what to take.

    `encoding` counts more than what the file itself says. Options: `select`, pairs of a JSON path and the format of
    what lies there; `columns` by name and the `delim` of a CSV file; `strings=False` for a Python file's docstrings and
    comments alone; `narrow=True` for what newslint itself would take. Raises `NotText` and `ValueError`.
    """
    if format not in FORMATS:
        raise ValueError(f"{unknown('format', format, FORMATS)}; newslint reads {', '.join(FORMATS)}")
    for name in options:
        if name not in _OPTIONS:
            raise ValueError(unknown("option", name, _OPTIONS))
    source = decode(data, format, encoding)
    return File(data, format, source, _scope(source, **options))


def _scope(
    source: Source,
    select: Iterable[Sequence[str]] | None = None,
    columns: Iterable[str] | None = None,
    delim: str = "",
    strings: bool = True,
    narrow: bool = False,
) -> Scope:
    """What is to be read in a decoded file."""
    fields = [(name, "") for name in columns] if columns is not None else None
    if select is not None:
        fields = [(path[0], path[1] if len(path) > 1 else "") for path in select]
    return Scope(
        narrow,
        tuple(fields) if fields is not None else None,
        delim,
        None,
        strings,
        source.text.isascii(),
        source.writes,
    )


def _order(segments: Sequence[tuple[int, Span]]) -> list[int]:
    """The numbers that the segments would have by their places in the documents."""
    return sorted(range(len(segments)), key=lambda number: segments[number])


def _length(segments: Sequence[tuple[int, Span]]) -> int:
    return sum(end - start for _, (start, end) in segments)


def _segments(held: Prose) -> list[tuple[int, Span]]:
    """Each segment by its document and its span there, in the order of the source."""
    found: list[tuple[int, int, Span]] = []
    for number, document in enumerate(held.documents):
        layer = document.layer
        if isinstance(layer, Joined):
            spans = [Span(at, at + len(each.layer.text)) for each, at in zip(layer.segments, layer.starts, strict=True)]
        else:
            spans = [Span(block.start, block.end) for block in paragraphs(document.text)]
        found += [(layer.span(span).start, number, span) for span in spans]
    return [(number, span) for _, number, span in sorted(found)]
