"""The library: check and fix a text. Once a `Linter` is made, only newslint's own files are read, and none written."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from newslint.config import Config, parse, ruleset
from newslint.finding import Finding, Safety
from newslint.fixer import Repair, repair
from newslint.linter import gather, lint, locate, settle
from newslint.readers import read


class Linter:
    """Rules compiled once, for any number of texts and threads.

    `config` has the keys of newslint.toml. Raises `ConfigError`.

        linter = Linter({"select": ["quotes"]})
        linter.check("He said “no.")
    """

    def __init__(self, config: Config | Mapping[str, Any] | None = None) -> None:
        self.config = config if isinstance(config, Config) else parse(config or {})
        self.ruleset = ruleset(self.config)

    def check(self, text: str, *, format: str = "txt") -> list[Finding]:
        """What is wrong with a text, in order of place; offsets are code points of `text`.

        Raises `RuleError` if a rule fails.
        """
        documents = read(text, format)
        evidence = settle(gather(documents, self.ruleset), self.ruleset)
        return [locate(document, one) for document in documents for one in lint(document, self.ruleset, evidence)]

    def fix(self, text: str, *, format: str = "txt", unsafe: bool = False) -> Repair:
        """The text as `--fix` would leave it, what was applied, and what is left.

        Raises `RuleError` if a rule fails and `LoopError` if rules undo each other's fixes.
        """
        evidence = settle(gather(read(text, format), self.ruleset), self.ruleset)
        return repair(text, format, self.ruleset, Safety.UNSAFE if unsafe else Safety.SAFE, evidence)


@cache
def _shipped() -> Linter:
    return Linter()


def check(text: str, *, format: str = "txt") -> list[Finding]:
    """What newslint's own rules find in a text: see `Linter.check`."""
    return _shipped().check(text, format=format)


def fix(text: str, *, format: str = "txt", unsafe: bool = False) -> Repair:
    """The text as newslint's own rules repair it: see `Linter.fix`."""
    return _shipped().fix(text, format=format, unsafe=unsafe)
