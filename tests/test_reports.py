import io
import json
import unicodedata
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.commands import NAMES
from newslint.finding import Edit, Finding, Fix, Safety, Severity, Span
from newslint.fixer import Applied, Declined
from newslint.mapping import apply
from newslint.reports import FORMATS, Style, timing, write
from newslint.run import FileReport

SOURCE = "Bridge closes\r\n\r\nThe  road,\rshe’s told 😀, is shut.\n"


def written(format: str, report: FileReport, style: Style = Style()) -> str:  # noqa: B008
    out = io.StringIO()
    write(format, [report], out, style)
    return out.getvalue()


def found(text: str, what: str, *edits: Edit, message: str = "m", safety: Safety = Safety.SAFE, **told: Any) -> Finding:
    """A finding at the first place where `what` stands in a text."""
    start = text.index(what)
    fix = Fix(edits, safety) if edits else None
    return Finding("house/rule", Span(start, start + len(what)), message, Severity.WARNING, fix)._replace(**told)


def report_of(text: str, *findings: Finding, path: str = "a.txt", **told: Any) -> FileReport:
    return FileReport(path, text, findings, **told)


def test_json_is_one_array_with_offsets_lines_and_columns_of_the_decoded_file() -> None:
    space = found(SOURCE, "  ", Edit(20, 22, " "))
    quote = found(SOURCE, "told 😀", message="“x”", severity=Severity.NOTE, related=(Span(0, 6),))
    assert json.loads(written("json", report_of(SOURCE, space, quote, path="ä/b.txt"))) == [
        {
            "path": "ä/b.txt",
            "rule": "house/rule",
            "message": "m",
            "severity": "warning",
            "start": {"offset": 20, "line": 3, "column": 4},
            "end": {"offset": 22, "line": 3, "column": 6},
            "fix": {
                "safety": "safe",
                "message": "",
                "edits": [
                    {
                        "start": {"offset": 20, "line": 3, "column": 4},
                        "end": {"offset": 22, "line": 3, "column": 6},
                        "text": " ",
                    }
                ],
            },
        },
        {
            "path": "ä/b.txt",
            "rule": "house/rule",
            "message": "“x”",
            "severity": "note",
            "start": {"offset": 34, "line": 4, "column": 7},
            "end": {"offset": 40, "line": 4, "column": 13},
            "fix": None,
            "related": [{"start": {"offset": 0, "line": 1, "column": 1}, "end": {"offset": 6, "line": 1, "column": 7}}],
        },
    ]


def test_json_without_findings_is_an_empty_array() -> None:
    out = io.StringIO()
    write("json", [], out, Style())
    assert json.loads(out.getvalue()) == []
    assert json.loads(written("json", report_of(SOURCE))) == []


def test_json_of_several_files_is_still_one_array() -> None:
    out = io.StringIO()
    reports = [report_of("a b", found("a b", "b")), report_of("c"), report_of("d", found("d", "d"), path="d.txt")]
    write("json", reports, out, Style())
    assert [row["path"] for row in json.loads(out.getvalue())] == ["a.txt", "d.txt"]


def test_github_gets_one_command_a_finding() -> None:
    report = report_of(SOURCE, found(SOURCE, "  "), found(SOURCE, "road,\rshe", severity=Severity.ERROR))
    assert written("github", report).splitlines() == [
        "::warning file=a.txt,line=3,endLine=3,title=house/rule,col=4,endColumn=6::m",
        "::error file=a.txt,line=3,endLine=4,title=house/rule::m",
    ]


def test_what_github_would_read_as_its_own_is_escaped() -> None:
    finding = found(SOURCE, "road", message="50%: a, b\r\n::error::x")
    line = written("github", report_of(SOURCE, finding, path="a,b:c%.txt"))
    assert line.startswith("::warning file=a%2Cb%3Ac%25.txt,line=3,")
    assert line.endswith("::50%25: a, b%0D%0A::error::x\n")
    assert line.count("\n") == 1


@pytest.mark.parametrize("format", ["text", "github"])
def test_notes_are_shown_when_asked_for(format: str) -> None:
    report = report_of(SOURCE, found(SOURCE, "road", severity=Severity.NOTE))
    assert written(format, report) == ""
    assert "house/rule" in written(format, report, Style(notes=True))


def told(text: str, finding: Finding, style: Style = Style()) -> list[str]:  # noqa: B008
    return written("text", report_of(text, finding), style).splitlines()


def test_text_says_where_and_what_with_a_caret_under_the_fault() -> None:
    assert told(SOURCE, found(SOURCE, "road", message="No road")) == [
        "a.txt:3:6: warning house/rule: No road",
        "    The  road,",
        "         ^^^^",
    ]


@pytest.mark.parametrize(
    ("edits", "safety", "offer"),
    [
        ([Edit(5, 9, "way")], Safety.SAFE, "fix: way"),
        ([Edit(5, 9, "way")], Safety.UNSAFE, "unsafe fix: way"),
        ([Edit(5, 9, "way")], Safety.SHOWN, "suggestion: way"),
        ([Edit(5, 9, "")], Safety.SAFE, "fix: take out"),
        ([Edit(6, 6, "a")], Safety.SAFE, "fix: raoad"),
        ([Edit(9, 10, "")], Safety.SAFE, "fix: take out"),
        ([Edit(10, 10, "!")], Safety.SAFE, "fix: insert !"),
        ([Edit(0, 1, "t"), Edit(10, 10, "!")], Safety.SAFE, "fix: several places"),
    ],
)
def test_text_says_what_the_fix_would_make_of_it(edits: Sequence[Edit], safety: Safety, offer: str) -> None:
    text = "The  road, is shut."
    assert told(text, found(text, "road", *edits, safety=safety))[2] == f"         ^^^^ {offer}"


