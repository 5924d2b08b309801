"""`newslint.read`, the way in for programs."""

import pytest

import newslint
from newslint.file import read


def test_a_file_shows_its_prose_and_takes_edits() -> None:
    file = newslint.read(b"# It's\n\nThe *road* , she said.\n", "md")
    assert file.texts == ["It's", "The road , she said."]
    assert file.edit([(0, 2, 3, "’"), (1, 8, 9, "")]) == "# It’s\n\nThe *road*, she said.\n".encode()
    assert file.refused == []


def test_what_cannot_be_made_is_told_with_the_reason_and_the_rest_is_made() -> None:
    file = read(b"<p>The <b>old road</b> is <code>x</code> shut.</p>", "html")
    across, code, fine = (0, 0, 8, "A new"), (0, 16, 17, "y"), (0, 18, 22, "open")
    assert file.edit([across, code, fine]) == b"<p>The <b>old road</b> is <code>x</code> open.</p>"
    assert dict(file.refused) == {across: "the fix would cross markup", code: "the fix would change what is not prose"}


def test_edits_that_do_not_go_together_are_told() -> None:
    file = read(b"a b c\n", "md")
    wishes = [(0, 0, 0, "*"), (0, 1, 1, "*"), (0, 2, 3, "x")]
    mended = file.edit(wishes)
    made = [wish for wish in wishes if wish not in [one for one, _ in file.refused]]
    text = "a b c"
    for _, start, end, new in reversed(made):
        text = text[:start] + new + text[end:]
    assert read(mended, "md").texts == [text]


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ((1, 0, 0, "x"), "no segment 1; there are 1"),
        ((0, 0, 10, "x"), "0-10 is not in segment 0"),
        ((0, -1, 0, "x"), "-1-0"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(wish: tuple[int, int, int, str], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read(b"The road.\n", "txt").edit([wish])


def test_an_unknown_format_or_option_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown format 'htm'; did you mean 'html'"):
        read(b"", "htm")
    with pytest.raises(ValueError, match="unknown option 'column'; did you mean 'columns'"):
        read(b"", "csv", column=["a"])


def test_a_control_character_is_never_written() -> None:
    file = read(b'{"a": "The road"}', "json")
    assert file.edit([(0, 0, 3, "\x07")]) == file.data
    assert [reason for _, reason in file.refused] == ["the fix would write a control character"]
