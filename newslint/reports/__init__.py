"""One module for each output format: `write(reports, out, style)`."""

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from newslint.examine import FileReport

FORMATS = ("text", "json", "github")

_EMPTY = {"text": "", "github": "", "diff": "", "json": "[]\n"}
"""What is written if there is nothing to report, for which no module need be loaded."""


class Style(NamedTuple):
    """How a report looks: with colour, with notes, with each fix that was made; statistics as JSON."""

    colour: bool = False
    notes: bool = False
    show_fixes: bool = False
    json: bool = False


def write(format: str, reports: "Iterable[FileReport]", out: "TextIO", style: Style) -> None:
    """Write the findings of some files in one of `FORMATS`, their `statistics`, or the `diff` of their repair."""
    left = iter(reports)
    first = next(left, None)
    if first is None and format in _EMPTY:
        out.write(_EMPTY[format])
        return
    from importlib import import_module
    from itertools import chain

    module = import_module(f"newslint.reports.{format}")
    module.write(chain(() if first is None else (first,), left), out, style)
