"""Whether a compound that has a hyphen also stands without one: closed (book-shop, bookshop) or open (half-time)."""

from newslint.views import Views, byte_of

_MOST = 100
"""A text with more compounds is looked at closely, come what may."""
_SHORTEST = 3
"""No part of a common noun that may stand open is shorter."""
_DETERMINERS = frozenset(
    b"a an the this that his her its their our my another each every no any one two three four first second third "
    b"fourth last late early at before after by until since".split()
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
    may_be_any = before in _APOSTROPHES or not (first[:1].islower() or last[:1].islower())
    if not may_be_any and min(len(first), len(last)) < _SHORTEST:
        return False
    if b"%b %b" % (first, last) not in plain:
        return False
    return may_be_any or _may_be_open(first, last, views)


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


def _may_be_open(first: bytes, last: bytes, views: Views) -> bool:
    """Whether each form stands behind a word that bespeaks a noun."""
    return all(_stands_for_itself(form % (first, last), views) for form in (b"%b %b", b"%b-%b"))


def _stands_for_itself(form: bytes, views: Views) -> bool:
    plain, folded = views.plain, views.folded
    at = plain.find(form)
    while at >= 0:
        if plain[at - 1 : at] == b" " and folded[folded.rfind(b" ", 0, at) + 1 : at] in _DETERMINERS:
            return True
        at = plain.find(form, at + 1)
    return False
