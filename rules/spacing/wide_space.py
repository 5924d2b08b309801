from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class WideSpace(Rule):
    """A plain space stands between two words.

    Layout programs set em, en, thin and ideographic spaces; between two words of running text they break search,
    sorting and line breaks. In figures and beside dashes thin spaces are right (Chicago 6.119–6.121).
    """

    message = "A space of another width stands between two words"
    severity = "warning"
    fix = "safe"
    find = r"(?<=[a-zß-öø-ÿ0-9,;:.!?”’)])[ ]?[\u2000-\u2006\u2008-\u200a\u205f\u3000\u1680][ ]?(?=[A-Za-zÀ-ÖØ-öø-ÿ“‘(])"
    examples = (
        bad("The road is\u2003closed until noon.", good="The road is closed until noon."),
        bad("It rained.\u2002The road,\u3000too, is closed.", good="It rained. The road, too, is closed."),
        good("It is 10\u2009km away, 10\u2009000 people\u2009– all of them\u2009–\u2009left. J.\u2009K. Rowling left."),
        good("name\u2003age"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if text[start - 1].isdigit() and (
            len(match[0]) > 1 or not text[end : end + 3].isalpha() or text[end].isupper()
        ):
            return
        if text[start - 1] == "." and text[start - 2 : start - 1].isupper():
            return
        block = document.block_at(start)
        if block is not None and text.count(" ", block.start, block.end) > 2:
            yield self.finding(match, replace=" ")
