"""The records of a file that is too big to be read at once: a line of JSON lines, a row of CSV."""

from collections.abc import Iterator

from newslint.compiled import expression
from newslint.readers.records.dialect import delimiter_of, rows, start_of

_LINE = expression(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")


def split(text: str, format: str, delimiter: str = "") -> Iterator[tuple[int, int]]:
    """The spans of all records, each with its line break, which together cover the text; of CSV, the header is one.

    Line breaks are \\n, \\r\\n or \\r. `delimiter` is needed for CSV if the text does not begin with the header.
    """
    if format == "jsonl":
        for line in _LINE.finditer(text):
            yield line.span()
        return
    at = 0
    for row in rows(text, delimiter_of(text, format, delimiter), start_of(text)):
        yield at, row.next
        at = row.next
    if at < len(text):
        yield at, len(text)


def complete(text: str, format: str, delimiter: str = "") -> int:
    """How far a text that is cut anywhere holds complete records only; 0 if none is complete."""
    size = len(text)
    if format == "jsonl":
        returned = text.rfind("\r", 0, size - 1)
        return max(text.rfind("\n"), returned) + 1
    ends = 0
    for row in rows(text, delimiter_of(text, format, delimiter), start_of(text)):
        if row.cells and row.next > row.end and (row.next < size or text.endswith("\n")):
            ends = row.next
    return ends
