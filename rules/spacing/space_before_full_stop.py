from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class SpaceBeforeFullStop(Rule):
    """No space stands before a full stop.

    It is left behind by a dropped link or a deleted word. An ellipsis, a decimal (`.22`) and a name such as `.NET` keep
    the space before their dot.
    """

    message = "Drop the space before the full stop"
    fix = "safe"
    find = r"(?<=\w[\w%°)\]”’\"'])[ \u00a0\u202f]{1,3}\.(?=[”’\"')\]]{0,2}(?:$|\s{1,3}[^\s.])|“)(?!\s\.)"
    examples = (
        bad("The office is shut .", good="The office is shut."),
        bad("He reads GovLoop . It is free.", good="He reads GovLoop. It is free."),
        bad("“It is over (at last) .” So they left.", good="“It is over (at last).” So they left."),
        bad("He came . she went.", good="He came. she went."),
        bad("The road is shut .“We wait,” she said.", good="The road is shut. “We wait,” she said."),
        good("A kid in a candy store ..."),
        good("We rely on it, . . . and so on . . . or not."),
        good("He had a .22 rifle, wrote in .NET and liked the .gov domain."),
        good("J . K . Rowling was there."),
        good("The office is shut. It is late."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        # Before a small letter it may be a comma that was meant.
        follows = document.text[match.end() : match.end() + 4].lstrip()[:1]
        yield self.finding(
            match,
            replace=". " if follows == "“" and document.text[match.end()] == "“" else ".",
            safety="unsafe" if follows.islower() else "safe",
        )
