"""How common verbs are inflected, and which of their forms can be nothing but verbs.

`data/verbs.txt` is read at the first question.
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


_verbs: list[Verb] = []


def verbs() -> list[Verb]:
    """The verbs whose past is told from their base."""
    if not _verbs:
        with open(join(dirname(__file__), "data", "verbs.txt"), encoding="utf-8") as file:
            parts = [line.split() for line in file if not line.startswith("#")]
        kind = ""
        for words in parts:
            for word in words:
                if word.startswith("="):
                    kind = word[1:]
                elif kind != "unchanged":
                    _verbs.append(_verb(word, kind == "plain"))
    return _verbs


def _verb(entry: str, plain: bool) -> Verb:
    if "/" in entry:
        base, past, participle = entry.split("/")
        return Verb(base, plural(base), past, participle, _with(base, "ing"), plain)
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
