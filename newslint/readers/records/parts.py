"""A text of records taken apart, so that one can be read and mended after the other."""

from collections.abc import Iterator

from newslint.readers.records.dialect import delimiter_of, names, rows, start_of
from newslint.readers.records.spans import split
from newslint.reading import Scope


def records(text: str, format: str, scope: Scope) -> Iterator[tuple[str, Scope | None]]:
    """Each record, with what of it is prose; None for the header of a table. Together they are the text."""
    if format == "jsonl":
        for start, end in split(text, format):
            yield text[start:end], scope
        return
    own: Scope | None = None if scope.header is None else scope
    for start, end in split(text, format, scope.delimiter):
        yield text[start:end], own
        if own is None:
            own = with_header(text[:end], format, scope)


def with_header(text: str, format: str, scope: Scope) -> Scope:
    """What is prose in the rows behind the header with which a table begins."""
    if format == "jsonl" or scope.header is not None:
        return scope
    delimiter = delimiter_of(text, format, scope.delimiter)
    first = next(rows(text, delimiter, start_of(text)), None)
    return scope._replace(header=names(text, first) if first else (), delimiter=delimiter)
