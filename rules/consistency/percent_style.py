from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_PERCENTAGE = expression(
    r"(?<![\w.,-])(?P<figure>[0-9]{1,3}(?:[.,][0-9]{1,3})?)(?P<style> ?%| ?percent\b| ?per cent\b)(?![\w-])"
)
_SIGN = "%"


class PercentStyle(Rule):
    """An article writes per cent in one way.

    Six findings of 0.4% and then a loss of 1 percent show two sources. AP (since 2019), the BBC and the Guardian write
    %, Reuters percent, the FT
    per cent; the article’s own majority decides, of three to one surely. Figures only: spelt-out numbers take the word
    everywhere, and in a quotation, a headline or a caption each may stand.
    """

    message = "“{found}” is written “{write}” elsewhere in this article"
    severity = "warning"
    fix = "safe"
    in_quotations = "skip"
    find = r"(?<=[0-9] )per ?cent(?![\w-])"
    examples = (
        bad(
            "The DAX rose 0.9%, the CAC 0.4% and the FTSE 1.1%. One share lost 1 percent.",
            good="The DAX rose 0.9%, the CAC 0.4% and the FTSE 1.1%. One share lost 1%.",
        ),
        bad(
            "It rose 5 per cent, 6 per cent and then 7 per cent; turnout was 8%.",
            good="It rose 5 per cent, 6 per cent and then 7 per cent; turnout was 8 per cent.",
        ),
        bad("It rose 5% and 6%; turnout was 3 percent.", good="It rose 5% and 6%; turnout was 3%."),
        good("It rose 5%; one in 100 is 1 percent."),
        good("It rose 5%, 6% and 7%. Seven percent left. “It is 8 percent,” he said."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        places = [match for match in _PERCENTAGE.finditer(document.text) if self._is_running(document, match)]
        ways: dict[str, list[Match[str]]] = {}
        for match in places:
            ways.setdefault(_way(match["style"]), []).append(match)
        if len(ways) < 2:
            return
        own = max(ways, key=lambda way: len(ways[way]))
        others = [match for way, found in ways.items() if way != own for match in found]
        if len(ways[own]) >= 2 * len(others):
            clear = len(ways[own]) >= 3 * len(others)
            for match in others:
                if not document.in_quotation(match.start()):
                    write = match["figure"] + own
                    yield self.finding(
                        match, replace=write, safety=None if clear else "unsafe", found=match[0], write=write
                    )

    def _is_running(self, document: Document, match: Match[str]) -> bool:
        block = document.block_at(match.start())
        return block is not None and block.kind in ("paragraph", "item")


def _way(style: str) -> str:
    style = style.strip()
    return _SIGN if style == "%" else f" {style}"
