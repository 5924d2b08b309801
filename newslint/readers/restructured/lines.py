"""The lines of reStructuredText, and which of them belong together by their indentation."""

from collections.abc import Sequence

from newslint.named import NamedTuple

_TAB = 8


class Line(NamedTuple):
    """A line from its first character that is no white space to its last one, at a column from 0.

    `begin` is the offset at which the line begins in the source. The first line of a list item starts behind the mark.
    """

    begin: int
    start: int
    end: int
    column: int

    @property
    def is_blank(self) -> bool:
        return self.start == self.end


class Part(NamedTuple):
    """Some lines that are parsed on their own, from a column on, and the index of the line behind them."""

    lines: list[Line]
    column: int
    following: int


def lines_of(source: str) -> list[Line]:
    """All the lines of a text."""
    lines: list[Line] = []
    begin = 0
    for line in source.split("\n"):
        stripped = line.rstrip()
        column = lead = len(stripped) - len(stripped.lstrip())
        if lead and "\t" in line[:lead]:
            column = len(line[:lead].expandtabs(_TAB))
        lines.append(Line(begin, begin + lead, begin + len(stripped), column))
        begin += len(line) + 1
    return lines


def column_of(source: str, line: Line, offset: int) -> int:
    """The column of a place in a line."""
    before = source[line.begin : offset]
    return len(before.expandtabs(_TAB)) if "\t" in before else len(before)


def indented(lines: Sequence[Line], at: int, column: int) -> Part:
    """The lines from an index on that are blank or lie to the right of a column."""
    following = at
    while following < len(lines) and (lines[following].is_blank or lines[following].column > column):
        following += 1
    part = trimmed(lines[at:following])
    return Part(part, least(part), following)


def at_least(lines: Sequence[Line], at: int, column: int) -> int:
    """The index behind the lines that are blank or begin at a column or to the right of it."""
    while at < len(lines) and (lines[at].is_blank or lines[at].column >= column):
        at += 1
    return at


def contiguous(lines: Sequence[Line], at: int) -> int:
    """The index behind the lines up to the next blank one."""
    while at < len(lines) and not lines[at].is_blank:
        at += 1
    return at


def with_first(lines: Sequence[Line], at: int, column: int, start: int, until_blank: bool = False) -> Part:
    """What belongs to a mark in a line: what follows it there from `start` on, and the indented lines below."""
    following = at + 1
    while following < len(lines) and (lines[following].column > column or lines[following].is_blank):
        if until_blank and lines[following].is_blank:
            break
        following += 1
    rest = [*lines[at + 1 : following]]
    low = least(rest)
    blank = all(line.is_blank for line in rest)
    first = lines[at]
    if start < first.end:
        rest = [first._replace(start=start, column=column + start - first.start if blank else low), *rest]
        low = rest[0].column
    return Part(rest, low, following)


def trimmed(lines: Sequence[Line]) -> list[Line]:
    """The lines without blank ones at both ends."""
    first, last = 0, len(lines)
    while last and lines[last - 1].is_blank:
        last -= 1
    while first < last and lines[first].is_blank:
        first += 1
    return [*lines[first:last]]


def least(lines: Sequence[Line]) -> int:
    """The leftmost column at which a line begins."""
    return min((line.column for line in lines if line.start < line.end), default=0)
