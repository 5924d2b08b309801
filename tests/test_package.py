"""The package, built as it is published and used as it is installed."""

import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.newsroom import FAULTY, FIXED, ROOT, SPACING, copy_of_checkout, made_once, plain_environment


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, the wheel made from the checkout, and in `again` the wheel made from the sdist."""
    return made_once(tmp_path_factory, "built", build_all)


def build_all(folder: Path) -> None:
    copy_of_checkout(folder / "checkout")
    build(folder / "checkout", folder, "--wheel", "--sdist")
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (source,) = (folder / "unpacked").iterdir()
    build(source, folder / "again", "--wheel")


def build(source: Path, folder: Path, *what: str) -> None:
    run(sys.executable, "-m", "build", "--no-isolation", *what, "--outdir", folder, source, at=source)


def run(*command: str | Path, at: Path) -> str:
    done = subprocess.run(
        [*map(str, command)], cwd=at, env=plain_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    """What is in the wheel of a folder, but for the list of files with their hashes."""
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("RECORD")}


def of_checkout(folder: str) -> set[str]:
    """The files of a folder, but for what Python and other tools have left there."""
    paths = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()]
    return {path.as_posix() for path in paths if not any(part[0] in "._" and "cache" in part for part in path.parts)}


def test_the_wheel_holds_the_package_its_rules_and_its_licences(built: Path) -> None:
    names = set(contents(built))
    information = {name for name in names if ".dist-info/" in name}
    assert names - information == of_checkout("newslint") | {f"newslint/{name}" for name in of_checkout("rules")}
    assert {"newslint/py.typed", "newslint/rules/pack.toml"} <= names
    assert {name.partition("licenses/")[2] for name in information if "licenses/" in name} == {
        "LICENSE",
        *of_checkout("LICENSES"),
    }


def test_a_wheel_made_from_the_sdist_is_the_same(built: Path) -> None:
    assert contents(built / "again") == contents(built)


def test_the_sdist_holds_what_is_needed_to_test_it(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "LICENSE",
        "README.md",
        "tests/test_package.py",
        "scripts/test",
        "rules/pack.toml",
    } <= names
    assert not any(".venv" in name or "__pycache__" in name for name in names)


@pytest.mark.parametrize("which", [".", "again"], ids=["wheel", "wheel-from-sdist"])
def test_the_installed_command_works_far_from_the_checkout(built: Path, tmp_path: Path, which: str) -> None:
    (wheel,) = (built / which).glob("*.whl")
    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, at=tmp_path)
    python = environment / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, at=tmp_path)
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", at=tmp_path).strip()
    (Path(site) / "what-newslint-needs.pth").write_text(sysconfig.get_path("purelib"))

    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "a.txt").write_text(FAULTY)
    command = environment / "bin" / "newslint"
    where = run(python, "-c", "import newslint.packs as p; print(p.shipped_folder())", at=desk).strip()
    assert where == str(Path(site) / "newslint" / "rules")
    assert run(command, "rules", at=desk) == run(sys.executable, "-m", "newslint", "rules", at=desk)
    assert "2 findings in 1 file" in run(command, "check", *SPACING, at=desk)
    run(python, "-m", "newslint", "check", *SPACING, "--fix", at=desk)
    assert (desk / "a.txt").read_text() == FIXED
