"""How new text is written in reStructuredText: with a backslash before what would be markup, and nothing else."""

from collections.abc import Sequence

from newslint.compiled import expression
from newslint.mapping import Spell
from newslint.readers.restructured.inline import Inside, starts
from newslint.readers.restructured.marks import LITERAL, MARK

_PLAIN = expression(r"[^\\*`|_\n]*")
_BEFORE = 80
_ESCAPE = expression(r"\\(.)", 16)


def speller(first: int, last: int, indentation: str, inside: Sequence[Inside]) -> Spell:
    """How text is spelled in a block that stands from `first` to `last` in the source."""

    def spell(text: str, source: str, start: int, end: int) -> str:
        text = text.replace("\\", "\\\\")
        held = next((each for each in inside if each.start <= start and end <= each.end), None)
        if held:
            text = text.replace(held.mark, f"\\{held.mark}")
        elif start != first and _PLAIN.fullmatch(text):
            pass
        else:
            text = _escaped(text, source[max(first, start - _BEFORE) : start], source[end : min(end + 1, last)])
        if start == first and not held:
            line_end = source.find("\n", end)
            line = (text + source[end : len(source) if line_end < 0 else line_end]).partition("\n")[0].rstrip()
            if MARK.match(line):
                text = f"\\{text}"
        if end == last and not held and LITERAL.search(text):
            text = f"{text[:-2]}\\::"
        return text.replace("\n", f"\n{indentation}") if indentation else text

    return spell


def _escaped(text: str, before: str, behind: str) -> str:
    around = _ESCAPE.sub("\0\\1", before + text + behind)
    out: list[str] = []
    at = len(before)
    for place in starts(around, 0):
        if at <= place < len(before) + len(text):
            out += ((before + text)[at:place], "\\")
            at = place
    return "".join([*out, (before + text)[at:]])
