"""Measure how fast newslint is, beside other linters on the same texts."""

import json
import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from datetime import date
from pathlib import Path

from scripts.benchmarks.environment import Environment, commit
from scripts.benchmarks.gate import gate
from scripts.benchmarks.machine import machine
from scripts.benchmarks.measurements import MEASUREMENTS, Bench
from scripts.benchmarks.processes import Failed
from scripts.benchmarks.results import Results
from scripts.benchmarks.tables import gate_limits, in_full, in_short, placed
from scripts.benchmarks.texts import ROOT, corpus
from scripts.benchmarks.tools import PEERS, newslint, options

README = ROOT / "README.md"
PAGE = ROOT / "docs/performance.md"
NEED_PEERS = {"text", "start"}
BUSY = 0.7
"""The load average from which on other work is in the way."""


def arguments() -> Namespace:
    parser = ArgumentParser("scripts/bench", description=__doc__)
    parser.add_argument("--gate", action="store_true", help="only: is newslint within its limits? Exit 1 if not")
    parser.add_argument("--quick", action="store_true", help="less text and fewer rounds")
    parser.add_argument("--only", metavar="NAME", choices=list(MEASUREMENTS), help=f"one of {', '.join(MEASUREMENTS)}")
    parser.add_argument("--json", action="store_true", help="print everything that was measured, for programs")
    parser.add_argument("--write", action="store_true", help="write the tables of README.md and docs/performance.md")
    parser.add_argument("--huge", metavar="MB", type=int, default=0, help="how large the huge file is (default: 200)")
    given = parser.parse_args()
    if given.write and (given.quick or given.only):
        parser.error("--write wants everything measured: leave --quick and --only out")
    if given.gate and (given.quick or given.only or given.json or given.write or given.huge):
        parser.error("--gate stands alone")
    if given.huge < 0:
        parser.error("--huge wants a number of megabytes")
    return given


def measured(given: Namespace) -> Results:
    wanted = [given.only] if given.only else list(MEASUREMENTS)
    busy = os.getloadavg()[0]
    if busy > BUSY:
        say(f"something else is running here (load {busy:.1f}); the figures will be worse than on a quiet machine")
    environment = Environment()
    say("installing newslint")
    environment.install_newslint()
    peers = PEERS if NEED_PEERS & set(wanted) else []
    if peers:
        say("installing what it is compared with")
        environment.install(tool.package for tool in peers)
    made = {"date": date.today().isoformat(), **machine(), "commit": commit()}
    texts = corpus()
    results = Results(made, texts.what, environment.versions(), dict(environment.left_out))
    with tempfile.TemporaryDirectory(prefix="newslint-bench-") as name:
        folder = Path(name)
        flags = options(environment.programs / "newslint", folder, folder)
        at_hand = [tool for tool in peers if tool.package not in environment.left_out]
        bench = Bench(environment, texts, folder, given.quick, newslint(flags), at_hand, flags, results, given.huge)
        for what in wanted:
            say(f"measuring {what}")
            MEASUREMENTS[what](bench)
    return results


def say(what: str) -> None:
    print(f"scripts/bench: {what}", file=sys.stderr, flush=True)


def pages(results: Results) -> dict[Path, str]:
    """The pages that show figures, with these."""
    page = placed(PAGE.read_text(encoding="utf-8"), "figures", in_full(results))
    return {
        README: placed(README.read_text(encoding="utf-8"), "speed", in_short(results)),
        PAGE: placed(page, "limits", gate_limits()),
    }


def main() -> int:
    given = arguments()
    try:
        if given.gate:
            return gate()
        if given.write:
            pages(Results(dict.fromkeys(("date", "CPU", "cores", "system", "Python", "commit"), ""), ""))
        results = measured(given)
        if given.write:
            if "newslint" in results.left_out:
                raise Failed("nothing is written: newslint did not run")
            for path, text in pages(results).items():
                path.write_text(text, encoding="utf-8", newline="\n")
                say(f"wrote {path.relative_to(ROOT)}")
    except (Failed, OSError, ValueError) as failure:
        print(f"scripts/bench: {failure}", file=sys.stderr)
        return 2
    print(json.dumps(asdict(results), indent=2) if given.json else in_full(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
