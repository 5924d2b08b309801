from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class TrailingBlankLine(Rule):
    """The text ends with its last line.

    Blank lines at the end are left where a box or a signature was taken out. One line break after the last line is how
    a text file ends (POSIX).
    """

    message = "Drop the blank lines at the end"
    severity = "note"
    fix = "safe"
    gate = "edges"
    examples = (
        bad("The road is closed.\n\n\n", good="The road is closed.\n"),
        bad("The road is closed.\n \n", good="The road is closed.\n"),
        good("The road is closed.\n"),
        good("The road is closed."),
        good("The road is closed.\n\nIt is wet.\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        start = len(text.rstrip()) + 1
        if start > 1 and text[start - 1 : start] == "\n" and "\n" in text[start:] and document.layout.blank_lines:
            yield self.finding((start, len(text)), replace="")
