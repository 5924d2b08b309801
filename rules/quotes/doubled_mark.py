from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good

STOPS = (".", ",")


class DoubledMark(Rule):
    """A quotation is opened once and closed once.

    A second mark (`enough.””`) is a slip of the keyboard or of an editor that adds marks of its own. Where two marks
    rightly touch they are of two kinds, for a quotation within a quotation (AP, Guardian).
    """

    message = "Drop the second {found}"
    severity = "warning"
    fix = "safe"
    gate = "marks"
    examples = (
        bad("“We have had enough.”” He sat down.", good="“We have had enough.” He sat down."),
        bad('"We have had enough,"" he said.', good='"We have had enough," he said.'),
        bad("““We have had enough,” he said.", good="“We have had enough,” he said."),
        bad(
            '“It’s late.” He smiled: "He is counting the lunch breaks."".',
            good='“It’s late.” He smiled: "He is counting the lunch breaks."',
        ),
        bad('It was, she said, "a farce"".', good='It was, she said, "a farce".'),
        good("“She said, ‘We have had enough.’” He sat down."),
        good('The cell holds "" or nothing; an empty pair “” is no quotation.'),
        good("“The book is called “Enough”” was all it said."),
        good('He is 5\'11"" was on the form.'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for fault in document.pairing.faults:
            if fault.kind == "doubled":
                start, end = fault.span
                found = document.text[start:end]
                same = found in (document.text[start - len(found) : start], document.text[end : end + len(found)])
                safety = None if same and fault.level == 2 else "unsafe"
                twice = document.text[start - 2 : start - 1] in STOPS and document.text[end : end + 1] in STOPS
                yield self.finding((start, end + (same and twice)), replace="", safety=safety, found=found)
