"""Known forms of one name: Kyiv and Kiev, Zaragoza and Saragossa.

`data/forms.txt` is a lexicon of forms that editors settle on one of, `data/places.txt` a gazetteer. Nothing is read
before the first question.
"""

from __future__ import annotations

from os.path import dirname, join

from newslint.analyses import spellings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_DATA = join(dirname(__file__), "data")
_MOST = 50_000
"""Of how many words it is remembered that they have no other form."""

_lexicon: list[tuple[str, list[str]]] = []
_index: dict[str, list[int]] = {}
_gazetteer: dict[str, str] = {}
_alone: set[str] = set()
_listed: dict[str, list[list[str]]] = {}
_words: frozenset[str] = frozenset()
_SMALL = "abcdefghijklmnopqrstuvwxyz-'"
_parts: set[str] = set()


def lines_about(words: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The lines of the lexicon that have a form of which one of these is the first word: their mark and their forms.

    Of a line marked ~ an article's own form is kept, of one marked > if it has it far more often; else the first.
    """
    lexicon = _forms()
    return [lexicon[number] for number in sorted({number for word in words for number in _index.get(word, ())})]


def place(word: str) -> str:
    """The form that the gazetteer gives first for another form of it, which is one word; or nothing."""
    if not _gazetteer:
        _gazetteer.update((section[:2], section) for section in _read("places.txt").split("\n\n"))
    section = _gazetteer.get(word[:2], "")
    line = f"{word}|"
    start = 0 if section.startswith(line) else section.find(f"\n{line}") + 1
    if not start and not section.startswith(line):
        return ""
    end = section.find("\n", start)
    return section[start + len(line) : end if end > 0 else None]


def are_listed(one: str, other: str) -> bool:
    """Whether two spellings are known as forms of one name."""
    pair = {spellings.fold(one), spellings.fold(other)}
    listed = len(pair) == 2 and any(pair <= set(map(spellings.fold, forms)) for _, forms in _forms())
    return listed or place(one) == other or place(other) == one


def may_meet(words: set[str]) -> bool:
    """Whether two forms of one name may be among these words, each given from its first capital on."""
    for word in words - _alone:
        known = _known_forms(word)
        if not known and len(_alone) < _MOST:
            _alone.add(word)
        for forms in known:
            if sum(all(_from_capital(part) in words for part in form.split()) for form in forms) > 1:
                return True
    return False


def has(word: str) -> bool:
    """Whether a word is part of a known form. Takes some milliseconds when first asked."""
    if not _parts:
        _parts.update(_words_of("forms.txt"), _words_of("places.txt"))
        _parts.update([_from_capital(part) for part in _parts if part[0] in _SMALL])
    return word in _parts


def _known_forms(word: str) -> list[list[str]]:
    """The lists of forms in which one begins with this word, or with one that goes on so from its first capital."""
    known = _listed.get(word)
    if known is None:
        first = place(word)
        known = [*(_lines_with(word) if word in _first_look() else ()), *([[word, first]] if first else ())]
        if known and len(_listed) < _MOST:
            _listed[word] = known
    return known


def _first_look() -> frozenset[str]:
    """The words of the lexicon, from their first capitals on: quicker to have than its lines."""
    global _words
    if not _words:
        _words = frozenset(_words_of("forms.txt"))
        _words |= {_from_capital(word) for word in _words if word[0] in _SMALL}
    return _words


def _words_of(name: str) -> list[str]:
    """All that is written there, taken apart as fast as can be; marks and remarks are no words of an article."""
    return _read(name).replace("|", " ").replace("~", " ").replace(">", " ").split()


def _lines_with(word: str) -> list[list[str]]:
    """The forms of the lines of the lexicon in which one begins so; without taking the others apart."""
    lines = (line.strip("~>").split("|") for line in _read("forms.txt").split("\n") if word in line and line[:1] != "#")
    return [forms for forms in lines if any(_from_capital(form.split()[0]) == word for form in forms)]


def _from_capital(word: str) -> str:
    """Qaeda of al-Qaeda."""
    return word if word[0].isupper() else word.lstrip(_SMALL)


def _forms() -> list[tuple[str, list[str]]]:
    if not _lexicon:
        for line in _read("forms.txt").splitlines():
            if line and not line.startswith("#"):
                forms = line.strip("~>").split("|")
                for form in forms:
                    _index.setdefault(form.split()[0], []).append(len(_lexicon))
                _lexicon.append((line[0] if line[0] in "~>" else "", forms))
    return _lexicon


def _read(name: str) -> str:
    with open(join(_DATA, name), "rb") as file:
        return file.read().decode()
