"""Whether a phrase of two to six words stands twice in a row: `in the in the`."""

from __future__ import annotations

from _operator import eq  # quicker to import than `operator`, and to call than a method of bytes
from itertools import compress, count, islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.views import Views


SIZES = range(2, 7)


def opens(views: Views) -> bool:
    """Whether such a phrase stands twice with nothing but single white space between its words."""
    return any(places(views))


def places(views: Views) -> Iterator[tuple[int, int]]:
    """Where such phrases begin, in the text, and how many words they have."""
    words, folded = views.words, views.folded
    for size in SIZES:
        tried = set[bytes]()
        for at in compress(count(), map(eq, words, islice(words, size, None))):
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
