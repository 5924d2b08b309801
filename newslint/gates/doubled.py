"""Whether a word stands twice in a row: `the the`."""

import sys
from operator import eq

from newslint.views import Views

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Pattern

_NO_LETTERS = b"0\x80"
_SPACE = ord(" ")
_compiled: "Pattern[bytes] | None" = None


def opens(views: Views) -> bool:
    """Whether two neighbouring words are the same but for their case, with nothing but white space between them."""
    folded, plain = views.folded, views.plain
    if "re" not in sys.modules and not has_twins(folded):
        return False
    for match in _pattern().finditer(folded):
        end = match.end()
        if plain[end - 1] in b" \n" and (folded[end + 1] != _SPACE or plain[end] == _SPACE):
            return True
    return False


def has_twins(folded: bytes) -> bool:
    """The same without `re`, whose import takes longer than one article: it may be wrong about figures."""
    words = folded.translate(None, _NO_LETTERS).split()
    following = iter(words)
    next(following, None)
    return True in map(eq, words, following)


def _pattern() -> "Pattern[bytes]":
    global _compiled
    if _compiled is None:
        import re

        _compiled = re.compile(rb" ([a-z]++)(?= \1 |  \1 )")
    return _compiled
