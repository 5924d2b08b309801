"""CSV: each row an article, its cells by the names of their columns; TSV is the same with tabs."""

from collections.abc import Sequence

from newslint.encoding import NotText
from newslint.finding import Edit, Span
from newslint.mapping import Finish, Layer, Refused, Spell, apply
from newslint.named import NamedTuple
from newslint.readers.records.dialect import Cell, delimiter_of, names, rows, start_of
from newslint.readers.records.fields import LANGUAGES, is_prose, kind_of, language_of
from newslint.readers.records.nested import Gathering
from newslint.reading import Article, Fault, NotArticles, Reading, Scope, Strip


class Column(NamedTuple):
    """A column by its name, and how its cells are read."""

    name: str
    format: str
    kind: str


def read(layer: Layer, scope: Scope) -> Reading:
    """The articles of a CSV text. Raises `NotText` and `NotArticles`."""
    return read_rows(layer, scope, "csv")


def read_rows(layer: Layer, scope: Scope, format: str) -> Reading:
    """The articles of a CSV or TSV text. Raises `NotText` and `NotArticles`."""
    text = layer.text
    delimiter = delimiter_of(text, format, scope.delimiter)
    found = rows(text, delimiter, 0 if scope.header is not None else start_of(text))
    header = scope.header
    if header is None:
        first = next(found, None)
        if first is not None and not first.cells:
            raise NotText("a quotation mark in the header, line 1, is not closed")
        header = names(text, first) if first else ()
    columns = _columns(header, scope)
    language = next((at for at, name in enumerate(header) if name.strip() in LANGUAGES), -1)
    beyond = Column("", "", "text") if scope.fields is None and not scope.narrow else None
    articles: list[Article] = []
    faults: list[Fault] = []
    soft: list[Span] = []
    for row in found:
        if not row.cells:
            faults.append(
                Fault(
                    layer.span(Span(row.start, row.end)),
                    "a quotation mark in this row is not closed; close it or double it",
                )
            )
            continue
        gathering = Gathering(scope)
        for number, cell in enumerate(row.cells):
            column = columns.get(number, beyond)
            if column is None or cell.start == cell.end == cell.tail - cell.is_quoted:
                continue
            gathering.add(_text(layer, cell, delimiter), column.name, column.name, column.kind, column.format)
            if cell.is_quoted:
                soft += (
                    layer.span(Span(cell.start - 1, cell.start)),
                    layer.span(Span(cell.end, cell.end + 1)),
                )
        faults += gathering.faults
        soft += gathering.soft
        if gathering.segments or gathering.instructions:
            named = row.cells[language] if 0 <= language < len(row.cells) else None
            articles.append(gathering.article(language_of(text[named.start : named.end]) if named else ""))
    return Reading(articles, faults, soft)


def _columns(header: Sequence[str], scope: Scope) -> dict[int, Column]:
    """The columns that hold prose, by their numbers. Raises `NotArticles`."""
    there = ", ".join(filter(None, header))
    if scope.fields is None:
        known = {
            at: Column(name, "", kind_of(name)) for at, name in enumerate(header) if not scope.narrow or is_prose(name)
        }
        if scope.narrow and not known:
            raise NotArticles(
                f"no column of it is known to hold an article; name some of these in text-fields: {there}"
            )
        return known
    chosen: dict[str, str] = {}
    for field, format in scope.fields:
        chosen.setdefault(_folded(field), format)
    missing = [name for name, _ in scope.fields if _folded(name) not in map(_folded, header)]
    wanted = {
        at: Column(name, chosen[_folded(name)], kind_of(name))
        for at, name in enumerate(header)
        if _folded(name) in chosen
    }
    if missing and (not wanted or not scope.narrow):
        raise NotArticles(f"it has no column {', '.join(missing)}; it has these: {there}")
    return wanted


def _folded(name: str) -> str:
    return name.strip().casefold()


def _text(layer: Layer, cell: Cell, delimiter: str) -> Layer:
    """The text of a cell."""
    strip = Strip(layer)
    if not cell.is_quoted:
        strip.verbatim(cell.start, cell.end)
        return strip.made(finish=_quoting(layer.text, cell, delimiter))
    at = cell.start
    quote = layer.text.find('"', at, cell.end)
    while quote >= 0:
        strip.verbatim(at, quote)
        strip.decoded('"', quote, quote + 2)
        at = quote + 2
        quote = layer.text.find('"', at, cell.end)
    strip.verbatim(at, cell.end)
    strip.verbatim(cell.end + 1, cell.tail)
    return strip.made(_doubling(cell, delimiter))


def _doubling(cell: Cell, delimiter: str) -> Spell:
    """Spells new text between the quotation marks of a cell, or behind them, where it cannot have any."""

    def spell(new: str, source: str, start: int, end: int) -> str:
        if end <= cell.end:
            return new.replace('"', '""')
        if '"' in new or "\n" in new or delimiter in new:
            raise Refused("the cell goes on behind its quotation marks")
        return new

    return spell


def _quoting(text: str, cell: Cell, delimiter: str) -> Finish:
    """Adds quotation marks around a cell that needs them, which doubles those within."""

    def finish(edits: list[Edit]) -> list[Edit]:
        needs = any('"' in edit.text or "\n" in edit.text or delimiter in edit.text for edit in edits)
        if not needs:
            moved = [Edit(start - cell.start, end - cell.start, new) for start, end, new in edits]
            if not apply(moved, text[cell.start : cell.end]).startswith('"'):
                return edits
        made = [Edit(start, end, new.replace('"', '""')) for start, end, new in edits]
        changed = [range(start, end) for start, end, _ in edits]
        made += [
            Edit(at, at, '"')
            for at in range(cell.start, cell.end)
            if text[at] == '"' and not any(at in each for each in changed)
        ]
        return [Edit(cell.start, cell.start, '"'), *made, Edit(cell.end, cell.end, '"')]

    return finish
