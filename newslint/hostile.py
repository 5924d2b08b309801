"""Texts made to be slow for a pattern: what a pattern repeats, repeated, and never what should come next."""

import re
from collections.abc import Iterator
from time import process_time
from typing import Any

from newslint.compiled import pattern as compiled
from newslint.rule import Rule

_FIRST = range(6, 40, 3)
"""Few repeats, which take a moment, unless each one doubles the time; then more would never end."""
_REPEATS = 4_000
_LONGEST = 12_000
_SECONDS = 0.05
_GROWTH = 24.0
"""Eight times the text may cost so many times the time; a quadratic pattern costs 64 times as much."""


def slow_pattern(rule: Rule) -> str:
    """What to repeat for a text on which a rule's `re` pattern takes more than linear time; "" if there is none."""
    pattern = compiled(rule.find, rule.engine, rule.ignore_case)
    for unit in dict.fromkeys(_units(rule)):
        if any(_seconds(pattern, unit, times) > _SECONDS for times in _FIRST):
            return unit
        sizes = [_REPEATS, *([_LONGEST] if len(unit) == 1 else [])]
        times = next((times for times in sizes if _seconds(pattern, unit, times) > _SECONDS), 0)
        if times:
            short = min(_seconds(pattern, unit, times // 8) for _ in range(3))
            long = min(_seconds(pattern, unit, times) for _ in range(2))
            if long > _GROWTH * max(short, 1e-5):
                return unit
    return ""


def _seconds(pattern: Any, unit: str, times: int) -> float:
    text = unit * times + "\0"
    start = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - start


def _units(rule: Rule) -> Iterator[str]:
    """Samples of what the pattern repeats, alone and behind what comes before it, and of its own examples."""
    tree = re._parser.parse(rule.find, re.IGNORECASE if rule.ignore_case else 0)  # type: ignore[attr-defined]
    repeated = [unit for unit in _repeats(tree) if unit]
    yield from repeated
    yield from (a + b for a in repeated for b in repeated if a != b)
    whole = _sample(tree)
    yield from (whole, whole[:-1])
    yield from (example.text for example in rule.examples if example.bad)


def _repeats(tree: Any) -> Iterator[str]:
    for operation, argument in tree:
        name = str(operation)
        if name.endswith("_REPEAT"):
            yield _sample(argument[2])
            yield from _repeats(argument[2])
        elif name == "SUBPATTERN":
            yield from _repeats(argument[-1])
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repeats(branch)
        elif name.startswith("ASSERT"):
            yield from _repeats(argument[1])
        elif name == "ATOMIC_GROUP":
            yield from _repeats(argument)


def _sample(tree: Any) -> str:
    """A short text of the kind that a part of a pattern matches."""
    out = ""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            out += chr(argument)
        elif name in ("NOT_LITERAL", "ANY"):
            out += "a" if argument != ord("a") else "b"
        elif name == "IN":
            out += _member(argument)
        elif name.endswith("_REPEAT"):
            out += _sample(argument[2]) * max(argument[0], 1)
        elif name == "SUBPATTERN":
            out += _sample(argument[-1])
        elif name == "BRANCH":
            out += _sample(argument[1][0])
        elif name == "ATOMIC_GROUP":
            out += _sample(argument)
    return out


def _member(members: Any) -> str:
    allowed = re.compile(_class(members))
    return next((character for character in "a A0-,.'’“ \n" if allowed.match(character)), "") or next(
        (chr(code) for code in range(0x20, 0x3000) if allowed.match(chr(code))), ""
    )


def _class(members: Any) -> str:
    categories = {
        "DIGIT": r"\d",
        "NOT_DIGIT": r"\D",
        "SPACE": r"\s",
        "NOT_SPACE": r"\S",
        "WORD": r"\w",
        "NOT_WORD": r"\W",
    }
    out = ""
    for operation, argument in members:
        name = str(operation)
        if name == "NEGATE":
            out += "^"
        elif name == "LITERAL":
            out += re.escape(chr(argument))
        elif name == "RANGE":
            out += f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}"
        elif name == "CATEGORY":
            out += categories[str(argument).removeprefix("CATEGORY_")]
    return f"[{out}]"
