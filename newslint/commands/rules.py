"""`newslint rules`: list the rules."""

import os
from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, add_config
from newslint.config import known_rules
from newslint.docs import table
from newslint.packs import load
from newslint.plan import Configs, Settings
from newslint.rule import Rule


def add(parser: ArgumentParser) -> None:
    add_config(parser)


def run(options: Namespace) -> int:
    print(table(rules(options).values()), end="")
    return CLEAN


def rules(options: Namespace) -> dict[str, Rule]:
    """Every rule that may be selected here, by id. Raises `ConfigError` and `PackError`."""
    config = Configs(Settings(config=options.config, isolated=options.isolated)).above(os.curdir)
    files, any_language = known_rules(config)
    return {name: load(file, file.family in any_language) for name, file in files.items()}
