"""A pack made ready is the pack itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint import ready as module
from newslint.outline import PackError
from newslint.prepared import unpacked
from newslint.preparing import prepare
from newslint.ready import ready
from newslint.shipping import shipped_folder
from tests.conftest import WriteTree

ROOT = Path(__file__).parents[1]
RULE = """
summary = "Rain is wet"
why = "It is."
message = "m"
[flag]
find = '{find}'
[[example]]
bad = "rain"
[[example]]
good = "sun"
"""


def test_what_is_shipped_ready_made_is_fresh() -> None:
    run = subprocess.run([sys.executable, "scripts/prepare", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


def pack(write_tree: WriteTree, find: str = "rain") -> Path:
    return write_tree({"weather/wet.toml": RULE.format(find=find), "pack.toml": 'name = "weather"\n'})


def test_a_pack_is_loaded_once_and_then_known(write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = str(pack(write_tree))
    first = ready(folder)
    monkeypatch.setattr("newslint.preparing.prepare", lambda *_: pytest.fail("it was loaded again"))
    again = ready(folder)
    assert again.packed() == first.packed()
    assert [outline.find for outline in again.outlines] == ["rain"]


def test_a_changed_rule_is_seen(write_tree: WriteTree) -> None:
    folder = pack(write_tree)
    ready(str(folder))
    (folder / "weather/wet.toml").write_text(RULE.format(find="snowflake"), encoding="utf-8")
    assert [outline.find for outline in ready(str(folder)).outlines] == ["snowflake"]


def test_a_new_rule_is_seen_and_one_that_is_gone_is_not(write_tree: WriteTree) -> None:
    folder = pack(write_tree)
    ready(str(folder))
    (folder / "weather/dry.toml").write_text(RULE.format(find="sun"), encoding="utf-8")
    assert [outline.id for outline in ready(str(folder)).outlines] == ["weather/dry", "weather/wet"]
    (folder / "weather/wet.toml").unlink()
    assert [outline.id for outline in ready(str(folder)).outlines] == ["weather/dry"]


def test_what_is_kept_and_damaged_is_made_anew(write_tree: WriteTree) -> None:
    folder = pack(write_tree)
    made = ready(str(folder)).packed()
    (kept,) = (folder / "__pycache__").glob("*.bin")
    for damage in (b"", b"nonsense", kept.read_bytes()[:-9]):
        kept.write_bytes(damage)
        assert ready(str(folder)).packed() == made


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="anybody may write there")
def test_a_folder_that_cannot_be_written_is_no_error(write_tree: WriteTree) -> None:
    folder = pack(write_tree)
    folder.chmod(0o500)
    assert len(ready(str(folder)).outlines) == 1


def test_a_broken_rule_is_an_error_each_time(write_tree: WriteTree) -> None:
    folder = str(pack(write_tree, find="(rain"))
    for _ in range(2):
        with pytest.raises(PackError, match="find does not compile"):
            ready(folder)


def test_nothing_is_lost_in_packing(write_tree: WriteTree) -> None:
    folder = str(pack(write_tree))
    made = prepare(folder)
    assert unpacked(made.packed(), folder, ()).outlines == made.outlines


def test_the_shipped_pack_is_not_trusted_where_its_rules_are_others(monkeypatch: pytest.MonkeyPatch) -> None:
    now = module.signature(shipped_folder())
    monkeypatch.setattr("newslint.shipped.DIGEST", "other")
    assert module._shipped_unchanged(shipped_folder(), now) is None
