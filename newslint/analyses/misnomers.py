"""The names of organisations, and the slips that translation and memory make of them.

`data/organisations.txt` lists the names, `data/organisation-words.txt` the words that are exchanged, and
`data/organisation-look-alikes.txt` what looks like a slip and is a name too. A slip changes a name in one place: an
ending (Drugs for Drug), a small word (for, of, the), a word for its neighbour in meaning (Foundation for Fund), the
order (World Organization of Health), or a letter.
"""

from __future__ import annotations

from functools import cache
from os.path import dirname, join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = join(dirname(__file__), "data")
_SMALL = frozenset("of for on in and the to at de without".split())
_PREPOSITIONS = ("of", "for", "on")
_HEADS = frozenset(
    "Academy Agency Association Authority Bureau Commission Committee Confederation Council Court Federation Fund"
    " Institute Office Organisation Organization Union".split()
)
_PLURALS_TOO = frozenset(
    "Award Bank Center Centre Championship Church Committee Court Department Force Guard Hospital Laboratory Ministry"
    " Museum Party Prize Service University".split()
)
"""Nouns of a name that are put in the plural where two such names are said at once."""
_SPELLINGS = (
    ("Organization", "Organisation"),
    ("Labour", "Labor"),
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Cooperation", "Co-operation"),
    ("Defence", "Defense"),
    ("Theatre", "Theater"),
    ("Specialized", "Specialised"),
)
_AMERICAN = (("Labour", "Labor"), ("Centre", "Center"), ("Programme", "Program"), ("Defence", "Defense"))
_LETTERS = (("ph", "f"), ("k", "c"), ("c", "k"), ("z", "s"), ("s", "z"), ("y", "i"), ("i", "y"))
_LONG = 7
"""Letters from which on a rare word may be misspelled and still be told."""
_FEW = 3
"""Names that a rare word stands in, at most."""

_names: dict[str, tuple[list[str], bool]] = {}
_exchanges: dict[str, list[str]] = {}
_foreign: set[str] = set()
_right: set[str] = set()
_counts: dict[str, int] = {}


def misnomers() -> set[str]:
    """Every slip of every name."""
    _load()
    return {slip for name in _names for slip, _ in _slips_of(name)}


@cache
def named(slip: str) -> tuple[str, bool]:
    """The name of which this is a slip, and whether it can be nothing else.

    Args:
        slip: one of `misnomers`.

    Returns:
        An empty name where several are as near.
    """
    _load()
    stems = [word[:4] for word in slip.split() if word not in _SMALL]
    least = len(stems) - 1
    found: dict[str, bool] = {}
    for name, (listed, _) in _names.items():
        if slip in listed or sum(stem in name for stem in stems) >= least:
            for made, sure in _slips_of(name):
                if made == slip:
                    right = _as_spelled(name, slip)
                    found[right] = found.get(right, False) or sure
    if len(found) != 1:
        return "", False
    return next(iter(found.items()))


def _as_spelled(name: str, slip: str) -> str:
    """The name in the spelling, British or American, of a slip."""
    if any(pair[0] in name and pair[1] in slip and "Organisation" in slip for pair in _AMERICAN):
        return name.replace("Organization", "Organisation")
    return next((spelled for spelled in _spelled(name) if slip in dict(_made(spelled))), name)


def _slips_of(name: str) -> Iterator[tuple[str, bool]]:
    """The slips of a name that are no names, and whether each can be nothing else."""
    listed, certain = _names[name]
    for slip in listed:
        yield slip, certain
    for one, other in _AMERICAN:
        # Labour goes with Organization (Oxford), but Labor never with Organisation.
        if one in name and "Organization" in name:
            yield name.replace("Organization", "Organisation").replace(one, other), True
    for spelled in _spelled(name):
        for slip, sure in _made(spelled):
            if slip not in _right:
                yield slip, sure


def _spelled(name: str) -> Iterator[str]:
    """The name in each of its spellings."""
    yield name
    if not any(word in name for pair in _SPELLINGS for word in pair):
        return
    for pair in _SPELLINGS:
        for one, other in (pair, pair[::-1]):
            if one in (words := name.split()):
                yield " ".join(other if word == one else word for word in words)


def _made(name: str) -> Iterator[tuple[str, bool]]:
    words = name.split()
    content = [at for at, word in enumerate(words) if word not in _SMALL]
    if len(words) > 2:
        yield from _of_words(words, content)
        yield from _of_small_words(words, content)
        yield from _of_order(words)
    elif len(words) == 2:
        yield from _of_endings(words)
    if len(content) <= 2:
        yield from ((slip, False) for slip in _of_letters(words))


def _put(words: list[str], at: int, new: str) -> str:
    return " ".join((*words[:at], new, *words[at + 1 :])) if new else " ".join((*words[:at], *words[at + 1 :]))


