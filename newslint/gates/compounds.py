"""Whether a compound that has a hyphen also stands without one: closed (book-shop, bookshop) or open (half-time)."""

from newslint.views import Views, byte_of

_MOST = 100
"""A text with more compounds is looked at closely, come what may."""
_SHORTEST, _SHORTEST_LAST = 3, 2
"""No part of a common noun that may stand open is shorter: line-up."""
_MODIFIERS_OF_TIME = frozenset(b"one two three four five six seven eight nine ten twelve".split())
"""A three-day week, three days: grammar has two forms of these."""
_BEFORE_NOUNS = frozenset(
    b"a an the this that these those his her its their our my another each every no any one two three four "
    b"first second "
    b"third fourth last late early at before after by until since of from in with several many some s".split()
)
_BEHIND_NOUNS = frozenset(
    b"according said called which who whose from at in on of to for by with was were is are has had have would "
    b"will when "
    b"while as but before after through into that where because until since than does did he she it they we "
    b"could should must "
    b"may can came went took struck began fell left made met ran rose sat saw stood told won lost gave wept say "
    b"says found "
    b"held kept brought bought sold sent spoke got knew grew drew flew wrote broke".split()
)
_NO_LETTERS = b" 0"
_APOSTROPHES = (b"'", bytes((byte_of("’"),)))


def opens(views: Views) -> bool:
    plain, folded = views.plain, views.folded
    seen: set[tuple[bytes, bytes, bool]] = set()
    at = plain.find(b"-")
    while at >= 0:
        if folded[at] not in _NO_LETTERS and folded[at + 2] not in _NO_LETTERS:
            start, end = folded.rfind(b" ", 0, at), folded.find(b" ", at + 3) - 1
            before = plain[start - 1 : start]
            # More words hang on: well-to-do.
            in_chain = (before == b"-" and folded[start - 1] not in _NO_LETTERS) or (
                plain[end : end + 1] == b"-" and folded[end + 2] not in _NO_LETTERS
            )
            compound = plain[start:end], before, in_chain
            if compound not in seen:
                if len(seen) == _MOST or _stands_without(*compound, start, views):
                    return True
                seen.add(compound)
        at = plain.find(b"-", at + 1)
    return False


def _stands_without(compound: bytes, before: bytes, in_chain: bool, start: int, views: Views) -> bool:
    plain, folded = views.plain, views.folded
    first, _, last = compound.partition(b"-")
    middle = start + 1 + len(first)
    if not in_chain and _is_closed(folded[start + 1 : middle], folded[middle + 1 : middle + 1 + len(last)], folded):
        return True
    if before in _APOSTROPHES or not (first[:1].islower() or last[:1].islower()):
        return b"%b %b" % (first, last) in plain
    if len(first) < _SHORTEST or len(last) < _SHORTEST_LAST or first.lower() in _MODIFIERS_OF_TIME:
        return False
    rest = b"%b %b" % (first[1:], last.removesuffix(b"s"))
    if first[:1].lower() + rest not in plain and first[:1].upper() + rest not in plain:
        return False
    return last.endswith(b"s") or _stands_for_itself(compound, views)


def _stands_for_itself(form: bytes, views: Views) -> bool:
    """Whether a form stands behind a word that bespeaks a noun, and in front of none."""
    plain, folded = views.plain, views.folded
    at = plain.find(form)
    while at >= 0:
        end = at + len(form)
        before = folded[max(0, at - 24) : at].split()[-2:]
        behind = (folded[end + 1 : end + 21].split() or [b""])[0] if plain[end : end + 1] == b" " else b"of"
        begins = plain[at - 2 : at - 1] in _APOSTROPHES or not _BEFORE_NOUNS.isdisjoint(before)
        if begins and (behind in _BEHIND_NOUNS or behind.endswith(b"ed")):
            return True
        at = plain.find(form, at + 1)
    return False


def _is_closed(first: bytes, last: bytes, folded: bytes) -> bool:
    """Whether the compound, or its plural, stands as one word."""
    closed = b" %b%b" % (first, last[:-1] if last.endswith(b"s") and not last.endswith(b"ss") else last)
    at = folded.find(closed)
    while at >= 0:
        end = at + len(closed)
        if folded[end : end + 3].startswith((b" ", b"s ", b"es ")):
            return True
        at = folded.find(closed, end)
    return False
