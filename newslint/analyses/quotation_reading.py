"""The pairing of marks, paragraph by paragraph: what is open, and what an earlier paragraph has left open.

A quotation within a quotation is pushed on a stack; a closing mark takes the innermost one of its kind, so that a mark
that is missing is known by what is left at the end of the paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analyses import quotation_evidence as evidence
from newslint.analyses.quotation_marks import (
    CLOSES,
    DOUBLE,
    FOREIGN,
    LEFT,
    OPENS,
    ROOM,
    SINGLE,
    STOPS,
    UNCLEAR,
    Fault,
    Mark,
    Open,
    Quotation,
    ahead,
)
from newslint.finding import Block, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

REACH = 10  # paragraphs over which a block quotation may stay open
CURLY, STRAIGHT, CURLY_SINGLE, STRAIGHT_SINGLE, ODD = 1, 2, 4, 8, 16
FORMS = {
    "“ ”": CURLY, "“ ": CURLY, '" "': STRAIGHT, '" ': STRAIGHT,
    "‘ ’": CURLY_SINGLE, "‘ ": CURLY_SINGLE, "' '": STRAIGHT_SINGLE, "' ": STRAIGHT_SINGLE,
}  # fmt: skip
_NEVER_ALONE = frozenset("«»‹›`´") | {"``"}  # arrows of links, code
_RUNNING = frozenset({"paragraph", "item"})
"""The kinds of blocks in which speech may go on from the one before."""


class Reading:
    """The state of reading an article: what is open in this paragraph, and what an earlier one has left open."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.stack: list[Open] = []
        self.count = {SINGLE: 0, DOUBLE: 0}
        self.quotations: list[Quotation | None] = []
        self.apostrophes: list[Span] = []
        self.forms = 0
        self.faults: list[Fault] = []
        self.carried: tuple[Open, int, int] | None = None
        self.pairs = 0
        self.closed_at = -1
        self.doubled_at = -1
        self.alone = self.ends_elsewhere = False
        self.excerpt = len(blocks) <= evidence.EXCERPT

    def block(self, index: int, block: Block, tokens: list[Mark]) -> None:
        """Pair the marks of one block."""
        if not tokens:
            return
        if self.carried and self._continues(index, block, tokens[0]):
            opened, _, end = self.carried
            self._settle(opened, end, None, continued=True)
            self.carried = None
        elif self.carried and index - self.carried[1] > REACH:
            self._drop_carried()
        self.alone = len(tokens) == 1
        single_ahead, double_ahead = ahead(tokens)
        for position, mark in enumerate(tokens):
            if mark.level == SINGLE:
                self._single(mark, block, single_ahead[position], double_ahead[position])
            else:
                self._double(mark, block, single_ahead[position], double_ahead[position])
        self._leave(index, block)

    def plain(self, places: list[Span], form: int) -> None:
        """Take over a block whose double marks open and close in turn, as they look."""
        for opening, closing in zip(places[::2], places[1::2], strict=True):
            self.quotations.append(Quotation(opening.start, closing.end, DOUBLE, 0, opening, closing))
        self.forms |= form

    def end(self) -> None:
        """After the last block."""
        self._drop_carried()

    def _double(self, mark: Mark, block: Block, single_ahead: bool, double_ahead: int) -> None:
        glyph, side, inside = mark.text, mark.side, self.count[DOUBLE] > 0
        if mark.elision or (mark.level == FOREIGN and mark.before.isalnum() and mark.after.isalnum()):
            return
        plural = mark.after == "s" and (inside or glyph == "”")
        if side == UNCLEAR and glyph in '"”' and not plural and evidence.CONTRACTION.match(self.text, mark.start - 1):
            self.apostrophes.append(Span(mark.start, mark.end))
            return
        if glyph in ("''", "’’") and side == CLOSES and self._two_singles(mark, single_ahead, double_ahead):
            return
        opens_a_word = side == OPENS and mark.after.isalpha()
        if glyph == "″" and not opens_a_word and (not inside or double_ahead == CLOSES):
            return
        if mark.weight and not inside and not (glyph == "”" and self.carried):
            return
        if glyph in LEFT:
            closes = side == CLOSES and (bool(self.stack) or mark.before in STOPS or not mark.after)
        elif mark.level == FOREIGN:
            if side == CLOSES and glyph in "„‟‚‹" and (glyph != "„" or not self.stack or double_ahead == CLOSES):
                return  # a comma of another code page
            if glyph in "»›" and side != OPENS and not self.stack:
                return  # the arrow of a link
            closes = (side or (CLOSES if glyph in "»›" else OPENS)) == CLOSES
        elif glyph in ("”", "’’", "″"):
            starts = mark.start == block.start or double_ahead == CLOSES or (not mark.before and side == OPENS)
            closes = side == CLOSES or inside or not starts
        elif side == OPENS:
            closes = inside and double_ahead != CLOSES and evidence.is_misplaced(self.text, mark)
        elif side == CLOSES:
            if mark.weight and double_ahead == CLOSES:
                return
            closes = True
        else:
            closes = inside
            if not inside and double_ahead == 0:
                return
        if closes:
            self._close_double(mark, block, single_ahead, double_ahead)
        else:
            if inside and side == OPENS:
                self._end_lost_paragraph(mark, block)
            self._open(mark, FOREIGN if mark.level == FOREIGN else DOUBLE, block, 2)

    def _end_lost_paragraph(self, mark: Mark, block: Block) -> None:
        opened = self.stack[-1]
        if opened.level == DOUBLE and evidence.opens_lost_paragraph(
            self.text, block, opened.mark.end, mark.start, mark.end
        ):
            self._settle(self._pop(), mark.start, None, continued=True)

    def _two_singles(self, mark: Mark, single_ahead: bool, double_ahead: int) -> bool:
        """Whether `''` was two marks, one of which closes a single quotation, and not one double mark."""
        if not self.count[SINGLE]:
            return False
        first = mark._replace(end=mark.start + 1, text=mark.text[0])
        second = mark._replace(start=mark.start + 1, text=mark.text[0])
        if self.stack[-1].level != SINGLE:
            if single_ahead:
                return False
            self._close(first, DOUBLE)
            self._close(second, SINGLE)
        elif mark.before in "sSxXzZ":
            self._close(second, SINGLE)  # a plural's apostrophe comes first
        else:
            self._close(first, SINGLE)
            if self.stack and double_ahead != CLOSES:
                self._close(second, DOUBLE)
            else:
                self.faults.append(Fault("doubled", Span(second.start, second.end), SINGLE))
        return True

    def _close_double(self, mark: Mark, block: Block, single_ahead: bool, double_ahead: int) -> None:
        if self.count[DOUBLE]:
            wrong = double_ahead == CLOSES or evidence.touches_another(self.text, mark)
            if self.stack[-1].sure == 2 and self.stack[-1].level == SINGLE and wrong:
                self._close(mark, SINGLE)
                return
            while self.stack[-1].level == SINGLE:
                opened = self._pop()
                if opened.sure:
                    self._settle(opened, mark.start, None)
                    self._fault("unclosed", opened)
            self._close(mark, DOUBLE)
        elif self.stack and self.stack[-1].sure and mark.side != OPENS and not single_ahead:
            self._close(mark, SINGLE)
        elif mark.start == self.doubled_at:
            self.faults.append(Fault("doubled", Span(mark.start, mark.end), DOUBLE))
            self.doubled_at = mark.end
        elif self._carries(DOUBLE):
            self._close_carried(mark)
        elif not self._begins_elsewhere(mark, block):
            self.faults.append(Fault("unopened", Span(mark.start, mark.end), DOUBLE))

    def _single(self, mark: Mark, block: Block, ahead: bool, double_ahead: int) -> None:
        glyph, top = mark.text, self.stack[-1] if self.stack else None
        inside = top is not None and top.level != DOUBLE
        if glyph == "′" and mark.side != UNCLEAR:
            return
        if mark.side == OPENS:
            if mark.elision:
                if not ahead or inside or glyph == "’" or mark.after == "n":
                    if glyph == "‘":
                        self.apostrophes.append(Span(mark.start, mark.end))
                    return
            elif glyph == "’" and (not ahead or inside or not mark.after.isalpha()):
                return
            self._open(mark, SINGLE, block, evidence.certainty(self.text, mark, block))
        elif mark.side == CLOSES:
            if mark.elision and (mark.before == "n" or not inside or ahead):
                if glyph == "‘" and mark.before == "n":
                    self.apostrophes.append(Span(mark.start, mark.end))
                return
            if inside:
                if mark.weight > 1 or not ahead:
                    self._close(mark, SINGLE)
            elif (mark.weight >= 3 or (mark.weight == 2 and mark.after == " ")) and self.stack:
                if double_ahead != CLOSES and (not self.count[SINGLE] or ahead):
                    if not evidence.speech_within(self.text, self.stack[-1].mark.end, mark.start):
                        self._close(mark, DOUBLE)
                elif self.count[SINGLE] and double_ahead != CLOSES:
                    self._close_through(mark)
            elif mark.weight == 4 and self._carries(SINGLE):
                self._close_carried(mark)
            elif mark.weight == 4 and not self._begins_elsewhere(mark, block):
                self.faults.append(Fault("unopened", Span(mark.start, mark.end), SINGLE))
            elif glyph == "‘":
                self.apostrophes.append(Span(mark.start, mark.end))
        elif glyph in "‘´`′" and mark.before.isalpha():
            if evidence.CONTRACTION.match(self.text, mark.start - 1):
                self.apostrophes.append(Span(mark.start, mark.end))
        elif glyph == "‘":
            self._open(mark, SINGLE, block, evidence.certainty(self.text, mark, block))
        elif inside and not mark.before.isalnum() and not mark.after.isalnum():
            self._close(mark, SINGLE)

    def _leave(self, index: int, block: Block) -> None:
        last: Open | None = None
        first: Open | None = None
        while self.stack:
            opened = self._pop()
            if (opened.level == SINGLE and not opened.sure) or opened.mark.text in _NEVER_ALONE:
                continue
            self._settle(opened, block.end, None)
            if last is None or (last.level == SINGLE and opened.level != SINGLE):
                last = opened
            else:
                first = opened
        if first:
            self._fault("unclosed", first)
        if not last:
            return
        self._drop_carried()
        closed_inside = last.level == DOUBLE and self.closed_at == block.end and self.text[block.end - 1] in '”"'
        if block.kind in _RUNNING and not closed_inside:
            self.carried, self.pairs = (last, index, block.end), 0
            self.ends_elsewhere = self.excerpt and evidence.may_end_later(
                self.text, block, last.mark.start, last.mark.after, alone=self.alone
            )
        else:
            self._fault("unclosed", last)

    def _continues(self, index: int, block: Block, first: Mark) -> bool:
        opened, left, left_end = self.carried or (None, 0, 0)
        lead = self.text[block.start : min(first.start, block.start + 12)]
        return (
            opened is not None
            and not evidence.is_partial(self.text, opened.mark, left_end)
            and all(other.end - other.start < 4 for other in self.blocks[left + 1 : index])
            and first.start - block.start <= 8
            and not lead.strip(" \t*_>•-–—")
            and (first.level != SINGLE if opened.level != SINGLE else first.level == SINGLE and not first.elision)
        )

    def _carries(self, level: int) -> bool:
        if self.carried and self.pairs and level == DOUBLE and self.text[self.carried[2] - 1] != ":":
            self._drop_carried()  # within a quotation marks of its own kind open none
        return self.carried is not None and (self.carried[0].level == SINGLE) == (level == SINGLE)

    def _close_carried(self, mark: Mark) -> None:
        if self.carried:
            self._settle(self.carried[0], mark.end, mark)
            self.carried = None

    def _drop_carried(self) -> None:
        if self.carried:
            opened, _, end = self.carried
            if not self.ends_elsewhere and (self.text[end - 1] != ":" or opened.mark.before):
                self._fault("unclosed", opened)
            self.carried = None

    def _begins_elsewhere(self, mark: Mark, block: Block) -> bool:
        return self.excerpt and self.alone and evidence.may_begin_earlier(self.text, block, mark.start, mark.end)

    def _open(self, mark: Mark, level: int, block: Block, sure: int) -> None:
        place = len(self.quotations)
        self.quotations.append(None)
        self.stack.append(Open(mark, level, place, len(self.stack), sure))
        self.count[SINGLE if level == SINGLE else DOUBLE] += 1

    def _pop(self) -> Open:
        opened = self.stack.pop()
        self.count[SINGLE if opened.level == SINGLE else DOUBLE] -= 1
        return opened

    def _close(self, mark: Mark, level: int) -> None:
        opened = self._pop()
        self.pairs += opened.level == DOUBLE
        if opened.level == FOREIGN and self.stack and self.stack[-1].mark.level == DOUBLE:
            level = SINGLE
        self._settle(opened, mark.end, mark, level=level if opened.level == FOREIGN else opened.level)
        if opened.level == DOUBLE and self.stack and self.stack[-1].mark.end == opened.mark.start:
            self._doubled_at_both_ends(opened.mark, mark)
        self.closed_at = mark.end
        self.doubled_at = mark.end if opened.level != SINGLE else -1

    def _doubled_at_both_ends(self, opening: Mark, closing: Mark) -> None:
        if self.text.startswith(closing.text, closing.end) and self.stack[-1].mark.text == opening.text:
            self.faults.append(Fault("doubled", Span(opening.start, opening.end), DOUBLE))
            self.faults.append(Fault("doubled", Span(closing.end, closing.end + len(closing.text)), DOUBLE))

    def _close_through(self, mark: Mark) -> None:
        while self.stack[-1].level != SINGLE:
            opened = self._pop()
            self._settle(opened, mark.start, None)
            self._fault("unclosed", opened)
        self._close(mark, SINGLE)

    def _settle(self, opened: Open, end: int, closing: Mark | None, *, continued: bool = False, level: int = 0) -> None:
        opening = Span(opened.mark.start, opened.mark.end)
        span = Span(closing.start, closing.end) if closing else None
        self.quotations[opened.place] = Quotation(
            opening.start, end, level or opened.level, opened.depth, opening, span, continued, opened.sure
        )
        if opened.mark.after in ROOM or (closing and closing.before in ROOM):
            self.forms |= ODD
        else:
            written = opened.mark.text + " " + (closing.text if closing else "")
            self.forms |= FORMS.get(written, ODD)

    def _fault(self, kind: Literal["unclosed", "doubled"], opened: Open) -> None:
        if opened.level == DOUBLE and self.text[opened.mark.end : opened.mark.end + 1] in ('"', "“"):
            kind = "doubled"
        place = Span(opened.mark.start, opened.mark.end)
        self.faults.append(Fault(kind, place, opened.level, self.quotations[opened.place]))
