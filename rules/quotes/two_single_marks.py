from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class TwoSingleMarks(Rule):
    """A double quotation mark is one character, not two single ones.

    Typesetting systems and OCR write `''` for a closing mark and two grave accents for an opening one. On screen the
    two look alike, but search, line breaks and screen readers take them apart (Unicode, chapter 6.2).
    """

    message = "Write {write} for the two single marks"
    severity = "warning"
    fix = "safe"
    gate = "marks"
    examples = (
        bad("\"It was cold,'' she said.", good='"It was cold," she said.'),
        bad("''It was cold,\" she said.", good='"It was cold," she said.'),
        bad("“It was cold,” she said. “Very cold.’’", good="“It was cold,” she said. “Very cold.”"),
        bad("“It was cold,” she said. ``Very cold.”", good="“It was cold,” she said. “Very cold.”"),
        good("“He said, ‘It was the girls’’ – and stopped.”"),
        good("The '' in the form stands for nothing."),
        good("``It was cold,'' she said. ``Very cold.''"),
        good("The line runs at 48° 12' 30'' north."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for mark in document.pairing.corrections:
            if mark.kind == "two-singles":
                yield self.finding(mark.span, replace=mark.write, safety=None if mark.sure else "unsafe")
