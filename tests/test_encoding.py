import base64
import codecs
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText, Source, decode, line_breaks, line_starts
from newslint.finding import Edit
from newslint.mapping import apply
from newslint.readers import read

CASES = Path(__file__).parents[2] / "shared" / "cases" / "formats.jsonl"
BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
articles = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))
broken_lines = st.lists(st.sampled_from(["a", "bc", "", "\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])).map("".join)


@given(articles, st.sampled_from(sorted(BOMS)))
def test_a_file_with_a_byte_order_mark_comes_back_byte_for_byte(text: str, encoding: str) -> None:
    data = BOMS[encoding] + text.encode(encoding)
    source = decode(data)
    assert source == Source(text, encoding, BOMS[encoding])
    assert source.encode(source.text) == data


@given(articles)
def test_utf8_without_a_byte_order_mark_comes_back_byte_for_byte(text: str) -> None:
    source = decode(text.encode())
    assert source == Source(text)
    assert source.encode(text) == text.encode()


@given(st.binary())
def test_any_bytes_come_back_as_they_were_or_are_refused(data: bytes) -> None:
    try:
        source = decode(data)
    except NotText:
        return
    assert source.encode(source.text) == data


NOT_TEXT = {
    "a PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0", "a binary file"),
    "a NUL in prose": (b"The road\0is closed, and it will be so until May.", "a binary file"),
    "a NUL behind a byte order mark": (codecs.BOM_UTF8 + b"a\0b\0c\0", "a binary file"),
    "Windows-1252": (b"The caf\xe9 is shut.", r"not UTF-8 \(byte 0xE9 at offset 7\)"),
    "a broken sequence behind a byte order mark": (codecs.BOM_UTF8 + b"ab\xff", r"not UTF-8 \(byte 0xFF at offset 5\)"),
    "a file cut in a character": ("The café".encode()[:-1], r"not UTF-8 \(byte 0xC3 at offset 7\)"),
    "UTF-16 without a mark, little-endian": ("The road is closed.".encode("utf-16-le"), "UTF-16 without a byte order"),
    "UTF-16 without a mark, big-endian": ("The road is closed.".encode("utf-16-be"), "UTF-16 without a byte order"),
    "UTF-16 cut in a character": (codecs.BOM_UTF16_LE + b"a\0b", r"not UTF-16-LE \(byte 0x62 at offset 4\)"),
    "UTF-16 with half a pair": (codecs.BOM_UTF16_LE + b"a\0\x3d\xd8b\0", r"not UTF-16-LE \(byte 0x3D at offset 4\)"),
}


@pytest.mark.parametrize("name", NOT_TEXT)
def test_what_is_not_text_is_named(name: str) -> None:
    data, told = NOT_TEXT[name]
    with pytest.raises(NotText, match=told):
        decode(data)


def test_a_character_that_the_encoding_lacks_is_an_error() -> None:
    with pytest.raises(NotText, match="latin-1 cannot write '’'"):
        Source("it's", "latin-1").encode("it’s")


@given(broken_lines)
def test_text_has_one_kind_of_line_break_and_maps_back(source: str) -> None:
    layer = line_breaks(source)
    assert layer.text == re.sub("\r\n?", "\n", source)
    assert [layer.span((at, at + 1)).start for at in range(len(layer.text))] == [  # type: ignore[arg-type]
        match.start() for match in re.finditer("\r\n|.", source, re.DOTALL)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\nb", "a\n\nb"),
        ("a\r\nb", "a\r\n\r\nb"),
        ("a\rb", "a\r\rb"),
        ("a\r\nb\r\nc\n", "a\r\n\r\nb\r\nc\n"),
        ("a\nb\nc\r\n", "a\n\nb\nc\r\n"),
    ],
)
def test_a_new_line_break_is_spelled_as_most_old_ones_are(source: str, expected: str) -> None:
    assert apply(line_breaks(source).lower([Edit(1, 1, "\n")]), source) == expected


@given(broken_lines)
def test_a_line_is_ended_by_lf_crlf_or_cr_and_nothing_else(text: str) -> None:
    starts = line_starts(text)
    rows = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    assert "".join(rows) == text
    assert [row.rstrip("\r\n") for row in rows] == re.split("\r\n|\r|\n", text)


def plain_text_cases() -> list[dict[str, Any]]:
    if not CASES.exists():
        return []
    rows = map(json.loads, CASES.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["format"] == "txt" and row.get("encoding") is None]


def as_bytes(case: dict[str, Any], key: str) -> bytes:
    text: str = case.get(key, case.get(f"{key}_source", ""))
    return base64.b64decode(case[f"{key}_b64"]) if f"{key}_b64" in case else text.encode()


@pytest.mark.skipif(not CASES.exists(), reason="needs the shared cases")
@pytest.mark.parametrize(
    "case", [case for case in plain_text_cases() if "invalid bytes" not in case["note"]], ids=lambda case: case["note"]
)
def test_an_edit_of_plain_text_changes_only_its_own_bytes(case: dict[str, Any]) -> None:
    source = decode(as_bytes(case, "source"))
    (document,) = read(source.text)
    assert [document.text.removesuffix("\n")] == case["prose"]
    start = document.text.index(case["edit"]["find"])
    edit = Edit(start, start + len(case["edit"]["find"]), case["edit"]["replace"])
    assert source.encode(apply(document.layer.lower([edit]), source.text)) == as_bytes(case, "expected")
