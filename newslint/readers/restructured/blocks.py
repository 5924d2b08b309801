"""The blocks of reStructuredText: where its paragraphs, titles and comments stand, as docutils finds them."""

from collections.abc import Sequence

from newslint.encoding import NotText
from newslint.named import NamedTuple
from newslint.readers.restructured.directives import QUOTATIONS, content, holds_prose
from newslint.readers.restructured.enumerators import Enumerator, enumerator
from newslint.readers.restructured.lines import (
    Line,
    Part,
    at_least,
    column_of,
    contiguous,
    indented,
    least,
    lines_of,
    trimmed,
    with_first,
)
from newslint.readers.restructured.marks import ADORNMENT, ATTRIBUTION, BORDER, EXPLICIT, LITERAL, MARK, TARGET, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_DEEPEST = 1000
_MACHINE_FIELDS = frozenset(
    """
    lang language date modified slug category tags status save_as url template version revision orphan tocdepth
    nocomments nosearch id type
    """.split()
)
"""Fields that hold no prose."""


class Block(NamedTuple):
    """Lines of prose or of a comment. `kind` is that of a segment, or "comment" or "language".

    `adornments` are the lines over and under a title. `is_alone`: nothing else stands between it and the margin of its
    container, so that the lines could go. `is_literal`: its last two colons say that a literal block follows.
    `verse`: the lines of a verse, which may go on below.
    """

    kind: str
    path: str
    lines: Sequence[Line]
    adornments: Sequence[Line] = ()
    is_alone: bool = False
    is_literal: bool = False
    verse: Sequence[Sequence[Line]] = ()


class _Task(NamedTuple):
    lines: list[Line]
    column: int
    path: str
    kind: str
    depth: int


def blocks(source: str) -> list[Block]:
    """All the blocks, in order. Raises `NotText` where they are nested too deep."""
    found: list[Block] = []
    tasks = [_Task(lines_of(source), 0, "", "paragraph", 0)]
    while tasks:
        task = tasks.pop()
        if task.depth > _DEEPEST:
            line = source.count("\n", 0, task.lines[0].begin) + 1
            raise NotText(f"line {line}: blocks are nested more than {_DEEPEST} deep")
        scan = _Scan(source, task)
        scan.run()
        found += scan.found
        tasks += scan.tasks
    found.sort(key=lambda block: block.lines[0].start)
    return found


