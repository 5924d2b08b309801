"""Whether a word stands twice in a row: `the the`."""

from _operator import eq
from itertools import compress, islice

from newslint.views import Views

_SPACE = ord(" ")


def opens(views: Views) -> bool:
    """Whether two neighbouring words are the same but for their case, with nothing but white space between them, or a
    comma and a space."""
    words = views.words
    twice = set(compress(words, map(eq, words, islice(words, 1, None))))
    return any(
        _stand_together(views, b" %b%b%b " % (word, gap, word))
        for word in twice
        if word.isalpha()
        for gap in (b" ", b"  ")
    )


def _stand_together(views: Views, twins: bytes) -> bool:
    folded, plain = views.folded, views.plain
    at = folded.find(twins)
    while at >= 0:
        end = twins.index(b" ", 1) + at
        if plain[end - 1 : end + 1] == b", " or (
            plain[end - 1] in b" \n" and (folded[end + 1] != _SPACE or plain[end] == _SPACE)
        ):
            return True
        at = folded.find(twins, at + 1)
    return False
