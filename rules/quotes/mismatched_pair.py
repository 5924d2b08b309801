from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class MismatchedPair(Rule):
    """A quotation that opens with a double mark closes with a double one, and a single with a single.

    `“It was paradise,’ she says` comes of a slip of the shift key, or of house styles swapped by hand. Marks alternate
    by level: double outside and single inside in the US and much of the UK, the other way round elsewhere (AP, Hart's).
    """

    message = "The quotation opened with another mark: {write} for {found}"
    severity = "warning"
    fix = "unsafe"
    gate = "marks"
    examples = (
        bad("“It was heaven,’ she says. “Really.”", good="“It was heaven,” she says. “Really.”"),
        bad("They spoke of \"two-way traffic,' and left.", good='They spoke of "two-way traffic," and left.'),
        bad("‘It was heaven,” she says. ‘Really.’", good="‘It was heaven,’ she says. ‘Really.’"),
        bad("‘I said that it was heaven”, he wrote. ‘No.’", good="‘I said that it was heaven,’ he wrote. ‘No.’"),
        good("“It was heaven,” she says, “and the workers’ wages were ‘good’.”"),
        good("“He called, ‘Come in,’ and we came in,” she says."),
        good("‘He called, “Come in,” and we came in,’ she says."),
        good("“The Jones’ house was heaven,” she says. “Rock ’n’ roll!”"),
        good('She is 5\'4" and "never wore heels".'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for mark in document.pairing.corrections:
            if mark.kind == "level":
                found = document.text[mark.span.start : mark.span.end]
                related = [mark.partner] if mark.partner else []
                yield self.finding(mark.span, replace=mark.write, found=found, related=related)
