"""What each rule has cost, in numbers."""

from collections.abc import Iterable
from typing import Any

from newslint.named import NamedTuple

_HEAD = ["rule", "triggers", "verified", "matches", "ms", "share"]


class Cost(NamedTuple):
    """What one rule has cost: how often a trigger of it was hit, its pattern tried, something found; how long."""

    rule: str
    triggers: int
    verifications: int
    matches: int
    seconds: float

    def __bool__(self) -> bool:
        return any(self[1:])

    def plus(self, other: "Cost") -> "Cost":
        _, triggers, verifications, matches, seconds = other
        return Cost(
            self.rule,
            self.triggers + triggers,
            self.verifications + verifications,
            self.matches + matches,
            self.seconds + seconds,
        )


def table(costs: Iterable[Iterable[Any]]) -> str:
    """A row for each rule that was ever looked at, the dearest first, and their sum; a rule may come several times."""
    sums: dict[str, Cost] = {}
    for cost in map(Cost._make, costs):
        sums[cost.rule] = sums[cost.rule].plus(cost) if cost.rule in sums else cost
    told = sorted(filter(None, sums.values()), key=lambda cost: (-cost.seconds, -cost.verifications, cost.rule))
    whole = Cost("all", 0, 0, 0, 0.0)
    for cost in told:
        whole = whole.plus(cost)
    lines = [_HEAD, *(_cells(cost, whole.seconds) for cost in (*told, whole))]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    idle = len(sums) - len(told)
    return "".join(
        [_line(cells, widths) for cells in lines]
        + ([f"{idle:,} rule{'' if idle == 1 else 's'} had nothing to look at\n"] if idle else [])
    )


def _cells(cost: Cost, whole: float) -> list[str]:
    share = f"{cost.seconds / whole:.1%}" if whole else "-"
    counts = [f"{count:,.0f}" for count in (cost.triggers, cost.verifications, cost.matches)]
    return [cost.rule, *counts, f"{cost.seconds * 1000:,.2f}", share]


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = (
        cell.rjust(width) if number else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join([first, *others]) + "\n"
