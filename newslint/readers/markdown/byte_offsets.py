"""Offsets into UTF-8 as offsets into the text."""

from bisect import bisect_right
from collections.abc import Callable

from newslint.compiled import expression

_RUN = expression(r"[^\x00-\x7f]+")


def from_bytes(text: str) -> Callable[[int], int] | None:
    """What gives the code-point offset of a byte offset; None where they are the same. The text has no surrogates."""
    if text.isascii():
        return None
    starts: list[int] = [0]
    runs: list[tuple[int, int, int]] = [(0, 0, 0)]
    more = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        size = len(match[0].encode())
        starts.append(start + more)
        runs.append((start, start + more + size, more + size - (end - start)))
        more = runs[-1][2]

    def offset(byte: int) -> int:
        index = bisect_right(starts, byte) - 1
        start, end, extra = runs[index]
        if byte >= end:
            return byte - extra
        within = byte - starts[index]
        at = start
        while within > 0:
            within -= len(text[at].encode())
            at += 1
        return at

    return offset
