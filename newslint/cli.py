"""The command line."""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from newslint import __version__
from newslint.config import ConfigError
from newslint.finding import Safety, Severity
from newslint.packs import PackError
from newslint.rule import Rule, unknown
from newslint.run import FileReport, Settings

CLEAN, FOUND, FAILED = 0, 1, 2


class Tally:
    """What a run has come to so far."""

    def __init__(self) -> None:
        self.files = self.read = self.errors = self.skipped = self.applied = self.changed = self.declined = 0
        self.rules: Counter[str] = Counter()
        self.severities: Counter[Severity] = Counter()
        self.fixable: Counter[Safety] = Counter()

    def count(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The reports, counted as they pass; errors go to stderr."""
        for report in reports:
            self.files += 1
            if report.error or report.skipped:
                self.errors += bool(report.error)
                self.skipped += bool(report.skipped)
                say(f"{report.path}: {report.error or 'skipped: ' + report.skipped}")
                continue
            self.read += 1
            self.applied += len(report.applied)
            self.changed += bool(report.applied)
            self.declined += len(report.declined)
            for finding in report.findings:
                self.rules[finding.rule] += 1
                self.severities[finding.severity] += 1
                if finding.fix and finding.severity is not Severity.NOTE:
                    self.fixable[finding.fix.safety] += 1
            yield report

    @property
    def left(self) -> int:
        """Findings that fail a run."""
        return self.severities[Severity.ERROR] + self.severities[Severity.WARNING]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint and give its exit code: 0 clean, 1 findings are left, 2 something could not be done."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except (ConfigError, PackError) as error:
        say(str(error))
    except KeyboardInterrupt:
        say("interrupted; no file is half-written")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        say(f"{error.filename or 'output'}: {error.strerror}")
    return FAILED


def say(text: str) -> None:
    """A line on stderr."""
    print(f"newslint: {text}", file=sys.stderr)


def _check(options: Namespace) -> int:
    from newslint.reports import Style, write
    from newslint.run import STDIN, Mode, run

    settings = _settings(options)
    paths = options.paths or ["."]
    stdin = sys.stdin.buffer.read() if STDIN in paths else b""
    tally = Tally()
    reports = tally.count(run(paths, settings, stdin))
    repaired_stdin = STDIN in paths and settings.mode is Mode.FIX
    with _output(options.output_file, sys.stderr if repaired_stdin else sys.stdout) as out:
        if repaired_stdin:
            reports = _echo(reports, options, stdin)
        if settings.mode is Mode.DIFF:
            _write_diffs(reports, out)
        elif options.statistics:
            _write_statistics(reports, out, tally, options.output_format)
        else:
            style = Style(_wants_colour(options.color, out), options.notes, options.show_fixes)
            write(options.output_format, reports, out, style)
            if options.output_format == "text" and settings.mode is Mode.CHECK and not options.quiet:
                out.write(_summary(tally))
    if settings.mode is Mode.FIX and not options.quiet:
        print(f"{tally.applied} fixed, {tally.left} left", file=sys.stderr)
    return _exit_code(tally, options)


def _settings(options: Namespace) -> Settings:
    from newslint.run import Mode, Settings

    mode = Mode.DIFF if options.diff else Mode.FIX if options.fix else Mode.CHECK
    return Settings(
        mode,
        Safety.UNSAFE if options.unsafe_fixes else Safety.SAFE,
        options.config or "",
        options.isolated,
        tuple(options.select),
        tuple(options.extend_select),
        tuple(options.ignore),
        tuple(options.exclude),
        options.force_exclude,
        options.stdin_filename,
    )


def _exit_code(tally: Tally, options: Namespace) -> int:
    if tally.errors or (tally.skipped and not tally.read):
        return FAILED
    if options.diff:
        return FOUND if tally.changed else CLEAN
    if options.fix and options.exit_non_zero_on_fix and tally.applied:
        return FOUND
    return FOUND if tally.left and not options.exit_zero else CLEAN


def _echo(reports: Iterable[FileReport], options: Namespace, stdin: bytes) -> Iterator[FileReport]:
    """The repaired text of stdin on stdout, as it came if it could not be repaired."""
    from newslint.encoding import decode

    name = options.stdin_filename or "-"
    written = False
    for report in reports:
        if report.path == name:
            sys.stdout.buffer.write(decode(stdin).encode(report.text))
            written = True
        yield report
    if not written:
        sys.stdout.buffer.write(stdin)


def _write_diffs(reports: Iterable[FileReport], out: TextIO) -> None:
    from difflib import unified_diff

    for report in reports:
        if report.before != report.text:
            before, after = (text.splitlines(keepends=True) for text in (report.before, report.text))
            for line in unified_diff(before, after, report.path, report.path):
                out.write(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")


def _write_statistics(reports: Iterable[FileReport], out: TextIO, tally: Tally, format: str) -> None:
    for _ in reports:
        pass
    if format == "json":
        import json

        out.write(json.dumps(dict(tally.rules.most_common()), indent=1) + "\n")
        return
    for rule, count in sorted(tally.rules.items(), key=lambda item: (-item[1], item[0])):
        out.write(f"{count:>6}  {rule}\n")


def _summary(tally: Tally) -> str:
    files = _count(tally.read, "file")
    if not tally.left:
        return f"{files}: all clean\n" if tally.read else ""
    safe, unsafe = tally.fixable[Safety.SAFE], tally.fixable[Safety.UNSAFE]
    offers = [f"{safe} with --fix"] if safe else []
    offers += [f"{unsafe}{' more' if safe else ''} with --fix --unsafe-fixes"] if unsafe else []
    offer = f"; can be repaired: {', '.join(offers)}" if offers else ""
    return f"{_count(tally.left, 'finding')} in {files}{offer}\n"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


@contextmanager
def _output(path: str | None, default: TextIO) -> Iterator[TextIO]:
    if path is None:
        yield default
    else:
        with open(path, "w", encoding="utf-8") as file:
            yield file


def _wants_colour(wish: str, out: TextIO) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")


def _rule(options: Namespace) -> int:
    from newslint.docs import page

    rules = _rules(options)
    if not options.all and options.id not in rules:
        raise ConfigError(unknown("rule", options.id or "", rules))
    for name in rules if options.all else [options.id]:
        print(page(rules[name]))
    return CLEAN


def _list(options: Namespace) -> int:
    from newslint.docs import table

    print(table(_rules(options).values()), end="")
    return CLEAN


def _rules(options: Namespace) -> dict[str, Rule]:
    from newslint.config import Config, find, known_rules, read
    from newslint.packs import load

    path = options.config or ("" if options.isolated else find(os.curdir))
    files, any_language = known_rules(read(path) if path else Config())
    return {name: load(file, file.family in any_language) for name, file in files.items()}


def _config(options: Namespace) -> int:
    from newslint.docs import settings_page
    from newslint.run import Settings, plans

    settings = Settings(config=options.config or "", isolated=options.isolated)
    for plan in plans([options.path], settings)[:1] or plans(["-"], settings):
        print(settings_page(plan.config, plan.ruleset.rules), end="")
    return CLEAN


def _new(options: Namespace) -> int:
    from newslint.scaffold import ScaffoldError, make

    try:
        path = make(options.id, options.pack, "py" if options.python else "toml")
    except ScaffoldError as error:
        raise ConfigError(str(error)) from None
    print(f"{path}\nFill it in, then run: newslint test {options.pack}")
    return CLEAN


def _test(options: Namespace) -> int:
    from newslint.examples import try_pack

    tried = broken = 0
    for rule, faults in try_pack(options.path):
        tried += 1
        broken += bool(faults)
        for fault in faults:
            print(f"{rule}: {fault}")
    print(f"{_count(tried, 'rule')} tried, {broken} broken")
    return FOUND if broken else CLEAN


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "newslint",
        description="Finds and repairs what scraping, translation, OCR and pasting did to an article.",
        epilog="Exit codes: 0 clean, 1 findings are left, 2 something could not be read, written or run.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_check(commands.add_parser("check", help="find what is wrong in files and folders, and repair it with --fix"))
    rule = commands.add_parser("rule", help="show a rule's page")
    rule.add_argument("id", nargs="?", metavar="FAMILY/NAME")
    rule.add_argument("--all", action="store_true", help="every rule's page")
    rule.set_defaults(run=_rule)
    table = commands.add_parser("rules", help="list the rules")
    table.set_defaults(run=_list)
    config = commands.add_parser("config", help="show which config counts and what it comes to")
    config.add_argument("path", nargs="?", default=".")
    config.set_defaults(run=_config)
    new = commands.add_parser("new", help="begin a rule of your own")
    new.add_argument("id", metavar="FAMILY/NAME")
    new.add_argument("pack", nargs="?", default="rules", help="the folder of your pack (default: rules)")
    new.add_argument("--python", action="store_true", help="for a rule that needs code")
    new.set_defaults(run=_new)
    test = commands.add_parser("test", help="try whether rules keep the promises of their examples")
    test.add_argument("path", nargs="?", help="a pack, a family or a rule's file (default: newslint's own rules)")
    test.set_defaults(run=_test)
    for command in (rule, table, config):
        _add_config(command)
    return parser


def _add_config(parser: ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", help="use this config and no other")
    parser.add_argument("--isolated", action="store_true", help="use no config")


def _add_check(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders, or - for stdin (default: .)")
    repairs = parser.add_argument_group("repairs")
    repairs.add_argument("--fix", action="store_true", help="make the safe fixes, in place")
    repairs.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: the probable ones too")
    repairs.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    repairs.add_argument("--show-fixes", action="store_true", help="with --fix: list each fix")
    rules = parser.add_argument_group("rules and config")
    for name, text in (
        ("--select", "these rules instead of the default ones: a family, family/name or ALL"),
        ("--extend-select", "these rules as well"),
        ("--ignore", "all but these rules"),
    ):
        rules.add_argument(name, action="extend", type=_names, default=[], metavar="RULE,…", help=text)
    rules.add_argument(
        "--exclude", action="extend", type=_names, default=[], metavar="PATTERN,…", help="leave these files out"
    )
    rules.add_argument("--force-exclude", action="store_true", help="leave excluded files out even if they are named")
    _add_config(rules)  # type: ignore[arg-type]
    output = parser.add_argument_group("output")
    output.add_argument("--output-format", choices=("text", "json", "github"), default="text")
    output.add_argument("--output-file", metavar="FILE")
    output.add_argument("--statistics", action="store_true", help="only count the findings of each rule")
    output.add_argument("--notes", action="store_true", help="show notes, which never fail a run")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    output.add_argument("-q", "--quiet", action="store_true", help="no summary")
    output.add_argument("-v", "--verbose", action="store_true", help="say which config counts and which files are read")
    parser.add_argument("--stdin-filename", metavar="NAME", default="", help="what - would be called")
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 though findings are left")
    parser.add_argument("--exit-non-zero-on-fix", action="store_true", help="exit 1 if anything was repaired")
    parser.add_argument("--no-cache", action="store_true", help=SUPPRESS)
    parser.set_defaults(run=_check)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


if __name__ == "__main__":
    sys.exit(main())
