from collections.abc import Iterator
from re import Match, search

from newslint import Document, Finding, Rule, Span, bad, good

MILLION = (
    "Mio mio mln Mln millones millón Millionen Million miljoen miljoner milioni milione milhões milhão milionů milionów"
    " milioane millioner milyon miljonit miljonaa millionov"
).split()
BILLION = (
    "Mrd mrd Mld mld mlrd Mlrd milliard milliards Milliarde Milliarden milliarde milliarder miljard miljarden miljarder"
    " miliardi miliardo miliardů miliardów miliarde milyar bilhões bilhão miljardia"
).split()
TRILLION = "billones billón Billionen Billion biljoen biljoner bilioni trilhões".split()
SCALES = dict.fromkeys(MILLION, "million") | dict.fromkeys(BILLION, "billion") | dict.fromkeys(TRILLION, "trillion")
# In German alone they have a capital, and in English at the head of a title.
del SCALES["Million"], SCALES["Billion"]
MONEY = (
    "euros?|dollars?|pounds?|francs?|yen|yuan|pesos?|reais|real|kroner|kronor|crowns?|zlotys?|roubles?|rubles?|lira"
    "|rupees?|rand|won|shekels?|dinars?|dirhams?|people|inhabitants|tonnes|tons|barrels"
)


class ForeignScale(Rule):
    """A million and a billion are written in English: 5 million, €2 billion or €2bn.

    Mio. and Mrd. (German, Danish), Mld and mln (Italian, Polish, Russian), milliards, millones and bilhões are left
    standing by translation; a milliard is a billion, a Spanish billón and a German Billion a trillion (AP, Economist).
    After a figure million and billion have no plural. Where the article writes €5m and €2bn, so does the repair.
    """

    message = "In English it is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![A-Za-z])[0-9][0-9.,]{0,12}"
        rf"(?P<scale>[ \u00a0]?(?P<word>{'|'.join(sorted(SCALES, key=len, reverse=True))})(?:\.(?= [a-z€$£]))?"
        rf"(?P<of> (?:of|de|d[’']|di)(?= (?:{MONEY})\b))?)(?![A-Za-z0-9-]|\.[A-Za-z0-9])"
        rf"|(?<![A-Za-z])(?<!-)[0-9][0-9.,]{{0,12}}(?P<plural> (?P<english>[mb]illion|trillion)s)(?= (?:{MONEY})\b)"
    )
    examples = (
        bad("It cost 5 Mio. euros and 2,300 Mio francs.", good="It cost 5 million euros and 2,300 million francs."),
        bad("The loss was €2.4 Mrd last year.", good="The loss was €2.4 billion last year."),
        bad("They paid €3m, not €4 Mio, for it.", good="They paid €3m, not €4m, for it."),
        bad("It cost 3 milliards of euros and 40 mln. zlotys.", good="It cost 3 billion euros and 40 million zlotys."),
        bad("It made 2 billones de pesos from 5 millones.", good="It made 2 trillion pesos from 5 million."),
        bad("The budget is 5 millions euros.", good="The budget is 5 million euros."),
        good("It cost 5 million euros, 3m francs and 2bn yen."),
        good("The Mill Lane site, Mio the dog and 40 Mill Road; I-95 Md. police"),
        good("Hundreds of millions of people; 2 Millions of It, a novel; the 5 Milliarden-Euro-Loch"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if match["english"]:
            yield self.finding(match.span("plural"), replace=f" {match['english']}", write=match["english"])
            return
        near = document.text[max(0, match.start() - 3000) : match.end() + 3000]
        word = SCALES[match["word"]]
        if match.start() and document.text[match.start() - 1] in "€$£" and search(r"[€$£][0-9.,]{1,9}(?:m|bn)\b", near):
            word = {"million": "m", "billion": "bn", "trillion": "tn"}[word]
        else:
            word = " " + word
        yield self.finding(Span(*match.span("scale")), replace=word, write=word.strip())
