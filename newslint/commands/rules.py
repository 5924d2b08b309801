"""`newslint rules`: list the rules."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from newslint.commands import CLEAN, CommandError, add_config
from newslint.docs import table
from newslint.plan import Configs, Settings
from newslint.rule import Rule, unknown
from newslint.rulefile import load
from newslint.selection import known_rules


def add(parser: ArgumentParser) -> None:
    parser.add_argument("families", nargs="*", metavar="FAMILY", help="only the rules of these families")
    add_config(parser)


def run(options: Namespace) -> int:
    known = rules(options)
    families = list(dict.fromkeys(name.partition("/")[0] for name in known))
    for family in options.families:
        if family not in families:
            raise CommandError(unknown("family", family, families))
    print(table(rule for name, rule in known.items() if not options.families or is_of(name, options.families)), end="")
    return CLEAN


def is_of(rule: str, families: Sequence[str]) -> bool:
    """Whether a rule belongs to one of these families."""
    return rule.partition("/")[0] in families


def rules(options: Namespace) -> dict[str, Rule]:
    """Every rule that may be selected here, by id. Raises `ConfigError` and `PackError`."""
    config = Configs(Settings(config=options.config, isolated=options.isolated)).above(os.curdir)
    files, any_language = known_rules(config)
    return {name: load(file, file.family in any_language) for name, file in files.items()}
