from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, expression, good
from newslint.analyses.furniture import LIKELY, MAYBE, NONE, SURE, furniture, may_be_furniture
from newslint.gates.furniture import opens

_LABELLED = expression(r"[A-Z][\w’'-]+(?: [\w’'-]+)?: ?\S")


class PageLine(Rule):
    """A line of an article is not one of the page's.

    Buttons, boxes, prompts, counters, notices: what a page says around an article is told by its grammar, whatever
    its words. It speaks in labels, in numbers of things, in orders and questions to its visitor about newsletters,
    channels, accounts and payment, and about itself; a reporter speaks of others. A word that may as well head a
    section of the article (Comments, Background) is furniture only beside a line that is.
    """

    message = "Take out the page's “{found}”"
    severity = "warning"
    fix = "safe"
    in_addresses = True
    gate = "furniture"
    examples = (
        bad(
            "The dam held.\n\nStay informed! Click here and join our WhatsApp group\n\nRain is forecast.",
            good="The dam held.\n\nRain is forecast.",
        ),
        bad(
            "The dam held.\n\nLink copied to clipboard\n\nRain is forecast.", good="The dam held.\n\nRain is forecast."
        ),
        bad("The dam held.\n\nViews: 3,412 | Comments: 17\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nПрочетете още: Дъждът не спира\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nEtiketler: Van, lake, ferry\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nЕтикети: вода, дъжд\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nListen\n0:00 / 1:47\n1x\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nGift this article to a friend\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nSubscribe\n\nSign up for our newsletter", good="The dam held."),
        bad(
            "The dam held.\n\nYour browser does not support the video tag.\n\nRain fell.",
            good="The dam held.\n\nRain fell.",
        ),
        bad("The dam held.\n\nTap to unmute\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\nKeep reading: How the dam was built\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad("The dam held.\n\n0:00 / 1:47\n\nRain fell.", good="The dam held.\n\nRain fell."),
        bad(
            "The dam held.\n\nSend us your pictures by 6pm to see them here\n\nRain fell.",
            good="The dam held.\n\nRain fell.",
        ),
        good("The dam held.\n\nRegister to vote\n\nThe register closes on Friday."),
        good("The dam held.\n\nThis interview has been edited for length and clarity."),
        good("The dam held.\n\nChoose the best medium for your story\n\nRain fell."),
        good("The dam held.\n\nWe use cookies in our trifle, the chef said.\n\nRain fell."),
        good("The dam held.\n\nPress the dough into the tin and bake for an hour."),
        good("The dam held.\n\nComments\n\nThe comments of the court were read out."),
        good("The dam held.\n\nClick here, click there: the young have no patience, she says.\n\nRain fell."),
        good("The dam held.\n\nWhat do you think of the new law?\n\nRain fell."),
        good("The dam held.\n\nStikkord: she learnt the word in Oslo.\n\nRain fell."),
        good("The dam held.\n\nTagi: Yes, he wept.\n\nRain fell."),
        good("The dam held.\n\nParole: the board meets on Monday.\n\nRain fell."),
        good("The dam held.\n\nHer story continues after the war, when she moved to Leeds.\n\nRain fell."),
        good("The dam held.\n\nSave for a few tiles, the roof was gone.\n\nRain fell."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not opens(document.views):
            return
        lines = list(_lines(document))
        texts = [document.text[start:end] for start, end, _ in lines]
        certainties = [furniture(text) if may_be_furniture(text) else NONE for text in texts]
        for number, ((start, end, kind), certainty) in enumerate(zip(lines, certainties, strict=True)):
            beside = max(certainties[max(0, number - 1) : number] + certainties[number + 1 : number + 2], default=NONE)
            if _is_listed(certainties, texts, number):
                continue
            if (
                certainty == NONE
                or (certainty == MAYBE and beside < LIKELY)
                or (kind == "headline" and (certainty < SURE or len(texts[number].split()) > 3))
            ):
                continue
            safety = None if certainty == SURE and not document.in_quotation(start) else "unsafe"
            yield self.finding((start, end), drop=True, found=document.text[start:end].strip(), safety=safety)


def _is_listed(certainties: list[int], texts: list[str], number: int) -> bool:
    """Whether a label with a text behind it is one of a list of such: Listen: … Share: …"""
    if not _LABELLED.match(texts[number]):
        return False
    beside = [each for each in (number - 1, number + 1) if 0 <= each < len(texts)]
    return any(certainties[each] == NONE and _LABELLED.match(texts[each]) for each in beside)


def _lines(document: Document) -> Iterator[tuple[int, int, str]]:
    """The lines of blocks that are not cells, without white space at their ends."""
    for block in document.blocks:
        if block.kind == "cell":
            continue
        text = document.text[block.start : block.end]
        parts = [text] if document.layout.wrapped else text.split("\n")
        start = block.start
        for part in parts:
            bare = part.strip()
            if bare:
                begin = start + part.index(bare[0])
                yield begin, begin + len(bare), block.kind
            start += len(part) + 1
