"""Could two words be one name, spelled two ways? The judgement that rules about names share.

`likeness` is the seam: a trained aligner may take its place as long as it keeps the three thresholds below.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

PLAIN = 0.99
"""They differ in accents, apostrophes, hyphens alone."""
LIKELY = 0.5
"""Enough where a second piece of evidence agrees: the one form is introduced by a full name, the other never."""
SURE = 0.9
"""Enough where both stand beside the same other part of a name."""
CERTAIN = 0.95
"""Enough for two words that stand alone."""

_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"})

# Letter groups that render one sound, by the language they are romanised from. What may alternate is a fact of
# the romanisation tables (BGN/PCGN, ISO 9, ALA-LC, Hepburn, Revised Romanization), not a matter of sounds in English.
_SLAVIC = (
    "ia ya ja,iu yu ju,ie ye e je,io yo e,ii iy yi yy ij i y,y i j,kh h,ts tz c,zh j,shch sch,ks x,w v,ov off,ev eff,"
    "tch ch,dzh j dj"
)
_ARABIC = "ou u oo,ee i,ay ai ei ey,aw au ow ou,q k,dj j,gh g,iya iyya iyah,abdul abdel abdal,yi ei i,aye aei ayi aei"
_JAPANESE_AND_KOREAN = "oh o ou oo,eo u,eo ou,eu u,oo u,ey e,tch ch"
_INDIC = "oo u,ee i,aw au ou ow,v w,ey i,th t,bh b,dh d"
_TURKISH_AND_SOUTH_SLAVIC = "c dj j dzh dz,cs ch"
_CHINESE = "ch q,hs x,ung ong,ien ian,ieh ie"
# Near in sound: the same name in another hand, or another name. Enough only beside other evidence.
_NEAR = "a e,e i,o u,b p,d t,g k,g h,j y,s z,c k,sh ch,c s,qu k,que k,ch kh,kh k,ei e,ai e,ey e,s sh,z zh,c ch,h,y"
# Korean surnames: the Revised Romanization, the older one, and what their bearers write.
_KOREAN_SURNAMES = (
    "Pak Park Bak,Choi Choe,Chung Jung Jeong,Kang Gang,Cho Jo,Yun Yoon,Yoo Ryu Yu,Shin Sin,Lim Rim,Baek Paek Paik,"
    "Kwon Gwon,Bae Pae,"
    "Koo Ku Gu,Chun Jeon,Moon Mun,Suh Seo,Ahn An,Chang Jang,Rhee Yi Lee,Noh Roh"
)


def _alternations(*tables: str) -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for table in tables:
        for group in table.split(","):
            forms = [*group.split(), ""] if " " not in group else group.split()
            pairs.update((one, other) for one in forms for other in forms if one != other)
    return frozenset(pairs)


_ONE_SOUND = _alternations(_SLAVIC, _ARABIC, _JAPANESE_AND_KOREAN, _INDIC, _CHINESE, _TURKISH_AND_SOUTH_SLAVIC)
_NEAR_SOUND = _alternations(_NEAR) - _ONE_SOUND
_LONGEST = max(len(one) for one, _ in _ONE_SOUND)
_SURNAME = {form: group for group in _KOREAN_SURNAMES.split(",") for form in group.split()}
_FAR = 9.0


def fold(name: str) -> str:
    """A name in small plain letters, without accents, apostrophes and hyphens."""
    return (
        "".join(filter(str.isalpha, normalize("NFKD", name.lower().translate(_LETTERS))))
        .encode("ascii", "ignore")
        .decode()
    )


def pairs(words: Iterable[str]) -> list[tuple[str, str, float]]:
    """The pairs of words that are at least `LIKELY` to be one name, with their likeness."""
    rooms: dict[str, list[str]] = {}
    for word in words:
        for key in _keys(word):
            rooms.setdefault(key, []).append(word)
    close = {
        (min(one, other), max(one, other))
        for room in rooms.values()
        if len(room) > 1
        for index, one in enumerate(room[:_CROWD])
        for other in room[index + 1 : _CROWD]
    }
    judged = ((one, other, likeness(one, other)) for one, other in sorted(close))
    return [pair for pair in judged if pair[2] >= LIKELY]


@lru_cache(maxsize=50_000)
def _keys(word: str) -> tuple[str, ...]:
    """Two words that share none of these are never compared: the sounds of the consonants, and both ends."""
    if word in _SURNAME:
        return (_SURNAME[word],)
    folded = fold(word)
    if len(folded) < 4:
        return ()
    return tuple({key for spelled in (folded, *_without_marks(word, folded)) for key in _keys_of(spelled)})


def _keys_of(folded: str) -> tuple[str, str]:
    plain = folded.replace("dj", "j").replace("dz", "j").replace("kh", "h").replace("ts", "s").replace("tz", "s")
    sounds = _SOUNDS.sub("", plain.replace("x", "ks").translate(_CLASSES))
    first = sounds[:1] if folded[0] not in _VOWELS else "-"
    return f"{first}{''.join(sorted(set(sounds)))}", f"{folded[:2]}..{folded[-2:]}"


_CROWD = 40
"""Of a room with more than so many words only the first are compared: a text that long is no article."""
_VOWELS = "aeiouy"
_SOUNDS = re.compile("[aeiouyhwv]")
_CLASSES = str.maketrans("qcgzjpdl", "kkkssbtl")


def likeness(one: str, other: str) -> float:
    """From 0, surely two names, to 1, surely one name that is written two ways."""
    if one == other:
        return 1.0
    if one in _SURNAME and _SURNAME[one] == _SURNAME.get(other):
        return SURE
    a, b = fold(one), fold(other)
    if a == b or b in _without_marks(one, a) or a in _without_marks(other, b):
        return PLAIN
    if min(len(a), len(b)) < 4 or _derived(a, b) or _derived(b, a):
        return 0.0
    sounds = _distance(a, b)
    if f"{a}y" == b or a == f"{b}y":
        return 0.6 if len(a) + len(b) >= 11 else 0.0
    if sounds <= 1.0:
        return 0.97 if len(a) + len(b) >= 11 else 0.6
    if sounds <= 2.0:
        return 0.92 if len(a) + len(b) >= 14 else 0.6 if len(a) + len(b) >= 11 else 0.0
    if sounds <= 3.0 and len(a) + len(b) >= 12:
        return 0.55
    return 0.52 if len(a) + len(b) >= 13 and (_slip(a, b) or _slip(_undoubled(a), _undoubled(b))) else 0.0


# What stands for a letter with a mark where there is none, in German, Turkish, Czech, Croatian and their neighbours.
_UMLAUTS = str.maketrans({"ü": "ue", "ö": "oe", "ä": "ae", "đ": "dj"})
_HACEKS = str.maketrans(
    {"š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "đ": "dj", "ğ": "gh"}
)


def _without_marks(name: str, folded: str) -> tuple[str, ...]:
    """The plain spellings of a name other than the folded one: Zuerich, Shahin."""
    if name.isascii():
        return ()
    lower = normalize("NFC", name.lower())
    return tuple(spelled for table in (_UMLAUTS, _HACEKS) if (spelled := fold(lower.translate(table))) != folded)


_ENDINGS = frozenset(
    "a o e i s n t an ian yan ean er es in ine ic ish ese ani ova eva ovna son sen ska ski sky skaya ou us um y ie ia "
    "ka ko ov ev de dze ke le te la na ne d h ah".split()
)


def _derived(a: str, b: str) -> bool:
    """Ukraine/Ukrainian, Ivanov/Ivanova, Kalogera/Kalogeras, Pokrovsk/Pokrovske: one grows out of the other."""
    rest = b[len(a) :]
    if b.startswith(a) and rest in _ENDINGS and (a[-1], rest) not in _SAME_END:
        return True
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    return a[stem:] != b[stem:] and a[stem:] in _GENDERED and b[stem:] in _GENDERED


_SAME_END = frozenset({("i", "y"), ("y", "i"), ("y", "y"), ("i", "i"), ("a", "h"), ("e", "y")})
_GENDERED = frozenset("a o e i os as is es ou us um an ian sky ska skaya ski off ova ov ev eva s ak ek ik uk".split())


@lru_cache(maxsize=20_000)
def _distance(a: str, b: str) -> float:
    """What it costs to align two folded names: 1 for a group that renders the same sound, 1.5 for one that is near."""
    columns = len(b) + 1
    table = [[_FAR] * columns for _ in range(len(a) + 1)]
    table[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(columns):
            here = table[i][j]
            if here > 3.0 or not -4 <= i - j <= 4:
                continue
            if i < len(a) and j < len(b) and a[i] == b[j]:
                table[i + 1][j + 1] = min(table[i + 1][j + 1], here)
            for m in range(min(_LONGEST, len(a) - i) + 1):
                for n in range(min(_LONGEST, len(b) - j) + 1):
                    if m + n and (cost := _cost(a, b, i, j, m, n)) < _FAR:
                        table[i + m][j + n] = min(table[i + m][j + n], here + cost)
    return table[-1][-1]


def _cost(a: str, b: str, i: int, j: int, m: int, n: int) -> float:
    pair = (a[i : i + m], b[j : j + n])
    if pair in _ONE_SOUND:
        return 1.0 if (i and j) or (m and n) else 1.5
    if m + n == 1:
        letter, word, place = (pair[0], a, i) if m else (pair[1], b, j)
        if place and word[place - 1] == letter:
            return 1.0
    return 1.5 if pair in _NEAR_SOUND else _FAR


def _undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, f" {word}", strict=False) if letter != before)


def _slip(a: str, b: str) -> bool:
    """One letter left out, doubled, or two swapped, inside the word: Castaign for Castaing."""
    if len(a) > len(b):
        a, b = b, a
    first = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) == len(b):
        swapped = a[first + 1 : first + 2] + a[first : first + 1] == b[first : first + 2]
        return 2 <= first < len(a) - 1 and swapped and a[first + 2 :] == b[first + 2 :]
    return len(b) - len(a) == 1 and 3 <= first < len(a) - 1 and a[first:] == b[first + 1 :]
