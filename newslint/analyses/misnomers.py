"""The names of organisations, and what translation and memory make of them.

`data/organisations.txt` lists the names, `data/organisation-words.txt` the words that are exchanged,
`data/organisation-look-alikes.txt` what looks like a slip and is a name too. A phrase is judged by its likeness to the
names. What draws the eye to one is known beforehand: words that are forms of a name's words and no usual words
themselves, and otherwise two neighbours that no name has: `Diseases Control`, `Institute of Nuclear`.
"""

from __future__ import annotations

from functools import cache
from os.path import dirname, join

from newslint.analyses import kin, likeness, reordered
from newslint.analyses.likeness import Likeness as Likeness
from newslint.compiled import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = join(dirname(__file__), "data")
_LOOK_ALIKE_ENDS = expression(r"[’']s$")
_SAID_OF_INITIALS = expression(
    r"\b(?:acronyms?|initials|abbreviat\w+|French|Spanish|Portuguese|German|Italian|Russian)\b"
)
_WITH_CAPITAL = expression(
    r"\b(?!(?:The|A|An|And|But|If|When|While|As|In|At|For|From|Of|On|By|To|With)\b)[A-Z][\w’']*[ \n]$"
)
_CAPITAL_NEXT = expression(r"[ \n][A-Z][a-zà-ÿ]|[-.][A-Za-z]")

_MOST = 5000
_PREFIXES = frozenset("Anti Inter Non Self".split())

_known: dict[str, tuple[str, bool]] = {}
_names: list[str] = []
_quiet: set[str] = set()
_blob = ""
_starts: list[int] = []
_right: set[str] = set()
_synonyms: dict[str, set[str]] = {}
_foreign: set[str] = set()
_with_stem: dict[str, frozenset[int]] = {}
_judged: dict[tuple[str, ...], list[likeness.Likeness]] = {}


def near(text: str, start: int, end: int) -> list[likeness.Likeness]:
    """What is nearly the name of an organisation, in the phrase with capitals around a place.

    The list has at most one entry; of two names that are as near there is none.
    """
    if text[start:end] in acronyms():
        return _in_english(text, start, end)
    phrase = likeness.tokens(text, start, end)
    if is_broad(text[start:end]):
        return _reordered(phrase, text)
    lure = text[start:end].replace("\n", " ").replace("’", "'")
    if " " in lure and not reordered.may_be_slip(phrase, lure):
        return []
    _load()
    name, certain = _known.get(lure, ("", False))
    if certain and text[end : end + 1] not in ("'", "’"):
        return [likeness.Likeness(start, end, name, certain, not certain)]
    key = tuple(token.word for token in phrase)
    first = phrase[0].start if phrase else 0
    if len(phrase) > 1 and key not in _judged:
        if len(_judged) > _MOST:
            _judged.clear()
        moved = [each._replace(start=each.start - first, end=each.end - first) for each in phrase]
        _judged[key] = _best(moved)
    found = _judged.get(key)
    if found:
        return [each._replace(start=each.start + first, end=each.end + first) for each in found]
    return [likeness.Likeness(start, end, name, certain, not certain)] if name else _reordered(phrase, text)


def _in_english(text: str, start: int, end: int) -> list[likeness.Likeness]:
    """What English calls by other initials."""
    right, mark, names = acronyms()[text[start:end]]
    if _SAID_OF_INITIALS.search(text, max(0, start - 60), min(len(text), end + 60)):
        return []
    behind = text[start - 2 : start] == " (" and text[end : end + 1] == ")"
    near = any(text.find(name, max(0, start - 90), start) >= 0 for name in names)
    if behind and not near:
        return []
    beside = text[start - 2 : start - 1].isalnum() and _WITH_CAPITAL.search(text, max(0, start - 30), start)
    if not behind and (mark == "?" or beside or _CAPITAL_NEXT.match(text, end)):
        return []
    if _is_spelt_out(text, text[start:end]):
        return []
    known = near or any(name in text for name in names)
    if not known and mark != "!":
        return []
    return [likeness.Likeness(start, end, right, known and (behind or mark == "!"), False)]


