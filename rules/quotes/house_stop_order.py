from collections.abc import Iterator
from typing import Literal

from newslint import Document, Finding, Rule, Span, bad, expression, good

SPEECH = expression(r"(?:\A|[\n.!?:,”’\"'] ?)\Z")
AFTER = ("", " ", "\n")


class HouseStopOrder(Rule):
    """A comma or full stop stands on the house's side of a closing mark.

    US papers set both inside always (AP, Chicago 6.9). UK papers set them inside only where they are the speaker's: in
    whole sentences and before “she said” (Guardian, Hart's Rules 9.2.7). Off until selected; `order` says which.
    """

    message = "The house sets it on the other side of the mark: {write} for {found}"
    severity = "warning"
    fix = "unsafe"
    default = False
    examples = (
        bad("They were “tired”, and it rained.", good="They were “tired,” and it rained."),
        bad("They read “Emma”. It rained.", good="They read “Emma.” It rained."),
        bad("They were “tired,” and it rained.", good="They were “tired”, and it rained.", options={"order": "uk"}),
        good("“We are ‘tired,’ and it rained,” he said. Are they “tired”; is it “late”?"),
        good("“We are ‘tired’, and it rained,” he said. They said, “It is late.”", options={"order": "uk"}),
    )

    order: Literal["us", "uk"] = "us"

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        for quotation in document.quotations:
            if quotation.closing is None:
                continue
            start, end = quotation.closing
            mark, before, after = text[start:end], text[start - 1], text[end : end + 2]
            if self.order == "us" and after[:1] in (".", ",") and after[1:] in AFTER and before.isalnum():
                found, write = Span(start, end + 1), after[:1] + mark
            elif self.order == "uk" and before in ".," and after[:1] in AFTER and _is_fragment(text, quotation.opening):
                found, write = Span(start - 1, end), mark + before
            else:
                continue
            yield self.finding(found, replace=write, found=text[slice(*found)], write=write)


def _is_fragment(text: str, opening: Span) -> bool:
    """Whether a few words are quoted in the midst of a sentence of the reporter's."""
    speech = SPEECH.search(text[max(0, opening.start - 3) : opening.start])
    return speech is None and text[opening.end : opening.end + 1].islower()
