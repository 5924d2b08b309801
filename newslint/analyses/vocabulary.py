"""The words of English, and the names that it writes with a capital.

Nothing is read before the first question. `data/words.gz` holds one line for all words with the same first three
letters, so that it need not be taken apart further than that: a lookup is a search in one short line.
"""

import zlib
from collections.abc import Mapping
from functools import cache
from os.path import dirname, join

_DATA = join(dirname(__file__), "data")
_STEM = 3


def _read(name: str) -> str:
    with open(join(_DATA, name), "rb") as file:
        data = file.read()
    return (zlib.decompress(data, 31) if name.endswith(".gz") else data).decode()


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """The common words and the others: their first three letters, and ` rest rest rest ` for each."""
    common, others = _read("words.gz").split("\n\n")
    return _by_stem(common), _by_stem(others)


def _by_stem(lines: str) -> dict[str, str]:
    return {stem: f" {rests}" for stem, _, rests in (line.partition(" ") for line in lines.splitlines())}


@cache
def _names() -> frozenset[str]:
    return frozenset(_read("names.gz").split())


@cache
def _capitals() -> dict[str, str]:
    """The names that are certain, by their form in lower case."""
    forms = {}
    for line in _rows("capitals.txt"):
        for entry in line.split():
            name, _, plural = entry.partition("/")
            forms[name.lower()] = name
            if plural:
                forms[name.lower() + plural] = name + plural
    return forms


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entry for line in _rows("abbreviations.txt") for entry in line.split())


def _rows(name: str) -> list[str]:
    return [line for line in _read(name).splitlines() if not line.startswith("#")]


def _has(table: dict[str, str], word: str) -> bool:
    return f" {word[_STEM:]} " in table.get(word[:_STEM], "")


def _in_lower_case(word: str) -> str:
    """The word as the lists spell it, or nothing where its capitals are not those of a sentence or a headline."""
    regular = word[1:].islower() or word.isupper() or len(word) == 1
    return word.lower().replace("’", "'") if regular and " " not in word else ""


def is_word(word: str) -> bool:
    """Whether English has this common word, US or UK, inflected or not: spring, Spring, SPRING, sprung, city's."""
    lower = _in_lower_case(word)
    stem = lower.removesuffix("'s")
    return any(_has(table, lower) or (stem != lower and _has(table, stem)) for table in _words())


def is_common(word: str) -> bool:
    """Whether it is one of the 46,000 words (inflections counted) that everybody knows."""
    return _has(_words()[0], _in_lower_case(word))


def is_name(word: str) -> bool:
    """Whether this, as spelled, is a name known to a dictionary or a city: Paris, Aaron, Kharkiv."""
    return word in _names() or (word[:1].isupper() and as_name(word.lower()) == word)


def as_name(word: str) -> str | None:
    """The form of a lower-case word that English knows only with a capital: greek → Greek; None for polish, may."""
    return _capitals().get(word)


def is_abbreviation(word: str) -> bool:
    """Whether this word, given without its full stop, is one that is shortened with one: Sen, Inc, Jan, etc, grad."""
    return word in _abbreviations() or (word.isupper() and len(word) > 1 and word.capitalize() in _abbreviations())


def as_names(words: Mapping[str, object]) -> dict[str, str]:
    """Those keys that `as_name` knows, with their right forms: one step for all words of a text."""
    capitals = _capitals()
    return {word: capitals[word] for word in capitals.keys() & words.keys()}
