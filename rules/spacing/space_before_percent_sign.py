from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

CLOSED_UP = expression(r"(?<=[0-9])%")
FIGURE_BEFORE = expression(r"(?<![\w.,])[0-9][0-9.,]*\Z")


class SpaceBeforePercentSign(Rule):
    """A percent sign closes up to its figure.

    AP, the Guardian and Chicago (9.18) write `40%`; the space is German, French or the SI's. An article that always
    sets it has a style of its own and is left alone.
    """

    message = "Close up: “{write}”"
    fix = "safe"
    find = r"(?<=[0-9])[ \u00a0\u202f]{1,2}%(?![\w%(])"
    examples = (
        bad("Yields fell by 40 % in a year, from 8%.", good="Yields fell by 40% in a year, from 8%."),
        bad("Only 12.5\u00a0% came, not 20%.", good="Only 12.5% came, not 20%."),
        bad("Some 30 % are women.", good="Some 30% are women."),
        good("Yields fell by 40%."),
        good("Of them 40 % are men, 60 % women and 3 % old."),
        good("print(7 %d, 7 %(x)s, x3 % 2)"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        apart = list(matches)
        closed_up = sum(1 for _ in CLOSED_UP.finditer(text))
        if len(apart) < 2 or closed_up >= len(apart):
            for match in apart:
                figure = FIGURE_BEFORE.search(text, max(match.start() - 20, 0), match.start())
                if figure:
                    # On its own it may be the style of this desk.
                    sure = "safe" if closed_up else "unsafe"
                    yield self.finding((figure.start(), match.end()), replace=figure[0] + "%", safety=sure)
