from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class SoftHyphen(Rule):
    """Words hold no soft hyphens.

    A soft hyphen marks where a typesetting program may break a word; it is left over from the page the text was copied
    from. It cannot be seen, but a search for the word no longer finds it (Unicode Standard, 6.2).
    """

    message = "Drop the soft hyphen"
    severity = "error"
    fix = "safe"
    find = r"\u00ad+"
    examples = (
        bad("They were learn\u00ading a lot.", good="They were learning a lot."),
        bad("The pub\u00adlish\u00ader of “Café\u00adhaus”", good="The publisher of “Caféhaus”"),
        bad("They agreed \u00adto go.", good="They agreed to go."),
        good("El rÃ\u00ado is damaged by its encoding, not by the hyphen."),
        good("A re-elected well-known publisher."),
        good("The word ends in a learn\u00ad\ning line."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[match.start() - 1 : match.start()]
        after = document.text[match.end() : match.end() + 1]
        # Half of a damaged letter (`Ã\xad` is í) is not a hyphen, and at a line's end one may be a visible break.
        if before != "ã" and (before.isascii() or (before.islower() and after.isascii())) and after != "\n":
            yield self.finding(match, replace="")
