"""An article's own way with quotation marks, and the marks that do not follow it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.quotation_marks import DOUBLE, FOREIGN, LEVELS, MARKS, ROOM, SINGLE, Quotation
from newslint.finding import Span
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Role = Literal["open", "close", "apostrophe"]
    Kind = Literal["turned", "spaced", "mixed", "level", "two-singles", "foreign"]
_CURLY = {("open", DOUBLE): "“", ("close", DOUBLE): "”", ("open", SINGLE): "‘", ("close", SINGLE): "’"}
_STRAIGHT = {DOUBLE: '"', SINGLE: "'"}
_TITLES = frozenset("『』《》〈〉")  # in Chinese and Japanese of a book or film, which English may set in italics


class Use(NamedTuple):
    """A mark and what it was found to do there."""

    span: Span
    text: str
    role: Role
    level: int
    quotation: Quotation | None = None


class Correction(NamedTuple):
    """A mark (with a space or stop beside it) to be written otherwise; `write` is None if it is not known how."""

    kind: Kind
    span: Span
    write: str | None
    sure: bool
    partner: Span | None = None


class Style(NamedTuple):
    """The article's marks: curly or straight (None: neither clearly), the outer ones, and where a stop goes.

    `clear` says that the quotation marks themselves decide, not only the apostrophes; `stops_inside` is None where the
    article never closes a quotation at a stop. `fragments` has how often a stop stands inside and outside after a few
    quoted words, where US and UK practice differ.
    """

    curly: bool | None = None
    curly_single: bool | None = None
    curly_apostrophe: bool = False
    clear: bool = False
    clear_single: bool = False
    two_singles: bool = False
    outer: int = DOUBLE
    stops_inside: bool | None = None
    fragments: tuple[int, int] = (0, 0)

    @property
    def american(self) -> bool:
        """Whether commas and full stops stand inside even where only a few words are quoted."""
        inside, outside = self.fragments
        return inside > 2 * outside

    def mark(self, role: Role, level: int) -> str | None:
        """The article's own mark for that role."""
        if role == "apostrophe":
            return "’" if self.curly_apostrophe else "'"
        curly = self.curly_single if level == SINGLE else self.curly
        return None if curly is None or level not in _STRAIGHT else _CURLY[role, level] if curly else _STRAIGHT[level]


def uses_of(text: str, quotations: Sequence[Quotation], apostrophes: Sequence[Span]) -> list[Use]:
    """Every mark that takes part, in order."""
    uses = [Use(span, text[slice(*span)], "apostrophe", SINGLE) for span in apostrophes]
    for quotation in quotations:
        uses.append(Use(quotation.opening, text[slice(*quotation.opening)], "open", quotation.level, quotation))
        if quotation.closing:
            uses.append(Use(quotation.closing, text[slice(*quotation.closing)], "close", quotation.level, quotation))
    uses.sort(key=lambda use: use.span)
    return uses


def style_of(text: str, uses: Sequence[Use]) -> Style:
    """Counted over the marks that are used as they look."""
    votes = {(DOUBLE, True): 0, (DOUBLE, False): 0, (SINGLE, True): 0, (SINGLE, False): 0}
    stops = {(level, curly, place): 0 for level, curly in votes for place in ("inside", "outside")}
    outer = {DOUBLE: 0, SINGLE: 0}
    fragments = [0, 0]
    two_singles = 0
    for use in uses:
        if use.quotation is None or use.level == FOREIGN:
            continue
        if use.role == "close" and use.quotation.depth == 0 and LEVELS[use.text] == use.level:
            # ‘Iolani students’: what has no stop at its end may be two apostrophes
            outer[use.level] += use.level == DOUBLE or bool(
                {*text[use.span.start - 1 : use.span.end + 1]} & {*".,!?…;:"}
            )
        if use.text == "''":
            two_singles += 1
        curly = use.text == _CURLY[use.role, use.level]
        if curly or use.text == _STRAIGHT[use.level]:
            votes[use.level, curly] += 1
            if use.role == "close":
                stops[use.level, curly, "inside"] += text[use.span.start - 1] in ".,"
                stands_outside = _stop_behind(text, use.span.end, text[use.span.start - 1])
                stops[use.level, curly, "outside"] += stands_outside
                if is_fragment(text, use.quotation.opening):
                    fragments[0] += text[use.span.start - 1] in ".,"
                    fragments[1] += stands_outside
    apostrophes = {True: text.count("’"), False: text.count("'")}
    any_curly = _majority(
        votes[DOUBLE, True] + votes[SINGLE, True] + apostrophes[True],
        votes[DOUBLE, False] + votes[SINGLE, False] + apostrophes[False],
    )
    apostrophes_curly = _majority(
        apostrophes[True] - votes[SINGLE, True] // 2, apostrophes[False] - votes[SINGLE, False]
    )
    double = _majority(votes[DOUBLE, True], votes[DOUBLE, False])
    single = _majority(votes[SINGLE, True], votes[SINGLE, False])
    clear, clear_single = double is not None, single is not None
    double = double if clear else any_curly
    if clear and double is apostrophes_curly and not votes[SINGLE, bool(double)]:
        few = 2 * votes[SINGLE, not double] <= votes[DOUBLE, bool(double)]
        single, clear_single = (double, True) if few else (single, clear_single)
    single = single if clear_single else any_curly
    inside = stops[DOUBLE, bool(double), "inside"] + stops[SINGLE, bool(single), "inside"]
    outside = stops[DOUBLE, bool(double), "outside"] + stops[SINGLE, bool(single), "outside"]
    return Style(
        double,
        single,
        apostrophes[True] > apostrophes[False] or (apostrophes[True] == apostrophes[False] and double is not False),
        clear,
        clear_single,
        two_singles > votes[DOUBLE, True] + votes[DOUBLE, False],
        SINGLE if outer[SINGLE] > outer[DOUBLE] else DOUBLE,
        None if not inside and not outside else not outside,
        (fragments[0], fragments[1]),
    )


