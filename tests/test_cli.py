"""The real command line, as people and programs meet it."""

import codecs
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TextIO

import pytest

from newslint.cli import main
from newslint.reports import FORMATS
from tests.conftest import WriteTree
from tests.newsroom import FAULTY, FIXED, ROOT, SPACING, left_behind, newslint

COMMA = "spacing/space-before-comma"
CLEAN = "1 file: all clean\n"
RAISES = '''from newslint import Document, Rule, bad, good


class Raises(Rule):
    """A rule does not raise.

    For this test.
    """

    message = "It raises"
    examples = (bad("x"), good("y"))

    def check(self, document: Document):
        raise RuntimeError("no such desk")
'''


@pytest.fixture
def desk(write_tree: WriteTree) -> Path:
    """A folder with a faulty and a clean article."""
    return write_tree({"faulty.txt": FAULTY, "clean.txt": FIXED})


def test_clean_is_0_findings_are_1_and_what_cannot_be_done_is_2(desk: Path) -> None:
    assert newslint("check", *SPACING, "clean.txt", at=desk) == (0, "1 file: all clean\n", "")
    assert newslint("check", *SPACING, at=desk).code == 1
    assert newslint("check", *SPACING, "clean.txt", "none.txt", at=desk) == (
        2,
        "1 file (1 not checked): all clean\n",
        "newslint: none.txt: there is no such file\n",
    )
    assert newslint("check", *SPACING, "--exit-zero", at=desk).code == 0
    assert newslint("check", *SPACING, "--exit-zero", "none.txt", at=desk).code == 2


def test_a_finding_is_shown_with_its_words_a_caret_and_the_fix(desk: Path) -> None:
    done = newslint("check", *SPACING, "faulty.txt", at=desk)
    head, excerpt, caret = done.out.splitlines()[:3]
    assert head.startswith(f"faulty.txt:1:9: warning {COMMA}: ")
    assert excerpt == "    The road , she said, was  closed."
    assert caret.startswith("            ^")
    assert "fix: " in caret
    assert done.out.splitlines()[-1] == "2 findings in 1 file; can be repaired: 2 with --fix"


def test_files_are_reported_in_the_order_of_the_paths(write_tree: WriteTree) -> None:
    names = ["z.txt", "desk/b.txt", "a.txt", "desk/a.txt"]
    desk = write_tree({**dict.fromkeys(names, FAULTY), "desk/newslint.toml": ""})
    rows = json.loads(newslint("check", *SPACING, "--output-format=json", *names, at=desk).out)
    assert list(dict.fromkeys(row["path"] for row in rows)) == names


def test_fix_writes_what_diff_shows(desk: Path) -> None:
    diff = newslint("check", *SPACING, "--diff", at=desk)
    assert diff.code == 1
    assert diff.err == "2 would be fixed, 0 left\n"
    assert (desk / "faulty.txt").read_text() == FAULTY
    fixed = newslint("check", *SPACING, "--fix", at=desk)
    assert fixed == (0, "", "2 fixed, 0 left\n")
    assert (desk / "faulty.txt").read_text() == FIXED
    assert newslint("check", *SPACING, "--diff", at=desk).code == 0


def test_exit_zero_counts_for_a_diff_too_and_never_hides_what_could_not_be_done(desk: Path) -> None:
    assert newslint("check", *SPACING, "--diff", "--exit-zero", at=desk).code == 0
    assert newslint("check", *SPACING, "--diff", "--exit-zero", "none.txt", at=desk).code == 2


