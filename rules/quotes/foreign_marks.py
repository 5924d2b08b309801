from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class ForeignMarks(Rule):
    """English copy has English quotation marks.

    Translated copy keeps the marks of its source: low ones from German, Polish or Romanian, angle ones from French,
    Italian or Russian; a prime or an accent gets in by OCR. The article's own take their place (Hart's, Guardian).
    """

    message = "Write the article's own mark, {write}, for {found}"
    severity = "warning"
    fix = "safe"
    gate = "marks"
    examples = (
        bad("„We are late,” she said. “Very late.”", good="“We are late,” she said. “Very late.”"),
        bad("„We are late,“ she said. “Very late.”", good="“We are late,” she said. “Very late.”"),
        bad("“We are late,„ she said. “Very late.”", good="“We are late,” she said. “Very late.”"),
        bad("«We are late,» she said. “Very late.”", good="“We are late,” she said. “Very late.”"),
        bad("« We are late, » she said. “Very late.”", good="“We are late,” she said. “Very late.”"),
        bad("‘We are late,’ she said. „Very late.’", good="‘We are late,’ she said. ‘Very late.’"),
        bad("He gave it a “one″ out of “five” and left.", good="He gave it a “one” out of “five” and left."),
        bad("They don´t know it’s late.", good="They don’t know it’s late."),
        bad("Her novel is «The Wall»."),
        good("Next page »"),
        good("« Back to the list of “late” trains"),
        good("The spire rises 6′ 2″ above the “new” roof."),
        good("“We are late,” she said."),
        good("The village of Sant‚Angelo is a typo for “Sant’Angelo”."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for mark in document.pairing.corrections:
            if mark.kind == "foreign":
                found = document.text[mark.span.start : mark.span.end].strip()
                message = None if mark.write else "This is not an English quotation mark"
                safety = None if mark.sure else "unsafe"
                yield self.finding(mark.span, replace=mark.write, safety=safety, message=message, found=found)
