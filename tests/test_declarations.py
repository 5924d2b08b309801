import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.declarations import codec, declared, is_single_byte

XML = '<?xml version="1.0"?><p>é</p>'
DECLARED = {
    "an XML declaration": ("xml", b'<?xml version="1.0" encoding="koi8-r"?><p/>', "koi8-r"),
    "one in a feed, in single quotes": (
        "feed",
        b"\n<?xml version='1.0' encoding = 'iso-8859-2' standalone='yes'?>",
        "iso-8859-2",
    ),
    "one without an encoding": ("xml", b'<?xml version="1.0"?><p encoding="koi8-r"/>', ""),
    "a later one": ("xml", b'<p/><?xml version="1.0" encoding="koi8-r"?>', ""),
    "UTF-16 that ASCII says": ("xml", b'<?xml version="1.0" encoding="UTF-16"?><p/>', "utf-8"),
    "UTF-16 that nulls show": ("xml", XML.encode("utf-16-le"), "utf-16-le"),
    "UTF-16 the other way round": ("feed", XML.encode("utf-16-be"), "utf-16-be"),
    "a page that begins so": ("html", XML.encode("utf-16-be"), "utf-16-be"),
    "a meta element": ("html", b"<!doctype html><html><head><meta charset=windows-1251>", "windows-1251"),
    "one in capitals with quotes": ("html", b"<META CharSet = ' Latin1 '/>", "Latin1"),
    "the older form": (
        "html",
        b'<meta content="text/html; charset = &quot" name=a>'
        b'<meta http-equiv=Content-Type content="text/html; charset=koi8-r">',
        "koi8-r",
    ),
    "the same for something else": ("html", b'<meta name="refresh" content="text/html; charset=koi8-r">', ""),
    "one in a comment": ("html", b"<!-- <meta charset=koi8-r> --><meta charset=utf-8>", "utf-8"),
    "one in an open comment": ("html", b"<!-- <meta charset=koi8-r>", ""),
    "one in an attribute": ("html", b"<p title='<meta charset=koi8-r>'><meta charset=cp1252>", "cp1252"),
    "one in running text": ("html", b"<p>Write charset=koi8-r in it.", ""),
    "two": ("html", b"<meta charset=koi8-r><meta charset=utf-8>", "koi8-r"),
    "UTF-16 in a meta element": ("html", b"<meta charset=utf-16le>", "utf-8"),
    "a template's": ("html", b'<meta charset="{{ site.charset }}">', ""),
    "one too far down": ("html", b" " * 1024 + b"<meta charset=koi8-r>", ""),
    "XHTML": ("html", b'<?xml version="1.0" encoding="iso-8859-5"?>\n<html/>', "iso-8859-5"),
    "XHTML that says two things": (
        "html",
        b'<?xml version="1.0" encoding="iso-8859-5"?><meta charset="koi8-r">',
        "koi8-r",
    ),
    "a cookie": ("py", b"# -*- coding: latin-1 -*-\n", "latin-1"),
    "one below a shebang": ("py", b"#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\n", "cp1252"),
    "one below a blank line": ("py", b" \f\n\t#coding=koi8-r", "koi8-r"),
    "Emacs's line break": ("py", b"# coding: utf-8-unix\n", "utf-8"),
    "Emacs's Latin-1": ("py", b"# coding: iso_latin_1-dos\n", "latin-1"),
    "one below code": ("py", b"import os\n# coding: koi8-r\n", ""),
    "one in the third line": ("py", b"#\n#\n# coding: koi8-r\n", ""),
    "one in a string": ("py", b"'# coding: koi8-r'\n", ""),
    "one after old Macintosh line breaks": ("py", b"#\r# coding: koi8-r\rx = 1", "koi8-r"),
    "a catalogue": (
        "po",
        b'# Charset=no\nmsgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=ISO-8859-2\\n"\n',
        "ISO-8859-2",
    ),
    "one on one line": ("po", b'msgid ""\r\nmsgstr "Content-Type: text/plain; charset=koi8-r\\n"\r\n', "koi8-r"),
    "one whose line is broken": (
        "po",
        b'msgid ""\nmsgstr "Content-Type: text/plain; "\n"charset=cp1252\\n"\n',
        "cp1252",
    ),
    "a template of a catalogue": ("po", b'msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\n', ""),
    "a message about it": ("po", b'msgid ""\n"x"\nmsgstr "Content-Type: text/plain; charset=koi8-r\\n"\n', ""),
    "JSON in UTF-16": ("json", '{"a": 1}'.encode("utf-16-le"), "utf-16-le"),
    "JSON of one character and one more": ("json", '"é"'.encode("utf-16-be"), "utf-16-be"),
    "JSON that has a Chinese character first": ("json", '"字"'.encode("utf-16-le"), "utf-16-le"),
    "JSON in UTF-32": ("jsonl", "[]".encode("utf-32-be"), "utf-32-be"),
    "JSON in UTF-32 the other way round": ("json", "[1]".encode("utf-32-le"), "utf-32-le"),
    "JSON in UTF-8": ("json", b'{"encoding": "koi8-r"}', ""),
    "plain text": ("txt", b"# -*- coding: koi8-r -*-\n", ""),
    "Markdown": ("md", b"<meta charset=koi8-r>\n", ""),
    "nothing": ("html", b"", ""),
}


