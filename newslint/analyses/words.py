"""The words of a text, and how often each stands there as spelled."""

from collections import Counter
from re import compile as pattern

_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def words(text: str) -> dict[str, int]:
    """`{"the": 31, "The": 4, "north-east": 1, "don’t": 2}`: letters, with hyphens and apostrophes inside."""
    return Counter(_WORD.findall(text))
