"""Offsets as people count: lines and columns from 1."""

from bisect import bisect_right

from newslint.encoding import line_starts


class Places:
    """The lines of a decoded file."""

    def __init__(self, text: str, first: int = 1) -> None:
        """`first` is the number of the text's first line."""
        self.text = text
        self._starts = line_starts(text)
        self._before = first - 1

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1."""
        line = bisect_right(self._starts, offset)
        return line + self._before, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """A line without its ending."""
        number -= self._before
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")
