"""What stood where a character was lost or misread: told from the words beside it, the article and common words."""

from __future__ import annotations

from os.path import dirname, join

from newslint.compiled import expression

_ACCENTED = join(dirname(__file__), "data", "accented.txt")
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_BEFORE_SUFFIX = {
    "t": "don doesn didn can won isn aren wasn weren hasn haven hadn couldn wouldn shouldn mustn mightn needn ain shan",
    "re": "we you they who what there how where",
    "ve": "i we you they could would should might must who there that",
    "ll": "i you he she it we they that who what there this",
    "m": "i",
    "d": "i you he she it we they who that there how",
    "s": "it he she that there what who where here let how when one today yesterday tomorrow everyone someone",
}
_CONTRACTED = {suffix: frozenset(stems.split()) for suffix, stems in _BEFORE_SUFFIX.items()}
_STEM = expression(r"[A-Za-z]{1,24}\Z")
_TAIL = expression(r"[A-Za-z]{1,24}")
_LETTERS = "éèáíóúñüöäçãâêôåøćčšžłńśęąğışőűřýëïàìòùæœßàîûđėīāēūėįųțșăěůŏð"
_ANY = "[À-ÖØ-öø-žƠơƯưȘ-țḀ-ỹ]"
_LONGEST = 40


def mark(text: str, start: int, end: int, near: str = "") -> str | None:
    """The apostrophe, quotation mark, dash or sign that stood at a stretch, if only one can have.

    Marks come out curly. `near` is the text around, in which the same damage may open or close a quotation; without
    it, a lone mark at a word's edge stays unknown.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    stem, tail = _letters_before(text, start), _letters_after(text, end)
    if stem and tail:
        return _inside(stem, tail)
    if before.isdigit():
        return _behind_figure(text, end)
    damage = text[start:end]
    if before in ("", " ", "\n") and after in (" ", "\n") and before and text[start - 2 : start - 1].isalnum():
        return _dash(text) if _letters_after(text, end + 1) else None
    sure = damage.startswith("â") or damage.count("\ufffd") > 2
    if _opens(before, after):
        if after.isdigit():
            return "’" if expression(r"[0-9]0s\b").match(text, end) else _currency(text)
        closing = near.find(damage, near.find(damage + after) + len(damage))
        return "“" if closing > 0 and (sure or near[closing - 1] in ",.!?") else "“" if "”" in near and sure else None
    if after == "" or after in " \n.,;:!?)—–":
        opened = "“" in near or any(
            near.startswith(damage, at) and _opens_quotation(near, at, at + len(damage)) for at in range(len(near))
        )
        if before in (",", ".", "!", "?"):
            return "”" if opened else None
        if before.isalpha() and sure:
            return (
                "”" if opened else "’" if before == "s" and after == " " and text[end + 1 : end + 2].islower() else None
            )
    return None


def _opens_quotation(text: str, start: int, end: int) -> bool:
    after = text[end : end + 1]
    return _opens(text[start - 1 : start] if start else "", after) and not after.isdigit()


def _currency(text: str) -> str | None:
    used = [sign for sign in "€£¥" if sign in text]
    return used[0] if len(used) == 1 else None


def is_contracted(stem: str, suffix: str) -> bool:
    """Whether an apostrophe stands between them for certain: don + t, they + re, it + s."""
    return stem.lower() in _CONTRACTED.get(suffix, ())


def possesses(stem: str) -> bool:
    """Whether an `s` behind this word or name is a possessive."""
    from newslint.analyses import vocabulary

    return len(stem) > 2 and (vocabulary.is_word(stem) or vocabulary.is_name(stem) or stem[0].isupper())


def word(found: str, lost: Iterable[str], words: Iterable[str]) -> str | None:
    """The only word that this can have been, in each of whose places in `lost` one character beyond ASCII stood.

    Args:
        found: The word as it stands.
        lost: The stretches in it that stand for one lost letter each.
        words: The words of the article.
    """
    import re

    if sum(letter.isascii() and letter.isalpha() for letter in found) < 2:
        return None
    pattern, rest = "", found
    for stretch in lost:
        ahead, _, rest = rest.partition(stretch)
        pattern += re.escape(ahead) + _ANY
    whole = re.compile(pattern + re.escape(rest))
    candidates = {other for other in words if other != found and whole.fullmatch(other)}
    if not candidates:
        capital = found[:1].isupper()
        for other in _accented():
            candidates |= {form for form in (other, other.capitalize() if capital else other) if whole.fullmatch(form)}
    if not candidates and pattern.count(_ANY) == 1:
        candidates = _known(whole, pattern, rest)
    return candidates.pop() if len(candidates) == 1 else None


def _known(whole: object, pattern: str, rest: str) -> set[str]:
    from newslint.analyses import vocabulary

    head = pattern[: pattern.index(_ANY)].replace("\\", "")
    letters = _LETTERS if head or not rest else _LETTERS.upper()
    forms = (head + letter + rest for letter in letters if len(letter) == 1 and not letter.isascii())
    return {form for form in forms if vocabulary.is_word(form) or vocabulary.is_name(form)}


_accented_words: frozenset[str] = frozenset()


def _accented() -> frozenset[str]:
    global _accented_words
    if not _accented_words:
        with open(_ACCENTED, encoding="utf-8") as file:
            lines = [line for line in file if not line.startswith("#")]
        _accented_words = frozenset(entry for line in lines for entry in line.split())
    return _accented_words


def _letters_before(text: str, start: int) -> str:
    found = _STEM.search(text, max(start - _LONGEST, 0), start)
    whole = found and not text[found.start() - 1 : found.start()].isalnum()
    return found[0] if found and whole else ""


def _letters_after(text: str, end: int) -> str:
    found = _TAIL.match(text, end)
    return found[0] if found and not text[found.end() : found.end() + 1].isalnum() else ""


def _inside(stem: str, tail: str) -> str | None:
    from newslint.analyses import vocabulary

    if is_contracted(stem, tail) or (tail == "s" and possesses(stem)):
        return "’"
    if min(len(stem), len(tail)) > 2 and vocabulary.is_common(stem.lower()) and vocabulary.is_common(tail.lower()):
        return "—"
    if stem.lower() in ("o", "d", "l", "n") and tail[0].isupper():
        return "’"
    return None


def _behind_figure(text: str, end: int) -> str | None:
    if expression(r" ?[CF]\b").match(text, end):
        return "°"
    return "–" if text[end : end + 1].isdigit() else None


def _opens(before: str, after: str) -> bool:
    return (before == "" or before in " \n(") and after.isalnum()


def _dash(text: str) -> str:
    return "—" if text.count(" — ") > text.count(" – ") else "–"


def is_known(name: str, words: Iterable[str]) -> bool:
    """Whether a word beyond ASCII stands in the article, or is known to everybody or to a dictionary."""
    from newslint.analyses import vocabulary

    return not name.isascii() and (
        name in words or name in _accented() or vocabulary.is_word(name) or vocabulary.is_name(name)
    )
