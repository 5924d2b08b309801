"""A line on the terminal while a run is long, and none when it is over."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.examine import FileReport
from newslint.progress import Progress
from tests.newsroom import FAULTY, SPACING, plain_environment


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_it_is_shown_when_a_run_is_long_and_not_too_often() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress(out, 2000, clock)
    for number in range(1000):
        clock.now = number * 0.01
        progress.count(FileReport("a.txt", size=20_000))
    lines = out.getvalue().split("\r")
    assert lines[1] == "101 of 2,000 files, 2.0 MB/s, 0 findings"
    assert 80 < len(lines) < 92
    assert progress.is_shown


def test_it_leaves_nothing_behind() -> None:
    out, clock = io.StringIO(), Clock()
    progress = Progress(out, 2, clock)
    progress.hide()
    assert out.getvalue() == ""
    clock.now = 2
    progress.count(FileReport("a.txt"))
    shown = out.getvalue()
    progress.hide()
    progress.hide()
    assert out.getvalue() == shown + "\r" + " " * (len(shown) - 1) + "\r"


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals here")
@pytest.mark.parametrize(("quiet", "is_shown"), [((), True), (("-q",), False)])
def test_only_a_terminal_sees_it(tmp_path: Path, quiet: tuple[str, ...], is_shown: bool) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(FAULTY)
    at_once = "from newslint import cli, progress\nprogress._AFTER = progress._EVERY = 0\nraise SystemExit(cli.main())"
    command = [sys.executable, "-c", at_once, "check", *SPACING, "--isolated", *quiet]
    ours, theirs = os.openpty()
    with open(ours, "rb", buffering=0) as terminal:
        done = subprocess.run(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, env=plain_environment(), check=False
        )
        os.close(theirs)
        try:
            seen = terminal.read(10_000).decode()
        except OSError:  # nothing was written to it
            seen = ""
    assert done.returncode == 1
    assert ("1 of 3 files" in seen) is is_shown
    assert seen.rpartition("\r")[2].strip() == ""
