import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from newslint.config import Config, ConfigError, find, overridden, parse, read
from newslint.exemption import Exemption
from newslint.finding import Severity
from newslint.selection import ruleset

WriteTree = Callable[[Mapping[str, str]], Path]

FLAG = 'summary = "s"\nwhy = "w"\nmessage = "m"\n[flag]\nfind = "sic"\n'
OFF = "default = false\n" + FLAG
PYTHON = '''
from __future__ import annotations
from newslint import Rule

class DoubledWord(Rule):
    """A word stands once.

    Twice is a slip.
    """

    message = "m"
    find = "x"
    allowed: tuple[str, ...] = ("had",)
    most: int = 2
'''


@pytest.fixture
def house(write_tree: WriteTree) -> Path:
    return write_tree(
        {
            "rules/house/always.toml": FLAG,
            "rules/house/seldom.toml": OFF,
            "rules/house/doubled_word.py": PYTHON,
            "rules/sport/score.toml": FLAG,
            "rules/pack.toml": 'families = ["house", "sport"]\n',
        }
    )


def chosen(house: Path, **told: object) -> set[str]:
    """The rules of the house that a config leaves."""
    keys = {key.replace("_", "-"): value for key, value in told.items()}
    rules = ruleset(parse({"packs": [str(house / "rules")], **keys})).rules
    return {rule.id for rule in rules if rule.id.startswith(("house/", "sport/"))}


USUAL = {"house/always", "house/doubled-word", "sport/score"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, USUAL),
        ({"select": ["ALL"]}, USUAL),
        ({"select": ["house"]}, {"house/always", "house/doubled-word"}),
        ({"select": ["house/always"]}, {"house/always"}),
        ({"select": ["spacing"]}, set()),
        ({"select": ["house/seldom"]}, {"house/seldom"}),
        ({"select": ["house", "house/seldom"]}, {"house/always", "house/doubled-word", "house/seldom"}),
        ({"extend_select": ["house/seldom"]}, {*USUAL, "house/seldom"}),
        ({"extend_select": ["house"]}, USUAL),
        ({"select": ["sport"], "extend_select": ["house/always"]}, {"sport/score", "house/always"}),
        ({"ignore": ["house"]}, {"sport/score"}),
        ({"ignore": ["ALL"]}, set()),
        ({"ignore": ["house/always"]}, USUAL - {"house/always"}),
        ({"select": ["house"], "ignore": ["house"]}, set()),
        ({"select": ["house/always"], "ignore": ["house/always"]}, set()),
        ({"select": ["house/always"], "ignore": ["house"]}, {"house/always"}),
        ({"select": ["house"], "ignore": ["ALL"]}, {"house/always", "house/doubled-word"}),
        ({"select": ["house"], "ignore": ["house/always"]}, {"house/doubled-word"}),
        ({"extend_select": ["house/always"], "ignore": ["house"]}, {"house/always", "sport/score"}),
        ({"extend_select": ["house/seldom"], "ignore": ["house/seldom"]}, USUAL),
        ({"rules": {"house/seldom": {"severity": "note"}}}, USUAL),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else str(len(value)),
)
def test_the_more_specific_selector_wins_then_ignore(house: Path, told: dict[str, object], expected: set[str]) -> None:
    assert chosen(house, **told) == expected


def test_the_command_line_replaces_the_selection_and_adds_to_the_rest() -> None:
    config = Config(select=("units",), extend_select=("names",), ignore=("quotes",))
    assert overridden(config) == config
    assert overridden(config, ["spacing"], ["wording"], ["spacing/tab"]) == Config(
        select=("spacing",), extend_select=("names", "wording"), ignore=("quotes", "spacing/tab")
    )


