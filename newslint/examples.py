"""Does a rule keep its promises? `newslint test` and newslint's own tests ask here."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from newslint.compiled import PatternError
from newslint.config import Config
from newslint.finding import Finding, Safety
from newslint.fixer import LoopError, repair
from newslint.hostile import slow_pattern
from newslint.linter import Evidence, RuleError, Ruleset, gather, lint, settle
from newslint.outline import PackError
from newslint.packs import Pack, open_pack
from newslint.readers import read
from newslint.rule import Example, OptionError, Rule
from newslint.rulefile import RuleFile, load
from newslint.selection import ruleset
from newslint.shipping import shipped_folder

MakeRule = Callable[[Mapping[str, Any]], Rule]
"""Gives the rule with these options."""


def try_pack(path: str | None = None) -> Iterator[tuple[str, list[str]]]:
    """Each rule of a pack, of a family or in a file (by default newslint's own) and what it does not do as it says.

    Raises `PackError` or `ConfigError` if the pack cannot be loaded.
    """
    shipped = open_pack(shipped_folder())
    pack, wanted = _wanted(path, shipped)
    is_shipped = pack.folder == shipped.folder
    any_language = shipped.any_language | pack.any_language
    together = ruleset(Config(packs=() if is_shipped else (os.path.abspath(pack.folder),)))

    def maker(file: RuleFile) -> MakeRule:
        return lambda options: load(file, file.family in any_language, options)

    for file in wanted:
        rule = maker(file)({})
        faults = [*broken_promises(maker(file))]
        faults += filter(None, (unsettled(example, together) for example in rule.examples))
        yield file.id, faults


def _wanted(path: str | None, shipped: Pack) -> tuple[Pack, Sequence[RuleFile]]:
    """The pack that a path is or lies in, and the rules of it that the path holds."""
    if path is None:
        return shipped, shipped.files
    whole = os.path.abspath(path)
    if not os.path.exists(whole):
        raise PackError(f"{path}: there is no such pack, family or rule")
    folder = whole
    if os.path.isfile(whole):
        folder = os.path.dirname(os.path.dirname(whole))
    elif not os.path.exists(os.path.join(whole, "pack.toml")) and any(
        name.endswith((".toml", ".py")) for name in os.listdir(whole)
    ):
        folder = os.path.dirname(whole)
    pack = shipped if os.path.samefile(folder, shipped.folder) else open_pack(folder)
    inside = [file for file in pack.files if (os.path.abspath(file.path) + os.sep).startswith(whole + os.sep)]
    if not inside:
        raise PackError(f"{path}: there are no rules in it")
    return pack, inside


def broken_promises(make: MakeRule) -> Iterator[str]:
    """What a rule does not do as its own examples say, a sentence each."""
    rule = make({})
    if not any(example.bad for example in rule.examples):
        yield "it has no bad example"
    if not any(not example.bad for example in rule.examples):
        yield "it has no good example that stands alone"
    if rule.fix and not any(example.bad and example.fixed is not None for example in rule.examples):
        yield "it has a fix, but no example is repaired"
    for example in rule.examples:
        try:
            broken = _broken(make(example.options), example)
        except (RuleError, LoopError, OptionError) as error:
            broken = str(error)
        if broken:
            yield f"{broken}: {example.text!r}"
    if rule.find and rule.engine == "re":
        try:
            slow = slow_pattern(rule)
        except PatternError as error:
            yield str(error)
            return
        if slow:
            yield f"its pattern is not linear; it is slow on {slow!r}, repeated"


def unsettled(example: Example, every: Ruleset) -> str:
    """How all rules together fail to settle on an example; empty if they do."""
    try:
        once = repair(example.text, "txt", every, Safety.UNSAFE)
        twice = repair(once.text, "txt", every, Safety.UNSAFE)
    except (RuleError, LoopError) as error:
        return f"{error}: {example.text!r}"
    if twice.text != once.text:
        return f"fixing twice is not fixing once: {example.text!r} gives {once.text!r}, then {twice.text!r}"
    return ""


def _broken(rule: Rule, example: Example) -> str:
    alone = Ruleset([rule])
    run = [document for text in (example.text, *example.beside) for document in read(text)]
    evidence = settle(gather(run, alone), alone)
    findings = _findings(example.text, alone, evidence)
    if not example.bad:
        return f"a good example is flagged ({findings[0].message})" if findings else ""
    if not findings:
        return "a bad example is not flagged"
    if example.fixed is None:
        return ""
    repaired = repair(example.text, "txt", alone, Safety.SHOWN, evidence).text
    if repaired != example.fixed:
        return f"a bad example is repaired to {repaired!r}, not {example.fixed!r}"
    left = _findings(example.fixed, alone, evidence)
    return f"the repaired example is flagged ({left[0].message})" if left else ""


def _findings(text: str, rules: Ruleset, evidence: Evidence) -> list[Finding]:
    return [finding for document in read(text) for finding in lint(document, rules, evidence)]
