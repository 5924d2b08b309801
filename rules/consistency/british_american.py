import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from os.path import dirname, join
from re import Match
from typing import NamedTuple

from newslint import Document, Finding, Rule, bad, expression, good

_METERS = {"meter": "metre", "meters": "metres"}
_IS = expression(r"is(?=(?:e|ed|es|ing|ations?|ers?|ational|abl[ey])$)")


class _Spellings(NamedTuple):
    american: dict[str, str]
    """British forms and how America spells them."""
    british: dict[str, str]
    """American forms that are at home in America alone, and how Britain spells them."""
    ise: dict[str, str]
    """Forms in -ise and their -ize."""
    in_america_too: frozenset[str]
    """British forms that American copy has too."""


def _spellings() -> _Spellings:
    with open(join(dirname(__file__), "data", "british_american.toml"), "rb") as file:
        lists = {name: words.split() for name, words in tomllib.load(file).items()}
    american = dict(pair.split("/") for pair in lists["pairs"])
    only_british = set(lists["only_british"])
    british = {other: one for one, other in american.items() if one not in only_british}
    british |= _METERS
    with_s = {word: _IS.sub("iz", word) for word in lists["ise"]}
    return _Spellings(american, british, with_s, frozenset(lists["in_america_too"]))


SPELLINGS = _spellings()
VARIETIES = {
    **dict.fromkeys((*SPELLINGS.american, *SPELLINGS.ise), "British"),
    **dict.fromkeys((*SPELLINGS.british, *SPELLINGS.ise.values()), "American"),
}
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HABITS = {
    "British": (
        expression(r"\b(?:Mr|Mrs|Ms|Dr|St) [A-Z]"),
        expression(rf"\b[0-9]{{1,2}} {_MONTH}\b"),
        expression(r"[0-9] per cent\b|\b[Ww]hilst\b|£[0-9]"),
        expression(r"[ \n]‘[^’”\n]{2,400}[.,?!]’"),
    ),
    "American": (
        expression(r"\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep)\. [A-Z]|\bU\.S\."),
        expression(rf"\b(?:{_MONTH}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) [0-9]{{1,2}}\b(?! {_MONTH})"),
        expression(r"\b[Gg]otten\b|[a-z][.,]” "),
    ),
}
"""What else tells one country’s copy from the other’s: titles with a full stop or without, the order of a date."""

_MEASURED = expression(r"[0-9][ -](meters?)(?![\w-])")
"""Elsewhere the word is a device."""


