"""What a run has come to, in numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.finding import Safety, Severity
from newslint.run import FileReport


class Tally:
    """Counts the reports that pass through it, and what the run tells meanwhile."""

    def __init__(self) -> None:
        self.read = self.errors = self.skipped = self.applied = self.changed = self.written = 0
        self._severities: Counter[Severity] = Counter()
        self._fixable: Counter[Safety] = Counter()

    def count(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The same reports, counted."""
        for report in reports:
            self.errors += bool(report.error)
            self.skipped += bool(report.skipped)
            self.read += not report.error and not report.skipped
            self.applied += len(report.applied)
            self.changed += report.before != report.text if report.applied else 0
            for finding in report.findings:
                self._severities[finding.severity] += 1
                if finding.fix and finding.severity is not Severity.NOTE:
                    self._fixable[finding.fix.safety] += 1
            yield report

    @property
    def left(self) -> int:
        """Findings that fail a run."""
        return self._severities[Severity.ERROR] + self._severities[Severity.WARNING]

    def summary(self) -> str:
        """The closing line of a check; "" if nothing was looked at."""
        if not self.read:
            return ""
        files = number(self.read, "file")
        if self.errors or self.skipped:
            others = {"skipped": self.skipped, "not checked": self.errors}
            files += f" ({', '.join(f'{count:,} {what}' for what, count in others.items() if count)})"
        if not self.left:
            return f"{files}: all clean\n"
        safe, unsafe = self._fixable[Safety.SAFE], self._fixable[Safety.UNSAFE]
        offers = [f"{safe:,} with --fix"] if safe else []
        offers += [f"{unsafe:,}{' more' if safe else ''} with --fix --unsafe-fixes"] if unsafe else []
        offer = f"; can be repaired: {', '.join(offers)}" if offers else ""
        return f"{number(self.left, 'finding')} in {files}{offer}\n"


def number(count: int, what: str) -> str:
    """A count with its noun: "1 file", "2,000 files"."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"
