"""Which files a run reads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.discovery import discover
from newslint.globs import Patterns
from newslint.plan import Settings, planned
from tests.conftest import WriteTree

TREE = {
    ".git/HEAD": "",
    ".gitignore": "*.draft.txt\n/build/\nlogs/*\n!logs/keep.txt\n",
    "a.txt": "",
    "b.draft.txt": "",
    "c.TXT": "",
    "page.pdf": "",
    "photo.png": "",
    ".hidden.txt": "",
    ".cache/x.txt": "",
    "build/x.txt": "",
    "deep/build/x.txt": "",
    "deep/.gitignore": "!b.draft.txt\nsecret/\n",
    "deep/b.draft.txt": "",
    "deep/secret/x.txt": "",
    "logs/keep.txt": "",
    "logs/x.txt": "",
    "node_modules/x.txt": "",
}


@pytest.fixture
def tree(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_tree(TREE)
    monkeypatch.chdir(folder)
    return folder


def found(*paths: str, **settings: object) -> list[str]:
    return list(planned(paths, Settings(select=("spacing",), **settings)))  # type: ignore[arg-type]


@pytest.mark.usefixtures("tree")
class TestFolders:
    def test_articles_only_and_nothing_hidden_or_ignored(self) -> None:
        assert found(".") == ["a.txt", "c.TXT", "deep/b.draft.txt", "deep/build/x.txt", "logs/keep.txt"]

    def test_a_gitignore_above_counts_in_a_folder_below(self) -> None:
        assert found("logs") == ["logs/keep.txt"]

    def test_an_ignored_folder_that_is_named_is_read(self) -> None:
        assert found("build") == ["build/x.txt"]

    def test_an_ignored_file_that_is_named_is_read(self) -> None:
        assert found("b.draft.txt", "logs/x.txt") == ["b.draft.txt", "logs/x.txt"]

    def test_a_file_is_read_once_and_in_the_order_of_the_paths(self) -> None:
        assert found("logs", "./a.txt", "a.txt", ".") == [
            "logs/keep.txt",
            "./a.txt",
            "c.TXT",
            "deep/b.draft.txt",
            "deep/build/x.txt",
        ]

    def test_exclude_speaks_as_a_gitignore_does(self) -> None:
        assert found(".", exclude=("deep/", "/c.*")) == ["a.txt", "logs/keep.txt"]
        assert found(".", exclude=("*.txt", "!a.txt")) == ["a.txt", "c.TXT"]

    def test_what_is_named_is_excluded_only_by_force(self) -> None:
        assert found("a.txt", "deep", exclude=("a.txt", "deep/")) == ["a.txt", "deep/b.draft.txt", "deep/build/x.txt"]
        assert found("a.txt", "deep", exclude=("a.txt", "deep/"), force_exclude=True) == []

    def test_stdin_is_excluded_by_its_name_by_force(self) -> None:
        assert found("-", exclude=("a.txt",), stdin_name="a.txt") == ["-"]
        assert found("-", exclude=("a.txt",), stdin_name="a.txt", force_exclude=True) == []


def test_a_folder_named_like_an_article_is_walked(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_tree({"x.txt/y.txt": ""}))
    assert found(".") == ["x.txt/y.txt"]


def test_links_are_followed_only_if_they_are_named(tree: Path) -> None:
    (tree / "deep" / "loop").symlink_to("..")
    (tree / "z.txt").symlink_to("a.txt")
    (tree / "dangling.txt").symlink_to("gone")
    (tree / "loop.txt").symlink_to("loop.txt")
    (tree / "way-round.txt").symlink_to("build/x.txt")
    assert found(".") == ["a.txt", "c.TXT", "deep/b.draft.txt", "deep/build/x.txt", "logs/keep.txt"]
    assert found("loop.txt", "way-round.txt") == ["loop.txt", "way-round.txt"]


def test_exclude_of_the_config_nearest_to_a_file_counts(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "newslint.toml": 'exclude = ["/drafts"]',
        "drafts/a.txt": "",
        "desk/newslint.toml": 'exclude = ["/old"]',
        "desk/old/b.txt": "",
        "desk/drafts/c.txt": "",
    }
    monkeypatch.chdir(write_tree(files))
    assert found(".") == ["desk/drafts/c.txt"]


def test_a_folder_that_cannot_be_read_is_given_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: str) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "scandir", forbidden)
    assert list(discover(str(tmp_path), lambda folder: ())) == [(str(tmp_path), [str(tmp_path)])]


def test_a_file_of_which_nothing_can_be_learnt_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        name = "a.txt"
        path = str(tmp_path / name)

        def is_dir(self, *, follow_symlinks: bool) -> bool:
            raise PermissionError

    monkeypatch.setattr(os, "scandir", lambda path: [Entry()])
    assert list(discover(str(tmp_path), lambda folder: ())) == [(str(tmp_path), [Entry.path])]


def test_a_pattern_that_means_nothing_is_an_error_in_a_config_and_passed_over_in_a_gitignore(
    write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=r"'\[z-a\]' is not a pattern"):
        Patterns(["[z-a]"], "")
    monkeypatch.chdir(write_tree({".gitignore": "!\n[z-a]\n\\\nb.txt\n", "a.txt": "", "b.txt": ""}))
    assert found(".") == ["a.txt"]


def test_without_patterns_nothing_is_imported_for_them() -> None:
    code = "import sys; from newslint.globs import Patterns; print(Patterns([], '').matches('a', False))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; print('pathspec' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["None", "False"]
