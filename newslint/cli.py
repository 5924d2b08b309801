"""The command line."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from newslint import __version__
from newslint.commands import FAILED, NAMES, CommandError, say
from newslint.config import ConfigError
from newslint.linter import RuleError
from newslint.rule import unknown
from newslint.rulefile import PackError

COMMANDS = {
    "check": "find what is wrong in files and folders, and repair it with --fix",
    "rule": "show a rule's page",
    "rules": "list the rules",
    "config": "show which config counts and what it comes to",
    "new": "begin a rule of your own",
    "test": "try whether rules keep the promises of their examples",
}


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, instead of the usage and a line."""
        raise CommandError(f"{message} ({self.prog} --help tells more)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint and give its exit code: 0 clean, 1 findings are left, 2 something could not be done."""
    _prepare_streams()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except (CommandError, ConfigError, PackError, RuleError) as error:
        say(str(error))
    except KeyboardInterrupt:
        say("interrupted")
    except BrokenPipeError:
        _close_stdout()
    except OSError as error:
        say(f"{error.filename or 'the output'}: {error.strerror}")
        _close_stdout()
    except Exception as error:
        say(f"newslint itself failed: {type(error).__name__}: {error}; please report this")
    return FAILED


def _run(arguments: Sequence[str]) -> int:
    options, odd = _parser(arguments).parse_known_args(arguments)
    module = import_module(f"newslint.commands.{options.command}")
    if odd:
        parser = _Parser(f"newslint {options.command}")
        module.add(parser)
        known = [name for action in parser._actions for name in action.option_strings]
        what = "option" if odd[0].startswith("-") else "argument"
        parser.error(unknown(what, odd[0].partition("=")[0], known))
    code: int = module.run(options)
    sys.stdout.flush()
    return code


def _parser(arguments: Sequence[str]) -> _Parser:
    parser = _Parser(
        "newslint",
        description="Finds and repairs what scraping, translation, OCR and pasting did to an article.",
        epilog="Exit codes: 0 clean, 1 findings are left, 2 something could not be read, written or run.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(title="commands", dest="command", required=True, metavar="COMMAND")
    if arguments and arguments[0].startswith("-"):
        _refuse_option_before_command(parser, arguments)
    wanted = next((argument for argument in arguments if not argument.startswith("-")), "")
    if wanted and wanted not in COMMANDS:
        hint = f"; write newslint check {wanted}" if os.path.exists(wanted) else ""
        parser.error(unknown("command", wanted, COMMANDS) + hint)
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False)
        if name == wanted:
            import_module(f"newslint.commands.{name}").add(command)
    return parser


def _refuse_option_before_command(parser: _Parser, arguments: Sequence[str]) -> None:
    name = arguments[0].partition("=")[0]
    own = [option for action in parser._actions for option in action.option_strings]
    if name in own:
        return
    command = next((argument for argument in arguments if argument in COMMANDS), "check")
    other = _Parser()
    import_module(f"newslint.commands.{command}").add(other)
    if any(name in action.option_strings for action in other._actions):
        raise CommandError(f"{name} stands after the command: newslint {command} {name} …")
    parser.error(unknown("option", name, own))


def _prepare_streams() -> None:
    """UTF-8 whatever the terminal says, names of files as they are, and somewhere to write if a stream is closed."""
    if sys.stdout is None or sys.stderr is None:
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=NAMES, newline="\n")


def _close_stdout() -> None:
    """Keeps Python from trying once more, when it ends, to write what could not be written."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None


if __name__ == "__main__":
    sys.exit(main())
