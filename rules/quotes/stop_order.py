from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

AT_LEAST = 3
TIMES = 4
FEW = 6
TAG = expression(
    r" (?:he|she|they|it|said|says|added|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+) ?(?:said|says|added|told|wrote|[A-Z])"
)


class StopOrder(Rule):
    """Commas and full stops keep to one side of the marks around a few quoted words.

    US papers set them inside always (AP, Chicago 6.9), UK papers outside unless a whole sentence is quoted (Guardian,
    Hart's Rules 9.2.7). The article's own clear majority is kept; `quotes/house-stop-order` knows the house's.
    """

    message = "This article sets it on the other side of the mark: {write} for {found}"
    severity = "warning"
    fix = "unsafe"
    find = r"(?<=[a-z])[”\"’'][.,](?=\s|$)"
    examples = (
        bad(
            "It was “late,” he felt. All was “wet,” a bit “cold,” and so “dull.” It was “odd”. It rained.",
            good="It was “late,” he felt. All was “wet,” a bit “cold,” and so “dull.” It was “odd.” It rained.",
        ),
        bad(
            "It was ‘late’, he felt. They were ‘tired’, a bit ‘cold’, and so ‘hungry’. All of it was ‘odd,’ too.",
            good="It was ‘late’, he felt. They were ‘tired’, a bit ‘cold’, and so ‘hungry’. All of it was ‘odd’, too.",
        ),
        good("It was “late.” They were “tired”. It rained."),
        good("It was “late,” he felt. All was “wet,” a bit “cold”. It was so “dull.” It was “odd”. It rained."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        inside, outside = document.pairing.style.fragments
        american = inside >= AT_LEAST and inside >= TIMES * outside
        if not american and not (outside >= AT_LEAST and outside >= TIMES * inside):
            return
        for quotation in document.quotations:
            if quotation.closing is None or quotation.depth:
                continue
            start, end = quotation.closing
            words, behind = text[quotation.opening.end : start], text[max(0, quotation.start - 2) : quotation.start]
            few = words[:1].islower() and len(words.split()) <= FEW
            if not few or behind[1:] != " " or not behind[:1].isalnum():
                continue
            mark, before, after = text[start:end], text[start - 1], text[end : end + 2]
            if american and after[:1] in (".", ",") and after[1:] in ("", " ", "\n") and before.isalnum():
                found, write = Span(start, end + 1), after[:1] + mark
            elif not american and before in ".," and after[:1] in ("", " ", "\n") and not TAG.match(text, end):
                found, write = Span(start - 1, end), mark + before
            else:
                continue
            yield self.finding(found, replace=write, found=text[slice(*found)], write=write)
