"""What a run has come to, in numbers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.examine import FileReport


class Tally:
    """Counts reports, and the files that were written meanwhile."""

    def __init__(self) -> None:
        self.read = self.errors = self.skipped = self.applied = self.changed = self.written = 0
        self._severities = {"error": 0, "warning": 0, "note": 0}
        self._fixable = {"safe": 0, "unsafe": 0, "shown": 0}

    def count(self, report: "FileReport") -> None:
        if report.error:
            self.errors += 1
            return
        if report.skipped:
            self.skipped += 1
            return
        self.read += not report.more
        if report.applied:
            self.applied += len(report.applied)
            self.changed += report.before != report.text
        for finding in report.findings:
            self._severities[finding.severity] += 1
            if finding.fix and finding.severity != "note":
                self._fixable[finding.fix.safety] += 1

    @property
    def left(self) -> int:
        """Findings that fail a run."""
        return self._severities["error"] + self._severities["warning"]

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
        safe, unsafe = self._fixable["safe"], self._fixable["unsafe"]
        offers = [f"{safe:,} with --fix"] if safe else []
        offers += [f"{unsafe:,}{' more' if safe else ''} with --fix --unsafe-fixes"] if unsafe else []
        offer = f"; can be repaired: {', '.join(offers)}" if offers else ""
        return f"{number(self.left, 'finding')} in {files}{offer}\n"


def number(count: int, what: str) -> str:
    """A count with its noun: "1 file", "2,000 files"."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"
