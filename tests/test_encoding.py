import base64
import codecs
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newslint
from newslint.encoding import NotText, Source, decode, line_breaks, line_starts
from newslint.finding import Edit
from newslint.mapping import apply
from newslint.readers import FORMATS, read
from tests.newsroom import newslint as run

CASES = Path(__file__).parents[2] / "shared" / "cases" / "formats.jsonl"
BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
articles = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))
LEGACY = (
    "ascii big5 cp037 cp1250 cp1251 cp1252 cp874 cp932 cp949 euc_jp euc_kr gb18030 gb2312 gbk hz iso2022_jp iso2022_kr "
    "koi8-r latin-1 mac_roman shift_jis utf-16 utf-32"
).split()
pieces = st.lists(st.sampled_from([bytes((byte,)) for byte in b"ab ,\r\n\xc3\xa9\xe2\x80\x99\xff\xfe\x81\xd8\x3d@\\"]))
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


@given(st.text(), st.sampled_from(LEGACY))
def test_every_encoding_comes_back_byte_for_byte(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    try:
        source = decode(data, encoding=encoding)
    except NotText:
        return
    assert source.encode(source.text) == data
    assert source.text == data.decode(encoding) or not source.is_whole


@given(st.binary(), st.sampled_from(FORMATS), st.none() | st.sampled_from([*LEGACY, "utf-8", *sorted(BOMS)]))
def test_any_bytes_come_back_as_they_were_or_are_refused(data: bytes, format: str, encoding: str | None) -> None:
    try:
        source = decode(data, format, encoding)
    except NotText as error:
        assert str(error).startswith("it ") and "\n" not in str(error)
        return
    assert source.encode(source.text) == data


@given(pieces, st.sampled_from([None, "utf-8", "cp1252", "shift_jis", "gb18030", "utf-16-le"]), st.data())
def test_an_edit_is_read_again_as_it_was_made_or_is_refused(
    parts: list[bytes], encoding: str | None, choice: st.DataObject
) -> None:
    data = b"".join(parts)
    try:
        file = newslint.read(data, "txt", encoding=encoding)
    except NotText:
        return
    assert file.edit([]) == data
    if not file.texts:
        return
    segment = choice.draw(st.integers(0, len(file.texts) - 1))
    text = file.texts[segment]
    start = choice.draw(st.integers(0, len(text)))
    end = choice.draw(st.integers(start, len(text)))
    new = choice.draw(st.sampled_from(["", "x", "’", "日", "\ufeff", "\udcff"]))
    edited = file.edit([(segment, start, end, new)])
    if file.refused:
        assert edited == data
        return
    again = newslint.read(edited, "txt", encoding=encoding)
    before, after = file.documents[0].text, again.documents[0].text
    at = before.index(text) if before.count(text) == 1 else None
    assert at is None or after == before[: at + start] + new + before[at + end :]
    assert file.source.is_whole or new.isascii() or new in text[start:end]


NOT_TEXT = {
    "a PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0", "a binary file"),
    "a NUL in prose": (b"The road\0is closed, and it will be so until May.", "a binary file"),
    "a NUL behind a byte order mark": (codecs.BOM_UTF8 + b"a\0b\0c\0", "a binary file"),
    "a NUL in UTF-16": (codecs.BOM_UTF16_LE + b"a\0\0\0", "a binary file"),
    "bytes at random": (bytes(range(1, 256)), "a binary file"),
    "UTF-16 without a mark, little-endian": ("The road is closed.".encode("utf-16-le"), "UTF-16 without a byte order"),
    "UTF-16 without a mark, big-endian": ("The road is closed.".encode("utf-16-be"), "UTF-16 without a byte order"),
    "UTF-16 cut in a character": (codecs.BOM_UTF16_LE + b"a\0b", r"not UTF-16-LE \(byte 0x62 at offset 4\)"),
}


@pytest.mark.parametrize("name", NOT_TEXT)
def test_what_is_not_text_is_named(name: str) -> None:
    data, told = NOT_TEXT[name]
    with pytest.raises(NotText, match=told):
        decode(data)


