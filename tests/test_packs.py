import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from newslint.outline import PackError
from newslint.packs import find_pack, open_pack, order, rule_files
from newslint.rule import OptionError
from newslint.rulefile import flaw, load
from newslint.shipping import shipped_folder

WriteTree = Callable[[Mapping[str, str]], Path]

FLAG = 'summary = "s"\nwhy = "w"\nmessage = "m"\n[flag]\nfind = "sic"\n'
PYTHON = '''
from newslint import Rule, good

class NoSic(Rule):
    """Sic is not written.

    It is rude,
      says the house.
    """

    message = "m"
    find = "sic"
    examples = (good("so"),)
    most: int = 2
'''


def test_a_rule_is_named_by_its_place(write_tree: WriteTree) -> None:
    folder = write_tree(
        {
            "house/no_sic.toml": FLAG,
            "house/be_kind.py": PYTHON,
            "house/_helper.py": "",
            "house/data/terms.toml": "",
            "house/README.md": "",
            ".git/x.toml": "",
            "sport/no_sic.toml": FLAG,
        }
    )
    pack = open_pack(str(folder))
    assert [file.id for file in pack.files] == ["house/be-kind", "house/no-sic", "sport/no-sic"]
    assert pack.families == ("house", "sport")
    assert pack.name == folder.name
    rule = load(pack.files[1])
    assert (rule.id, rule.path) == ("house/no-sic", str(folder / "house" / "no_sic.toml"))


def test_what_a_python_rule_says_stands_in_its_docstring(write_tree: WriteTree) -> None:
    (file,) = open_pack(str(write_tree({"house/no_sic.py": PYTHON}))).files
    rule = load(file, any_language=True, options={"most": 3})
    assert (rule.summary, rule.why) == ("Sic is not written", "It is rude,\nsays the house.")
    assert rule.any_language
    assert getattr(rule, "most") == 3  # noqa: B009
    assert not load(file).any_language
    with pytest.raises(OptionError, match="did you mean 'most'"):
        load(file, options={"mots": 3})


