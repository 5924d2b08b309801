from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

OTHERS = {
    "km": ("miles", 0.6214),
    "kilometres": ("miles", 0.6214),
    "kilometers": ("miles", 0.6214),
    "miles": ("km", 1.609),
    "hectares": ("acres", 2.471),
    "acres": ("hectares", 0.4047),
    "kg": ("pounds", 2.205),
    "metres": ("feet", 3.281),
    "meters": ("feet", 3.281),
    "feet": ("metres", 0.3048),
}
NEAR = 0.05


class RepeatedUnit(Rule):
    """A conversion in brackets names the other unit.

    In “12km (7.5km)” the second figure is right for miles, and the unit was copied from the first. Reuters and the BBC
    convert measures for readers abroad, who are left with a contradiction.
    """

    message = "The figure in brackets is right for {other}, not for {unit}"
    severity = "warning"
    fix = "unsafe"
    find = (
        r"(?<![\w.,$£€])(?P<source>[0-9]{1,3}(?:,?[0-9]{3}){0,2}(?:\.[0-9]{1,2})?)[ -]?"
        r"(?P<unit>km|kilomet(?:re|er)s|miles|hectares|acres|kg|met(?:re|er)s|feet) "
        r"\((?:about )?(?P<target>[0-9]{1,3}(?:,?[0-9]{3}){0,2}(?:\.[0-9]{1,2})?)(?P<again> ?(?P=unit))\)"
    )
    examples = (
        bad("They rowed 20 miles (32 miles) up the coast.", good="They rowed 20 miles (32 km) up the coast."),
        bad("The lake is 16km (10km) from the town.", good="The lake is 16km (10 miles) from the town."),
        bad("A fire took 1,000 hectares (2,470 hectares).", good="A fire took 1,000 hectares (2,470 acres)."),
        good("The lake is 16km (10 miles) from the town, 20km (3km) on foot, 10km (6km of it paved)."),
        good("They rowed 20 miles (40 miles there and back), then 5 miles (5 miles)."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        unit = match["unit"]
        other, factor = OTHERS[unit]
        right = factor * float(match["source"].replace(",", ""))
        if right and abs(float(match["target"].replace(",", "")) / right - 1) < NEAR:
            span = match.start("target"), match.end("again")
            yield self.finding(span, replace=f"{match['target']} {other}", other=other, unit=unit)
