"""What was derived from patterns, kept from run to run."""

import importlib
from pathlib import Path

import pytest

from newslint import derived


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is kept; nothing is yet."""
    path = tmp_path / "derived.bin"
    monkeypatch.setattr(derived, "_path", lambda: str(path))
    anew(monkeypatch)
    return path


def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """As another run begins."""
    monkeypatch.setattr(derived, "_kept", None)
    monkeypatch.setattr(derived, "_used", {})


def test_the_next_run_knows_what_this_one_remembered(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert derived.known("a+b") is None
    derived.remember("a+b", ((), [("folded", b"b", 1, 1, "")], 7))
    derived.keep()
    anew(monkeypatch)
    assert derived.known("a+b") == ((), [("folded", b"b", 1, 1, "")], 7)
    assert derived.known("a+c") is None


def test_what_another_engine_derived_is_not_taken(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derived.known("a")
    derived.remember("a", 1)
    derived.keep()
    anew(monkeypatch)
    monkeypatch.setattr(derived, "_maker", lambda: b"another")
    assert derived.known("a") is None


@pytest.mark.parametrize("data", [b"", b"\xff", b"(\x01\x00\x00\x00N"])
def test_a_broken_file_is_as_good_as_none(kept: Path, data: bytes) -> None:
    kept.write_bytes(data)
    assert derived.known("a") is None


def test_what_it_is_made_with_is_all_there() -> None:
    for name in derived._MADE_WITH:
        importlib.import_module(f"newslint.{name}")
