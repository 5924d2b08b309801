from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, good

METRIC = r"(?:kilo|centi|milli)?met(?:re|er)s?|km|m|cm"
IMPERIAL = "miles?|feet|foot|yards?|inch(?:es)?|ft"
LENGTHS = {"kilo": 1000.0, "centi": 0.01, "milli": 0.001, "km": 1000.0, "cm": 0.01}
LENGTHS |= {"mile": 1609.344, "feet": 0.3048, "foot": 0.3048, "ft": 0.3048, "yard": 0.9144, "inch": 0.0254}
NEAR = 0.1
NUMBER = r"[0-9]{1,3}(?:,?[0-9]{3}){0,3}(?:\.[0-9]{1,2})?"


class ImpossibleUnit(Rule):
    """An area is converted into an area, and a length has no square metres.

    “20 square metres (215 feet)” has lost a word: a room cannot be measured in feet. “The tower is 90 square metres
    tall” has one too many. Reuters, AP and the BBC give both units of a measure in full.
    """

    message = "“{found}” cannot be meant; {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        rf"\b(?P<figure>{NUMBER})[ -](?P<square>(?:square|sq\.?|cubic)[ -])(?P<unit>{METRIC}|{IMPERIAL})"
        rf"(?:(?P<gap>(?: of [a-z]+)? ?\((?:about |around |nearly |over )?)(?P<target>{NUMBER})[ -]"
        rf"(?P<lone>{METRIC}|{IMPERIAL})(?=\))|(?P<way> (?:tall|high|long|deep)(?=[,.;)]| and\b| at\b| on\b| in\b|$)))"
    )
    examples = (
        bad(
            "A room of 20 square metres (215 feet) was let.",
            good="A room of 20 square metres (215 square feet) was let.",
        ),
        bad("A farm of 300 square kilometers (116 miles)", good="A farm of 300 square kilometers (116 square miles)"),
        bad("A wall 3 square metres (10 feet) high.", good="A wall 3 metres (10 feet) high."),
        bad("The tower is 90 square metres tall.", good="The tower is 90 metres tall."),
        good("A room of 20 square metres (215 square feet), 5 metres (16 feet) long; 4 square miles (40 miles away)"),
        good("It covers 40 square kilometres, long known for salt, and 3 square miles deep in the forest."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        word = match["square"]
        if match["way"]:
            if match["way"] == " deep" and match["unit"].startswith(("mile", "km", "kilo")):
                return
            span = Span(*match.span("square"))
            yield self.finding(span, replace="", found=match[0], write=f"drop “{word.strip()}”")
            return
        power = 3 if word[0] == "c" else 2
        source, target = _number(match["figure"]), _number(match["target"])
        one, other = _metres(match["unit"]), _metres(match["lone"])
        if not source or one == other:
            return
        if abs(target / (source * (one / other) ** power) - 1) < NEAR:
            at = match.start("lone")
            whole = "square " if power == 2 else "cubic "
            insert = whole if word[:2] != "sq" or word.startswith("square") else word
            yield self.finding(
                Span(match.start("target"), match.end("lone")),
                replace=f"{match['target']}{document.text[match.end('target') : at]}{insert}{match['lone']}",
                found=match[0],
                write=f"write {match['target']} {insert}{match['lone']}",
            )
        elif abs(target / (source * one / other) - 1) < NEAR:
            span = Span(*match.span("square"))
            yield self.finding(span, replace="", found=match[0], write=f"drop “{word.strip()}”")


def _number(figure: str) -> float:
    return float(figure.replace(",", ""))


def _metres(unit: str) -> float:
    return next((value for start, value in LENGTHS.items() if unit.startswith(start)), 1.0)