def _is_spelt_out(text: str, initials: str) -> bool:
    """Whether the text itself says that they stand for something else: Ohio Northern University."""
    return bool(expression(r"\b" + r"\w+(?: of| the| for| and)* ".join(initials) + r"[a-z]").search(text))


def _reordered(phrase: list[likeness.Token], text: str) -> list[likeness.Likeness]:
    for first, last in reordered.likely(phrase):
        if found := _of_words(phrase, first, last, text):
            return found
    return []


def _of_words(phrase: list[likeness.Token], first: int, last: int, text: str) -> list[likeness.Likeness]:
    """What has the words of a name from one word of a phrase to another."""
    _load()
    part = phrase[first:last]
    moved = [each._replace(start=each.start - part[0].start, end=each.end - part[0].start) for each in phrase]
    found = _best(moved[first:last])
    if found and not reordered.is_of_another(moved[first:last], found[0]):
        return [each._replace(start=each.start + part[0].start, end=each.end + part[0].start) for each in found]
    wanted = reordered.key(token.word for token in part)
    sets = [_holders(stem) for stem in likeness.stems_of(part)]
    names = (_names[number] for number in sorted(set().union(*sets)))
    alike = [name for name in names if reordered.key(name.replace(",", "").split()) == wanted]
    one = reordered.nearest(part, alike, _synonyms, text)
    return [one] if one and not _is_right(phrase, one) else []


def is_broad(lure: str) -> bool:
    """Whether it stands in names of all kinds, so that only the words around it tell."""
    return lure in broad()


@cache
def acronyms() -> dict[str, tuple[str, str, list[str]]]:
    """The initials of other languages: what English writes, what they may be besides, and what they are short for."""
    found = {}
    for line in _read("organisation-acronyms.txt"):
        theirs, _, ours = line.partition(" = ")
        right, _, names = ours.partition(": ")
        found[theirs.lstrip("!?")] = (right, theirs[0] if theirs[0] in "!?" else "", names.split("; "))
    return found


@cache
def broad() -> frozenset[str]:
    """What begins or heads names of all kinds."""
    return frozenset(_read("organisation-heads.txt"))


def _best(phrase: list[likeness.Token]) -> list[likeness.Likeness]:
    counts: dict[int, int] = {}
    for known in {stem: _holders(stem) for stem in likeness.stems_of(phrase)}.values():
        for number in known:
            counts[number] = counts.get(number, 0) + 1
    likely = [
        _names[number]
        for number, count in counts.items()
        if count >= max(1, len({kin.stem(word) for word in likeness.content(_names[number].split())}) - 1)
    ]
    found = likeness.nearest(phrase, likely, _synonyms)
    found = [each for each in found if not _is_right(phrase, each)]
    if not found:
        return []
    longest = max(each.end - each.start for each in found)
    best = [each for each in found if each.end - each.start == longest]
    if len({_spelt(each.name) for each in best}) > 1:
        sure = [each for each in best if each.certain]
        best = sure if len({_spelt(each.name) for each in sure}) == 1 else []
    return best[:1]


def _spelt(name: str) -> str:
    return " ".join(map(kin.plain, name.split()))


def _is_right(phrase: list[likeness.Token], found: likeness.Likeness) -> bool:
    """Whether what was found, or what it stands in, is the name of another."""
    ends = [(token.start, token.end) for token in phrase]
    words = [kin.plain(token.word) for token in phrase]
    first = next(at for at, (start, _) in enumerate(ends) if start == found.start)
    last = next(at for at, (_, end) in enumerate(ends) if end == found.end)
    for start in range(first + 1):
        for end in range(last + 1, len(words) + 1):
            longer = " ".join(words[start:end])
            if longer in _right or _LOOK_ALIKE_ENDS.sub("", longer) in _right:
                return True
    bare = _LOOK_ALIKE_ENDS.sub("", " ".join(words[first : last + 1]))
    return bare in _right


