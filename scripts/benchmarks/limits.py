"""How much newslint may cost: the one place where its limits stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    what: str
    bound: float
    unit: str
    why: str
    at_least: bool = False
    so_far: float = 0.0
    """What it may cost until the limit is reached; to be lowered as it costs less. Raised when rules came."""

    def stands(self, figure: float, margin: float = 1.0) -> bool:
        """Whether a figure is within the limit, or no worse than it was."""
        return self.kept(figure, margin) or figure <= self.so_far * margin

    def kept(self, figure: float, margin: float = 1.0) -> bool:
        """Whether a figure is within the limit, or beyond it by no more than the margin's factor."""
        return figure * margin >= self.bound if self.at_least else figure <= self.bound * margin

    def wanted(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {self.bound:g}"


PASS = "× `python -c pass`"

GATE = {
    "clean": Limit(
        "One clean article of 6 KB",
        2.5,
        PASS,
        "Every save and every commit waits for it. `re`, which pip's console script imports, is 0.6 alone.",
        so_far=7.3,
    ),
    "twenty": Limit(
        "The same article with twenty faults of twenty kinds",
        4.0,
        PASS,
        "Only what is found may load a rule and an analysis; a rule costs what it needs, not what its neighbours do.",
        so_far=23,
    ),
    "byte": Limit(
        "One byte of text",
        350.0,
        "instructions",
        "20 MB per CPU-second are 50 ns a byte, in which a core does about 350 instructions.",
        so_far=5100,
    ),
    "megabyte": Limit(
        "One megabyte of text",
        5.0,
        PASS,
        "The same by the clock, where instructions cannot be counted: 20 MB per second where `pass` takes 10 ms.",
        so_far=75,
    ),
    "files": Limit(
        "Four times as many articles",
        4.2,
        "times the cost",
        "Nothing may pile up from file to file.",
    ),
    "article": Limit(
        "An article four times as long",
        4.2,
        "times the cost",
        "Nothing in an article may be compared with all the rest of it.",
    ),
}
"""What `scripts/bench --gate` holds."""

MARGIN = 1.25
"""What the limits are multiplied with where the clock stands in for counted instructions: a shared machine's minima
differ by up to a fifth from run to run."""

BENCH = {
    "speed": Limit("Corpus, MB per CPU-second", 20.0, "MB/s", "The corpus in a blink.", at_least=True),
    "typos": Limit("CPU time for the same text", 1.0, "× typos", "The fastest of the linters written in Rust."),
    "proselint": Limit("MB per CPU-second", 25.0, "× proselint", "The best known in Python.", at_least=True),
    "growth": Limit("Four times the text", 4.2, "times the CPU", "In proportion."),
    "clean": Limit("One clean article of 6 KB", 2.5, PASS, "As in the gate, by the clock."),
    "twenty": Limit("The same article with twenty faults", 4.0, PASS, "As in the gate, by the clock."),
    "cache": Limit("100,000 unchanged files, warm cache", 1.0, "s of CPU", "A newsroom's archive on every commit."),
    "workers": Limit("Two workers", 1.6, "× one", "On a quiet machine with two cores or more.", at_least=True),
    "memory": Limit("Peak memory over the corpus", 120.0, "MB", "A build machine's smallest container."),
    **{
        format: Limit(f"Corpus as .{format}, MB per CPU-second", 2.0, "MB/s", "With starting.", at_least=True)
        for format in ("md", "html", "xml", "jsonl")
    },
    "huge": Limit("Peak memory over one huge .jsonl", 300.0, "MB", "A file of any size, in a container."),
}
"""What newslint is to reach in `scripts/bench`, beside others and by the clock."""
