from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class TrailingSpace(Rule):
    """No line ends in white space.

    It cannot be seen, and shows up in every comparison of two versions.
    """

    message = "Drop the white space at the end of the line"
    severity = "note"
    fix = "safe"
    find = r"(?<![ \t\u00a0\u3000\n])[ \t\u00a0\u3000]+(?![^\n])"
    across = True
    examples = (
        bad("The road is closed. \n\nIt is wet.\n", good="The road is closed.\n\nIt is wet.\n"),
        bad("The road is closed.\t \nIt is wet.\u00a0", good="The road is closed.\nIt is wet."),
        good("The road is closed.\n\nIt is wet.\n"),
        good("The road\n  is closed."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if document.layout.blank_lines:
            yield self.finding(match, replace="")
