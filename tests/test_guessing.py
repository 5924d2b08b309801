import random

import pytest

from newslint.guessing import guess, is_plausible

ENGLISH = """
The café’s owner said it’s shut.
“We don’t know,” she said — not yet…
It cost £30 at 5 °C, or 41 °F.
Jürgen Müller naïvely met the mayor of São Paulo.
Copyright © 2020 Acme®
She said ‘no’.
A coup d’état in Côte d’Ivoire
Beyoncé was there – again.
CAFÉ owners fled; the GSA’s and the CDC’s people stayed.
“I’ve seen it,” said François Hollande, who ate crème brûlée à la carte.
“Big data,” said Ólafur Ragnar Grímsson. “No!”
El Niño’s return
See § 5.
She writes for the Süddeutsche.
""".strip().split("\n")
RUSSIAN = "Президент России заявил, что страна готова к переговорам. «Мы открыты», сказал он в Москве."
UKRAINIAN = "Президент України заявив, що країна готова до переговорів і миру."
POLISH = "Prezydent powiedział, że „żółta gęś” jest w Łodzi. Źródła potwierdzają, iż mówił też o wojnie."
GREEK = "Ο πρωθυπουργός της Ελλάδας δήλωσε ότι η χώρα είναι έτοιμη για διαπραγματεύσεις."
ABROAD = [
    *((RUSSIAN, name) for name in ("koi8-r", "windows-1251", "mac-cyrillic", "cp866", "iso-8859-5")),
    *((UKRAINIAN, name) for name in ("koi8-u", "windows-1251")),
    *((POLISH, name) for name in ("windows-1250", "iso-8859-2")),
    *((GREEK, name) for name in ("windows-1253", "iso-8859-7")),
]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "latin-1", "cp1250"])
@pytest.mark.parametrize("text", ENGLISH)
def test_an_english_sentence_is_read_as_it_was_written(text: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    if data.isascii():
        return
    guessed = guess(data)
    assert data.decode(guessed) == data.decode(encoding)
    assert guessed == ("macintosh" if encoding == "mac_roman" else "windows-1252")


@pytest.mark.parametrize(("text", "encoding"), ABROAD)
def test_a_text_in_another_language_is_read_as_it_was_written(text: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    assert data.decode(guess(data)) == data.decode(encoding)


KEPT = {
    "no text at all": b"bad \xff\xfe byte teh",
    "UTF-8 cut in a character": "The road — ".encode()[:-2],
    "UTF-8 cut early": "it’s".encode()[:-2],
    "a word pasted into UTF-8": "A naïve café — closed — is na".encode() + b"\xefve",
    "UTF-8 with a bad byte": "“Hello,” she said".encode() + b"\xff.",
    "as much of one as of the other": "One café, and another caf".encode() + b"\xe9.",
    "controls": b"caf\xe9 \x81\x8d",
    "capitals inside a word": b"the b\xd6y",
    "capitals alone": b"a \xc0\xc8\xcc b",
    "a symbol inside a word": b"sai\xa9d",
    "Japanese": "日本語のテキスト。英語ではない。".encode("shift_jis"),
    "Chinese": "联合国安全理事会举行会议。".encode("gbk"),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_not_sure_is_not_guessed(name: str) -> None:
    assert guess(KEPT[name]) == ""


def test_bytes_at_random_are_rarely_a_text() -> None:
    chance = random.Random(4)
    noise = [bytes(chance.randrange(32, 256) for _ in range(chance.randrange(8, 200))) for _ in range(300)]
    assert sum(guess(data) != "" for data in noise) <= 3


def test_a_long_file_counts_as_a_whole() -> None:
    data = ("The café’s owner.\n" * 50_000).encode("cp1252")
    assert guess(data) == "windows-1252"
    assert guess(data + b"\x81\n") == ""


@pytest.mark.parametrize(
    ("data", "plausible"), [(b"CAF\xc9\x94", True), (b"caf\xc3\xa9", False), (b"don\xe2\x80\x99t", False)]
)
def test_a_reading_is_plausible_or_not(data: bytes, plausible: bool) -> None:
    assert is_plausible(data, "cp1252") is plausible
