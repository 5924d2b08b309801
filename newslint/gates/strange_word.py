"""Whether a word in small letters is none of English, so that it may be one spelled wrong."""

from newslint.analyses.acquaintance import SHORTEST, bits, is_strange
from newslint.views import Views

_MOST = 50_000
"""Of how many words it is remembered that they are known."""
_LONGEST_TEXT = 1 << 20
"""A longer one is looked at closely, come what may."""

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
        if not (plain[at - 1 : at].isalpha() or plain[at + len(word) : at + len(word) + 1].isalpha()):
            return True
        at = plain.find(word, at + 1)
    return False
