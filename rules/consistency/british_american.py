import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from os.path import dirname, join
from re import Match
from typing import NamedTuple

from newslint import Document, Finding, Rule, bad, good


class _Spellings(NamedTuple):
    american: dict[str, str]
    """British forms and how America spells them."""
    british: dict[str, str]
    """American forms that are at home in America alone, and how Britain spells them."""
    ise: dict[str, str]
    """Forms in -ise and their -ize."""


def _spellings() -> _Spellings:
    with open(join(dirname(__file__), "data", "british_american.toml"), "rb") as file:
        tables = tomllib.load(file)
    ise = tables.pop("ise")
    only_british, ignored = set(tables["others"]["only_british"]), set(tables["others"]["ignored"])
    american: dict[str, str] = {}
    for table in tables.values():
        for pair in table["words"].split():
            one, _, other = pair.partition("/")
            if one not in ignored:
                american |= {one + ending: other + ending for ending in table["endings"]}
    british = {other: one for one, other in american.items() if one not in only_british}
    endings = [(ending, ending.replace("is", "iz", 1)) for ending in ise["endings"]]
    with_s = {stem + s: stem + z for stem in ise["words"].split() for s, z in endings}
    return _Spellings(american, british, with_s)


SPELLINGS = _spellings()
VARIETIES = {
    **dict.fromkeys((*SPELLINGS.american, *SPELLINGS.ise), "British"),
    **dict.fromkeys((*SPELLINGS.british, *SPELLINGS.ise.values()), "American"),
}


class BritishAmerican(Rule):
    """An article keeps to British or to American spelling.

    Neighborhood beside neighbourhood and harbour shows where two sources were joined. The Guardian, the BBC and the
    Economist spell in the British way, AP and the New York Times in the American; the article’s own majority of two to
    one decides. Names keep their own spelling (Ministry of Defence, Lincoln Center), so words with a capital are left
    alone; -ize is Oxford’s spelling too and is no sign of America.
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
        good("The colour of the harbour pleased the Labor Department and the Lincoln Center."),
        good("The colour of the harbour was recognized by Oxford’s organization."),
        good("The program at the center checked the meter of the story."),
        good("A parking meter and a computer program stood in the grey harbour theatre."),
        good("The color of the harbour."),
        good("The Pearl Harbor survivors saw the colour of the grey harbour."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        words = _without_possessives(document.words)
        american, british, ise = SPELLINGS
        from_britain = {word: words[word] for word in words.keys() & american.keys()}
        from_america = {word: words[word] for word in words.keys() & british.keys()}
        with_s = {word: words[word] for word in words.keys() & ise.keys()}
        from_britain |= with_s
        if _prevails(from_britain, from_america, british):
            yield from self._flag(document, from_america, british, "British", "American")
        elif _prevails(from_america, from_britain, american):
            yield from self._flag(document, from_britain, american | ise, "American", "British")
        if len(with_s) >= 2:
            with_z = {ise[word]: word for word in ise if ise[word] in words}
            if 0 < 2 * sum(words[word] for word in with_z) <= sum(with_s.values()):
                yield from self._flag(document, with_z, with_z, "written with -ise", "another")

    def _flag(
        self, document: Document, faults: Mapping[str, object], right: Mapping[str, str], own: str, other: str
    ) -> Iterator[Finding]:
        for word in faults:
            for found in re.finditer(rf"(?<![\w-]){word}(?![\w-]|[’'](?!s\b|\W))", document.text):
                yield self.finding(found, replace=right[word], found=word, own=own, other=other, write=right[word])


def _without_possessives(words: Mapping[str, int]) -> dict[str, int]:
    plain = dict(words)
    for word, times in words.items():
        if word.endswith(("’s", "'s")):
            plain[word[:-2]] = plain.get(word[:-2], 0) + times
    return plain


def _prevails(own: Mapping[str, int], others: Mapping[str, int], twin: Mapping[str, str]) -> bool:
    """Whether one spelling is the article’s own: two to one, and in three words or in the very word at fault."""
    if not others or sum(own.values()) < 2 * sum(others.values()):
        return False
    return (
        len(own) >= 3
        or (len(own) == 2 and sum(own.values()) >= 3)
        or any(_stem(twin[word]) in map(_stem, own) for word in others)
    )


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
