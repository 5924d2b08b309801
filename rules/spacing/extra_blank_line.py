from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

GAP = expression(r"(?<=\S\n)[^\S\n]*\n(?P<rest>(?:[^\S\n]*\n)*)(?=[^\n]*\S)")


class ExtraBlankLine(Rule):
    """One blank line stands between paragraphs, never two.

    More are left where a picture, an advertisement or a box was taken out. A text that always leaves the same gap has
    set it on purpose.
    """

    message = "One blank line is enough"
    severity = "warning"
    fix = "safe"
    find = r"\n\n\n|\n[^\S\n]+\n"
    across = True
    examples = (
        bad("The headline\n\n\nIt is shut.\n\nIt is wet.", good="The headline\n\nIt is shut.\n\nIt is wet."),
        bad("One.\n\n\n\n\nTwo.\n\nThree.\n", good="One.\n\nTwo.\n\nThree.\n"),
        bad("One.\n\n \t\n\nTwo.\n", good="One.\n\nTwo.\n"),
        good("One.\n\nTwo.\n\nThree.\n"),
        good("One.\nTwo.\n\nThree.\n\n\n"),
        good("One.\n\n\nTwo.\n\n\nThree.\n\n\nFour.\n"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text, gaps, extra = document.text, 0, list[tuple[int, int]]()
        for gap in GAP.finditer(text) if document.layout.blank_lines else ():
            gaps += 1
            if "\n" in gap["rest"]:
                extra.append(gap.span("rest"))
        if gaps < 3 or len(extra) * 2 <= gaps:
            for start, end in extra:
                yield self.finding((start, end), replace="")
