"""The pairing of quotation marks: what is a quotation, and what is a fault."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses import quotation_marks
from newslint.analyses.quotations import Pairing, pair
from newslint.finding import Block

SHARED = Path(__file__).parents[2] / "shared"


def blocks_of(text: str) -> list[Block]:
    blocks, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(position, position + len(line)))
        position += len(line) + 1
    return blocks


def paired(text: str) -> Pairing:
    return pair(text, blocks_of(text))


def quoted(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in paired(text).quotations]


def faults(text: str) -> list[tuple[str, str]]:
    pairing = paired(text)
    return [(fault.kind, text[fault.span.start : fault.span.end + 5]) for fault in pairing.faults] + [
        (mark.kind, text[mark.span.start : mark.span.end + 5]) for mark in pairing.corrections
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is late,” she said.", ["“It is late,”"]),
        ("“He said, ‘Go,’ and I went.”", ["“He said, ‘Go,’ and I went.”", "‘Go,’"]),
        ("‘He said, “Go,” and I went.’", ["‘He said, “Go,” and I went.’", "“Go,”"]),
        ("\"He said, 'Go,' and I went.\"", ["\"He said, 'Go,' and I went.\"", "'Go,'"]),
        ("‘The workers’ demands were met,’ he said.", ["‘The workers’ demands were met,’"]),
        ("'The workers' demands were met,' he said.", ["'The workers' demands were met,'"]),
        ("A sign says ‘No Entry’ and another ‘Not You’.", ["‘No Entry’", "‘Not You’"]),
        ("‘I’m goin’ home in the ’90s,’ he said.", ["‘I’m goin’ home in the ’90s,’"]),
        ('"He is 6\' 2" tall," she said.', ['"He is 6\' 2" tall,"']),
        ('“I bought a 12" record,” she said.', ['“I bought a 12" record,”']),
        ("``It was cold,'' she said.", ["``It was cold,''"]),
        ("„Wir sind da“, said Anna.", ["„Wir sind da“"]),
        ("“Yes”—he paused—“but no.”", ["“Yes”", "“but no.”"]),
        ("“*Very* late,” **“I know,”**", ["“*Very* late,”", "“I know,”"]),
        ("Boro’ Rangers, O’Malley’s, rock ’n’ roll, the ’80s, 6' 2\", 3.5\" and `it's`", []),
        ('The call is s.replace("\'", "") and no more.', []),
        ('{"key": "it\'s"}', []),
        ("Use ``it's`` or `that's` in this.", []),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert paired(text).faults == ()


def test_a_paragraph_may_leave_a_quotation_to_the_next() -> None:
    text = "“It rained. We left.\n\n“Then it snowed,” he said."
    first, second = paired(text).quotations
    assert first.continued
    assert text[first.start : first.end] == "“It rained. We left."
    assert text[second.start : second.end] == "“Then it snowed,”"
    assert faults(text) == []


def test_a_quotation_may_run_over_a_list() -> None:
    text = "The rule has “two ends:\n\nto help the buyer;\n\nto help the seller.” It works."
    assert quoted(text) == [text[text.index("“") : text.index("”") + 1]]
    assert faults(text) == []


def test_a_nested_quotation_goes_on_too() -> None:
    assert faults("“She said, ‘Wait. Be still.\n\n“‘It will pass,’” he said.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rained. We left.\n\nNobody knew.", [("unclosed", "“It ra")]),
        ("“It rained, he said. “We left.”", [("unclosed", "“It ra")]),
        ("It was “never meant to last.\n\n“We knew,” he said.", [("unclosed", "“never")]),
        ("“She says, ‘It will turn,” he said.", [("unclosed", "‘It wi")]),
        ("We are part of it,” he said.", [("unopened", "” he s")]),
        ("“We left.”” He sat down.", [("doubled", "” He s")]),
        ("They told us to ” leave” town.", [("turned", "” lea")]),
        ("“We left,“ he said. “We did.”", [("turned", "“ he s")]),
        ("She didn‘t go back to the ‘80s.", [("turned", "‘t go "), ("turned", "‘80s.")]),
        ("He said “ yes” and left.", [("spaced", "“ yes” ")]),
        ('“One,” he said. “Two". It’s late.', [("mixed", '". It’')]),
        ("“It was heaven,’ she said. “Yes.”", [("level", "’ she ")]),
        ("\"It was cold,'' she said.", [("two-singles", "'' she")]),
        ("“So,” he said. «No,» she said.", [("foreign", "«No,» "), ("foreign", "» she ")]),
    ],
)
def test_one_fault_is_one_finding(text: str, expected: list[tuple[str, str]]) -> None:
    found = faults(text)
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    assert all(place.startswith(want) for (_, place), (_, want) in zip(found, expected, strict=True))


def test_a_lost_mark_spoils_nothing_beyond_its_paragraph() -> None:
    text = "“It rained. We left.\n\n" + "He knew.\n\n" + "“Yes,” she said. “No.”\n\n" * 20
    assert [kind for kind, _ in faults(text)] == ["unclosed"]


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ('“Yes,” he said. “It was delegation". He left.', ".”"),
        ('“Yes,” he said. “It was ‘delegation’. And “so”. No “never". It’s late.', "”"),
    ],
)
def test_a_stop_moves_inside_where_the_article_has_it_there(text: str, write: str) -> None:
    assert write in [mark.write for mark in paired(text).corrections]


LONG = "The talks went on for a week in a hall by the river, and nobody outside knew what was said there. " * 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left," he said. "It rained. "Nobody came.\n\nThe talks go on.', ["unclosed", "unclosed"]),
        (LONG + '"We left," he said. "It rained for days. "Nobody came to help us." They left.', []),
        (LONG + '"It rained for days, he said. "Nobody came to help us." They left.', ["unclosed"]),
        (LONG + '"It rained for days. He said: "Nobody came to help us." They left.', ["unclosed"]),
    ],
)
def test_paragraphs_of_speech_may_be_joined(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in faults(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The tool is new.\n\nBy counting, Ito said, “we learned that:\n\nvisitors leave early",
        "came late:\n\n“They look for work and for people who stay on for many years.\n\nThey open up their network",
        "the mobile site.\n\nIt seems more of a priority to mend the pages that most people read.” (Ito)\n\nNext step",
    ],
)
def test_a_paragraph_that_was_cut_out_may_have_its_other_mark_elsewhere(text: str) -> None:
    assert faults(text) == []
    article = (
        f"Trains are late\n\nThey were late on Monday.\n\nNobody knows why.\n\n{text}\n\nThe end came.\n\nThat was it."
    )
    assert len(faults(article)) == 1


def test_a_pair_within_is_no_part_of_a_quotation_that_was_left_open() -> None:
    text = "“We left,” he said. “It rained.\n\nNobody came.\n\n“We wait,” she wrote on her page.”\n\nThe end."
    assert [kind for kind, _ in faults(text)] == ["unclosed", "unopened"]


@pytest.mark.parametrize("alone", [True, False])
def test_the_labelled_paragraphs_cut_out(alone: bool) -> None:
    path = SHARED / "cases" / "quotes.jsonl"
    if not path.exists():
        pytest.skip("the shared cases are not here")
    misses = alarms = 0
    for case in map(json.loads, path.read_text("utf-8").splitlines()):
        around = [] if alone else [case.get("prev") or "", case.get("next") or ""]
        text = "\n\n".join(filter(None, [*around[:1], case["input"], *around[1:]]))
        start = text.index(case["input"])
        pairing = paired(text)
        spans = [fault.span for fault in pairing.faults] + [mark.span for mark in pairing.corrections]
        found = any(start <= span.start < start + len(case["input"]) for span in spans)
        misses += not found and case["expected"]["defect"]
        alarms += found and not case["expected"]["defect"]
    assert (misses, alarms) == (0, 1)  # q_210


def test_the_labelled_paragraphs() -> None:
    path, corpus = SHARED / "cases" / "quotes.jsonl", SHARED / "corpora" / "digitalgov.jsonl"
    if not path.exists() or not corpus.exists():
        pytest.skip("the shared cases are not here")
    articles = {row["id"]: row["text"] for row in map(json.loads, corpus.read_text("utf-8").splitlines())}
    hits = misses = alarms = 0
    for case in map(json.loads, path.read_text("utf-8").splitlines()):
        text = articles[case["doc"]]
        start = text.index(case["input"])
        pairing = paired(text)
        spans = [fault.span for fault in pairing.faults] + [mark.span for mark in pairing.corrections]
        found = any(start <= span.start < start + len(case["input"]) for span in spans)
        hits += found and case["expected"]["defect"]
        misses += not found and case["expected"]["defect"]
        alarms += found and not case["expected"]["defect"]
    assert (hits, misses) == (23, 0)
    assert alarms <= 1  # q_210 is labelled right, but its first quotation is never closed


@given(st.text(alphabet="ab é½ \n\u2009\"'“”‘’„«`´_(=)Ãâ", max_size=40))
def test_marks_are_found_as_a_pattern_finds_them(text: str) -> None:
    code = [match.span() for match in quotation_marks.CODE.finditer(text)]
    runs = [match.span() for match in quotation_marks.RUN.finditer(text)]
    outside = [(start, end) for start, end in runs if not any(first <= start < last for first, last in code)]
    assert list(quotation_marks.runs(text)) == outside


@given(st.text(alphabet="ab sS.,5 \n\"'“”‘’„«»`*(n-", max_size=60))
def test_any_text_can_be_paired(text: str) -> None:
    pairing = paired(text)
    starts = [quotation.start for quotation in pairing.quotations]
    assert starts == sorted(starts)
    for quotation in pairing.quotations:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert quotation.closing is None or quotation.closing.end == quotation.end
    marks = [quotation.opening for quotation in pairing.quotations]
    marks += [quotation.closing for quotation in pairing.quotations if quotation.closing]
    assert len(marks) == len(set(marks))
    assert all(0 <= mark.span.start < mark.span.end <= len(text) for mark in pairing.corrections)


HOSTILE = ("“‘" * 50_000, "“a " * 100_000, "a” b’ " * 50_000, '"' * 200_000, "“a.\n\nb.\n\n" * 30_000)


@pytest.mark.parametrize("text", HOSTILE, ids=("nested", "open", "closers", "run", "paragraphs"))
def test_a_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    start = time.process_time()
    pairing = paired(text)
    assert pairing.faults is not None and pairing.corrections is not None
    assert time.process_time() - start < 10
