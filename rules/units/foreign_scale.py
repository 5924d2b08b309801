from collections.abc import Iterator
from re import Match, search

from newslint import Document, Finding, Rule, Span, bad, good

SCALES = {"Mio": "million", "Mrd": "billion", "mrd": "billion", "Mld": "billion"}


class ForeignScale(Rule):
    """A million and a billion are written in English: 5 million, €2 billion or €2bn.

    Mio. and Mrd. (German, Danish) and Mld (Italian, Polish) are abbreviations that translation leaves standing; English
    has none of them, and a Milliarde is a billion (AP, Economist). Where the article writes €5m and €2bn, so does the
    repair.
    """

    message = "In English it is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![A-Za-z])[0-9][0-9.,]{0,12}"
        r"(?P<scale>[ \u00a0]?(?P<word>Mio|Mrd|mrd|Mld)(?:\.(?= [a-z€$£]))?)(?![A-Za-z0-9.-])"
    )
    examples = (
        bad("It cost 5 Mio. euros and 2,300 Mio francs.", good="It cost 5 million euros and 2,300 million francs."),
        bad("The loss was €2.4 Mrd last year.", good="The loss was €2.4 billion last year."),
        bad("They paid €3m, not €4 Mio, for it.", good="They paid €3m, not €4m, for it."),
        good("It cost 5 million euros, 3m francs and 2bn yen."),
        good("The Mill Lane site, Mio the dog and 40 Mill Road; I-95 Md. police"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        near = document.text[max(0, match.start() - 3000) : match.end() + 3000]
        word = SCALES[match["word"]]
        if match.start() and document.text[match.start() - 1] in "€$£" and search(r"[€$£][0-9.,]{1,9}(?:m|bn)\b", near):
            word = "m" if word == "million" else "bn"
        else:
            word = " " + word
        yield self.finding(Span(*match.span("scale")), replace=word, write=word.strip())
