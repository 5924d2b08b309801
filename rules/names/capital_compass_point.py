from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

_POINTS = (
    "Northern Southern Eastern Western North-eastern North-western South-eastern South-western Northeastern"
    " Northwestern"
    " Southeastern Southwestern Central"
).split()
_PARTS = (
    "part parts half coast edge side bank end tip outskirts suburbs slopes slope shore shores border borders entrance"
    " wall fringe fringes corner districts villages provinces regions areas parts sector flank approaches hills"
    " plains"
).split()
_BEFORE = expression(
    r"(?<=[a-z] )(?:the|its)$|\b(?:in|on|of|from|to|along|near|off|across|towards?) (?:the |its )?$|[a-z,] the $"
    r"|\b[Tt]he $"
)
_BEHIND = expression(
    r" (?:of|and|in|on|is|was|were|are|has|had|have|with|near|by|at|to|for|after|before|where|which|that)\b"
    r"|[.,;:]|$"
)


class CapitalCompassPoint(Rule):
    """A point of the compass has no capital before a common noun.

    The northern coast, the western part of the island: AP and the Guardian have a capital only where the point is a
    part of a name (Northern Ireland, the Western Cape) or means a bloc (Western leaders).
    """

    message = "“{found}” is a point of the compass here: “{write}”"
    severity = "warning"
    fix = "unsafe"
    lexicon = tuple(f"{point} {part}" for point in _POINTS for part in _PARTS)
    examples = (
        bad("Rain hit the Northern coast of the island.", good="Rain hit the northern coast of the island."),
        bad("It fell in the Western part.", good="It fell in the western part."),
        good("The Northern Ireland coast, the Western Wall and the Northern Territory border were quiet."),
        good("The North Western provinces of India. Western countries. The Western Front part two."),
        bad("The Eastern side is dry.", good="The eastern side is dry."),
        good("Northern parts will see rain."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start()
        block = document.block_at(start)
        if block is None or block.kind not in ("paragraph", "item", "standfirst"):
            return
        line = text[block.start : block.end].rstrip()
        if not line.endswith((".", "!", "?", "”", '"', "’", ":")):
            return
        if not _BEFORE.search(text, max(0, start - 16), start) or not _BEHIND.match(text, match.end()):
            return
        word = match[0].split()[0]
        span = Span(start, start + len(word))
        yield self.finding(span, replace=word.lower(), found=word, write=word.lower())