@pytest.mark.parametrize("program", [["patch", "--binary", "-p0"], ["git", "apply", "-p0"]], ids=["patch", "git"])
@pytest.mark.parametrize(
    "data",
    [
        FAULTY.encode(),
        FAULTY.rstrip().encode(),
        b"\xef\xbb\xbf" + FAULTY.encode(),
        FAULTY.replace("\n", "\r\n").encode() * 3,
        f"a\x0b\x0c\x1c\x85\u2028{FAULTY}".encode(),
        FAULTY.replace("\n", "\r").encode() * 2,
        (FIXED * 40 + FAULTY + FIXED * 40 + FAULTY).encode(),
    ],
    ids=["plain", "no-final-newline", "bom", "crlf", "odd-breaks", "cr", "far-apart"],
)
def test_a_diff_can_be_applied(tmp_path: Path, data: bytes, program: list[str]) -> None:
    if not shutil.which(program[0]):
        pytest.skip(f"there is no {program[0]} here")
    path = tmp_path / "an article.txt"
    path.write_bytes(data)
    diff = newslint("check", *SPACING, "--diff", path.name, at=tmp_path)
    newslint("check", *SPACING, "--fix", path.name, at=tmp_path)
    repaired = path.read_bytes()
    path.write_bytes(data)
    subprocess.run(program, cwd=tmp_path, input=diff.out.encode(), check=True, capture_output=True)
    assert path.read_bytes() == repaired != data


def test_show_fixes_lists_each_and_a_repair_can_fail_a_run(desk: Path) -> None:
    done = newslint("check", *SPACING, "--fix", "--show-fixes", "--exit-non-zero-on-fix", at=desk)
    assert done.code == 1
    assert f"faulty.txt:1: {COMMA}: " in done.out
    assert newslint("check", *SPACING, "--fix", "--exit-non-zero-on-fix", at=desk).code == 0


def test_bom_newlines_and_encoding_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for encoding, bom in (
        ("utf-8", "\ufeff"),
        ("utf-16-le", "\ufeff"),
        ("utf-16-be", "\ufeff"),
        ("utf-32-le", "\ufeff"),
    ):
        path.write_bytes((bom + FAULTY.replace("\n", "\r\n") + "Zoë said\r so.\n").encode(encoding))
        assert newslint("check", *SPACING, "--fix", at=tmp_path).code == 0
        assert path.read_bytes() == (bom + FIXED.replace("\n", "\r\n") + "Zoë said\r so.\n").encode(encoding)


class TestStdin:
    def test_it_is_checked(self, tmp_path: Path) -> None:
        done = newslint("check", *SPACING, "-", at=tmp_path, stdin=FAULTY.encode())
        assert done.code == 1
        assert done.out.startswith("-:1:9: ")

    def test_it_has_a_name_and_the_config_there(self, write_tree: WriteTree) -> None:
        desk = write_tree({"desk/newslint.toml": f'select = ["{COMMA}"]'})
        done = newslint("check", "-", "--stdin-filename", "desk/x.txt", at=desk, stdin=FAULTY.encode())
        assert done.out.startswith("desk/x.txt:1:9: ")
        assert "1 finding in 1 file" in done.out

    def test_fix_gives_the_repaired_text_and_nothing_else(self, tmp_path: Path) -> None:
        data = b"\xef\xbb\xbf" + FAULTY.encode().replace(b"\n", b"\r\n")
        done = newslint("check", "--select", COMMA, "--fix", "-", at=tmp_path, stdin=data + b"a  b")
        assert done.out.encode() == data.replace(b" ,", b",") + b"a  b"
        assert done.err == "1 fixed, 0 left\n"

    def test_fix_says_on_stderr_what_is_left(self, tmp_path: Path) -> None:
        args = ("check", "--select", "spacing,quotes/unclosed-quotation", "--ignore", COMMA, "--fix", "-")
        done = newslint(*args, at=tmp_path, stdin=b"A line  here\n")
        assert done.out == "A line here\n"
        assert "fixed" in done.err

    @pytest.mark.parametrize(
        "arguments",
        [(), ("--select", "no-such-rule"), ("--config", "none.toml"), ("--stdin-filename", "a.png")],
        ids=["not text", "unknown rule", "no config", "format"],
    )
    def test_what_cannot_be_repaired_comes_out_as_it_went_in(self, tmp_path: Path, arguments: tuple[str, ...]) -> None:
        data = b"\x89PNG\0 , \xff" if not arguments else FAULTY.encode()
        run = [sys.executable, "-m", "newslint", "check", "--fix", "-", *arguments]
        done = subprocess.run(run, input=data, cwd=tmp_path, capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (2, data)
        assert done.stderr.startswith(b"newslint: ")

    def test_it_may_be_closed(self, tmp_path: Path) -> None:
        command = f"{sys.executable} -m newslint check --select {COMMA} - <&-"
        assert subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, check=False).returncode == 0


