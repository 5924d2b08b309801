"""JSON lines: a record is an article, a bad line a fault, and big files are read record by record."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.file import File, read
from newslint.readers import prose
from newslint.readers.records.spans import complete, split
from newslint.reading import NotArticles, Scope


def taken(source: str, **options: Any) -> File:
    return read(source.encode(), "jsonl", **options)


def test_each_line_is_an_article() -> None:
    file = taken('{"t": "a\\n\\nb", "lang": "fr_FR"}\r\n\r\n{"t": "it\'s"}')
    assert [document.text for document in file.documents] == ["a\n\nb\n\nfr_FR", "it's"]
    assert file.documents[0].language == "fr"
    assert file.edit([(2, 2, 3, '"\n')]).decode() == '{"t": "a\\n\\nb", "lang": "fr_FR"}\r\n\r\n{"t": "it\\"\\ns"}'


def test_a_bad_line_is_one_fault_and_the_rest_goes_on() -> None:
    source = '{"t": "a"}\n{"t": "b"\n{"t": "it\'s"}\n'
    found = prose(source, "jsonl")
    assert [document.text for document in found.documents] == ["a", "it's"]
    (fault,) = found.faults
    assert source[slice(*fault.span)] == '{"t": "b"'
    assert fault.message.startswith("this line is no JSON (") and "column 10" in fault.message
    file = taken(source)
    assert file.edit([(1, 2, 3, "’")]).decode() == source.replace("'", "\\u2019")


def test_a_record_without_the_fields_is_passed_over() -> None:
    source = '{"id": "1", "body": "it\'s"}\n{"id": "2"}\n'
    assert taken(source, narrow=True, select=[("body", "")]).texts == ["it's"]
    with pytest.raises(NotArticles):
        taken(source, narrow=True)
    with pytest.raises(NotArticles):
        taken(source, narrow=True, select=[("text", "")])


def test_counts_of_every_record_stay_true() -> None:
    record = {"uri": "urn:1", "type": "text", "urgency": 3, "wordcount": 2, "charcount": 4, "body_text": "a bc"}
    file = read("\r\n".join([json.dumps(record)] * 3).encode(), "jsonl", narrow=True)
    made = file.edit([(0, 0, 2, ""), (2, 4, 4, " de fg")]).decode().split("\r\n")
    assert [json.loads(line)["wordcount"] for line in made] == [1, 2, 4]
    assert [json.loads(line)["charcount"] for line in made] == [2, 4, 10]


def test_the_span_of_a_fault_is_one_of_the_file() -> None:
    source = '["a"]\r\n["b\r\n["c"]\r\n'
    (fault,) = prose(source, "jsonl", Scope()).faults
    assert source[slice(*fault.span)] == '["b'


@given(st.text(st.sampled_from("a\r\n"), max_size=12), st.data())
def test_a_text_that_is_cut_ends_with_whole_lines(text: str, data: st.DataObject) -> None:
    spans = [*split(text, "jsonl")]
    assert "".join(text[start:end] for start, end in spans) == text
    cut = data.draw(st.integers(0, len(text)))
    end = complete(text[:cut], "jsonl")
    assert end == 0 or end in [end for _, end in spans]
