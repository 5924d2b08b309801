import re
import tomllib
from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, good

with open(join(dirname(__file__), "data", "people_and_things.toml"), "rb") as _file:
    _DATA = tomllib.load(_file)
PLURALS = {noun: _DATA["plurals"].get(noun, f"{noun}s") for noun in _DATA["nouns"]}
NOUN = "|".join(sorted(PLURALS, key=len, reverse=True))
NUMBER = (
    r"[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|(?<!\w)[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen"
    "|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]everal|[Mm]any|[Tt]hese|[Tt]hose|"
    "[Dd]ozens of|[Hh]undreds of|[Tt]housands of|[Aa] few|[Aa] dozen|[Aa] couple of"
)
WORDS = (
    r"(?:(?:young|old|older|former|senior|local|foreign|other|more|biggest|largest|oldest|youngest|best|best-known"
    r"|most famous|main|first|last|few|two|three|many|wounded|retired|elderly) )?"
)


class SingularAfterNumber(Rule):
    """After a number above one, and after “one of the”, a noun is plural.

    Many languages count with the singular (Turkish, Hungarian, Chinese), and a final s is easily lost in a scan.
    Nouns that stand before another noun (two police officer jobs, three member states) are singular and right, so
    something that ends the noun phrase has to follow.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        rf"\b(?:[Oo]ne of (?:the|these|those|his|her|its|their|our|my|your)|{NUMBER}) {WORDS}({NOUN})"
        r"(?=[.;:)](?![\w])|,? (?:who|which|was|were|is|are|has|had|have|said|say|says|told|will|would|could|came"
        r"|went|took|left|died|carried|from|in|at|on|of|with|to|and|that|by)\b|, [A-Z])"
    )
    examples = (
        bad("One of the soldier was hurt.", good="One of the soldiers was hurt."),
        bad(
            "Two journalist were held, and several worker from Goma left.",
            good="Two journalists were held, and several workers from Goma left.",
        ),
        bad(
            "She is one of the best-known painter, Rosa Vell said.",
            good="She is one of the best-known painters, Rosa Vell said.",
        ),
        bad("Three young woman told the court.", good="Three young women told the court."),
        bad("He is one of my friend.", good="He is one of my friends."),
        good("One of the soldiers was hurt; two member states and three student leaders left."),
        good("Two officer-cadets and three teacher-training schools closed."),
        good("One of the soldier’s boots was found."),
        good("One of the team was hurt; one of the family said so; one of the public asked."),
        good("Chapter two student essays are due. Six general election debates were held."),
        good("It took five man-hours. One of the House and Senate leaders agreed."),
        good("She had two, friend and foe said."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[max(0, match.start() - 12) : match.start()]
        a_compound = re.match(
            r",? (?:and|to) [a-z]+(?:-[a-z]+)? [a-z]+s\b", document.text[match.end() : match.end() + 60]
        )
        if (
            re.search(
                r"(?:[0-9][.,]?|[/–-]|\b(?:[Nn]o|[Nn]umber|[Ff]ormula|[Pp]art|[Cc]hapter|[Tt]op|[Cc]lass|[Gg]rade"
                r"|[Cc]hannel)) ?$",
                before,
            )
            or a_compound
        ):
            return
        yield self.finding(match.span(1), replace=PLURALS[match[1]], found=match[0])
