"""Strings that are looked up at each place of a view."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.lookup import CORE, Lookup

LETTERS = "ab \x80"
STRINGS = st.lists(st.text(LETTERS, min_size=CORE, max_size=9).map(lambda text: text.encode("latin-1")), unique=True)
VIEWS = st.text(LETTERS, max_size=60).map(lambda text: text.encode("latin-1"))


@given(STRINGS, VIEWS, st.integers(0, 1 << 20))
def test_every_string_is_found_wherever_it_stands(strings: list[bytes], view: bytes, first: int) -> None:
    standing = {
        (number, at, at + len(string))
        for number, string in enumerate(strings, first)
        for at in range(len(view))
        if view.startswith(string, at)
    }
    found = [*Lookup.of(strings, first).find(view)]
    assert len(found) == len(standing)
    assert set(found) == standing


@given(STRINGS, st.integers(0, 1 << 20))
def test_it_is_made_again_from_what_it_is_packed_to(strings: list[bytes], first: int) -> None:
    again = Lookup(Lookup.of(strings, first).packed)
    assert again.strings() == dict(enumerate(strings, first))
