"""Files that nobody made up: Python's own library and what the installed packages bring along.

One in forty of them; all with HYPOTHESIS_PROFILE=long.
"""

import os
import site
import sysconfig
from pathlib import Path

import pytest

from newslint.encoding import NotText
from newslint.file import read
from newslint.readers import SUFFIXES

EVERY = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 40
LARGEST = 2_000_000


def files(folder: str, *formats: str) -> list[Path]:
    found = [path for path in Path(folder).rglob("*") if SUFFIXES.get(path.suffix.lower()) in formats]
    return sorted(path for path in found if path.is_file() and path.stat().st_size < LARGEST)[::EVERY]


def not_read(paths: list[Path]) -> list[Path]:
    """Files that are refused; every other one must come back byte for byte."""
    refused = []
    for path in paths:
        data = path.read_bytes()
        try:
            file = read(data, SUFFIXES[path.suffix.lower()])
        except NotText:
            refused.append(path)
            continue
        assert file.edit([]) == data, path
        assert file.edit([(number, 0, len(text), text) for number, text in enumerate(file.texts)]) == data, path
    return refused


def test_the_standard_library_comes_back_as_it_was() -> None:
    paths = files(sysconfig.get_paths()["stdlib"], "py")
    assert len(paths) > 20
    odd = [path for path in not_read(paths) if "test" not in path.parts[-2] and "bad" not in path.name]
    assert odd == []


@pytest.mark.parametrize("formats", [("md", "rst", "txt"), ("html", "xml"), ("json", "csv", "tsv", "po")])
def test_what_packages_bring_along_comes_back_as_it_was(formats: tuple[str, ...]) -> None:
    paths = [path for folder in site.getsitepackages() for path in files(folder, *formats)]
    odd = [path for path in not_read(paths) if path.suffix in (".md", ".html", ".txt")]
    assert odd == []
