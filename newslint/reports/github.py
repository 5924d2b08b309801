"""Findings as annotations of a GitHub workflow."""

from collections.abc import Iterable
from typing import TextIO

from newslint.examine import FileReport
from newslint.finding import Severity
from newslint.reports import Style
from newslint.reports.places import Places
from newslint.reports.visible import readable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(reports: Iterable[FileReport], out: TextIO, style: Style) -> None:
    """Write one workflow command a finding."""
    for report in reports:
        places = Places(report.text, report.line)
        for finding in report.findings:
            if finding.severity is Severity.NOTE and not style.notes:
                continue
            line, column = places.place(finding.span.start)
            end_line, end_column = places.place(finding.span.end)
            about = f"file={_property(report.path)},line={line},endLine={end_line},title={_property(finding.rule)}"
            if line == end_line:
                about += f",col={column},endColumn={end_column}"
            out.write(f"::{_COMMANDS[finding.severity]} {about}::{_data(readable(finding.message))}\n")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
