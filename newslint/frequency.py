"""How often a string turns up in news text: what it costs to wait for it.

Counted in some 350,000 words of United States government news (in the public domain) by scripts/count-frequencies.
"""

import zlib
from functools import cache
from os.path import dirname, join

from newslint.outline import FOLDED

_FLOOR = 1e-7
"""How often a string of signs that was never seen is taken to begin at one place of a text."""
_SELDOM = 0.5
"""How often a part of a word that was never seen is taken to have been."""
_LONGEST = 10


@cache
def rarity(view: str, gram: bytes) -> float:
    """How often an n-gram begins at one place of a view, between 0 and 1."""
    return _in_words(gram) if view == FOLDED else max(_by_threes(gram), _FLOOR)


def _in_words(gram: bytes) -> float:
    """Seen within words and at their edges; over several words as if they were strangers to each other."""
    parts, words, characters = _words()
    pieces = gram.split(b" ")
    last = len(pieces) - 1
    edged = [b" " * bool(index) + piece + b" " * (index < last) for index, piece in enumerate(pieces) if piece]
    if not edged:
        return words / characters
    chance = words / characters
    for piece in edged:
        chance *= parts.get(piece[:_LONGEST], _SELDOM) / words
    return chance


@cache
def _words() -> tuple[dict[bytes, int], int, int]:
    first, *lines = _read("folded-words.gz").split(b"\n")
    parts: dict[bytes, int] = {}
    words = 0
    for line in lines:
        word, _, times = line.partition(b" ")
        count = int(times)
        words += count
        padded = b" %b " % word
        for start in range(len(padded)):
            for end in range(start + 1, min(start + _LONGEST, len(padded)) + 1):
                parts[padded[start:end]] = parts.get(padded[start:end], 0) + count
    return parts, words, int(first)


def _by_threes(gram: bytes) -> float:
    """As the trigrams tell that it is made of."""
    ones, twos, threes = _trigrams()
    chance = twos.get(gram[:2], 0.0) if len(gram) > 1 else ones.get(gram, 0.0)
    for index in range(2, len(gram)):
        before = twos.get(gram[index - 2 : index], 0.0)
        chance *= min(1.0, threes.get(gram[index - 2 : index + 1], 0.0) / before) if before else 0.0
    return chance


@cache
def _trigrams() -> tuple[dict[bytes, float], dict[bytes, float], dict[bytes, float]]:
    lines = _read("shape-trigrams.gz").split(b"\0\0")
    threes = {line[:3]: float(line[3:]) for line in lines}
    total = sum(threes.values())
    ones: dict[bytes, float] = {}
    twos: dict[bytes, float] = {}
    for gram in threes:
        threes[gram] /= total
        ones[gram[:1]] = ones.get(gram[:1], 0.0) + threes[gram]
        twos[gram[:2]] = twos.get(gram[:2], 0.0) + threes[gram]
    return ones, twos, threes


def _read(name: str) -> bytes:
    with open(join(dirname(__file__), "data", name), "rb") as file:
        return zlib.decompress(file.read(), 31)
