from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

_IN_PROSE = expression(r"[A-Za-z’”)]{2,}[ ,]+\Z")


class MissingSpaceAfterMark(Rule):
    """A space stands after a colon, a semicolon and before an opening quotation mark.

    It is lost when lines are joined or a tag is dropped. Code, addresses and figures rightly have none: both sides
    have to be English words in a sentence.
    """

    message = "A space is missing after “{mark}”"
    fix = "safe"
    find = (
        r"(?<=[a-z]{2})(?P<mark>[;:])(?P<after>[a-z]{2,20})(?=[ ,][a-z0-9“])"
        r"|(?<=[a-z]{2})(?P<quoting>[,:])(?=“[A-Za-z])"
    )
    examples = (
        bad("They closed the road;they had no choice.", good="They closed the road; they had no choice."),
        bad("He named two men:one in Bonn, one in Rome.", good="He named two men: one in Bonn, one in Rome."),
        bad("The mayor said:“Stop,” and left.", good="The mayor said: “Stop,” and left."),
        good("They closed the road; they had no choice: none."),
        good("The style is color:red here and a &nbsp;the one; use std:vector and note:this is so in {a;go to}."),
        good("See mailto:jane and tel:one now."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, at = document.text, match.start()
        if match["quoting"]:
            yield self.finding((at, at + 1), replace=f"{match['quoting']} ", mark=match["quoting"])
            return
        start = at
        while start > 0 and (text[start - 1].isalpha() or text[start - 1] in "’-"):
            start -= 1
        before, after = text[start:at], match["after"]
        if not _IN_PROSE.search(text, max(0, start - 30), start) or before in (
            "to",
            "from",
            "by",
            "note",
            "color",
            "tel",
            "std",
            "mailto",
        ):
            return
        if vocabulary.is_common(before) and vocabulary.is_common(after) and not text[:start].endswith(("&", "{", "=")):
            yield self.finding((at, at + 1), replace=f"{match['mark']} ", mark=match["mark"])
