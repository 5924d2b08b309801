"""Files that have not changed are not read again, and a run says the same with a cache as without."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint import cache
from newslint.cli import main
from newslint.config import Config
from newslint.examine import Examiner, FileReport
from newslint.reports import FORMATS
from tests.conftest import WriteTree
from tests.newsroom import FAULTY, FIXED, SPACING, Outcome, newslint, plain_environment

ARTICLES = {f"{number:03}.txt": FAULTY if number % 3 == 0 else FIXED for number in range(12)}
Check = Callable[..., Outcome]


@pytest.fixture
def desk(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Articles, and a cache that is worth while and trusts times that are not yet two seconds old."""
    monkeypatch.setattr("newslint.cache.WORTHWHILE", 1)
    monkeypatch.setattr("newslint.cache._RACY", -(10**9))
    monkeypatch.delenv("NEWSLINT_CACHE_DIR", raising=False)
    folder = write_tree({**ARTICLES, "newslint.toml": f"select = {SPACING[1].split(',')}"})
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read in order to be linted."""
    paths: list[str] = []
    real = Examiner.examine

    def examine(self: Examiner, path: str, *arguments: object) -> FileReport:
        report = real(self, path, *arguments)  # type: ignore[arg-type]
        paths.append(f"{path} (unchanged)" if report.unchanged else path)
        return report

    monkeypatch.setattr(Examiner, "examine", examine)
    return paths


@pytest.fixture
def check(capfd: pytest.CaptureFixture[str]) -> Check:
    def run(*arguments: str) -> Outcome:
        capfd.readouterr()
        code = main(["check", *arguments])
        return Outcome(code, *capfd.readouterr())

    return run


@pytest.mark.usefixtures("desk")
class TestWarm:
    @pytest.mark.parametrize("format", FORMATS)
    def test_a_warm_run_says_what_a_cold_one_said(self, check: Check, examined: list[str], format: str) -> None:
        cold = check("--output-format", format)
        assert len(examined) == 12
        assert cold.code == 1
        assert check("--output-format", format) == cold == check("--output-format", format, "--no-cache")
        assert len(examined) == 24

    def test_every_output_takes_its_findings_from_it(self, check: Check) -> None:
        for arguments in (
            ("--statistics",),
            ("--diff",),
            ("--notes",),
            ("--exit-zero",),
            ("-q",),
            ("003.txt", "1.txt"),
        ):
            cold = check(*arguments, "--no-cache")
            assert check(*arguments) == cold
            assert check(*arguments) == cold

    def test_verbose_tells_which_files_were_read(self, check: Check) -> None:
        check()
        Path("001.txt").write_text(FAULTY)
        lines = check("-v").err.splitlines()
        assert lines.count("newslint: reading: 001.txt") == 1
        assert sum(line.startswith("newslint: unchanged: ") for line in lines) == 11


class TestChanges:
    def test_what_has_changed_is_read(self, desk: Path, check: Check, examined: list[str]) -> None:
        check()
        examined.clear()
        (desk / "004.txt").write_text(FAULTY)
        (desk / "new.txt").write_text(FAULTY)
        (desk / "000.txt").unlink()
        assert "10 findings in 12 files" in check().out
        assert examined == ["004.txt", "new.txt"]

    def test_a_change_that_keeps_size_and_time_is_seen(self, desk: Path, check: Check) -> None:
        path = desk / "001.txt"
        before = path.stat()
        check()
        path.write_text("x , y".ljust(before.st_size))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert "001.txt:1:2: " in check().out

    def test_a_file_with_another_time_and_the_same_content_is_not_linted(
        self, desk: Path, check: Check, examined: list[str]
    ) -> None:
        cold = check()
        examined.clear()
        for path in desk.glob("*.txt"):
            os.utime(path, ns=(1, 1))
        assert check() == cold
        assert examined == [f"{name} (unchanged)" for name in ARTICLES]
        assert check() == cold
        assert len(examined) == 12

    def test_times_that_are_too_new_are_not_trusted(
        self, check: Check, examined: list[str], desk: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("newslint.cache._RACY", 10**10)
        check()
        examined.clear()
        check()
        assert examined == [f"{name} (unchanged)" for name in ARTICLES]

    def test_a_cache_may_be_carried_elsewhere_with_its_files(
        self, desk: Path, check: Check, examined: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cold = check()
        examined.clear()
        elsewhere = desk.with_name("elsewhere")
        desk.rename(elsewhere)
        monkeypatch.chdir(elsewhere)
        assert check() == cold
        assert examined == []

    @pytest.mark.parametrize(
        "arguments",
        [("--select", "spacing/double-space"), ("--ignore", "spacing"), ("--isolated",), ("--extend-select", "quotes")],
    )
    def test_other_rules_have_another_cache(
        self, desk: Path, check: Check, examined: list[str], arguments: tuple[str, ...]
    ) -> None:
        check()
        examined.clear()
        cold = check(*arguments)
        assert len(examined) == 12
        assert check(*arguments) == cold
        assert len(examined) == 12

    def test_another_version_has_another_cache(
        self, desk: Path, check: Check, examined: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        check()
        monkeypatch.setattr("newslint.cache.__version__", "0.0.0")
        check()
        assert len(examined) == 24


def test_a_users_rules_count_by_their_content(write_tree: WriteTree) -> None:
    folder = write_tree({"pack/house/odd.toml": "summary = 'x'", "pack/house/data/terms.toml": "a"})
    config = Config(path=str(folder / "newslint.toml"), folder=str(folder), packs=("pack",))
    first = cache.fingerprint(config)
    assert cache.fingerprint(config) == first
    for path in ("pack/house/odd.toml", "pack/house/data/terms.toml"):
        write_tree({path: "other"})
        assert cache.fingerprint(config) != first
        first = cache.fingerprint(config)


class TestFix:
    def test_clean_files_are_left_unread_and_what_was_repaired_is_known(
        self, desk: Path, check: Check, examined: list[str]
    ) -> None:
        check()
        examined.clear()
        assert check("--fix").err == "8 fixed, 0 left\n"
        assert examined == ["000.txt", "003.txt", "006.txt", "009.txt"]
        examined.clear()
        assert check().out == "12 files: all clean\n"
        assert examined == [f"{name}.txt (unchanged)" for name in ("000", "003", "006", "009")]
        assert {path.read_text() for path in desk.glob("*.txt")} == {FIXED}

    def test_a_diff_is_the_same(self, desk: Path, check: Check) -> None:
        cold = check("--diff", "--no-cache")
        check("--diff")
        assert check("--diff") == cold
        assert check().code == 1


class TestFile:
    @pytest.mark.parametrize("harm", ["cut", "foreign", "bit", "empty", "form", "folder"])
    def test_one_that_is_damaged_is_passed_over(self, desk: Path, check: Check, harm: str) -> None:
        cold = check()
        (path,) = (one for one in (desk / cache.FOLDER).iterdir() if len(one.name) == 32)
        data = path.read_bytes()
        harmed = {
            "cut": data[: len(data) // 2],
            "foreign": b"\x80\x04garbage",
            "bit": data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
            "empty": b"",
            "form": data.replace(b"cache 1", b"cache 0"),
        }
        path.unlink()
        if harm == "folder":
            path.mkdir()
        else:
            path.write_bytes(harmed[harm])
        assert check() == cold

    def test_it_is_no_concern_of_git_nor_of_backups(self, desk: Path, check: Check) -> None:
        check()
        assert (desk / cache.FOLDER / ".gitignore").read_text() == "*\n"
        tag = (desk / cache.FOLDER / "CACHEDIR.TAG").read_text()
        assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")

    def test_it_may_be_elsewhere(
        self, desk: Path, check: Check, examined: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "elsewhere"))
        check()
        check()
        assert len(examined) == 12
        assert not (desk / cache.FOLDER).exists()
        assert (desk / "elsewhere" / "CACHEDIR.TAG").is_file()

    def test_where_none_can_be_written_there_is_none(self, desk: Path, check: Check) -> None:
        (desk / cache.FOLDER).write_text("")
        cold = check("--no-cache")
        assert check() == cold
        assert f"newslint: no cache: {desk / cache.FOLDER}: " in check("-v").err
        assert (desk / cache.FOLDER).read_text() == ""

    def test_old_ones_make_room(self, desk: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("newslint.cache._KEPT", 2)
        for rule in ("spacing/double-space", "spacing/tab", "spacing/space-before-comma"):
            check("--select", rule)
        assert len([one for one in (desk / cache.FOLDER).iterdir() if len(one.name) == 32]) == 2

    def test_files_that_are_gone_are_forgotten(self, desk: Path, check: Check) -> None:
        (desk / "deep").mkdir()
        (desk / "deep" / "a.txt").write_text(FIXED)
        check()
        (desk / "deep" / "a.txt").unlink()
        (desk / "deep").rmdir()
        (desk / "000.txt").unlink()
        (desk / "001.txt").write_text(FAULTY)
        check()
        (path,) = (one for one in (desk / cache.FOLDER).iterdir() if len(one.name) == 32)
        data = path.read_bytes()
        assert b"002.txt" in data
        assert b"000.txt" not in data
        assert b"deep" not in data

    def test_few_files_leave_none_behind(self, write_tree: WriteTree) -> None:
        desk = write_tree(ARTICLES)
        newslint("check", *SPACING, at=desk)
        assert not (desk / cache.FOLDER).exists()


def test_several_runs_at_once_do_not_spoil_it(write_tree: WriteTree) -> None:
    desk = write_tree({f"{number:03}.txt": FAULTY if number % 9 == 0 else FIXED for number in range(120)})
    command = [sys.executable, "-m", "newslint", "check", "--isolated", *SPACING]
    for _ in range(2):
        runs = [
            subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=plain_environment())
            for _ in range(4)
        ]
        told = [run.communicate(timeout=60) for run in runs]
        assert [run.returncode for run in runs] == [1] * 4
        assert len(set(told)) == 1
    names = sorted(path.name for path in (desk / cache.FOLDER).iterdir())
    assert [name for name in names if len(name) != 32] == [".gitignore", "CACHEDIR.TAG"]


class TestClean:
    @pytest.fixture
    def clean(self, capsys: pytest.CaptureFixture[str]) -> Iterator[Check]:
        def run(*arguments: str) -> Outcome:
            capsys.readouterr()
            code = main(["clean", *arguments])
            return Outcome(code, *capsys.readouterr())

        yield run

    def test_it_takes_a_cache_away_and_says_so(self, desk: Path, clean: Check) -> None:
        main(["check", "-q"])
        done = clean()
        assert done.out.startswith(f"took away {desk / cache.FOLDER} (")
        assert (done.code, done.err) == (0, "")
        assert not (desk / cache.FOLDER).exists()
        assert clean() == (0, f"there is no cache at {desk / cache.FOLDER}\n", "")

    def test_it_takes_nothing_else_away(self, desk: Path, clean: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk))
        assert clean() == (2, "", f"newslint: {desk}: this is no cache of newslint's; nothing was taken away\n")
        (desk / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Someone else's.\n")
        assert clean().code == 2
        assert (desk / "000.txt").read_text() == FAULTY
