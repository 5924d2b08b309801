"""What is not Markdown in a Markdown file: tags of templates, lists of attributes; and what in it is never edited."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newslint.compiled import expression
from newslint.named import NamedTuple
from newslint.reading import MARKUP

_OPENS = expression(r"\{[{%#]|<%")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>"}
_BLANK_LINE = expression(r"\n[ \t]*+\n")
_PAIRED = expression(
    r"\{%-?\s*+(comment|highlight|verbatim|schema|javascript|style(?:sheet)?|doc|code|math|cache_bust)\b"
)
_SHORTCODE = expression(r"\{\{[<%]\s*+(highlight|mermaid|math|katex|chart|code|raw_?html|gist)\b")
_ATTRIBUTES = expression(
    r"\{:[^{}\n]*+\}|\{(?=[#.\w])(?:[#.][\w:.-]++|[\w:-]++=(?:\"[^\"\n]*+\"|[^\s\"{}]++))"
    r"(?:[ \t]++(?:[#.][\w:.-]++|[\w:-]++=(?:\"[^\"\n]*+\"|[^\s\"{}]++)))*+[ \t]*+\}"
)
_UNTOUCHED = expression(r"(?:[Hh]ttps?|ftp)://[^\s<>|`{}\[\]]++|\[\[[^\[\]\n]{1,200}\]\](?!\()")
_TRAILING = "?!.,:;*_~'\"”’»“‘…)"


class Stretch(NamedTuple):
    """Source that is not to be edited, and what is shown for it; None if that is the source itself."""

    start: int
    end: int
    shown: str | None


class Stretches:
    """Stretches that do not overlap, in order."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self.all: list[Stretch] = []
        for stretch in sorted(stretches):
            if not self.all or stretch.start >= self.all[-1].end:
                self.all.append(stretch)
        self.starts = [stretch.start for stretch in self.all]

    def within(self, start: int, end: int) -> list[Stretch]:
        """Those that have a part in a span."""
        if not self.all:
            return []
        first = bisect_right(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if first and self.all[first - 1].end > start:
            first -= 1
        return self.all[first:last]


def may_hold_tags(text: str) -> bool:
    return "{" in text or "<%" in text


def tags(text: str, code: Sequence[tuple[int, int]]) -> list[Stretch]:
    """The template tags and attribute lists of a text that do not begin in code, whose spans are in order."""
    starts = [start for start, _ in code]
    found = []
    at = 0
    blank = 0
    closes: dict[str, int] = {}
    unclosed: set[str] = set()
    for match in _OPENS.finditer(text):
        start = match.start()
        if start < at:
            continue
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < code[index][1]:
            continue
        if blank <= start:
            following = _BLANK_LINE.search(text, start)
            blank = following.start() if following else len(text)
        closing = _CLOSES[match[0]]
        close = closes.get(closing, 0)
        if close < start + 2:
            close = text.find(closing, start + 2)
            closes[closing] = close = len(text) if close < 0 else close
        if close > blank or close == len(text):
            continue
        end = _end_of_pair(text, start, close + 2, unclosed)
        found.append(Stretch(start, end, MARKUP))
        at = end
    return found + [Stretch(*match.span(), "") for match in _ATTRIBUTES.finditer(text)]


def _end_of_pair(text: str, start: int, end: int, unclosed: set[str]) -> int:
    """Where a tag ends, together with the tag that closes it if what lies between is not for readers."""
    opening = _PAIRED.match(text, start)
    if opening:
        pattern = rf"\{{%-?\s*+end{opening[1]}\s*+-?%\}}"
    else:
        opening = _SHORTCODE.match(text, start)
        if not opening or text[end - 4] == "/":
            return end
        pattern = rf"\{{\{{[<%]\s*+/\s*+{opening[1]}\s*+[%>]\}}\}}"
    closing = None if pattern in unclosed else expression(pattern).search(text, end)
    if closing:
        return closing.end()
    unclosed.add(pattern)
    return end


def without(text: str, stretches: Iterable[Stretch]) -> str:
    """The text with a word for each stretch, which is as long."""
    out: list[str] = []
    at = 0
    for start, end, _ in stretches:
        out += (text[at:start], "x" * (end - start))
        at = end
    out.append(text[at:])
    return "".join(out)


def untouched(text: str) -> list[Stretch]:
    """Web addresses and links to other notes, in so far as they stand in running text."""
    if "://" not in text and "[[" not in text:
        return []
    found = []
    for match in _UNTOUCHED.finditer(text):
        start, end = match.span()
        if text[start] != "[":
            address = match[0].rstrip(_TRAILING)
            if "(" in address and text[start + len(address) : start + len(address) + 1] == ")":
                address += ")"
            end = start + len(address)
        found.append(Stretch(start, end, None))
    return found
