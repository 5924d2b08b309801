"""What a repair changes, as a unified diff that `patch -p0` and `git apply -p0` take."""

from codecs import BOM_UTF8
from collections.abc import Iterable
from difflib import unified_diff
from typing import TextIO

from newslint.examine import FileReport
from newslint.reports import Style
from newslint.reports.visible import printable


def write(reports: Iterable[FileReport], out: TextIO, style: Style) -> None:
    """Write the changes file by file. What is not in UTF-8 is shown in it, which no patch program can apply."""
    for report in reports:
        if report.before != report.text:
            name = printable(report.path) + ("\t" if " " in report.path else "")
            bom = "\ufeff" if report.data.startswith(BOM_UTF8) else ""
            before, after = _lines(bom + report.before), _lines(bom + report.text)
            for line in unified_diff(before, after, name, name):
                if line.startswith("@@") and report.before_line > 1:
                    line = _moved(line, report.before_line - 1, report.line - 1)
                out.write(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")


def _moved(header: str, before: int, after: int) -> str:
    """The header of a hunk of a text that is the continuation of another."""
    import re

    places = iter((before, after))
    return re.sub(r"(?<=[-+])\d+", lambda match: str(int(match[0]) + next(places)), header)


def _lines(text: str) -> list[str]:
    """The lines as a patch program counts them, ended by \\n only."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
