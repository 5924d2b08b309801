"""The laws of segments joined to one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Edit, Span
from newslint.joined import JOINT, Joined, Segment
from newslint.mapping import Layer, Piece, Refused, apply

texts = st.lists(st.text("ab \n", min_size=1, max_size=5), min_size=1, max_size=4)


def joined(rows: list[str]) -> tuple[Joined, str]:
    """Rows as `<p>row</p>` lines, each of which can be dropped."""
    source = ""
    segments = []
    spans = []
    for row in rows:
        start = len(source)
        source += f"<p>{row}</p>\n"
        spans.append((row, Span(start, len(source))))
    for row, whole in spans:
        layer = Layer(row, [Piece(0, len(row), whole.start + 3, whole.start + 3 + len(row))], source)
        segments.append(Segment(layer, "p", whole=whole))
    return Joined(segments), source


@given(texts, st.data())
def test_a_span_covers_its_words_in_the_file(rows: list[str], data: st.DataObject) -> None:
    text, source = joined(rows)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    mapped = text.span(Span(start, end))
    shown = source[slice(*mapped)].replace("</p>\n<p>", JOINT)
    wanted = text.text[start:end]
    assert shown == wanted or (wanted.startswith("\n") or wanted.endswith("\n"))
    assert shown.strip("\n") in wanted or not shown


@given(texts, st.data())
def test_an_edit_within_a_segment_changes_it_alone(rows: list[str], data: st.DataObject) -> None:
    text, source = joined(rows)
    number = data.draw(st.integers(0, len(rows) - 1))
    start = data.draw(st.integers(0, len(rows[number])))
    end = data.draw(st.integers(start, len(rows[number])))
    new = data.draw(st.text("xy", min_size=1, max_size=3))
    at = text.starts[number]
    mended = apply(text.lower([Edit(at + start, at + end, new)]), source)
    rows[number] = rows[number][:start] + new + rows[number][end:]
    assert mended == "".join(f"<p>{row}</p>\n" for row in rows)


@given(texts, st.data())
def test_a_segment_that_is_dropped_goes_with_its_markup(rows: list[str], data: st.DataObject) -> None:
    text, source = joined(rows)
    number = data.draw(st.integers(0, len(rows) - 1))
    if len(rows) == 1:
        with pytest.raises(Refused, match="nothing would be left"):
            text.without(number)
        return
    edit = text.without(number)
    kept = [row for at, row in enumerate(rows) if at != number]
    assert apply([edit], text.text) == JOINT.join(kept)
    assert apply(text.lower([edit]), source) == "".join(f"<p>{row}</p>\n" for row in kept)


@pytest.mark.parametrize("edit", [Edit(1, 5, ""), Edit(3, 4, ""), Edit(2, 6, "x"), Edit(3, 3, "x")])
def test_two_segments_are_never_made_one(edit: Edit) -> None:
    text, _ = joined(["ab", "cde"])
    with pytest.raises(Refused, match="join two paragraphs"):
        text.lower([edit])


def test_what_is_put_at_the_edge_of_a_segment_goes_into_it() -> None:
    text, source = joined(["ab", "cd"])
    assert apply(text.lower([Edit(2, 2, "x"), Edit(4, 4, "y")]), source) == "<p>abx</p>\n<p>ycd</p>\n"


def test_a_copy_is_edited_with_the_text() -> None:
    source = "it's it's"
    layer = Layer("it's", [Piece(0, 4, 0, 4)], source)
    copy = Layer("it's", [Piece(0, 4, 5, 9)], source)
    text = Joined([Segment(layer, twin=copy)])
    assert apply(text.lower([Edit(2, 3, "’")]), source) == "it’s it’s"
