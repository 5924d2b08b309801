"""One module for each command: `add(parser)` gives it its arguments, `run(options)` does it and gives the exit code."""

import codecs
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser

CLEAN, FOUND, FAILED = 0, 1, 2


class CommandError(ValueError):
    """A command that cannot be done. Its text says why, and the mend."""


def _written(error: UnicodeError) -> tuple[str | bytes, int]:
    """Names of files as they are, other lone surrogates by their number."""
    try:
        return codecs.lookup_error("surrogateescape")(error)
    except UnicodeError:
        return codecs.backslashreplace_errors(error)


NAMES = "newslint.names"
"""How output is encoded: the `errors` under which nothing raises."""
codecs.register_error(NAMES, _written)


def say(text: str) -> None:
    """A line on stderr."""
    from newslint.reports.visible import printable

    print(f"newslint: {printable(text)}", file=sys.stderr)


def add_config(parser: "ArgumentParser") -> None:
    """The two options that say which config counts."""
    group = parser.add_argument_group("config").add_mutually_exclusive_group()
    group.add_argument("--config", metavar="FILE", default="", help="use this config and no other")
    group.add_argument("--isolated", action="store_true", help="use no config")