class BritishAmerican(Rule):
    """An article keeps to British or to American spelling.

    Neighborhood beside neighbourhood and harbour shows where two sources were joined. The Guardian, the BBC and the
    Economist spell in the British way, AP and the New York Times in the American; the article’s own majority of two to
    one decides, in which its way with titles and dates (Mr. Lee, Feb. 26; Mr Lee, 26 February) has one voice. Names
    keep their own spelling (Ministry of Defence, Lincoln Center), so words with a capital are left alone; -ize is
    Oxford’s spelling too and is no sign of America.
    """

    message = "“{found}” is {other} spelling in an article that is otherwise {own}: “{write}”"
    severity = "warning"
    fix = "unsafe"
    lexicon = VARIETIES
    kinds = 2
    examples = (
        bad(
            "The colour of the harbour and the grey theatre pleased a neighbor.",
            good="The colour of the harbour and the grey theatre pleased a neighbour.",
        ),
        bad(
            "The labor court honored her defense. Her behaviour was noted.",
            good="The labor court honored her defense. Her behavior was noted.",
        ),
        bad("One theatre, two theatres and a theater.", good="One theatre, two theatres and a theatre."),
        bad(
            "They organised, criticised and recognised what others organized.",
            good="They organised, criticised and recognised what others organised.",
        ),
        bad(
            "The favorite jumped 2 meters. She was the favourite before.",
            good="The favorite jumped 2 meters. She was the favorite before.",
        ),
        bad(
            "Mr Beck recognised the panel and apologized to its buyers.",
            good="Mr Beck recognised the panel and apologised to its buyers.",
        ),
        bad(
            "A colourful day for their favourite: fans held up colored cards.",
            good="A colourful day for their favourite: fans held up coloured cards.",
        ),
        good("The colour of the harbour pleased the Labor Department and the Lincoln Center."),
        good("The colour of the harbour was recognized by Oxford’s organization."),
        good("The program at the center checked the meter of the story."),
        good("A parking meter and a computer program stood in the grey harbour theatre."),
        good("The color of the harbour."),
        good("The Pearl Harbor survivors saw the colour of the grey harbour."),
        good("The Labour leader’s favourite colour was seen at the Kennedy Center."),
        good("The center canceled the play; the theatre in the gray house cancelled nothing."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        words = _without_possessives(document.words)
        american, british, ise, in_america_too = SPELLINGS
        from_britain = {word: words[word] for word in words.keys() & american.keys()}
        from_america = {word: words[word] for word in words.keys() & british.keys() - _METERS.keys()}
        with_s = {word: words[word] for word in words.keys() & ise.keys()}
        from_britain |= with_s
        from_america |= Counter(_MEASURED.findall(document.text))
        custom = _custom(document.text)
        if _prevails(_without(in_america_too, from_britain), from_america, british, custom == "British"):
            yield from self._flag(document, from_america, british, "British", "American")
        elif _prevails(from_america, from_britain, american | ise, custom == "American"):
            faults = from_britain if len(from_america) >= 3 else _without(in_america_too, from_britain)
            yield from self._flag(document, faults, american | ise, "American", "British")
        elif _prevails(from_britain, from_america, british, False):
            yield from self._flag(document, from_america, british, "British", "American")
        with_z = {ise[word]: word for word in ise if ise[word] in words}
        rare, many = sum(words[word] for word in with_z), sum(with_s.values())
        is_british = len(from_britain) + (custom == "British") > 1 and not from_america
        if with_z and ((2 * rare <= many and len(with_s) >= 2) or (rare <= many and is_british)):
            yield from self._flag(document, with_z, with_z, "written with -ise", "another")

    def _flag(
        self, document: Document, faults: Collection[str], right: Mapping[str, str], own: str, other: str
    ) -> Iterator[Finding]:
        for word in faults:
            before = r"(?<=[0-9][ -])" if word in _METERS else r"(?<![\w-])"
            for found in re.finditer(rf"{before}{word}(?![\w-]|[’'](?!s\b|\W))", document.text):
                yield self.finding(found, replace=right[word], found=word, own=own, other=other, write=right[word])


def _without_possessives(words: Mapping[str, int]) -> dict[str, int]:
    plain = dict(words)
    for word, times in words.items():
        if word.endswith(("’s", "'s")):
            plain[word[:-2]] = plain.get(word[:-2], 0) + times
    return plain


def _without(some: Collection[str], words: Mapping[str, int]) -> dict[str, int]:
    return {word: times for word, times in words.items() if word not in some}


def _custom(text: str) -> str:
    """The country of which the copy has more habits, or neither."""
    british, american = (sum(bool(habit.search(text)) for habit in habits) for habits in _HABITS.values())
    return "British" if british > american else "American" if american > british else ""


def _prevails(own: Mapping[str, int], others: Mapping[str, int], twin: Mapping[str, str], habits: bool) -> bool:
    """Whether one spelling is the article’s own: two to one, and in more than one word or in that at fault."""
    if not own or not others or sum(own.values()) + habits < 2 * sum(others.values()):
        return False
    return (
        len(own) + habits >= 2
        or sum(own.values()) >= 4
        or any(_are_kin(word, twin[word], known) for word in others for known in own)
    )


def _are_kin(fault: str, right: str, known: str) -> bool:
    """Whether a known word has the very letters in which the fault differs: colourful, for colored."""
    return known.startswith(right[: _same_letters(fault, right) + 1])


def _same_letters(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
