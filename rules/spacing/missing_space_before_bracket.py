from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

_FIRST_WORDS = (
    "the a an in on at of by from with see including about which who whose now then formerly pictured right left above "
    "below around nearly some also known not his her its their where when both all one two three if as for and or but "
    "born aged up down equivalent based pronounced literally"
).replace(" ", "|")


class MissingSpaceBeforeBracket(Rule):
    """A space stands before a bracket that opens in a sentence.

    A space is lost there when a tag is dropped or lines are joined. Code and `word(s)` have none: only a short form in
    capitals, a figure with a unit and a phrase that begins with a small word of grammar are looked at.
    """

    message = "A space is missing before the bracket"
    severity = "warning"
    fix = "unsafe"
    find = (
        r"(?<=[a-z]{3})\((?=[A-Z]{2,8}s?\)(?:[ ,.;:]|$))"
        rf"|(?<=[a-z]{{3}})\( ?(?=(?:{_FIRST_WORDS}) [\w’'“\"$€£-]+[^(){{}};=\n]{{0,150}}\)(?:[ ,.;:]|$))"
        r"|(?:(?<=[0-9][a-z%])|(?<=[0-9a-z][a-z]{2})|(?<=[0-9]{3}))\((?=(?:about |around )?[$€£]?[0-9][0-9.,]* "
        r"?(?:km|miles?|m|ft|feet|kg|"
        r"lbs?|pounds|acres|hectares|million|billion|years?|°?[CF])\))"
    )
    examples = (
        bad("The World Health Organization(WHO) met.", good="The World Health Organization (WHO) met."),
        bad("It runs on liquefied natural gas(LNG).", good="It runs on liquefied natural gas (LNG)."),
        bad("They flew over Karakul(a lake in the Pamirs).", good="They flew over Karakul (a lake in the Pamirs)."),
        bad("It lies 5km(3 miles) off.", good="It lies 5km (3 miles) off."),
        bad("The agency( based in Rome) sent food.", good="The agency (based in Rome) sent food."),
        good("The World Health Organization (WHO) met the member(s) of f(x)."),
        good("Call print(LED)s or turn(on) there; print(a + b); max(the_one, two)."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        yield self.finding(match, replace=" (")
