import json
import re
from pathlib import Path

import pytest

from newslint.analyses import vocabulary
from newslint.analyses.vocabulary import as_name, is_abbreviation, is_common, is_name, is_word
from newslint.analyses.words import words

CORPUS = Path(__file__).parent.parent.parent / "shared/corpora/digitalgov.jsonl"


@pytest.mark.parametrize(
    "word",
    "spring Spring SPRING sprung colour color organise theatre city's cities’ don't don’t a I meltwater selfie".split(),
)
def test_a_word_in_any_spelling_and_inflection(word: str) -> None:
    assert is_word(word.removesuffix("’"))


@pytest.mark.parametrize("word", [*"spr engi dictio tvvice rnuch Kharkiv sPring b".split(), "two words", ""])
def test_what_is_no_word(word: str) -> None:
    assert not is_word(word)


def test_everybody_knows_house_but_not_every_word() -> None:
    assert is_common("house")
    assert is_word("abaft") and not is_common("abaft")


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("greek", "Greek"),
        ("kazakhs", "Kazakhs"),
        ("florida", "Florida"),
        ("monday", "Monday"),
        ("aragón", "Aragón"),
        ("kyiv", "Kyiv"),
    ],
)
def test_a_name_in_lower_case_gets_its_capital(word: str, form: str) -> None:
    assert as_name(word) == form


@pytest.mark.parametrize(
    "word",
    "turkey china polish march may august jordan chad nice reading mobile bath cologne java guinea brazil swede frank "
    "mark french dutch danish swiss roman arabic manila panama jersey bermuda brussels kiev van de la al el "
    "bin western Greek".split(),
)
def test_words_that_also_live_in_lower_case_are_no_certain_names(word: str) -> None:
    assert as_name(word) is None


def test_names_are_known_as_spelled() -> None:
    assert (
        is_name("Paris") and is_name("Aaron") and is_name("Kazakhs") and not is_name("paris") and not is_name("Kettle")
    )


def test_abbreviations_are_known_in_their_own_case() -> None:
    assert is_abbreviation("Sen") and is_abbreviation("INC") and is_abbreviation("grad") and is_abbreviation("cent")
    assert not is_abbreviation("Grad") and not is_abbreviation("city")


def test_every_certain_name_is_known_and_none_is_an_everyday_word() -> None:
    capitals = vocabulary._capitals()
    assert all(is_name(form) for form in capitals.values())
    assert {name for name in capitals if is_common(name)} <= {
        "english",
        "german",
        "christian",
        "japan",
        "jew",
        "soviet",
    } | {name for name in capitals if name.endswith("s")}


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not at hand")
def test_published_copy_has_no_certain_name_in_lower_case() -> None:
    token = re.compile(r"(?<![\w@#/.&=+\[-])[a-z]+(?![\w@/+-]|\.\w)")
    texts = [json.loads(line)["text"] for line in CORPUS.open()]
    assert [match for text in texts for match in token.findall(text) if as_name(match)] == []


def test_words_are_counted_as_spelled() -> None:
    assert words("The cat saw the north-east wind; the cat didn’t.") == {
        "The": 1, "cat": 2, "saw": 1, "the": 2, "north-east": 1, "wind": 1, "didn’t": 1,
    }  # fmt: skip
    assert words("7 –") == {}
