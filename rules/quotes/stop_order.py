from collections.abc import Iterable, Iterator
from re import Match
from typing import Literal

from newslint import Document, Finding, Rule, Span, bad, expression, good

PAIR = expression(r"[”\"’']{1,2}")
AT_LEAST = 3
TIMES = 4
FEW = 6


class StopOrder(Rule):
    """Commas and full stops keep to one side of the marks around a few quoted words.

    US papers set them inside always (AP, Chicago 6.9), UK papers outside unless a whole sentence is quoted (Guardian,
    Hart's Rules 9.2.7). The article's own clear majority is kept; `order` names the house's.
    """

    message = "This article sets it on the other side of the mark: {write} for {found}"
    severity = "warning"
    fix = "unsafe"
    find = r"(?<=\w)(?:[.,][”\"’']|[”\"’'][.,])(?=\s|$)"
    examples = (
        bad(
            "It was “late,” he felt. They were “tired,” a bit “cold,” and so “hungry.” All of it was “odd”. It rained.",
            good="It was “late,” he felt. They were “tired,” a bit “cold,” and so “hungry.” All of it was “odd.” It rained.",
        ),
        bad(
            "It was ‘late’, he felt. They were ‘tired’, a bit ‘cold’, and so ‘hungry’. All of it was ‘odd,’ too.",
            good="It was ‘late’, he felt. They were ‘tired’, a bit ‘cold’, and so ‘hungry’. All of it was ‘odd’, too.",
        ),
        bad("They were “tired”, and it rained.", good="They were “tired,” and it rained.", options={"order": "us"}),
        bad("They were “tired,” and it rained.", good="They were “tired”, and it rained.", options={"order": "uk"}),
        good("It was “late.” They were “tired”. It rained."),
        good("“It rained,” he said. He was “tired”, he said. She said, “It is late.”"),
        good("They were “tired”, “cold” and “hungry”. “We are late,” he said. It “rained,” she said.", options={"order": "uk"}),
    )

    order: Literal["article", "us", "uk"] = "article"

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text, places = document.text, {match.start() for match in matches}
        inside, outside = document.pairing.style.fragments
        order = self.order
        if order == "article" and inside >= AT_LEAST and inside >= TIMES * outside:
            order = "us"
        elif order == "article" and outside >= AT_LEAST and outside >= TIMES * inside:
            order = "uk"
        for quotation in document.quotations:
            if quotation.closing is None or quotation.depth or order == "article":
                continue
            start, end = quotation.closing
            words = text[quotation.opening.end : start]
            if order == "us" and start in places and _is_few(text, quotation.start, words):
                stop, found = text[end], Span(start, end + 1)
                write = stop + text[start:end]
            elif order == "uk" and start - 1 in places and _is_few(text, quotation.start, words[:-1]):
                if text[end : end + 1] not in (" ", "\n", "") or _is_tag(text, end):
                    continue
                stop, found = text[start - 1], Span(start - 1, end)
                write = text[start:end] + stop
            else:
                continue
            yield self.finding(found, replace=write, found=text[slice(*found)], write=write)


TAG = expression(r" (?:he|she|they|it|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+|said|says|added) ?(?:said|says|added|told|wrote|[A-Z])")


def _is_tag(text: str, end: int) -> bool:
    return TAG.match(text, end) is not None


def _is_few(text: str, start: int, words: str) -> bool:
    """Whether a few words are quoted in the midst of a sentence."""
    behind = text[max(0, start - 2) : start]
    return behind[1:] == " " and behind[:1].isalnum() and words[:1].islower() and len(words.split()) <= FEW
