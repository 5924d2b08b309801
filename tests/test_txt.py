import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.finding import Drop, Edit, Fix, Safety
from newslint.mapping import Refused, apply
from newslint.readers import read

WRAPPED = """\
Bridge at Norwood closes for a year

The bridge over the Ure will be closed from Monday, the county said on
Friday, after an inspection found that two of its four piers had moved
by a hand's breadth since the floods of last winter.

Drivers are sent by way of Masham, which adds some twenty minutes to the
way to work; the county has asked the bus company for a shuttle that is
to run every half an hour.
"""


def document_of(text: str) -> Document:
    (document,) = read(text)
    return document


def blocks(text: str) -> list[tuple[str, str]]:
    document = document_of(text)
    return [(document.text[block.start : block.end], block.kind) for block in document.blocks]


def dropped(text: str, line: str) -> str:
    document = document_of(text)
    start = document.text.index(line)
    fix = Fix((Drop(start, start + len(line)),), Safety.SAFE)
    return apply(document.lower(fix), text)


def test_the_whole_file_is_one_article() -> None:
    text = "\n\nTitle here\n\n  The road is closed. \nIt is wet.\n\n"
    assert document_of(text).text == text


def test_an_empty_file_is_an_empty_article() -> None:
    assert document_of("").text == ""
    assert document_of(" \n\t\n").blocks == ()


def test_a_block_is_a_line() -> None:
    text = "The road is closed.\nIt is wet.\n \nIt is cold.\n"
    assert blocks(text) == [
        ("The road is closed.", "paragraph"),
        ("It is wet.", "paragraph"),
        ("It is cold.", "paragraph"),
    ]
    assert not document_of(text).layout.wrapped


@given(st.text("a. \n\t\x0b\x1c\u2028\xa0", max_size=40))
def test_a_line_of_white_space_is_no_block(text: str) -> None:
    lines = re.finditer(r"^[^\S\n]*\S[^\n]*", text, re.MULTILINE)
    assert [(start, end) for start, end, _ in document_of(text).blocks] == [line.span() for line in lines]


def test_in_hard_wrapped_text_a_block_is_a_paragraph() -> None:
    document = document_of(WRAPPED)
    assert document.layout.wrapped
    assert [text.count("\n") for text, _ in blocks(WRAPPED)] == [0, 2, 2]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_wrapping_does_not_depend_on_the_kind_of_line_end(end: str) -> None:
    assert document_of(WRAPPED.replace("\n", end)).layout.wrapped


def test_paragraphs_without_blank_lines_between_are_not_wrapped_text() -> None:
    line = "The county said that the bridge over the river would stay closed."
    assert not document_of("\n".join([line] * 12)).layout.wrapped


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Bridge at Norwood closes", "headline"),
        ("Will the bridge reopen?", "headline"),
        ("Bridge closes, and then...", "headline"),
        ("The bridge is closed.", "paragraph"),
        ("x" * 201, "paragraph"),
    ],
)
def test_a_short_first_line_that_is_no_sentence_is_the_headline(first: str, kind: str) -> None:
    assert blocks(f"{first}\n\nIt rained.\n")[0] == (first, kind)


def test_a_lone_line_is_no_headline() -> None:
    assert blocks("Bridge at Norwood closes\n") == [("Bridge at Norwood closes", "paragraph")]


def test_a_label_stands_before_the_headline() -> None:
    assert [kind for _, kind in blocks("PRESS RELEASE\n\nBridge closes\n\nIt rained.\n")] == [
        "paragraph",
        "headline",
        "paragraph",
    ]


def test_a_byline_is_neither_headline_nor_body() -> None:
    text = "Bridge closes\n\nBy Jane Roe\n\nBy Monday it had rained for a week, and the river had risen.\n"
    document = document_of(text)
    assert [kind for _, kind in blocks(text)][:2] == ["headline", "byline"]
    assert document.headline == (0, 13)


IGNORE = "<!-- newslint: ignore[spacing] a poem -->"


