"""Findings for people: where, what, the words with a caret under the fault, and what would stand there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from newslint.examine import FileReport
from newslint.finding import Edit, Finding, Safety, Severity
from newslint.fixer import Applied
from newslint.mapping import apply
from newslint.reports import Style
from newslint.reports.places import Places
from newslint.reports.visible import printable, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_AROUND = 36
_LONGEST_FAULT = 60
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_SAFETIES = {Safety.SAFE: "fix", Safety.UNSAFE: "unsafe fix", Safety.SHOWN: "suggestion"}


def write(reports: Iterable[FileReport], out: TextIO, style: Style) -> None:
    """Write the findings file by file."""
    for report in reports:
        if style.show_fixes:
            for applied in report.applied:
                out.write(_applied(report.path, applied))
        places = Places(report.text, report.line)
        for finding in report.findings:
            if finding.severity is not Severity.NOTE or style.notes:
                out.write(_finding(report.path, finding, places, style))
        if style.show_fixes or style.notes:
            for declined in report.declined:
                reason = visible(declined.reason)
                out.write(f"{printable(report.path)}: {declined.finding.rule}: not applied here: {reason}\n")


def _finding(path: str, finding: Finding, places: Places, style: Style) -> str:
    line, column = places.place(finding.span.start)
    severity = _coloured(str(finding.severity), _COLOURS[finding.severity], style)
    rule = _coloured(finding.rule, "1", style)
    place = _coloured(f"{printable(path)}:{line}:{column}", "2", style)
    head = f"{place}: {severity} {rule}: {visible(finding.message)}\n"
    before, fault, after = _excerpt(finding, places)
    under = " " * _width(before) + _coloured("^" * max(_width(fault), 1), "32", style)
    offer = _offer(finding, places.text)
    return f"{head}    {before}{fault}{after}\n    {under}{' ' + offer if offer else ''}\n"


def _excerpt(finding: Finding, places: Places) -> tuple[str, str, str]:
    """The words before the fault, the fault, the words after it, all on one line and with nothing invisible."""
    start, end = finding.span
    text = places.text
    first = max(start - _AROUND, 0)
    last = min(end + _AROUND, len(text))
    before, fault, after = text[first:start], text[start:end], text[end:last]
    before = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :] if start < end else before
    for break_ in "\r\n":
        after = after.partition(break_)[0]
    cut = len(before) == start - first and first > 0 and text[first - 1] not in "\r\n"
    more = end + len(after) == last and last < len(text) and text[last] not in "\r\n"
    if len(fault) > _LONGEST_FAULT:
        fault = fault[: _LONGEST_FAULT // 2] + "…" + fault[-_LONGEST_FAULT // 2 :]
    return ("…" if cut else "") + visible(before), visible(fault), visible(after) + ("…" if more else "")


def _offer(finding: Finding, text: str) -> str:
    """What the fix makes of the fault."""
    if finding.fix is None:
        return ""
    kind = _SAFETIES[finding.fix.safety]
    start, end = finding.span
    edits = [edit for edit in finding.fix.edits if isinstance(edit, Edit)]
    if all(start <= edit.start and edit.end <= end for edit in edits):
        made = apply([Edit(edit.start - start, edit.end - start, edit.text) for edit in edits], text[start:end])
        return f"{kind}: {_shortened(made)}" if made else f"{kind}: take out"
    if not any(edit.text for edit in edits):
        return f"{kind}: take out"
    if len(edits) > 1:
        return f"{kind}: {visible(finding.fix.message) or 'several places'}"
    verb = "insert " if edits[0].start == edits[0].end else ""
    return f"{kind}: {verb}{_shortened(edits[0].text)}"


def _applied(path: str, applied: Applied) -> str:
    before, after = _shortened(applied.before), _shortened(applied.after)
    return f"{printable(path)}:{applied.line}: {applied.rule}: {before} → {after}\n"


def _shortened(text: str) -> str:
    short = text if len(text) <= _LONGEST_FAULT else text[: _LONGEST_FAULT - 1] + "…"
    return (visible(short) if short.strip(" ") else "␣" * len(short)) or "nothing"


def _width(text: str) -> int:
    """Columns of a terminal that a text takes."""
    if text.isascii():
        return len(text)
    odd = [character for character in text if character >= "\u0300"]  # none before is wide or joins another
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in odd)
    return len(text) + wide - sum(unicodedata.combining(character) != 0 for character in odd)


def _coloured(text: str, code: str, style: Style) -> str:
    return f"\033[{code}m{text}\033[0m" if style.colour else text
