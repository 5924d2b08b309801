"""What a run of the bench has found."""

from dataclasses import dataclass, field

from scripts.benchmarks.figures import Summary, rate


@dataclass(frozen=True, slots=True)
class Reading:
    """A tool over the corpus, or as much of it as it reads in reasonable time."""

    size: int
    """Bytes read in one run."""
    share: str
    """How much of the corpus that is."""
    cost: Summary

    def speed(self, starting: float = 0.0) -> float:
        """Megabytes per CPU-second, without what starting takes if that is given."""
        return rate(self.size, self.cost.cpu - starting)


@dataclass(slots=True)
class Results:
    made: dict[str, str]
    """The date, the machine, and the state of the repository."""
    corpus: str
    versions: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    """What could not be installed or run, and why."""
    text: dict[str, Reading] = field(default_factory=dict)
    start: dict[str, Summary] = field(default_factory=dict)
    """One run over one article of 6 KB, by tool."""
    instructions: dict[str, int] = field(default_factory=dict)
    """The same, counted."""
    growth: dict[str, float] = field(default_factory=dict)
    cache: dict[str, Summary] = field(default_factory=dict)
    cached_files: int = 0
    workers: dict[str, Summary] = field(default_factory=dict)
    memory: int = 0
    formats: dict[str, Reading] = field(default_factory=dict)
    """The corpus twice over, by the format of its files."""
    huge: Reading | None = None
    """One large file of records."""