class TestOutput:
    def test_json_keeps_its_contract(self, desk: Path) -> None:
        done = newslint("check", "--select", COMMA, "--output-format", "json", at=desk)
        (row,) = json.loads(done.out)
        edits = row["fix"]["edits"]
        assert row["message"]
        assert row["fix"]["safety"] == "safe"
        assert {name: row[name] for name in ("path", "rule", "severity")} == {
            "path": "faulty.txt",
            "rule": COMMA,
            "severity": "warning",
        }
        assert row["start"] == {"offset": 8, "line": 1, "column": 9}
        assert FAULTY[: edits[0]["start"]["offset"]] + edits[0]["text"] + FAULTY[edits[0]["end"]["offset"] :] == (
            FAULTY.replace(" ,", ",")
        )
        assert newslint("check", "--select", COMMA, "--output-format", "json", "clean.txt", at=desk).out == "[]\n"

    def test_json_counts_code_points_of_the_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes("\ufeff𝔸\r\n\rThe road , he said.".encode())
        (row,) = json.loads(newslint("check", "--select", COMMA, "--output-format", "json", at=tmp_path).out)
        assert row["start"] == {"offset": 12, "line": 3, "column": 9}

    def test_github_gets_annotations(self, desk: Path) -> None:
        out = newslint("check", "--select", COMMA, "--output-format", "github", at=desk).out
        assert re.fullmatch(
            rf"::warning file=faulty\.txt,line=1,endLine=1,title={COMMA},col=9,endColumn=\d+::[^\n]+\n", out
        )

    def test_statistics_count_each_rule(self, desk: Path) -> None:
        done = newslint("check", *SPACING, "--statistics", at=desk)
        assert done == (1, "1  spacing/double-space\n1  spacing/space-before-comma\n", "")
        done = newslint("check", *SPACING, "--statistics", "--output-format", "json", at=desk)
        assert json.loads(done.out) == {"spacing/double-space": 1, COMMA: 1}

    def test_a_file_takes_the_report(self, desk: Path) -> None:
        done = newslint("check", *SPACING, "--output-format", "json", "--output-file", "report.json", at=desk)
        assert (done.code, done.out) == (1, "")
        assert len(json.loads((desk / "report.json").read_text())) == 2
        done = newslint("check", *SPACING, "--output-file", "none/report.json", at=desk)
        assert done == (2, "", "newslint: none/report.json: No such file or directory\n")

    @pytest.mark.parametrize("name", ["faulty.txt", "./faulty.txt", "link.json"])
    def test_no_report_takes_the_place_of_an_article(self, desk: Path, name: str) -> None:
        (desk / "link.json").symlink_to("faulty.txt")
        done = newslint("check", *SPACING, "--output-file", name, at=desk)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"newslint: {name}: --output-file is one of the articles; name another file or exclude it\n"
        assert (desk / "faulty.txt").read_text() == FAULTY

    @pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="there is no /dev/stdout here")
    def test_a_report_may_go_to_a_stream(self, desk: Path) -> None:
        assert newslint("check", *SPACING, "--output-file", "/dev/stdout", "clean.txt", at=desk).out == CLEAN
        command = f"echo first; {sys.executable} -m newslint check --output-file /dev/stdout clean.txt; echo last"
        subprocess.run(f"({command}) >> log", shell=True, cwd=desk, check=True)
        assert (desk / "log").read_text() == f"first\n{CLEAN}last\n"

    def test_a_report_stays_as_it_was_until_the_next_is_whole(
        self, desk: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def write(format: str, reports: object, out: TextIO, style: object) -> None:
            out.write("half")
            raise KeyboardInterrupt

        monkeypatch.setattr("newslint.commands.check.write", write)
        report = desk / "report.json"
        report.write_text("[]")
        assert main(["check", *SPACING, "--isolated", "--output-file", str(report), str(desk)]) == 2
        assert report.read_text() == "[]"

    @pytest.mark.parametrize(
        ("arguments", "env", "coloured"),
        [
            ((), {}, False),
            ((), {"FORCE_COLOR": "1"}, True),
            ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
            (("--color", "always"), {"NO_COLOR": "1"}, True),
            (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ],
    )
    def test_colour_is_asked_for(
        self, desk: Path, arguments: tuple[str, ...], env: dict[str, str], coloured: bool
    ) -> None:
        assert ("\033[" in newslint("check", *SPACING, *arguments, at=desk, env=env).out) is coloured

    def test_quiet_and_verbose(self, desk: Path) -> None:
        assert newslint("check", *SPACING, "-q", "clean.txt", at=desk) == (0, "", "")
        assert newslint("check", *SPACING, "-q", "--fix", at=desk) == (0, "", "")
        (desk / "newslint.toml").write_text("")
        done = newslint("check", *SPACING, "-v", "clean.txt", at=desk)
        assert done.err == f"newslint: config: {desk / 'newslint.toml'} (2 rules)\nnewslint: reading: clean.txt\n"

    def test_timing_says_what_each_rule_has_cost(self, desk: Path) -> None:
        done = newslint("check", *SPACING, "--timing", at=desk)
        head, *rows = done.err.splitlines()
        assert head.split() == ["rule", "triggers", "verified", "matches", "ms", "share"]
        assert {row.split()[0] for row in rows} == {"spacing/double-space", COMMA, "all"}
        assert done.out == newslint("check", *SPACING, at=desk).out

    def test_a_reader_that_goes_away_is_no_drama(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(FAULTY * 5000)
        command = f"{sys.executable} -m newslint check --select {COMMA} | head -1"
        done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.stderr == ""

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
    def test_output_that_cannot_be_written_is_said_once(self, desk: Path) -> None:
        command = f"{sys.executable} -m newslint check --select {COMMA} > /dev/full"
        done = subprocess.run(command, shell=True, cwd=desk, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (2, "newslint: the output: No space left on device\n")

    def test_names_that_are_not_utf8_are_shown_as_they_are(self, tmp_path: Path) -> None:
        try:
            (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(FAULTY)
        except OSError:
            pytest.skip("this file system has none")
        assert newslint("check", *SPACING, at=tmp_path).out.startswith(os.fsdecode(b"caf\xe9.txt:1:9"))
        done = newslint("check", *SPACING, "--output-format=json", at=tmp_path)
        assert json.loads(done.out.encode("utf-8"))[0]["path"] == "caf\udce9.txt"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("chek",), "unknown command 'chek'; did you mean 'check'?"),
        (("check", "--fx"), "unknown option '--fx'; did you mean '--fix'?"),
        (("check", "--unsafe"), "unknown option '--unsafe'"),
        (("check", "--selct=quotes"), "unknown option '--selct'; did you mean '--select'?"),
        (("check", "--output-format", "jsn"), "unknown format 'jsn'; did you mean 'json'?"),
        (("check", "--select", "spacing/space-before-coma"), f"did you mean '{COMMA}'?"),
        (("check", "--ignore", "spacin"), "unknown rule 'spacin'; did you mean 'spacing'?"),
        (("rule", "spacing/doubled-space"), "did you mean 'spacing/double-space'?"),
        (("rule",), "which rule?"),
        ((), "--help tells more"),
        (("clean.txt",), "write newslint check clean.txt"),
        (("new", "Spacing"), "'Spacing' is no rule's name"),
        (("test", "nowhere"), "there is no such pack"),
        (("check", ""), "a path is empty; name a file or a folder, or . for this one"),
        (("-q", "check", "clean.txt"), "-q stands after the command: newslint check -q …"),
        (("--config", "x", "check"), "--config stands after the command: newslint check --config …"),
        (("--fix", "clean.txt"), "--fix stands after the command: newslint check --fix …"),
        (("--all", "rule"), "--all stands after the command: newslint rule --all …"),
        (("--verison",), "unknown option '--verison'; did you mean '--version'?"),
        (("rules", "spacin"), "unknown family 'spacin'; did you mean 'spacing'?"),
        (("rule", "spacin"), "unknown rule 'spacin'"),
        (("config", "nowhere"), "nowhere: there is no such file or folder"),
        (("check", "--unsafe-fixes"), "--unsafe-fixes goes with --fix or --diff"),
        (("check", "--show-fixes"), "--show-fixes goes with --fix or --diff"),
        (("check", "--diff", "--statistics"), "--diff is an output of its own; leave it or --statistics out"),
        (("check", "--diff", "--output-format", "json"), "leave it or --output-format json out"),
        (("check", "--config", "x", "--isolated"), "argument --isolated: not allowed with argument --config"),
        (("new", "newslint/foo", "pack"), "the family 'newslint' is the engine's own"),
        (("new", "spacing/double-space", "pack"), "spacing/double-space is already a rule of newslint's"),
    ],
)
def test_what_is_mistyped_is_told_in_one_line(desk: Path, arguments: tuple[str, ...], says: str) -> None:
    done = newslint(*arguments, at=desk)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert done.err.count("\n") == 1
    assert sorted(path.name for path in desk.iterdir()) == ["clean.txt", "faulty.txt"]


def test_what_newslint_says_does_not_reach_the_terminal_as_a_command(tmp_path: Path) -> None:
    done = newslint("check", "a\x1b[2J.txt", at=tmp_path)
    assert done.err == "newslint: a<U+001B>[2J.txt: there is no such file\n"


def test_a_fault_of_newslint_itself_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(options: object) -> int:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("newslint.commands.rules.run", fail)
    assert main(["rules"]) == 2
    said = "newslint: newslint itself failed: ZeroDivisionError: division⏎by zero; please report this\n"
    assert capsys.readouterr().err == said


def test_a_message_with_half_a_character_can_be_shown(write_tree: WriteTree) -> None:
    half = RAISES.replace('raise RuntimeError("no such desk")', 'yield self.finding((0, 1), message="\\ud800")')
    desk = write_tree(
        {"newslint.toml": 'packs = ["pack"]\nselect = ["house"]', "pack/house/half.py": half, "a.txt": "A\n"}
    )
    for format in FORMATS:
        assert newslint("check", "--output-format", format, at=desk).code == 1
        done = newslint("check", "--output-format", format, "--output-file", "report", at=desk)
        assert (done.code, done.err) == (1, "")


def test_selectors_may_be_many_and_have_commas(desk: Path) -> None:
    arguments = ("--select", COMMA, "--select", "spacing/double-space, spacing/tab", "--ignore", COMMA)
    assert newslint("check", *arguments, "--statistics", at=desk).out == "1  spacing/double-space\n"


def test_a_broken_config_is_named_with_its_fault(desk: Path) -> None:
    for text, says in (
        ("selct = []", "unknown key 'selct'; did you mean 'select'?"),
        ("select = 3", "select must be a list of strings"),
        ("select = [", "newslint.toml: "),
        ('exclude = ["[z-a]"]', "'[z-a]' is not a pattern as in a .gitignore"),
        ('select = ["nowhere"]', "newslint.toml: unknown rule 'nowhere'"),
    ):
        (desk / "newslint.toml").write_text(text)
        done = newslint("check", at=desk)
        assert (done.code, done.out) == (2, ""), text
        assert str(desk / "newslint.toml") in done.err
        assert says in done.err
        assert done.err.count("\n") == 1
        assert newslint("check", *SPACING, "--isolated", "clean.txt", at=desk).code == 0


def test_a_rule_that_raises_is_named_and_the_file_left_alone(write_tree: WriteTree) -> None:
    desk = write_tree(
        {
            "newslint.toml": f'packs = ["pack"]\nselect = ["house", "{COMMA}"]',
            "pack/house/raises.py": RAISES,
            "a.txt": FAULTY,
        }
    )
    for fix in ((), ("--fix",)):
        done = newslint("check", *fix, at=desk)
        assert done.code == 2
        assert "newslint: a.txt: house/raises failed: RuntimeError: no such desk" in done.err
        assert "leave it out with --ignore house/raises" in done.err
    assert (desk / "a.txt").read_text() == FAULTY
    assert newslint("check", "--fix", "--ignore", "house/raises", at=desk).code == 0


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is a binary file; exclude it"),
        (FAULTY.encode("utf-16-le"), "it looks like UTF-16 without a byte order mark; save it as UTF-8"),
        (codecs.BOM_UTF16_LE + b"a\0b", "it is not UTF-16-LE (byte 0x62 at offset 4); save it as UTF-8"),
    ],
    ids=["PNG", "UTF-16", "half of UTF-16"],
)
def test_what_is_not_text_is_left_alone_and_the_rest_done(desk: Path, data: bytes, says: str) -> None:
    (desk / "odd.txt").write_bytes(data)
    done = newslint("check", *SPACING, "--fix", at=desk)
    assert done.code == 2
    assert done.err == f"newslint: odd.txt: {says}\n2 fixed, 0 left\n"
    assert (desk / "odd.txt").read_bytes() == data
    assert (desk / "faulty.txt").read_text() == FIXED


