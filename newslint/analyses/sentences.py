"""The sentences of a text. One pattern finds every stop with white space behind it; the words around it decide."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from heapq import merge
from itertools import chain
from re import Match
from re import compile as pattern

from newslint.analyses.vocabulary import is_abbreviation
from newslint.finding import Block, Span

_STOP = pattern(
    r"""(?P<stop>[.!?…]+)(?:["'”’»)\]]{1,4}|\[[0-9]{1,3}\])?\s+(?P<opening>["'“‘„«(\[]{0,4})(?P<next>[^\W_]*)"""
)
_FULL_WIDTH = pattern(r"[．。]")
_LONGEST = 24


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE_NAMES = _listed(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Cols Maj Sgt Cpl Capt Cmdr "
    "Adm Pvt Pfc Supt Det Insp Amb Atty Msgr Mme Mlle Mt Mts Ft St Ste vs v viz cf eg ie ca approx"
)
_BEFORE_FIGURES = _listed("No Nos no nos p pp Vol vol Fig Figs fig figs Ch ch Sec sec Art Rs")
_AFTER_THE_HOUR = _listed(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Eastern Central "
    "Mountain Pacific Atlantic Greenwich ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST"
)
_OPENERS = _listed(
    "a an the this that these those it its he she they we you i his her their our my your there here in on at by for "
    "from to with without of as if when while where who whom what which why how after before since until once during "
    "under over and but or nor so yet because although though however also then now one two some many most more all "
    "each both no not nobody everyone nothing please do does did is are was were has have had can could will would "
    "should may might must let"
)


def sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """The sentences of every block, without the white space around them."""
    ends = array("q", (match.start("opening") for match in _STOP.finditer(text) if _is_end(text, match)))
    if _FULL_WIDTH.search(text):
        ends = array("q", merge(ends, (match.end() for match in _FULL_WIDTH.finditer(text))))
    found = []
    for block in blocks:
        start = block.start
        inside = ends[bisect_left(ends, block.start + 1) : bisect_left(ends, block.end)]
        for end in chain(inside, (block.end,)):
            span = _trimmed(text, start, end)
            if span.start < span.end:
                found.append(span)
            start = end
    return tuple(found)


def _is_end(text: str, match: Match[str]) -> bool:
    """Whether a sentence ends at this stop."""
    opening, following = match["opening"], match["next"]
    if following[:1].islower() or not (following or opening):
        return False
    stop = match.start()
    if match["stop"] != ".":
        return following[:1].isupper() or "…" not in match["stop"]
    word = _word_before(text, stop)
    bare = word.replace(".", "")
    if bare in _BEFORE_NAMES or _is_list_number(text, stop, word):
        return False
    if bare in _BEFORE_FIGURES:
        return not following.isdigit()
    if bare in ("am", "pm") and bare != word:
        return following not in _AFTER_THE_HOUR
    if _is_initials(word) or is_abbreviation(bare):
        initial_follows = len(following) == 1 and text.startswith(".", match.end())
        return not initial_follows and (bool(opening) or match.end("stop") < stop + 1 or following.lower() in _OPENERS)
    return True


def _word_before(text: str, stop: int) -> str:
    start = stop
    while start > max(0, stop - _LONGEST) and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    return text[start:stop].lstrip(".")


def _is_list_number(text: str, stop: int, word: str) -> bool:
    start = stop - len(word)
    return word.isdigit() and len(word) < 4 and (start == 0 or text[start - 1] == "\n")


def _is_initials(word: str) -> bool:
    """J, U.S, Ph.D, p.m, e.g"""
    letters = word.replace(".", "").isalpha()
    return letters and max(map(len, word.split("."))) < (3 if "." in word else 2)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
