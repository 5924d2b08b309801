from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class SpaceInsideBrackets(Rule):
    """Brackets close up to what they hold.

    A space inside comes from a dropped tag or a line break that was joined. Code, smileys and boxes to tick
    (`[ ]`) are left alone.
    """

    message = "No space inside the brackets"
    fix = "safe"
    find = (
        r"(?<![\w)\]:;=-])\((?=[ \u00a0]|[^()\n=;{}<>]{1,204}[ \u00a0]\))"
        r"[ \u00a0]{0,2}(?P<held>[^\s()=;{}<>][^()\n=;{}<>]{0,200}?)[ \u00a0]{0,2}\)"
    )
    examples = (
        bad(
            "The mayor ( a baker) and the clerk (a nurse ) met.",
            good="The mayor (a baker) and the clerk (a nurse) met.",
        ),
        bad(
            "It lies ( 5km (3 miles) off ) in hills ( north ).", good="It lies ( 5km (3 miles) off ) in hills (north)."
        ),
        bad("“So ( he said ) it is.”", good="“So (he said) it is.”"),
        good("The mayor (a baker) met f( x ) there."),
        good("We won :( and then :) again"),
        good("[ ] to do [x] done ( ) yes ( x ) no"),
        good("It is a (sad) case"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        write = f"({match['held']})"
        if write != match[0] and len(match["held"]) > 1:
            yield self.finding(match, replace=write)
