"""The command line as argparse reads it: every command, its help, and what is told of what is mistyped."""

import os
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

from newslint import __version__
from newslint.commands import CommandError
from newslint.rule import unknown

COMMANDS = {
    "check": "find what is wrong in files and folders, and repair it with --fix",
    "rule": "show a rule's page",
    "rules": "list the rules",
    "config": "show which config counts and what it comes to",
    "new": "begin a rule of your own",
    "test": "try whether rules keep the promises of their examples",
    "clean": "take the cache away",
}


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, instead of the usage and a line."""
        raise CommandError(f"{message} ({self.prog} --help tells more)")


def read(arguments: Sequence[str]) -> tuple[ModuleType, Any]:
    """The module of the command, and what it is told. Raises `CommandError`."""
    options, odd = _parser(arguments).parse_known_args(arguments)
    module = import_module(f"newslint.commands.{options.command}")
    if odd:
        parser = _Parser(f"newslint {options.command}")
        module.add(parser)
        known = [name for action in parser._actions for name in action.option_strings]
        what = "option" if odd[0].startswith("-") else "argument"
        parser.error(unknown(what, odd[0].partition("=")[0], known))
    return module, options


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
