from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_WORD = expression(
    r"(?:^|(?<=[ \n(“]))([Tt]he|[Ii]n|[Aa]bout|[Aa]round|Some|Nearly|[Bb]y|[Aa]t|[Ff]rom|After|Since|of|for|and"
    r"|than|with|after|some|nearly|since|until|over|under)\Z"
)


class MissingSpaceBeforeFigure(Rule):
    """A space stands between a small word and the figure behind it.

    Dropped tags and line breaks glue “the25” and “in2019”. Only small words of grammar are looked for, in running text
    where a word or the end of the sentence follows; addresses, codes and handles are left alone.
    """

    message = "A space is missing before the figure: “{found}”"
    severity = "error"
    fix = "safe"
    find = r"(?<=[a-z])(?P<figure>[1-9][0-9]{1,3})(?=[ ,](?P<next>[a-z]{2})|\. [A-Z])"
    examples = (
        bad("The25 soldiers were freed in2019 or so.", good="The 25 soldiers were freed in 2019 or so."),
        good("The 25 soldiers saw U2 in 2019; use the Win10 key and x.in25 in and_20 code."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = _WORD.search(document.text, max(0, match.start() - 8), match.start())
        if before is None:
            return
        word, figure = before[1], match["figure"]
        sure = len(figure) == 4 or word.lower() == "the"
        place = match.span("figure")
        if len(figure) == 4 or match["next"] or word.lower() in ("the", "than", "since"):
            yield self.finding(
                (place[0], place[0]), replace=" ", found=word + figure, safety=None if sure else "unsafe"
            )
