from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_SENTENCE = expression(r"(?:^|[.?!] )[A-Z][a-z]+(?: [\w’'-]+){2,14}\Z")
_LEAD = expression(
    r"(?i)(?:said|says|added|asked|called|titled|entitled|named|wrote|told|reads?|song|film|book|novel|play|series|show"
    r"|album|story|essay|poem|single|thing|question|answer|is|was|dear|hi|hello|yes|no|well|so|but|and|or)\Z"
)
_SAID = expression(
    r"\b(?:said|says|say|asked|asks|added|told|thought|wondered|wrote|song|film|book|novel|series|called)\b"
)
_SUBORDINATE = expression(r"(?i)(?:^|[.?!] )(?:as|when|while|if|although|though|because|since|after|before|in|on|at)\b")


class CommaForStop(Rule):
    """A full stop, not a comma, stands before a new sentence.

    “The men left, The road was shut”: a capital on “the”, “she” or “they” that no title or quotation explains shows
    that a full stop came out as a comma, as recognition of print and hasty joins do (Chicago 6.12).
    """

    message = "A comma before a capital: “{found}”"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "skip"
    find = r"(?<=[a-z]{3}),(?P<gap> )(?P<word>The|He|She|They|It|But|This|These|There|His|Her|Their) (?=[a-z]+ [a-z]+)"
    examples = (
        bad(
            "The last of the men left the hall, The road was closed behind them.",
            good="The last of the men left the hall. The road was closed behind them.",
        ),
        good("On Monday, The bank said so. He read the book, The old man and the sea."),
        good("He asked himself, The question is why. Dear reader, This is the story."),
        good("When the men left the hall again, The road was closed. They read the Mail, The Sun and others."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, at, block = document.text, match.start(), document.block_at(match.start())
        if block is None or block.kind != "paragraph" or _LEAD.search(text, at - 10, at):
            return
        before = text[max(block.start, at - 160) : at]
        whole = _SENTENCE.search(before)
        if (
            whole is None
            or _SUBORDINATE.match(whole[0])
            or _SAID.search(whole[0])
            or text[block.end - 1] not in ".!?”’\"'"
        ):
            return
        yield self.finding(
            (at, match.end("word")), replace=f". {match['word']}", found=text[at - 3 : match.end("word")]
        )
