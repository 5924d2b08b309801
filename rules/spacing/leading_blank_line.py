from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class LeadingBlankLine(Rule):
    """The text begins on its first line.

    Blank lines at the top are left where a label or a picture stood, and push the headline out of its place.
    """

    message = "Drop the blank lines at the top"
    severity = "note"
    fix = "safe"
    find = r"\A(?:[ \t\u00a0]*\n)+(?=[^\n]*\S)"
    across = True
    examples = (
        bad("\n\nThe road is closed.\n", good="The road is closed.\n"),
        bad(" \t\nThe road is closed.\n", good="The road is closed.\n"),
        good("The road is closed.\n\nIt is wet.\n"),
        good("   Indented."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if document.layout.spaces:
            yield self.finding(match, replace="")
