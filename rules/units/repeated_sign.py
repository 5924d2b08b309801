from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, good

WORDS = {
    "$": r"dollars?",
    "€": r"euros?|EUR",
    "£": r"pounds?(?: sterling)?|GBP",
    "¥": r"yen|yuan",
    "₹": r"rupees?",
    "₽": r"r(?:o)?ubles?",
    "₩": r"won",
    "₺": r"lira",
    "₴": r"hryvnias?|hryvnia",
}
CODES = {"USD": "dollars?", "EUR": "euros?", "GBP": "pounds?(?: sterling)?", "CHF": "francs?", "JPY": "yen"}
UNITS = {
    "km": r"kilomet(?:re|er)s?|kms?",
    "kg": r"kilogram(?:me)?s?|kilos?|kgs?",
    "m": r"met(?:re|er)s",
    "cm": r"centimet(?:re|er)s?",
    "mph": r"miles per hour|miles an hour",
    "km/h": r"kilomet(?:re|er)s per hour|kilomet(?:re|er)s an hour",
    "kilometres": "km",
    "kilometers": "km",
    "kilograms": "kg",
    "litres": "l",
    "liters": "l",
    "tonnes": "tons|t",
}
AMOUNT = r"[0-9](?:[0-9.,]{0,14}[0-9])?(?:[ \u00a0]?(?:thousand|million|billion|trillion|bn|mn|tn|m|k)\b)?"
# A $5 dollar-store toy, £10 pound notes and the $5 US dollars of a form are something else.
BEHIND = r"(?![\w-]|[ -](?:notes?|bills?|coins?|stores?|shops?|cakes?)\b)"


class RepeatedSign(Rule):
    """A sign and the word for it do not stand at one figure: $5 or 5 dollars, 5% or 5 percent.

    “$5 dollars” says dollars twice; it is what is left when a translator writes the word out and the sign stays. AP,
    the Guardian and Chicago (9.20) set the one or the other.
    """

    message = "“{found}” says it twice"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        (
            r"(?<![0-9.])%(?: ?%(?![0-9A-Za-z])| ?(?:percent|per cent|pct)(?!age|ile)\b)"
            r"|(?<=[0-9])(?P<percent> ?(?:percent|per cent)) ?%(?![0-9A-Za-z])"
        ).replace(r"(?<![0-9.])%", r"(?<=[0-9 ])%")
        + "".join(
            rf"|\{sign}[ \u00a0]?{AMOUNT}(?P<w{number}>[ \u00a0](?:{words})){BEHIND}"
            for number, (sign, words) in enumerate(WORDS.items())
        )
        + "".join(
            rf"|\b{code}[ \u00a0]?{AMOUNT}(?P<{code}>[ \u00a0](?:{words})){BEHIND}" for code, words in CODES.items()
        )
        + "".join(
            rf"|(?<=[0-9])[ \u00a0]?{unit}(?P<u{number}>[ \u00a0](?:{words}))(?![\w-])"
            for number, (unit, words) in enumerate(UNITS.items())
        )
    )
    examples = (
        bad("The fine was $5 million dollars.", good="The fine was $5 million."),
        bad("The fine was €10m euros.", good="The fine was €10m."),
        bad("A ticket is £10 pounds or USD 15 dollars.", good="A ticket is £10 or USD 15."),
        bad("Turnout fell 5% percent, then 2 % per cent.", good="Turnout fell 5%, then 2 %."),
        bad("Turnout fell 5%%.", good="Turnout fell 5%."),
        bad("The town is 12 km kilometres off.", good="The town is 12 km off."),
        good("He paid $5, dollars being scarce, for a $10 dollar-store toy and two £10 pound notes."),
        good("It rose 5% (percentages are rounded), 5% percentage points; a £5 pounding and 5 m from shore."),
        good("She got $5 Canadian dollars, ¥500 yen-based, and 12 km kms-long."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if "%" in match[0]:
            write = match["percent"] if match["percent"] else "%"
            yield self.finding(match, replace=write, found=match[0])
            return
        name = match.lastgroup or ""
        again = Span(*match.span(name))
        yield self.finding(again, replace="", found=match[0])
