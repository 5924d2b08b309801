from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

_HELD = expression(r"(?<=[\w,”’] )\([^()\n]{1,200} [^()\n]{1,200}\Z")


class MissingSpaceAfterBracket(Rule):
    """A space stands after a bracket that closes in a sentence.

    A space is lost there when a tag is dropped or lines are joined. Code, `(wo)men` and `f(x)dx` have none: only
    brackets that hold several words are looked at.
    """

    message = "A space is missing after the bracket"
    fix = "safe"
    find = r"(?<=[a-z0-9]\))[a-z]{2,12}(?= [a-z])"
    examples = (
        bad("The fair (now in its tenth year)will open.", good="The fair (now in its tenth year) will open."),
        good("The fair (now in its tenth year) will open to (wo)men and f(x)dx or word(s)of it."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        at = match.start()
        if vocabulary.is_common(match[0]) and _HELD.search(document.text, max(0, at - 420), at - 1):
            yield self.finding((at - 1, at), replace=") ")
