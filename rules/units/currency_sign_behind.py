from collections.abc import Iterable, Iterator
from re import Match, findall

from newslint import Document, Finding, Rule, bad, good


class CurrencySignBehind(Rule):
    """The sign of a currency stands before the figure: €10, $5 million.

    “10 €” is how German, French, Spanish and Polish copy prints it. AP, the Guardian, the Economist and the EU's own
    style guide for English set the sign in front. An article that sets several behind, and none in front, has its own
    style and is left alone.
    """

    message = "In English it is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![\w.,$€£¥:/+-])(?<![$€£¥] )(?P<figure>[0-9]{1,3}(?:[,.][0-9]{3}){0,3}(?:[.,][0-9]{1,2})?)"
        r"(?P<scale>[ \u00a0]?(?:thousand|million|billion|trillion|bn|m|k))?"
        r"[ \u00a0]?(?P<sign>[€$£¥])(?![\w$€£¥-]| ?[0-9])"
    )
    examples = (
        bad("It costs 10€, up from €8.", good="It costs €10, up from €8."),
        bad("The loss was 3.5 million €, not €4 million.", good="The loss was €3.5 million, not €4 million."),
        bad("A coffee is 1,80 € there and $4 here.", good="A coffee is €1.80 there and $4 here."),
        bad("The fare is 5 $ or so.", good="The fare is $5 or so."),
        good("It costs 10 €, then 12 €, and 5 € more."),
        good("It costs €10 or $12, as of 2020. $5 is less; A 5 $5 and €8-€9; from 10-€12."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        matches = list(matches)
        before = len(findall(r"[€$£¥] ?[0-9]", document.text))
        if len(matches) > max(before, 1):
            return
        for match in matches:
            figure = match["figure"]
            whole, comma, part = figure.rpartition(",")
            if comma and len(part) < 3:
                figure = f"{whole}.{part}"
            write = f"{match['sign']}{figure}{match['scale'] or ''}"
            yield self.finding(match, replace=write, write=write)
