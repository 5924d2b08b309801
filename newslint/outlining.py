"""A rule -> its outline: what a scan needs to know of it."""

import re
from collections.abc import Mapping
from functools import cache
from re import IGNORECASE, MULTILINE, RegexFlag, error
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

from newslint import derived
from newslint.outline import ENDLESS, LINE, Outline, Trigger
from newslint.partition import parts
from newslint.rule import Rule
from newslint.triggers import triggers, triggers_of_entries


def outline(rule: Rule) -> tuple[Outline, tuple[Trigger, ...]]:
    """What a scan needs to know of a rule, and its triggers. Its pattern compiles: see `rulefile.flaw`."""
    parted, waiting, longest = _known(rule)
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
        by_word=rule.by_word,
        has_edges="^" in rule.find or "$" in rule.find,
        longest=longest,
        everywhere=bool(rule.find) and not waiting and not rule.judges_across,
        parts=parted,
    )
    return told, waiting


def _known(rule: Rule) -> tuple[tuple[Any, ...], tuple[Trigger, ...], int]:
    """The parts of its pattern, its triggers, and how long a line is that it matches at most: derived once."""
    key = "\0".join((*rule.lexicon, rule.find, rule.engine, str(rule.ignore_case), str(rule.judges_across)))
    known = derived.known(key)
    if known is not None:
        parted, waiting, longest = known
        return parted, tuple(Trigger(*told) for told in waiting), longest
    parted, found, longest = _derived(rule)
    derived.remember(key, (parted, tuple(tuple(trigger) for trigger in found), longest))
    return parted, found, longest


def _derived(rule: Rule) -> tuple[tuple[Any, ...], tuple[Trigger, ...], int]:
    longest = _longest_line(rule.find) if rule.engine == "re" and rule.find else ENDLESS
    if rule.lexicon:
        return (), _of_entries(tuple(rule.lexicon)), longest
    if not rule.find or rule.engine != "re" or rule.judges_across:
        return (), (), longest
    flags = MULTILINE | IGNORECASE if rule.ignore_case else MULTILINE
    parted, waiting = _of_parts(rule.find, flags)
    return (parted, waiting, longest) if waiting else ((), _of_pattern(rule.find, flags), longest)


def _groups(rule: Rule) -> str:
    if rule.kinds == 1 or not isinstance(rule.lexicon, Mapping):
        return ""
    return "\n" + "".join(f"{entry}\t{group}\n" for entry, group in rule.lexicon.items())


@cache
def _of_entries(entries: tuple[str, ...]) -> tuple[Trigger, ...]:
    return triggers_of_entries(entries)


def _of_parts(find: str, flags: RegexFlag) -> tuple[tuple[Any, ...], tuple[Trigger, ...]]:
    """The parts of a pattern and the triggers of each; none if one of them has none, or one that stands anywhere."""
    told = parts(find)
    if told is None:
        return (), ()
    waiting: list[Trigger] = []
    for number in range(len(told.spans)):
        found = _of_pattern(told.bare(find, number), flags)
        if not found or any(each.most >= ENDLESS and each.entry != LINE for each in found):
            return (), ()
        waiting += [trigger._replace(entry=f"{trigger.entry}{number}") for trigger in found]
    return tuple(told), tuple(waiting)


@cache
def _of_pattern(find: str, flags: RegexFlag) -> tuple[Trigger, ...]:
    try:
        tree = re._parser.parse(find, flags)  # type: ignore[attr-defined]
    except (error, RecursionError, OverflowError):
        return ()  # what is wrong with it is said when it is compiled
    if tree.getwidth()[0] == 0:
        return ()  # an empty match may stand where nothing else does
    return triggers(tree, flags, not _may_break(tree, bool(flags & RegexFlag.DOTALL)))


def _longest_line(find: str) -> int:
    """How many characters a match has at most, without white space at its ends, if it ends with the line."""
    try:
        return min(_width_of_line(re._parser.parse(find, MULTILINE)), ENDLESS)  # type: ignore[attr-defined]
    except (error, RecursionError, OverflowError):
        return ENDLESS


def _width_of_line(tree: Any) -> int:
    if len(tree) == 1 and tree[0][0] is sre.BRANCH:
        return max(map(_width_of_line, tree[0][1][1]))
    if not len(tree) or tree[-1][0] is not sre.AT or tree[-1][1] not in (sre.AT_END, sre.AT_END_LINE):
        return ENDLESS
    inner = [node for index, node in enumerate(tree) if index not in (1, len(tree) - 2) or not _is_blank(*node)]
    width: int = type(tree)(tree.state, inner).getwidth()[1]
    return width


def _is_blank(code: Any, told: Any) -> bool:
    """Whether this is a repeat of white space only."""
    if code not in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) or len(told[2]) != 1:
        return False
    code, told = told[2][0]
    items = told if code is sre.IN else [(code, told)]
    return all(code is sre.LITERAL and chr(told).isspace() for code, told in items)


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
