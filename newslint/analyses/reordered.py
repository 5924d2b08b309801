"""Names whose words stand in another order: the Fund of Children of the United Nations, the Space Agency European.

Translation keeps the words of a name and turns them round. So a phrase with capitals is known by its words alone, in
any order, a country for its people and one head for another: `data/organisation-keys.bits` holds what the names come
to, and the names as they are. It is all that is read for a phrase that no name is like.
"""

from __future__ import annotations

from os.path import dirname, join
from zlib import crc32

from newslint.analyses import kin
from newslint.analyses.likeness import SMALL, Likeness, Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FILE = join(dirname(__file__), "data", "organisation-keys.bits")
_BITS = 19
_SEED = 1
_MASK = (1 << _BITS) - 1
_FEWEST, _MOST = 2, 9
_KINDS = {
    "agen": "head", "orga": "head", "asso": "head", "auth": "head", "offi": "head", "bure": "head", "admi": "head",
    "comm": "head", "coun": "head", "boar": "head", "fede": "fede", "conf": "head", "fund": "fund", "foun": "fund",
    "trib": "cour", "pena": "crim", "work": "labo", "spat": "spac", "dutc": "neth", "fren": "fran", "swis": "swit",
    "gree": "gree", "dani": "denm", "swed": "swed", "poli": "poli", "welc": "wale", "wels": "wale", "iris": "irel",
    "kids": "chil", "medi": "medi", "weat": "mete", "atom": "atom", "unio": "unio", "bank": "bank",
}  # fmt: skip
"""What the beginning of a word stands for, where it is not the word's own."""
_INITIALS = {"un": ("unit", "nati"), "u.n.": ("unit", "nati"), "u.s.": ("unit", "stat"), "eu": ("euro", "unio")}
_ADJECTIVES = ("an", "al", "ic", "ish", "ese")
_WIDE = frozenset(
    "international world european global united african asian interamerican permanent inter-american".split()
)
_HEADS = frozenset(
    "agency organization organisation association authority office bureau administration commission committee council"
    " board federation confederation union fund foundation bank court tribunal league party academy institute society"
    " parliament programme program assembly service corporation exchange justice".split()
)

_OWNERS = frozenset("united nations states kingdom un u.n. u.s. eu us new royal".split())

_held = b""
_judged: dict[tuple[str, ...], list[tuple[int, int]]] = {}


def key(words: Iterable[str]) -> str:
    """What a phrase comes to: the kinds of its words, whatever their order."""
    return " ".join(sorted(kind for word in words if word not in SMALL for kind in kinds(word)))


def kinds(word: str) -> tuple[str, ...]:
    plain = kin.plain(word).removesuffix("'s")
    if plain in _INITIALS:
        return _INITIALS[plain]
    stem = plain[:4]
    if stem == "comm" and plain[4:5] == "u":
        return ("commu",)
    if stem == "fede" and plain.startswith("federation"):
        return ("head",)
    if stem == "coun" and plain[4:5] != "c":
        return (plain[:5],)
    return (_KINDS.get(stem, stem),)


def exact(words: Sequence[str]) -> str:
    """How a name that is right is held."""
    last = words[-1].replace("’", "'").removesuffix("'s").removesuffix("'")
    return "=" + " ".join([*map(kin.plain, words[:-1]), kin.plain(last)])


def packed(names: Iterable[str], slips: Iterable[str]) -> bytes:
    """The filter that holds the names, what they come to with and without each word, and slips that are listed."""
    held = bytearray(1 << _BITS - 3)
    for entry in {entry for name in names for entry in _entries(name)} | {_listed(slip) for slip in slips}:
        for at in _places(entry):
            held[at >> 3] |= 1 << (at & 7)
    return bytes(held)


def _entries(name: str) -> Iterator[str]:
    words = name.replace(",", "").split()
    yield key(words)
    yield exact(words)
    yield from _but_one([word for word in words if word not in SMALL])


def _but_one(words: Sequence[str]) -> Iterator[str]:
    """What the words come to without each of them, if two are left to tell the name."""
    if len(words) > 2:
        yield from ("-" + key([*words[:at], *words[at + 1 :]]) for at in range(len(words)))


def _listed(slip: str) -> str:
    return "~" + slip


def may_be_slip(phrase: list[Token], lure: str) -> bool:
    """Whether a phrase has all the words of a name but one, or the lure is a slip by itself."""
    if _is_held(_listed(lure)):
        return True
    given = [token.word for token in phrase if token.word not in SMALL]
    for count in range(min(len(given), _MOST), _FEWEST - 1, -1):
        for first in range(len(given) - count + 1):
            window = given[first : first + count]
            if _is_held(key(window)) or any(map(_is_held, _but_one(window))):
                return True
    return False


