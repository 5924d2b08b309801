"""Files of records that are too large to be read at once: what is found and mended is what it would be in one piece."""

import io
import json
from pathlib import Path

import pytest

from newslint import examine, streams
from newslint.plan import Mode, Settings
from newslint.reports import Style, write
from newslint.run import FileReport, run
from tests.newsroom import FAULTY, FIXED, SPACING, left_behind

CHECK = Settings(select=tuple(SPACING[1].split(",")))
FIX = CHECK._replace(mode=Mode.FIX)
CONFIG = 'text-fields = ["body"]\n'


def jsonl(bad: bool = True) -> str:
    """Records with and without faults, raw and escaped characters, blank lines, and one line that is no JSON."""
    rows = []
    for number in range(40):
        record = {"id": number, "body": (FAULTY if number % 3 else FIXED) + f"Café number {number}. " * (number % 7)}
        rows.append(json.dumps(record, ensure_ascii=bool(number % 2)))
    rows.insert(13, "")
    if bad:
        rows.insert(20, '{"body": "The road')
    return "\n".join(rows) + "\n"


def csv() -> str:
    quoted = FAULTY.strip().replace('"', '""')
    rows = [f'{number},"{quoted}\nIt rained{"  " if number % 2 else " "}on, ""hard""."' for number in range(30)]
    return "\r\n".join(["id,body", *rows]) + "\r\n"


FILES = {"a.jsonl": jsonl(), "a.csv": csv(), "a.tsv": csv().replace(",", "\t", 1).replace(',"', '\t"')}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.toml").write_text(CONFIG)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    return tmp_path


def in_pieces(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(examine, "LARGE", 1)
    monkeypatch.setattr(streams, "_PIECE", size)


def shown(name: str, settings: Settings, format: str) -> str:
    out = io.StringIO()
    write(format, run([name], settings), out, Style(show_fixes=True))
    return out.getvalue()


def changes(diff: str) -> list[str]:
    return sorted(line for line in diff.splitlines() if line[0] in "+-" and line[:3] not in ("+++", "---"))


@pytest.mark.parametrize("size", [1, 100, 1000])
@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("format", ["json", "text", "github"])
@pytest.mark.usefixtures("desk")
def test_a_report_is_the_same_in_pieces(name: str, size: int, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shown(name, CHECK, format)
    assert "space-before-comma" in whole
    in_pieces(monkeypatch, size)
    assert shown(name, CHECK, format) == whole


@pytest.mark.parametrize("size", [1, 100, 1000])
@pytest.mark.parametrize("name", FILES)
def test_a_repair_is_the_same_in_pieces(desk: Path, name: str, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk / name
    path.chmod(0o640)
    diff = shown(name, FIX._replace(mode=Mode.DIFF), "diff")
    told = shown(name, FIX, "text")
    mended = path.read_bytes()
    path.write_text(FILES[name], encoding="utf-8", newline="")
    in_pieces(monkeypatch, size)
    in_parts = shown(name, FIX._replace(mode=Mode.DIFF), "diff")
    assert changes(in_parts) == changes(diff)
    assert path.read_bytes() == FILES[name].encode()
    assert sorted(shown(name, FIX, "text").splitlines()) == sorted(told.splitlines())
    assert path.read_bytes() == mended
    assert path.stat().st_mode & 0o777 == 0o640
    assert left_behind(desk) == []


def test_a_byte_order_mark_and_bytes_that_do_not_decode_stay(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"\xef\xbb\xbf" + jsonl(bad=False).encode().replace(b"Caf\xc3\xa9", b"Caf\xe9", 3)
    (desk / "a.jsonl").write_bytes(data)
    in_pieces(monkeypatch, 300)
    list(run(["a.jsonl"], FIX))
    assert (desk / "a.jsonl").read_bytes() == data.replace(b" ,", b",").replace(b"  ", b" ")


def test_a_run_that_is_broken_off_leaves_the_file_whole(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_pieces(monkeypatch, 100)
    reports = run(["a.jsonl"], FIX)
    for _ in range(9):
        next(reports)
    reports.close()
    assert (desk / "a.jsonl").read_text(encoding="utf-8") == FILES["a.jsonl"]
    assert left_behind(desk) == []


def test_a_file_that_changes_meanwhile_is_left_alone(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_pieces(monkeypatch, 100)
    reports = run(["a.jsonl"], FIX)
    next(reports)
    (desk / "a.jsonl").write_text("{}\n")
    last = list(reports)[-1]
    assert last.error == "it has changed since it was read; run newslint again"
    assert (desk / "a.jsonl").read_text() == "{}\n"
    assert left_behind(desk) == []


def test_a_huge_file_among_others_keeps_its_place(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_pieces(monkeypatch, 500)
    (desk / "0.txt").write_text(FAULTY)
    (desk / "z.txt").write_text(FAULTY)
    reports: list[FileReport] = list(run(["0.txt", "a.jsonl", "z.txt"], CHECK))
    paths = [report.path for report in reports]
    assert paths == ["0.txt", *["a.jsonl"] * (len(paths) - 2), "z.txt"]
    assert [report.more for report in reports] == [False, *[True] * (len(paths) - 3), False, False]


def test_a_huge_file_without_prose_is_skipped(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_pieces(monkeypatch, 100)
    (desk / "a.jsonl").write_text('{"id": 1}\n' * 100)
    assert "text-fields" in list(run(["a.jsonl"], CHECK))[-1].skipped
