"""Could two words be one name, spelled two ways? The judgement that rules about names share.

`likeness` asks tables of what may stand for one sound, and of long names `aligner`, which has learnt it.
"""

from __future__ import annotations

from newslint.analyses import same_names, vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PLAIN = 0.99
"""They differ in accents, apostrophes, hyphens alone."""
FAINT = 0.3
"""Enough for a surname that speaks and was never introduced, where one that was is near it."""
SLIPPED = 0.4
"""One letter was left out, added or mistyped: the same name if it is otherwise without company in the article."""
LIKELY = 0.5
"""Enough where a second piece of evidence agrees: the one form is introduced by a full name, the other never."""
SURE = 0.9
"""Enough where both stand beside the same other part of a name."""
CERTAIN = 0.95
"""Enough for two words that stand alone."""

_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"})


def fold(name: str) -> str:
    """A name in small plain letters, without accents, apostrophes and hyphens."""
    lower = name.lower()
    if lower.isascii():
        return lower if lower.isalpha() else "".join(filter(str.isalpha, lower))
    from unicodedata import normalize

    plain = "".join(filter(str.isalpha, normalize("NFKD", lower.translate(_LETTERS))))
    return plain.encode("ascii", "ignore").decode()


def pairs(words: Iterable[str]) -> list[tuple[str, str, float]]:
    """The pairs of words that may be one name, with their likeness, which is `FAINT` or more.

    Of very many words only the first are compared: a text that long is no article.
    """
    firsts: dict[str, str] = {}
    rooms: dict[str, list[str]] = {}
    for word, _ in zip(dict.fromkeys(words), range(_MOST_WORDS), strict=False):
        keys = _KEYS.get(word)
        for key in _keys(word) if keys is None else keys:
            first = firsts.setdefault(key, word)
            if first is not word:
                room = rooms.setdefault(key, [first])
                if len(room) < _CROWD:
                    room.append(word)
    if not rooms:
        return []
    close = {
        (one, other) if one < other else (other, one)
        for room in rooms.values()
        for index, one in enumerate(room)
        for other in room[index + 1 :]
    }
    judged = ((one, other, likeness(one, other)) for one, other in sorted(close))
    return [pair for pair in judged if pair[2] >= FAINT]


_MOST_WORDS = 5_000
_CROWD = 40
"""Of so many words with the same key only the first are compared."""
_MOST = 50_000
"""Of how many words and pairs the answer is remembered."""
_KEYS: dict[str, tuple[str, ...]] = {}
_LIKENESS: dict[tuple[str, str], float] = {}


def _keys(word: str) -> tuple[str, ...]:
    """Two words that share none of these are never compared: the sounds of the consonants, and both ends.

    Words in capitals throughout have none.
    """
    if len(_KEYS) >= _MOST:
        _KEYS.clear()
    folded = fold(word)
    keys: tuple[str, ...] = ()
    if word in same_names.SURNAME:
        keys = (same_names.SURNAME[word], *([same_names.PART[word]] if word in same_names.PART else []))
    elif word in same_names.PART:
        keys = (same_names.PART[word], *(_keys_of(folded) if len(folded) > 3 else ()))
    elif len(folded) < 4 or word.isupper():
        pass
    elif word.isascii():
        korean = _plain_korean(word)
        keys = (*_keys_of(folded), *((korean,) if korean else ()))
        if word in same_names.GIVEN:
            keys += same_names.given(word)
    else:
        keys = tuple({key for spelled in without_marks(word) for key in _keys_of(spelled)})
    _KEYS[word] = keys
    return keys


def _keys_of(folded: str) -> tuple[str, ...]:
    others = {_wade_giles(folded)} - {"", folded}
    first, second = folded[0], folded[1]
    if first in _OTHER_FIRST and (other := _OTHER_FIRST[first](second)):
        others.add(f"{other}{folded[1:]}")
    elif folded.startswith(("oua", "oue", "oui")):
        others.add(f"w{folded[2:]}")
    if "ch" in folded:
        others |= {folded.replace("ch", "sh"), folded.replace("ch", "kh")}
    keys = [key for form in (folded, *sorted(others)) for key in _keys_by_sound(form)]
    keys.append(f"{first}/{''.join(sorted(set(folded)))}")  # Kowalczyk and Kowalcyzk
    return tuple(keys)