class _Scan:
    """One pass over the lines of a container. What is nested becomes a task of its own."""

    def __init__(self, source: str, task: _Task) -> None:
        self.source = source
        self.lines, self.column, self.path, self.kind, self.depth = task
        self.found: list[Block] = []
        self.tasks: list[_Task] = []
        self.enumerator: Enumerator | None = None

    def run(self) -> None:
        lines, source = self.lines, self.source
        at = 0
        while at < len(lines):
            line = lines[at]
            if line.is_blank:
                at += 1
                continue
            last_enumerator, self.enumerator = self.enumerator, None
            if line.column > self.column:
                at = self._quote(at)
                continue
            mark = MARK.match(source, line.start, line.end)
            if mark is None:
                at = self._text(at)
            elif mark.lastgroup == "enumerator":
                at = self._enumerated(at, mark, last_enumerator)
            else:
                at = getattr(self, f"_{mark.lastgroup}")(at, mark)

    def _nest(self, lines: list[Line], column: int, name: str, kind: str = "paragraph") -> None:
        lines = trimmed(lines)
        if lines:
            path = f"{self.path}/{name}" if self.path else name
            self.tasks.append(_Task(lines, column, path, kind, self.depth + 1))

    def _add(self, kind: str, lines: Sequence[Line], adornments: Sequence[Line] = (), name: str = "") -> None:
        path = f"{self.path}/{name}" if self.path and name else self.path or name
        self.found.append(Block(kind, path, lines, adornments))

    def _quote(self, at: int) -> int:
        part = indented(self.lines, at, self.column)
        self._quoted(part.lines, part.column, "quote")
        return part.following

    def _quoted(self, lines: list[Line], column: int, name: str) -> None:
        while lines:
            first, last = self._attribution(lines)
            self._nest(lines[:first], column, name)
            if first < last:
                line = lines[first]
                dash = ATTRIBUTION.match(self.source, line.start, line.end)
                assert dash
                self._add("caption", [line._replace(start=dash.end()), *lines[first + 1 : last]], (), "attribution")
            lines = trimmed(lines[last:])

    def _attribution(self, lines: Sequence[Line]) -> tuple[int, int]:
        """Where the lines of a quotation end that say whose it is, and where they begin."""
        for at in range(1, len(lines)):
            line = lines[at]
            if (
                lines[at - 1].is_blank
                and not line.is_blank
                and line.column == least(lines)
                and ATTRIBUTION.match(self.source, line.start, line.end)
            ):
                last = contiguous(lines, at)
                if len({line.column for line in lines[at + 1 : last]}) < 2:
                    return at, last
        return len(lines), len(lines)

    def _bullet(self, at: int, mark: "Match[str]") -> int:
        return self._item(at, mark.end(), "ul/li")

    def _item(self, at: int, start: int, name: str) -> int:
        line = self.lines[at]
        if start < line.end:
            column = column_of(self.source, line, start)
            following = at_least(self.lines, at + 1, column)
            first = line._replace(start=start, column=column)
            self._nest([first, *self.lines[at + 1 : following]], column, name, "item")
            return following
        part = with_first(self.lines, at, self.column, start)
        self._nest(part.lines, part.column, name, "item")
        return part.following

    def _enumerated(self, at: int, mark: "Match[str]", last: Enumerator | None) -> int:
        told = mark[0].strip()
        expected = enumerator(told, last.sequence) if last else None
        for found in (expected, enumerator(told)):
            if found is None or found.number < 0:
                continue
            if found is expected and last and found.sequence != "#" and found.number != last.number + 1:
                continue
            if self._is_item(at, found):
                self.enumerator = found
                return self._item(at, mark.end(), "ol/li")
        return self._text(at)

    def _is_item(self, at: int, found: Enumerator) -> bool:
        if at + 1 == len(self.lines):
            return True
        line = self.lines[at + 1]
        if line.is_blank or line.column > self.column:
            return True
        return self.source.startswith(found.following, line.start, line.end) if found.following else False

    def _field(self, at: int, mark: "Match[str]") -> int:
        part = with_first(self.lines, at, self.column, mark.end())
        name = mark[0].strip().strip(":").lower()
        if name in ("lang", "language") and not self.path and part.lines:
            self._add("language", part.lines)
        if name not in _MACHINE_FIELDS:
            self._nest(part.lines, part.column, "field")
        return part.following

    def _option(self, at: int, mark: "Match[str]") -> int:
        part = with_first(self.lines, at, self.column, mark.end())
        if all(line.is_blank for line in part.lines):
            return self._text(at)
        self._nest(part.lines, part.column, "option")
        return part.following

    def _doctest(self, at: int, mark: "Match[str]") -> int:
        return contiguous(self.lines, at)

    def _verse(self, at: int, mark: "Match[str]") -> int:
        """The lines of a verse or an address. A line that is indented goes on with the one before it."""
        verse: list[list[Line]] = []
        while at < len(self.lines):
            line = self.lines[at]
            if line.is_blank:
                break
            if line.column == self.column:
                begins = MARK.match(self.source, line.start, line.end)
                if not begins or begins.lastgroup != "verse":
                    break
                line = line._replace(start=begins.end())
                verse.append([])
            if not line.is_blank:
                verse[-1].append(line)
            at += 1
        verse = [lines for lines in verse if lines]
        if verse:
            path = f"{self.path}/verse" if self.path else "verse"
            lines = [line for lines in verse for line in lines]
            self.found.append(Block("paragraph", path, lines, verse=verse))
        return at

    def _grid(self, at: int, mark: "Match[str]") -> int:
        return contiguous(self.lines, at)

    def _table(self, at: int, mark: "Match[str]") -> int:
        lines = self.lines
        top = lines[at].end - lines[at].start
        found, last = 0, len(lines)
        for index in range(at + 1, len(lines)):
            line = lines[index]
            if line.column != self.column or not BORDER.match(self.source, line.start, line.end):
                continue
            found, last = found + 1, index + 1
            if line.end - line.start != top or found == 2 or index + 1 == len(lines) or lines[index + 1].is_blank:
                return last
        return last

    def _anonymous(self, at: int, mark: "Match[str]") -> int:
        return with_first(self.lines, at, self.column, mark.end(), until_blank=True).following

    def _explicit(self, at: int, mark: "Match[str]") -> int:
        line = self.lines[at]
        construct = EXPLICIT.match(self.source, line.start, line.end)
        kind = construct.lastgroup if construct else ""
        if construct is None:
            return self._comment(at, mark.end())
        part = with_first(self.lines, at, self.column, construct.end(), kind == "target")
        if kind == "target" and not TARGET.match(self.source[line.start + 3 : (part.lines or [line])[-1].end]):
            return self._comment(at, mark.end())
        if kind == "footnote":
            self._nest(part.lines, part.column, "footnote")
        elif kind == "directive":
            self._directive(construct["name"].lower(), part)
        return part.following

    def _directive(self, name: str, part: Part) -> None:
        if not holds_prose(name):
            return
        lines = content(self.source, name, part)
        if name in QUOTATIONS:
            self._quoted(lines, part.column, name)
            return
        self._nest(lines, part.column, name, "caption" if name == "figure" else "paragraph")

    def _comment(self, at: int, start: int) -> int:
        line = self.lines[at]
        if start >= line.end and (at + 1 == len(self.lines) or self.lines[at + 1].is_blank):
            return at + 1
        part = with_first(self.lines, at, self.column, start)
        self._add("comment", trimmed(part.lines) or [line])
        return part.following

    def _adornment(self, at: int, mark: "Match[str]") -> int:
        """A title with a line over it, or a transition."""
        lines, source = self.lines, self.source
        over = lines[at]
        size = over.end - over.start
        if self.depth:
            return self._text(at) if size < 4 else at + 1
        if at + 1 == len(lines) or lines[at + 1].is_blank:
            return self._text(at) if size < 4 else at + 1
        title = lines[at + 1]
        if title.column == self.column and ADORNMENT.match(source, title.start, title.end):
            return self._text(at) if size < 4 else at + 2
        if at + 2 == len(lines):
            return self._text(at) if size < 4 else at + 2
        under = lines[at + 2]
        if under.column or source[over.start : over.end] != source[under.start : under.end]:
            return self._text(at) if size < 4 else at + 3
        if title.column + width(source[title.start : title.end]) > size and size < 4:
            return self._text(at)
        self._add("heading", [title], [over, under], "title")
        return at + 3

    def _text(self, at: int) -> int:
        lines, source = self.lines, self.source
        line = lines[at]
        following = at + 1
        if following < len(lines) and not (second := lines[following]).is_blank:
            if second.column > self.column:
                part = indented(lines, following, self.column)
                is_marked = MARK.match(source, line.start, line.end)  # an item of a list of its own
                self._add("item", [line], (), "marked/dl/dt" if is_marked else "dl/dt")
                self._nest(part.lines, part.column, "dl/dd")
                return part.following
            size = second.end - second.start
            if ADORNMENT.match(source, second.start, second.end) and (
                size >= 4 or width(source[line.start : line.end]) <= size
            ):
                if not self.depth:
                    self._add("heading", [line], [second], "title")
                return at + 2
            while following < len(lines) and not lines[following].is_blank and lines[following].column == self.column:
                following += 1
        own = lines[at:following]
        start, end = own[-1].start, own[-1].end
        is_literal = source.endswith("::", start, end) and LITERAL.search(source, start, end) is not None
        before = at == 0 or lines[at - 1].is_blank
        behind = following == len(lines) or lines[following].is_blank
        path = self.path
        self.found.append(Block(self.kind, path, own, (), before and behind and not is_literal, is_literal))
        return self._literal(following) if is_literal else following

    def _literal(self, at: int) -> int:
        """The index behind a literal block, which is indented or quoted."""
        lines = self.lines
        part = indented(lines, at, self.column)
        if part.lines:
            return part.following
        at = part.following
        if at == len(lines):
            return at
        quote = self.source[lines[at].start]
        if not ADORNMENT.match(quote):
            return at
        while at < len(lines) and not lines[at].is_blank and lines[at].column == self.column:
            if self.source[lines[at].start] != quote:
                break
            at += 1
        return at
