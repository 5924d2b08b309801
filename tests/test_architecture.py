"""What the house looks like, held by a walk over its sources."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.config import Config
from newslint.selection import known_rules

ROOT = Path(__file__).parents[1]
ENGINE = sorted((ROOT / "newslint").rglob("*.py"))
WRITTEN = [path for path in ENGINE if path.name != "shipped.py"]
"""What is written by hand."""
RULES = sorted((ROOT / "rules").rglob("*.py"))
IDS, _ = known_rules(Config())

ORDER = """
    named shipping exemption views outline frequency lookup waiting codes compiled wrapping finding lines mapping
    joined declarations guessing encoding analyses gates parted places scanner costs document reading rule patterns
    charsets patterntree triggers partition derived outlining rulefile shipped prepared packs preparing ready
    ruleset readers suppress linter mending fixer globs config intake selection file api hostile examples docs
    scaffold files rewriting discovery plan examine streams across compact cache workers schedule progress run
    reports commands arguments cli __main__ __init__
""".split()
"""Who may import whom: each sees only what is to its left, and its own folder."""

MAY_BE_IMPORTED_BY_RULES = {"newslint", "ftfy", "regex", "libcst", *sys.stdlib_module_names}
LONGEST = 350


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, inside functions and for type checkers too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            if node.module == "newslint":
                yield from (f"newslint.{alias.name}" for alias in node.names)
            else:
                yield str(node.module)


def home(path: Path) -> str:
    """The module of the engine, or its folder, that a file belongs to."""
    inside = path.relative_to(ROOT / "newslint")
    return inside.parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_module_has_its_place_in_the_order() -> None:
    assert {home(path) for path in ENGINE} == set(ORDER)


@pytest.mark.parametrize("path", ENGINE, ids=name_of)
def test_a_module_imports_only_what_is_to_its_left(path: Path) -> None:
    own = home(path)
    for module in imported(path):
        package, _, rest = module.partition(".")
        if package == "newslint" and rest != "__version__":
            other = rest.partition(".")[0]
            assert other == own or ORDER.index(other) < ORDER.index(own), f"{own} imports {module}"


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_a_rule_imports_only_what_rules_may(path: Path) -> None:
    assert {module.partition(".")[0] for module in imported(path)} <= MAY_BE_IMPORTED_BY_RULES


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_the_engine_knows_no_rule_by_name(path: Path) -> None:
    strings = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert strings.isdisjoint(IDS)


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_a_module_is_short(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") < LONGEST


@pytest.mark.parametrize("id", IDS)
def test_a_rule_is_named_in_lower_case_with_hyphens(id: str) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*", id)
