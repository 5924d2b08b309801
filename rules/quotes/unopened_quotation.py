from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class UnopenedQuotation(Rule):
    """A quotation that is closed has been opened.

    A lost opening mark leaves the reader unsure where someone else's words begin, and only who heard them can tell.
    A quotation may run over paragraphs or a list and close there (AP, Reuters: quotations are sacred).
    """

    message = "This mark closes a quotation that nothing opened"
    severity = "warning"
    gate = "marks"
    examples = (
        bad("We want to be part of that change,” said the minister."),
        bad('The bill came to a million in 2018" and that was too much, "he said".'),
        bad("The path was closed,’ she said. ‘It had been raining.’ ‘For a week,’ he said."),
        good('He paid for the 12" disk and the 6\' 2" shelf.'),
        good("The judge wrote: “The rule has two ends:\n\nto protect the bidder;\n\nto protect the public.”"),
        good("The girls’ school and Boro’ Rangers, the Joneses’ house, goin’ home, rock ’n’ roll."),
        good("Continue »"),
        good("“We left,” he said.\n\nThey did."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for fault in document.pairing.faults:
            if fault.kind == "unopened":
                yield self.finding(fault.span)
