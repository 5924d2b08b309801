"""Several processes find what one finds, in the same order, and one that dies takes nothing else with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.plan import Mode, Settings
from newslint.run import FileReport, run
from tests.conftest import WriteTree
from tests.newsroom import FAULTY, FIXED, SPACING, left_behind, newslint, plain_environment

CHECK = Settings(isolated=True, select=tuple(SPACING[1].split(",")))
DEADLY = '''import os
import signal
import time

from newslint import Document, Rule, bad, good


class Deadly(Rule):
    """A rule leaves the process that runs it alive.

    For this test.
    """

    message = "It lives"
    examples = (bad("x"), good("y"))

    def check(self, document: Document):
        if "deadly" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "slow" in document.text:
            time.sleep(1.5)
        return ()
'''
is_posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


@pytest.fixture
def desk(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {f"desk/{number % 3}/{number:02}.txt": FAULTY if number % 2 else FIXED for number in range(40)}
    folder = write_tree(files)
    (folder / "desk/1/odd.txt").write_bytes(b"\xff\xfe\xff")
    (folder / "desk/2/mixed.txt").write_bytes(FAULTY.replace("\n", "\r\n").encode() * 3)
    monkeypatch.chdir(folder)
    return folder


def summed_up(reports: Iterator[FileReport]) -> list[tuple[object, ...]]:
    return [
        (
            report.path,
            report.findings,
            report.applied,
            report.declined,
            report.error,
            report.text if report.findings else "",
        )
        for report in reports
    ]


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("mode", [Mode.CHECK, Mode.DIFF])
def test_several_find_what_one_finds(desk: Path, monkeypatch: pytest.MonkeyPatch, method: str, mode: str) -> None:
    if method == "fork" and not hasattr(os, "fork"):
        pytest.skip("there is no fork here")
    monkeypatch.setattr("newslint.workers.METHOD", method)
    settings = CHECK._replace(mode=mode, most="unsafe")
    alone = summed_up(run(["desk"], settings))
    assert len(alone) == 42
    assert summed_up(run(["desk"], settings._replace(jobs=3))) == alone


def test_several_repair_what_one_repairs(desk: Path) -> None:
    done = newslint("check", *SPACING, "--isolated", "--fix", "-j", "3", "desk", at=desk)
    assert done.code == 2
    assert done.err == (
        "newslint: desk/1/odd.txt: it is not UTF-16-LE (byte 0xFF at offset 2); save it as UTF-8\n43 fixed, 0 left\n"
    )
    assert {path.read_text() for path in desk.rglob("[0-9]*.txt")} == {FIXED}
    assert (desk / "desk/2/mixed.txt").read_bytes() == FAULTY.replace(" ,", ",").replace("\n", "\r\n").encode() * 3


def test_the_cache_knows_what_they_found(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.cache.WORTHWHILE", 1)
    monkeypatch.setattr("newslint.cache._RACY", -(10**9))
    cold = summed_up(run(["desk"], CHECK._replace(jobs=2, cache=True)))
    told: list[tuple[str, str]] = []
    settings = CHECK._replace(jobs=2, cache=True, verbose=True)
    assert summed_up(run(["desk"], settings, tell=lambda event, what: told.append((event, what)))) == cold
    assert [event for event in told if event[0] != "unchanged"] == [("reading", "desk/1/odd.txt")]


ACROSS = '''from collections import Counter

from newslint import Document, Rule, bad, good


class Twice(Rule):
    """Each article is another one.

    For this test.
    """

    message = "Another file begins so too"
    fix = "safe"
    examples = (bad("x", beside=["x"]), good("y"))

    def gather(self, document: Document):
        return document.text.split()[0]

    def settle(self, said):
        return Counter(said)

    def check_across(self, document: Document, evidence):
        first = document.text.split()[0]
        if evidence[first] > 1:
            yield self.finding((0, len(first)), replace="New" if "mend" in document.text else None)
'''


@pytest.mark.parametrize("arguments", [(), ("--diff",), ("--fix", "--show-fixes")])
def test_rules_that_judge_across_files_hear_all_of_them(write_tree: WriteTree, arguments: tuple[str, ...]) -> None:
    texts = ["One stays.\n", "One, mended.\n", "One mend.\n", "Two stays.\n", "Two mend.\n", "Three mend.\n"]
    told = []
    for jobs in ("1", "3"):
        files = {f"{jobs}/{number}.txt": text for number, text in enumerate(texts)}
        config = 'packs = ["../pack"]\nselect = ["house"]'
        desk = write_tree({**files, f"{jobs}/newslint.toml": config, "pack/house/twice.py": ACROSS})
        told.append(newslint("check", "-j", jobs, *arguments, at=desk / jobs))
    assert told[0].code == told[1].code
    assert told[0] == told[1]


@is_posix
class TestDeath:
    @pytest.fixture
    def deadly(self, write_tree: WriteTree) -> Path:
        files = {f"{number:02}.txt": FAULTY for number in range(30)}
        config = f"packs = ['pack']\nselect = ['house', '{SPACING[1].replace(',', chr(39) + ', ' + chr(39))}']"
        return write_tree(
            {**files, "11.txt": "This is deadly.\n", "newslint.toml": config, "pack/house/deadly.py": DEADLY}
        )

    def test_the_file_is_named_and_the_rest_done(self, deadly: Path) -> None:
        done = newslint("check", "-j", "2", "--statistics", at=deadly)
        assert done.code == 2
        assert done.out == "29  spacing/double-space\n29  spacing/space-before-comma\n"
        lines = done.err.splitlines()
        assert "newslint: 11.txt: the process that read it died (SIGKILL" in lines[-1]
        assert all(line.startswith("newslint: a process died (SIGKILL") for line in lines[:-1])

    def test_what_others_repair_is_repaired(self, deadly: Path) -> None:
        done = newslint("check", "-j", "2", "--fix", at=deadly)
        assert done.code == 2
        assert {path.read_text() for path in deadly.glob("*.txt") if path.name != "11.txt"} == {FIXED}
        assert done.err.splitlines()[-1] == "58 fixed, 0 left"
        assert left_behind(deadly) == []

    def test_where_every_process_dies_it_comes_to_an_end(self, deadly: Path) -> None:
        for number in range(30):
            (deadly / f"{number:02}.txt").write_text("All of it is deadly.\n")
        done = newslint("check", "-j", "2", at=deadly)
        assert done.code == 2
        assert sum(": the process that read it died" in line for line in done.err.splitlines()) == 30


@is_posix
class TestStopped:
    def start(self, desk: Path, *arguments: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "newslint", "check", "-j", "2", *arguments]
        return subprocess.Popen(
            command,
            cwd=desk,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=plain_environment(),
            start_new_session=True,
        )

    @pytest.mark.parametrize("wait", [0.0, 0.05])
    def test_by_ctrl_c_every_file_is_old_or_new(self, tmp_path: Path, wait: float) -> None:
        for number in range(400):
            (tmp_path / f"{number:03}.txt").write_text(FAULTY)
        process = self.start(tmp_path, *SPACING, "--isolated", "--fix")
        while (tmp_path / "001.txt").read_text() == FAULTY and process.poll() is None:
            time.sleep(0.001)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        out, err = process.communicate(timeout=60)
        texts = [path.read_text() for path in sorted(tmp_path.glob("*.txt"))]
        repaired = texts.count(FIXED)
        assert repaired + texts.count(FAULTY) == 400
        assert left_behind(tmp_path) == []
        if repaired < 400:
            told = f"newslint: interrupted; {repaired} files repaired, no file is half-written\n"
            assert (process.returncode, out, err) == (2, "", told)

    @pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
    def test_no_process_goes_on_to_another_file(self, write_tree: WriteTree, stop: signal.Signals) -> None:
        files = {f"{number}.txt": "This is slow.\n" for number in range(40)}
        config = "packs = ['pack']\nselect = ['house']"
        desk = write_tree({**files, "newslint.toml": config, "pack/house/deadly.py": DEADLY})
        process = self.start(desk)
        time.sleep(1)
        process.send_signal(stop)
        began = time.monotonic()
        process.communicate(timeout=30)  # its pipes are closed when the last process that has them is gone
        assert time.monotonic() - began < 10


def test_a_number_of_processes_is_one(tmp_path: Path) -> None:
    for wrong in ("0", "-1", "two", "1.5"):
        done = newslint("check", "-j", wrong, at=tmp_path)
        assert (done.code, done.out) == (2, "")
        assert done.err.count("\n") == 1
