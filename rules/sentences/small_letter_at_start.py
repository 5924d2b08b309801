from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_STOPPED = expression(r"[.!?…][\"'”’)]*[ \t]*\Z")
_SENTENCE = expression(r"[^\n]{40,}?[.!?][\"'”’)]*[ \t]*\Z")


class SmallLetterAtStart(Rule):
    """A sentence begins with a capital.

    The capital is lost when a word before it is cut, or where a program took the paragraph for a field. Looked for
    at the
    beginning of a paragraph and of a quotation that follows a full stop; writers who use no capitals, verse and
    lists are left alone.
    """

    message = "“{found}”: a sentence begins with a capital"
    severity = "warning"
    fix = "unsafe"
    across = True
    find = (
        r"\n\n(?P<word>the|he|she|it|they|we|his|her|their|its|this|these|those|there|but|after|when|while"
        r"|police|officials"
        r"|according|in the|on the|at the|a|an|one) (?=[A-Za-z])"
        r"|(?<=[a-z]{3}\. )“(?P<quoted>we|it|they|the|this|there|our|my|he|she|if|you|that) (?=[a-z])"
    )
    examples = (
        bad(
            "Mill\n\nIt is shut.\n\nthe bank declined to say a word about the mill on Monday.\n\nIt is wet.",
            good="Mill\n\nIt is shut.\n\nThe bank declined to say a word about the mill on Monday.\n\nIt is wet.",
        ),
        bad("“We had to,” she said. “we had no choice.”", good="“We had to,” she said. “We had no choice.”"),
        good("Mill\n\nIt is shut, and nobody knows why\n\nthe bank declined to say a word about it on Monday."),
        good("it is shut.\n\nthe bank declined to say a word about the mill on Monday.\n\nit is wet."),
        good("Bring:\n\nthe coat that you wore to the mill in the rain last year.\n\nthe hat."),
        good("He spoke of the law. “the people” are never asked."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        group = "word" if match["word"] else "quoted"
        start, end = match.span(group)
        if group == "quoted":
            closing = text.find("”", end, end + 400)
            if closing < 0 or closing - end < 12 or text[closing - 1] not in ".,!?":
                return
        elif not _begins_a_paragraph(document, start):
            return
        yield self.finding((start, end), replace=text[start].upper() + text[start + 1 : end], found=match[group])


def _begins_a_paragraph(document: Document, start: int) -> bool:
    text, blocks = document.text, document.blocks
    at = next((index for index, block in enumerate(blocks) if block.start == start), 0)
    if at == 0 or blocks[at].kind != "paragraph" or blocks[at - 1].kind != "paragraph":
        return False
    before, block = blocks[at - 1], blocks[at]
    capitals = sum(text[one.start].isupper() or not text[one.start].isalpha() for one in blocks)
    return (
        capitals >= 0.8 * (len(blocks) - 1)
        and _STOPPED.search(text, max(before.start, before.end - 8), before.end) is not None
        and _SENTENCE.match(text, start, block.end) is not None
    )
