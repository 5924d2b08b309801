"""How likely two spellings are one name in two romanisations: a logistic regression over `letters`.

`data/name-signs.gz` holds what `scripts/train-names` learnt: the languages, for runs of three letters how much each
speaks for which language, and for each sign its worth. It is read when first asked for.
"""

from __future__ import annotations

from os.path import dirname, join

from newslint.analyses import letters, spellings, variants

_DATA = join(dirname(__file__), "data", "name-signs.gz")
SCALE = 32
"""In the file a worth of 1 is written as this number."""
MIDDLE = 48
"""In the file a run of letters that says nothing about a language has the letter of this number."""
_SETTLED = 0.99
"""Park and Pak, Kyiv and Kiev: the tables know them."""
_MOST = 20_000
"""Of how many pairs the answer is remembered."""

_languages: list[str] = []
_runs: dict[str, str] = {}
_worth: dict[str, str] = {}
_known: dict[tuple[str, str], float] = {}


def name_likeness(a: str, b: str) -> float:
    """How likely two spellings are one name, romanised in two ways: from 0 to 1, one name from 0.5 on.

    Letter case, accents, hyphens, spaces and the Arabic article count for nothing. That two people may have one name
    is another question, and so are translations (Germany, Deutschland) and new names (Bombay, Mumbai).
    """
    one, other = letters.plain(a), letters.plain(b)
    if one == other:
        return 1.0 if one else 0.0
    if not one or not other:
        return 0.0
    if (spellings.is_surname(a) and spellings.likeness(a, b) == spellings.SURE) or variants.are_listed(a, b):
        return _SETTLED
    pair = (one, other) if one < other else (other, one)
    likeness = _known.get(pair)
    if likeness is None:
        if len(_known) >= _MOST:
            _known.clear()
        likeness = _known[pair] = _likeness(*pair)
    return likeness


def evidence(one: str, other: str) -> float:
    """The likeness of two plain names on the scale of `spellings`: high if they are long and part in one place."""
    length = len(one) + len(other)
    if letters.cost(one, other) > _MOST_UNLIKE * length:
        return 0.0
    learnt = name_likeness(one, other)
    if learnt < _LEARNT:
        return 0.0
    if length < _LONG or letters.partings(one, other) > 1:
        return spellings.LIKELY + 0.05
    return spellings.CERTAIN if learnt >= _LEARNT_WELL else spellings.SURE


_LEARNT, _LEARNT_WELL = 0.8, 0.95
_LONG = 16
_MOST_UNLIKE = 0.13
"""Of the letters of both: about a quarter of each may be written otherwise."""


def _likeness(one: str, other: str) -> float:
    from math import exp

    if not _worth:
        _load()
    worth = int(_worth["#"]) + sum(
        int(_worth.get(sign, 0)) for sign in letters.signs(one, other, _language(one, other))
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, worth / SCALE))))


def _language(one: str, other: str) -> str:
    """Out of which language the two are most likely romanised."""
    votes: list[str] = [_runs[run] for word in (one, other) for run in letters.trigrams(word) if run in _runs]
    sums = [sum(ord(vote[place]) for vote in votes) for place in range(len(_languages))]
    return _languages[sums.index(max(sums))]


def _load() -> None:
    import gzip

    with gzip.open(_DATA, "rt", encoding="utf-8") as file:
        first, runs, signs = file.read().split("\n\n")
    _languages.extend(first.split()[-1].split(","))
    _runs.update((line[:3], line[3:]) for line in runs.split("\n"))
    _worth.update(line.partition("\t")[::2] for line in signs.rstrip("\n").split("\n"))
