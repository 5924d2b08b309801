"""A rule -> its outline: what a scan needs to know of it."""

import re
from collections.abc import Mapping
from functools import cache
from re import IGNORECASE, MULTILINE, RegexFlag, error
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

from newslint.outline import Outline, Trigger
from newslint.rule import Rule
from newslint.triggers import triggers, triggers_of_entries


def outline(rule: Rule) -> tuple[Outline, tuple[Trigger, ...]]:
    """What a scan needs to know of a rule, and its triggers. Its pattern compiles: see `rulefile.flaw`."""
    waiting: tuple[Trigger, ...] = ()
    by_line = False
    if rule.lexicon:
        waiting = _of_entries(tuple(rule.lexicon))
    elif rule.find and rule.engine == "re" and not rule.judges_across:
        waiting, by_line = _of_pattern(rule.find, MULTILINE | IGNORECASE if rule.ignore_case else MULTILINE)
    told = Outline(
        id=rule.id,
        path=rule.path,
        default=rule.default,
        any_language=rule.any_language,
        judges_across=rule.judges_across,
        gate=rule.gate,
        find=rule.find,
        engine=rule.engine,
        ignore_case=rule.ignore_case,
        across=rule.across,
        where=rule.where,
        is_lexicon=bool(rule.lexicon),
        kinds=rule.kinds,
        groups=_groups(rule),
        everywhere=bool(rule.find) and not waiting and not rule.judges_across,
        by_line=by_line,
    )
    return told, waiting


def _groups(rule: Rule) -> str:
    if rule.kinds == 1 or not isinstance(rule.lexicon, Mapping):
        return ""
    return "\n" + "".join(f"{entry}\t{group}\n" for entry, group in rule.lexicon.items())


@cache
def _of_entries(entries: tuple[str, ...]) -> tuple[Trigger, ...]:
    return triggers_of_entries(entries)


@cache
def _of_pattern(find: str, flags: RegexFlag) -> tuple[tuple[Trigger, ...], bool]:
    try:
        tree = re._parser.parse(find, flags)  # type: ignore[attr-defined]
    except (error, RecursionError, OverflowError):
        return (), False  # what is wrong with it is said when it is compiled
    if tree.getwidth()[0] == 0:
        return (), False  # an empty match may stand where nothing else does
    by_line = _starts_a_line(tree) and not _may_break(tree, bool(flags & RegexFlag.DOTALL))
    return triggers(tree, flags, by_line), by_line


def _starts_a_line(tree: Any) -> bool:
    if not len(tree):
        return False
    code, told = tree[0]
    if code is sre.SUBPATTERN:
        return _starts_a_line(told[3])
    if code is sre.BRANCH:
        return all(map(_starts_a_line, told[1]))
    return code is sre.AT and told in (sre.AT_BEGINNING, sre.AT_BEGINNING_LINE)


def _may_break(tree: Any, dot_breaks: bool) -> bool:
    """Whether a match may hold a line break."""
    return any(_node_may_break(code, told, dot_breaks) for code, told in tree)


def _node_may_break(code: Any, told: Any, dot_breaks: bool) -> bool:
    if code is sre.LITERAL:
        return bool(told == ord("\n"))
    if code is sre.NOT_LITERAL:
        return bool(told != ord("\n"))
    if code is sre.ANY:
        return dot_breaks
    if code is sre.IN:
        negated = told[0][0] is sre.NEGATE
        return any(map(_holds_a_break, told[1:] if negated else told)) is not negated
    if code is sre.BRANCH:
        return any(_may_break(each, dot_breaks) for each in told[1])
    if code is sre.SUBPATTERN:
        return bool((told[1] & RegexFlag.DOTALL) or _may_break(told[3], dot_breaks))
    if code is sre.ATOMIC_GROUP:
        return _may_break(told, dot_breaks)
    if code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _may_break(told[2], dot_breaks)
    return code not in (sre.ASSERT, sre.ASSERT_NOT, sre.AT, sre.GROUPREF, sre.FAILURE)


def _holds_a_break(item: tuple[Any, Any]) -> bool:
    code, told = item
    if code is sre.LITERAL:
        return bool(told == ord("\n"))
    if code is sre.RANGE:
        return bool(told[0] <= ord("\n") <= told[1])
    return told in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_DIGIT, sre.CATEGORY_NOT_WORD)
