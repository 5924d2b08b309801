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
        sample = words[::size]  # of as many neighbours as a phrase has words, one is in the sample
        for at in compress(count(0, size), map(eq, sample, islice(sample, 1, None))):
            for first in range(max(at - size + 1, 0), at + 1):
                phrase = words[first : first + size]
                if phrase != words[first + size : first + 2 * size] or len(set(phrase)) < 2:
                    continue
                twice = b" %b " % b" ".join(phrase * 2)
                if twice in tried:
                    continue
                tried.add(twice)
                start = folded.find(twice)
                while start >= 0:
                    yield start, size
                    start = folded.find(twice, start + 1)
