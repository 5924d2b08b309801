"""An environment of the bench's own, with newslint as it is published and the linters it is compared with."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.benchmarks.processes import Failed, last_line
from scripts.benchmarks.texts import ROOT

FOLDER = ROOT / ".bench_cache"
SOURCES = ("newslint", "rules", "pyproject.toml")
ASK_VERSIONS = """
import importlib.metadata, json, sys
found = {one.metadata["Name"].lower(): one.version for one in importlib.metadata.distributions()}
print(json.dumps(found))
"""


class Environment:
    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        self.programs = folder / "environment/bin"
        self.python = self.programs / "python"
        self.left_out: dict[str, str] = {}
        if not self._works():
            made = _done([sys.executable, "-m", "venv", "--clear", folder / "environment"])
            if made is not None:
                raise Failed(f"no environment could be made in {folder}: {made}")

    def _works(self) -> bool:
        return self.python.exists() and _done([self.python, "-c", "import pip"]) is None

    def versions(self) -> dict[str, str]:
        asked = subprocess.run([self.python, "-c", ASK_VERSIONS], capture_output=True, text=True, check=True)
        found: dict[str, str] = json.loads(asked.stdout)
        return found

    def install(self, packages: Iterable[str]) -> None:
        """Install from the package index what is not there; what cannot be had is left out, with the reason."""
        for package in packages:
            if package not in self.versions():
                failed = self._pip("install", package)
                if failed is not None:
                    self.left_out[package] = failed
                    print(f"{package} is left out: {failed}", file=sys.stderr)

    def install_newslint(self) -> None:
        """Install the checkout as a wheel, as people have it, if that is not what stands here."""
        stamp = self.folder / "newslint-installed"
        wanted = _fingerprint()
        if stamp.exists() and stamp.read_text() == wanted and "newslint" in self.versions():
            return
        self._pip("uninstall", "--yes", "newslint")
        failed = self._pip("install", str(ROOT))
        if failed is not None:
            raise Failed(f"newslint could not be installed: {failed}")
        stamp.write_text(wanted)

    def _pip(self, *arguments: str) -> str | None:
        return _done([self.python, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments])


def _done(command: list[str | Path]) -> str | None:
    """None if a command did its work, else the error that it ended with."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    errors = [line for line in done.stderr.splitlines() if line.upper().startswith("ERROR")]
    return errors[-1] if errors else last_line(done.stderr)


def _fingerprint() -> str:
    """A hash of all that goes into the wheel."""
    hashed = hashlib.sha256(sys.version.encode())
    for source in SOURCES:
        top = ROOT / source
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and "__pycache__" not in path.parts:
                hashed.update(f"{path.relative_to(ROOT)}\0{path.stat().st_size}\0".encode())
                hashed.update(path.read_bytes())
    return hashed.hexdigest()


def commit() -> str:
    """Which state of the repository was measured."""
    asked = subprocess.run(
        ["git", "describe", "--always", "--dirty= with changes", "--exclude=*"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.stdout.strip() or "unknown"
