"""Words that are names in one setting and words of their own in another: turkey, china, nice, democrats, google.

The words beside one tell. Each kind of name has its own neighbours: countries have relations and borders, towns have
trains, parties have seats.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from re import Match

_COUNTRIES = frozenset("china turkey jordan chad panama guinea congo".split())
_TOWNS = frozenset("nice reading bath cork hull derby buffalo phoenix tours split lens bologna".split())
_PARTIES = frozenset("democrats republicans democrat".split())
_SITES = frozenset("google twitter".split())
_BENCHES = frozenset(
    f"{party} {seat}"
    for party in ("labour", "conservative", "republican", "democratic")
    for seat in "MP MPs senator senators congressman congresswoman governor councillor councillors".split()
)
WORDS = (*sorted(_COUNTRIES | _TOWNS | _PARTIES | _SITES | _BENCHES), "mandarin", "hague", "frankfurt")
"""What stands in a lexicon."""
_TIES = frozenset(
    "relations ties talks border borders trade war deal agreement dispute tensions row alliance cooperation"
    " match game final"
    " negotiations relationship contacts conflict treaty ceasefire peace friendship meeting".split()
)
_SOURCES = frozenset(
    "flew fly flies flight flights travel travels travelled traveled went returned return returns came come"
    " moved export"
    " exports exported import imports imported deported fled sent born live lives lived arrived based goods"
    " troops refugees"
    " people president government minister ambassador capital part parts city cities coast factories factory"
    " made produced"
    " students workers company companies ship ships plane visit visits visited invasion embassy held prices shipments"
    " shipped migrants tourists orders demand investment investors immigrants delegation trip north south east"
    " west northern"
    " southern eastern western central rural train trains bus road came bound sales growth".split()
)
_JOINING = frozenset(
    "from to in into of with against between via through near outside across towards toward by".split()
)
_MEAT = frozenset(
    "sandwich sandwiches breast dinner farm farms meat leg legs burger burgers shoot shoots hunt and sausage"
    " bacon stuffing"
    " soup shop shops cup cups plate plates tea set sets doll dolls cabinet cabinets clay dishes vase vases hat"
    " hats pig"
    " pigs bowl bowls figurine figurines crown roast neck".split()
)
_AFFAIRS = frozenset("trade talks policy relations correspondent visit tariffs embassy border".split())
_AFTER_TOWN = frozenset("on in next last this after before where when and for by at station airport".split())
_TOWN_LEADS = frozenset(
    "held born lives lived based arrived landed landing trains train flight flew summit works".split()
)
_US = ("Democrats", "Democrat", "Republican", "Republicans", "GOP", "Congress", "Senate")
_OF_SOME_KIND = frozenset("social christian liberal true good national irish spanish radical".split())


def names(
    text: str, has_word: Callable[[str], bool], found: Sequence[Match[str]]
) -> Iterator[tuple[tuple[int, int], str]]:
    """Those of the places where one of `WORDS` stands that are names, with the name."""
    for match in found:
        before, after = _around(text, *match.span())
        if before and _is_name(has_word, match[0], before, after):
            yield match.span(), match[0][0].upper() + match[0][1:]


def _around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The two words before, and the two behind; a mark of punctuation is one."""
    if text[end : end + 1] in ("-", "_", "@") or text[max(0, start - 1) : start] not in (" ", "\n"):
        return [], []
    before = text[max(0, start - 40) : start].split()[-2:]
    behind = text[end : end + 40]
    after = behind.split()[:2]
    if behind[:1] and not behind[0].isspace():
        after = [behind[:2] if behind[:2] in ("’s", "'s") else behind[0], *after[1:]]
    return before, after


def _is_name(has_word: Callable[[str], bool], word: str, before: list[str], after: list[str]) -> bool:
    last = before[-1].lower()
    first = before[0].lower() if len(before) > 1 else ""
    behind = after[0] if after else "."
    if word in _COUNTRIES:
        if behind in _MEAT:
            return False
        if last in ("with", "against", "between", "and") and first in _TIES:
            return True
        if last in _JOINING and last not in ("with", "by", "against", "between") and first.strip(",") in _SOURCES:
            return word != "china" or behind not in ("plate", "cup")
        return word == "china" and last == "the" and behind in _AFFAIRS
    if word in _TOWNS:
        ends = behind in (",", ".", ";") or behind in _AFTER_TOWN
        if last == "from" and behind == "to" and len(after) > 1 and after[1][:1].isupper():
            return True
        return last in ("in", "to", "near", "from") and first in _TOWN_LEADS and ends and word != "reading"
    if word in _PARTIES:
        if first in _OF_SOME_KIND or last in _OF_SOME_KIND or not any(map(has_word, _US)):
            return False
        return last in (
            "the",
            "house",
            "senate",
            "by",
            "for",
            "and",
            "among",
            "of",
            "some",
            "many",
            "most",
            "a",
            "with",
        )
    if word in _BENCHES:
        return "MP" in word or any(map(has_word, _US))
    if word in _SITES:
        return last in ("on", "by", "from", "via", "with", "at", "the", "and") and behind not in ("it", "for", "them")
    if word == "mandarin":
        return last in ("fluent", "speak", "speaks", "spoke", "speaking", "learn", "in", "into", "learning") and (
            behind in (",", ".", ";", "and", "or", "to", "at") or behind == "Chinese"
        )
    if word == "hague":
        return last == "the" and behind in ("tribunal", "court", "convention", ",", ".")
    return last in ("in", "from", "to", "near") and (
        not behind.isalpha() or behind in _AFTER_TOWN or behind in ("to", "am")
    )
