from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from newslint import Block, Document, Edit, Finding, Rule, Span, bad, expression, good

VERBS = (
    "said|says|added|adds|asked|asks|told|explained|recalled|wrote|writes|noted|replied|continued|insisted|warned|joked"
)
NAME = r"(?:he|she|they|I|we|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+)"
TAG = rf"(?:{NAME} (?:{VERBS})|(?:{VERBS}) (?:the [a-z]+|(?:[a-z-]+ ){{0,3}}{NAME}))\b"
GOES_ON = expression(rf" {TAG}")
ENDS_WITH_TAG = expression(rf"[,?!][”’\"'] {TAG}[^.!?”\"\n]{{0,60}}\. ?\Z")
LEADS_IN = expression(rf"\b(?:{VERBS})(?:: ?|, )(?=[A-Z])")
SENTENCE_END = expression(r"[.!?] +[A-Z]")


class UnopenedQuotation(Rule):
    """A quotation that is closed has been opened.

    A lost opening mark leaves the reader unsure where someone else's words begin, and often only who heard them can
    tell. A quotation may run over paragraphs or a list and close there (AP, Reuters: quotations are sacred).
    """

    message = "This mark closes a quotation that nothing opened"
    severity = "warning"
    fix = "unsafe"
    gate = "marks"
    examples = (
        bad(
            "“It’s late.”\n\nWe want to be part of that change,” said the minister.",
            good="“It’s late.”\n\n“We want to be part of that change,” said the minister.",
        ),
        bad(
            "“It’s late,” he said. We want to be part of that change.” He left.",
            good="“It’s late,” he said. “We want to be part of that change.” He left.",
        ),
        bad(
            "“It’s late.” Ito said: We want to be part of that change.” He left.",
            good="“It’s late.” Ito said: “We want to be part of that change.” He left.",
        ),
        bad(
            "“It’s late,” she wrote on her page on Monday.”\n\n“It’s late,” he said.",
            good="“It’s late,” she wrote on her page on Monday.\n\n“It’s late,” he said.",
        ),
        bad("It rained. We want to be part of that change,” said the minister."),
        bad('The bill came to a million in 2018" and that was too much, "he said".'),
        bad(
            "The path was closed,’ she said. ‘It had been raining.’ ‘For a week,’ he said.",
            good="‘The path was closed,’ she said. ‘It had been raining.’ ‘For a week,’ he said.",
        ),
        good('He paid for the 12" disk and the 6\' 2" shelf.'),
        good("The judge wrote: “The rule has two ends:\n\nto protect the bidder;\n\nto protect the public.”"),
        good("The girls’ school and Boro’ Rangers, the Joneses’ house, goin’ home, rock ’n’ roll."),
        good("Continue »"),
        good("“We left,” he said.\n\nThey did."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        blocks = document.blocks
        starts = [block.start for block in blocks]
        for fault in document.pairing.faults:
            if fault.kind == "unopened":
                block = blocks[max(0, bisect_right(starts, fault.span.start) - 1)]
                edit = mending(document, block, fault.span, fault.level)
                yield self.finding(fault.span, edits=[edit] if edit else [])


def mending(document: Document, block: Block, span: Span, level: int) -> Edit | None:
    """The opening mark, or none for one too many, where its place is beyond much doubt."""
    text, quotations, (start, end) = document.text, document.pairing.quotations, span
    index = bisect_right(quotations, start, key=attrgetter("start"))
    begins, behind = block.start, None
    for quotation in quotations[max(0, index - 3) : index]:
        if quotation.end > start or (quotation.closing is None and quotation.start >= block.start):
            return None
        if quotation.closing and quotation.start >= block.start and quotation.level == level:
            begins, behind = quotation.closing.end, quotation
    tagged = behind and ENDS_WITH_TAG.search(text, max(block.start, begins - 2), start)
    if tagged and text[start - 1] == ".":
        return Edit(start, end, "")
    if text[start - 1] not in ".,!?":
        return None
    first = begins
    if behind:
        stop = SENTENCE_END.search(text, begins, start)
        if not stop or not ENDS_WITH_TAG.search(text, max(block.start, begins - 2), stop.start() + 1):
            stop = None
        first = stop.end() - 1 if stop else begins
    lead = LEADS_IN.search(text, begins, start)
    if lead:
        first = lead.end()
    elif behind and first == begins:
        return None
    mark = document.pairing.style.mark("open", level)
    speech = text[start - 1] == "," and GOES_ON.match(text, end)
    if mark is None or SENTENCE_END.search(text, first, start) or not text[first].isupper():
        return None
    return Edit(first, first, mark) if speech or lead or behind else None
