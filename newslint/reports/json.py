"""Findings for programs: one array, offsets in code points of the decoded file."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from newslint.examine import FileReport
from newslint.finding import Finding, Fix
from newslint.reports import Style
from newslint.reports.places import Places
from newslint.reports.visible import readable


def write(reports: Iterable[FileReport], out: TextIO, style: Style) -> None:
    """Write the array, a finding a line."""
    before = "["
    for report in reports:
        places = Places(report.text, report.line)
        for finding in report.findings:
            out.write(f"{before}\n {_json(_row(report.path, finding, places, report.offset))}")
            before = ","
    out.write("[]\n" if before == "[" else "\n]\n")


def _json(row: dict[str, Any]) -> str:
    text = json.dumps(row, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # the name of the file or what is in it is not UTF-8
        return json.dumps(row)
    return text


def _row(path: str, finding: Finding, places: Places, first: int) -> dict[str, Any]:
    row: dict[str, Any] = {
        "path": path,
        "rule": finding.rule,
        "message": readable(finding.message),
        "severity": str(finding.severity),
        **_span(finding.span, places, first),
        "fix": _fix(finding.fix, places, first) if finding.fix else None,
    }
    if finding.related:
        row["related"] = [_span(span, places, first) for span in finding.related]
    return row


def _fix(fix: Fix, places: Places, first: int) -> dict[str, Any]:
    edits = [{**_span((edit.start, edit.end), places, first), "text": edit[2]} for edit in fix.edits if len(edit) == 3]
    return {"safety": str(fix.safety), "message": readable(fix.message), "edits": edits}


def _span(span: tuple[int, int], places: Places, first: int) -> dict[str, dict[str, int]]:
    return {"start": _place(span[0], places, first), "end": _place(span[1], places, first)}


def _place(offset: int, places: Places, first: int) -> dict[str, int]:
    line, column = places.place(offset)
    return {"offset": first + offset, "line": line, "column": column}