def test_options_and_severity_reach_the_rule(house: Path) -> None:
    options = {"allowed": ["had", "that"], "most": 3, "severity": "error"}
    config = parse({"packs": [str(house / "rules")], "rules": {"house/doubled-word": options}})
    (rule,) = (rule for rule in ruleset(config).rules if rule.id == "house/doubled-word")
    assert rule.options() == {"allowed": ("had",), "most": 2}
    assert (getattr(rule, "allowed"), getattr(rule, "most")) == (("had", "that"), 3)  # noqa: B009
    assert rule.finding((0, 1)).severity is Severity.ERROR


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"selct": []}, "unknown key 'selct'; did you mean 'select'?"),
        ({"per_file_ignores": {}}, "unknown key 'per_file_ignores'; did you mean 'per-file-ignores'?"),
        ({"select": "units"}, "select must be a list of strings"),
        ({"select": [3]}, "select must be a list of strings"),
        ({"per-file-ignores": ["a"]}, "per-file-ignores must be a table of lists"),
        ({"per-file-ignores": {"*.txt": "units"}}, "per-file-ignores.'*.txt' must be a list of strings"),
        ({"rules": {"spacing/tab": 3}}, 'write a rule\'s options as [rules."family/name"]'),
        ({"rules": ["spacing/tab"]}, 'write a rule\'s options as [rules."family/name"]'),
        ({"exclude": ["[z-a]"]}, "exclude: '[z-a]' is not a pattern as in a .gitignore"),
        ({"per-file-ignores": {"[z-a]": []}}, "per-file-ignores: '[z-a]' is not a pattern as in a .gitignore"),
        (
            {"exceptions": [{"rule": "spacing/tab", "text": "a", "reason": "b", "files": ["[z-a]"]}]},
            "files: '[z-a]' is not a pattern as in a .gitignore",
        ),
        ({"exceptions": {"rule": "a"}}, "write exceptions as [[exceptions]]"),
        ({"exceptions": ["spacing/tab"]}, "write exceptions as [[exceptions]]"),
        ({"exceptions": [{"rule": "spacing/tab", "text": "a"}]}, "wants rule, text and reason"),
        ({"exceptions": [{"rule": "spacing/tab", "text": "a", "reason": ""}]}, "wants rule, text and reason"),
        ({"exceptions": [{"rule": "spacing/tab", "text": "a", "reson": "b"}]}, "'reson'; did you mean 'reason'?"),
    ],
    ids=str,
)
def test_a_config_that_cannot_be_read_says_what_to_mend(told: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        parse(told)
    with pytest.raises(ConfigError, match=r"^news/newslint\.toml: "):
        parse(told, "news/newslint.toml")


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"select": ["spacing/tba"]}, "unknown rule 'spacing/tba'; did you mean 'spacing/tab'?"),
        ({"extend-select": ["spacin"]}, "unknown rule 'spacin'; did you mean 'spacing'?"),
        ({"ignore": ["all"]}, "unknown rule 'all'"),
        ({"per-file-ignores": {"*": ["spacing/tba"]}}, "unknown rule 'spacing/tba'"),
        ({"exceptions": [{"rule": "x/y", "text": "a", "reason": "b"}]}, "unknown rule 'x/y'"),
        ({"rules": {"spacing": {}}}, "unknown rule 'spacing'"),
        ({"rules": {"spacing/tba": {}}}, "did you mean 'spacing/tab'?"),
        ({"rules": {"spacing/tab": {"width": 4}}}, """[rules."spacing/tab"]: unknown option 'width'"""),
        ({"rules": {"spacing/tab": {"severity": "warn"}}}, "severity must be one of error, warning, note"),
        ({"packs": ["nowhere"]}, "pack 'nowhere' is neither a folder nor an installed pack"),
    ],
    ids=str,
)
def test_a_config_that_speaks_of_what_there_is_not_says_so(told: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        ruleset(parse(told))


def test_a_wrong_option_of_a_rule_is_named_with_its_place(house: Path) -> None:
    (house / "newslint.toml").write_text('packs = ["rules"]\n[rules."house/doubled-word"]\nallowed = "had"\n')
    with pytest.raises(
        ConfigError, match=r'newslint\.toml: \[rules\."house/doubled-word"\]: option \'allowed\' must be'
    ):
        ruleset(read(str(house / "newslint.toml")))


def test_a_broken_config_is_named(write_tree: WriteTree) -> None:
    folder = write_tree({"newslint.toml": "select = = 3\n"})
    with pytest.raises(ConfigError, match=r"newslint\.toml: .*line"):
        read(str(folder / "newslint.toml"))
    (folder / "newslint.toml").write_bytes(b"# \xff\n")
    with pytest.raises(ConfigError, match=r"newslint\.toml: "):
        read(str(folder / "newslint.toml"))
    with pytest.raises(ConfigError, match=r"none\.toml: No such file"):
        read(str(folder / "none.toml"))


def test_the_nearest_config_counts_and_nothing_is_merged(write_tree: WriteTree) -> None:
    folder = write_tree(
        {
            "newslint.toml": 'ignore = ["units"]\n',
            "desk/.newslint.toml": 'ignore = ["quotes"]\n',
            "desk/sport/pyproject.toml": "[project]\nname = 'x'\n",
            "shop/pyproject.toml": '[tool.newslint]\nignore = ["names"]\n',
        }
    )
    assert find(str(folder)) == str(folder / "newslint.toml")
    assert find(str(folder / "desk" / "sport")) == str(folder / "desk" / ".newslint.toml")
    assert find(str(folder / "shop")) == str(folder / "shop" / "pyproject.toml")
    assert read(find(str(folder / "desk"))).ignore == ("quotes",)
    assert read(find(str(folder / "shop"))).ignore == ("names",)


def test_a_pyproject_counts_only_with_a_table_of_newslints(write_tree: WriteTree) -> None:
    folder = write_tree(
        {
            "newslint.toml": "",
            "a/pyproject.toml": '# no [tool.newslint] here\n[project]\nname = "x"\n',
            "b/pyproject.toml": "[tool]\nnewslint = { ignore = ['names'] }\n",
            "c/pyproject.toml": "[tool]\nnewslint = 3\n",
            "d/pyproject.toml": "tool = 'newslint'\n",
            "e/pyproject.toml": "[tool.newslint\n",
        }
    )
    nearest = {name: find(str(folder / name)) for name in "abcde"}
    assert nearest["a"] == nearest["d"] == str(folder / "newslint.toml")
    assert read(nearest["b"]).ignore == ("names",)
    with pytest.raises(ConfigError, match=r"c/pyproject\.toml: tool\.newslint must be a table"):
        read(nearest["c"])
    with pytest.raises(ConfigError, match=r"e/pyproject\.toml: .*line 1"):
        read(nearest["e"])


def test_of_two_configs_in_one_folder_newslint_toml_counts(write_tree: WriteTree) -> None:
    folder = write_tree({".newslint.toml": "", "newslint.toml": "", "pyproject.toml": "[tool.newslint]\n"})
    assert find(str(folder)) == str(folder / "newslint.toml")


@pytest.mark.parametrize("git", [".git/HEAD", ".git"])
def test_the_search_stops_at_the_root_of_the_repository(write_tree: WriteTree, git: str) -> None:
    folder = write_tree({"newslint.toml": "", f"repo/{git}": "", "repo/desk/a.txt": ""})
    assert find(str(folder / "repo" / "desk")) == ""
    (folder / "repo" / "newslint.toml").write_text("")
    assert find(str(folder / "repo" / "desk")) == str(folder / "repo" / "newslint.toml")


def test_rules_can_be_turned_off_for_some_files(write_tree: WriteTree) -> None:
    folder = write_tree({"newslint.toml": ""})
    config = parse(
        {"per-file-ignores": {"poems/*": ["spacing"], "*.draft.txt": ["quotes/unclosed-quotation"], "all/*": ["ALL"]}},
        str(folder / "newslint.toml"),
    )
    known = ("spacing/tab", "spacing/double-space", "quotes/unclosed-quotation")
    assert config.skipped(str(folder / "poems" / "a.txt"), known) == {"spacing/tab", "spacing/double-space"}
    assert config.skipped(str(folder / "desk" / "a.draft.txt"), known) == {"quotes/unclosed-quotation"}
    assert config.skipped(str(folder / "all" / "a.txt"), known) == set(known)
    assert config.skipped(str(folder / "a.txt"), known) == frozenset()


@pytest.mark.parametrize(
    ("glob", "meant"),
    [
        ("poems/", {"poems/a.txt", "poems/old/a.txt", "desk/poems/a.txt"}),
        ("/poems/", {"poems/a.txt", "poems/old/a.txt"}),
        ("poems/*.txt", {"poems/a.txt"}),
        ("poems/**/*.txt", {"poems/a.txt", "poems/old/a.txt"}),
        ("a.txt", {"a.txt", "poems/a.txt", "poems/old/a.txt", "desk/poems/a.txt"}),
        ("/a.txt", {"a.txt"}),
        ("POEMS/", set()),
    ],
)
def test_files_are_named_as_in_a_gitignore(write_tree: WriteTree, glob: str, meant: set[str]) -> None:
    folder = write_tree({"newslint.toml": ""})
    row = {"rule": "spacing/tab", "text": "a", "reason": "b", "files": [glob]}
    told = {"per-file-ignores": {glob: ["spacing"]}, "exceptions": [row]}
    config = parse(told, str(folder / "newslint.toml"))
    paths = ["a.txt", "poems/a.txt", "poems/old/a.txt", "desk/poems/a.txt"]
    assert {path for path in paths if config.skipped(str(folder / path), ["spacing/tab"])} == meant
    assert {path for path in paths if config.exemptions(str(folder / path))} == meant


def test_an_exception_speaks_of_its_files_or_of_all(write_tree: WriteTree) -> None:
    folder = write_tree({"newslint.toml": ""})
    row = {"rule": "spacing/tab", "text": "a", "reason": "a table"}
    config = parse({"exceptions": [row, {**row, "files": ["desk/*.txt"]}]}, str(folder / "newslint.toml"))
    everywhere, desk = config.exceptions
    assert everywhere == Exemption("spacing/tab", "a", (), "a table")
    assert config.exemptions(str(folder / "a.txt")) == (everywhere,)
    assert config.exemptions(str(folder / "desk" / "a.txt")) == (everywhere, desk)


@pytest.mark.parametrize("name", ["newslint/unused-ignore", "newslint"])
def test_the_engines_own_findings_can_be_ignored(name: str) -> None:
    assert "newslint/unused-ignore" in ruleset(parse({"ignore": [name]})).silent
    assert ruleset(parse({"ignore": ["ALL"]})).silent == frozenset()
