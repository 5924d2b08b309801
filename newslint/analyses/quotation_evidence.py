"""What speaks for a quotation that runs over the edge of a paragraph, and what speaks against it.

Articles that were scraped lose their paragraphs: the mark that opened the next one then stands in the middle of a
long block. A paragraph that is looked at alone, or between two others, may have its other mark elsewhere.
"""

from __future__ import annotations

from newslint.analyses.quotation_marks import CLOSES, Mark
from newslint.compiled import expression
from newslint.finding import Block

EXCERPT = 3  # blocks: what has no more may be cut out of an article
JOINED = 550  # characters: a block of that length is several paragraphs
LONG_PASSAGE = 60  # characters

_VERBS = (
    "said|says|say|added|adds|asked|asks|explained|recalled|replied|continued|told|wrote|writes|noted|notes|argued|argues"
    "|insisted|warned|stressed|remarked|admitted|declared|observed|concluded"
)
_ATTRIBUTION = expression(
    rf"[,?!]\s(?:[^,.“”\"\n]{{1,60}} )?(?:{_VERBS})\b[^.!?“”\"\n]{{0,80}}(?:\.|,|, and|, but|:)\s\Z"
)
_LED_IN = expression(
    rf"(?:\A|[.!?:,—–\]]\s?|\b(?:that|as|to|{_VERBS}|states?|stated|reads?|report(?:s|ed)?|learned|found|conclude[sd]?)"
    r"(?: the| a| an)? )\Z"
)
_REPORTED = expression(rf"\b(?:that|{_VERBS}|states?|stated|reads?|concluded?),? \Z")
_ATTRIBUTED = expression(r"\s*(?:[(\[][^()\n]{1,80}[)\]]|[—–-]\s?[^\n]{1,80})?\.?\s*")
CONTRACTION = expression(
    r"(?:[A-Za-z][‘´`′\"”]s|n[‘´`′\"”]t|[eouytI][‘´`′\"”](?:re|ve|ll|d)|[Ii][‘´`′\"”](?:m|d|ve|ll))\b"
)
_STOPS = ".!?…)"
_SENTENCE_END = expression(r"[.!?]\s+[A-Z]")
_COMMA_BEFORE = expression(r"\b[a-z]{2,15},\Z")
_SPEECH = expression(r"\b(?:said|say|says|asked|asks|told \w+|shouted|replied|added|wrote|called)[,:] [A-Z]")


def opens_lost_paragraph(text: str, block: Block, opened: int, mark_start: int, mark_end: int) -> bool:
    """Whether a mark that opens inside of what is open begins a paragraph of the same speech that was joined to it."""
    if block.end - block.start < JOINED or text[mark_end : mark_end + 1].islower():
        return False
    behind = text[max(opened, mark_start - 3) : mark_start].rstrip()
    if behind[-1:] not in tuple(".!?…-") or text[mark_start - 1] not in " -":
        return False
    return _ATTRIBUTION.search(text, max(opened, mark_start - 200), mark_start) is None


def may_end_later(text: str, block: Block, start: int, after: str, *, alone: bool) -> bool:
    """Whether what a paragraph leaves open may be closed in a part of the article that is not at hand."""
    led_in = _LED_IN.search(text, max(block.start, start - 24), start) is not None
    if text[block.end - 1] in ":;,":
        return led_in
    if not alone or text[block.end - 1] not in _STOPS:
        return False
    if block.end - start < LONG_PASSAGE:
        return False
    reported = _REPORTED.search(text, max(block.start, start - 24), start) is not None
    return start == block.start or (reported and after.islower())


def may_begin_earlier(text: str, block: Block, start: int, end: int) -> bool:
    """Whether a closing mark, the only one of its paragraph, may end what a part that is not at hand began."""
    if text[start - 1] not in _STOPS or text[block.start].islower():
        return False
    return _ATTRIBUTED.fullmatch(text, end, block.end) is not None


def is_partial(text: str, opening: Mark, end: int) -> bool:
    """A few words at the end of a sentence: those are closed, even if speech goes on in the next paragraph (AP)."""
    behind = text[max(0, opening.start - 2) : opening.start].rstrip()
    return (
        opening.after.islower()
        and behind[-1:].isalnum()
        and text[end - 1] in ".!?"
        and not _SENTENCE_END.search(text, opening.end, end - 1)
    )


def speech_within(text: str, start: int, end: int) -> bool:
    """Whether someone is quoted without a mark (`“He asked, Who?’`): then it is an opening mark that is missing."""
    return _SPEECH.search(text, max(start, end - 1000), end) is not None


def touches_another(text: str, mark: Mark) -> bool:
    """Whether a second closing mark touches this one."""
    return mark.side == CLOSES and text[mark.end : mark.end + 1] in ("”", '"')


def is_misplaced(text: str, mark: Mark) -> bool:
    """A space before a closing straight mark instead of after it: `we left, "he said`."""
    behind = text[max(0, mark.start - 3) : mark.start].rstrip()
    return bool(behind) and behind[-1] in ",.!?" and mark.after.islower()


def certainty(text: str, mark: Mark, block: Block) -> int:
    """2 where speech is sure to begin (`said, ‘`), 1 where it may, 0 for what may as well be an apostrophe."""
    behind = text[max(block.start, mark.start - 16) : mark.start].rstrip()
    if behind.endswith(":") or _COMMA_BEFORE.search(behind):
        return 2 if mark.text == "‘" or mark.after.isupper() else 0
    return 1 if mark.text == "‘" or (mark.after.isupper() and (not behind or behind[-1] in '.,!?—–“"')) else 0