BROKEN = {
    "broken TOML": ("no_sic.toml", FLAG + "find = 'a'\n", r"no_sic\.toml: .*\(at line"),
    "no kind": ("no_sic.toml", FLAG.replace("[flag]", "[flaag]"), r"has one of \[replace\], \[flag\]"),
    "two kinds": ("no_sic.toml", FLAG + "[drop]\nlines = ['a']\n", r"has one of \[replace\], \[flag\]"),
    "an unknown key": ("no_sic.toml", "sumary = 's'\n" + FLAG, "unknown key 'sumary'; did you mean 'summary'?"),
    "no message": ("no_sic.toml", FLAG.replace('message = "m"', ""), "the rule has no message"),
    "an unknown severity": ("no_sic.toml", 'severity = "warn"\n' + FLAG, "unknown severity 'warn'"),
    "an unknown safety": ("no_sic.toml", 'fix = "unsafe!"\n' + FLAG, "unknown fix 'unsafe!'; did you mean 'unsafe'?"),
    "an example that is neither": ("no_sic.toml", FLAG + "[[example]]\nbda = 'a'\n", "'bda'; did you mean 'bad'"),
    "an exit in its import": ("no_sic.py", "from newslint import Rule\nraise SystemExit(2)\n", "py: SystemExit: 2"),
    "an exit in its making": (
        "no_sic.py",
        PYTHON + "    def __init__(self):\n        raise SystemExit(2)\n",
        "py: SystemExit: 2",
    ),
    "a find that is no text": ("no_sic.py", PYTHON.replace('"sic"', "3"), "find must be a text, not 3"),
    "a find that is empty": ("no_sic.py", PYTHON.replace('"sic"', '""'), "find is empty"),
    "a find that does not compile": ("no_sic.py", PYTHON.replace('"sic"', '"(sic"'), "find does not compile"),
    "a find of the empty text": ("no_sic.toml", FLAG.replace("sic", "s*"), "find matches the empty text"),
    "a switch that is a text": ("no_sic.py", PYTHON + "    ignore_case = 'no'\n", "ignore_case must be true or false"),
    "a default that is a text": ("no_sic.toml", 'default = "no"\n' + FLAG, "default must be true or false, not 'no'"),
    "a fix that is a number": ("no_sic.toml", "fix = 3\n" + FLAG, "fix must be a text, not 3"),
    "examples that are texts": ("no_sic.py", PYTHON.replace('good("so")', '"so"'), "examples must be a tuple of bad"),
    "an example of numbers": ("no_sic.py", PYTHON.replace('good("so")', "good(3)"), "examples must be a tuple of bad"),
    "no table of examples": ("no_sic.toml", "example = 3\n" + FLAG, r"write \[\[example\]\]s"),
    "an option that is a list": ("no_sic.py", PYTHON + "    all: list[str] = []\n", "tuple.*of one of these"),
    "an option that may be none": (
        "no_sic.py",
        PYTHON + "    one: str | None = None\n",
        "'one' is annotated .*bool, int",
    ),
    "an option of a pair": ("no_sic.py", PYTHON + "    two: tuple[str, str] = ('a', 'b')\n", "'two' is annotated"),
    "an option with another default": ("no_sic.py", PYTHON + "    two: int = 'a'\n", "'two' must be int, not 'a'"),
    "an option of no known type": (
        "no_sic.py",
        PYTHON + "    two: 'Nope' = 'a'\n",
        "types of the options cannot be read",
    ),
    "no class": ("no_sic.py", "from newslint import Rule\n", "one subclass of Rule, not 0"),
    "two classes": ("no_sic.py", PYTHON + "class Two(NoSic):\n    pass\n", "one subclass of Rule, not 2"),
    "a syntax error": ("no_sic.py", "class NoSic(Rule:\n", "no_sic.py: SyntaxError: "),
    "an error in its import": (
        "no_sic.py",
        "from newslint import Rule\nimport nowhere\n",
        "no_sic.py: ModuleNotFoundError: .*nowhere",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_an_error_that_names_its_file(write_tree: WriteTree, name: str) -> None:
    file, text, told = BROKEN[name]
    folder = write_tree({f"house/{file}": text})
    with pytest.raises(PackError, match=told) as error:
        load(open_pack(str(folder)).files[0])
    assert str(folder / "house" / file) in str(error.value)


def test_toml_that_is_not_utf8_is_an_error(write_tree: WriteTree) -> None:
    folder = write_tree({"house/no_sic.toml": FLAG})
    (folder / "house" / "no_sic.toml").write_bytes(b"summary = '\xff'\n")
    with pytest.raises(PackError, match=r"no_sic\.toml: "):
        load(open_pack(str(folder)).files[0])


def test_a_rule_says_why(write_tree: WriteTree) -> None:
    folder = write_tree({"house/no_sic.py": 'from newslint import Rule\nclass A(Rule):\n    """One line."""\n'})
    with pytest.raises(PackError, match="the rule has no why"):
        load(open_pack(str(folder)).files[0])


def test_a_rule_that_failed_to_load_can_be_mended_and_loaded(write_tree: WriteTree) -> None:
    folder = write_tree({"house/no_sic.py": "from newslint import Rule\nimport nowhere\n"})
    (file,) = open_pack(str(folder)).files
    with pytest.raises(PackError):
        load(file)
    write_tree({"house/no_sic.py": PYTHON})
    assert load(file).message == "m"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"pack.toml": 'familis = ["house"]\n'}, "unknown key 'familis'; did you mean 'families'?"),
        ({"pack.toml": 'families = ["house"]\n', "sport/a.toml": FLAG}, "does not name the folder 'sport'"),
        ({"pack.toml": "families = [\n"}, r"pack\.toml: "),
        ({"newslint/a.toml": FLAG}, "the family 'newslint' is the engine's own"),
    ],
)
def test_a_broken_pack_is_an_error(write_tree: WriteTree, files: Mapping[str, str], told: str) -> None:
    with pytest.raises(PackError, match=told):
        open_pack(str(write_tree(files)))


def test_two_rules_cannot_share_an_id(write_tree: WriteTree) -> None:
    folder = write_tree({"spacing/tab.toml": FLAG, "pack.toml": 'name = "gazette"\n'})
    packs = [open_pack(shipped_folder()), open_pack(str(folder))]
    with pytest.raises(PackError, match=r"spacing/tab is already a rule of newslint; give yours another name"):
        rule_files(packs)
    write_tree({"house/no_sic.py": PYTHON, "house/no_sic.toml": FLAG})
    with pytest.raises(PackError, match="house/no-sic is already a rule of gazette"):
        rule_files([open_pack(str(folder))])


def test_a_pack_may_add_a_rule_to_a_shipped_family(write_tree: WriteTree) -> None:
    folder = write_tree({"spacing/zzz.toml": FLAG})
    ids = list(rule_files([open_pack(shipped_folder()), open_pack(str(folder))]))
    assert ids.index("spacing/zzz") == ids.index("spacing/wide-space") + 1


