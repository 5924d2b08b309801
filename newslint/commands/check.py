"""`newslint check`: find what is wrong in files and folders, and repair it with `--fix`."""

import os
import sys

from newslint.commands import CLEAN, FAILED, FOUND, NAMES, CommandError, say
from newslint.commands import options as table
from newslint.commands.options import Groups, Option, Options
from newslint.plan import STDIN, Mode, Settings, planned
from newslint.reports import FORMATS, Style, write
from newslint.reports.tally import Tally, number
from newslint.run import FileReport, over

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
    from io import StringIO
    from typing import TextIO

    from newslint.costs import CountingScanner
    from newslint.plan import Plan
    from newslint.progress import Progress


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _one_of(what: str, *known: str) -> "Callable[[str], str]":
    def read(text: str) -> str:
        if text not in known:
            from argparse import ArgumentTypeError

            from newslint.rule import unknown

            raise ArgumentTypeError(f"{unknown(what, text, known)} (there are {', '.join(known)})")
        return text

    return read


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1000:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


OPTIONS: Groups = {
    "repairs": (
        Option(("--fix",), "make the safe fixes, in place"),
        Option(("--unsafe-fixes",), "with --fix or --diff: the probable ones too"),
        Option(("--diff",), "show what --fix would change, and change nothing"),
        Option(("--show-fixes",), "with --fix: list each fix"),
    ),
    "rules and files": (
        Option(
            ("--select",),
            "these rules instead of the default ones: a family, family/name or ALL",
            "RULE,…",
            [],
            _names,
            gathers=True,
        ),
        Option(("--extend-select",), "these rules as well", "RULE,…", [], _names, gathers=True),
        Option(("--ignore",), "all but these rules", "RULE,…", [], _names, gathers=True),
        Option(
            ("--exclude",), "leave these files out: patterns as in a .gitignore", "PATTERN,…", [], _names, gathers=True
        ),
        Option(("--force-exclude",), "leave excluded files out even if they are named"),
        Option(("--stdin-filename",), "what - would be called", "NAME", ""),
    ),
    "config*": (
        Option(("--config",), "use this config and no other", "FILE", ""),
        Option(("--isolated",), "use no config"),
    ),
    "speed": (
        Option(("-j", "--jobs"), "how many processes read files (default: what pays)", "N", 0, _jobs),
        Option(("--no-cache",), "read files anew that have not changed since they were last checked"),
        Option(("--timing",), "say what each rule has cost"),
    ),
    "output": (
        Option(("--output-format",), "", "|".join(FORMATS), "text", _one_of("format", *FORMATS)),
        Option(("--output-file",), "", "FILE", ""),
        Option(("--statistics",), "only count the findings of each rule"),
        Option(("--notes",), "show notes, which never fail a run"),
        Option(("--color",), "", "auto|always|never", "auto", _one_of("choice", "auto", "always", "never")),
        Option(("-q", "--quiet"), "no summary"),
        Option(("-v", "--verbose"), "say which config counts and which files are read"),
    ),
    "exit code": (
        Option(("--exit-zero",), "exit 0 though findings are left or a diff is shown"),
        Option(("--exit-non-zero-on-fix",), "exit 1 if anything was repaired"),
    ),
}


def add(parser: "ArgumentParser") -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders, or - for stdin (default: .)")
    table.add(parser, OPTIONS)


def quickly(arguments: "Sequence[str]") -> Options | None:
    """What the arguments say, if that can be told without argparse."""
    return table.quickly(arguments, OPTIONS)


def run(options: Options) -> int:
    _refuse_contradictions(options)
    return _Check(options).run()


