"""How often each rule found something."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from newslint.examine import FileReport
from newslint.finding import Severity
from newslint.reports import Style


def write(reports: Iterable[FileReport], out: TextIO, style: Style) -> None:
    """Write a line a rule, the most frequent first; as JSON an object."""
    counts = Counter(
        finding.rule
        for report in reports
        for finding in report.findings
        if style.notes or style.json or finding.severity is not Severity.NOTE
    )
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    if style.json:
        out.write(json.dumps(dict(rows), indent=1) + "\n")
    else:
        width = max((len(f"{count:,}") for _, count in rows), default=0)
        out.writelines(f"{count:>{width},}  {rule}\n" for rule, count in rows)
