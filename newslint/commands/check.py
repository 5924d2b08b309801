"""`newslint check`: find what is wrong in files and folders, and repair it with `--fix`."""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import TextIO

from newslint.commands import CLEAN, FAILED, FOUND, NAMES, CommandError, add_config, say
from newslint.files import put_file
from newslint.finding import Safety
from newslint.plan import STDIN, Mode, Settings
from newslint.reports import FORMATS, Style, write
from newslint.reports.tally import Tally, number
from newslint.rule import unknown
from newslint.run import FileReport
from newslint.run import run as run_over


def add(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders, or - for stdin (default: .)")
    repairs = parser.add_argument_group("repairs")
    repairs.add_argument("--fix", action="store_true", help="make the safe fixes, in place")
    repairs.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: the probable ones too")
    repairs.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    repairs.add_argument("--show-fixes", action="store_true", help="with --fix: list each fix")
    rules = parser.add_argument_group("rules and files")
    for name, what, text in (
        ("--select", "RULE,…", "these rules instead of the default ones: a family, family/name or ALL"),
        ("--extend-select", "RULE,…", "these rules as well"),
        ("--ignore", "RULE,…", "all but these rules"),
        ("--exclude", "PATTERN,…", "leave these files out: patterns as in a .gitignore"),
    ):
        rules.add_argument(name, action="extend", type=_names, default=[], metavar=what, help=text)
    rules.add_argument("--force-exclude", action="store_true", help="leave excluded files out even if they are named")
    rules.add_argument("--stdin-filename", metavar="NAME", default="", help="what - would be called")
    add_config(parser)
    output = parser.add_argument_group("output")
    output.add_argument("--output-format", type=_format, default="text", metavar="|".join(FORMATS))
    output.add_argument("--output-file", metavar="FILE")
    output.add_argument("--statistics", action="store_true", help="only count the findings of each rule")
    output.add_argument("--notes", action="store_true", help="show notes, which never fail a run")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    output.add_argument("-q", "--quiet", action="store_true", help="no summary")
    output.add_argument("-v", "--verbose", action="store_true", help="say which config counts and which files are read")
    exits = parser.add_argument_group("exit code")
    exits.add_argument("--exit-zero", action="store_true", help="exit 0 though findings are left or a diff is shown")
    exits.add_argument("--exit-non-zero-on-fix", action="store_true", help="exit 1 if anything was repaired")
    parser.add_argument("--no-cache", action="store_true", help=SUPPRESS)


def run(options: Namespace) -> int:
    tally = Tally()
    try:
        return _check(options, tally)
    except KeyboardInterrupt:
        repaired = f"{number(tally.written, 'file')} repaired, " if options.fix else ""
        say(f"interrupted; {repaired}no file is half-written")
        return FAILED


def _check(options: Namespace, tally: Tally) -> int:
    def tell(event: str, what: str) -> None:
        tally.written += event == "repaired"
        if options.verbose and event != "repaired":
            say(f"{event}: {what}")

    _refuse_contradictions(options)
    settings = _settings(options)
    paths = options.paths or [os.curdir]
    stdin = sys.stdin.buffer.read() if STDIN in paths and sys.stdin else b""
    with _echo(stdin, STDIN in paths and settings.mode is Mode.FIX) as echo:
        reports = _said(tally.count(echo(run_over(paths, settings, stdin, tell))))
        with _output(options.output_file, sys.stderr if echo.is_on else sys.stdout) as out:
            style = Style(
                _wants_colour(options.color, out),
                options.notes,
                options.show_fixes,
                options.output_format == "json",
            )
            format = "diff" if options.diff else "statistics" if options.statistics else options.output_format
            write(format, reports, out, style)
            if format == "text" and settings.mode is Mode.CHECK and not options.quiet:
                out.write(tally.summary())
    if not options.quiet:
        _conclude(tally, settings, paths)
    if tally.errors or (tally.skipped and not tally.read):
        return FAILED
    if settings.mode is Mode.DIFF:
        return FOUND if tally.changed and not options.exit_zero else CLEAN
    if settings.mode is Mode.FIX and options.exit_non_zero_on_fix and tally.applied:
        return FOUND
    return FOUND if tally.left and not options.exit_zero else CLEAN


def _refuse_contradictions(options: Namespace) -> None:
    """Raises `CommandError` for what would be passed over in silence."""
    if "" in options.paths:
        raise CommandError("a path is empty; name a file or a folder, or . for this one")
    for given, name in ((options.unsafe_fixes, "--unsafe-fixes"), (options.show_fixes, "--show-fixes")):
        if given and not options.fix and not options.diff:
            raise CommandError(f"{name} goes with --fix or --diff")
    if options.diff and (options.statistics or options.output_format != "text"):
        other = "--statistics" if options.statistics else f"--output-format {options.output_format}"
        raise CommandError(f"--diff is an output of its own; leave it or {other} out")


def _settings(options: Namespace) -> Settings:
    return Settings(
        Mode.DIFF if options.diff else Mode.FIX if options.fix else Mode.CHECK,
        Safety.UNSAFE if options.unsafe_fixes else Safety.SAFE,
        options.config,
        options.isolated,
        tuple(options.select),
        tuple(options.extend_select),
        tuple(options.ignore),
        tuple(options.exclude),
        options.force_exclude,
        options.stdin_filename,
        options.output_file or "",
    )


def _conclude(tally: Tally, settings: Settings, paths: Iterable[str]) -> None:
    if settings.mode is Mode.FIX:
        print(f"{tally.applied} fixed, {tally.left} left", file=sys.stderr)
    elif settings.mode is Mode.DIFF:
        print(f"{tally.applied} would be fixed, {tally.left} left", file=sys.stderr)
    if not tally.read + tally.errors + tally.skipped:
        say(f"there are no articles in {', '.join(paths)}")


def _said(reports: Iterable[FileReport]) -> Iterator[FileReport]:
    """The reports of files that were checked; of the others it is said on stderr why they were not."""
    for report in reports:
        if report.error:
            say(f"{report.path}: {report.error}")
        elif report.skipped:
            say(f"{report.path}: skipped: {report.skipped}")
        else:
            yield report


class _Echo:
    """Passes reports on, and puts the repaired text of stdin on stdout."""

    def __init__(self, is_on: bool) -> None:
        self.is_on = is_on
        self.is_done = False

    def __call__(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in reports:
            if self.is_on and report.is_stdin and not report.error and not report.skipped:
                sys.stdout.buffer.write(report.data)
                self.is_done = True
            yield report


@contextmanager
def _echo(stdin: bytes, is_on: bool) -> Iterator[_Echo]:
    """Whatever happens, stdout gets stdin as it came if it could not be repaired."""
    echo = _Echo(is_on)
    try:
        yield echo
    finally:
        if echo.is_on and not echo.is_done:
            sys.stdout.buffer.write(stdin)


@contextmanager
def _output(path: str | None, default: TextIO) -> Iterator[TextIO]:
    """Where the report goes; to a file at once when it is whole."""
    if path is None:
        yield default
    else:
        report = StringIO(newline="")
        yield report
        put_file(path, report.getvalue().encode("utf-8", NAMES))


def _wants_colour(wish: str, out: TextIO) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _format(text: str) -> str:
    if text not in FORMATS:
        raise ArgumentTypeError(f"{unknown('format', text, FORMATS)} (there are {', '.join(FORMATS)})")
    return text