def test_a_file_of_which_nothing_says_what_it_is_is_skipped(desk: Path) -> None:
    (desk / "page.body").write_text(FAULTY)
    said = """nothing says what format it has; say so in the config: [formats] "*.body" = "txt\""""
    skipped = f"newslint: page.body: skipped: {said}\n"
    assert newslint("check", *SPACING, "page.body", at=desk) == (2, "", skipped)
    assert newslint("check", *SPACING, "page.body", "clean.txt", at=desk) == (
        0,
        "1 file (1 skipped): all clean\n",
        skipped,
    )
    (desk / "newslint.toml").write_text('[formats]\n"*.body" = "html"\n')
    assert newslint("check", *SPACING, "page.body", at=desk).code == 1
    assert "page.body:1:9: warning" in newslint("check", *SPACING, at=desk).out


def test_a_file_without_prose_that_is_known_of_is_skipped(desk: Path) -> None:
    (desk / "a.json").write_text('{"text": "The road , she said."}')
    done = newslint("check", *SPACING, "a.json", at=desk)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newslint: a.json: skipped: ")
    assert 'text-fields = ["' in done.err
    (desk / "newslint.toml").write_text('text-fields = ["text"]\n')
    assert newslint("check", *SPACING, "a.json", at=desk).code == 1


