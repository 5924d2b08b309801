import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.mojibake import damages

CASES = Path(__file__).parents[2] / "shared" / "cases" / "mojibake.jsonl"
SOUND = [
    "Beyoncé’s “CLICHÉ” cost €5 … or £4½ in São Tomé.",
    "“Élysée”—“Île” … Ørsted’s, Škoda’s, İstanbul’s, ‘Łódź’, Nguyễn",
    "Москва, Αθήνα, 東京, 서울, “עברית”, العربية",
    "NESTLÉ® and Āø and √π and 4288×…",
    "HÅØYA ER BLÅØYD",
]
KEPT_SPACE = {"in-the-wild_25"}  # no-break spaces out of damage become plain ones


def repaired(text: str) -> str:
    for _ in range(5):
        found = list(damages(text))
        if not found:
            break
        for start, end, sound, _ in reversed(found):
            text = text[:start] + sound + text[end:]
    return text


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_of_any_language_is_left_alone(text: str) -> None:
    assert not list(damages(text))


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "cp1251", "cp1257", "macroman", "latin-1"])
def test_what_was_read_with_an_old_encoding_is_read_again(encoding: str) -> None:
    text = "They didn’t say “yes” – the café’s owner was “out”."
    damaged = text.encode().decode(encoding, "replace")
    if "\ufffd" not in damaged:
        assert repaired(damaged) == text


def test_damage_among_sound_words_is_certain_and_small() -> None:
    text = "“It’s fine,” said André. The cafÃ© isnâ€™t."
    assert [(text[start:end], sound, certain) for start, end, sound, certain in damages(text)] == [
        ("Ã©", "é", True),
        ("â€™", "’", True),
    ]


def test_a_byte_that_had_to_be_guessed_makes_it_uncertain() -> None:
    assert [damage.certain for damage in damages("“It is shutâ€, she said.")] == [False]
    assert [damage.certain for damage in damages("The tur\x92stico boat")] == [False]


def test_a_capital_whose_second_byte_became_a_space_is_decoded_with_its_word() -> None:
    for text in ("Mr Å imiÄ‡ left.", "André met Mr Å imiÄ‡ at noon."):
        [damage] = damages(text)
        assert (damage.sound, damage.certain) == ("Šimić", False)
    assert not list(damages("The Å ngström unit and Å alone"))


def test_a_single_letter_of_a_macintosh_is_decoded_inside_a_word_only() -> None:
    assert [(sound, certain) for _, _, sound, certain in damages("Mr J√§ger left")] == [("ä", True)]
    assert not list(damages("The root 2√πr, x√π"))


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1250", "mac_roman", "cp850", "cp437", "cp1251"])
@pytest.mark.parametrize(
    "text",
    ["He saw Müller at noon.", "The café was shut.", "Mr Muñoz of Málaga left.", "It was 20°C at noon.", "It’s late."],
)
def test_one_character_in_a_clean_line_is_enough(text: str, encoding: str) -> None:
    damaged = "".join(letter if letter.isascii() else letter.encode().decode(encoding) for letter in text)
    assert repaired(damaged) == text


@pytest.mark.parametrize("depth", [2, 3])
@given(text=st.text("abéüñøščćł", min_size=1, max_size=6))
def test_deep_damage_comes_back_whole(text: str, depth: int) -> None:
    damaged = f"The word a{text}b was printed."
    sound = damaged
    for _ in range(depth):
        damaged = damaged.encode().decode("latin-1")
    assert repaired(damaged) == sound


@pytest.mark.skipif(not CASES.exists(), reason="the shared cases are not here")
def test_ftfys_own_cases_come_out_as_ftfy_wants_them() -> None:
    wrong = []
    for line in CASES.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        case = json.loads(line)
        wanted = case.get("expected_encoding_only")
        if wanted is None or case["id"] in KEPT_SPACE or case["id"].startswith("known-failures"):
            continue
        if "\ufffd" not in wanted and repaired(case["input"]) != wanted:
            wrong.append(case["id"])
    assert len(wrong) <= 1, wrong


def test_a_long_line_takes_no_longer_by_the_letter() -> None:
    found = sum(1 for _ in damages("The cafÃ© is shut. " * 20_000))
    assert found == 20_000
