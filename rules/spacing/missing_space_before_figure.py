from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class MissingSpaceBeforeFigure(Rule):
    """A space stands between a small word and the figure behind it.

    Dropped tags and line breaks glue “the25” and “in2019”. Only small words of grammar are looked for, in running text
    where a word or the end of the sentence follows; addresses, codes and handles are left alone.
    """

    message = "A space is missing before the figure: “{found}”"
    severity = "error"
    fix = "safe"
    find = (
        r"(?<![\w.,@#/_’'-])(?P<word>[Tt]he|[Ii]n|[Aa]bout|Around|Some|Nearly|By|At|From|After|Since|of|at|by|for|and|than|from|with|after|some|nearly|since|until|over"
        r"|under)(?P<figure>[1-9][0-9]{1,3})(?=[ ,](?P<next>[a-z]{2})|\. [A-Z])"
    )
    examples = (
        bad("The25 soldiers were freed in2019 or so.", good="The 25 soldiers were freed in 2019 or so."),
        good("The 25 soldiers saw U2 in 2019; use the Win10 key and x.in25 in and_20 code."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        word, figure = match["word"], match["figure"]
        sure = len(figure) == 4 or word.lower() == "the"
        place = match.span("figure")
        if len(figure) == 4 or match["next"] or word.lower() in ("the", "than", "since"):
            yield self.finding((place[0], place[0]), replace=" ", found=match[0], safety=None if sure else "unsafe")
