from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class TrailingBlankLine(Rule):
    """The text ends with its last line.

    Blank lines at the end are left where a box or a signature was taken out. One line break after the last line is how
    a text file ends (POSIX).
    """

    message = "Drop the blank lines at the end"
    severity = "note"
    fix = "safe"
    find = r"(?<=\S\n)\s*\n\s*\Z"
    across = True
    examples = (
        bad("The road is closed.\n\n\n", good="The road is closed.\n"),
        bad("The road is closed.\n \n", good="The road is closed.\n"),
        good("The road is closed.\n"),
        good("The road is closed."),
        good("The road is closed.\n\nIt is wet.\n"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if document.layout.spaces:
            yield self.finding(match, replace="")
