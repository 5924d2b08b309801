"""The library: check and fix a text. Once a `Linter` is made, only newslint's own files are read, and none written."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from newslint.config import Config, parse
from newslint.encoding import Source
from newslint.finding import Finding, Safety
from newslint.fixer import Repair, repair
from newslint.intake import scope_of
from newslint.linter import Evidence, faults, gather, in_order, lint, locate, settle
from newslint.readers import FORMATS, Prose, prose
from newslint.rule import unknown
from newslint.selection import ruleset


class Linter:
    """Rules compiled once, for any number of texts and threads.

    `config` has the keys of newslint.toml. What it says of certain files does not count here, where texts have no path.
    Raises `ConfigError`.

        linter = Linter({"select": ["quotes"]})
        linter.check("He said “no.")
    """

    def __init__(self, config: Config | Mapping[str, Any] | None = None) -> None:
        if config is not None and not isinstance(config, (Config, Mapping)):
            raise TypeError(f"a config is a mapping with the keys of newslint.toml, not {type(config).__name__}")
        self.config = config if isinstance(config, Config) else parse(config or {})
        everywhere = [exemption for exemption in self.config.exceptions if not exemption.files]
        self.ruleset = ruleset(self.config).without(frozenset(), everywhere)

    def check(self, text: str, *, format: str = "txt") -> list[Finding]:
        """What is wrong with a text, in order of place; offsets are code points of `text`.

        Raises `RuleError` if a rule fails, `NotText` for a text that is not of the format, and `NotArticles` if
        nothing says where in it the prose is.
        """
        held, evidence = self._read(text, format)
        found = [locate(document, one) for document in held.documents for one in lint(document, self.ruleset, evidence)]
        return [*in_order(faults(held) + found)]

    def fix(self, text: str, *, format: str = "txt", unsafe: bool = False) -> Repair:
        """The text as `--fix` would leave it, what was applied, and what is left.

        Raises as `check` does, and `LoopError` if rules undo each other's fixes.
        """
        _, evidence = self._read(text, format)
        scope = scope_of(self.config, Source(text))
        return repair(text, format, self.ruleset, Safety.UNSAFE if unsafe else Safety.SAFE, evidence, scope)

    def _read(self, text: str, format: str) -> tuple[Prose, Evidence]:
        if not isinstance(text, str):
            raise TypeError(f"a text is a str, not {type(text).__name__}; decode bytes first")
        if format not in FORMATS:
            raise ValueError(f"{unknown('format', format, FORMATS)}; newslint reads {', '.join(FORMATS)}")
        held = prose(text, format, scope_of(self.config, Source(text)))
        return held, settle(gather(held.documents, self.ruleset), self.ruleset)


@cache
def _shipped() -> Linter:
    return Linter()


def check(text: str, *, format: str = "txt") -> list[Finding]:
    """What newslint's own rules find in a text: see `Linter.check`."""
    return _shipped().check(text, format=format)


def fix(text: str, *, format: str = "txt", unsafe: bool = False) -> Repair:
    """The text as newslint's own rules repair it: see `Linter.fix`."""
    return _shipped().fix(text, format=format, unsafe=unsafe)
