"""Subtitles: a sentence runs from cue to cue, and no fix moves, joins or empties a cue."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.file import File, read

ONE, TWO = "00:00:01,000 --> 00:00:02,000", "00:00:02,000 --> 00:00:03,500"
FILM = f"1\n{ONE}\nIt's <i>the</i>\nend of the\n\n2\n{TWO}\nthe <b>cat</b>.\n"
SHOW = "WEBVTT - it's\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:02.000 align:end\n<v Fred>Tom &amp; I"


def text_of(file: File) -> str:
    assert len(file.texts) <= 1
    return "".join(file.texts)


def replaced(source: str, format: str, old: str, new: str) -> tuple[str, list[str]]:
    file = read(source.encode(), format)
    at = text_of(file).index(old)
    data = file.edit([(0, at, at + len(old), new)])
    return data.decode(), [reason for _, reason in file.refused]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param(FILM, "It's the\nend of the\nthe cat.", id="tags are holes and the numbers are not read"),
        pytest.param(f"1\n{ONE}\na\n2\n{TWO}\nb", "a\nb", id="no blank line between cues"),
        pytest.param(f"{ONE}\na\n\n{TWO}\nb\n", "a\nb", id="no numbers"),
        pytest.param(f"1\n{ONE}\nin\n2012\n\n{TWO}\nb\n", "in\n2012\nb", id="a year is no number of a cue"),
        pytest.param(f"1\n{ONE}\na\n\n2\n\n{TWO}\nb\n", "a\nb", id="a blank line behind the number"),
        pytest.param(f"1\n{ONE}\n\na\n\nb\n\n\n\n2\n{TWO}\nc\n", "a\nb\nc", id="blank lines in a cue"),
        pytest.param(f"1\n{ONE}\n\n2\n{TWO}\nb\n", "b", id="an empty cue"),
        pytest.param(f"1\n{ONE}\n<i></i>\n\n2\n{TWO}\nb\n", "b", id="a cue with nothing but tags"),
        pytest.param("1\n00:00:01.0 --> 00:00:02.0 X1:1 Y1:2\na\n", "a", id="a dot, and where the cue is shown"),
        pytest.param(f"1\n{ONE}\n{{\\an8}}<font color='it''s'>- I <3 it\n", "- I <3 it", id="positions and a heart"),
        pytest.param(f"1\r\n{ONE}\r\na\r\n\r\n2\r\n{TWO}\r\nb\r\n", "a\nb", id="CRLF"),
        pytest.param("\ufeff" + FILM, "It's the\nend of the\nthe cat.", id="a byte order mark"),
        pytest.param("no subtitles here\n", "", id="no cues"),
    ],
)
def test_srt_is_read(source: str, text: str) -> None:
    file = read(source.encode(), "srt")
    assert text_of(file) == text
    assert file.edit([]) == source.encode()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param(SHOW, "Tom & I", id="header, style, number, settings and voice"),
        pytest.param("WEBVTT\n00:01.000 --> 00:02.000\na", "a", id="no blank line behind the header"),
        pytest.param("WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nNOTE b\nc\n\nd\n", "a", id="notes and strays"),
        pytest.param("WEBVTT\n\nREGION\nid:x\n\nx\n1:00:01,000 --> 1:00:02,000\na", "a", id="a region, a comma"),
        pytest.param(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<c.red>a</c><00:01.500> &lt;b&gt;&nbsp;&rsquo;&#39; R&D &x;\n",
            "a <b>\xa0’' R&D &x;",
            id="references",
        ),
        pytest.param("WEBVTT\n\n00:01.000 --> 00:02.000\na <b\nc", "a ", id="a tag that is not closed hides the rest"),
        pytest.param(
            "WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb", "a\nb", id="an arrow ends a cue"
        ),
        pytest.param("WEBVTT\n\n00:01.000 --> soon\na\n", "", id="times that are none"),
    ],
)
def test_vtt_is_read(source: str, text: str) -> None:
    file = read(source.encode(), "vtt")
    assert text_of(file) == text
    assert file.edit([]) == source.encode()


def test_a_doubled_word_over_two_cues_is_left() -> None:
    after, refused = replaced(FILM, "srt", "the\nthe", "the")
    assert after == FILM
    assert refused


def test_a_doubled_word_over_two_lines_of_a_cue_goes() -> None:
    source = f"1\n{ONE}\nto the\nthe end\n"
    assert replaced(source, "srt", "the\nthe", "the") == (f"1\n{ONE}\nto the end\n", [])


@pytest.mark.parametrize("old", ["b", "<b", "b\n"])
def test_a_cue_does_not_lose_its_last_line(old: str) -> None:
    source = f"1\n{ONE}\na\n\n2\n{TWO}\n<i>b</i>\n\n3\n{TWO}\nc\n"
    assert replaced(source, "srt", old.strip("<"), "")[0] == source


@pytest.mark.parametrize(
    ("new", "spelled"),
    [
        ("<b> & c", "&lt;b> & c"),
        ("R&D", "R&amp;D"),
        ("-->", "--&gt;"),
        ("it’s", "it’s"),
        ("\xa0x", "&nbsp;x"),
    ],
)
def test_vtt_escapes_what_needs_it(new: str, spelled: str) -> None:
    source = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Fred>one two\n"
    assert replaced(source, "vtt", "two", new) == (source.replace("two", spelled), [])


def test_srt_refuses_what_would_be_a_tag() -> None:
    after, refused = replaced(FILM, "srt", "end", "<end>")
    assert after == FILM
    assert refused


def test_a_note_speaks_of_all_the_lines_of_the_next_cue_and_of_no_other() -> None:
    notes = "WEBVTT\n\n00:00.000 --> 00:01.000\na\n\nNOTE newslint: ignore[spacing/doubled-space] verse\n\n"
    source = notes + "00:01.000 --> 00:02.000\nb\nc\n\n00:02.000 --> 00:03.000\nd\n"
    (document,) = read(source.encode(), "vtt").documents
    told = [(comment.offset, comment.text.partition("[")[0]) for comment in document.comments]
    assert document.text == "a\nb\nc\nd"
    assert told == [(2, "disable"), (5, "enable")]


LINE = st.text("ab 1&<>i/{}\\-’", max_size=8)
CUES = st.lists(st.lists(LINE, max_size=3), max_size=4)


@given(CUES, st.sampled_from(["srt", "vtt"]), st.data())
def test_an_edit_changes_the_text_and_no_cue(cues: list[list[str]], format: str, data: st.DataObject) -> None:
    times = "00:00:01.000 --> 00:00:02.000"
    source = "\n\n".join(["WEBVTT", *(f"{number}\n{times}\n" + "\n".join(cue) for number, cue in enumerate(cues))])
    file = read(source.encode(), format)
    assert file.edit([]) == source.encode()
    for text in file.texts:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 4)))
        new = data.draw(st.sampled_from(["", "x", "’", "<", "&amp;", "<i>", "\n", "7", times, "-->"]))
        after = file.edit([(0, start, end, new)])
        wanted = text if file.refused else text[:start] + new + text[end:]
        assert read(after, format).texts == [wanted]
        cue = rf"(?m)^\d+\n{re.escape(times)}$"
        assert re.findall(cue, after.decode()) == re.findall(cue, source)
