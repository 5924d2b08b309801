"""The bench's arithmetic: what is made of the costs that were measured."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from scripts.benchmarks.processes import Cost

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Summary:
    """Several runs of one command. The minimum is what the work takes, the median what the machine made of it."""

    runs: int
    cpu: float
    cpu_median: float
    wall: float
    wall_median: float
    memory: int


def summary(costs: Sequence[Cost]) -> Summary:
    cpu = [cost.cpu for cost in costs]
    wall = [cost.wall for cost in costs]
    memory = max(cost.memory for cost in costs)
    return Summary(len(costs), min(cpu), median(cpu), min(wall), median(wall), memory)


def rounds(contenders: Mapping[str, Callable[[], Result]], times: Mapping[str, int]) -> dict[str, list[Result]]:
    """Each contender as often as it is to run, in turns, so that a slow moment of the machine meets all of them."""
    results: dict[str, list[Result]] = {name: [] for name in contenders}
    for turn in range(max(times.values(), default=0)):
        for name, contender in contenders.items():
            if turn < times[name]:
                results[name].append(contender())
    return results


def cost_per_byte(once: float, again: float, more_bytes: int) -> float:
    """What one more byte of text costs, from two runs; what starting costs is in both and falls out."""
    return (again - once) / more_bytes


def growth(costs: Mapping[int, float]) -> float:
    """How many times the cost four more portions of text have that one more has: 4 where the cost is in proportion.

    Measured at one, two and five portions, so that starting, and loading a rule when it is first needed, fall out.
    """
    step = costs[2] - costs[1]
    return math.inf if step <= 0 else (costs[5] - costs[1]) / step


def rate(size: int, seconds: float) -> float:
    """Megabytes (10^6 bytes) per second."""
    return size / seconds / 1e6 if seconds > 0 else math.inf
