"""How the cells of a CSV text are told apart: its delimiter, and where its header and its rows are."""

from collections.abc import Iterator

from newslint.compiled import expression
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Pattern

_TABS = {"\\t": "\t", "tab": "\t"}
_DELIMITERS = ",;\t|"
_NAMED = expression(r"\s*+sep=([^\r\n])\r?(?:\n|\r|\Z)")
_FIRST_LINE = expression(r"\s*+([^\r\n]++)")
_QUOTED = expression(r'"[^"\r\n]*+"?')


class Cell(NamedTuple):
    """A cell: the span between its quotation marks, if it has some, and the end of what stands behind them."""

    start: int
    end: int
    is_quoted: bool
    tail: int


class Row(NamedTuple):
    """A row with the span it fills without its line break, and the start of the next; `cells` is empty if unclosed."""

    start: int
    end: int
    next: int
    cells: list[Cell]


def delimiter_of(text: str, format: str, given: str = "") -> str:
    """What stands between the cells: as given, a tab in TSV, as a line `sep=;` says, or what the header has most of.

    Raises `ValueError` for what cannot stand there.
    """
    if given:
        given = _TABS.get(given, given)
        if len(given) != 1 or given in '"\r\n':
            raise ValueError(f"a delimiter is one character, such as ; or a tab, not {given!r}")
        return given
    if format == "tsv":
        return "\t"
    named = _NAMED.match(text)
    if named:
        return named[1]
    first = _FIRST_LINE.match(text)
    line = _QUOTED.sub("", first[1]) if first else ""
    return max(_DELIMITERS, key=line.count)


def start_of(text: str) -> int:
    """Where the header begins: behind a line that names the delimiter."""
    named = _NAMED.match(text)
    return named.end() if named else 0


def names(text: str, row: Row) -> tuple[str, ...]:
    """The names in a header."""
    return tuple(text[cell.start : cell.end].replace('""', '"').strip() for cell in row.cells)


def rows(text: str, delimiter: str, start: int = 0) -> Iterator[Row]:
    """The rows that are not blank, from an offset on. The last has no cells if a quotation mark there is not closed."""
    cells: list[Cell] = []
    at = row_start = start
    size = len(text)
    for found in _cell(delimiter).finditer(text, start):
        if found.start() != at:
            break
        at = found.end()
        group = found.lastindex
        if group == 1 or group == 2:
            quoted = found.start(1)
            cells.append(Cell(quoted, found.end(1), True, found.end(2)))
            stop = found.end(2)
        else:
            stop = found.end(3) if group == 3 else found.start()
            cells.append(Cell(found.start(), stop, False, stop))
        if stop < size and at > stop and text[stop] == delimiter:
            continue
        if len(cells) > 1 or cells[0].is_quoted or cells[0].start < cells[0].end:
            yield Row(row_start, stop, at, cells)
        cells = []
        row_start = at
        if at == size:
            return
    yield Row(row_start, size, size, [])


def _cell(delimiter: str) -> "Pattern[str]":
    """A cell: quoted, with what stands behind the quotation marks, or plain, and what ends it."""
    import re

    mark = re.escape(delimiter)
    return expression(
        rf'(?:"([^"]*+(?:""[^"]*+)*+)"([^{mark}\r\n]*+)|([^{mark}\r\n"][^{mark}\r\n]*+))?(?:{mark}|\r\n?|\n|\Z)'
    )
