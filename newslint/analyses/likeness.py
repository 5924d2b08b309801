"""Which name a phrase with capitals is nearly: the names that share all its stems but one, aligned word by word."""

from __future__ import annotations

from newslint.analyses.kin import FORM, NONE, SAME, SYNONYM, bare, is_form, is_misspelled, plain, stem
from newslint.compiled import expression
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SMALL = frozenset("of for on in and the to at de without against from &".split())
_OF = frozenset(("of", "for", "the", "on", "in", "de", "to", "&", "and"))
_MOST_TOKENS = 14
_TOKEN = expression(r"(?:[A-Z]\.){2,}(?:[’']s)?|[^\W\d_]+(?:[’'.-][^\W\d_]+)*[’']?|&")
HEADS = frozenset(
    "Academy Agency Association Authority Board Bureau Commission Committee Confederation Council Court"
    " Federation Fund"
    " Institute Office Organisation Organization Union".split()
)
_MINISTRIES = frozenset("ministry department office bureau institute school center university college bank".split())
"""Where there are two of a kind, one “of” and one “for”, two words do not tell a name."""


_COUNTED = frozenset(
    "Award Awards Bank Cap Center Centre Championship Church Committee Court Cup Department Festival Force Game"
    " Guard Hospital"
    " Laboratory League Medal Mission Museum Office Open Orchestra Paper Party Post Prize Road School Service Society"
    " Station Street Parliament Team Theatre Tour Town Train University Yorker Globe Lion Bear Cross Series Star"
    " Gallery".split()
)
"""What there may be two of."""
_MASSES = frozenset(
    "Affairs Aquatics Arts Athletics Airlines Airways Brands Communications Electronics Foods Games Holdings"
    " Industries"
    " Instruments Laboratories Lines Materials Motors Nations News Railways Sachs Sciences Sports States Studies"
    " Systems"
    " Statistics Hopkins".split()
)
"""Plurals of which there is no one."""


_OWNERS = frozenset(
    "house senate congress parliament army navy church party us uk britain england russia germany france".split()
)
_DEMONYMS = ("ish", "ese", "ian", "ean", "german", "american", "african", "asian", "french", "dutch", "swiss", "greek")
_HEADS_OF_MANY = frozenset("department bank court school center centre committee museum office institute".split())


class Token(NamedTuple):
    word: str
    start: int
    end: int
    joined: bool
    """Whether nothing but white space stands before it."""


class Likeness(NamedTuple):
    """A name, where the phrase stands that is nearly it, and whether nothing else can have been meant."""

    start: int
    end: int
    name: str
    certain: bool
    alone: bool
    """Whether it is so little that another name must not stand beside it."""


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words around a place, as far as they have capitals or join what has."""
    line_start = max(text.rfind("\n\n", 0, start) + 1, start - 120, 0)
    stop = text.find("\n\n", end)
    line_end = min(len(text) if stop < 0 else stop, end + 120)
    found: list[Token] = []
    here = -1
    last = line_start
    for match in _TOKEN.finditer(text, line_start, line_end):
        word = match[0]
        gap = text[last : match.start()]
        joins = gap in (" ", "\n") or (gap == ", " and word[0].isupper())
        last = match.end()
        if not joins or not (word[0].isupper() or word in SMALL):
            if here >= 0:
                break
            found = []
        if word[0].isupper() or word in SMALL:
            if match.start() <= start < match.end():
                here = len(found)
            found.append(Token(word, *match.span(), gap != ", "))
    while found and found[-1].word in SMALL:
        found.pop()
    first = max(0, here - _MOST_TOKENS // 2)
    while first < len(found) and found[first].word in SMALL:
        first += 1
    return found[first : first + _MOST_TOKENS] if here >= 0 else []


def content(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in SMALL]


def nearest(phrase: list[Token], names: Iterable[str], synonyms: dict[str, set[str]]) -> list[Likeness]:
    """The names that the phrase, or a part of it, is nearly."""
    likenesses = (_aligned(name, phrase, synonyms) for name in names)
    return [likeness for likeness in likenesses if likeness]


def _relation(found: str, right: str, synonyms: dict[str, set[str]], is_word: Callable[[str], bool]) -> int:
    if found == right:
        return SAME
    if is_form(found, right) or (is_misspelled(found, right) and not is_word(found)):
        return FORM
    others = synonyms.get(right, ())
    if found in others or found.removesuffix("'s") in others:
        return SYNONYM
    return NONE


def _aligned(name: str, phrase: list[Token], synonyms: dict[str, set[str]]) -> Likeness | None:
    from newslint.analyses.vocabulary import is_name, is_word

    def is_known(word: str) -> bool:
        return is_word(word) or is_name(word.capitalize()) or word.endswith("'s")

    words = name.split()
    wanted = [at for at, word in enumerate(words) if word not in SMALL]
    right = {at: plain(words[at].rstrip(",")) for at in wanted}
    pairs: dict[int, int] = {}
    kinds: dict[int, int] = {}
    given = [at for at, token in enumerate(phrase) if token.word not in SMALL]
    found = {at: plain(phrase[at].word) for at in given}
    for kind in (SAME, FORM, SYNONYM):
        for at in wanted:
            if at in kinds:
                continue
            for here in given:
                if here not in pairs and _relation(found[here], right[at], synonyms, is_known) == kind:
                    pairs[here], kinds[at] = at, kind
                    break
    if len(kinds) < len(wanted):
        return None
    first, last = min(pairs), max(pairs)
    if any(here not in pairs for here in given if first < here < last):
        return None
    owner = _owner(phrase[last].word)
    if owner and found[last].removesuffix(owner.replace("’", "'")) == right[pairs[last]]:
        kinds[pairs[last]] = SAME
    order = [pairs[here] for here in sorted(pairs)]
    slipped = [at for at in wanted if kinds[at] != SAME]
    if any(_is_said_so(found[here], right[at], here == first, synonyms) for here, at in pairs.items() if at in slipped):
        return None
    there = {at: found[here] for here, at in pairs.items()}
    is_other_word = any(bare(there[at]) != bare(right[at]) for at in slipped)
    window = [token.word for token in phrase[first : last + 1]]
    likeness = _judged(words, order, kinds, slipped, window, is_other_word)
    if likeness is None:
        return None
    certain, alone = likeness
    new = _written(words, phrase[first : last + 1], {pairs[here]: here - first for here in pairs}, kinds)
    if owner and not _owner(new):
        new += owner[0] if new.endswith("s") else owner[0] + "s"
        certain = False
    return Likeness(phrase[first].start, phrase[last].end, new, certain, alone)


def _is_said_so(found: str, right: str, is_first: bool, synonyms: dict[str, set[str]]) -> bool:
    """Whether the word is no slip but another way to say it: Japan's coast guard, the Japanese one, Workers Party."""
    from newslint.analyses.vocabulary import as_name

    if found == right.rstrip("'") or (found.rstrip("s") in _HEADS_OF_MANY and found.rstrip("s") == right):
        return True
    if not is_first:
        return False
    owner = found.removesuffix("'s")
    if (
        owner != found
        and not owner.endswith(_DEMONYMS)
        and (owner in _OWNERS or (owner in synonyms and as_name(owner)))
    ):
        return True
    return (
        right in synonyms
        and found in synonyms[right]
        and right in synonyms.get(found, ())
        and bool(as_name(found) and len(found) > len(right))
    )


