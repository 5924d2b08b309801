"""A parsed pattern as alternatives, each a list of character sets, gaps, and what stands around a place."""

import re
from collections.abc import Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from newslint import views
from newslint.charsets import CharacterSet, bytes_of

_MOST_BRANCHES = 64


class Gap(NamedTuple):
    """So many characters, of which nothing is known."""

    least: int
    most: int


class Choice(NamedTuple):
    """Alternatives too many to be multiplied with what stands beside them."""

    branches: list[list[Any]]
    least: int
    most: int


class Around(NamedTuple):
    """What stands before (`ahead` is false) or behind a place without being part of the match."""

    branches: list[list[Any]]
    ahead: bool
    begins_line: bool = False


class Boundary(NamedTuple):
    """The edge of a word."""


class Reader:
    """Reads a pattern's tree as alternatives, each a list of sets, gaps and what stands around a place."""

    def __init__(self, flags: int) -> None:
        self.ignores_case = bool(flags & re.IGNORECASE)

    def branches(self, tree: Any) -> list[list[Any]]:
        made: list[list[Any]] = [[]]
        begins = False
        for code, told in tree:
            made = _joined(made, self._indent(told[2]) if begins and _is_indent(code, told) else self._node(code, told))
            begins = code is sre.AT and told in (sre.AT_BEGINNING, sre.AT_BEGINNING_LINE)
        return made

    def _indent(self, inner: Any) -> list[list[Any]]:
        """Space at the beginning of a line: mostly there is none, and then all that follows has a known place."""
        (once,) = self.branches(inner)
        return [[], [*once], [*once, Gap(0, -1), *once]]

    def _node(self, code: Any, told: Any) -> list[list[Any]]:
        if code is sre.LITERAL:
            return [[self._set([(code, told)])]]
        if code is sre.NOT_LITERAL:
            return [[self._set([(sre.NEGATE, None), (sre.LITERAL, told)])]]
        if code is sre.IN:
            return [[self._set(told)]]
        if code is sre.ANY:
            return [[Gap(1, 1)]]
        if code is sre.BRANCH:
            return [branch for each in told[1] for branch in self.branches(each)]
        if code is sre.SUBPATTERN:
            _, added, removed, inner = told
            return self._with(added, removed, inner)
        if code is sre.ATOMIC_GROUP:
            return self.branches(told)
        if code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            return self._repeat(*told)
        if code is sre.ASSERT:
            direction, inner = told
            return [[Around(self.branches(inner), direction > 0)]]
        if code is sre.ASSERT_NOT:
            return self._not_around(*told)
        if code is sre.AT:
            return [[self._at(told)]] if self._at(told) else [[]]
        if code is sre.GROUPREF:
            return [[Gap(0, -1)]]
        if code is sre.GROUPREF_EXISTS:
            return [*self.branches(told[1]), *(self.branches(told[2]) if told[2] else [[]])]
        if code is sre.FAILURE:
            return []
        return [[Gap(0, -1)]]

    def _with(self, added: int, removed: int, inner: Any) -> list[list[Any]]:
        before = self.ignores_case
        if added & re.IGNORECASE:
            self.ignores_case = True
        if removed & re.IGNORECASE:
            self.ignores_case = False
        made = self.branches(inner)
        self.ignores_case = before
        return made

    def _repeat(self, least: int, most: int, inner: Any) -> list[list[Any]]:
        once = self.branches(inner)
        endless = most is sre.MAXREPEAT
        if endless or most - least > 3 or (len(once) > 1 and most > 1):
            widths = inner.getwidth()
            wide = -1 if endless or _is_endless(widths[1]) else int(widths[1])
            copies = min(least, 8 if len(once) == 1 else 1)
            rest = Gap((least - copies) * widths[0], -1 if wide < 0 else (most - copies) * wide)
            made: list[list[Any]] = [[]]
            for _ in range(copies):
                made = _joined(made, once)
            if len(once) == 1 and len(once[0]) == 1 and rest.most != 0:
                longer = Gap(rest.least, rest.most if rest.most < 0 else rest.most - 1)
                return [*made, *([*branch, longer, *once[0]] for branch in made)]
            return [[*branch, rest] for branch in made]
        counted: list[list[Any]] = []
        for count in range(least, most + 1):
            made = [[]]
            for _ in range(count):
                made = _joined(made, once)
            counted += made
        return counted

    def _not_around(self, direction: int, inner: Any) -> list[list[Any]]:
        """What is not one single character is another or none; more cannot be told of what is not there."""
        if len(inner) == 1 and inner[0][0] in (sre.LITERAL, sre.IN, sre.NOT_LITERAL):
            code, told = inner[0]
            items = told if code is sre.IN else [(sre.LITERAL, told)]
            negated = [item for item in items if item[0] is not sre.NEGATE]
            if len(negated) == len(items) and code is not sre.NOT_LITERAL:
                negated = [(sre.NEGATE, None), *negated]
            other = self._set(negated)
            edges = CharacterSet(other.folded | {ord(" ")}, other.shape | {views.EDGE})
            return [[Around([[edges]], direction > 0)]]
        return [[]]

    def _at(self, place: Any) -> Any:
        if place in (sre.AT_BEGINNING, sre.AT_BEGINNING_LINE, sre.AT_END, sre.AT_END_LINE):
            edge = CharacterSet(frozenset(b" "), frozenset((views.EDGE, ord("\n"))))
            ahead = place in (sre.AT_END, sre.AT_END_LINE)
            return Around([[edge]], ahead, not ahead)
        if place in (sre.AT_BEGINNING_STRING, sre.AT_END_STRING):
            return Around([[CharacterSet(frozenset(b" "), frozenset((views.EDGE,)))]], place is sre.AT_END_STRING)
        return Boundary() if place is sre.AT_BOUNDARY else None

    def _set(self, items: Sequence[tuple[Any, Any]]) -> CharacterSet:
        return bytes_of(items, self.ignores_case)


