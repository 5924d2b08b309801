"""Offsets as people count: lines and columns from 1."""

from bisect import bisect_right

from newslint.encoding import line_starts


class Places:
    """The lines of a decoded file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = line_starts(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """A line without its ending."""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")
