"""The tables that the README and docs/performance.md show."""

import re
from collections.abc import Iterable, Sequence

from scripts.benchmarks.figures import rate
from scripts.benchmarks.limits import BENCH, GATE, MARGIN
from scripts.benchmarks.results import Results
from scripts.benchmarks.tools import PEERS, newslint

NOTHING = "python -c pass"
TOOLS = {tool.name: tool for tool in (newslint(()), *PEERS)}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown; nothing where there are no rows."""
    rows = list(rows)
    if not rows:
        return ""
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


def number(figure: float) -> str:
    """A figure with two or three digits that say something."""
    if figure >= 100:
        return f"{figure:,.0f}"
    if figure >= 10:
        return f"{figure:.1f}"
    return f"{figure:.2f}" if figure >= 0.1 else f"{figure:.3f}"


def milliseconds(seconds: float) -> str:
    return number(seconds * 1000)


def speeds(results: Results) -> dict[str, float]:
    """MB per CPU-second. What a tool that reads less of the corpus needs to start is not held against it."""
    found = {}
    for name, reading in results.text.items():
        started = results.start.get(name)
        slow = TOOLS[name].copies == 1 and started is not None
        found[name] = reading.speed(started.cpu if slow and started is not None else 0.0)
    return found


def in_short(results: Results) -> str:
    """The README's table."""
    speed = speeds(results)
    rows = []
    for name in speed:
        started = results.start.get(name)
        rows.append(
            [
                f"{name} {results.versions.get(TOOLS[name].package, '')}".strip(),
                TOOLS[name].what,
                number(speed[name]),
                milliseconds(started.cpu) if started else "–",
            ]
        )
    head = ["", "looks for", "MB per CPU-second", "one article of 6 KB, ms of CPU"]
    return f"{table(head, rows)}\n\nMeasured on {machine(results)}."


def machine(results: Results) -> str:
    made = results.made
    return f"{made['date']}: {made['CPU']}, {made['cores']} cores, {made['system']}, Python {made['Python']}"


def beside_others(results: Results) -> str:
    """Every tool over the same text, in full."""
    speed = speeds(results)
    rows = []
    for name, reading in results.text.items():
        started = results.start.get(name)
        rows.append(
            [
                f"{name} {results.versions.get(TOOLS[name].package, '')}".strip(),
                reading.share,
                number(speed[name]),
                number(reading.size / reading.cost.cpu_median / 1e6),
                number(reading.size / reading.cost.wall / 1e6),
                times_newslint(speed, name),
                f"{milliseconds(started.cpu)} ({milliseconds(started.cpu_median)})" if started else "–",
                f"{reading.cost.memory / 1e6:.0f}",
            ]
        )
    head = [
        "",
        "text",
        "MB per CPU-second",
        "the same, median, with starting",
        "MB per second of wall time",
        "newslint is",
        "one article of 6 KB, ms of CPU (median)",
        "peak memory, MB",
    ]
    return table(head, rows)


def times_newslint(speed: dict[str, float], name: str) -> str:
    own = speed.get("newslint", 0.0)
    if name == "newslint" or not own:
        return "–"
    return f"{number(own / speed[name])} × as fast"


def starting(results: Results) -> str:
    """One article against a Python that does nothing."""
    least = results.start.get(NOTHING)
    if least is None:
        return ""
    counted = results.instructions
    rows = []
    for name, found in results.start.items():
        count = (
            [number(counted[name] / 1e6), number(counted[name] / counted[NOTHING])] if name in counted else ["–"] * 2
        )
        rows.append([name, milliseconds(found.cpu), number(found.cpu / least.cpu), *count])
    return table(["", "ms of CPU", "× pass", "million instructions", "× pass"], rows)


