"""What draws the eye to the slip of a name: the entries of a lexicon, made when the rules are made ready.

A word that is no usual one, and a form of a name's word, stands alone: Exploiting, Basketballs. Others stand with a
neighbour: `Diseases Control`, `Institute of Nuclear`.
"""

from __future__ import annotations

from newslint.analyses import kin, misnomers, vocabulary
from newslint.analyses.kin import misspellings
from newslint.analyses.likeness import HEADS, SMALL
from newslint.analyses.reordered import kinds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER = {"of": ("for", "of the", "on"), "for": ("of", "for the"), "on": ("of", "for"), "in": ("of", "for")}
_UNLIKELY = tuple("ize izes ized able ible ism ised ized ally er or ist ship age ator ey ward".split())
_FEW = 4
_SHORTEST = 4


def lures() -> set[str]:
    """All of them."""
    return set(_Lures().made()) - misnomers.dear()


class _Lures:
    def __init__(self) -> None:
        self._names = misnomers.names()
        self._usual = misnomers.usual()
        self._exchanged = misnomers.exchanged()
        self._dear = misnomers.dear()
        self._broad = misnomers.broad()
        self._counts: dict[str, int] = {}
        self._pairs: set[str] = set()
        for name in self._names:
            words = name.replace(",", "").split()
            for word in words:
                self._counts[word] = self._counts.get(word, 0) + 1
            self._pairs |= {" ".join(words[at:end]) for at in range(len(words)) for end in range(at + 2, at + 5)}
        self._by_stem: dict[str, list[str]] = {}
        self._forms: dict[str, list[str]] = {}

    def made(self) -> Iterator[str]:
        yield from misnomers.listed()
        for name in self._names:
            for form in {name, *_respelled(name)}:
                yield from self._of(form.replace(",", "").split())

    def _of(self, words: list[str]) -> Iterator[str]:
        content = [at for at, word in enumerate(words) if word not in SMALL]
        if len(content) < 2:
            yield from misspellings(" ".join(words))
            return
        told = [at for at in content if words[at] in self._broad]
        for at in content:
            for form in self._forms_of(words[at]):
                if any(other != at for other in told) and kinds(form) == kinds(words[at]):
                    continue
                if at == content[-1] and form.endswith("'s"):
                    continue
                if form not in self._usual and form not in self._counts and not _is_everyday(form):
                    yield form
                else:
                    yield from self._beside(words, at, form)
        if told:
            return
        for at, word in enumerate(words):
            if word in SMALL and 0 < at < len(words) - 1:
                yield from self._small(words, at, len(content))
        for at, word in enumerate(words):
            if word == "and" and len(content) > 2 and 0 < at < len(words) - 1 and words[at + 1] not in SMALL:
                swapped = f"{words[at + 1]} and {words[at - 1]}"
                if self._tells(swapped):
                    yield swapped
        if len(content) >= 3 and len(content) == len(words) and words[-1] in HEADS:
            for of in ("of", "for"):
                yield from (f"{words[-1]} {of} {words[at]}" for at in (1, -2))
                if not words[-2].endswith("s"):
                    yield f"{words[-1]} {of} {words[-2]}s"
            yield f"{words[-2]} {words[-3]}"
            yield f"{words[1]} {words[0]}"
            yield f"{words[-1]} {words[0]}"
        elif len(content) == len(words) == 3 and self._tells(f"{words[2]} {words[1]}"):
            yield f"{words[2]} {words[1]}"

    def _beside(self, words: list[str], at: int, form: str) -> Iterator[str]:
        after = at + 1
        while after < len(words) and words[after] in SMALL:
            after += 1
        before = at - 1
        while before > 0 and words[before] in SMALL:
            before -= 1
        pair = " ".join((form, *words[at + 1 : after + 1])) if after < len(words) else ""
        other = " ".join((*words[before:at], form)) if before >= 0 else ""
        longer = " ".join((*words[max(0, before - 1) : at], form)) if before > 0 else ""
        if form.endswith(("'s", "s'")) or vocabulary.as_name(form.lower().removesuffix("s")):
            if not pair:
                return
            other = longer = ""
        options = [each for each in (pair, other) if self._tells(each)] or [
            each for each in (longer,) if self._tells(each)
        ]
        yield min(options, key=len) if options else " ".join((*words[:at], form, *words[at + 1 :]))

    def _tells(self, lure: str) -> bool:
        return bool(lure) and lure not in self._pairs and lure not in self._dear

    def _small(self, words: list[str], at: int, count: int) -> Iterator[str]:
        word = words[at]
        before, after = words[at - 1], words[at + 1]
        if word == "the":
            if count > 2:
                yield f"{words[at - 1]} {after}" if before not in SMALL else f"{words[at - 2]} {before} {after}"
            return
        if before in SMALL:
            return
        if after == "the":
            if count > 2 and word in ("of", "for"):
                yield f"{before} {'for' if word == 'of' else 'of'} the {words[at + 2]}"
            return
        if before == "Ministry":
            yield f"{before} for the {after}"
        for other in _AFTER.get(word, ()):
            if count > 2 or other == word + " the":
                lure = f"{before} {other} {after}"
                yield lure if lure not in self._dear else " ".join((*words[:at], other, *words[at + 1 :]))

    def _forms_of(self, word: str) -> list[str]:
        if word not in self._forms:
            self._forms[word] = sorted({form for form in self._made_of(word) if form and form != word})
        return self._forms[word]

    def _made_of(self, word: str) -> Iterator[str]:
        for other in self._exchanged.get(word, ()):
            yield other
            if vocabulary.as_name(word.lower()) and not other.endswith("s"):
                yield other + "'s"
        if len(word) < _SHORTEST or not word[0].isupper():
            return
        if word.endswith("s'"):
            yield from (word[:-1], word[:-2] + "'s", word[:-2])
        elif word.endswith("'s"):
            yield from (word[:-2], word[:-2] + "s")
        elif word.replace("-", "").isalpha():
            if not word.endswith("s"):
                yield word + "'s"
            yield (
                word[:-1] + "ies"
                if word[-1] == "y" and word[-2] not in "aeou"
                else ""
                if word.endswith("s")
                else word + "s"
            )
            if word.endswith("s") and not word.endswith(("ss", "us", "is")):
                yield word[:-3] + "y" if word.endswith("ies") else word[:-1]
                yield word[:-1] + "'s"
            yield from self._derived(word)
            if self._counts.get(word, 9) <= _FEW and len(word) >= 7:
                yield from misspellings(word)
            if not word.isascii():
                yield word[:-1]
                yield word.translate(kin.ACCENTS)

    def _derived(self, word: str) -> Iterator[str]:
        first, hyphen, last = word.rpartition("-")
        if hyphen and last[:1].isupper():
            yield from (first + hyphen + form for form in self._derived(last))
            return
        low = kin.plain(word)
        if vocabulary.as_name(low):
            return
        yield from (word.removesuffix(ending) for ending in ("al", "ary") if word.endswith(ending) and len(word) > 8)
        if not self._by_stem:
            for known in {*_common_words(), *(word.lower() for word in self._counts if word.isalpha())}:
                self._by_stem.setdefault(known[:4], []).append(known)
        for known in self._by_stem.get(low[:4], ()):
            if (
                known != low
                and not known.endswith(_UNLIKELY)
                and kin.is_form(known, low)
                and known.capitalize() not in (word, word + "s")
            ):
                yield known.capitalize()


def _is_everyday(form: str) -> bool:
    """Whether news has the word for itself: a place or a people with its ending, a word that begins a sentence."""
    low = form.lower().removesuffix("'s").removesuffix("s'")
    is_name = any(vocabulary.as_name(word) for word in (low, low.removesuffix("s")))
    return is_name or (not low.endswith("s") and vocabulary.is_common(low))


def _is_likely(form: str) -> bool:
    """Whether a translator makes it of another form: the -er, the -ship and their plurals are words of their own."""
    return not form.endswith(_UNLIKELY) and (not form.endswith("s") or form.endswith(("ics", "ings")))


def _respelled(name: str) -> Iterator[str]:
    words = name.split()
    for one, other in kin.SPELLINGS:
        for old, new in ((one, other), (other, one)):
            if old.capitalize() in words:
                yield " ".join(new.capitalize() if word == old.capitalize() else word for word in words)


def _common_words() -> list[str]:
    words = vocabulary._Words()
    found = []
    for number in range(len(words._starts)):
        for line in words.section(number).split("\n\n")[0].split("\n"):
            start, *rests = line.split(" ")
            found += [start + rest for rest in rests]
    return found
