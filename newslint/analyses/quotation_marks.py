"""The quotation marks of a text as tokens: what each looks like, and what its surroundings say it does.

A mark with white space before it and a letter behind it opens; the other way round it closes. Apostrophes inside a
word never become tokens. Marks that touch (`’”`) are judged together, by what stands around the whole run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.compiled import expression
from newslint.finding import Span
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

DOUBLE, SINGLE, FOREIGN = 2, 1, 3
OPENS, CLOSES, UNCLEAR = 1, -1, 0

LEVELS = {
    **dict.fromkeys(("“", "”", '"', "″", "＂", "''", "’’", "‘‘", "``", "´´"), DOUBLE),
    **dict.fromkeys("'‘’‛`´′", SINGLE),
    **dict.fromkeys(("„", "‟", "«", "»", "‚", "‹", "›", "<<", ">>", ",,", *"「」『』《》〈〉"), FOREIGN),
}
_GLYPHS = {mark: mark for mark in LEVELS}  # one string for each, however many marks there are
_GLYPHS |= {"<<": "«", ">>": "»", ",,": "„"} | dict(zip("「『《〈」』》〉", "««««»»»»", strict=True))
LEFT = frozenset(("“", "``", "‘‘"))
MAKESHIFT = ("<<", ">>", ",,")
MARKS = "".join(sorted({mark if len(mark) == 1 else mark[0] for mark in LEVELS if mark not in MAKESHIFT}))
_PLAIN_MARKS = "".join(mark for mark in MARKS if mark.isascii())
_APOSTROPHES = "'’"
_THIN = "\u2009\u200a\u202f"
ROOM = (" ", "\xa0", *_THIN)
_DAMAGE = "(?<![ÂÃâ][„‚«»‹›‘])"  # half of a wrongly decoded letter: â‚¬, â„¢, Ã„
RUN = expression(
    rf"[{MARKS}](?<![^\W\d_]['’](?=[^\W\d_])){_DAMAGE}[{MARKS}]*+(?:[{_THIN}][{MARKS}]++)*+"
    r"|(?<![^\s(\[]),,(?=\w)|(?<![^\s(\[])<<(?=\w)|(?<=[\w.,!?])>>(?![^\s.,;:!?)\]])"
)
DATA = expression(r"[{}]|\[\s*(?:[\"“{\[0-9]|\Z)|[\"“][\w.-]{1,40}[\"”] ?: ?[\"“{\[0-9tfn]")
CODE = expression(
    r"\w\((?=[\"'])[^()\n]{0,200}\)|\w=\"[^\"\n]{0,300}\""
    r"|(?<![`\w])(`{1,2})[^`\s](?:[^`\n]{0,200}[^`\s])?\1(?!`)|`{3,}"
)

_SPACE = " \t\n\r\f\v\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2028\u2029\u205f\u3000"
_SPACE += _THIN
BEFORE = {"": 2} | dict.fromkeys(_SPACE + "([{<=|>", 2) | dict.fromkeys("—–-/…‒―\\", 1)
AFTER = {"": 2} | dict.fromkeys(_SPACE + ")]}>|.,;:!?", 2) | dict.fromkeys("—–-/…‒―<", 1)
STOPS = ".,!?…;:"
_DIGITS = "0123456789½¼¾⅓⅔⅛⅜⅝⅞"
_INCHES = expression(r"(?<![0-9$£€])[0-9]{1,2}(?:[.-][0-9]+)?[½¼¾⅓⅔⅛⅜⅝⅞]?\Z")
_FEET = expression(rf"[0-9]['’′‘] ?(?:[0-9]+[.-]?)?[{_DIGITS}]+\Z")
_INCHES_NEXT = expression(r" ?[0-9]{1,2}[½¼¾]?(?:\.[0-9]+)? ?[\"”″]")
_ELISION = expression(
    r"(?:n['’‘]|n\b|[0-9]0s\b(?!['’])|s-|(?:em|til|till|tis|twas|twere|twill|twould|cause|cos|coz|cuz|bout|round|neath|tween"
    r"|t|ndrangheta|scuse|fraid|ello|appen|ere|hood|burbs|kay|nuff|nother)\b|[0-9]{2}(?=[^\w%,.'’-]|[,.-]?(?:\Z|\s)))",
    re.IGNORECASE,
)


class Mark(NamedTuple):
    """A quotation mark: `side` is what its surroundings say it does, `weight` how sure a single one is to close."""

    start: int
    end: int
    text: str
    level: int
    side: int
    before: str
    after: str
    weight: int = 0
    elision: bool = False


class Quotation(NamedTuple):
    """From the opening mark to the closing one; without a `closing` mark, to the end of the paragraph.

    `level` is 2 for double marks, 1 for single ones, 3 for those of other languages; `sure` is 0 where the opening mark
    may be an apostrophe.
    """

    start: int
    end: int
    level: int
    depth: int
    opening: Span
    closing: Span | None = None
    continued: bool = False
    sure: int = 2


class Fault(NamedTuple):
    """`unclosed` at its opening mark, `unopened` at a closing mark, `doubled` at a second closing mark."""

    kind: Literal["unclosed", "unopened", "doubled"]
    span: Span
    level: int
    quotation: Quotation | None = None


def marks(text: str, start: int, end: int, found: list[tuple[int, int]]) -> list[Mark]:
    """The marks of the runs `found` in one block."""
    tokens: list[Mark] = []
    for first, last in found:
        before = text[first - 1] if first > start else ""
        after = text[last] if last < end else ""
        if before in "*_" and before:
            before = _beyond(text, first - 1, start, -1)
        if after in "*_" and after:
            after = _beyond(text, last, end, 1)
        opening, closing = BEFORE.get(before, 0), AFTER.get(after, 0)
        side = OPENS if opening > closing else CLOSES if closing > opening else UNCLEAR
        if side == UNCLEAR and opening == 2:
            side = _between_spaces(text, before, after, last, end)
        elif side == UNCLEAR and not opening and before in ",!?":
            side = CLOSES
        if last - first == 1:
            tokens.append(_mark(text, first, last, side, before, after))
            continue
        pieces = list(_split(text, first, last, side))
        same = LEVELS[text[slice(*pieces[0])]] == LEVELS[text[slice(*pieces[-1])]]
        if same and len(pieces) > 1 and opening == closing == 2:
            continue  # an empty pair, or a mark that is talked about: "" “” "'"
        tokens.extend(_mark(text, a, b, side, before, after, touching=a > first) for a, b in pieces)
    return tokens


def _between_spaces(text: str, before: str, after: str, last: int, end: int) -> int:
    """A mark with room on both sides: the edge of a paragraph tells, or the stop behind it (`“I know “, he said`)."""
    if not before or not after:
        return UNCLEAR if before == after else OPENS if after else CLOSES
    if after in STOPS:
        return CLOSES if text[last + 1 : last + 2] in (" ", "\n", "") or last + 1 == end else OPENS
    return UNCLEAR


def ahead(tokens: list[Mark]) -> tuple[list[bool], list[int]]:
    """For each mark: does a single one close before the next opens, and what does the next double one seem to do?"""
    single_ahead, double_ahead = [False] * len(tokens), [0] * len(tokens)
    single, double, outer = False, 0, list[bool]()
    for position in range(len(tokens) - 1, -1, -1):
        mark = tokens[position]
        single_ahead[position], double_ahead[position] = single, double
        if mark.level == SINGLE:
            if mark.side == CLOSES and mark.weight > 1 and not mark.elision:
                single = True
            elif (mark.side == OPENS and not mark.elision) or (mark.text == "‘" and mark.side == UNCLEAR):
                single = False
        elif not mark.elision:
            opens = mark.text in LEFT or mark.text in "„«"
            double = mark.side or (OPENS if opens else CLOSES if mark.text in "”»" else 2)
            if double == CLOSES:
                outer.append(single)
                single = False
            elif outer:
                single = outer.pop()
    return single_ahead, double_ahead


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Where every run of touching marks outside code stands, in order."""
    places = _places_of_marks(text)
    spans = _matches(RUN, text, places)
    starts = [at if text[at] == "`" else at - 2 for at in places if _may_be_code(text, at)]
    return _outside(spans, _matches(CODE, text, starts)) if starts else spans


