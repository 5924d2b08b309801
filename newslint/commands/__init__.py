"""One module for each command: `add(parser)` gives it its arguments, `run(options)` does it and gives the exit code."""

import sys
from argparse import ArgumentParser

CLEAN, FOUND, FAILED = 0, 1, 2


class CommandError(ValueError):
    """A command that cannot be done. Its text says why, and the mend."""


def say(text: str) -> None:
    """A line on stderr."""
    print(f"newslint: {text}", file=sys.stderr)


def add_config(parser: ArgumentParser) -> None:
    """The two options that say which config counts."""
    group = parser.add_argument_group("config")
    group.add_argument("--config", metavar="FILE", default="", help="use this config and no other")
    group.add_argument("--isolated", action="store_true", help="use no config")
