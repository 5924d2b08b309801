"""Whether a word may be one of English, told by a few bits of each word and not by the word.

`data/known-words.bits` is a Bloom filter: all words of `words.gz` of `SHORTEST` letters or more are in it, and one in a
hundred that is none seems to be.
"""

from __future__ import annotations

from os.path import dirname, join
from zlib import crc32

SHORTEST = 6
CUT_AT_APOSTROPHE = frozenset("couldn wouldn shouldn mightn mustn needn weren oughtn".split())
_BITS = 21
_MASK = (1 << _BITS) - 1

_bits = b""


def bits() -> bytes:
    """The filter, read at the first question."""
    global _bits
    if not _bits:
        with open(join(dirname(__file__), "data", "known-words.bits"), "rb") as file:
            _bits = file.read()
    return _bits


def is_strange(word: bytes, held: bytes) -> bool:
    """Whether a word in lower case is certainly not among those held."""
    code = crc32(word)
    first, second = code & _MASK, code >> 32 - _BITS
    return not (held[first >> 3] >> (first & 7) & held[second >> 3] >> (second & 7) & 1)


def packed(words: set[str]) -> bytes:
    """The filter that holds these words."""
    held = bytearray(1 << _BITS - 3)
    for word in words | CUT_AT_APOSTROPHE:
        if len(word) >= SHORTEST:
            code = crc32(word.encode())
            for at in (code & _MASK, code >> 32 - _BITS):
                held[at >> 3] |= 1 << (at & 7)
    return bytes(held)
