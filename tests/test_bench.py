"""The bench measures what it says, and its articles are what it calls them."""

import json
import math
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newslint
from scripts.benchmarks.figures import cost_per_byte, growth, rounds, summary
from scripts.benchmarks.formats import FORMATS, WRITTEN, paragraphs, write_format, write_records
from scripts.benchmarks.gate import figures, verdicts
from scripts.benchmarks.limits import BENCH, GATE, Limit
from scripts.benchmarks.processes import Cost, Failed, finished, run
from scripts.benchmarks.results import Reading, Results
from scripts.benchmarks.tables import gate_limits, in_full, in_short, placed, speeds
from scripts.benchmarks.texts import CLEAN, ROOT, TWENTY, Corpus, write_copies, write_small_files

MADE = {"date": "2024-05-01", "CPU": "a CPU", "cores": "2", "system": "an OS", "Python": "3.11.7", "commit": "abc"}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_clean_article_is_clean() -> None:
    assert newslint.check(read(CLEAN)) == []
    assert 5_800 < len(read(CLEAN).encode()) < 6_200


def test_the_faulty_article_has_twenty_findings_of_twenty_kinds() -> None:
    rules = [finding.rule for finding in newslint.check(read(TWENTY))]
    assert len(rules) == len(set(rules)) == 20


@given(start=st.integers(0, 10**9), byte=st.integers(1, 10**5), portion=st.integers(1, 10**6))
def test_starting_falls_out_of_what_a_byte_costs_and_of_growth(start: int, byte: int, portion: int) -> None:
    costs = {times: float(start + byte * portion * times) for times in (1, 2, 5)}
    assert cost_per_byte(costs[1], costs[5], 4 * portion) == pytest.approx(byte)
    assert growth(costs) == pytest.approx(4)


def test_a_cost_that_grows_with_the_square_of_the_text_is_seen() -> None:
    assert growth({times: float(times**2) for times in (1, 2, 5)}) == 8


def test_growth_that_the_clock_cannot_see_is_not_taken_for_none() -> None:
    assert growth({1: 2.0, 2: 2.0, 5: 2.0}) == math.inf


def test_the_contenders_take_turns() -> None:
    order: list[str] = []
    rounds({name: partial(order.append, name) for name in "abc"}, {"a": 3, "b": 3, "c": 1})
    assert "".join(order) == "abcabab"


def test_a_summary_has_the_least_and_the_median() -> None:
    found = summary([Cost(3.0, 9.0, 10), Cost(1.0, 5.0, 30), Cost(2.0, 4.0, 20)])
    assert (found.cpu, found.cpu_median, found.wall, found.wall_median, found.memory) == (1.0, 2.0, 4.0, 5.0, 30)


def costs(**changed: float) -> dict[str, float]:
    """What commands cost that are well within their limits, with some changed."""
    portions = {f"{what} {times}": 60e6 + times * 10e6 for what in ("files", "article") for times in (1, 2, 5)}
    return {"pass": 40e6, "clean": 80e6, "twenty": 120e6, **portions, **changed}


def test_the_gate_opens_within_the_limits() -> None:
    lines, all_kept = verdicts(figures(costs(), 100_000), "megabyte", 1.0)
    assert all_kept
    assert len(lines) == len(GATE) - 1
    assert all(line.endswith(": ok") for line in lines)


@pytest.mark.parametrize(
    "changed",
    [
        {"clean": 401e6},
        {"twenty": 1101e6},
        {"files 5": 250e6},
        {"article 5": 113e6},
        {"article 5": math.nan},
        {"pass": math.nan},
    ],
    ids=str,
)
def test_the_gate_fails_beyond_a_limit_and_on_what_was_not_measured(changed: dict[str, float]) -> None:
    lines, all_kept = verdicts(figures(costs(**changed), 100_000), "megabyte", 1.0)
    assert not all_kept
    assert any(line.endswith(": FAILED") for line in lines)


def test_the_margin_widens_a_limit_on_its_own_side() -> None:
    most, least = Limit("", 4.0, "", ""), Limit("", 4.0, "", "", at_least=True)
    assert most.kept(4.9, 1.25)
    assert not most.kept(5.1, 1.25)
    assert least.kept(3.3, 1.25)
    assert not least.kept(3.1, 1.25)


@pytest.mark.skipif(sys.platform == "win32", reason="the bench runs on Linux and macOS")
def test_a_command_is_charged_for_its_children_and_not_for_what_started_it(tmp_path: Path) -> None:
    python = Path(sys.executable)
    ballast = b"x" * 100_000_000
    small = run([python, "-c", "pass"], tmp_path, tmp_path)
    ask = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'b\"x\" * 100_000_000'])"
    large = run([python, "-c", ask], tmp_path, tmp_path)
    assert small.memory < len(ballast) < large.memory


