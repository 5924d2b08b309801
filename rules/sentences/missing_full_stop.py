from collections.abc import Iterator
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_STOPPED = pattern(r"[.!?…:][\"'”’»)\]]*[ \t]*\Z")
_OPEN_END = pattern(r"(?<![\w.@/#&-])([a-z]{2,})[ \t]*\Z")
_LAST_SENTENCE = pattern(r"[a-z0-9)”\"’][.!?][\"”’)]* +[A-Z][^.!?\n]{30,400}\Z")
_NOT_AN_END = frozenset(
    "the a an of and or but nor than which who whose is are was were be their our its my your".split(" ")
)
_SHORTEST = 80


class MissingFullStop(Rule):
    """A paragraph of running text ends with a stop.

    The last character of a paragraph is the first to be lost when text is cut, pasted or fitted to a field. A headline,
    a list item and a credit need none (AP, Guardian); a paragraph of several sentences among others that end in stops
    does.
    """

    message = "The paragraph ends without a full stop after “{found}”"
    severity = "warning"
    fix = "unsafe"
    examples = (
        bad(
            "Bridge\n\nIt was closed. Engineers went to the river and marked the piers that have to go by noon\n\n"
            "“We had no choice,” the mayor said.\n\nIt will open soon.\n\nTrains run.",
            good="Bridge\n\nIt was closed. Engineers went to the river and marked the piers that have to go by noon"
            ".\n\n“We had no choice,” the mayor said.\n\nIt will open soon.\n\nTrains run.",
        ),
        good("Bridge\n\nIt was closed. Engineers marked the piers that have to go by spring:\n\nIt is.\n\nSo be it."),
        good("To bring\n\nThe walk is long. It takes a day.\n\nAdditional reporting by our own staff and the agencies"),
        good("Kit\n\nBring a coat\n\nBring a map\n\nBring a lamp"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        paragraphs = [block for block in document.blocks if block.kind == "paragraph"]
        ends = [_STOPPED.search(text, max(block.start, block.end - 8), block.end) is not None for block in paragraphs]
        if sum(ends) < max(3, 0.75 * len(ends)):
            return
        for index, block in enumerate(paragraphs[:-1]):
            if ends[index] or block.end - block.start < _SHORTEST:
                continue
            following = text[paragraphs[index + 1].start]
            end = _OPEN_END.search(text, max(block.start, block.end - 30), block.end)
            if end is None or following.islower() or end[1] in _NOT_AN_END or not vocabulary.is_word(end[1]):
                continue
            if text[block.start].isupper() and _LAST_SENTENCE.search(
                text, max(block.start, block.end - 420), block.end
            ):
                yield self.finding(end.span(1), replace=f"{end[1]}.", found=end[1])