def _of_words(words: list[str], content: list[int]) -> Iterator[tuple[str, bool]]:
    """Another word in the place of one, and the plural in that of the singular."""
    for at in content:
        comma = "," * words[at].endswith(",")
        bare = words[at].removesuffix(",")
        for other in _exchanges.get(bare, ()):
            sure = other in _foreign or (at > 0 and len(content) > 2 and _related(bare, other))
            yield _put(words, at, other + comma), sure
        if bare in _exchanges or _counts.get(bare, 2) > 1:
            number = _other_number(bare)
            is_last = at == len(words) - 1
            if number and bare not in _PLURALS_TOO:
                yield _put(words, at, number + comma), at > 0 and len(content) > 2 and not is_last


def _of_endings(words: list[str]) -> Iterator[tuple[str, bool]]:
    """One of two words with another ending; the last is not put in the plural, for there may be two."""
    for at, word in enumerate(words):
        for other in _exchanges.get(word, ()):
            if _related(word, other) and not (at == 1 and len(other) > len(word)):
                yield _put(words, at, other), other in _foreign


def _of_small_words(words: list[str], content: list[int]) -> Iterator[tuple[str, bool]]:
    is_long = len(content) > 2
    for at, word in enumerate(words):
        for other in _exchanges.get(word, ()) if word in _SMALL else ():
            yield _put(words, at, other), is_long
        if word == "the" and at:
            yield _put(words, at, ""), is_long
        elif word in _PREPOSITIONS and is_long and at + 1 < len(words) and words[at + 1] != "the":
            yield _put(words, at, f"{word} the"), True


def _of_order(words: list[str]) -> Iterator[tuple[str, bool]]:
    """The adjective behind the noun, the noun before what it is of."""
    if words[-1] not in _HEADS or not _SMALL.isdisjoint(words) or not 3 <= len(words) <= 4:
        return
    first, *middle, head = words
    yield f"{first} {head} of {' '.join(middle)}", False
    yield f"{first} {head} for {' '.join(middle)}", False
    if len(middle) == 2:
        yield f"{first} {middle[1]} {middle[0]} {head}", False
    else:
        yield f"{middle[0]} {first} {head}", False


def _of_letters(words: list[str]) -> Iterator[str]:
    """A letter of a word that few names have, and that is not exchanged for another."""
    for at, word in enumerate(words):
        if _counts.get(word, _FEW + 1) > _FEW or word in _exchanges or not word.isalpha() or not word[0].isupper():
            continue
        for here in range(2, len(word)):
            if word[here] == word[here - 1] and (len(word) >= _LONG or len(words) > 1):
                yield _put(words, at, word[:here] + word[here + 1 :])
        if len(words) > 1 and len(word) >= 5 and word.endswith(("e", "é")):
            yield _put(words, at, word[:-1])
        if len(word) < _LONG:
            continue
        for one, other in _LETTERS:
            if (here := word.find(one, 1)) > 0:
                yield _put(words, at, word[:here] + other + word[here + len(one) :])
        if len(words) > 1:
            yield from (_put(words, at, word[:here] + word[here + 1 :]) for here in range(2, len(word) - 1))


def _other_number(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s"):
        return "" if len(word) < 5 or word.endswith(("ss", "us", "is", "'s", "ics")) else word[:-1]
    if not word.isalpha() or word in _SMALL:
        return ""
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeou" else word + "s"


def _related(one: str, other: str) -> bool:
    """Whether two words are of one family: their beginning is the same."""
    size = min(4, len(one) - 1, len(other) - 1)
    return one[:size].lower() == other[:size].lower()


def _load() -> None:
    if _names:
        return
    for line in _read("organisation-words.txt"):
        word, _, others = line.partition(" = ")
        _exchanges[word] = others.replace("!", "").split()
        _foreign.update(other[1:] for other in others.split() if other.startswith("!"))
    names = {}
    for line in _read("organisations.txt"):
        name, _, slips = line.removeprefix("!").partition(" = ")
        names[name] = (slips.split("; ") if slips else [], line[0] == "!")
        for spelled in _spelled(name):
            _right.add(spelled)
            if not spelled.isascii():
                _right.add(_unaccented(spelled))
    for words in names:
        for word in words.replace(",", "").split():
            _counts[word] = _counts.get(word, 0) + 1
    _right.update(line.partition(" = ")[0] for line in _read("organisation-look-alikes.txt"))
    _names.update(names)


def _unaccented(name: str) -> str:
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


def _read(name: str) -> Iterator[str]:
    with open(join(_DATA, name), encoding="utf-8") as file:
        return (line for line in file.read().split("\n") if line and not line.startswith("# ") and line != "#")
