import re
from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good

EMPTY = re.compile(r"\n\s*\n\s*\n")
GAP = re.compile(r"(?<=\S\n)[^\S\n]*\n(?P<rest>(?:[^\S\n]*\n)*)(?=[^\n]*\S)")


class ExtraBlankLine(Rule):
    """One blank line stands between paragraphs, never two.

    More are left where a picture, an advertisement or a box was taken out. A text that always leaves the same gap has
    set it on purpose.
    """

    message = "One blank line is enough"
    severity = "warning"
    fix = "safe"
    examples = (
        bad("The headline\n\n\nIt is shut.\n\nIt is wet.", good="The headline\n\nIt is shut.\n\nIt is wet."),
        bad("One.\n\n\n\n\nTwo.\n\nThree.\n", good="One.\n\nTwo.\n\nThree.\n"),
        bad("One.\n\n \t\n\nTwo.\n", good="One.\n\nTwo.\n"),
        good("One.\n\nTwo.\n\nThree.\n"),
        good("One.\nTwo.\n\nThree.\n\n\n"),
        good("One.\n\n\nTwo.\n\n\nThree.\n\n\nFour.\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        if not document.layout.spaces or not EMPTY.search(text):
            return
        gaps = [gap.span("rest") for gap in GAP.finditer(text)]
        extra = [(start, end) for start, end in gaps if "\n" in text[start:end]]
        if len(gaps) < 3 or len(extra) * 2 <= len(gaps):
            for start, end in extra:
                yield self.finding((start, end), replace="")
