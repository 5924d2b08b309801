"""`scripts/bench --gate`: is newslint within its limits? By counted instructions where there is valgrind."""

import math
import sys
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmarks.counting import instructions, valgrind
from scripts.benchmarks.figures import cost_per_byte, growth
from scripts.benchmarks.limits import GATE, MARGIN, Limit
from scripts.benchmarks.processes import Command, Failed, run
from scripts.benchmarks.texts import CLEAN, TWENTY, copied, corpus, one_long_article, size, write_copies
from scripts.benchmarks.tools import options

SECONDS = 100.0
"""What all of it may take; what is not measured by then has failed."""
PORTIONS = (1, 2, 5)
TURNS = 15


@dataclass(frozen=True, slots=True)
class Scale:
    """How much text is read: little where it is counted, enough for the clock where it is not."""

    every: int
    characters: int


COUNTED = Scale(every=20, characters=64_000)
TIMED = Scale(every=2, characters=500_000)


@dataclass(frozen=True, slots=True)
class Work:
    """The commands that are measured, by name, and the size of one portion of their text."""

    folder: Path
    python: Path
    commands: Mapping[str, Command]
    portion: int


def prepared(folder: Path, scale: Scale) -> Work:
    """Lay out the texts, and run each command once, so that what is kept from run to run is there."""
    python = Path(sys.executable)
    program = python.with_name("newslint")
    texts = corpus()
    sample = texts.sample(scale.every)
    long_text = one_long_article(texts.articles, scale.characters)
    check: list[str | Path] = [program, "check", *options(program, folder, folder)]
    clean, twenty = copied(CLEAN, folder), copied(TWENTY, folder)
    commands: dict[str, Command] = {
        "pass": [python, "-c", "pass"],
        "clean": [*check, clean],
        "twenty": [*check, twenty],
        "module": [python, "-m", "newslint", *check[1:], clean],
    }
    for times in PORTIONS:
        commands[f"files {times}"] = [*check, write_copies(folder / f"files-{times}", sample, times).name]
        article = folder / f"article-{times}.txt"
        article.write_text(long_text * times, encoding="utf-8", newline="")
        commands[f"article {times}"] = [*check, article.name]
    for command in commands.values():
        run(command, folder, folder)
    return Work(folder, python, commands, size(sample))


def counted(work: Work) -> dict[str, float]:
    """The instructions of each command, two at a time."""
    end = time.monotonic() + SECONDS

    def count(name: str) -> float:
        try:
            left = max(end - time.monotonic(), 0.1)
            return instructions(work.commands[name], work.folder, work.folder, left, work.python)
        except Failed as failure:
            print(f"{name}: {failure}", file=sys.stderr)
            return math.nan

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(work.commands, pool.map(count, work.commands), strict=True))


def timed(work: Work) -> dict[str, float]:
    """The least CPU time of each command, measured in turns as often as there is time."""
    end = time.monotonic() + SECONDS
    least = dict.fromkeys(work.commands, math.nan)
    for _ in range(TURNS):
        for name, command in work.commands.items():
            try:
                cost = run(command, work.folder, work.folder, longest=max(end - time.monotonic(), 0.1))
            except Failed as failure:
                print(f"{name}: {failure}", file=sys.stderr)
                return least
            least[name] = min(cost.cpu, least[name])
    return least


def figures(costs: Mapping[str, float], portion: int) -> dict[str, float]:
    """What the limits speak of, from what the commands cost."""
    by_portions = {what: {times: costs[f"{what} {times}"] for times in PORTIONS} for what in ("files", "article")}
    byte = cost_per_byte(by_portions["files"][1], by_portions["files"][5], 4 * portion)
    return {
        "clean": costs["clean"] / costs["pass"],
        "twenty": costs["twenty"] / costs["pass"],
        "byte": byte,
        "megabyte": byte * 1e6 / costs["pass"],
        "files": growth(by_portions["files"]),
        "article": growth(by_portions["article"]),
    }


def verdicts(found: Mapping[str, float], left_out: str, margin: float) -> tuple[list[str], bool]:
    """A line for each limit, and whether all are kept. What could not be measured is not kept."""
    lines = []
    all_kept = True
    for name, limit in GATE.items():
        if name != left_out:
            all_kept = all_kept and limit.stands(found[name], margin)
            lines.append(line(limit, found[name], margin))
    return lines, all_kept


def line(limit: Limit, figure: float, margin: float) -> str:
    verdict = "ok" if limit.kept(figure, margin) else "FAILED"
    if verdict == "FAILED" and limit.stands(figure, margin):
        verdict = f"not yet, but no worse than {limit.so_far:g}"
    shown = "not measured" if math.isnan(figure) else f"{figure:,.2f}"
    wanted = limit.wanted() + (f" × {margin:g}" if margin != 1 else "")
    return f"{limit.what:52}{shown:>12}  {wanted} {limit.unit.replace('`', '')}: {verdict}"


def gate() -> int:
    """Measure, say what was found, and give the exit code."""
    counting = valgrind() is not None
    with tempfile.TemporaryDirectory(prefix="newslint-gate-") as folder:
        work = prepared(Path(folder), COUNTED if counting else TIMED)
        costs = counted(work) if counting else timed(work)
    if counting:
        print("Instructions, counted by valgrind")
    else:
        print(f"valgrind is not at hand: CPU time by the clock, and the limits × {MARGIN:g}")
    lines, all_kept = verdicts(figures(costs, work.portion), *(("megabyte", 1.0) if counting else ("byte", MARGIN)))
    print(*lines, sep="\n")
    print(f"not held: python -m newslint on the clean article, {costs['module'] / costs['pass']:.2f} × python -c pass")
    print("within the limits" if all_kept else "beyond the limits of scripts/benchmarks/limits.py")
    return int(not all_kept)
