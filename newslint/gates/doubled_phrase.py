"""Whether a phrase of two or three words stands twice in a row: `in the in the`."""

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq, indexOf

from newslint.views import Views


def opens(views: Views) -> bool:
    """Whether such a phrase stands twice with nothing but single white space between its words."""
    return any(places(views))


def places(views: Views) -> Iterator[tuple[int, int]]:
    """Where such phrases begin, in the text, and how many words they have."""
    words, folded = views.words, views.folded
    for size in (2, 3):
        tried = set[bytes]()
        for at in _same_again(words, size):
            phrase = words[at : at + size]
            if phrase[1:2] != words[at + size + 1 : at + size + 2]:
                continue
            twice = b" %b " % b" ".join(phrase * 2)
            if phrase != words[at + size : at + 2 * size] or len(set(phrase)) < 2 or twice in tried:
                continue
            tried.add(twice)
            start = folded.find(twice)
            while start >= 0:
                yield start, size
                start = folded.find(twice, start + 1)


def _same_again(words: Sequence[bytes], size: int) -> Iterator[int]:
    """Where a word is the same as the one so many words on."""
    pairs = map(eq, words, islice(words, size, None))
    at = -1
    try:
        while True:
            at += indexOf(pairs, True) + 1
            yield at
    except ValueError:
        return
