"""Findings and reports as tuples of plain values, which cross a process border and go into a file as bytes."""

from newslint.examine import FileReport, Mark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.finding import Finding


def pack(findings: "tuple[Finding, ...]") -> "tuple[Any, ...]":
    """Findings as plain values."""
    return tuple(
        (
            finding.rule,
            tuple(finding.span),
            finding.message,
            str(finding.severity),
            None
            if finding.fix is None
            else (tuple(map(tuple, finding.fix.edits)), str(finding.fix.safety), finding.fix.message),
            tuple(map(tuple, finding.related)),
        )
        for finding in findings
    )


def unpack(packed: "tuple[Any, ...]") -> "tuple[Finding, ...]":
    """The findings that were packed. Raises `ValueError` or `TypeError` for what was not."""
    if not packed:
        return ()
    from newslint.finding import Drop, Edit, Finding, Fix, Safety, Severity, Span

    return tuple(
        Finding(
            rule,
            Span(*span),
            message,
            Severity(severity),
            None
            if fix is None
            else Fix(tuple(Edit(*edit) if len(edit) == 3 else Drop(*edit) for edit in fix[0]), Safety(fix[1]), fix[2]),
            tuple(Span(*place) for place in related),
        )
        for rule, span, message, severity, fix, related in packed
    )


def pack_report(report: FileReport, keeps_text: bool = False) -> "tuple[Any, ...]":
    """A report as plain values, without the text if nothing is said about it and it need not be kept."""
    mark = report.mark and (report.mark.stamp, report.mark.digest)
    told = report.findings or report.applied or report.declined
    if not told and not report.note and not report.error and not report.skipped and not keeps_text:
        return report.path, report.size, mark, report.unchanged
    return (
        report.path,
        report.size,
        mark,
        report.unchanged,
        report.text,
        pack(report.findings),
        tuple(map(tuple, report.applied)),
        tuple((pack((declined.finding,)), declined.reason) for declined in report.declined),
        report.before,
        report.data,
        report.error,
        report.skipped,
        report.note,
    )


def unpack_report(packed: "tuple[Any, ...]") -> FileReport:
    """The report that was packed."""
    path, size, told_mark, unchanged, *rest = packed
    mark = told_mark and Mark(*told_mark)
    if not rest:
        return FileReport(path, size=size, mark=mark, unchanged=unchanged)
    text, findings, applied, declined, before, data, error, skipped, note = rest
    if applied or declined:
        from newslint.fixer import Applied, Declined

        applied = tuple(Applied(*one) for one in applied)
        declined = tuple(Declined(unpack(finding)[0], reason) for finding, reason in declined)
    return FileReport(
        path,
        text,
        unpack(findings),
        applied,
        declined,
        before,
        data,
        error,
        skipped,
        size=size,
        mark=mark,
        unchanged=unchanged,
        note=note,
    )
