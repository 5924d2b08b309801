"""The gates of names and compounds: shut where no rule behind them has anything to report, and mostly shut."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.analyses import words as words_of
from newslint.analyses.words import capitalised, words
from newslint.document import Document
from newslint.gates import compounds, names
from newslint.packs import open_pack
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import load
from newslint.shipping import shipped_folder
from newslint.views import Views

SHARED = Path(__file__).parents[2] / "shared"
DATA = Path(words_of.__file__).parent / "data"
GATES = {"names": names.opens, "compounds": compounds.opens}


def gated() -> Iterator[Rule]:
    pack = open_pack(shipped_folder())
    for file in pack.files:
        rule = load(file, file.family in pack.any_language)
        if rule.gate in GATES:
            yield rule


RULES = list(gated())


def unasked(rule: Rule, document: Document) -> bool:
    """Whether a rule has something to report where its gate is shut."""
    if GATES[rule.gate](Views(document.text)):
        return False
    return any(rule.weigh(document, ()) if rule.lexicon else rule.check(document))


def misjudged(text: str) -> list[str]:
    return [rule.id for document in read(text) for rule in RULES if unasked(rule, document)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_example_passes_its_gate(rule: Rule) -> None:
    assert [text.text for text in rule.examples if text.bad and rule.id in misjudged(text.text)] == []


@pytest.mark.skipif(not SHARED.exists(), reason="the articles are not at hand")
def test_a_gate_is_shut_only_where_published_and_marked_articles_have_nothing_and_mostly_shut() -> None:
    with (SHARED / "corpora/digitalgov.jsonl").open(encoding="utf-8") as file:
        published = [json.loads(line)["text"] for line in list(file)[::5]]
    marked = [path.read_text(encoding="utf-8") for path in (SHARED / "gold").glob("*/*.*") if path.suffix != ".py"]
    assert [id for text in (*published, *marked) for id in misjudged(text)] == []
    for opens in GATES.values():
        assert sum(opens(Views(text)) for text in published) < len(published) / 10


NAMES = st.sampled_from(
    "Kyiv Kiev Kupiansk Kupyansk Zavkhan zavkhan Zavkhan’s Béjaïa Bejaia Beijing Peking Karachi Karatchi al-Qahtaini "
    "al-Qahtayni Al-Qahtaini Pak Park Şahin Shahin Almaty Alma-Ata Abu Zabi Dhabi The the In of NASA O’Brien O'Brien "
    "brien Ex-Im ExIm said".split()
)
COMPOUNDS = st.sampled_from(
    "book-shop bookshop bookshops book-shops Book-shop half-time half time the a free-kick free-kick’s kick kick’s "
    "free Tizi-Ouzou Tizi Ouzou re-sign resign co-pilots copilot women’s-only women’s only T-shirt tshirt Bejo-Kola "
    "café-bar café bar État-Major État Major well-to-do 19-Day Lyon-lès-Bains was".split()
)
MARKS = st.sampled_from([" ", " ", " ", " ", ". ", ", ", "\n\n", "-", "’", "'", "--", " “", "” ", "/", "1", "é"])


@st.composite
def articles(draw: st.DrawFn, vocabulary: st.SearchStrategy[str]) -> str:
    pairs = draw(st.lists(st.tuples(vocabulary, MARKS), max_size=24))
    return "".join(word + mark for word, mark in pairs) + "."


@given(articles(NAMES))
@example("Şahin won. Shahin lost.")
@example("In Zavkhan it rains. Near Zavkhan it snows. He left zavkhan.")
def test_a_shut_gate_means_that_no_name_is_at_fault(text: str) -> None:
    assert misjudged(text) == []


@given(articles(COMPOUNDS))
@example("The free-kick’s end. The free kick’s end.")
@example("bookshop book-shop--book-shop book-shop")
def test_a_shut_gate_means_that_no_compound_is_at_fault(text: str) -> None:
    assert misjudged(text) == []


def test_two_forms_of_a_name_open_the_gate() -> None:
    listed = [line.strip("~>").split("|") for line in rows("forms.txt")]
    whole = [[form for form in forms if form.istitle()] for forms in listed]
    pairs = [(one, other) for forms in whole for one in forms for other in forms if one < other]
    pairs += [(one, other) for one, _, other in (line.partition("|") for line in rows("places.txt")[::20])]
    assert [pair for pair in pairs if not names.opens(Views(f"He left {pair[0]} for {pair[1]}."))] == []


def rows(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(
    "text",
    [
        "Paris and London agreed. The Ministry of Defence in London and the French army said no.",
        "The mayor, Ana Ruiz, met Ana Ruiz’s sister. Ruiz left.",
        "GitHub is Github. We’re here, and We're there.",
        "The long-term plan is sound. In the end the well-known man paid 12-15 dollars, 2012-03-05.",
    ],
)
def test_the_gates_stay_shut_for_common_copy(text: str) -> None:
    assert not any(opens(Views(text)) for opens in GATES.values())


WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CAPITAL = re.compile("[A-ZÀ-ÖØ-ÞŽİ]")


@given(st.one_of(st.text("aAbZ-'’ éÉžŽß²½ª_1.\n\x01中İ"), st.text("aAbZyz-'’– éÉßÿ²½_1.\n")))
@example("km² sq")
@example("".join(map(chr, range(0x20, 0x80))) + "".join(map(chr, range(0xA0, 0x100))))
def test_words_are_letters_with_hyphens_and_apostrophes_inside(text: str) -> None:
    assert words(text) == Counter(WORD.findall(text))
    capitals = ((word, CAPITAL.search(word)) for word in WORD.findall(text))
    assert capitalised(Views(text)) == [word[found.start() :] for word, found in capitals if found]


def test_a_long_text_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Zürich is not Geneva’s north-east. " * 50
    whole = words(text), capitalised(Views(text))
    monkeypatch.setattr(words_of, "_CHUNK", 64)
    assert (words(text), capitalised(Views(text))) == whole
