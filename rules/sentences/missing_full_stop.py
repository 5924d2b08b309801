from collections.abc import Iterator
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_STOPPED = pattern(r"[.!?…:][\"'”’»)\]]*[ \t]*\Z")
_OPEN_END = pattern(r"(?:(?<![\w.@/#&-])|(?<=[a-z]-))([A-Za-z][a-z]+|(?<= )(?:19|20)[0-9]{2})[ \t]*\Z")
_LAST_SENTENCE = pattern(r"[a-z0-9)”\"’][.!?][\"”’)]* +[A-Z](?:[^.!?\n]|\.(?=[0-9])){30,400}\Z")
_SPEECH_END = pattern(
    r"(?:[a-z][.!?][”’\"']? |[,!?][”’\"'] (?:[\w’'-]+ ){1,5}(?:said|says),? |(?:said|says) [\w’' -]{2,40}, )"
    r"[“‘\"][^“”‘\".!?\n]{15,300}(?<![\w'’-])(?P<word>[a-z]{2,})(?P<mark>[”’\"])[ \t]*\Z"
)
_NOT_AN_END = frozenset(
    "the a an of and or but nor than which who whose is are was were be their our its my your".split(" ")
)
_MONTHS = frozenset("March May August".split())
_SHORTEST = 80
# One sentence that is no headline and no caption: somebody did something in it, and it goes on.
_WHOLE_SENTENCE = pattern(
    r"(?:[A-Z][\w’'-]+|[a-z’'-]+,?) (?:also |later |then )?(?:said|told|asked|added|warned|laughed|replied|had|would"
    r"|could|did|was|were|has|have)\b(?! (?:seen|shown|pictured|photographed)\b)"
)
_NEARLY_ALL = 0.8
_REGULAR = 5


class MissingFullStop(Rule):
    """A paragraph of running text ends with a stop.

    The last character of a paragraph is the first to be lost when text is cut, pasted or fitted to a field. A headline,
    a list item and a credit need none (AP, Guardian); a paragraph of several sentences among others that end in stops
    does.
    """

    message = "The paragraph ends without a full stop after “{found}”"
    severity = "warning"
    fix = "unsafe"
    gate = "open_line"
    examples = (
        bad(
            "Bridge\n\nIt was closed. Engineers went to the river and marked the piers that have to go by noon\n\n"
            "“We had no choice,” the mayor said.\n\nIt will open soon.\n\nTrains run.",
            good="Bridge\n\nIt was closed. Engineers went to the river and marked the piers that have to go by noon"
            ".\n\n“We had no choice,” the mayor said.\n\nIt will open soon.\n\nTrains run.",
        ),
        bad(
            "Mill\n\nRead more: the siege\n\nIt was sold for 2.5m. The last 3.5m of the price will be paid to "
            "the heirs of the founder on 5 May\n\nShare this\n\nThe wheel turns.\n\nIt is wet.\n\nNobody minds.",
            good="Mill\n\nRead more: the siege\n\nIt was sold for 2.5m. The last 3.5m of the price will be paid to "
            "the heirs of the founder on 5 May.\n\nShare this\n\nThe wheel turns.\n\nIt is wet.\n\nNobody minds.",
        ),
        bad(
            "Mill\n\nThe mill was sold to Ham. “Heavy wheels,” says Ito, “want heavy rains and a miller”\n\n"
            "It turns.\n\nIt is wet.\n\nNobody minds.",
            good="Mill\n\nThe mill was sold to Ham. “Heavy wheels,” says Ito, “want heavy rains and a "
            "miller.”\n\nIt turns.\n\nIt is wet.\n\nNobody minds.",
        ),
        good(
            "Mill\n\nThe mill on the river was sold long ago to the town, which keeps it shut. “Heavy Wheels”\n\n"
            "It turns.\n\nIt is wet.\n\nNobody minds."
        ),
        good(
            "Mill\n\nIt was sold. On-demand talk: how the heirs of the founder run the Great Summer Platform\n\n"
            "It turns.\n\nIt is wet.\n\nNobody minds."
        ),
        good("Bridge\n\nIt was closed. Engineers marked the piers that have to go by spring:\n\nIt is.\n\nSo be it."),
        good("To bring\n\nThe walk is long. It takes a day.\n\nAdditional reporting by our own staff and the agencies"),
        bad(
            "Mill\n\nIt was sold.\n\nAsked whether the wheel could ever be made to turn again by hand, the miller "
            "laughed\n\nIt turns.\n\nIt is wet.\n\nNobody minds.\n\nIt rains.",
            good="Mill\n\nIt was sold.\n\nAsked whether the wheel could ever be made to turn again by hand, the miller "
            "laughed.\n\nIt turns.\n\nIt is wet.\n\nNobody minds.\n\nIt rains.",
        ),
        good(
            "Mill\n\nIt was sold.\n\nThe wheel of the old mill on the river, pictured in the year in which the miller "
            "left\n\nIt turns.\n\nIt is wet.\n\nNobody minds.\n\nIt rains."
        ),
        good("Kit\n\nBring a coat\n\nBring a map\n\nBring a lamp"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        paragraphs = [block for block in document.blocks if block.kind == "paragraph"]
        ends = [_STOPPED.search(text, max(block.start, block.end - 8), block.end) is not None for block in paragraphs]
        prose = sum(end or block.end - block.start >= _SHORTEST for block, end in zip(paragraphs, ends, strict=True))
        if sum(ends) < max(3, 0.75 * prose):
            return
        for index, block in enumerate(paragraphs[:-1]):
            if ends[index] or block.end - block.start < _SHORTEST:
                continue
            speech = _SPEECH_END.search(text, max(block.start, block.end - 420), block.end)
            if speech and document.in_quotation(speech.start("word")) and text[block.start].isupper():
                yield self.finding(speech.span("word"), replace=f"{speech['word']}.", found=speech["word"])
                continue
            following = text[paragraphs[index + 1].start]
            end = _OPEN_END.search(text, max(block.start, block.end - 30), block.end)
            if end is None or following.islower() or end[1] in _NOT_AN_END or not _is_known(end[1]):
                continue
            begins = text[block.start].isupper() or (index > 0 and text[paragraphs[index - 1].end - 1] == "-")
            if begins and (
                _LAST_SENTENCE.search(text, max(block.start, block.end - 420), block.end)
                or (
                    index > 0
                    and ends[index - 1]
                    and ends[index + 1]
                    and sum(ends) >= max(_REGULAR, _NEARLY_ALL * prose)
                    and end[1].islower()
                    and _WHOLE_SENTENCE.search(text, block.start, block.end)
                )
            ):
                yield self.finding(end.span(1), replace=f"{end[1]}.", found=end[1])


def _is_known(word: str) -> bool:
    if word[0].isupper():
        return vocabulary.is_name(word) and (word in _MONTHS or not vocabulary.is_word(word.lower()))
    return word.isdigit() or vocabulary.is_word(word)