def corrections(text: str, uses: Sequence[Use], style: Style) -> Iterator[Correction]:
    """What should be written for each mark that is not the article's own mark for what it does there."""
    for use in uses:
        correction = _correction(text, use._replace(level=_level(text, use, style)), style)
        if correction:
            yield correction


def _level(text: str, use: Use, style: Style) -> int:
    """The level a mark should have: where two ends differ, or both are foreign, the article's outer marks decide."""
    quotation = use.quotation
    if quotation is None or quotation.closing is None or quotation.depth:
        return use.level
    opening, closing = LEVELS[text[slice(*quotation.opening)]], LEVELS[text[slice(*quotation.closing)]]
    if (opening != closing and FOREIGN not in (opening, closing)) or opening == closing == FOREIGN:
        return style.outer
    return use.level


def _correction(text: str, use: Use, style: Style) -> Correction | None:
    (start, end), quotation = use.span, use.quotation
    if quotation is None:
        sure = text[end : end + 1].isalnum() and (text[start - 1 : start].isalnum() or text[end + 1 : end + 3] == "0s")
        kind: Kind = "turned" if use.text == "‘" else "foreign"
        return Correction(kind, use.span, style.mark("apostrophe", SINGLE), sure)
    right = style.mark(use.role, use.level) if use.level in _STRAIGHT else None
    if right is None and use.level in _STRAIGHT and use.text in "“”‘’'\"":
        right = _STRAIGHT[use.level] if use.text in "'\"" else _CURLY[use.role, use.level]
    found = _kind(use, text[slice(*quotation.opening)], right, style)
    clear = style.clear_single if use.level == SINGLE else style.clear
    if found == "mixed" and not clear and not _mismatched(text, quotation):
        return None
    partner = quotation.closing if use.role == "open" else quotation.opening
    span, write = _without_space(text, use, right or use.text)
    if found is None:
        if use.role == "close" and style.mark("close", use.level) is None and _mismatched(text, quotation):
            return Correction("mixed", use.span, None, False, partner)
        if span == use.span:
            return None
        return Correction("spaced", span, write, partner is not None and use.text in "“”‘’", partner)
    sure = partner is not None or quotation.continued
    if use.text in _TITLES or found == "level" or (found == "two-singles" and style.outer == SINGLE):
        sure = False
    if (use.text in "'’\"" and span != use.span) or (use.level == SINGLE and use.text == "’" and use.role == "open"):
        sure = False
    moves = style.american or whole_sentence(text, quotation.opening)
    if right and use.role == "close" and moves and _stop_behind(text, end, text[span.start - 1 : span.start]):
        return Correction(found, Span(span.start, end + 1), text[end] + right, False, partner)
    return Correction(found, span, write if right else None, sure, partner)


def _mismatched(text: str, quotation: Quotation) -> bool:
    if quotation.closing is None:
        return False
    straight = ("'", '"', "''")
    return (text[slice(*quotation.opening)] in straight) != (text[slice(*quotation.closing)] in straight)


def _kind(use: Use, opening: str, right: str | None, style: Style) -> Kind | None:
    glyph = use.text
    if glyph == right or (len(glyph) == 2 and style.two_singles):
        return None
    if len(glyph) == 2:
        return "two-singles"
    if glyph not in "“”‘’'\"":
        return "foreign"
    if (glyph in '“”"') != (use.level == DOUBLE):
        return "level" if use.level in _STRAIGHT else None
    if glyph in ("”’" if use.role == "open" else "“‘"):
        return "foreign" if opening in ("„", "‚") else "turned"
    return "mixed"


def _without_space(text: str, use: Use, write: str) -> tuple[Span, str]:
    """Take the space out from between a mark and what it quotes, or put it on the other side."""
    start, end = use.span
    if use.role == "open":
        while text[end : end + 1] in ROOM:
            end += 1
        if end == use.span.end or text[end : end + 1] in ("\n", "", *MARKS):
            return use.span, write
        return Span(start, end), " " + write if text[start - 1 : start].isalnum() else write
    while text[start - 1 : start] in ROOM:
        start -= 1
    if start == use.span.start or text[start - 1 : start] in ("\n", "", *MARKS):
        return use.span, write
    return Span(start, end), write + " " if text[end : end + 1].isalnum() else write


def _stop_behind(text: str, end: int, before: str) -> bool:
    """Whether a comma or full stop follows the closing mark that ends there, and none stands before it."""
    return text[end : end + 1] in (".", ",") and before.isalnum() and not text[end + 1 : end + 2].isalnum()


def whole_sentence(text: str, opening: Span) -> bool:
    """Whether what is quoted begins as a sentence does: its stop stands inside in every style."""
    behind = text[max(0, opening.start - 3) : opening.start].rstrip(" \xa0")
    capital = text[opening.end : opening.end + 2].lstrip(" \xa0")[:1].isupper()
    return capital and (not behind or behind[-1] in ".!?:,\n”’\"'")


def is_fragment(text: str, opening: Span) -> bool:
    """Whether a few words are quoted in the midst of a sentence of the reporter's."""
    behind = text[max(0, opening.start - 2) : opening.start]
    return behind[1:] == " " and behind[:1].isalnum() and text[opening.end : opening.end + 1].islower()


def _majority(curly: int, straight: int) -> bool | None:
    if curly >= 2 * straight and curly:
        return True
    return False if straight >= 2 * curly and straight else None