COLUMNS = {
    "東京の road": 7,
    "cafe\u0301 road": 5,
    "café road": 5,
    "a\u200bb road": 11,
    "a\u00adb road": 11,
    "a\tb road": 4,
    "a\u00a0b road": 4,
    "a\x1b[31m road": 14,
}


@pytest.mark.parametrize("text", COLUMNS)
def test_the_caret_stands_under_the_fault_as_a_terminal_shows_it(text: str) -> None:
    shown, caret = told(text, found(text, "road"))[1:]
    assert caret == " " * 4 + " " * COLUMNS[text] + "^^^^"
    width = sum(2 if unicodedata.east_asian_width(one) in "WF" else not unicodedata.combining(one) for one in shown)
    assert width == 4 + COLUMNS[text] + 4
    assert not any(unicodedata.category(one) in ("Cc", "Cf") for one in shown)


def test_a_fault_that_cannot_be_seen_is_shown() -> None:
    text = "The\u200b road"
    assert told(text, found(text, "\u200b", Edit(3, 4, "")))[1:] == [
        "    The<U+200B> road",
        "       ^^^^^^^^ fix: take out",
    ]


def test_a_place_between_two_characters_has_one_caret() -> None:
    finding = Finding("house/rule", Span(8, 8), "m", Severity.WARNING, Fix((Edit(8, 8, "\n"),), Safety.SAFE))
    shown, caret = told("The road", finding)[1:]
    assert (shown, caret) == ("    The road", "            ^ fix: ⏎")


def test_a_long_line_is_cut_around_the_fault() -> None:
    text = f"{'a ' * 100}road{' b' * 100}"
    shown, caret = told(text, found(text, "road"))[1:]
    assert shown == "    …" + "a " * 18 + "road" + " b" * 18 + "…"
    assert shown.index("road") == caret.index("^")


def test_a_long_fault_is_cut_in_its_middle() -> None:
    text = "x" * 500
    shown, caret = told(text, found(text, text, Edit(0, 500, "y" * 500)))[1:]
    assert len(shown) < 80
    assert len(caret) < 150


def test_a_report_is_coloured_only_when_asked_to_be() -> None:
    finding = found(SOURCE, "road")
    coloured = written("text", report_of(SOURCE, finding), Style(colour=True))
    plain = written("text", report_of(SOURCE, finding))
    assert "\033[" in coloured
    assert "\033" not in plain


def test_fixes_that_were_made_and_that_were_not_are_told() -> None:
    applied = Applied("house/rule", 3, "  ", " ")
    declined = Declined(found(SOURCE, "road"), "the fix would cross markup")
    text = written("text", report_of(SOURCE, applied=(applied,), declined=(declined,)), Style(show_fixes=True))
    assert text == "a.txt:3: house/rule: ␣␣ → ␣\na.txt: house/rule: not applied here: the fix would cross markup\n"


@pytest.mark.parametrize("format", [*FORMATS, "diff"])
def test_no_name_and_no_message_reaches_the_terminal_as_a_command(format: str) -> None:
    finding = found(SOURCE, "road", message="a\x1b[2Jb\ud800")
    report = report_of(SOURCE, finding, path="x\x1b]0;y\x07\n.txt", before="The road", data=b"", applied=())
    text = written(format, report, Style(show_fixes=True))
    text.encode("utf-8", NAMES)
    if format != "github":
        assert "\x1b" not in text
    if format == "text":
        assert text.startswith("x<U+001B>]0;y<U+0007>⏎.txt:3:6: warning house/rule: a<U+001B>[2Jb<U+D800>\n")
    if format == "diff":
        assert text.startswith("--- x<U+001B>]0;y<U+0007>⏎.txt\n")


texts = st.text(st.sampled_from("ab \t\n\r\u200b\u0301東😀\x00\x1b\u2028’"), max_size=50)


@given(texts, st.data(), st.sampled_from(FORMATS), st.booleans())
def test_every_span_of_every_text_can_be_reported(text: str, data: st.DataObject, format: str, colour: bool) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first = data.draw(st.integers(0, len(text)))
    edit = Edit(first, data.draw(st.integers(first, len(text))), data.draw(texts))
    finding = Finding("house/rule", Span(start, end), "m", Severity.ERROR, Fix((edit,), Safety.SAFE))
    report = written(format, report_of(text, finding), Style(colour=colour))
    if format == "text":
        assert len(report.splitlines()) == 3
    elif format == "github":
        assert report.count("\n") == 1
    else:
        (row,) = json.loads(report)
        assert text[row["start"]["offset"] : row["end"]["offset"]] == text[start:end]
        edits = [Edit(one["start"]["offset"], one["end"]["offset"], one["text"]) for one in row["fix"]["edits"]]
        assert apply(edits, text) == apply([edit], text)


def test_costs_are_told_rule_by_rule_the_dearest_first() -> None:
    costs = [
        ("a/idle", 0, 0, 0, 0.0),
        ("b/cheap", 10, 2, 1, 0.001),
        ("c/dear", 1200, 30, 0, 0.002),
        ("b/cheap", 1, 1, 1, 0),
    ]
    assert timing.table(costs).splitlines() == [
        "rule     triggers  verified  matches    ms   share",
        "c/dear      1,200        30        0  2.00   66.7%",
        "b/cheap        11         3        2  1.00   33.3%",
        "all         1,211        33        2  3.00  100.0%",
        "1 rule had nothing to look at",
    ]
    assert timing.table([]).startswith("rule ")
