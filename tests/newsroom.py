"""What the tests of whole runs share: the real command line, and articles with a fault that is plain to see."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
FAULTY = "The road , she said, was  closed.\n"
"""Faulty in two ways, both of which spacing rules repair safely."""
FIXED = "The road, she said, was closed.\n"
SPACING = ("--select", "spacing/space-before-comma,spacing/double-space")


class Outcome(NamedTuple):
    """How a process ended."""

    code: int
    out: str
    err: str


def newslint(*arguments: str | Path, at: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Outcome:
    """Run the command line in a folder. It never shows a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *map(str, arguments)],
        cwd=at,
        input=stdin,
        capture_output=True,
        env={**plain_environment(), **(env or {})},
        timeout=120,
        check=False,
    )
    err = done.stderr.decode("utf-8", "surrogateescape")
    assert "Traceback" not in err, err
    return Outcome(done.returncode, done.stdout.decode("utf-8", "surrogateescape"), err)


def plain_environment() -> dict[str, str]:
    """The environment without what a terminal or a git hook has put there."""
    unwanted = ("NO_COLOR", "FORCE_COLOR", "TERM")
    return {name: value for name, value in os.environ.items() if name not in unwanted and not name.startswith("GIT_")}


def left_behind(folder: Path) -> list[str]:
    """Temporary files of newslint's."""
    return [str(path) for path in folder.rglob(".newslint-*")]


def copy_of_checkout(folder: Path) -> None:
    """Copy what is or would be committed."""
    unwanted = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "dist")
    shutil.copytree(ROOT, folder, ignore=unwanted)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that `make` has filled, for all workers that run these tests together."""
    base = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    folder = base / name
    with open(base / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = base / f"{name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder
