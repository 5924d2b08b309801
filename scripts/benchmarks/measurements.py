"""The bench's measurements, each by its name: `scripts/bench --only start`."""

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.benchmarks.counting import instructions, valgrind
from scripts.benchmarks.environment import Environment
from scripts.benchmarks.figures import rounds, summary
from scripts.benchmarks.formats import FORMATS, write_format, write_records
from scripts.benchmarks.processes import LONGEST, Command, Cost, Failed, run
from scripts.benchmarks.results import Reading, Results
from scripts.benchmarks.texts import (
    CLEAN,
    TWENTY,
    Corpus,
    copied,
    one_long_article,
    size,
    write_copies,
    write_small_files,
)
from scripts.benchmarks.tools import Tool

COUNTING_SECONDS = 300.0
SECONDS_A_MEGABYTE = 3.0
"""What a huge file may take before it is given up."""
ARTICLE = 64_000
"""The characters of the long article, four of which are compared with one."""


@dataclass(frozen=True, slots=True)
class Bench:
    """All that the measurements share."""

    environment: Environment
    corpus: Corpus
    folder: Path
    quick: bool
    newslint: Tool
    peers: Sequence[Tool]
    options: Sequence[str]
    results: Results
    huge: int = 0
    """The megabytes of the huge file, if not as many as usual."""

    def command(self, tool: Tool, *paths: Path) -> Command:
        return [self.environment.programs / tool.arguments[0], *tool.arguments[1:], *paths]

    def check(self, *arguments: str | Path) -> Command:
        """newslint, without the options that every text is read with."""
        return [self.environment.programs / "newslint", "check", *arguments]

    def copies(self, number: int, every: int = 1) -> Path:
        """A folder with so many copies of the corpus, or of a sample of it."""
        folder = self.folder / f"corpus-{number}-{every}"
        articles = self.corpus.articles if every == 1 else self.corpus.sample(every)
        return folder if folder.exists() else write_copies(folder, articles, number)

    def times(self, full: int) -> int:
        return min(full, 2) if self.quick else full

    def runs(
        self, commands: Mapping[str, tuple[Command, Sequence[int], int]], longest: float = LONGEST
    ) -> dict[str, list[Cost]]:
        """Commands with their fine exit codes and how often each is to run, in turns. One that fails is left out."""

        def attempt(name: str, command: Command, fine: Sequence[int]) -> Cost | None:
            if name in self.results.left_out:
                return None
            try:
                return run(command, self.folder, self.folder, fine, longest)
            except Failed as failure:
                self.results.left_out[name] = str(failure)
                print(f"{name} is left out: {failure}", file=sys.stderr)
                return None

        made: dict[str, Callable[[], Cost | None]] = {
            name: partial(attempt, name, command, fine) for name, (command, fine, _) in commands.items()
        }
        found = rounds(made, {name: times for name, (_, _, times) in commands.items()})
        complete = {name: [cost for cost in costs if cost is not None] for name, costs in found.items()}
        return {name: costs for name, costs in complete.items() if costs and name not in self.results.left_out}


def text(bench: Bench) -> None:
    """The corpus eight times, or as much of it as a slow tool reads in reasonable time."""
    commands: dict[str, tuple[Command, Sequence[int], int]] = {}
    for tool in (bench.newslint, *bench.peers):
        folder = bench.copies(copies(bench, tool), tool.every)
        commands[tool.name] = (bench.command(tool, folder), tool.fine, bench.times(tool.rounds))
    found = bench.runs(commands)
    for tool in (bench.newslint, *bench.peers):
        if tool.name in found:
            number = copies(bench, tool)
            articles = bench.corpus.articles if tool.every == 1 else bench.corpus.sample(tool.every)
            share = f"× {number}" if tool.every == 1 else f"every {tool.every}th article"
            bench.results.text[tool.name] = Reading(size(articles) * number, share, summary(found[tool.name]))


def copies(bench: Bench, tool: Tool) -> int:
    return min(tool.copies, 2) if bench.quick else tool.copies


def start(bench: Bench) -> None:
    """One run over one article."""
    times = 8 if bench.quick else 30
    python = bench.environment.python
    clean, twenty = copied(CLEAN, bench.folder), copied(TWENTY, bench.folder)
    own: dict[str, Command] = {
        "python -c pass": [python, "-c", "pass"],
        "newslint": bench.command(bench.newslint, clean),
        "python -m newslint": [python, "-m", *bench.newslint.arguments, clean],
        "newslint, twenty findings": bench.command(bench.newslint, twenty),
    }
    commands: dict[str, tuple[Command, Sequence[int], int]] = {
        name: (command, (0, 1), times) for name, command in own.items()
    }
    for tool in bench.peers:
        slow = tool.copies == 1
        commands[tool.name] = (bench.command(tool, clean), tool.fine, bench.times(5) if slow else times)
    for name, costs in bench.runs(commands).items():
        bench.results.start[name] = summary(costs)
    if valgrind() is None:
        return
    for name, command in own.items():
        if name in bench.results.start:
            counted = instructions(command, bench.folder, bench.folder, COUNTING_SECONDS, python)
            bench.results.instructions[name] = counted


def growth(bench: Bench) -> None:
    """Four times the text: as many more articles, and as one article."""
    number = 2 if bench.quick else 8
    article = one_long_article(bench.corpus.articles, ARTICLE)
    texts = {"files": bench.copies(number), "four times the files": bench.copies(4 * number)}
    for name, times in (("article", 8), ("four times the article", 32)):
        texts[name] = bench.folder / f"article-{times}.txt"
        texts[name].write_text(article * times, encoding="utf-8", newline="")
    commands = {name: (bench.command(bench.newslint, path), (0, 1), bench.times(3)) for name, path in texts.items()}
    costs = {name: summary(found).cpu for name, found in bench.runs(commands).items()}
    for name in ("files", "article"):
        if {name, f"four times the {name}"} <= costs.keys():
            bench.results.growth[name] = costs[f"four times the {name}"] / costs[name]
    shutil.rmtree(texts["four times the files"])


def cache(bench: Bench) -> None:
    """A hundred thousand files: read, and then unchanged. (Ten thousand with --quick.)"""
    if "--no-cache" not in bench.options:
        print("cache is left out: this newslint has none", file=sys.stderr)
        return
    paragraphs = [paragraph for paragraph in CLEAN.read_text(encoding="utf-8").split("\n\n")[2:] if len(paragraph) > 80]
    number = 10_000 if bench.quick else 100_000
    folder = write_small_files(bench.folder / "unchanged", number, [one.strip() for one in paragraphs])
    cold = bench.runs({"cold cache": (bench.check(folder), (0, 1), 1)})
    warm = bench.runs({"warm cache": (bench.check(folder), (0, 1), bench.times(5))})
    for name, costs in {**cold, **warm}.items():
        bench.results.cache[name] = summary(costs)
    bench.results.cached_files = number
    shutil.rmtree(folder)


def workers(bench: Bench) -> None:
    """One worker and two over the same text."""
    if "-j1" not in bench.options:
        print("workers are left out: this newslint has one", file=sys.stderr)
        return
    folder = bench.copies(2 if bench.quick else 8)
    rest = [option for option in bench.options if option != "-j1"]
    commands = {
        f"{number} worker{'s' if number > 1 else ''}": (
            bench.check(*rest, f"-j{number}", folder),
            (0, 1),
            bench.times(5),
        )
        for number in (1, 2)
    }
    for name, costs in bench.runs(commands).items():
        bench.results.workers[name] = summary(costs)


def memory(bench: Bench) -> None:
    """The peak over the corpus, once through."""
    found = bench.runs({"memory": (bench.command(bench.newslint, bench.copies(1)), (0, 1), 1)})
    bench.results.memory = max((cost.memory for cost in found.get("memory", [])), default=0)


def formats(bench: Bench) -> None:
    """The corpus in other formats, a file for each article or a record for each."""
    number = 1 if bench.quick else 2
    folders = {format: bench.folder / f"format-{format}" for format in FORMATS}
    sizes = {format: write_format(folder, format, bench.corpus.articles, number) for format, folder in folders.items()}
    found = bench.runs(
        {f".{format}": (bench.command(bench.newslint, folders[format]), (0, 1), bench.times(5)) for format in FORMATS}
    )
    for format in FORMATS:
        if f".{format}" in found:
            bench.results.formats[format] = Reading(sizes[format], f"× {number}", summary(found[f".{format}"]))
        shutil.rmtree(folders[format])


def huge(bench: Bench) -> None:
    """A file of records much larger than what may be in memory at once. (A smaller one with --quick.)"""
    megabytes = bench.huge or (50 if bench.quick else 200)
    free = shutil.disk_usage(bench.folder).free / 1e6
    if free < 1.1 * megabytes:
        print(f"huge is left out: {megabytes} MB are wanted and {free:.0f} MB are free", file=sys.stderr)
        return
    folder = bench.folder / "huge"
    size = write_records(folder, bench.corpus.articles, megabytes * 1_000_000)
    command = bench.command(bench.newslint, folder / "records.jsonl")
    found = bench.runs({"huge": (command, (0, 1), 1)}, max(LONGEST, SECONDS_A_MEGABYTE * megabytes))
    if "huge" in found:
        bench.results.huge = Reading(size, "", summary(found["huge"]))
    shutil.rmtree(folder)


MEASUREMENTS: dict[str, Callable[[Bench], None]] = {
    "text": text,
    "start": start,
    "growth": growth,
    "cache": cache,
    "workers": workers,
    "memory": memory,
    "formats": formats,
    "huge": huge,
}
