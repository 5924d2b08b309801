from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

CLOSED_UP = expression(r"[$£€¥₹][0-9]")


class SpaceAfterCurrencySign(Rule):
    """A currency sign closes up to its figure.

    `$ 5` comes from a translation or a form; AP, Reuters and the Guardian write `$5` and `€9.4m`. The United
    Nations set `US$ 5`: an article that always has it so is left alone.
    """

    message = "Close up: “{write}”"
    fix = "safe"
    find = r"([$£€¥₹])(?<![0-9][ \u00a0\u202f].)(?<![0-9].)[ \u00a0\u202f]{1,2}([0-9](?:[0-9.,]{0,20}[0-9])?)"
    examples = (
        bad("It cost $ 1.2 billion.", good="It cost $1.2 billion."),
        bad("The fee of € 9.4m and US$ 3 was paid.", good="The fee of €9.4m and US$3 was paid."),
        bad("Pay £\u00a030,000 now, not £20.", good="Pay £30,000 now, not £20."),
        bad("A $ 5 ticket, a $ 6 one and a $ 7 one", good="A $5 ticket, a $6 one and a $7 one"),
        good("It cost $1.2 billion and 30 € 20 years ago."),
        good("It cost US$ 5, then US$ 6 and US$ 7."),
        good("The price in € is 30; in $ it is 40."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        apart = list(matches)
        closed_up = sum(1 for _ in CLOSED_UP.finditer(text))
        lettered = [match for match in apart if text[match.start() - 1 : match.start()].isalpha()]
        has_own_style = len(lettered) > max(closed_up, 2)
        for match in apart:
            if not (has_own_style and match in lettered):
                yield self.finding(match, replace=match[1] + match[2])