def figures(results: Results) -> dict[str, float]:
    """What the bench's limits speak of, as far as it was measured."""
    found: dict[str, float] = {}
    speed = {name: reading.speed() for name, reading in results.text.items()}
    if "newslint" in speed:
        found["speed"] = speed["newslint"]
        if "typos" in speed:
            found["typos"] = speed["typos"] / speed["newslint"]
        if "proselint" in speed:
            found["proselint"] = speed["newslint"] / speeds(results)["proselint"]
    if "files" in results.growth:
        found["growth"] = results.growth["files"]
    least = results.start.get(NOTHING)
    for name, what in (("clean", "newslint"), ("twenty", "newslint, twenty findings")):
        if least is not None and what in results.start:
            found[name] = results.start[what].cpu / least.cpu
    if "warm cache" in results.cache:
        found["cache"] = results.cache["warm cache"].cpu * 100_000 / results.cached_files
    if len(results.workers) == 2:
        found["workers"] = results.workers["1 worker"].wall / results.workers["2 workers"].wall
    if results.memory:
        found["memory"] = results.memory / 1e6
    found |= {format: reading.speed() for format, reading in results.formats.items()}
    if results.huge:
        found["huge"] = results.huge.cost.memory / 1e6
    return found


def by_format(results: Results) -> str:
    """The corpus in every format that was measured, and the huge file."""
    rows = [(f".{format}", reading) for format, reading in results.formats.items()]
    if results.huge:
        rows.append(("one huge .jsonl", results.huge))
    return table(
        ["", "MB", "MB per CPU-second", "the same, median", "MB per second of wall time", "peak memory, MB"],
        [
            [
                name,
                number(reading.size / 1e6),
                number(reading.speed()),
                number(rate(reading.size, reading.cost.cpu_median)),
                number(rate(reading.size, reading.cost.wall)),
                f"{reading.cost.memory / 1e6:.0f}",
            ]
            for name, reading in rows
        ],
    )


def reached(results: Results) -> str:
    """What newslint is to reach, and what it did."""
    found = figures(results)
    rows = []
    for name, limit in BENCH.items():
        if name in found:
            verdict = "yes" if limit.kept(found[name]) else "**no**"
            rows.append([limit.what, f"{number(found[name])} {limit.unit}", limit.wanted(), verdict])
    return table(["", "measured", "wanted", "reached"], rows)


def gate_limits() -> str:
    rows = [
        [limit.what, f"{limit.wanted()} {limit.unit}", f"{limit.so_far:g}" if limit.so_far else "", limit.why]
        for limit in GATE.values()
    ]
    margin = f"Where the clock stands in for counted instructions, each limit is multiplied by {MARGIN:g}."
    return f"{table(['', 'limit', 'held until it is reached', 'why'], rows)}\n\n{margin}"


def in_full(results: Results) -> str:
    """The tables of docs/performance.md."""
    made = results.made
    out = [f"- {name}: {why}" for name, why in results.left_out.items()]
    cache = [
        [name, f"{results.cached_files:,}", number(cost.cpu), number(cost.wall), f"{cost.memory / 1e6:.0f}"]
        for name, cost in results.cache.items()
    ]
    work = [[name, number(cost.wall), number(cost.cpu)] for name, cost in results.workers.items()]
    grown = [[f"four times the {name}", f"{figure:.2f} × the CPU time"] for name, figure in results.growth.items()]
    parts = {
        "What newslint is to reach": reached(results),
        "Beside other linters on the same articles": beside_others(results),
        "One article of 6 KB": starting(results),
        "A folder of small files, read and then unchanged": table(
            ["", "files", "s of CPU", "s of wall time", "peak memory, MB"], cache
        ),
        "The corpus in one process and in two": table(["", "s of wall time", "s of CPU"], work),
        "The same articles in other formats": by_format(results),
        "Four times the text": table(["", "cost"], grown),
        "Left out": "\n".join(out),
    }
    head = f"Measured on {machine(results)}; newslint at {made['commit']}. The corpus: {results.corpus}."
    return "\n\n".join([head, *(f"{title}:\n\n{part}" for title, part in parts.items() if part)])


def placed(page: str, marker: str, text: str) -> str:
    """A page with this text between `<!-- marker -->` and `<!-- end -->`."""
    block = rf"(<!-- {re.escape(marker)} -->\n).*?(<!-- end -->)"
    if len(re.findall(block, page, flags=re.DOTALL)) != 1:
        raise ValueError(f"there must be one <!-- {marker} --> with its <!-- end -->")
    return re.sub(block, lambda match: f"{match[1]}{text}\n{match[2]}", page, flags=re.DOTALL)
