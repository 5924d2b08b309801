"""One module for each output format: `write(reports, out, style)` writes what a run found."""

from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple, TextIO

from newslint.run import FileReport

FORMATS = ("text", "json", "github")


class Style(NamedTuple):
    """How a report looks: with colour, with notes, with each fix that was made; statistics as JSON."""

    colour: bool = False
    notes: bool = False
    show_fixes: bool = False
    json: bool = False


def write(format: str, reports: Iterable[FileReport], out: TextIO, style: Style) -> None:
    """Write the findings of some files in one of `FORMATS`, their `statistics`, or the `diff` of their repair."""
    import_module(f"newslint.reports.{format}").write(reports, out, style)
