from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

RIGHT_TO_LEFT = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
NEAR = 500
OVERRIDES = "\u202d\u202e"


class DirectionMark(Rule):
    """Direction marks stand only where right-to-left text does.

    They come along when a name is copied from a Hebrew, Arabic or chat page. In Latin text they do nothing that can be
    seen and break search; beside right-to-left letters they are needed (Unicode Standard Annex 9).
    """

    message = "Drop the invisible direction mark"
    severity = "error"
    fix = "safe"
    find = r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+"
    examples = (
        bad("The port of \u200fAshkelon is shut.", good="The port of Ashkelon is shut."),
        bad("A message from \u2068Jo Field\u2069 came.", good="A message from Jo Field came."),
        bad("\u202aCall 555 0199\u202c now.", good="Call 555 0199 now."),
        bad("The file annex\u202efdp was sent."),
        good("The Hebrew word שלום\u200f! is a greeting."),
        good("The Arabic name \u2067عمان\u2069 means Oman."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if not RIGHT_TO_LEFT.search(text, max(start - NEAR, 0), end + NEAR):
            # Without its override a text reads in another order than it did.
            overridden = any(mark in text[max(start - NEAR, 0) : end + NEAR] for mark in OVERRIDES)
            yield self.finding(match, replace="", safety="unsafe" if overridden else "safe")
