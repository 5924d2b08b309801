"""Every character has one byte, and the byte tells its kind."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from newslint import views
from newslint.views import Views


@given(st.text())
def test_every_character_has_one_byte(text: str) -> None:
    seen = Views(text)
    assert len(seen.plain) == len(text)
    assert len(seen.folded) == len(seen.shape) == len(text) + 2


@given(st.text())
@example("\u0345Ⓐⓐ🄰")
def test_words_are_words_in_folded(text: str) -> None:
    folded = Views(text).folded[1:-1]
    assert [bool(re.match(r"\w", character)) for character in text] == [byte != ord(" ") for byte in folded]


@given(st.text(st.characters(exclude_characters=views.ODD_CHARACTERS)))
def test_kinds_are_told_in_shape(text: str) -> None:
    for character, byte in zip(text, Views(text).shape[1:-1], strict=True):
        assert (byte in (ord("a"), views.SMALL)) == (character.islower() and character.isalnum())
        assert (byte in (ord("A"), views.CAPITAL)) == (character.isupper() and character.isalnum())
        assert (byte in (ord("0"), views.FIGURE)) == bool(re.match(r"\d", character))


def test_only_odd_characters_are_taken_for_an_ascii_letter() -> None:
    letters = re.compile("[a-z]", re.IGNORECASE)
    others = [chr(code) for code in range(0x80, 0x110000) if letters.match(chr(code))]
    assert sorted(others) == sorted(views.ODD_CHARACTERS)


def test_ascii_is_itself() -> None:
    seen = Views("A 5-km walk_")
    assert (seen.plain, seen.folded, seen.shape) == (b"A 5-km walk_", b" a 0 km walk\x80 ", b"\xfeA 0-aa aaaa\x83\xfe")