def _keys_by_sound(folded: str) -> tuple[str, str]:
    plain = (
        folded.replace("tsch", "ch")
        .replace("sch", "sh")
        .replace("cz", "ch")
        .replace("dj", "j")
        .replace("dz", "j")
        .replace("kh", "h")
        .replace("ts", "s")
        .replace("tz", "s")
    )
    heard = plain.replace("x", "ks").translate(_CONSONANTS)
    first = heard[:1] if folded[0] not in _VOWELS else "-"
    return f"{first}{''.join(sorted(set(heard)))}", f"{folded[:2]}..{folded[-2:]}"


def _wade_giles(folded: str) -> str:
    """A name that may be Chinese in Wade–Giles; nothing if it is none."""
    if folded[-1:] not in _ENDS_OF_PINYIN or len(folded) > _LONGEST_PINYIN:
        return ""
    from newslint.analyses import pinyin

    return pinyin.wade_giles(folded)


_ENDS_OF_PINYIN = frozenset("aeioungrv")
_LONGEST_PINYIN = 14


def _plain_korean(word: str) -> str:
    if "-" not in word:
        return ""
    from newslint.analyses import mccune

    return mccune.plain(word)


_VOWELS = "aeiouy"
_CONSONANTS = str.maketrans("qcgzjpdl", "kkkssbtl", "aeiouyhwvf")
_OTHER_FIRST: dict[str, Callable[[str], str]] = {
    "c": lambda second: "s" if second in _VOWELS else "ts" if second == "v" else "",
    "j": lambda second: "y" if second in _VOWELS else "",
    "h": lambda second: "g" if second in "rln" else "",
}
"""What a name may begin with otherwise: Cvetkov and Tsvetkov, Jehoshua and Yehoshua, Hrynko and Grinko."""


def likeness(one: str, other: str) -> float:
    """From 0, surely two names, to 1, surely one name that is written two ways."""
    known = _LIKENESS.get((one, other))
    if known is None:
        if len(_LIKENESS) >= _MOST:
            _LIKENESS.clear()
        known = _LIKENESS[one, other] = _likeness(one, other)
    return known


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if one in same_names.SURNAME and same_names.SURNAME[one] == same_names.SURNAME.get(other):
        return SURE
    if one in same_names.PART and same_names.PART[one] == same_names.PART.get(other):
        return SURE
    found = _by_letters(one, other)
    return max(found, SLIPPED) if found < SLIPPED and same_names.are_one_given(one, other) else found


def _by_letters(one: str, other: str) -> float:
    a, b = fold(one), fold(other)
    if a == b or b in _other_folds(one, a) or a in _other_folds(other, b):
        return PLAIN
    length = len(a) + len(b)
    if a == _wade_giles(b) or b == _wade_giles(a):
        return 0.97 if length >= 11 else 0.6
    if min(len(a), len(b)) < 4:
        return 0.0
    if "-" in one and "-" in other and _plain_korean(one) == _plain_korean(other) != "":
        return 0.97
    if _doubled_at_end(a, b) or _doubled_at_end(b, a):
        return 0.55 if length >= 11 else 0.0
    if _derived(a, b) or _derived(b, a):
        return FAINT if _weakly_derived(a, b) else 0.0
    if f"{a}y" == b or a == f"{b}y":
        return 0.6 if length >= 11 else 0.0
    found = _by_distance(a, b, length)
    if length >= 12 and abs(len(a) - len(b)) <= 2 and not (known_apart(one, other, LIKELY) or are_known(one, other)):
        from newslint.analyses import aligner

        found = max(found, aligner.evidence(a, b))
    return found or _faintly(a, b, length)


def _faintly(a: str, b: str, length: int) -> float:
    from newslint.analyses import letters

    return FAINT if letters.cost(a, b) <= _MOST_FAINT * length else 0.0


_MOST_FAINT = 0.14
"""Of the letters of both: Chaudhary and Chowdhury, but not Kharkiv and Kherson."""


def _by_distance(a: str, b: str, length: int) -> float:
    from newslint.analyses import distances

    cost = distances.distance(a, b, 4.5 if length >= 24 else 3.0 if length >= 12 else 2.0 if length == 11 else 1.0)
    if cost <= 1.0:
        return 0.97 if length >= 11 else 0.6
    if cost <= 2.0:
        return 0.92 if length >= 14 else 0.6 if length >= 11 else 0.0
    if cost <= 3.0 and length >= 12:
        return 0.55
    if cost <= 4.5:
        return 0.52
    from newslint.analyses import slips

    if length >= 13 and (slips.inside(a, b) or slips.inside(distances.undoubled(a), distances.undoubled(b))):
        return 0.52
    return SLIPPED if length >= 11 and slips.mistyped(a, b) else 0.0


