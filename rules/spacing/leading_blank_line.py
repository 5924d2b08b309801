from collections.abc import Iterator
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good

_BLANK_LINES = pattern(r"(?:[ \t\u00a0]*\n)+(?=[^\n]*\S)")


class LeadingBlankLine(Rule):
    """The text begins on its first line.

    Blank lines at the top are left where a label or a picture stood, and push the headline out of its place.
    """

    message = "Drop the blank lines at the top"
    severity = "note"
    fix = "safe"
    gate = "edges"
    examples = (
        bad("\n\nThe road is closed.\n", good="The road is closed.\n"),
        bad(" \t\nThe road is closed.\n", good="The road is closed.\n"),
        good("The road is closed.\n\nIt is wet.\n"),
        good("   Indented."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        lines = _BLANK_LINES.match(document.text)
        if lines and document.layout.blank_lines:
            yield self.finding(lines, replace="")
