"""The options of a command as a table, which can be read without argparse unless something is wrong."""

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any


class Option(NamedTuple):
    """An option: a flag, or if there is a `metavar` one that takes a value; one that `gathers` takes several."""

    names: tuple[str, ...]
    help: str = ""
    metavar: str = ""
    default: "Any" = False
    read: "Callable[[str], Any]" = str
    gathers: bool = False

    @property
    def field(self) -> str:
        return self.names[-1].lstrip("-").replace("-", "_")


Groups = dict[str, tuple[Option, ...]]
"""Options by what the help puts above them; a heading that ends with "*" has options that exclude each other."""


class Options:
    """What a command is told, as argparse's Namespace would have it."""

    def __init__(self, given: "Mapping[str, Any]") -> None:
        self.__dict__.update(given)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


def add(parser: "ArgumentParser", groups: Groups) -> None:
    """Tell argparse of the options."""
    for title, options in groups.items():
        group: Any = parser.add_argument_group(title.rstrip("*"))
        if title.endswith("*"):
            group = group.add_mutually_exclusive_group()
        for option in options:
            if option.metavar:
                group.add_argument(
                    *option.names,
                    action="extend" if option.gathers else "store",
                    type=option.read,
                    default=option.default,
                    metavar=option.metavar,
                    help=option.help,
                )
            else:
                group.add_argument(*option.names, action="store_true", help=option.help)


def quickly(arguments: "Sequence[str]", groups: Groups) -> Options | None:
    """What the arguments say; None if that takes argparse to tell, or to say what is wrong with them."""
    known = {name: (option, title) for title, options in groups.items() for option in options for name in option.names}
    given: dict[str, Any] = {
        option.field: [] if option.gathers else option.default for options in groups.values() for option in options
    }
    paths: list[str] = []
    chosen: dict[str, Option] = {}
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "-" or not argument.startswith("-"):
            paths.append(argument)
            continue
        name, equals, value = argument.partition("=")
        if name not in known and argument[:2] in known and known[argument[:2]][0].metavar:
            name, equals, value = argument[:2], "=", argument[2:]  # -j4
        if name not in known:
            return None
        option, title = known[name]
        if title.endswith("*") and chosen.setdefault(title, option) is not option:
            return None
        if not option.metavar:
            if equals:
                return None
            given[option.field] = True
            continue
        if not equals:
            value = next(waiting, "-")
            if value.startswith("-"):
                return None
        try:
            told = option.read(value)
        except Exception:  # argparse says what is wrong
            return None
        given[option.field] = given[option.field] + told if option.gathers else told
    return Options({"paths": paths, **given})