def known_apart(one: str, other: str, likeness: float) -> bool:
    """GitHub and Github, words of English, two names of a dictionary (Alan, Allan)."""
    if one.lower() == other.lower():
        return True
    if likeness >= PLAIN:
        return vocabulary.is_word(one) and vocabulary.is_word(other)
    if likeness == SURE:
        return False
    if vocabulary.is_word(one) or vocabulary.is_word(other):
        return not same_names.are_one_given(one, other)
    return likeness < SLIPPED and vocabulary.is_name(one) and vocabulary.is_name(other)


def are_known(one: str, other: str) -> bool:
    """Whether a dictionary has both, as names: two people, unless the article tells otherwise (Thomson, Thompson)."""
    return vocabulary.is_name(one) and vocabulary.is_name(other)


# What stands for a letter with a mark where there is none, in German, Turkish, Czech, Croatian and their neighbours.
_UMLAUTS = str.maketrans({"ü": "ue", "ö": "oe", "ä": "ae", "đ": "dj"})
_HACEKS = str.maketrans(
    {"š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "đ": "dj", "ğ": "gh"}
)


def without_marks(name: str) -> tuple[str, ...]:
    """The plain spellings of a name, in small letters: zurich and zuerich, sahin and shahin."""
    folded = fold(name)
    return (folded, *_other_folds(name, folded))


def is_surname(word: str) -> bool:
    """Whether this is one of the spellings of a Korean surname, as short and common as they are."""
    return word in same_names.SURNAME


def _other_folds(name: str, folded: str) -> tuple[str, ...]:
    if name.isascii():
        return ()
    from unicodedata import normalize

    lower = normalize("NFC", name.lower())
    return tuple(spelled for table in (_UMLAUTS, _HACEKS) if (spelled := fold(lower.translate(table))) != folded)


_ENDINGS = frozenset(
    "a o e i s n t an ian yan ean er es in ine ic ish ese ani ova eva ovna son sen ska ski sky skaya ou us um y ie ia "
    "ka ko ov ev de dze ke le te la na ne d h ah".split()
)


def _doubled_at_end(a: str, b: str) -> bool:
    """Kerbrat and Kerbratt, Borodin and Borodine: an ending that foreign hands add, and that derives nothing."""
    return b.startswith(a) and (b[len(a) :] == a[-1] or (b[len(a) :] == "e" and a.endswith("in")))


def _weakly_derived(a: str, b: str) -> bool:
    """Watanabe and Watanabi, Hargreaves and Hargreave: an ending that makes no woman’s name and no adjective."""
    stem = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    ends = frozenset((a[stem:], b[stem:]))
    return stem > _SHORTEST_STEM and ends in _WEAK_ENDS and not ("s" in ends and a[stem - 1] in _VOWELS)


_SHORTEST_STEM = 3
_WEAK_ENDS = frozenset(
    map(frozenset, (("", "e"), ("", "ie"), ("i", "e"), ("a", "o"), ("", "s"), ("e", "ie"), ("a", "e")))
)


def _derived(a: str, b: str) -> bool:
    """Ukraine/Ukrainian, Ivanov/Ivanova, Kalogera/Kalogeras, Pokrovsk/Pokrovske: one grows out of the other."""
    rest = b[len(a) :]
    if b.startswith(a) and rest in _ENDINGS and (a[-1], rest) not in _SAME_END:
        return True
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    ends = {a[stem:], b[stem:]}
    return len(ends) == 2 and ends != {"a", "e"} and ends <= _GENDERED


_SAME_END = frozenset(
    {
        ("i", "y"),
        ("y", "i"),
        ("y", "y"),
        ("i", "i"),
        ("a", "h"),
        ("e", "h"),
        ("s", "h"),
        ("o", "h"),
        ("u", "h"),
        ("e", "y"),
    }
)
_GENDERED = frozenset("a o e i os as is es ou us um an ian sky ska skaya ski off ova ov ev eva s ak ek ik uk".split())
