"""newslint: a linter for news copy.

    >>> import newslint
    >>> newslint.fix("The road , she said, was closed.").text
    'The road, she said, was closed.'

What stands here is all that a rule may import and all that a program needs.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.analyses import (
        conversions,
        frames,
        inflection,
        losses,
        misnomers,
        mojibake,
        namesakes,
        settings,
        spellings,
        variants,
        vocabulary,
    )
    from newslint.analyses.aligner import name_likeness
    from newslint.api import Linter, check, fix
    from newslint.compiled import expression
    from newslint.config import Config, ConfigError
    from newslint.document import Document, Layout
    from newslint.encoding import NotText
    from newslint.file import File, read
    from newslint.finding import Block, Drop, Edit, Finding, Fix, Safety, Severity, Span
    from newslint.fixer import LoopError, Repair
    from newslint.linter import RuleError
    from newslint.reading import NotArticles
    from newslint.rule import Example, OptionError, Rule, bad, good

__all__ = [
    "Block", "Config", "ConfigError", "Document", "Drop", "Edit", "Example", "File", "Finding", "Fix", "Layout",
    "Linter", "LoopError", "Mention", "NotArticles", "NotText", "OptionError", "Repair", "Rule", "RuleError",
    "Safety", "Severity", "Span", "bad", "check", "conversions", "expression", "fix", "frames", "good", "inflection",
    "losses", "misnomers", "mojibake", "name_likeness", "namesakes", "read", "settings", "spellings", "variants",
    "vocabulary",
]  # fmt: skip

_ANALYSES = frozenset(
    "conversions frames inflection losses misnomers mojibake namesakes settings spellings variants vocabulary".split()
)
_HOMES = {
    "analyses.aligner": ("name_likeness",),
    "analyses.names": ("Mention",),
    "api": ("Linter", "check", "fix"),
    "compiled": ("expression",),
    "config": ("Config", "ConfigError"),
    "document": ("Document", "Layout"),
    "encoding": ("NotText",),
    "file": ("File", "read"),
    "finding": ("Block", "Drop", "Edit", "Finding", "Fix", "Safety", "Severity", "Span"),
    "fixer": ("LoopError", "Repair"),
    "linter": ("RuleError",),
    "reading": ("NotArticles",),
    "rule": ("Example", "OptionError", "Rule", "bad", "good"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> "Any":
    from importlib import import_module

    if name in _ANALYSES:
        return import_module(f"newslint.analyses.{name}")
    if name not in _HOME:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    value = getattr(import_module(f"newslint.{_HOME[name]}"), name)
    globals()[name] = value
    return value
