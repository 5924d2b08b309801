"""A gate stays shut only where no rule behind it has anything to report."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.gates import doubled, gate, marks
from newslint.packs import open_pack
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import load
from newslint.shipping import shipped_folder
from newslint.views import Views

SHARED = Path(__file__).parents[2] / "shared"
OTHERS = "names"
"""Tested with what it guards."""


def gated() -> Iterator[Rule]:
    pack = open_pack(shipped_folder())
    for file in pack.files:
        rule = load(file, file.family in pack.any_language)
        if rule.gate and rule.gate != OTHERS:
            yield rule


RULES = list(gated())


def missed(document: Document) -> list[str]:
    """The rules that have something to report behind a gate that is shut."""
    views = Views(document.text)
    shut = {name for name in {rule.gate for rule in RULES} if not gate(name)(views)}
    return [rule.id for rule in RULES if rule.gate in shut and list(rule.check(document))]


def misjudged(text: str) -> list[str]:
    return [id for document in read(text) for id in missed(document)]


PIECES = st.sampled_from(
    [
        *"“”\"‘’'", *"“”\"‘’'", *" \n.,?!…—-()[]$_*", " ", " ", "\n\n", " “", "” ", ".”", ",’", "’s", "s’ ", " ’n’ ",
        "n’ ", "word", "words", "I", "Then it rained.", "He said, ", "is", "in", " 6' 2\"", "2020", " ’90s", " '90s",
        "é", "ő", "\xa0", "\t", "«", "″", "`", "½", "ⓐ", "ı", "By Ann", "\u2009", "_", "=", "(\"a", "ª", "thing’",
        "own'", "...\n\n",
    ]
)  # fmt: skip
WHOLE = st.sampled_from(
    [
        "“Then it rained.”", " said Ito. ", "“He said, ‘Go on.’ ", "‘Then’ ", "“We left.\n\n“", "‘She said, “Go.”’ ",
        "Ito’s ", '"We left," ', "the workers’ demands ", "‘the workers’ demands’ ", "\n\n", "in ’em ", "'tis 'so' ",
        "“‘No,’ ", "‘We’ll.", "’” ", '"We did.\n\n"', "It fell " * 30+"there.’\n\n“", "By Ann “Then it fell.\n\n“",
        "6' 2\" tall ",
    ]
)  # fmt: skip


@settings(max_examples=500)
@given(
    st.one_of(st.lists(PIECES, max_size=24), st.lists(st.one_of(PIECES, WHOLE), max_size=16), st.lists(WHOLE)).map(
        "".join
    )
)
@example("“Then it rained.\n\n“So it did.”")
@example('He is 4‘ 6" tall.')
def test_a_shut_gate_means_that_the_marks_are_right(text: str) -> None:
    for document in read(text):
        if not marks.opens(Views(document.text)):
            assert not document.pairing.faults and not document.pairing.corrections


@pytest.mark.parametrize(
    "text",
    [
        "“It rained,” said Ito. “It’s over.”",
        '"It rained," said Ito. "It\'s over."',
        "‘It rained,’ said Ito.",
        "“She said, ‘Go,’ and I went.” He called it ‘a day’ of ‘the workers’.",
        "The Joneses’ house, Ito’s boat, the ’90s, rock ’n’ roll, Kovač’s goal",
        "He is 6' 2\" tall.",
        "“It rained. We left.\n\n“Then it snowed,” he said.",
        "No mark at all",
    ],
)
def test_the_gate_is_shut_for_common_marks(text: str) -> None:
    assert not marks.opens(Views(text))


@pytest.mark.parametrize("text", ["“It rained.", "It rained.”", '“It rained."', "don‘t", "« oui »", "“ yes”", "`so'"])
def test_the_gate_opens_for_faulty_marks(text: str) -> None:
    assert marks.opens(Views(text))


FRAGMENTS = st.sampled_from(
    [
        *"aÃé’”“–…â€\x85\x92©£®ß•™日😀ÅÂs \n.,-", "the ", "The ", "the\n", "the  ", "\n ", "00 ", "It was sold. ",
        "\n\n", "\t", "\xa0", "The last of the price will be paid to the heirs of the founder by the end of May",
        "“Heavy wheels want a miller”", "It turns.\n\n", "A stop.\n\n", "Another.\n\n",
        "The heirs of the founder will be paid in\nMay and not before the day\nthey",
    ]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(FRAGMENTS, max_size=20).map("".join))
def test_a_shut_gate_means_that_nothing_is_found(text: str) -> None:
    assert misjudged(text) == []


def test_every_example_passes_its_gate() -> None:
    for rule in RULES:
        assert [text.text for text in rule.examples if text.bad and rule.id in misjudged(text.text)] == []


@given(
    st.lists(st.sampled_from(["the", "The", "a", "é", "0", " ", " ", "  ", "\n", ".", "-"]), max_size=8).map("".join)
)
def test_a_doubled_word_is_seen_with_and_without_a_pattern(text: str) -> None:
    if re.search(r"\b([A-Za-z]+)[ \n] ?(?i:\1)\b", text):
        assert doubled.opens(Views(text))


def articles() -> Iterator[str]:
    corpus = SHARED / "corpora" / "digitalgov.jsonl"
    if corpus.exists():
        yield from (json.loads(row)["text"] for row in corpus.read_text("utf-8").splitlines())


def test_most_gates_are_shut_for_most_of_the_corpus() -> None:
    documents = [document for text in articles() for document in read(text)]
    if not documents:
        pytest.skip("the shared corpus is not here")
    gold = [document for path in (SHARED / "gold").rglob("*.txt") for document in read(path.read_text("utf-8"))]
    assert [id for document in (*documents, *gold) for id in missed(document)] == []
    views = [Views(document.text) for document in documents]
    often = {name: sum(map(gate(name), views)) / len(views) for name in {rule.gate for rule in RULES}}
    assert often.pop("furniture") < 0.52  # the corpus is about pages, newsletters and networks
    assert often.pop("strange_word") < 0.4  # and about coinages of the trade: pageviews, phablets
    del often["final_line"]  # a field of JSONL has no line break at its end
    assert max(often.values()) == often["marks"] < 0.13


CUT = next(
    load(file) for file in open_pack(shipped_folder()).files if file.id.endswith("/paragraph-cut-in-mid-sentence")
)


@pytest.mark.parametrize("length", range(40, 70))
@pytest.mark.parametrize("gap", ["\n\n", " \n\n", "\n \n", "\n\n\n", " \t\n\n \n", ",\n\n"])
@pytest.mark.parametrize("before", ["", "Rain\n\n", "It fell.\n\n", "It fell.\n \n", "Rain\n\n\n", "By Ann\n"])
@pytest.mark.parametrize("wrap", ["a", "\n"])
def test_a_paragraph_is_cut_only_where_the_pattern_says(before: str, length: int, gap: str, wrap: str) -> None:
    cut = "It " + ("rain " * 20)[: length // 2] + wrap + "rain " * 20
    text = f"{before}{cut[: length - 1]}a{gap}and so did the snow of the old year.\n\nIt is over.\n"
    for document in read(text):
        assert re.search(CUT.find, document.text) or not list(CUT.weigh(document, ()))
