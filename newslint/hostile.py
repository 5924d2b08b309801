"""Texts made to be slow for a rule: what its pattern repeats, repeated, and never what should come next.

A pattern is tried as `finditer` tries it and as the scanner does, which has work of its own wherever a trigger hits;
one in parts only by the scanner.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from math import log2
from time import process_time
from typing import Any

from newslint.compiled import pattern as compiled
from newslint.outline import FOLDED, LINE, Trigger
from newslint.outlining import outline
from newslint.rule import Rule
from newslint.scanner import Scanner
from newslint.views import Views
from newslint.waiting import Waiting

Find = Callable[[str], object]
"""Finds in a text what a rule looks for."""

_FIRST = range(6, 40, 3)
"""Few repeats, which take a moment, unless each one doubles the time; then more would never end."""
_SECONDS = 0.05
_REPEATS, _MORE = 64, 4
_ENOUGH, _LONGEST = 12_000, 40_000
"""How many characters a text has, unless fewer take `_LONG`; and at most, if that still takes too little to compare."""
_LONG = 0.2
_COMPARABLE = 0.01
_STEEP = 1.5
"""Twice the text may cost 2 ** 1.5 times the time; a quadratic pattern costs four times as much."""
_ROUNDS = 3
_MOST_TRIGGERS, _MOST_ENTRIES = 4, 6


def slow_pattern(rule: Rule) -> str:
    """What to repeat for a text on which a rule's `re` pattern, or its lexicon, takes more than linear time; "" if
    there is none.
    """
    finds = [*_finds(rule)]
    for unit in dict.fromkeys(_units(rule)):
        if unit and any(_is_slow(find, unit) for find in finds):
            return unit
    return ""


def _is_slow(find: Find, unit: str) -> bool:
    if any(_seconds(find, unit, times) > _SECONDS for times in _FIRST):
        return True
    times, seconds = _REPEATS, 0.0
    while times * len(unit) <= _LONGEST:
        seconds = _seconds(find, unit, times)
        if seconds > _LONG or (seconds > _COMPARABLE and times * len(unit) >= _ENOUGH):
            break
        times *= _MORE
    else:
        return False
    while seconds > 2 * _LONG and times > _REPEATS:  # a text that takes long tells no more than one that takes a moment
        times //= 2
        seconds /= 4
    return all(_steepness(find, unit, times) > _STEEP for _ in range(_ROUNDS))


def _steepness(find: Find, unit: str, times: int) -> float:
    """To what power of its length the time for a text grows, by what an eighth, a quarter and half of it cost.

    Another program may make any of them seem slow, never quick: each counts as the quickest of some.
    """
    sizes = (times // 8, times // 4, times // 2, times)
    rounds = [[_seconds(find, unit, size) for size in sizes] for _ in range(2)]
    eighth, quarter, half, whole = (log2(max(min(each), 1e-6)) for each in zip(*rounds, strict=True))
    return (3 * (whole - eighth) + half - quarter) / 10  # the line that fits best


def _seconds(find: Find, unit: str, times: int) -> float:
    text = unit * times + "\0"
    start = process_time()
    find(text)
    return process_time() - start


def _finds(rule: Rule) -> Iterator[Find]:
    told, triggers = outline(rule)
    if rule.find and not told.parts:
        pattern = compiled(rule.find, rule.engine, rule.ignore_case)

        def search(text: str) -> None:
            for _ in pattern.finditer(text):
                pass

        yield search
    if triggers:
        scanner = Scanner({rule.id: told}, Waiting.of({rule.id: triggers}))

        def scan(text: str) -> None:
            views = Views(text)
            for id, places in scanner.hits(views).items():
                scanner.matches(id, views, places, lambda: told.has_edges)

        for _ in range(2):  # the automaton is built when a text is long, and anew when many were
            scan(" " * _LONGEST)
        yield scan


def _units(rule: Rule) -> Iterator[str]:
    """Samples of what the pattern repeats, alone and behind what comes before it, of its triggers, and its examples."""
    if rule.find:
        tree = re._parser.parse(rule.find, re.IGNORECASE if rule.ignore_case else 0)  # type: ignore[attr-defined]
        repeated = [unit for unit in _repeats(tree) if unit]
        yield from repeated
        yield from (a + b for a in repeated for b in repeated if a != b)
        whole = _sample(tree)
        yield from (whole, whole[:-1])
    yield from (entry + " " for entry in islice(sorted(rule.lexicon, key=len, reverse=True), _MOST_ENTRIES))
    if not rule.lexicon:
        yield from _of_triggers(outline(rule)[1])
    yield from (example.text for example in rule.examples if example.bad)


def _of_triggers(triggers: tuple[Trigger, ...]) -> Iterator[str]:
    """Texts in which triggers stand again and again, those first that speak of a line."""
    for trigger in sorted(triggers, key=lambda one: one.entry != LINE)[:_MOST_TRIGGERS]:
        letters = trigger.gram.decode("latin-1").strip("\xfe ")
        if letters.isascii() and letters:
            yield letters + " "
            if trigger.view == FOLDED:
                yield letters.capitalize() + " "


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