def _holders(stem: str) -> frozenset[int]:
    """The names of which a word begins so."""
    if stem not in _with_stem:
        from bisect import bisect_right

        found = set()
        at = _blob.find(" " + stem)
        while at >= 0:
            found.add(bisect_right(_starts, at) - 1)
            at = _blob.find(" " + stem, at + 1)
        for other in {one[:4] for pair in kin.SPELLINGS for one in pair if pair[1][:4] == stem or pair[0][:4] == stem}:
            if other != stem:
                found |= _holders_of(other)
        _with_stem[stem] = frozenset(found)
    return _with_stem[stem]


def _holders_of(stem: str) -> set[int]:
    return {number for number, name in enumerate(_names) if f" {stem}" in f" {name.lower()}"}


def _load() -> None:
    global _blob
    if _names:
        return
    for line in _read("organisation-words.txt"):
        word, _, others = line.partition(" = ")
        _synonyms[kin.plain(word)] = {kin.plain(other.lstrip("!")) for other in others.split()}
        _foreign.update(other[1:] for other in others.split() if other.startswith("!"))
    lines = []
    at = 0
    for line in _read("organisations.txt"):
        name, _, slips = line.lstrip("!?").partition(" = ")
        for slip in slips.split("; ") if slips else ():
            _known[slip] = (name.lstrip("~"), line[0] in "!~")
        if line[0] == "~":
            continue
        if line[0] == "?":
            _quiet.add(name)
        _names.append(name)
        for joint in ("", " ") if "-" in name and name.count(" ") > 1 else ():
            if (slip := " ".join(_rejoined(word, joint) for word in name.split())) != name:
                _known.setdefault(slip, (name, True))
        if " " not in name:
            for slip in kin.misspellings(name):
                _known.setdefault(slip, (name, False))
        low = " " + name.lower().translate(kin.ACCENTS).replace(",", "")
        lines.append(low)
        _starts.append(at)
        at += len(low)
        _right.add(" ".join(map(kin.plain, name.replace(",", "").split())))
    _blob = "".join(lines)
    for line in _read("organisation-look-alikes.txt"):
        _right.add(" ".join(map(kin.plain, line.partition(" = ")[0].split())))
    _right.difference_update(map(str.lower, _known))


def _rejoined(word: str, joint: str) -> str:
    """A word without the hyphen of a prefix: Anti-Doping."""
    first, _, last = word.partition("-")
    if first not in _PREFIXES or (first != "Inter" and not joint):
        return word
    return first + (" " + last if joint else last.lower())


def _read(name: str) -> Iterator[str]:
    with open(join(_DATA, name), encoding="utf-8") as file:
        return (line for line in file.read().split("\n") if line and not line.startswith("# ") and line != "#")


def names() -> list[str]:
    """Every name that draws the eye by itself."""
    _load()
    return [name for name in _names if name not in _quiet]


def listed() -> dict[str, tuple[str, bool]]:
    """The slips that are listed with their names."""
    _load()
    return _known


def dear() -> frozenset[str]:
    """What shares its letters with too much of all text to be looked for."""
    return frozenset(entry for line in _read("organisation-dear-lures.txt") for entry in line.split("; "))


def exchanged() -> dict[str, list[str]]:
    """What is written in the place of each word."""
    words = {}
    for line in _read("organisation-words.txt"):
        word, _, others = line.partition(" = ")
        words[word] = others.replace("!", "").split()
    return words


def usual() -> frozenset[str]:
    """Words that stand with a capital in news often enough to draw no eye."""
    return frozenset(word for line in _read("organisation-usual-words.txt") for word in line.split())


@cache
def lures() -> frozenset[str]:
    """What draws the eye to a slip."""
    from newslint.analyses.lures import lures

    return frozenset(lures()) | broad() | acronyms().keys()


def right() -> list[str]:
    """Every name, and what looks like a slip of one and is right."""
    _load()
    return [*_names, *_right]
