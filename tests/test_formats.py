"""The laws that hold in every format, and the traps that were set for readers."""

import base64
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.encoding import NotText
from newslint.file import File, read
from newslint.finding import Span
from newslint.mapping import Kind, Layer
from tests.articles import FILES
from tests.shapes import SHAPES

CASES = Path(__file__).parents[2] / "shared" / "cases" / "formats.jsonl"
NEW = [
    "it’s",
    "x",
    "",
    "a b",
    "<b>",
    "&amp;",
    '"',
    "'",
    "*x*",
    "\\",
    "# x",
    "[x](y)",
    "{x}",
    "a, b",
    "\n",
    "`",
    "\u2014",
]
ENCODINGS = ["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1"]


def cases() -> list[dict[str, Any]]:
    return list(map(json.loads, CASES.read_text(encoding="utf-8").splitlines())) if CASES.exists() else []


def as_bytes(case: dict[str, Any], name: str) -> bytes | None:
    if f"{name}_b64" in case:
        return base64.b64decode(case[f"{name}_b64"])
    text = case.get("source" if name == "source" else f"{name}_source")
    return text if text is None else str(text).encode()


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['format']}: {case['note']}")
def test_a_trap_for_readers(case: dict[str, Any]) -> None:
    data = as_bytes(case, "source")
    assert data is not None
    file = read(data, case["format"], encoding=case.get("encoding"), **case.get("options", {}))
    assert file.texts == case["prose"]
    assert file.edit([]) == data
    wishes = []
    for edit in case.get("edits") or [case["edit"]]:
        start = file.texts[edit["segment"]].find(edit["find"])
        wishes.append((edit["segment"], start, start + len(edit["find"]), edit["replace"]))
    expected = as_bytes(case, "expected")
    if any(wish[1] < 0 for wish in wishes):
        assert expected is None
        return
    assert file.edit(wishes) == (data if expected is None else expected)
    assert bool(file.refused) == (expected is None)


def file_of(data: st.DataObject, format: str) -> tuple[File, str | None]:
    """A file, and the encoding with which it has to be read."""
    text = data.draw(FILES[format]())
    breaks = data.draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    encoding = data.draw(st.sampled_from(ENCODINGS))
    try:
        encoded = text.replace("\n", breaks).encode(encoding)
    except UnicodeEncodeError:
        encoded, encoding = text.encode(), "utf-8"
    given = encoding if encoding == "latin-1" else None
    try:
        return read(encoded, format, encoding=given), given
    except NotText:
        assume(False)
        raise


def layers_of(document: Document) -> list[Layer]:
    layer = document.layer
    return [layer] if isinstance(layer, Layer) else [each.layer for each in layer.segments]


def is_verbatim(layer: Layer | None, start: int, end: int) -> bool:
    """Whether a stretch stands in the file as it is read, through all layers."""
    while layer is not None:
        for piece in layer.pieces:
            if piece.start <= start and end <= piece.end and piece.kind is Kind.VERBATIM:
                start, end = start - piece.start + piece.source_start, end - piece.start + piece.source_start
                break
        else:
            return False
        layer = layer.outer
    return True


@pytest.mark.parametrize("format", FILES)
@given(data=st.data())
def test_every_offset_maps_to_source_that_decodes_to_it(format: str, data: st.DataObject) -> None:
    file, _ = file_of(data, format)
    source = file.source.text
    for layer in [layer for document in file.documents for layer in layers_of(document)]:
        before = 0
        for at, character in enumerate(layer.text):
            start, end = layer.span(Span(at, at + 1))
            assert before <= start < end <= len(source)
            before = start
            if is_verbatim(layer, at, at + 1):
                assert source[start:end] == character


@pytest.mark.parametrize("format", FILES)
@given(data=st.data())
def test_no_edit_and_an_edit_that_changes_nothing_give_the_same_bytes(format: str, data: st.DataObject) -> None:
    file, _ = file_of(data, format)
    assert file.edit([]) == file.data
    assert file.edit([(n, 0, len(text), text) for n, text in enumerate(file.texts)]) == file.data


@pytest.mark.parametrize("format", FILES)
@given(data=st.data())
def test_an_edit_gives_the_edited_text_and_nothing_else_or_is_refused(format: str, data: st.DataObject) -> None:
    file, encoding = file_of(data, format)
    texts = file.texts
    assume(texts)
    wishes = wishes_for(data, texts)
    mended = file.edit(wishes)
    refused = [wish for wish, _ in file.refused]
    for segment, start, end, text in reversed([wish for wish in wishes if wish not in refused]):
        texts[segment] = texts[segment][:start] + text + texts[segment][end:]
    assert read(mended, format, encoding=encoding).texts == texts
    if len(refused) == len(wishes):
        assert mended == file.data


def wishes_for(data: st.DataObject, texts: list[str]) -> list[tuple[int, int, int, str]]:
    segment = data.draw(st.integers(0, len(texts) - 1))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(texts[segment])), min_size=2, max_size=4)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    assume(all(a[1] < b[0] for a, b in pairwise(spans)))
    return [(segment, start, end, data.draw(st.sampled_from(NEW))) for start, end in spans]


@pytest.mark.parametrize("format", SHAPES)
@given(data=st.data())
def test_another_parser_sees_the_same_structure_after_an_edit(format: str, data: st.DataObject) -> None:
    source = data.draw(FILES[format]())
    assume(format != "md" or "~~~" not in source)  # of a longer run GFM strikes nothing out, the other parser some
    try:
        file = read(source.encode(), format)
    except NotText:
        assume(False)
        raise
    assume(file.texts)
    mended = file.edit(wishes_for(data, file.texts)).decode()
    assert SHAPES[format](mended) == SHAPES[format](source)
