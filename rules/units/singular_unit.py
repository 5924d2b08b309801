from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

LENGTHS = "mile kilometre kilometer metre meter".split()
SOLID = "centimetre centimeter millimetre millimeter tonne hectare acre litre liter gallon kilogram gram yard".split()
TIMES = "year month week day hour minute".split()
POWERS = [f"{power} {length}" for power in ("square", "cubic") for length in LENGTHS]
NAMES = [*LENGTHS, *POWERS, "nautical mile", *SOLID, *TIMES]
UNITS = "|".join(NAMES)
BEHIND = r"[).,;:!?](?!\w)|$| (?:long|wide|high|deep|tall|away|north|south|east|west|ago|later|earlier|apart|and)\b"
FIGURE = expression(
    r"(?<![\w.,$£€¥/-])(?:[2-9]|[1-9][0-9]{1,3})(?:,[0-9]{3}){0,3}(?:\.[0-9]{1,3})?(?: (?:thousand|million))?\Z"
)
NUMBERED = expression(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ee]ach|[Ee]very|[Pp]er|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y"
    r"|[Ff]irst|[Ll]ast|[Nn]ext|[Dd]ay|[Ww]eek|[Mm]ile|[Nn]o\.?|[Nn]umber|[Gg]rade|[Cc]lass|[Ll]evel|[Tt]op) \Z"
)


class SingularUnit(Rule):
    """A figure above one has its unit in the plural: 621 miles, 12 square metres.

    Languages from Turkish to German count in the singular. AP, the Guardian and the SI Brochure (5.4.4) write names of
    units as other nouns; before a noun (a 5 mile run) the singular stands, so something that ends the measure has to
    follow.
    """

    message = "After {figure} it is “{write}”"
    severity = "error"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = rf"(?<=[0-9]) (?P<unit>{UNITS})(?={BEHIND})"
    examples = (
        bad("It is 1,000km (621 mile) away.", good="It is 1,000km (621 miles) away."),
        bad(
            "The room is 12 square meter, the road 3 kilometre long.",
            good="The room is 12 square meters, the road 3 kilometres long.",
        ),
        bad("He waited 5 hour and left 3 day later.", good="He waited 5 hours and left 3 days later."),
        good("A 5 mile run, a 10 metre, deep pool; it is 1 mile long, 0.5 mile away; the 10 day and the 5 hour."),
        good("Mile 26 mile, day 5 day; a 3 year, $5m deal. Half a mile; 30,000-tonne ships."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        figure = FIGURE.search(document.text, max(0, match.start() - 24), match.start())
        if figure is None or NUMBERED.search(document.text, max(0, figure.start() - 12), figure.start()):
            return
        write = match["unit"] + "s"
        yield self.finding(match.span("unit"), replace=write, figure=figure[0], write=write)
