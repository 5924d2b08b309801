from collections.abc import Iterator
from re import Match, findall, search

from newslint import Document, Finding, Rule, bad, expression, good

COUNTED = frozenset(
    "people residents inhabitants citizens copies books soldiers troops houses homes apartments flats voters votes "
    "fans spectators visitors tourists passengers students pupils jobs workers employees cases deaths refugees "
    "migrants families households patients protesters demonstrators supporters vehicles cars trees tickets members "
    "subscribers followers women men children prisoners victims officers businesses companies signatures species "
    "birds animals sheep cattle cows pigs bottles complaints applications".split()
)
MONEY = frozenset("euros dollars pounds francs crowns zlotys rubles roubles pesos kroner kronor yen rupees".split())
MEASURED = frozenset(
    "seconds minutes hours points times percent inches volts amps metres meters units bits degrees shares ounces "
    "grams".split()
)


# Gatherings, which no fraction of a person comes to.
GATHERED = expression(
    r"\b(?:crowd|attendance|audience|population|turnout|gate|membership|circulation|garrison|workforce|congregation"
    r"|army|force) (?:of|was|is) (?:(?:about|around|nearly|almost|over|some|only|just|roughly|more than) )?\Z"
)


class ThousandsPoint(Rule):
    """English parts thousands with a comma: 120,000 copies, €1,300 million.

    The point in “120.000 copies” is a decimal point to an English reader, and a hundred and twenty copies are a poor
    sale (AP, BBC, Chicago 9.54). Nothing is counted in thousandths, and nobody prints three noughts after a decimal
    point.
    """

    message = "In English it is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![A-Za-z0-9.,:;/(\[_#+-])(?P<money>[$€£¥₹₽] ?)?(?P<number>[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})"
        r"(?![0-9]|[.,][0-9]|[A-Za-z/_-])(?P<scale>[ \u00a0]million\b)?(?P<nouns>(?: [a-z]{2,20}){0,2})"
    )
    examples = (
        bad("The novel sold 85.000 copies.", good="The novel sold 85,000 copies."),
        bad("Police counted 12.500 people in the square.", good="Police counted 12,500 people in the square."),
        bad("The city has 1.250.000 inhabitants.", good="The city has 1,250,000 inhabitants."),
        bad("The debt is €2.400 million.", good="The debt is €2,400 million."),
        bad("The fine was €150.000.", good="The fine was €150,000."),
        bad("A total of 3.487 people paid 12.500 euros.", good="A total of 3,487 people paid 12,500 euros."),
        bad("They evacuated 40.000 elderly residents.", good="They evacuated 40,000 elderly residents."),
        bad("Another 8.000 are thought to be there.", good="Another 8,000 are thought to be there."),
        bad("The crowd of 31.420 went home.", good="The crowd of 31,420 went home."),
        good("It sold 85,000 copies to 1.234 million people, for $1.275 million or $1.300 million."),
        good("The dirham is pegged at 3.6725, the euro stood at $1.100 and gas at $3.459 a gallon."),
        good("He won by 0.125 points in 9.580 seconds; a batting average of 1.000"),
        good("Each woman has 1.625 children; the shaft is 2.500 inches thick."),
        good("Version 1.100.200 runs at 192.168.100.100; call 555.123.456 now."),
        good("Fuel is at 1.500 euros a litre, where 2.541 people per house live on 1.250 dollars."),
        good("The index closed at 12.345, up 1.500 points."),
        good("The mean was 2.375 children per family, 1.250 cars each."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        number, text, nouns = match["number"], document.text, match["nouns"].split()
        whole, *groups = number.split(".")
        counted = not COUNTED.isdisjoint(nouns)
        if len(groups) > 1:
            sure = groups[-1] == "000" or counted
        elif match["scale"]:
            near = text[max(0, match.start() - 5000) : match.end() + 5000]
            sure = groups[0][1:] == "00" and len(findall(r"[0-9]\.[0-9]{3} [mb]illion", near)) == 1
        elif groups[0] == "000":
            plural = any(
                (noun[-1] == "s" and noun not in MEASURED) or noun in ("square", "sq", "km") for noun in nouns[:1]
            )
            sure = counted or plural or (match["money"] is not None and len(whole) > 1)
        elif groups[0][1:] == "00" and not MONEY.isdisjoint(nouns[:1]):
            sure = len(whole) > 1 and nouns[1:] not in (["a"], ["an"], ["to"], ["per"])
        else:
            sure = not COUNTED.isdisjoint(nouns[:1]) and (len(whole) > 1 or nouns[0] != "children")
        if groups == ["000"] and nouns[:1] in (["are"], ["were"], ["have"], ["had"], ["remain"], ["more"], ["others"]):
            sure = True  # another 8.000 are thought to be there
        before = text[max(0, match.start() - 40) : match.start()]
        sure = sure or (len(groups) == 1 and GATHERED.search(before) is not None)
        if (
            sure
            and {"per", "each"}.isdisjoint(nouns)
            and not search(r"\b(?:[Aa]verag|mean|rate|ratio|[Vv]ersion|[Mm]odel)[^.]{0,25}$", before)
        ):
            write = number.replace(".", ",")
            shown = f"{match['money'] or ''}{write}{match['scale'] or ''}"
            yield self.finding(match.span("number"), replace=write, write=shown)
