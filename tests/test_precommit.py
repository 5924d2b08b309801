"""The hooks, run by the real pre-commit in a real repository."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.newsroom import FAULTY, FIXED, ROOT, copy_of_checkout, made_once, plain_environment

pytestmark = [
    pytest.mark.skipif(not shutil.which("git"), reason="there is no git here"),
    pytest.mark.skipif(find_spec("pre_commit") is None, reason="there is no pre-commit here"),
]
CONFIG = 'select = ["spacing/space-before-comma", "spacing/double-space"]\n'
HOOKS = """repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: {hook}
"""


class Repositories(NamedTuple):
    """A clone of this checkout, a newsroom that uses it, and where pre-commit keeps what it makes."""

    newslint: Path
    desk: Path
    cache: Path


@pytest.fixture
def repositories(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Repositories:
    shared = made_once(tmp_path_factory, "pre-commit", clone)
    (tmp_path / "newslint.toml").write_text(CONFIG)
    (tmp_path / "clean.txt").write_text(FIXED)
    (tmp_path / "faulty.txt").write_text(FAULTY)
    (tmp_path / "notes.ini").write_text(FAULTY)
    (tmp_path / "data.json").write_text(FAULTY)
    commit(tmp_path)
    return Repositories(shared / "newslint", tmp_path, shared / "cache")


@pytest.fixture
def desk(repositories: Repositories) -> Path:
    return repositories.desk


def clone(folder: Path) -> None:
    copy_of_checkout(folder / "newslint")
    commit(folder / "newslint")


def git(*arguments: str, at: Path) -> str:
    who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", *who, *arguments]
    return subprocess.run(
        command, cwd=at, env=plain_environment(), check=True, capture_output=True, text=True
    ).stdout.strip()


def commit(folder: Path) -> None:
    git("init", "--quiet", at=folder)
    git("add", "--all", at=folder)
    git("commit", "--quiet", "--message", "All there is", at=folder)


def pre_commit(repositories: Repositories, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=repositories.desk,
        env={**plain_environment(), "PRE_COMMIT_HOME": str(repositories.cache), "PRE_COMMIT_COLOR": "never"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def run_hook(repositories: Repositories, hook: str) -> tuple[int, str]:
    revision = git("rev-parse", "HEAD", at=repositories.newslint)
    config = HOOKS.format(repository=repositories.newslint, revision=revision, hook=hook)
    (repositories.desk / ".pre-commit-config.yaml").write_text(config)
    git("add", "--all", at=repositories.desk)
    return pre_commit(repositories, "run", "--all-files", "--verbose")


def test_try_repo_runs_both_hooks(repositories: Repositories, desk: Path) -> None:
    code, said = pre_commit(repositories, "try-repo", str(repositories.newslint), "--all-files", "--verbose")
    assert code == 1, said
    check, fix = said.split("hook id: newslint-fix")
    assert "faulty.txt:1:9: warning spacing/space-before-comma" in check
    assert "2 findings in 2 files" in check
    assert "faulty.txt:1: spacing/double-space" in fix
    assert "2 fixed, 0 left" in fix
    assert (desk / "faulty.txt").read_text() == FIXED
    assert (desk / "notes.ini").read_text() == (desk / "data.json").read_text() == FAULTY


def test_newslint_fails_and_writes_nothing_until_the_article_is_clean(repositories: Repositories, desk: Path) -> None:
    code, said = run_hook(repositories, "newslint")
    assert (code, "- exit code: 1" in said) == (1, True), said
    assert (desk / "faulty.txt").read_text() == FAULTY
    (desk / "faulty.txt").write_text(FIXED)
    code, said = run_hook(repositories, "newslint")
    assert code == 0, said
    assert "2 files: all clean" in said


def test_newslint_fix_repairs_fails_once_and_passes_then(repositories: Repositories, desk: Path) -> None:
    code, said = run_hook(repositories, "newslint-fix")
    assert (code, "- files were modified by this hook" in said) == (1, True), said
    assert (desk / "faulty.txt").read_text() == FIXED
    assert run_hook(repositories, "newslint-fix")[0] == 0


def test_an_excluded_article_is_left_out(repositories: Repositories, desk: Path) -> None:
    (desk / "newslint.toml").write_text(CONFIG + 'exclude = ["faulty.txt"]\n')
    code, said = run_hook(repositories, "newslint-fix")
    assert code == 0, said
    assert (desk / "faulty.txt").read_text() == FAULTY


@pytest.mark.skipif(os.name == "nt", reason="paths are others there")
def test_the_files_for_pre_commit_are_valid() -> None:
    for what in ("config", "manifest"):
        name = {"config": ".pre-commit-config.yaml", "manifest": ".pre-commit-hooks.yaml"}[what]
        command = [sys.executable, "-m", "pre_commit", f"validate-{what}", str(ROOT / name)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
