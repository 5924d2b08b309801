"""What people are shown first is true: the README's example and the reports beside the example newsrooms."""

import os
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NEWSROOMS = sorted(os.listdir(os.path.join(ROOT, "examples")))


@pytest.mark.parametrize("newsroom", NEWSROOMS)
def test_a_newsroom_gets_the_report_that_stands_beside_it(newsroom: str) -> None:
    folder = os.path.join(ROOT, "examples", newsroom)
    command = [sys.executable, "-m", "newslint", "check", "--notes", "articles"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    with open(os.path.join(folder, "expected.out"), encoding="utf-8") as file:
        assert done.stdout == file.read()
    assert done.stderr == ""


def test_the_readme_shows_what_newslint_prints() -> None:
    command = [sys.executable, os.path.join(ROOT, "scripts", "readme"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