def test_stdin_has_the_format_of_its_name(desk: Path) -> None:
    data = b"<p>The road , <code>a , b</code> she said.</p>\n"
    done = newslint("check", *SPACING, "--fix", "--stdin-filename", "x.html", "-", at=desk, stdin=data)
    assert (done.code, done.out) == (0, "<p>The road, <code>a , b</code> she said.</p>\n")


def test_an_empty_folder_is_worth_a_word(tmp_path: Path) -> None:
    assert newslint("check", *SPACING, at=tmp_path) == (0, "", "newslint: there are no articles in .\n")


def test_one_long_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY.rstrip() + " " + FIXED.strip() * 30_000)
    done = newslint("check", *SPACING, "--fix", at=tmp_path)
    assert (done.code, done.err) == (0, "2 fixed, 0 left\n")
    assert (tmp_path / "a.txt").stat().st_size == len(FIXED) + (len(FIXED) - 1) * 30_000


class TestCommands:
    def test_rules_and_their_pages(self, tmp_path: Path) -> None:
        table = newslint("rules", at=tmp_path).out.splitlines()
        assert any(line.startswith(COMMA) for line in table)
        assert newslint("rule", COMMA, at=tmp_path).out.startswith(f"# {COMMA}\n")
        pages = newslint("rule", "--all", at=tmp_path).out
        assert sum(line.startswith("# ") for line in pages.splitlines()) == len(table)
        spacing = newslint("rules", "spacing", at=tmp_path).out.splitlines()
        assert [line.split()[0] for line in spacing] == [
            line.split()[0] for line in table if line.startswith("spacing/")
        ]
        assert newslint("rule", "spacing", at=tmp_path).out.splitlines() == spacing
        both = newslint("rules", "quotes", "spacing", at=tmp_path).out
        assert {line.partition("/")[0] for line in both.splitlines()} == {"quotes", "spacing"}

    def test_rules_name_the_config_that_is_at_fault(self, write_tree: WriteTree) -> None:
        desk = write_tree({"newslint.toml": 'packs = ["nowhere"]'})
        for arguments in (("rules",), ("rule", COMMA), ("config",), ("check",), ("check", "--ignore", "spacing")):
            done = newslint(*arguments, at=desk)
            assert done.code == 2
            assert done.err.startswith(f"newslint: {desk / 'newslint.toml'}: pack 'nowhere' is neither")

    def test_config_shows_what_counts(self, write_tree: WriteTree) -> None:
        desk = write_tree({"desk/newslint.toml": f'select = ["{COMMA}"]', "desk/a.txt": ""})
        out = newslint("config", "desk/a.txt", at=desk).out
        assert out.startswith(f"# {desk / 'desk' / 'newslint.toml'}\n")
        assert f'[rules."{COMMA}"]' in out
        assert "double-space" not in out
        row = 'rule = "spacing/tab"\ntext = "a\\tb"\nfiles = ["x.txt"]\nreason = "A table."\n'
        (desk / "desk/newslint.toml").write_text(f"[[exceptions]]\n{row}")
        out = newslint("config", "desk/a.txt", at=desk).out
        assert f"[[exceptions]]\n{row}" in out
        assert tomllib.loads(out)["exceptions"] == tomllib.loads(f"[[exceptions]]\n{row}")["exceptions"]
        assert newslint("config", at=desk).out.startswith("# no config: the defaults\n")

    @pytest.mark.parametrize("carrier", [(), ("--python",)], ids=["toml", "python"])
    def test_a_new_rule_breaks_its_promises_until_it_is_filled_in(self, tmp_path: Path, carrier: tuple[str]) -> None:
        done = newslint("new", "house/odd-phrase", *carrier, at=tmp_path)
        path = tmp_path / done.out.splitlines()[0]
        assert path.is_file()
        assert done.out.splitlines()[-1] == 'To use it, write in newslint.toml: packs = ["rules"]'
        assert newslint("new", "house/odd-phrase", at=tmp_path).code == 2
        done = newslint("test", "rules", at=tmp_path)
        assert done.code == 1
        assert done.out.splitlines()[-1] == "1 rule tried; 1 broken"
        filled = path.read_text().replace("find  = 'TODO'", "find = 'the fault that odd-phrase is'")
        filled = filled.replace('find = r"TODO"', 'find = "the fault that odd-phrase is"')
        filled = filled.replace("write = 'TODO'", "write = 'nothing odd'").replace(
            'replace="TODO"', 'replace="nothing odd"'
        )
        path.write_text(filled.replace("The same sentence, repaired.", "A sentence with nothing odd."))
        done = newslint("test", path, at=tmp_path)
        assert (done.code, done.out) == (0, "1 rule tried; it keeps its promises\n"), done

    def test_version_and_help(self, tmp_path: Path) -> None:
        assert re.fullmatch(r"newslint \d+\.\d+\.\d+\n", newslint("--version", at=tmp_path).out)
        assert "Exit codes: 0 clean" in newslint("--help", at=tmp_path).out
        for command in ("check", "rule", "rules", "config", "new", "test", "clean"):
            assert newslint(command, "--help", at=tmp_path).code == 0


def test_the_examples_can_be_linted() -> None:
    assert newslint("check", "--select", COMMA, "--isolated", "--exit-zero", "examples", at=ROOT).code == 0


def test_no_temporary_file_is_left(desk: Path) -> None:
    newslint("check", *SPACING, "--fix", at=desk)
    assert left_behind(desk) == []