def _places(entry: str) -> tuple[int, int, int, int]:
    told = entry.encode()
    one, other = crc32(told), crc32(told, _SEED)
    return one & _MASK, one >> 32 - _BITS, other & _MASK, other >> 32 - _BITS


def _is_held(entry: str) -> bool:
    global _held
    if not _held:
        with open(_FILE, "rb") as file:
            _held = file.read()
    return all(_held[at >> 3] >> (at & 7) & 1 for at in _places(entry))


def likely(phrase: list[Token]) -> list[tuple[int, int]]:
    """From which to which word of a phrase the words of a name may stand in another order; the longest first."""
    words = tuple(token.word for token in phrase)
    if words not in _judged:
        if len(_judged) > 5000:
            _judged.clear()
        _judged[words] = list(_likely(words))
    return _judged[words]


def _likely(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    given = [at for at, word in enumerate(words) if word not in SMALL]
    taken: list[tuple[int, int]] = []
    for count in range(min(len(given), _MOST), _FEWEST - 1, -1):
        for first in range(len(given) - count + 1):
            start, end = given[first], given[first + count - 1] + 1
            if any(low <= start and end <= high for low, high in taken):
                continue
            window = words[start:end]
            if _is_held(exact(window)):
                taken.append((start, end))
            elif _is_held(key(window)):
                yield start, end


def nearest(phrase: list[Token], names: Iterable[str], synonyms: dict[str, set[str]], text: str) -> Likeness | None:
    """The one name that has these words in another order."""
    found = [each for each in (_as(name, phrase, synonyms, text) for name in names) if each]
    if len({kin.plain(each.name) for each in found}) > 1:
        found = [each for each in found if each.certain]
    return found[0] if len({kin.plain(each.name) for each in found}) == 1 else None


def _as(name: str, phrase: list[Token], synonyms: dict[str, set[str]], text: str) -> Likeness | None:
    words = _in_initials(name, phrase).split()
    wanted = [at for at, word in enumerate(words) if word not in SMALL]
    given = [at for at, token in enumerate(phrase) if token.word not in SMALL]
    if len(wanted) != len(given):
        return None
    places: dict[int, int] = {}
    slips = 0
    for here in given:
        found = kin.plain(phrase[here].word)
        at, slipped = _partner(found, words, [at for at in wanted if at not in places.values()], synonyms)
        if at < 0:
            return None
        places[here] = at
        slips += slipped
    order = [wanted.index(places[here]) for here in given]
    if (slips > 1 and len(given) < 4) or order == sorted(order):
        return None
    sure = _is_sure(words, wanted, phrase, given, order, text, slips)
    if sure is None:
        return None
    for here, at in places.items():
        word = phrase[here].word
        kept = kin.plain(word) == kin.plain(words[at].rstrip(",")) != "organization"
        if kept and word.isascii() == words[at].isascii():
            words[at] = word + "," * words[at].endswith(",")
    owner = phrase[-1].word[-2:] if phrase[-1].word.endswith(("'s", "’s")) and not words[-1].endswith("s") else ""
    return Likeness(phrase[0].start, phrase[-1].end, " ".join(words) + owner, sure and not owner, True)


def is_of_another(phrase: list[Token], found: Likeness) -> bool:
    """Whether the heads differ, and nothing says that there is but one such body: a Committee on Foreign Relations."""
    head = kin.plain(phrase[0].word)
    name = [kin.plain(word.rstrip(",")) for word in found.name.split()]
    return head in _HEADS and head not in name and _WIDE.isdisjoint(name)


def _in_initials(name: str, phrase: list[Token]) -> str:
    for token in phrase:
        if token.word in ("UN", "U.N."):
            return name.replace("United Nations", token.word)
    return name


def _partner(found: str, words: list[str], free: list[int], synonyms: dict[str, set[str]]) -> tuple[int, bool]:
    """Which word of the name this one stands for, and whether it is another form; -1 for none."""
    right = {at: kin.plain(words[at].rstrip(",")) for at in free}
    for at in free:
        if right[at] == found or right[at].removesuffix("'s") == found.removesuffix("'s"):
            return at, right[at] != found and right[at] + "'s" != found and found + "'s" != right[at]
    for at in free:
        others = synonyms.get(right[at], ())
        if kin.is_form(found, right[at]) or found in others or found.removesuffix("'s") in others:
            return at, True
    return -1, False


def _is_sure(
    words: list[str], wanted: list[int], phrase: list[Token], given: list[int], order: list[int], text: str, slips: int
) -> bool | None:
    """Whether nothing else can be meant; None if it is another way to say it, or another body."""
    found = [kin.plain(phrase[here].word).removesuffix("'s") for here in given]
    right = [kin.plain(words[at].rstrip(",")) for at in wanted]
    inner = [token.word for token in phrase if token.word in SMALL]
    named = name_in(text, words)
    whole = len(given) > 3 and not _WIDE.isdisjoint(right)
    heads = [word for word in found if word in _HEADS]
    if not (named or whole) and any(word not in right and _plural(word) not in right for word in heads):
        return None
    if not {"of", "for", "the", *words}.issuperset(inner):
        return None
    turned = _is_turned(phrase, given, right)
    if len(given) == 2:
        if inner:
            lone = len(words) == 2 and inner == ["of"] and right[0].endswith(_ADJECTIVES) and found[1] == right[0]
            return False if lone and right[1] in _HEADS else None
        return (False if slips else turned) if len(words) == 2 and (turned or right[1] == "international") else None
    if _is_said_of_owner(words, wanted, phrase, given, order):
        return None
    if not inner and order == [len(order) - 1, *range(len(order) - 1)] and right[-1] in _HEADS:
        return False
    if not slips and _is_swapped(order, phrase, given):
        return False
    if not inner and len(words) == len(wanted) and found[-1] == right[-1] and right[-1] in _HEADS:
        is_odd = right[0].endswith(_ADJECTIVES) and not found[0].endswith(_ADJECTIVES)
        return False if is_odd or named or not _WIDE.isdisjoint(right) else None
    if turned:
        return not slips and found[-1] != "international"
    if not inner and len(words) == len(wanted) and (right[-1] not in _HEADS or found[-1] != right[-1]):
        return False if found[-1] == "world" else None
    wide = not _WIDE.isdisjoint(right) or right[0] in ("federal", "central")
    if not wide and not named and len(given) < 4 and not any(map(_is_rare, right)):
        return None
    return not slips and (named or not _SURE.isdisjoint(right))


def _is_swapped(order: list[int], phrase: list[Token], given: list[int]) -> bool:
    """Whether only the words on the two sides of an “and” have changed places."""
    moved = [at for at, right in enumerate(order) if at != right]
    return (
        len(order) > 2
        and len(moved) == 2
        and moved[1] == moved[0] + 1
        and phrase[given[moved[1]] - 1].word in ("and", "&")
    )


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


_SURE = frozenset(("international", "world", "nations"))


def name_in(text: str, words: list[str]) -> bool:
    """Whether the text has the name itself, or its initials."""
    if " ".join(words) in text:
        return True
    initials = "".join(word[0] for word in words if word not in SMALL)
    at = text.find(initials) if len(initials) > 2 else -1
    while at >= 0:
        end = at + len(initials)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(initials, end)
    return False


def _is_turned(phrase: list[Token], given: list[int], right: list[str]) -> bool:
    """Whether an adjective stands behind its noun, as no English name has it."""
    for here in given[1:]:
        word = kin.plain(phrase[here].word)
        before = kin.plain(phrase[here - 1].word)
        is_last = here == given[-1] or phrase[here + 1].word in SMALL
        if word.endswith(_ADJECTIVES) and is_last and before not in SMALL and before not in ("olympic",):
            at = right.index(word) if word in right else -1
            if before in _HEADS and at >= 0 and (at == 0 or right[at - 1] != before) and at < len(right) - 1:
                return True
    return False


def _is_said_of_owner(
    words: list[str], wanted: list[int], phrase: list[Token], given: list[int], order: list[int]
) -> bool:
    """Whether only whose it is stands elsewhere: the Security Council of the United Nations, Spain's Bank."""
    count = len(order)
    for size in range(1, count - 1):
        moved_back = [*range(size, count), *range(size)]
        moved_front = [*range(count - size, count), *range(count - size)]
        if order == moved_back and all(map(_is_owner, (words[at] for at in wanted[:size]))):
            rest = [token.word for token in phrase[: given[count - size]]]
            right = words[wanted[size] :]
            return [word for word in rest if word in SMALL][: -1 if rest[-1] == "of" else -2] == [
                word for word in right if word in SMALL
            ]
        if order == moved_front and all(map(_is_owner, (words[at] for at in wanted[-size:]))):
            return True
    return False


def _is_owner(word: str) -> bool:
    from newslint.analyses.vocabulary import as_name

    low = kin.plain(word).removesuffix("'s")
    if low in ("european", "african", "asian"):
        return False
    return bool(as_name(low)) or low in _OWNERS


def _is_rare(word: str) -> bool:
    from newslint.analyses.vocabulary import is_word

    return not is_word(word) and word not in _HEADS
