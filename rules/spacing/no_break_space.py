from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class NoBreakSpace(Rule):
    """No-break spaces stand where a line must not break, and nowhere else.

    Editors of web pages leave them behind in place of a plain space; lines then break badly and a search for two words
    fails. Between a figure and its unit, in initials, before a dash and in French punctuation they are right (Chicago
    6.121).
    """

    message = "A no-break space stands between two plain words"
    fix = "safe"
    find = r"(?<=[a-z]{3})(?P<mark>[,;.?!”’]{0,2})[\u00a0\u202f](?=[a-z]{3}|[A-Z“‘][a-z]{1,20} )"
    examples = (
        bad("They say higher\u00a0education can drive change.", good="They say higher education can drive change."),
        bad("The students,\u00a0parents and teachers came.", good="The students, parents and teachers came."),
        bad("It rained.\u00a0The match was off.", good="It rained. The match was off."),
        good("It is 10\u00a0km away, by No.\u00a05 on Jan.\u00a012."),
        good("It was J.\u00a0K. Rowling with Mr\u00a0Bean and St.\u00a0Paul."),
        good("The plan\u00a0– an old one\u00a0– failed."),
        good("He said «\u00a0oui\u00a0» and left."),
        good("Higher education can drive change."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if document.language == "en":
            at = match.end("mark")
            yield self.finding((at, match.end()), replace=" ")