def _outside(spans: Iterator[tuple[int, int]], pieces: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    code = next(pieces, None)
    for start, end in spans:
        while code and code[1] <= start:
            code = next(pieces, None)
        if not code or start < code[0]:
            yield start, end


def _places_of_marks(text: str) -> list[int]:
    """Where the marks stand, in order, but for apostrophes between two letters."""
    found: list[int] = []
    for mark in _PLAIN_MARKS if text.isascii() else MARKS:
        places = _places(text, mark)
        found += [at for at in places if not _is_inside(text, at)] if mark in _APOSTROPHES else places
    for mark in MAKESHIFT:
        found += _places(text, mark)
    found.sort()
    return found


def _may_be_code(text: str, at: int) -> bool:
    return text[at] == "`" or (at > 1 and text[at] in "\"'" and text[at - 1] in "(=")


def _is_inside(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalpha() and text[at + 1 : at + 2].isalpha()


def _places(text: str, sign: str) -> list[int]:
    places: list[int] = []
    at = text.find(sign)
    while at >= 0:
        places.append(at)
        at = text.find(sign, at + 1)
    return places


def _matches(pattern: re.Pattern[str], text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """What `finditer` finds, by all places where a match can start."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match.span()


def _beyond(text: str, position: int, edge: int, step: int) -> str:
    """The first character that is no emphasis of a markup that was left in the text."""
    for _ in range(3):
        if position == edge - (step < 0) or text[position] not in "*_":
            break
        position += step
    return text[position] if (position >= edge if step < 0 else position < edge) else ""


def _split(text: str, start: int, end: int, side: int) -> Iterator[tuple[int, int]]:
    """`''` is one double mark; of three single ones that close, the first is the nested one."""
    position = start
    if text[start:end] in MAKESHIFT:
        position = end
        yield start, end
    while position < end:
        character = text[position]
        width = 1
        if character in "'’‘`´" and text.startswith(character * 2, position, end):
            width = 1 if side == CLOSES and text.startswith(character * 3, position, end) else 2
        if character not in _THIN:
            yield position, position + width
        position += width


def _mark(text: str, start: int, end: int, side: int, before: str, after: str, *, touching: bool = False) -> Mark:
    mark = _GLYPHS[text[start:end]]
    level = LEVELS[mark]
    if level == SINGLE:
        if before and before in _DIGITS and _INCHES_NEXT.match(text, end):
            return Mark(start, end, mark, level, UNCLEAR, before, after, 0, True)
        if side == OPENS:
            return Mark(start, end, mark, level, side, before, after, 0, _ELISION.match(text, end) is not None)
        if side == CLOSES:
            elided = (before == "n" and start > 1 and text[start - 2] in "'’‘") or before in _DIGITS
            return Mark(start, end, mark, level, side, before, after, _weight(text, start, before, after), elided)
    elif before in _DIGITS and before and side != OPENS and not touching:
        feet = before in "½¼¾⅓⅔⅛⅜⅝⅞" or _FEET.search(text, max(0, start - 8), start) is not None
        inches = _INCHES.search(text, max(0, start - 8), start) is not None
        return Mark(start, end, mark, level, side, before, after, int(inches), feet)
    return Mark(start, end, mark, level, side, before, after)


def _weight(text: str, start: int, before: str, after: str) -> int:
    """4 for one that must close (`on,’`) down to 1 for one that may be a plural's or a dropped g's apostrophe."""
    if before in STOPS or not before.isalnum():
        return 4
    may_be_apostrophe = before in "sSzxo" or text.endswith("in", 0, start)
    if may_be_apostrophe:
        return 1 if after == " " else 2
    return 2 if after == " " else 3


class Open:
    """A quotation that is open at the moment: its mark, its place in the list, how sure it is that it opens one."""

    __slots__ = ("depth", "level", "mark", "place", "sure")

    def __init__(self, mark: Mark, level: int, place: int, depth: int, sure: int) -> None:
        self.mark, self.level, self.place, self.depth, self.sure = mark, level, place, depth, sure
