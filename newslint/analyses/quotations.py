"""Which quotation mark belongs to which, over a whole article.

Marks are paired within a paragraph, so that one that is missing spoils nothing beyond it. A quotation that a paragraph
leaves open is right if the next paragraph opens with a mark; it may also be closed a few paragraphs further on, as
block quotations and lists are. What is left over, or closes with another mark than it opened with, is a fault.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from newslint.analyses.quotation_marks import AFTER, BEFORE, DATA, SINGLE, Fault, Quotation, marks, runs
from newslint.analyses.quotation_reading import CURLY, CURLY_SINGLE, ODD, STRAIGHT, STRAIGHT_SINGLE, Reading
from newslint.analyses.quotation_style import Correction, Style, Use, corrections, style_of, uses_of
from newslint.compiled import expression
from newslint.finding import Block, Span

__all__ = ["Correction", "Fault", "Pairing", "Quotation", "Style", "pair"]


_NAVIGATION = expression(r"[«‹]\s?[\w ]{1,40}(?:\s{2,}|\s?[|·]\s?)[\w ]{1,40}[»›]")


class Pairing:
    """Every quotation in the order of their opening marks, what does not fit, and which marks should be others."""

    def __init__(self, text: str, blocks: Sequence[Block], reading: Reading) -> None:
        self.quotations = tuple(quotation for quotation in reading.quotations if quotation)
        self._text, self._blocks = text, blocks
        self._apostrophes, self._forms, self._faults = reading.apostrophes, reading.forms, reading.faults

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Quotations that are not closed or not opened, and marks that stand twice."""
        return tuple(sorted(fault for fault in self._faults if self._credible(fault)))

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """Marks that should be written otherwise, in order."""
        double, single = CURLY | STRAIGHT, CURLY_SINGLE | STRAIGHT_SINGLE
        mixed = self._forms & double == double or self._forms & single == single
        mixed = mixed or self._forms in (CURLY | STRAIGHT_SINGLE, STRAIGHT | CURLY_SINGLE)
        if not (mixed or self._apostrophes or self._forms & ODD):
            return ()
        starts = [block.start for block in self._blocks]
        unsettled = {bisect_right(starts, fault.span.start) for fault in self.faults}
        return tuple(
            correction._replace(sure=False)
            if correction.partner and bisect_right(starts, correction.span.start) in unsettled
            else correction
            for correction in corrections(self._text, self._uses, self.style)
        )

    @cached_property
    def style(self) -> Style:
        """The article's own way with quotation marks."""
        return style_of(self._text, self._uses)

    @cached_property
    def _uses(self) -> list[Use]:
        return uses_of(self._text, self.quotations, self._apostrophes)

    def _credible(self, fault: Fault) -> bool:
        """A lone single mark may be an apostrophe: it counts where speech must begin, or where all speech has them."""
        if fault.level != SINGLE or fault.kind == "doubled" or (fault.quotation and fault.quotation.sure == 2):
            return True
        return (fault.quotation is None or fault.quotation.sure == 1) and self.style.outer == SINGLE


def pair(text: str, blocks: Sequence[Block]) -> Pairing:
    """Pair the quotation marks of an article."""
    blocks = blocks or (Block(0, len(text)),)
    reading = Reading(text, blocks)
    index, found = 0, list[tuple[int, int]]()
    for run in runs(text):
        start = run[0]
        while index + 1 < len(blocks) and start >= blocks[index].end:
            if found:
                _read(reading, text, index, blocks[index], found)
                found = []
            index += 1
        if blocks[index].start <= start < blocks[index].end:
            found.append(run)
    if found:
        _read(reading, text, index, blocks[index], found)
    reading.end()
    return Pairing(text, blocks, reading)


def _read(reading: Reading, text: str, index: int, block: Block, found: list[tuple[int, int]]) -> None:
    if DATA.match(text, block.start, block.end) or _NAVIGATION.fullmatch(text, block.start, block.end):
        return
    if not any(map(str.isalnum, text[block.start : block.end])):
        return
    places = [] if reading.carried else _plain(text, block, found)
    if places:
        reading.plain(places, CURLY if text[places[0].start] == "“" else STRAIGHT)
    else:
        reading.block(index, block, marks(text, block.start, block.end, found))


def _plain(text: str, block: Block, found: list[tuple[int, int]]) -> list[Span]:
    """The marks of the usual block, where nothing has to be weighed: `“…” … “…”` with room outside and none inside."""
    if len(found) % 2:
        return []
    opening, closing = ("“", "”") if text[found[0][0]] == "“" else ('"', '"')
    places: list[Span] = []
    for run in found:
        start, end = run
        mark = text[start:end]
        before = text[start - 1] if start > block.start else ""
        after = text[end] if end < block.end else ""
        if len(places) % 2:
            if mark != closing or AFTER.get(after) != 2 or before in BEFORE or before.isdigit():
                return []
        elif mark != opening or BEFORE.get(before) != 2 or not after.isalnum():
            return []
        places.append(Span(start, end))
    return places