class _Check:
    """One call of `newslint check`."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.settings = _settings(options)
        self.paths: list[str] = options.paths or [os.curdir]
        self.tally = Tally()
        self.progress: Progress | None = None

    def run(self) -> int:
        stdin = sys.stdin.buffer.read() if STDIN in self.paths and sys.stdin else b""
        self.is_echoing = STDIN in self.paths and self.settings.mode == Mode.FIX
        try:
            return self._run(stdin)
        except KeyboardInterrupt:
            repaired = f"{number(self.tally.written, 'file')} repaired, " if self.options.fix else ""
            self._say(f"interrupted; {repaired}no file is half-written")
            return FAILED
        finally:
            if self.is_echoing:  # whatever happens, stdout gets stdin as it came if it could not be repaired
                sys.stdout.buffer.write(stdin)

    def _run(self, stdin: bytes) -> int:
        options = self.options
        out = sys.stderr if self.is_echoing else sys.stdout
        files = planned(self.paths, self.settings)
        if options.verbose:
            self._say_configs(files)
        scanners = _counting(files) if options.timing else []
        if not options.quiet and len(files) > 1 and sys.stderr.isatty():
            from newslint.progress import Progress

            self.progress = Progress(sys.stderr, len(files))
        reports = over(files, self.settings, stdin, self._tell)
        told = self._told(reports)
        try:
            if options.output_file:
                self._write_file(told, options.output_file)
            else:
                self._write(told, out)
        finally:
            told.close()
            reports.close()
        if not options.quiet:
            self._conclude()
        if scanners:
            from newslint.reports.timing import table

            costs = ((rule, *cost) for scanner in scanners for rule, cost in scanner.costs.items())
            print(table(costs), end="", file=sys.stderr)
        return self._code()

    def _told(self, reports: "Iterable[FileReport]") -> "Generator[FileReport, None, None]":
        """The reports of files that were checked, counted; of the others it is said on stderr why they were not."""
        count = self.tally.count
        progress = self.progress
        for report in reports:
            count(report)
            if progress:
                progress.count(report)
            if report.note:
                self._say(f"{report.path}: {report.note}")
            if report.error:
                self._say(f"{report.path}: {report.error}")
            elif report.skipped:
                self._say(f"{report.path}: skipped: {report.skipped}")
            else:
                if self.is_echoing and report.is_stdin:
                    sys.stdout.buffer.write(report.data)
                    self.is_echoing = False
                if report.findings or report.applied or report.declined:
                    if progress:
                        progress.hide()
                    yield report
        if progress:
            progress.hide()

    def _write(self, reports: "Iterable[FileReport]", out: "TextIO") -> None:
        options = self.options
        style = Style(
            _wants_colour(options.color, out), options.notes, options.show_fixes, options.output_format == "json"
        )
        format = "diff" if options.diff else "statistics" if options.statistics else options.output_format
        write(format, reports, out, style)
        if format == "text" and self.settings.mode == Mode.CHECK and not options.quiet:
            out.write(self.tally.summary())

    def _write_file(self, reports: "Iterable[FileReport]", path: str) -> None:
        """Write the report to a file, at once when it is whole."""
        from io import StringIO

        from newslint.files import put_file

        report = StringIO(newline="")
        self._write(reports, report)
        put_file(path, report.getvalue().encode("utf-8", NAMES))

    def _tell(self, event: str, what: str) -> None:
        if event == "repaired":
            self.tally.written += 1
        elif event == "died":
            self._say(f"a process died ({what}); what it had not done is done again")
        else:
            self._say(f"{event}: {what}")

    def _say(self, text: str) -> None:
        if self.progress:
            self.progress.hide()
        say(text)

    def _say_configs(self, files: "Mapping[str, Plan]") -> None:
        for config, ruleset in {id(plan): plan for plan in files.values()}.values():
            self._say(f"config: {config.path or 'none, the defaults'} ({len(ruleset.outlines)} rules)")

    def _conclude(self) -> None:
        tally, mode = self.tally, self.settings.mode
        if mode == Mode.FIX:
            print(f"{tally.applied} fixed, {tally.left} left", file=sys.stderr)
        elif mode == Mode.DIFF:
            print(f"{tally.applied} would be fixed, {tally.left} left", file=sys.stderr)
        if not tally.read + tally.errors + tally.skipped:
            say(f"there are no articles in {', '.join(self.paths)}")

    def _code(self) -> int:
        options, tally = self.options, self.tally
        if tally.errors or (tally.skipped and not tally.read):
            return FAILED
        if options.diff:
            return FOUND if tally.changed and not options.exit_zero else CLEAN
        if options.fix and options.exit_non_zero_on_fix and tally.applied:
            return FOUND
        return FOUND if tally.left and not options.exit_zero else CLEAN


def _counting(files: "Mapping[str, Plan]") -> "list[CountingScanner]":
    """The scanners of a run, which count from now on."""
    from newslint.costs import counting

    scanners = []
    for ruleset in {id(plan.ruleset): plan.ruleset for plan in files.values()}.values():
        ruleset.scanner = scanner = counting(ruleset.scanner)
        scanners.append(scanner)
    return scanners


def _refuse_contradictions(options: Options) -> None:
    """Raises `CommandError` for what would be passed over in silence."""
    if "" in options.paths:
        raise CommandError("a path is empty; name a file or a folder, or . for this one")
    for given, name in ((options.unsafe_fixes, "--unsafe-fixes"), (options.show_fixes, "--show-fixes")):
        if given and not options.fix and not options.diff:
            raise CommandError(f"{name} goes with --fix or --diff")
    if options.diff and (options.statistics or options.output_format != "text"):
        other = "--statistics" if options.statistics else f"--output-format {options.output_format}"
        raise CommandError(f"--diff is an output of its own; leave it or {other} out")


def _settings(options: Options) -> Settings:
    return Settings(
        mode=Mode.DIFF if options.diff else Mode.FIX if options.fix else Mode.CHECK,
        most="unsafe" if options.unsafe_fixes else "safe",
        config=options.config,
        isolated=options.isolated,
        select=tuple(options.select),
        extend_select=tuple(options.extend_select),
        ignore=tuple(options.ignore),
        exclude=tuple(options.exclude),
        force_exclude=options.force_exclude,
        stdin_name=options.stdin_filename,
        output=options.output_file,
        jobs=1 if options.timing else options.jobs,
        cache=not options.no_cache and not options.timing,
        verbose=options.verbose,
    )


def _wants_colour(wish: str, out: "TextIO | StringIO") -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")
