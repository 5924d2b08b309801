from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_SPACED, _CLOSED = expression(r"(?<=\S) [–—] (?=\S)"), expression(r"(?<=[a-z”’,])[–—](?=[a-z“])")


class SpaceBesideDash(Rule):
    """A dash has a space on both sides or on neither.

    AP and the Guardian set spaces around a dash, Chicago (6.85) none; a space on one side only is a slip of either. The
    article's own style is taken; without one the en dash is set apart and the em dash closed up. Ranges, an attribution
    (`” —Jane Smith`) and speech that breaks off are left alone.
    """

    message = "The dash has a space on one side only"
    fix = "unsafe"
    find = (
        r"(?<=[a-z,”’)])[–—] (?!(?:and|or|to|bis)\b)(?=[a-z“])(?<![“‘][–—] )"
        r"|(?<=[a-z,)])(?<! [a-z]) [–—](?=[a-z“])"
    )
    examples = (
        bad("The plan –an old one – was dropped.", good="The plan – an old one – was dropped."),
        bad("The men— all of them miners—were freed.", good="The men—all of them miners—were freed."),
        bad("The word– his own – was kept.", good="The word – his own – was kept."),
        bad("It was late —the end.", good="It was late—the end."),
        good("The plan – an old one – and the men—miners—were named, 1998– and –5C, Monday –Friday."),
        good("“Design matters.” —Andrew Maier. The pre– and post-war years."),
        good("“But I— ” he said; “—and then” she left."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        spaced = closed = -1
        for match in matches:
            if spaced < 0:
                spaced, closed = (sum(1 for _ in style.finditer(text)) for style in (_SPACED, _CLOSED))
            dash = match[0].strip()
            apart = spaced > closed if spaced != closed else dash == "–"
            yield self.finding(match, replace=f" {dash} " if apart else dash)
