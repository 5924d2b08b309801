"""What a plain run imports: a list, so that nothing comes to it unseen."""

import subprocess
import sys
from ast import literal_eval
from pathlib import Path

import pytest

from tests.newsroom import FAULTY, SPACING, plain_environment

ARTICLE = """\
The road to the harbour was closed on Monday.

The council said that the road was closed because of the rain, and that it was to open again on the day after.

The harbour stays open.
"""
STANDARD = {
    "_collections",
    "__future__",
    "_sre",
    "ahocorasick_rs",
    "ahocorasick_rs.ahocorasick_rs",
    "_operator",
    "gc",
    "itertools",
    "zlib",
}
OURS = {
    *("newslint", "newslint.cli", "newslint.named"),
    *("newslint.commands", "newslint.commands.check", "newslint.commands.options"),
    *("newslint.plan", "newslint.config", "newslint.selection", "newslint.exemption"),
    *("newslint.outline", "newslint.prepared", "newslint.ready", "newslint.waiting", "newslint.shipping"),
    *(
        "newslint.ruleset",
        "newslint.parted",
        "newslint.places",
        "newslint.scanner",
        "newslint.views",
        "newslint.codes",
        "newslint.lookup",
        "newslint.compiled",
        "newslint.wrapping",
    ),
    *("newslint.run", "newslint.examine", "newslint.files", "newslint.readers", "newslint.encoding"),
    *("newslint.reports", "newslint.reports.tally"),
    *("newslint.analyses", "newslint.analyses.language", "newslint.gates", "newslint.globs"),
    *("newslint.analyses.spellings", "newslint.analyses.variants", "newslint.analyses.vocabulary"),
    *("newslint.analyses.furniture_heads", "newslint.analyses.page_words", "newslint.analyses.words"),
    *("newslint.analyses.page_labels", "newslint.analyses.page_speech", "newslint.analyses.page_vocabulary"),
    "newslint.analyses.acquaintance",
    "newslint.analyses.same_names",
}
HEAVY = {
    *("argparse", "collections", "concurrent", "contextlib", "dataclasses", "enum", "ftfy", "functools", "hashlib"),
    *("importlib.metadata", "inspect", "json", "libcst", "logging", "multiprocessing", "pathlib", "pathspec", "pickle"),
    *("re", "regex", "signal", "subprocess", "tempfile", "threading", "tomllib", "typing", "unicodedata"),
}
CODE = """
import sys
before = set(sys.modules)
from newslint.cli import main
code = main({arguments!r})
print([code, *(set(sys.modules) - before)], file=sys.stderr)
"""


def imported(*arguments: str, at: Path) -> tuple[int, set[str]]:
    """The exit code of a run, and the modules that it loaded."""
    command = [sys.executable, "-c", CODE.format(arguments=list(arguments))]
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, check=True, env=plain_environment())
    code, *names = literal_eval(done.stderr.splitlines()[-1])
    return code, set(names)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(ARTICLE)
    (tmp_path / "faulty.txt").write_text(FAULTY)
    return tmp_path


def test_a_plain_run_over_a_clean_article_imports_these_and_no_others(desk: Path) -> None:
    imported("check", "clean.txt", at=desk)  # the code of the patterns that are tried is kept from now on
    code, names = imported("check", "clean.txt", at=desk)
    assert code == 0
    gates = {name for name in names if name.startswith("newslint.gates.")}
    assert names - gates == STANDARD | OURS


@pytest.mark.parametrize(
    "arguments", [("--fix", "--force-exclude"), ("-q",), ("--output-format=json",), ("--isolated",)]
)
def test_usual_options_cost_no_heavy_import(desk: Path, arguments: tuple[str, ...]) -> None:
    code, names = imported("check", *arguments, "clean.txt", at=desk)
    assert code == 0
    assert names & HEAVY == set()


def test_a_folder_costs_no_heavy_import(desk: Path) -> None:
    (desk / "faulty.txt").write_text(ARTICLE)
    code, names = imported("check", at=desk)
    assert code == 0
    assert names & HEAVY == set()


def test_a_finding_costs_only_what_it_needs(desk: Path) -> None:
    code, names = imported("check", *SPACING, "faulty.txt", at=desk)
    assert code == 1
    assert names & (HEAVY - {"collections", "contextlib", "enum", "functools", "re", "unicodedata"}) == set()


def test_the_library_leaves_the_collector_alone() -> None:
    code = "import gc, newslint; before = gc.get_threshold(); newslint.check('x'); print(gc.get_threshold() == before)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True\n"
