from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_APART = expression(r"[0-9][ \u00a0](?:million|billion|trillion)\b")


class MissingSpaceBeforeScale(Rule):
    """A space stands between a figure and million, billion or trillion.

    AP and Reuters write `$40 million`. Some British papers close up `£40million`: an article that has it so more
    than once, and never apart, keeps its style.
    """

    message = "A space is missing before “{scale}”"
    fix = "safe"
    find = r"(?<=[0-9])(?<![A-Za-z][0-9])(?P<scale>[mbtr]{1,2}illion)(?![\w-])"
    examples = (
        bad("It cost $40million, or 30 million euros.", good="It cost $40 million, or 30 million euros."),
        bad("It cost $40million.", good="It cost $40 million."),
        good("It cost £40million, not £30million."),
        good("It cost £40m, $30 million and a 40million-strong x4million."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        closed = list(matches)
        apart = _APART.search(document.text) is not None
        if apart or len(closed) == 1:
            for match in closed:
                write = f" {match['scale']}"
                yield self.finding(match, replace=write, scale=match["scale"], safety="safe" if apart else "unsafe")