@pytest.mark.parametrize("name", DECLARED)
def test_a_file_names_its_encoding_as_its_format_does(name: str) -> None:
    format, data, label = DECLARED[name]
    assert declared(data, format) == label


@pytest.mark.parametrize(
    ("label", "on_the_web", "elsewhere"),
    [
        ("latin1", "cp1252", "iso8859-1"),
        ("ISO-8859-1", "cp1252", "iso8859-1"),
        ("us-ascii", "cp1252", "ascii"),
        ("x-cp1251", "cp1251", "cp1251"),
        ("windows-874", "cp874", "cp874"),
        ("macintosh", "mac-roman", "mac-roman"),
        ("x-sjis", "cp932", "shift_jis"),
        ("gb2312", "gb18030", "gb2312"),
        ("utf8", "utf-8", "utf-8"),
        ("utf-8-sig", "utf-8", "utf-8"),
        ("x-user-defined", "cp1252", "cp1252"),
    ],
)
def test_a_page_means_by_a_name_what_browsers_do(label: str, on_the_web: str, elsewhere: str) -> None:
    wanted = [codecs.lookup(name).name for name in (on_the_web, elsewhere)]
    assert [codec(label, "html"), codec(label, "xml")] == wanted


@pytest.mark.parametrize("label", ["rot13", "hex", "base64", "bz2", "zlib", "uu", "quopri"])
def test_what_is_no_encoding_of_text_is_refused(label: str) -> None:
    with pytest.raises(LookupError, match="no encoding of text"):
        codec(label)


@pytest.mark.parametrize("label", ["unicode_escape", "raw_unicode_escape", "idna", "punycode", "utf-7", "undefined"])
def test_an_encoding_that_is_no_file_s_is_refused(label: str) -> None:
    with pytest.raises(LookupError, match="does not read it"):
        codec(label)


@given(st.text(max_size=70))
def test_any_other_name_is_unknown(label: str) -> None:
    try:
        assert codecs.lookup(codec(label)).name
    except LookupError as error:
        assert "encoding" in str(error) or "read" in str(error)


@given(st.sampled_from(["xml", "feed", "html", "py", "po", "json"]), st.binary(max_size=200))
def test_any_bytes_are_looked_at(format: str, data: bytes) -> None:
    assert isinstance(declared(data, format), str)


def test_one_byte_a_character() -> None:
    assert all(is_single_byte(name) for name in ("cp1252", "latin-1", "koi8-r", "mac_roman", "cp874", "cp037"))
    assert not any(is_single_byte(name) for name in ("utf-8", "ascii", "gbk", "shift_jis", "iso2022_jp", "hz", "big5"))