@pytest.mark.skipif(sys.platform == "win32", reason="the bench runs on Linux and macOS")
def test_a_command_that_fails_or_hangs_is_named_with_its_last_words(tmp_path: Path) -> None:
    python = Path(sys.executable)
    with pytest.raises(Failed, match=r"ended with code 3: no such thing"):
        run([python, "-c", "import sys; print('no such thing', file=sys.stderr); sys.exit(3)"], tmp_path, tmp_path)
    with pytest.raises(Failed, match="did not start"):
        run([tmp_path / "nothing"], tmp_path, tmp_path)
    with pytest.raises(Failed, match="not done in time"):
        finished([python, "-c", "import time; time.sleep(60)"], tmp_path, tmp_path, longest=0.1)


def test_texts_are_laid_out_as_asked(tmp_path: Path) -> None:
    texts = Corpus({str(number): "Text.\n" for number in range(100)}, "")
    assert len(texts.sample(10)) == 10
    assert len(list(write_copies(tmp_path / "copies", texts.sample(10), 3).iterdir())) == 30
    assert len(list(write_small_files(tmp_path / "small", 1500, ["One.", "Two."]).rglob("*.txt"))) == 1500


MARKED = """Why a *star* & a <tag> aren't markup, nor AT&amp;T

1. The council’s 2,000 members didn’t meet; [some] of them wrote `letters` to every newspaper_in_town.

Neither chairman wanted bridges after eleven months without water under those which cross other rivers there today.

# 5 was the number that people remembered, and several newspapers printed nothing besides until Sunday.

- The mayor’s office said the meeting’s outcome \\ result | vote would stay ~secret~ until further notice.
"""


@pytest.mark.parametrize("format", ["md", "html", "xml"])
@pytest.mark.parametrize("article", [MARKED, read(CLEAN), read(TWENTY)], ids=["marked", "clean", "twenty"])
def test_every_format_is_written_with_markup_and_holds_the_same_prose(format: str, article: str) -> None:
    written = WRITTEN[format](article)
    assert "https://" in written
    texts = newslint.read(written.encode(), format).texts
    assert [text.split() for text in texts] == [paragraph.split() for paragraph in paragraphs(article)]


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_is_as_large_as_it_says(format: str, tmp_path: Path) -> None:
    articles = {"one": MARKED, "two": read(TWENTY)}
    size = write_format(tmp_path / format, format, articles, 3)
    written = list((tmp_path / format).glob(f"*.{format}"))
    assert size == sum(path.stat().st_size for path in written)
    assert len(written) == (1 if format == "jsonl" else 6)


def test_records_are_repeated_with_ids_of_their_own_until_there_are_enough(tmp_path: Path) -> None:
    assert write_records(tmp_path, {"one": MARKED}, 50_000) >= 50_000
    records = [json.loads(line) for line in read(tmp_path / "records.jsonl").splitlines()]
    assert len({record["id"] for record in records}) == len(records)
    assert {(record["headline"], record["body"]) for record in records} == {
        (paragraphs(MARKED)[0], "\n\n".join(paragraphs(MARKED)[1:]))
    }


def reading(size: int, cpu: float) -> Reading:
    return Reading(size, "× 8", summary([Cost(cpu, cpu, 40_000_000)]))


def results() -> Results:
    start = {name: summary([Cost(cpu, cpu, 1)]) for name, cpu in {"python -c pass": 0.01, "proselint": 0.5}.items()}
    text = {"newslint": reading(16_000_000, 0.5), "proselint": reading(2_000_000, 4.5)}
    return Results(MADE, "a corpus", {"newslint": "0.1.0"}, text=text, start=start)


def test_a_tool_that_reads_less_text_is_not_charged_for_starting() -> None:
    assert speeds(results()) == {"newslint": pytest.approx(32), "proselint": pytest.approx(0.5)}


def test_the_tables_show_what_was_measured_and_nothing_else() -> None:
    page = in_full(results())
    assert "| MB per CPU-second | 64.0 × proselint | at least 25 | yes |" in page
    assert "typos" not in page
    assert "| newslint 0.1.0 |" in in_short(results())


def test_the_formats_and_the_huge_file_are_held_to_their_limits() -> None:
    formats = {format: reading(4_000_000, 1.0 if format == "md" else 4.0) for format in FORMATS}
    page = in_full(Results(MADE, "a corpus", formats=formats, huge=reading(201_000_000, 40.0)))
    assert f"| {BENCH['md'].what} | 4.00 MB/s | at least 2 | yes |" in page
    assert f"| {BENCH['jsonl'].what} | 1.00 MB/s | at least 2 | **no** |" in page
    assert f"| {BENCH['huge'].what} | 40.0 MB | at most 300 | yes |" in page
    assert "| one huge .jsonl | 201 | 5.03 |" in page


@pytest.mark.parametrize(("page", "marker"), [("README.md", "speed"), ("docs/performance.md", "figures")])
def test_the_figures_have_their_place(page: str, marker: str) -> None:
    text = read(ROOT / page)
    written = placed(text, marker, r"a\1b")
    assert f"<!-- {marker} -->\na\\1b\n<!-- end -->" in written
    assert placed(written, marker, "c") == placed(text, marker, "c")


def test_the_page_shows_the_limits_that_the_gate_holds() -> None:
    text = read(ROOT / "docs/performance.md")
    assert placed(text, "limits", gate_limits()) == text
