import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import newslint
from newslint.finding import Edit, Safety
from newslint.mapping import apply

WriteTree = Callable[[Mapping[str, str]], Path]

SWAP = 'summary = "s"\nwhy = "w"\nmessage = "m"\nfix = "safe"\n[swap.terms]\n"per cent" = "percent"\n'
UNSAFE = 'summary = "s"\nwhy = "w"\nmessage = "m"\nfix = "unsafe"\n[replace]\nfind = "rain"\nwrite = "snow"\n'
ARTICLE = "Bridge closes\r\n\r\nIt is  shut , 5 per cent of the rain fell.\r\n"


@pytest.fixture
def linter(write_tree: WriteTree) -> newslint.Linter:
    folder = write_tree({"house/per_cent.toml": SWAP, "house/rain.toml": UNSAFE})
    return newslint.Linter({"packs": [str(folder)], "select": ["house"]})


def test_offsets_count_code_points_of_the_text_as_it_was_given(linter: newslint.Linter) -> None:
    percent, rain = linter.check("😀" + ARTICLE)
    assert ("😀" + ARTICLE)[slice(*percent.span)] == "per cent"
    assert percent.fix is not None
    assert percent.fix.edits == (Edit(percent.span.start + 3, percent.span.start + 4, ""),)
    assert ("😀" + ARTICLE)[slice(*rain.span)] == "rain"


def test_the_edits_of_a_finding_applied_as_they_stand_give_what_fix_writes(linter: newslint.Linter) -> None:
    edits = [edit for one in linter.check(ARTICLE) if one.fix for edit in one.fix.edits if isinstance(edit, Edit)]
    assert apply(edits, ARTICLE) == linter.fix(ARTICLE, unsafe=True).text


def test_only_safe_fixes_are_made_unless_asked_for_more(linter: newslint.Linter) -> None:
    safe, unsafe = linter.fix(ARTICLE), linter.fix(ARTICLE, unsafe=True)
    assert safe.text == ARTICLE.replace("per cent", "percent")
    assert unsafe.text == safe.text.replace("rain", "snow")
    assert [one.fix.safety for one in safe.left if one.fix] == [Safety.UNSAFE]
    assert unsafe.left == ()


def test_newslint_s_own_rules_check_and_fix_without_more_ado() -> None:
    assert [one.span.start for one in newslint.check("The road , she said, was closed.")] == [8]
    assert newslint.fix("The road , she said, was closed.").text == "The road, she said, was closed."


def test_clean_copy_is_left_alone() -> None:
    text = "The road was closed on Monday, she said.\n\nIt will open again in May.\n"
    assert newslint.check(text) == []
    assert newslint.fix(text, unsafe=True).text == text


def test_an_empty_text_is_clean() -> None:
    assert newslint.check("") == []
    assert newslint.fix("", unsafe=True).text == ""


def test_a_config_that_cannot_be_used_is_an_error() -> None:
    with pytest.raises(newslint.ConfigError, match="did you mean 'select'"):
        newslint.Linter({"selct": []})


def test_one_linter_serves_many_threads() -> None:
    linter = newslint.Linter()
    texts = [f"The  road , she said {number}km (12 miles) cafÃ© north- east.\r\n" * 5 for number in range(40)]
    expected = [linter.fix(text, unsafe=True) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: newslint.Linter().fix(text, unsafe=True), texts[:8])) == expected[:8]
        assert list(pool.map(lambda text: linter.fix(text, unsafe=True), texts)) == expected


FIRST_USE = """
import threading, newslint
barrier, found = threading.Barrier(6), []
def check():
    barrier.wait()
    found.append(len(newslint.check("The road , is closed.")))
threads = [threading.Thread(target=check) for _ in range(6)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(found)
"""


def test_the_first_use_may_be_by_many_threads_at_once() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_USE], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[1, 1, 1, 1, 1, 1]\n", "")


OPENED = """
import os, sys, newslint
linter = newslint.Linter()
opened = []
sys.addaudithook(lambda event, what: opened.append(what) if event == "open" else None)
linter.fix("The  road , in Kiev and Kyiv: “no. 5 km (12 miles) cafÃ© north- east the the Ivanof.", unsafe=True)
own = os.path.dirname(os.path.dirname(newslint.__file__))
libraries = (sys.prefix, sys.base_prefix)
for name, mode, flags in opened:
    if not str(name).startswith((own, *libraries)) or flags & (os.O_WRONLY | os.O_RDWR) and "__pycache__" not in name:
        print(name, mode)
print(len(opened) > 0)
"""


def test_a_check_reads_no_file_but_newslint_s_own_and_writes_none(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("this is no TOML")
    done = subprocess.run([sys.executable, "-c", OPENED], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == "True\n"


def test_what_a_rule_and_a_program_need_stands_at_the_top() -> None:
    for name in newslint.__all__:
        assert getattr(newslint, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        newslint.nothing  # noqa: B018


@pytest.mark.parametrize("text", [None, b"The road.", 3])
def test_what_is_no_text_is_refused_at_the_door(text: Any) -> None:
    for use in (newslint.check, newslint.fix):
        with pytest.raises(TypeError, match="a text is a str, not "):
            use(text)


def test_an_unknown_format_is_refused_at_the_door() -> None:
    for use in (newslint.check, newslint.fix):
        with pytest.raises(ValueError, match=r"unknown format 'mdx'; did you mean 'md'.*; newslint reads txt, md, "):
            use("The road.", format="mdx")


@pytest.mark.parametrize("config", ["quotes", 3, ["quotes"], ""])
def test_what_is_no_config_is_refused_at_the_door(config: Any) -> None:
    with pytest.raises(TypeError, match=r"a config is a mapping with the keys of newslint\.toml, not "):
        newslint.Linter(config)


@pytest.mark.parametrize("config", [{1: 2}, {"rules": {3: {}}}])
def test_names_in_a_config_that_are_no_texts_are_unknown(config: Any) -> None:
    with pytest.raises(newslint.ConfigError, match=r"unknown (?:key 1|rule 3)"):
        newslint.Linter(config)


def test_an_exception_for_certain_files_does_not_count_for_a_text() -> None:
    row = {"rule": "spacing/space-before-comma", "text": "road ,", "reason": "a poem"}
    text = "The road , she said, was closed."
    assert newslint.Linter({"exceptions": [row]}).check(text) == []
    assert len(newslint.Linter({"exceptions": [{**row, "files": ["*"]}]}).check(text)) == 1
