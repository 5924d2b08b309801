"""A run over many files: order, what changes while it goes on, and how it is stopped."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint import Document, Finding, Rule, fixer
from newslint.linter import Ruleset
from newslint.plan import Mode, Settings
from newslint.rulefile import say
from newslint.run import FileReport, run
from tests.conftest import WriteTree
from tests.newsroom import FAULTY, FIXED, SPACING, left_behind, plain_environment

CHECK = Settings(isolated=True, select=tuple(SPACING[1].split(",")))
FIX = CHECK._replace(mode=Mode.FIX)


@pytest.fixture
def desk(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_tree({"a.txt": FAULTY, "b.txt": FAULTY, "c.txt": FAULTY})
    monkeypatch.chdir(folder)
    return folder


def errors(reports: Iterator[FileReport]) -> dict[str, str]:
    return {report.path: report.error for report in reports if report.error}


def test_files_are_repaired_one_after_the_other(desk: Path) -> None:
    reports = run(["."], FIX)
    assert next(reports).path == "a.txt"
    assert [path.read_text() for path in sorted(desk.iterdir())] == [FIXED, FAULTY, FAULTY]
    assert [report.path for report in reports] == ["b.txt", "c.txt"]
    assert [path.read_text() for path in sorted(desk.iterdir())] == [FIXED] * 3


def test_a_check_and_a_diff_write_nothing(desk: Path) -> None:
    before = [(path, path.stat().st_mtime_ns) for path in sorted(desk.iterdir())]
    shown = list(run(["."], CHECK._replace(mode=Mode.DIFF)))
    assert [report.text for report in shown] == [FIXED] * 3
    assert [len(report.findings) for report in run(["."], CHECK)] == [2, 2, 2]
    assert [(path, path.stat().st_mtime_ns) for path in sorted(desk.iterdir())] == before


def test_a_file_that_vanishes_meanwhile_is_named_and_the_rest_done(desk: Path) -> None:
    reports = run(["."], FIX)
    next(reports)
    (desk / "b.txt").unlink()
    assert errors(reports) == {"b.txt": "there is no such file"}
    assert (desk / "c.txt").read_text() == FIXED


def test_a_file_that_changes_while_it_is_repaired_is_left_alone(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def repair(*arguments: Any) -> Any:
        (desk / "b.txt").write_text("Another's work.\n")
        return real(*arguments)

    real = fixer.repair
    monkeypatch.setattr("newslint.fixer.repair", repair)
    assert errors(run(["b.txt"], FIX)) == {"b.txt": "it has changed since it was read; run newslint again"}
    assert (desk / "b.txt").read_text() == "Another's work.\n"


def test_a_fault_of_newslint_itself_stops_one_file_only(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def repair(text: str, *arguments: Any) -> Any:
        if text.startswith("odd"):
            raise ZeroDivisionError("division by zero")
        return real(text, *arguments)

    real = fixer.repair
    monkeypatch.setattr("newslint.fixer.repair", repair)
    (desk / "b.txt").write_text("odd ,  and odd\n")
    assert errors(run(["."], FIX))["b.txt"].startswith("newslint itself failed on it (ZeroDivisionError: division by")
    assert [(desk / name).read_text() for name in ("a.txt", "c.txt")] == [FIXED] * 2


class AcrossFiles(Rule):
    message = "Another file has this text too"

    def gather(self, document: Document) -> str:
        if document.text == "raises":
            raise ValueError("no such text")
        return document.text

    def settle(self, said: Iterable[str]) -> dict[str, int]:
        return Counter(said)

    def check_across(self, document: Document, evidence: dict[str, int]) -> Iterator[Finding]:
        if evidence[document.text] > 1:
            yield self.finding((0, 1))


def test_rules_that_judge_across_files_hear_all_of_them_first(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = AcrossFiles()
    say(rule, id="house/across")
    monkeypatch.setattr("newslint.plan.ruleset", lambda config: Ruleset([rule]))
    (desk / "b.txt").write_text("raises")
    (desk / "odd.txt").write_bytes(b"a\0b")
    reports = {report.path: report for report in run(["."], Settings(isolated=True))}
    assert [len(reports[name].findings) for name in ("a.txt", "c.txt")] == [1, 1]
    assert reports["b.txt"].error.startswith("house/across failed: ValueError: no such text")
    assert "UTF-16 without" in reports["odd.txt"].error


class FirstWord(Rule):
    """Wants each file to begin with another word, and makes it so where it is told to."""

    message = "Another file begins so too"
    fix = "safe"

    def gather(self, document: Document) -> str:
        return document.text.split()[0]

    def settle(self, said: Iterable[str]) -> dict[str, int]:
        return Counter(said)

    def check_across(self, document: Document, evidence: dict[str, int]) -> Iterator[Finding]:
        first = document.text.split()[0]
        if evidence.get(first, 0) > 1:
            yield self.finding((0, len(first)), replace="Two" if "mend" in document.text else None)


@pytest.mark.parametrize("mode", [Mode.FIX, Mode.DIFF])
def test_what_is_left_is_judged_by_the_texts_as_they_are_now(
    write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    monkeypatch.chdir(write_tree({"a.txt": "One stays.\n", "b.txt": "One, mended.\n", "c.txt": "One mend.\n"}))
    Path("d.txt").write_bytes(b"a\0b")
    rule = FirstWord()
    say(rule, id="house/first-word")
    monkeypatch.setattr("newslint.plan.ruleset", lambda config: Ruleset([rule]))
    reports = list(run(["."], Settings(isolated=True, mode=mode)))
    assert [report.path for report in reports] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert [len(report.applied) for report in reports] == [0, 0, 1, 0]
    assert [len(report.findings) for report in reports] == [0, 0, 0, 0]
    assert "UTF-16 without" in reports[3].error
    assert Path("c.txt").read_text() == ("Two mend.\n" if mode is Mode.FIX else "One mend.\n")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("wait", [0.0, 0.03, 0.1])
def test_stopped_in_the_middle_every_file_is_old_or_new(tmp_path: Path, stop: signal.Signals, wait: float) -> None:
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(FAULTY)
    command = [sys.executable, "-m", "newslint", "check", *SPACING, "--isolated", "--fix"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=plain_environment()
    )
    while (tmp_path / "001.txt").read_text() == FAULTY and process.poll() is None:
        time.sleep(0.001)
    time.sleep(wait)
    process.send_signal(stop)
    out, err = process.communicate(timeout=60)
    texts = [path.read_text() for path in sorted(tmp_path.glob("*.txt"))]
    repaired = texts.count(FIXED)
    assert repaired + texts.count(FAULTY) == 400
    assert left_behind(tmp_path) == []
    if stop is signal.SIGINT and repaired < 400:
        assert (process.returncode, out) == (2, "")
        assert err == f"newslint: interrupted; {repaired} files repaired, no file is half-written\n"
    elif repaired < 400:
        assert (process.returncode, out, err) == (-signal.SIGTERM, "", "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(desk: Path) -> None:
    os.mkfifo(desk / "pipe.txt")
    assert "not a regular file" in errors(run(["pipe.txt"], FIX))["pipe.txt"]
