from collections.abc import Iterator
from typing import Literal

from newslint import Document, Edit, Finding, Rule, bad, good

OTHER = {2: 1, 1: 2}


class OuterMarks(Rule):
    """The house's marks stand outside, the other kind within.

    Double outside and single within is US and British newspaper style (AP, Guardian); single outside and double within
    that of many British publishers (Hart's Rules 9.2.2). Off until selected; `outside` says which.
    """

    message = "The house sets {outside} marks here: {write} for {found}"
    severity = "warning"
    fix = "unsafe"
    default = False
    examples = (
        bad("‘It rained,’ he said.", good="“It rained,” he said."),
        bad("‘He said, “Go,” and I went.’", good="“He said, ‘Go,’ and I went.”"),
        bad("'It rained,' he said. It's late.", good='"It rained," he said. It\'s late.'),
        bad("“He said, ‘Go,’ and I went.”", good="‘He said, “Go,” and I went.’", options={"outside": "single"}),
        good("“He said, ‘Go,’ and I went.” It’s the workers’ day."),
        good("‘He said, “Go,” and I went.’ It’s the workers’ day.", options={"outside": "single"}),
    )

    outside: Literal["double", "single"] = "double"

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        outer = 2 if self.outside == "double" else 1
        for quotation in document.quotations:
            level = outer if quotation.depth % 2 == 0 else OTHER[outer]
            if quotation.level != OTHER[level] or not quotation.sure or not (quotation.closing or quotation.continued):
                continue
            curly = text[slice(*quotation.opening)] in ("“", "‘")
            opening, closing = _marks(level, curly=curly)
            edits = [Edit(*quotation.opening, opening)]
            if quotation.closing:
                edits.append(Edit(*quotation.closing, closing))
            found = text[slice(*quotation.opening)]
            kind = "double" if level == 2 else "single"
            yield self.finding(quotation.opening, edits=edits, found=found, write=opening, outside=kind)


def _marks(level: int, *, curly: bool) -> tuple[str, str]:
    if level == 2:
        return ("“", "”") if curly else ('"', '"')
    return ("‘", "’") if curly else ("'", "'")
