"""CSV and TSV: cells are exact, quotation marks come only where they are needed, columns go by name."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText
from newslint.file import File, read
from newslint.readers import prose
from newslint.readers.records.spans import complete, split
from newslint.reading import NotArticles, Scope


def taken(source: str, format: str = "csv", **options: Any) -> File:
    return read(source.encode(), format, **options)


def edited(source: str, old: str, new: str, format: str = "csv", **options: Any) -> str:
    file = taken(source, format, **options)
    number = next(number for number, text in enumerate(file.texts) if old in text)
    at = file.texts[number].index(old)
    made = file.edit([(number, at, at + len(old), new)]).decode()
    assert file.refused == []
    return made


@pytest.mark.parametrize(
    ("source", "old", "new", "wanted"),
    [
        ("b\nplain text\n", " ", ", ", 'b\n"plain, text"\n'),
        ("b\nplain text", " ", "\n", 'b\n"plain\ntext"'),
        ("b\r\nplain text\r\n", " ", "\n", 'b\r\n"plain\r\ntext"\r\n'),
        ("b\nplain text\n", "plain", 'a "b"', 'b\n"a ""b"" text"\n'),
        ('b\n"needless"\n', "need", "need,", 'b\n"need,less"\n'),
        ('b\n"a ""b"" c"\n', "b", '"', 'b\n"a """""" c"\n'),
        ('b\n"a ""b"" c"\n', '"b" ', "", 'b\n"a c"\n'),
        ('b\nit\'s "x", no\n', "'", "’", 'b\nit’s "x", no\n'),
        ('b;c\nit\'s "x";2\n', "'", ";", 'b;c\n"it;s ""x""";2\n'),
        ('b\nx"y" z\n', "x", "", 'b\n"""y"" z"\n'),
        ("b|c\nx|y\n", "x", "a|b", 'b|c\n"a|b"|y\n'),
        ("b;c\n1,5;y\n", "y", "2,5", "b;c\n1,5;2,5\n"),
        ("sep=;\nb\nx\n", "x", "a;b", 'sep=;\nb\n"a;b"\n'),
        ('\ufeff"b"\nx\n', "x", "y", '\ufeff"b"\ny\n'),
        ("b,c\n,x y", "x", '"', 'b,c\n,""" y"'),
    ],
)
def test_a_cell_is_quoted_when_it_needs_it(source: str, old: str, new: str, wanted: str) -> None:
    assert edited(source, old, new) == wanted


def test_tabs() -> None:
    assert edited("a\tb\nx, y\tz\n", "x", "w\t", "tsv") == 'a\tb\n"w\t, y"\tz\n'


def test_several_edits_quote_a_cell_once() -> None:
    file = taken("b\na b c\n")
    assert file.edit([(0, 1, 2, ","), (0, 3, 4, ","), (0, 0, 0, '"')]) == b'b\n"""a,b,c"\n'


def test_html_in_a_cell() -> None:
    source = 'id,body_html\n1,<p>it\'s R&amp;D</p><p>a "b"</p>\n'
    assert taken(source, columns=["body_html"]).texts == ["it's R&D", 'a "b"']
    assert edited(source, "it's", "a, b <", columns=["body_html"]) == (
        'id,body_html\n1,"<p>a, b &lt; R&amp;D</p><p>a ""b""</p>"\n'
    )


def test_rows_may_be_ragged_and_the_header_is_no_prose() -> None:
    file = taken('head,"it\'s\nhere"\n1\n\n2,3,4\n,\n""\n', narrow=False)
    assert file.texts == ["1", "2", "3", "4"]
    assert len(file.documents) == 2


def test_what_stands_behind_the_quotation_marks_of_a_cell() -> None:
    source = 'b,c\n"a ""b"""d e,x\n'
    assert taken(source).texts == ['a "b"d e', "x"]
    assert edited(source, "e", "f") == source.replace("e", "f")
    file = taken(source)
    assert file.edit([(0, 7, 8, ",")]) == file.data
    assert len(file.refused) == 1


def test_a_quotation_mark_that_is_not_closed_is_a_fault() -> None:
    source = 'b,c\nx,y\nz,"open\nw,v\n'
    found = prose(source, "csv")
    assert [document.text for document in found.documents] == ["x\n\ny"]
    assert [source[slice(*fault.span)] for fault in found.faults] == ['z,"open\nw,v\n']
    with pytest.raises(NotText, match="header"):
        taken('b,"c\nx,y\n')


def test_columns_by_name() -> None:
    source = "ID; Headline ;Body;lang\n1;a;b;de\n2;c\n"
    file = taken(source, columns=["body", "headline"])
    assert file.texts == ["a", "b", "c"]
    assert file.documents[0].language == "de"
    assert taken(source, narrow=True).texts == ["a", "b", "c"]
    with pytest.raises(NotArticles, match="no column text; it has these: ID, Headline, Body, lang"):
        taken(source, columns=["text"])
    with pytest.raises(NotArticles, match="these in text-fields: x, y"):
        taken("x,y\n1,2\n", narrow=True)
    assert taken(source, columns=["body", "text"], narrow=True).texts == ["b"]


def test_a_header_from_outside() -> None:
    found = prose("1,it's\n2,b\n", "csv", Scope(fields=(("body", ""),), delimiter=",", header=("id", "body")))
    assert [document.text for document in found.documents] == ["it's", "b"]


@pytest.mark.parametrize("delimiter", ['"', "::", "\n"])
def test_a_delimiter_is_one_character(delimiter: str) -> None:
    with pytest.raises(ValueError, match="one character"):
        taken("a\nb\n", delim=delimiter)


words = st.text(st.sampled_from("ab,;\t|\" \n'’"), max_size=6)
tables = st.lists(st.lists(words, min_size=1, max_size=3), min_size=1, max_size=4)


def cells(text: str, delimiter: str) -> list[list[str]]:
    """What the module `csv` sees."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


@given(tables, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.data())
def test_csv_sees_the_same_but_for_the_edit(
    table: list[list[str]], delimiter: str, line_break: str, quotes_all: bool, data: st.DataObject
) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    if quotes_all:
        writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([["h", "i"], *table])
    source = buffer.getvalue().replace("\n", line_break)
    before = cells(source, delimiter)
    file = taken(source, delim=delimiter)
    texts = [cell for row in before[1:] for cell in row if cell.strip()]
    assert file.texts == texts
    assert file.edit([]) == file.data
    if texts:
        number = data.draw(st.integers(0, len(texts) - 1))
        start = data.draw(st.integers(0, len(texts[number])))
        end = data.draw(st.integers(start, len(texts[number])))
        new = data.draw(words)
        after = cells(file.edit([(number, start, end, new)]).decode(), delimiter)
        if not file.refused:
            texts[number] = texts[number][:start] + new + texts[number][end:]
        assert [len(row) for row in after] == [len(row) for row in before]
        assert [cell for row in after[1:] for cell in row if cell.strip()] == texts


@given(st.text(st.sampled_from('a,"\r\n'), max_size=14), st.data())
def test_a_text_that_is_cut_ends_with_whole_rows(text: str, data: st.DataObject) -> None:
    spans = [*split(text, "csv", ",")]
    assert "".join(text[start:end] for start, end in spans) == text
    cut = data.draw(st.integers(0, len(text)))
    end = complete(text[:cut], "csv", ",")
    assert end == 0 or end in [end for _, end in spans]
