"""The lines and paragraphs of a plain text."""

from newslint.compiled import expression
from newslint.finding import Block, Edit
from newslint.wrapping import is_wrapped

_PARAGRAPH = expression(r"(?<![^\n])[^\S\n]*+\S[^\n]*(?:\n[^\S\n]*+\S[^\n]*)*")


def blocks_of(text: str) -> list[Block]:
    """The lines of a plain text, or its paragraphs where it is hard-wrapped."""
    return paragraphs(text) if is_wrapped(text) else lines(text)


def paragraphs(text: str) -> list[Block]:
    """The runs of lines that are not blank."""
    return [Block(*match.span()) for match in _PARAGRAPH.finditer(text)]


def lines(text: str) -> list[Block]:
    """The lines that are not blank."""
    found: list[Block] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line and not line.isspace():
            found.append(Block(start, end))
        start = end + 1
    return found


def without_lines(text: str, start: int, end: int) -> list[Edit]:
    """The edits that take out the lines in which a span lies, with the blank line that would be left."""
    start = text.rfind("\n", 0, start) + 1
    end = text.find("\n", end)
    if end < 0:
        end = len(text)
    before = start
    while before > 0 and text[before - 1] in " \t\n":
        before -= 1
    after = end
    while after < len(text) and text[after] in " \t\n":
        after += 1
    if before == 0:
        return [Edit(0, _line_start(text, after), "")]
    if after == len(text):
        kept = end + 1 if "\n" in text[end:] else end
        return [Edit(before, end, ""), *([Edit(kept, after, "")] if kept < after else [])]
    if text.count("\n", before, start) > 1:
        return [Edit(start, _line_start(text, after), "")]
    return [Edit(start, end + 1, "")]


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1 if offset < len(text) else offset
