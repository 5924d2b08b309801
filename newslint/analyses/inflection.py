"""How common verbs are inflected, and which of their forms can be nothing but verbs.

The words are read at the first question: `data/verbs.txt`, `data/irregular_verbs.txt`, `data/nouns.txt`.
"""

from __future__ import annotations

from os.path import dirname, join

from newslint.named import NamedTuple


class Verb(NamedTuple):
    base: str
    third: str
    past: str
    participle: str
    ing: str
    plain: bool
    """Whether its base form is no noun or adjective as well."""


class Irregular(NamedTuple):
    base: str
    past: str
    participle: str


_UNLIKE = frozenset("+ehosxyz")
"""The last letters of verbs to which endings are not simply added."""

_verbs: list[Verb] = []
_irregular: list[Irregular] = []
_plurals: dict[str, str] = {}
_regular: dict[str, Irregular] = {}
_SHORTEST_REGULAR = 6


def verbs() -> list[Verb]:
    """The verbs whose past is told from their base."""
    if not _verbs:
        kind = ""
        for word in _words("verbs.txt"):
            if word.startswith("="):
                kind = word[1:]
            elif kind != "unchanged":
                _verbs.append(_verb(word, kind == "plain"))
    return _verbs


def irregular() -> list[Irregular]:
    """Irregular verbs of which neither the past nor the participle is the base of another verb."""
    if not _irregular:
        _irregular.extend(Irregular(*entry.split("/")) for entry in _words("irregular_verbs.txt"))
    return _irregular


def made_regular(word: str) -> Irregular | None:
    """The irregular verb to which a learner has put -ed: knowed, drawed, beginned."""
    if not word.endswith("ed") or len(word) < _SHORTEST_REGULAR:
        return None
    if not _regular:
        for verb in irregular():
            for made in (f"{verb.base}ed", f"{verb.base}{verb.base[-1]}ed", f"{verb.base.removesuffix('e')}ed"):
                _regular[made] = verb
            _regular[f"{verb.past.removesuffix('e')}ed"] = verb
    return _regular.get(word)


def plurals() -> dict[str, str]:
    """The plurals of nouns that are counted, by their singular."""
    if not _plurals:
        for entry in _words("nouns.txt"):
            noun, _, irregular = entry.partition("/")
            _plurals[noun] = irregular or plural(noun)
    return _plurals


def _words(name: str) -> list[str]:
    """The words of a file of data, without its comments."""
    with open(join(dirname(__file__), "data", name), encoding="utf-8") as file:
        return [word for line in file if not line.startswith("#") for word in line.split()]


def _verb(entry: str, plain: bool) -> Verb:
    if "/" in entry:
        base, past, participle = entry.split("/")
        return Verb(base, plural(base), past, participle, _with(base, "ing"), plain)
    if entry[-1] not in _UNLIKE:
        return Verb(entry, f"{entry}s", f"{entry}ed", f"{entry}ed", f"{entry}ing", plain)
    base, doubled, _ = entry.partition("+")
    stem = base + base[-1] if doubled else base
    return Verb(base, plural(base), _with(stem, "ed"), _with(stem, "ed"), _with(stem, "ing"), plain)


DOUBLED_IRREGULAR = frozenset("begin forbid forget get run sit swim win".split())


def _with(stem: str, ending: str) -> str:
    if ending == "ing" and stem in DOUBLED_IRREGULAR:
        return f"{stem}{stem[-1]}ing"
    if ending == "ing" and stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    if stem.endswith("e") and (ending == "ed" or not stem.endswith(("ee", "oe", "ye"))):
        return stem[:-1] + ending
    if ending == "ed" and stem.endswith("y") and stem[-2] not in "aeiou":
        return f"{stem[:-1]}ied"
    return stem + ending


def plural(word: str) -> str:
    """The form in -s: of a verb its third person, of a noun its plural."""
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in (
        "go",
        "undergo",
        "do",
        "veto",
        "echo",
        "hero",
        "overdo",
        "outdo",
        "redo",
    ):
        return f"{word}es"
    return f"{word}s"