def _is_indent(code: Any, told: Any) -> bool:
    """Whether this is any number of characters of one set."""
    return (
        code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
        and told[0] == 0
        and told[1] is sre.MAXREPEAT
        and len(told[2]) == 1
        and told[2][0][0] in (sre.LITERAL, sre.IN)
    )


def _is_endless(width: int) -> bool:
    return width >= 1 << 20


def width(branch: Sequence[Any]) -> tuple[int, int]:
    """How many characters a branch takes at least and at most; -1 if there is no most."""
    least = most = 0
    for item in branch:
        if isinstance(item, CharacterSet):
            low, high = 1, 1
        elif isinstance(item, (Gap, Choice)):
            low, high = item.least, item.most
        else:
            continue
        least += low
        most = -1 if most < 0 or high < 0 else most + high
    return least, most


def begins_line(branch: Sequence[Any]) -> bool:
    """Whether what a branch matches always stands at the beginning of a line."""
    if not branch:
        return False
    first = branch[0]
    if isinstance(first, Choice):
        return all(map(begins_line, first.branches))
    return isinstance(first, Around) and first.begins_line


def _joined(left: list[list[Any]], right: list[list[Any]]) -> list[list[Any]]:
    if len(left) == 1 or len(right) == 1 or len(left) * len(right) <= _MOST_BRANCHES:
        return [[*one, *other] for one in left for other in right]
    if len(left) <= len(right):
        return [[*one, _choice(right)] for one in left]
    return [[_choice(left), *other] for other in right]


def _choice(branches: list[list[Any]]) -> Choice:
    widths = [width(branch) for branch in branches]
    most = -1 if any(high < 0 for _, high in widths) else max(high for _, high in widths)
    return Choice(branches, min(low for low, _ in widths), most)