def test_families_repair_in_the_order_that_the_packs_say(write_tree: WriteTree) -> None:
    folder = write_tree(
        {
            "one/pack.toml": 'families = ["b", "a"]\n',
            "one/a/x.toml": FLAG,
            "one/b/x.toml": FLAG,
            "two/pack.toml": 'families = ["c", "d"]\nafter = "b"\n',
            "two/c/x.toml": FLAG,
            "two/d/x.toml": FLAG,
            "three/e/x.toml": FLAG,
        }
    )
    packs = [open_pack(str(folder / name)) for name in ("one", "two", "three")]
    assert order(packs) == ["b", "c", "d", "a", "e"]
    assert list(rule_files(packs)) == ["b/x", "c/x", "d/x", "a/x", "e/x"]


def test_a_pack_cannot_come_after_a_family_that_is_not_there(write_tree: WriteTree) -> None:
    folder = write_tree({"pack.toml": 'families = ["house"]\nafter = "quotse"\n'})
    with pytest.raises(PackError, match=r"unknown family 'quotse'; did you mean 'quotes'\?"):
        order([open_pack(shipped_folder()), open_pack(str(folder))])


def test_newslint_s_own_rules_have_no_flaw_that_is_looked_for_in_others() -> None:
    for file in open_pack(shipped_folder()).files:
        assert flaw(load(file)) == "", file.id


def test_a_folder_of_other_things_is_no_pack_and_none_of_them_is_run(write_tree: WriteTree) -> None:
    folder = write_tree({"desk/mail.py": "raise SystemExit", "house/no_sic.toml": FLAG})
    with pytest.raises(PackError, match=r"desk/mail\.py: this is no rule; if .* give it a pack\.toml"):
        open_pack(str(folder))
    (folder / "pack.toml").write_text("")
    assert len(open_pack(str(folder)).files) == 2


def test_a_folder_without_rules_is_no_pack(write_tree: WriteTree) -> None:
    with pytest.raises(PackError, match=r"there are no rules in it, and no pack\.toml"):
        open_pack(str(write_tree({"articles/a.txt": "One."})))


def test_a_pack_without_a_name_or_named_twice_is_an_error(write_tree: WriteTree) -> None:
    folder = write_tree({"house/no_sic.toml": FLAG})
    with pytest.raises(PackError, match="name is empty"):
        find_pack("", str(folder))
    with pytest.raises(PackError, match="this pack is named twice"):
        rule_files([open_pack(str(folder)), open_pack(f"{folder}/house/..")])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("families = 3", r"pack\.toml: families must be a list of texts, each once, not 3"),
        ("families = 'house'", "families must be a list of texts"),
        ('families = ["house", "house"]', "families names one twice"),
        ("families = [3]", "families must be a list of texts"),
        ("after = 3", "after must be a text, not 3"),
        ("name = ['a']", "name must be a text"),
        ("any-language = 5", "any-language must be a list of texts"),
    ],
)
def test_a_pack_toml_with_values_of_another_type_says_what_is_wanted(
    write_tree: WriteTree, line: str, told: str
) -> None:
    with pytest.raises(PackError, match=told):
        open_pack(str(write_tree({"house/no_sic.toml": FLAG, "pack.toml": line})))


def install(site: Path, module: str) -> None:
    info = site / "gazette_style-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gazette-style\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[newslint.packs]\ngazette = {module}\n")


@pytest.mark.parametrize("init", ["gazette_pack/__init__.py", "gazette_pack/NOTES"])
def test_an_installed_pack_is_found_by_its_name(
    write_tree: WriteTree, monkeypatch: pytest.MonkeyPatch, init: str
) -> None:
    site = write_tree({init: "", "gazette_pack/house/no_sic.toml": FLAG})
    install(site, "gazette_pack")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "gazette_pack", raising=False)
    folder = find_pack("gazette", str(site))
    assert Path(folder) == site / "gazette_pack"
    assert [file.id for file in open_pack(folder).files] == ["house/no-sic"]
    sys.modules.pop("gazette_pack")


def test_an_installed_pack_that_cannot_be_imported_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "gazette_nowhere")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(PackError, match="'gazette' cannot be imported: ModuleNotFoundError"):
        find_pack("gazette", str(tmp_path))


def test_a_pack_is_looked_for_beside_the_config_first(write_tree: WriteTree) -> None:
    folder = write_tree({"desk/house-rules/house/no_sic.toml": FLAG})
    assert find_pack("house-rules", str(folder / "desk")) == str(folder / "desk" / "house-rules")
    with pytest.raises(PackError, match="'house-rules' is neither a folder nor an installed pack"):
        find_pack("house-rules", str(folder))


def test_the_shipped_pack_is_the_one_of_the_checkout() -> None:
    assert Path(shipped_folder()) == Path(__file__).parents[1] / "rules"
