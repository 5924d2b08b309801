from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

WIDE_GAP = expression(r"(?<=\S) {3,}(?=\S)")
NEAR = 1000
SENTENCE_END = ".!?:”’\"')"


class DoubleSpace(Rule):
    """One space stands between words and between sentences.

    Two are a typist's habit, or what a deleted word or tag leaves behind. AP, Chicago (6.7) and the Guardian want one
    after a full stop too. Tables, verse and code, where spaces line things up, are left alone.
    """

    message = "One space is enough"
    fix = "safe"
    find = r"(?<=[^\s|])[ \u00a0]{2,}(?=[^\s|])"
    examples = (
        bad("The camp had  treated 14 people.", good="The camp had treated 14 people."),
        bad("It rained.  The match was off.", good="It rained. The match was off."),
        bad("He said \u00a0no, and  no again.", good="He said no, and no again."),
        bad("The Truth:  unfortunately, it is so.", good="The Truth: unfortunately, it is so."),
        good("The camp had treated 14 people."),
        good("Team        Pts  Diff\nRovers       41    12\nUnited       39     7"),
        good("    Indented verse\n      goes on like this."),
        good("1.  The first of three\n-  another item"),
        good("if x:  # comment      = {a;  b}"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if not document.layout.spaces:
            return
        text, (start, end) = document.text, match.span()
        line_start, line_end = line_around(text, start, end)
        before = text[max(line_start, start - 8) : start].strip()
        numbered = before[:-1].isdigit() and before[-1] in ".)"
        if line_start >= start - 8 and (numbered or before in ("-", "*", "+", "•", ">", "–")):
            return
        in_table = in_columns(text, start, line_start, line_end) or lines_up(text, start, line_start, line_end)
        if not in_table and not any(sign in text[line_start:line_end] for sign in "{}=\\"):
            yield self.finding(match, replace=" ")


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The line that holds a gap, as far as it is of use."""
    floor, ceiling = max(start - NEAR, 0), min(end + NEAR, len(text))
    line_end = text.find("\n", end, ceiling)
    return max(text.rfind("\n", floor, start) + 1, floor), line_end if line_end >= 0 else ceiling


def in_columns(text: str, start: int, line_start: int, line_end: int) -> bool:
    """Whether the line and its neighbours have more wide gaps: a table."""
    above, _ = line_around(text, max(line_start - 1, 0), line_start)
    _, below = line_around(text, line_start, min(line_end + 1, len(text)))
    if text.find("   ", above, below) < 0:
        return False
    return sum(gap.start() != start for gap in WIDE_GAP.finditer(text, above, below)) > 1


def lines_up(text: str, start: int, line_start: int, line_end: int) -> bool:
    """Whether the line above or below has a gap in the same column, and not between sentences."""
    column = start - line_start
    above, _ = line_around(text, max(line_start - 1, 0), line_start)
    gaps = (text[at + column - 1 : at + column + 3] for at in (above, line_end + 1) if at != line_start)
    return any(gap[1:3] == "  " and gap[3:].strip() and gap[0] not in SENTENCE_END for gap in gaps)
