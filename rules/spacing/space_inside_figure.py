from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

_SCALE = "million|billion|trillion|per ?cent|%|percentage"


class SpaceInsideFigure(Rule):
    """A figure has no space beside its comma, point or colon.

    `1 ,200`, `2, 350 people`, `3. 5 million` and `10: 30am` come from a scanner or a translation program that took the
    mark for punctuation. The figure may be read as two, so the fix is never safe.
    """

    message = "A space stands inside the figure: “{write}”"
    fix = "unsafe"
    find = (
        r"(?<![\w.,])[0-9]{1,3} (?:,[0-9]{3}(?![0-9])"
        rf"|\.[0-9]{{1,2}}(?= ?(?:{_SCALE}|points?\b|degrees|met(?:er|re)s|seconds|[ap]m\b|[ap]\.m\.)))"
        rf"|(?<=[a-z] )[1-9][0-9]?(?:\. [0-9]{{1,2}}(?= ?(?:{_SCALE}))|, (?:000|[0-9]{{2}}0)(?= [a-z]{{3}}))"
        r"|(?<![\w.,:])[0-9]{1,2}(?: : ?|: )[0-5][0-9](?= ?(?:[ap]m\b|[ap]\.m\.|GMT\b|CET\b))"
    )
    examples = (
        bad(
            "It cost 1 ,200 euros, or 3 .5 million yen, at 10 .30pm.",
            good="It cost 1,200 euros, or 3.5 million yen, at 10.30pm.",
        ),
        bad(
            "A petition with 2, 350 names; it rose 3. 5 per cent.",
            good="A petition with 2,350 names; it rose 3.5 per cent.",
        ),
        bad("The meeting is at 10: 30 a.m. and 10 : 45pm.", good="The meeting is at 10:30 a.m. and 10:45pm."),
        good("They had two .22 rifles, 3 .22 rifles and 1, 200 of them."),
        good("On May 2, 350 people came. He is 23. 5 men left. Odds of 3 : 1."),
        good("It cost 1,200 euros, or 3.5 million yen."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[max(0, match.start() - 20) : match.start()].split()
        if match[0].rstrip("0123456789").endswith((", ", ". ")) and not (before and before[-1].islower()):
            return
        write = match[0].replace(" ", "")
        yield self.finding(match, replace=write, write=write)