@pytest.mark.parametrize(
    ("source", "text", "offset", "alone"),
    [
        (f"{IGNORE}\nOne.\nTwo.\n", "One.\nTwo.\n", 0, True),
        (f"One.\n\n{IGNORE}\nTwo.\n", "One.\n\nTwo.\n", 6, True),
        (f"One.\n\n{IGNORE}\n\nTwo.\n", "One.\n\nTwo.\n", 6, True),
        (f"{IGNORE}\n\nOne.\n", "One.\n", 0, True),
        (f"One.\n{IGNORE}\n", "One.\n", 5, True),
        (f"One.\n{IGNORE}", "One.\n", 5, True),
        (f"  {IGNORE}  \nOne.\n", "One.\n", 0, True),
        (f"One. {IGNORE}\nTwo.\n", "One.\nTwo.\n", 4, False),
        (f"One {IGNORE} two.\n", "One two.\n", 4, False),
        (f"{IGNORE} One.\n", "One.\n", 0, False),
        (f"One. {IGNORE} \nTwo.\n", "One. \nTwo.\n", 4, False),
        (f"One, {IGNORE}two.\n", "One, two.\n", 5, False),
        (IGNORE, "", 0, True),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_instruction_is_a_hole(source: str, text: str, offset: int, alone: bool, end: str) -> None:
    source = source.replace("\n", end)
    document = document_of(source)
    assert document.text == text
    (comment,) = document.comments
    assert comment[:3] == (offset, "ignore[spacing] a poem", alone)
    assert source[slice(*comment.span)] == IGNORE
    for at, character in enumerate(text):
        start, stop = document.layer.span((at, at + 1))  # type: ignore[arg-type]
        assert source[start:stop] == character.replace("\n", end)


def test_two_instructions_may_share_a_line() -> None:
    document = document_of(f"{IGNORE} <!-- newslint: disable[units] -->\nOne.\n")
    assert document.text == "One.\n"
    assert [(comment.text, comment.alone) for comment in document.comments] == [
        ("ignore[spacing] a poem", True),
        ("disable[units]", True),
    ]


@pytest.mark.parametrize("source", [f"One {IGNORE} {IGNORE}\n", f"One {IGNORE}{IGNORE}\n", f"One{IGNORE} {IGNORE}\n"])
def test_instructions_at_the_end_of_a_line_leave_no_space_there(source: str) -> None:
    assert document_of(source).text == "One\n"


def test_an_edit_beside_an_instruction_leaves_it_alone() -> None:
    source = f"One , two. {IGNORE}\r\n{IGNORE}\r\nThree .\r\n"
    document = document_of(source)
    edits = [Edit(3, 4, ""), Edit(document.text.index(" ."), document.text.index(" .") + 1, "")]
    assert apply(document.layer.lower(edits), source) == f"One, two. {IGNORE}\r\n{IGNORE}\r\nThree.\r\n"


@pytest.mark.parametrize("text", ["<!-- newslint:" + " " * 20_000, "<!-- newslint: " * 2_000, " " * 20_000 + "."])
def test_what_looks_like_an_instruction_for_long_and_is_none_is_text(text: str) -> None:
    assert document_of(text).text == text


def test_other_comments_are_text() -> None:
    assert document_of("<!-- a note -->\nOne.\n").text == "<!-- a note -->\nOne.\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Share\n\nOne.\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("\nShare\n\nOne.\n", "One.\n"),
        ("One.\n\nShare\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n \nShare\n\n\nTwo.\n", "One.\n\n \nTwo.\n"),
        ("One.\nShare\nTwo.\n", "One.\nTwo.\n"),
        ("One.\n\nShare\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\nShare\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nTwo.\n\nShare\n", "One.\n\nTwo.\n"),
        ("One.\n\nTwo.\n\nShare", "One.\n\nTwo."),
        ("One.\n\nShare\n\n\n", "One.\n"),
        ("  Share \n", ""),
        ("Share", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_dropped_line_takes_the_blank_line_with_it(source: str, expected: str, end: str) -> None:
    assert dropped(source.replace("\n", end), "Share") == expected.replace("\n", end)


@pytest.mark.parametrize("source", [f"One.\n\n{IGNORE}\nShare\n\nTwo.\n", f"One.\n\nShare {IGNORE}\n\nTwo.\n"])
def test_a_line_that_an_instruction_speaks_of_is_not_dropped_from_under_it(source: str) -> None:
    with pytest.raises(Refused, match="a comment to newslint speaks of it"):
        dropped(source, "Share")


def test_an_instruction_elsewhere_does_not_keep_a_line() -> None:
    assert dropped(f"One.\n\nShare\n{IGNORE}\n\nTwo.\n", "Share") == f"One.\n\n{IGNORE}\nTwo.\n"


def test_there_must_be_something_to_drop() -> None:
    document = document_of("One.\n\nTwo.\n")
    with pytest.raises(Refused, match="nothing to take out"):
        document.lower(Fix((Drop(4, 5),), Safety.SAFE))
