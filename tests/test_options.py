"""The command line is read without argparse where it can be, and then as argparse reads it."""

from argparse import ArgumentParser
from typing import NoReturn

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.commands import check

WORDS = [
    *(name for options in check.OPTIONS.values() for option in options for name in option.names),
    *("-", "a.txt", "b.txt", "--", "-x", "-qv", "--fx", "3", "json", "always", "text", "-1", "", "quotes, spacing"),
    *(
        "--select=quotes",
        "--jobs=2",
        "--jobs=0",
        "--fix=1",
        "--output-format=json",
        "--output-format=xml",
        "--exclude=",
    ),
]


class Refused(Exception):
    pass


class Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(message)


def by_argparse(arguments: list[str]) -> dict[str, object] | None:
    """None for what argparse does not take."""
    parser = Parser(allow_abbrev=False, add_help=False)
    check.add(parser)
    try:
        options, odd = parser.parse_known_args(arguments)
    except Refused:
        return None
    return None if odd else vars(options)


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_what_is_read_quickly_is_what_argparse_reads(arguments: list[str]) -> None:
    values = [argument for argument in arguments if not argument.startswith("--")]
    assume(len(values) == len(set(values)))  # so that it is plain which of them is a path
    quick = check.quickly(arguments)
    if quick is not None:
        paths = vars(quick)["paths"]
        options = list(arguments)
        for path in paths:
            options.remove(path)
        assert vars(quick) == by_argparse([*options, *paths])  # which takes paths only where they stand together


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt"],
        ["--fix", "--force-exclude", "--show-fixes", "--exit-non-zero-on-fix", "a.txt", "b.txt"],
        ["--select", "quotes", "--select=spacing,names", "-j", "2", "-v", "-"],
        ["--output-format", "json", "--output-file=x", "."],
    ],
)
def test_what_is_usual_is_read_quickly(arguments: list[str]) -> None:
    assert vars(check.quickly(arguments)) == by_argparse(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--fx"],
        ["--fix=1"],
        ["--select"],
        ["--select", "--fix"],
        ["-j", "0"],
        ["--config", "a", "--isolated"],
        ["--"],
    ],
)
def test_what_is_odd_is_left_to_argparse(arguments: list[str]) -> None:
    assert check.quickly(arguments) is None


def test_paths_may_stand_anywhere() -> None:
    options = check.quickly(["a.txt", "--fix", "b.txt"])
    assert options is not None
    assert options.paths == ["a.txt", "b.txt"]
