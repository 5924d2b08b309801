from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

CONTRACTIONS = ("d", "ll", "m", "re", "s", "t", "ve")


class LostCharacter(Rule):
    """No character was lost on the way.

    `�` is what a program writes for bytes that it cannot read; what stood there has to be looked up in the source. In
    `don�t` or `we�ve` it can only have been an apostrophe.
    """

    message = "A character was lost here"
    severity = "error"
    fix = "unsafe"
    find = r"\ufffd+(?P<after>[a-z]{0,3})"
    examples = (
        bad("They don\ufffdt know.", good="They don’t know."),
        bad("We\ufffdve lost, she said.", good="We’ve lost, she said."),
        bad("The caf\ufffd in S\ufffdo Paulo"),
        good("Is it so? Yes."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        start, end = match.start(), match.start("after")
        before, after = document.text[max(start - 3, 0) : start].lower(), match["after"]
        ends = not document.text[match.end() : match.end() + 1].isalnum()
        certain = before.endswith(("we", "ey", "ou", "i")) if after in ("ll", "m", "re", "ve") else before.endswith("n")
        apostrophe = end - start == 1 and ends and after in CONTRACTIONS and after not in ("d", "s") and certain
        yield self.finding((start, end), replace="’" if apostrophe else None)
