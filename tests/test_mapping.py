"""The laws of layers, over a toy markup: `<b>` is a hole, `&3c;` a decoded character, `[img]` opaque."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import line_breaks
from newslint.finding import Edit, Span
from newslint.mapping import Kind, Layer, Piece, Refused, apply, trim

TOKEN = re.compile(r"<([a-z]*)>|&([0-9a-f]+);|\[([a-z]*)\]|[^<&\[]+")
OPAQUE = "\ufffc"


def escaped(text: str, *_: object) -> str:
    return re.sub(r"[<>&;\[\]]", lambda match: f"&{ord(match[0]):x};", text)


def toy(source: str, outer: Layer | None = None) -> Layer:
    pieces: list[Piece] = []
    text = ""
    for match in TOKEN.finditer(source):
        start, end = match.span()
        if match[1] is not None:
            continue
        shown, kind = match[0], Kind.VERBATIM
        if match[2] is not None:
            shown, kind = chr(int(match[2], 16)), Kind.DECODED
        elif match[3] is not None:
            shown, kind = OPAQUE, Kind.OPAQUE
        pieces.append(Piece(len(text), len(text) + len(shown), start, end, kind))
        text += shown
    return Layer(text, pieces, source, escaped, outer)


def toy_in_toy(source: str) -> Layer:
    outer = toy(source)
    return toy(outer.text, outer)


verbatim = st.text("abc \n’", min_size=1, max_size=6)
holes = st.sampled_from(["<>", "<b>", "<em>"])
decoded = st.sampled_from(["&3c;", "&5d;", "&2019;", "&a;", "&61;"])
tokens = st.one_of(verbatim, verbatim, holes, decoded, st.sampled_from(["[]", "[img]"]))
sources = st.lists(tokens, max_size=10).map("".join)


@st.composite
def nested_sources(draw: st.DrawFn) -> str:
    """A toy source written as the text of another one."""
    out = ""
    for character in draw(sources):
        out += draw(st.sampled_from(["", "", "", "<x>", "[o]"]))
        spelled = escaped(character)
        out += spelled if len(spelled) > 1 or draw(st.integers(0, 3)) else f"&{ord(character):x};"
    return out


layers = st.one_of(sources.map(toy), nested_sources().map(toy_in_toy))


def read_again(layer: Layer) -> Callable[[str], Layer]:
    return toy_in_toy if layer.outer else toy


def outermost(layer: Layer) -> Layer:
    return outermost(layer.outer) if layer.outer else layer


@st.composite
def edited(draw: st.DrawFn) -> tuple[Layer, list[Edit]]:
    layer = draw(layers)
    cuts = sorted(draw(st.lists(st.integers(0, len(layer.text)), max_size=6, unique=True)))
    texts = st.text("abcX<&;]\n", max_size=4)
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return layer, [Edit(start, draw(st.sampled_from([start, end])), draw(texts)) for start, end in pairs]


@given(layers, st.data())
def test_every_span_maps_back_to_source_that_decodes_to_it(layer: Layer, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(layer.text)))
    end = data.draw(st.integers(start, len(layer.text)))
    mapped = layer.span(Span(start, end))
    assert read_again(layer)(outermost(layer).source[slice(*mapped)]).text == layer.text[start:end]


@given(layers)
def test_no_edit_and_an_edit_that_changes_nothing_leave_the_source_as_it_is(layer: Layer) -> None:
    assert layer.lower([]) == []
    assert layer.lower([Edit(0, len(layer.text), layer.text)]) == []


@given(edited())
def test_a_lowered_edit_gives_exactly_the_edited_text_and_touches_nothing_else(case: tuple[Layer, list[Edit]]) -> None:
    layer, edits = case
    source = outermost(layer).source
    try:
        lowered = layer.lower(edits)
    except Refused:
        return
    mended = apply(lowered, source)
    again = read_again(layer)(mended)
    assert again.text == apply(edits, layer.text)
    assert re.findall(r"<[a-z]*>|\[[a-z]*\]", mended) == re.findall(r"<[a-z]*>|\[[a-z]*\]", source)
    if edits:
        first, last = edits[0].start, edits[-1].end
        kept = source[: layer.span(Span(0, first)).end if first else 0]
        rest = source[layer.span(Span(last, len(layer.text))).start :] if last < len(layer.text) else ""
        assert mended.startswith(kept)
        assert mended.endswith(rest)


@given(edited())
def test_only_opaque_pieces_and_replacements_over_a_hole_are_refused(case: tuple[Layer, list[Edit]]) -> None:
    layer, edits = case
    harmless = [edit for edit in edits if not edit.text and OPAQUE not in layer.text[edit.start : edit.end]]
    layer.lower(harmless)
    for edit in edits:
        if OPAQUE in layer.text[edit.start : edit.end]:
            with pytest.raises(Refused):
                layer.lower([edit._replace(text="")])


def test_a_deletion_splits_at_a_hole() -> None:
    layer = toy("one <b>two</b> three".replace("</b>", "<bb>"))
    assert apply(layer.lower([Edit(2, 9, "")]), layer.source) == "on<b><bb>hree"


def test_a_replacement_over_a_hole_is_refused() -> None:
    with pytest.raises(Refused, match="cross markup"):
        toy("one <b>two").lower([Edit(2, 6, "XYZ")])


def test_a_replacement_around_a_hole_that_keeps_what_lies_on_the_hole_is_made() -> None:
    layer = toy("one <b>two")
    assert apply(layer.lower([Edit(3, 7, " twx")]), layer.source) == "one <b>twx"


@pytest.mark.parametrize("edit", [Edit(1, 2, ""), Edit(0, 3, "x"), Edit(1, 2, "x")])
def test_what_is_opaque_is_not_edited(edit: Edit) -> None:
    with pytest.raises(Refused, match="not prose"):
        toy("a[img]b").lower([edit])


@pytest.mark.parametrize(("at", "expected"), [(1, "aX[img]<i>b"), (2, "a[img]<i>Xb")])
def test_text_can_be_put_beside_what_is_opaque(at: int, expected: str) -> None:
    layer = toy("a[img]<i>b")
    assert apply(layer.lower([Edit(at, at, "X")]), layer.source) == expected


def test_text_is_not_put_inside_what_is_opaque() -> None:
    layer = Layer("code", (Piece(0, 4, 0, 4, Kind.OPAQUE),), "code")
    with pytest.raises(Refused, match="not prose"):
        layer.lower([Edit(2, 2, "X")])


def test_a_decoded_piece_is_spelled_again_as_a_whole() -> None:
    layer = Layer(
        "a fi b",
        (Piece(0, 2, 0, 2), Piece(2, 4, 2, 7, Kind.DECODED), Piece(4, 6, 7, 9)),
        "a &lig; b",
        lambda text, *_: text.upper(),
    )
    assert layer.span(Span(3, 4)) == Span(2, 7)
    assert apply(layer.lower([Edit(3, 4, "")]), layer.source) == "a F b"
    assert apply(layer.lower([Edit(3, 3, "x")]), layer.source) == "a FXI b"
    assert apply(layer.lower([Edit(3, 5, "")]), layer.source) == "a Fb"


def test_a_text_put_at_a_hole_goes_before_it() -> None:
    layer = toy("one<b>two")
    assert apply(layer.lower([Edit(3, 3, ".")]), layer.source) == "one.<b>two"


breaks = st.sampled_from(["\r\n", "\n", "\r"])
lines = st.text("ab ’", max_size=4)


@given(st.lists(st.tuples(lines, breaks), max_size=8), lines, st.data())
def test_edits_that_keep_line_breaks_leave_mixed_line_ends_alone(
    rows: list[tuple[str, str]], last: str, data: st.DataObject
) -> None:
    source = "".join(line + end for line, end in rows) + last
    layer = line_breaks(source)
    new = "\n".join(data.draw(lines.map(lambda line: line or "z")) for _ in layer.text.split("\n"))
    mended = apply(layer.lower([Edit(0, len(layer.text), new)]), source)
    assert re.split("\r\n|\r|\n", mended) == new.split("\n")
    assert re.findall("\r\n|\r|\n", mended) == re.findall("\r\n|\r|\n", source)


@given(st.lists(st.tuples(lines, st.sampled_from(["\r\n", "\n"])), max_size=8), st.data())
def test_line_ends_may_come_and_go(rows: list[tuple[str, str]], data: st.DataObject) -> None:
    source = "".join(line + end for line, end in rows)
    layer = line_breaks(source)
    start = data.draw(st.integers(0, len(layer.text)))
    edit = Edit(start, data.draw(st.integers(start, len(layer.text))), data.draw(st.text("x\n", max_size=4)))
    mended = apply(layer.lower([edit]), source)
    assert line_breaks(mended).text == apply([edit], layer.text)


@given(st.text("ab", max_size=6), st.text("ab", max_size=6))
def test_trimming_keeps_only_what_changes(old: str, new: str) -> None:
    text = f"<{old}>"
    trimmed = trim(Edit(1, 1 + len(old), new), text)
    assert apply([trimmed], text) == f"<{new}>"
    removed = text[trimmed.start : trimmed.end]
    assert removed[:1] != trimmed.text[:1] or not removed
    assert removed[-1:] != trimmed.text[-1:] or not removed


def test_insertions_at_one_place_are_made_in_order() -> None:
    assert apply([Edit(1, 1, "x"), Edit(1, 1, "y"), Edit(0, 1, "")], "ab") == "xyb"


@given(st.text("ab\n", min_size=1, max_size=12), st.data())
def test_a_text_that_is_its_own_source_is_mapped_as_any_other(text: str, data: st.DataObject) -> None:
    own, other = Layer.identity(text), Layer(text, (Piece(0, len(text), 0, len(text)),), text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    edit = Edit(*span, data.draw(st.text("ab\n", max_size=5)))
    assert own.span(span) == other.span(span)
    assert own.lower([edit]) == other.lower([edit])
