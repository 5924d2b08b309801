"""Whether the names of an article need a closer look: two spellings of one, or one that also stands in lower case."""

from __future__ import annotations

from newslint.analyses import spellings, variants, vocabulary
from newslint.analyses.words import capitalised
from newslint.views import Views

_MOST = 50_000
"""Of how many words it is remembered what they are."""
_SHORTEST = 4
"""No shorter word is told to be a name because it also stands in lower case."""
_MOST_SMALL = 2
"""What stands in lower case more often is no slip."""
_LONGEST_ARTICLE = len("ash")

_LONGEST_TEXT = 1 << 20
"""A longer one is looked at closely, come what may."""
_LONG_RUN = 40
"""After so many texts it pays to look up which words are no names at all."""

_texts = 0
_names: dict[str, str] = {}
_unaccented: dict[str, str] = {}
_without_article: dict[str, str] = {}
_without_marks: dict[str, list[str]] = {}
_accented: set[str] = set()
_with_article: set[str] = set()
_marked: set[str] = set()
_words: set[str] = set()
_plain_words: set[str] = set()


def opens(views: Views) -> bool:
    if len(views.plain) > _LONGEST_TEXT:
        return True
    global _texts
    _texts += 1
    if _texts == _LONG_RUN:
        _forget()
    found = capitalised(views)
    may_be_names = [word for word in found if word not in _plain_words] if _plain_words else found
    names: set[str] = set()
    twice: set[str] = set()
    for name in [_names.get(word) or _name(word) for word in may_be_names]:
        if name in names:
            twice.add(name)
        else:
            names.add(name)
    return (
        _have_variants(names)
        or _are_alike(names)
        or _are_words_with_marks(names, found)
        or _stand_in_lower_case(twice, found, views)
    )


def _name(word: str) -> str:
    """A word without ’s. What it is without accents, or without the article of al-Rashid, is remembered."""
    if len(_names) >= _MOST:
        _forget()
    _names[word] = name = word.removesuffix("'s").removesuffix("’s")
    if not (name.isascii() and name.isalpha()):
        _without_marks[name] = [plain.capitalize() for plain in spellings.without_marks(name)]
        _marked.add(name)
    elif _texts >= _LONG_RUN and vocabulary.is_word(name) and not (spellings.is_surname(name) or variants.has(name)):
        _plain_words.add(word)
    if not name.isascii():
        _unaccented[name] = _without_accents(name)
        _accented.add(name)
    article, _, rest = name.partition("-")
    if rest and len(article) <= _LONGEST_ARTICLE:
        _without_article[name] = rest
        _with_article.add(name)
    return name


def _forget() -> None:
    for memory in (_names, _unaccented, _without_article, _without_marks):
        memory.clear()
    for known in (_accented, _with_article, _marked, _plain_words):
        known.clear()


def _without_accents(name: str) -> str:
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFKD", name.replace("’", "'")) if not combining(letter))


def _have_variants(names: set[str]) -> bool:
    if names.isdisjoint(_accented):
        return variants.may_meet(names)
    return variants.may_meet(names.union(map(_unaccented.__getitem__, names & _accented)))


def _are_alike(names: set[str]) -> bool:
    if not names.isdisjoint(_with_article):
        names = names.union(map(_without_article.__getitem__, names & _with_article))
    return any(not spellings.known_apart(*pair) for pair in spellings.pairs(names))


def _are_words_with_marks(names: set[str], found: list[str]) -> bool:
    """Whether a name is a word that was passed over, but for its accents, hyphens and apostrophes."""
    if names.isdisjoint(_marked):
        return False
    return any(plain in _plain_words and plain in found for name in names & _marked for plain in _without_marks[name])


def _stand_in_lower_case(twice: set[str], found: list[str], views: Views) -> bool:
    """Whether a name that is no word of English also stands there with a small letter, at most half as often."""
    for name in twice - _words:
        if len(name) < _SHORTEST:
            continue
        small = name[0].lower() + name[1:]
        if not _stands(small, views):
            continue
        if 2 * min(_MOST_SMALL + 1, max(1, views.text.count(f" {small} "))) > min(found.count(name), 2 * _MOST_SMALL):
            continue
        if not vocabulary.is_word(small):
            return True
        if len(_words) < _MOST:
            _words.add(name)
    return False


def _stands(word: str, views: Views) -> bool:
    return word.encode() in views.plain if word.isascii() else word in views.text