def _judged(
    words: list[str],
    order: list[int],
    kinds: dict[int, int],
    slipped: list[int],
    phrase: list[str],
    is_other_word: bool,
) -> tuple[bool, bool] | None:
    """Whether a slip is certain, and whether it must stand alone; None if it may be another name."""
    count = len(order)
    synonyms = sum(kinds[at] == SYNONYM for at in slipped)
    same = count - len(slipped)
    in_order = order == sorted(order)
    small = [word for word in words if word in SMALL]
    there = [word for word in phrase if word in SMALL]
    smaller = small != there and [*map(_amp, small)] != [*map(_amp, there)]
    if (not slipped and in_order and not smaller) or ({"and", "&"} & {*there} and not {"and", "&"} & {*small}):
        return None
    if count < 2 or (synonyms and (same < 2 or len(slipped) > 1)) or (count == 3 and not same):
        return None
    if smaller and in_order and not _OF.issuperset([*small, *there]):
        return None
    if not in_order:
        if count < 3 or synonyms or len(slipped) > 1:
            return None
        head = words[-1]
        if not there and words[-1].rstrip("s") in _COUNTED and words[-1] not in HEADS:
            return None
        moved = not small and set(there) <= {"of", "for"} and (not there or (head in HEADS and order[-1] != count - 1))
        if not moved:
            return None
    plural = phrase[-1].rstrip("'’") == words[-1] + "s"
    if plural and words[-1] in _COUNTED:
        return None
    if count == 2:
        if order[-1] in slipped and in_order and not _is_number_slip(words[-1], phrase[-1]):
            return None
        if words[0] == "Ministry" and in_order:
            return (
                (False, False) if there in (small, ["for", "the"], ["of", "the"]) and order[1] not in slipped else None
            )
        if smaller and (slipped or abs(len(small) - len(there)) > 1 or not _is_inserted(small, there)):
            return None
        if smaller and plain(words[0]) in _MINISTRIES and words[0] not in ("Bank", "University"):
            return None
    changed = phrase[-1] if slipped == [max(order)] else ""
    plural_of_last = bool(changed) and (changed.rstrip("s") == words[-1].rstrip("s"))
    certain = count > 2 and in_order and not synonyms and len(slipped) < 2 and not plural_of_last and slipped[:1] != [0]
    if count == 3 and (is_other_word or (smaller and plain(words[0]) in _MINISTRIES)):
        certain = False
    return certain and (same > 2 or not smaller or not slipped), not certain


def _owner(word: str) -> str:
    """The possessive ending of a word."""
    return word[-2:] if word.endswith(("'s", "’s")) else word[-1:] if word.endswith(("s'", "s’")) else ""


def _is_inserted(small: list[str], there: list[str]) -> bool:
    """Whether an article is too much: the Bank of the England."""
    return [word for word in there if word != "the"] == small


def _is_number_slip(right: str, found: str) -> bool:
    """Not one of several that are called so: a Liberal Democrat, two Academy Awards."""
    if bare(plain(found)) != bare(plain(right)):
        return True
    return right in _MASSES if right.endswith("s") else right not in _COUNTED


def _amp(word: str) -> str:
    return "and" if word == "&" else word


def _written(words: list[str], phrase: list[Token], places: dict[int, int], kinds: dict[int, int]) -> str:
    """The name, with the spelling that those of its words have that are right."""
    new = list(words)
    for at, here in places.items():
        if kinds[at] == SAME:
            comma = "," * words[at].endswith(",")
            found = phrase[here].word
            kept = plain(found) == plain(words[at].rstrip(",")) != "organization" and (
                not found.isascii() or words[at].isascii()
            )
            new[at] = (found if kept else words[at]) + comma
    return " ".join(new)


def stems_of(phrase: list[Token]) -> list[str]:
    return [stem(token.word) for token in phrase if token.word not in SMALL]