BROKEN = {
    "Windows-1252": (b"The caf\xe9 is shut.", "The caf\udce9 is shut."),
    "a broken sequence behind a byte order mark": (codecs.BOM_UTF8 + b"ab\xff", "ab\udcff"),
    "a file cut in a character": ("The café".encode()[:-1], "The caf\udcc3"),
    "UTF-16 with half a pair": (codecs.BOM_UTF16_LE + b"a\0\x3d\xd8b\0", "a\ud83db"),
    "an old file from a PC, with its Ctrl-Z": (b"caf\x82\r\n\x1a", "caf\udc82\r\n\x1a"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_does_not_decode_is_kept_and_only_ascii_is_written(name: str) -> None:
    data, text = BROKEN[name]
    source = decode(data)
    assert (source.text, source.is_whole) == (text, False)
    assert source.encode(text) == data
    assert source.writes("x") and not source.writes("’")


DECLARED = {
    "XML in KOI8-R": ("xml", b'<?xml version="1.0" encoding="koi8-r"?><p>\xc4\xc1', "да", True),
    "XML in Latin-1 means Latin-1": ("xml", b'<?xml version="1.0" encoding="latin-1"?>\xe9\x92', "é\x92", True),
    "a page in Latin-1 means Windows-1252": ("html", b"<meta charset=latin1>\xe9\x92", "é’", True),
    "a page whose server says UTF-8": ("html", "<meta charset=latin1>café".encode(), "café", False),
    "a page that could be either": ("html", b"<meta charset=latin1>CAF\xc9\x94", "CAFÉ”", True),
    "a page in GBK that is UTF-8": ("html", "<meta charset=gbk>“café”".encode(), "“café”", False),
    "XML that is not in UTF-8": ("xml", b'<?xml version="1.0" encoding="utf-8"?>caf\xe9', "caf\udce9", False),
    "XML that says ASCII": ("xml", '<?xml version="1.0" encoding="us-ascii"?>é'.encode(), "é", False),
    "XML in Shift JIS that is UTF-8": ("xml", '<?xml version="1.0" encoding="sjis"?>é’ '.encode(), "é’ ", False),
    "Python obeys its cookie": ("py", "# coding: latin-1\n'é'".encode(), "'Ã©'", True),
    "Python with a mark does not": ("py", codecs.BOM_UTF8 + "# coding: latin-1\n'é'".encode(), "'é'", True),
    "a byte that Windows-1252 lacks": ("html", b"<meta charset=cp1252>\x81", "\udc81", False),
    "JSON in UTF-16": ("json", '["é"]'.encode("utf-16-be"), '["é"]', True),
}


@pytest.mark.parametrize("name", DECLARED)
def test_a_file_is_read_as_it_says(name: str) -> None:
    format, data, end, is_whole = DECLARED[name]
    source = decode(data, format)
    assert source.text.endswith(end)
    assert source.is_whole is is_whole
    assert source.encode(source.text) == data
    assert source.writes("’") is (is_whole and source.encoding not in ("koi8-r", "iso8859-1"))


UNREADABLE = {
    "an unknown encoding": (
        b'<?xml version="1.0" encoding="foo-9"?>',
        "it says that it is in 'foo-9', but no encoding",
    ),
    "no encoding": (b'<?xml version="1.0" encoding="rot13"?>', "'rot13', but that is no encoding of text"),
    "an encoding of no file": (b'<?xml version="1.0" encoding="utf-7"?>', "'utf-7', but newslint does not read it"),
    "one that could not say so": (b'<?xml version="1.0" encoding="cp037"?>', "'cp037', but says so in another"),
    "Shift JIS with half a character": (
        b'<?xml version="1.0" encoding="sjis"?>\x81',
        "not SHIFT_JIS .byte 0x81 at offset",
    ),
    "ISO-2022-JP spelled in its own way": (
        b'<?xml version="1.0" encoding="iso-2022-jp"?>\x1b(B',
        "ISO2022_JP that cannot be written back exactly; save it as UTF-8",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_encoding_that_cannot_be_kept_is_one_clear_line(name: str) -> None:
    data, told = UNREADABLE[name]
    with pytest.raises(NotText, match=told):
        decode(data, "xml")


EXPLICIT = {
    "UTF-16 by its mark": (codecs.BOM_UTF16_BE + b"\0a", "UTF16", "a", codecs.BOM_UTF16_BE),
    "UTF-16 by its nulls": (b"\0a", "utf-16", "a", b""),
    "a mark that Python would take off": (codecs.BOM_UTF8 + b"a", "utf-8-sig", "a", codecs.BOM_UTF8),
    "a mark of UTF-8 that is none of the text": (codecs.BOM_UTF8 + b"\xe9", "cp1252", "é", codecs.BOM_UTF8),
    "what only looks like a mark": (b"\xff\xfea", "cp1252", "ÿþa", b""),
    "another one than it says": (b"# coding: koi8-r\n\xe9", "latin-1", "# coding: koi8-r\né", b""),
}


@pytest.mark.parametrize("name", EXPLICIT)
def test_what_the_caller_says_counts_most(name: str) -> None:
    data, encoding, text, bom = EXPLICIT[name]
    source = decode(data, "py", encoding)
    assert (source.text, source.bom) == (text, bom)
    assert source.encode(text) == data


HARM = {
    "two halves of a character": (b"a \xc3 \xa9 b", (0, 3, 4, "")),
    "two halves of a pair": (codecs.BOM_UTF16_LE + b"\x3d\xd8x\0\x00\xdea\0", (0, 1, 2, "")),
    "a byte order mark": (b"a\xff\xfe b", (0, 0, 1, "")),
    "a bad byte": (b"a \xff b", (0, 2, 3, "x")),
    "what may be half a character": ("日本テ".encode("shift_jis"), (0, 1, 2, "x")),
    "a letter that the file may not have": (b"a \xff b", (0, 4, 5, "é")),
}


@pytest.mark.parametrize("name", HARM)
def test_an_edit_that_would_change_what_does_not_decode_is_refused(name: str) -> None:
    data, edit = HARM[name]
    file = newslint.read(data, "txt")
    assert file.edit([edit]) == data
    assert len(file.refused) == 1


BAD = b"bad \xff\xfe byte , and the the\xff mayor  said so .\r\nIt is caf\xe9\xc3s , the \xe2\x80 they said.\r\n"
MENDED = b"bad \xff\xfe byte, and the the\xff mayor said so.\r\nIt is caf\xe9\xc3s, the \xe2\x80 they said.\r\n"


@pytest.mark.parametrize("format", ["text", "json", "github"])
def test_a_report_shows_bad_bytes_by_their_numbers(tmp_path: Path, format: str) -> None:
    (tmp_path / "odd.txt").write_bytes(BAD)
    done = run("check", "--isolated", "--output-format", format, "odd.txt", at=tmp_path)
    assert done.code == 1
    assert done.err == "newslint: odd.txt: some of its bytes are not UTF-8; they are left as they are\n"
    assert done.out.encode("utf-8")  # no byte of the file as it is
    assert "doubled-word" not in done.out
    if format == "text":
        assert r"bad \xff\xfe byte , and" in done.out
    if format == "json":
        assert [row["rule"] for row in json.loads(done.out)][:2] == [
            "spacing/space-before-comma",
            "spacing/double-space",
        ]


def test_a_repair_leaves_bad_bytes_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_bytes(BAD)
    shown = run("check", "--isolated", "--diff", "odd.txt", at=tmp_path).out.encode("utf-8", "surrogateescape")
    assert [line[1:] + b"\n" for line in shown.split(b"\n") if line[:2] in (b"+b", b"+I")] == MENDED.splitlines(True)
    assert run("check", "--isolated", "--fix", "--unsafe-fixes", "odd.txt", at=tmp_path).code == 0
    assert (tmp_path / "odd.txt").read_bytes() == MENDED


@pytest.mark.parametrize(("encoding", "called"), [("cp1252", "windows-1252"), ("mac_roman", "macintosh")])
def test_a_guess_is_told_and_kept_to(tmp_path: Path, encoding: str, called: str) -> None:
    text = "“The café , she said, is the mayor’s,” he said — but it is shut.\n"
    (tmp_path / "odd.txt").write_bytes(text.encode(encoding))
    done = run("check", "--isolated", "--fix", "--select", "spacing", "odd.txt", at=tmp_path)
    assert done.err.startswith(f"newslint: odd.txt: read as {called}, which is a guess; only ASCII is written to it")
    assert (tmp_path / "odd.txt").read_bytes() == text.replace(" ,", ",").encode(encoding)


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
@pytest.mark.parametrize("case", plain_text_cases(), ids=lambda case: case["note"])
def test_an_edit_of_plain_text_changes_only_its_own_bytes(case: dict[str, Any]) -> None:
    source = decode(as_bytes(case, "source"))
    (document,) = read(source.text)
    assert [document.text.removesuffix("\n")] == case["prose"]
    start = document.text.index(case["edit"]["find"])
    edit = Edit(start, start + len(case["edit"]["find"]), case["edit"]["replace"])
    assert source.encode(apply(document.layer.lower([edit]), source.text)) == as_bytes(case, "expected")
