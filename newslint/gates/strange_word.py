"""Whether a word in small letters is none of English, so that it may be one spelled wrong."""

from newslint.analyses.acquaintance import SHORTEST, bits, is_strange
from newslint.views import Views

_MOST = 50_000
"""Of how many words it is remembered that they are known."""
_LONGEST_TEXT = 1 << 20
"""A longer one is looked at closely, come what may."""

_BEFORE = frozenset(b" \n\"'(") | frozenset(range(0x80, 0x100))
_JOINS = (b"@", b"/", b"-", b"_", b"*")

_known: set[bytes] = set()


def opens(views: Views) -> bool:
    plain = views.plain
    if len(plain) > _LONGEST_TEXT:
        return True
    if len(_known) >= _MOST:
        _known.clear()
    held = bits()
    for word in set(views.words).difference(_known):
        if len(word) < SHORTEST or not word.isalpha() or not is_strange(word, held):
            _known.add(word)
        elif _stands_small(word, plain):
            return True
    return False


def _stands_small(word: bytes, plain: bytes) -> bool:
    at = plain.find(word)
    while at >= 0:
        end = at + len(word)
        if (at == 0 or plain[at - 1] in _BEFORE) and not (
            plain[end : end + 1].isalnum()
            or plain[end : end + 1] in _JOINS
            or (plain[end : end + 1] == b"." and plain[end + 1 : end + 2].isalpha())
        ):
            return True
        at = plain.find(word, at + 1)
    return False
