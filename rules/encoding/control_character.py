from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

# The low byte of U+2013 to U+2026: what is left of typography after a careless cut from 16 bits to 8.
CUT_TO_A_BYTE = dict(zip("\x13\x14\x18\x19\x1c\x1d\x26", "–—‘’“”…", strict=True))


class ControlCharacter(Rule):
    """Text holds no control characters.

    Form feeds, nulls and escapes come from PDF files, terminals and old editing systems. They print as nothing or as a
    box, and XML forbids them, so that feeds break (W3C XML 1.0, 2.2).
    """

    message = "A control character ({found}) stands here"
    severity = "error"
    fix = "safe"
    find = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]+"
    examples = (
        bad("The vote \x0cwas late.", good="The vote was late."),
        bad("The end.\x00", good="The end."),
        bad("The mayor\x19s house", good="The mayor’s house"),
        bad("The e\x0ecient way"),
        bad("The key sends \x1a to the program."),
        good("The vote\nwas late."),
        good("A tab\tstands here."),
        good("Ð\x9d is damaged by its encoding."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[match.start() - 1 : match.start()]
        after = document.text[match.end() : match.end() + 1]
        if not (before.isascii() and after.isascii()):
            return
        code = f"U+{ord(match[0][0]):04X}"
        if match[0] in CUT_TO_A_BYTE:
            yield self.finding(match, replace=CUT_TO_A_BYTE[match[0]], safety="unsafe", found=code)
        elif before.isalnum() and after.isalnum():
            yield self.finding(match, found=code)
        elif before == " " and after in (" ", ""):
            yield self.finding(match, found=code)  # It may be shown for what it is.
        else:
            yield self.finding(match, replace="", found=code)
