from collections.abc import Iterator
from re import Match

from newslint import Document, Edit, Finding, Rule, Span, bad, good


class DecimalComma(Rule):
    """English writes a decimal point: 3.2 billion, €1.2m.

    A comma before one or two digits cannot part thousands, so “3,2 billion” is a continental figure that was carried
    over in translation (AP, Chicago 9.55, BBC: the point is the decimal mark). Only the writer knows that no digit is
    missing.
    """

    message = "In English it is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![A-Za-z0-9.,:;/_-])(?:(?P<money>(?:US|A|C|NZ|HK)?[$€£¥₹₽₩] ?|(?:EUR|USD|GBP|CHF) )"
        r"|(?=[0-9]{1,3},[0-9]{1,2}[ \u00a0A-Za-z%°-]))(?P<whole>[0-9]{1,3}),(?P<part>[0-9]{1,2})(?![0-9,]|\.[0-9])"
        r"(?P<after>[ \u00a0-]?(?:million|billion|trillion|bn|mn|tn|m|percent|per cent|%|kilomet(?:re|er)s?|km|cm|mm"
        r"|(?:centi|milli)?met(?:re|er)s?|miles?|feet|inch(?:es)?|yards|square|sq|cubic|hectares?|acres?|tons?|tonnes?"
        r"|metric|kilo(?:gram(?:me)?)?s?|kg|grams?|pounds|lit(?:re|er)s?|gallons|barrels|degrees|°C|megawatts?|MW)"
        r"(?![A-Za-z0-9])|(?![A-Za-z0-9’']))"
        r"|(?<=[0-9])\u066b(?=[0-9])"
    )
    examples = (
        bad("The bank lost 4,7 billion zlotys.", good="The bank lost 4.7 billion zlotys."),
        bad("The house sold for €2,4m in May.", good="The house sold for €2.4m in May."),
        bad("A coffee is €1,80 at the bar.", good="A coffee is €1.80 at the bar."),
        bad("Prices rose 0,4% and wages 2,15 percent.", good="Prices rose 0.4% and wages 2.15 percent."),
        bad("7,5 tonnes of plums (1,2 million plums)", good="7.5 tonnes of plums (1.2 million plums)"),
        bad("It is 2\u066b6 metres long.", good="It is 2.6 metres long."),
        bad("The wall is 12,5 metres high.", good="The wall is 12.5 metres high."),
        good("The bank lost 4,700 billion zlotys, 1,234,567 of them on Monday, at $3,672.50."),
        good("Read Genesis 1,2 and 4,16; rooms 3,4 and 5; on June 1,2 and 3"),
        good("The score was 2,704.50 to 1,275.40, in groups of 1,2,3 or 4,5."),
        good("The game is for ages 8,9 and up; she ran it 2,3 times, over 1,2,3 km."),
        good("R1,2 billion, as South Africa prints it"),
        good("The point (0,5) and pages 12,13"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if match[0] == "\u066b":
            yield self.finding(match, replace=".", safety="safe", write="a point")
        elif match["money"] or match["after"]:
            comma = match.end("whole")
            write = f"{match['money'] or ''}{match['whole']}.{match['part']}{match['after']}"
            yield self.finding(Span(*match.span()), edits=[Edit(comma, comma + 1, ".")], write=write)
