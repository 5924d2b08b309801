"""One line that says how far a run is, on a terminal, while it goes on."""

from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from newslint.examine import FileReport

_AFTER = 1.0
"""Seconds after which a run is long."""
_EVERY = 0.1


class Progress:
    """Counts reports and shows the count."""

    def __init__(self, out: "TextIO", files: int, clock: "Callable[[], float]" = monotonic) -> None:
        self._out = out
        self._all = files
        self._clock = clock
        self._started = clock()
        self._due = self._started + _AFTER
        self._done = self._bytes = self._findings = 0
        self._width = 0

    def count(self, report: "FileReport") -> None:
        self._done += not report.more
        self._bytes += report.size
        self._findings += len(report.findings)
        now = self._clock()
        if now >= self._due:
            self._due = now + _EVERY
            self._show(now - self._started)

    @property
    def is_shown(self) -> bool:
        return self._width > 0

    def hide(self) -> None:
        """Take the line away: something else is to be written."""
        if self.is_shown:
            self._out.write("\r" + " " * self._width + "\r")
            self._out.flush()
            self._width = 0

    def _show(self, seconds: float) -> None:
        speed = self._bytes / 1_000_000 / seconds
        line = f"{self._done:,} of {self._all:,} files, {speed:.1f} MB/s, {self._findings:,} findings"
        self._out.write("\r" + line.ljust(self._width))
        self._out.flush()
        self._width = len(line)
