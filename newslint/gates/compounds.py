"""Whether a compound that has a hyphen also stands without one: closed (book-shop, bookshop) or open (half-time)."""

from newslint.views import Views, byte_of

_MOST = 100
"""A text with more compounds is looked at closely, come what may."""
_SHORTEST, _SHORTEST_LAST = 3, 2
"""No part of a common noun that may stand open is shorter: line-up."""
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
    if before not in _APOSTROPHES and (first[:1].islower() or last[:1].islower()):
        first, last = folded[start + 1 : middle], folded[middle + 1 : middle + 1 + len(last)]
        if len(first) < _SHORTEST or len(last) < _SHORTEST_LAST:
            return False
        return b" %b %b" % (first, last.removesuffix(b"s")) in folded
    return b"%b %b" % (first, last) in plain


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
