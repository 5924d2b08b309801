"""`newslint config`: show which config counts and what it comes to."""

import os
from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, CommandError, add_config
from newslint.docs import settings_page
from newslint.plan import Configs, Settings


def add(parser: ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", default=os.curdir, help="the file or folder that it is to count for")
    add_config(parser)


def run(options: Namespace) -> int:
    if not os.path.exists(options.path):
        raise CommandError(f"{options.path or 'the path'}: there is no such file or folder")
    configs = Configs(Settings(config=options.config, isolated=options.isolated))
    config, ruleset = configs.plan(configs.above(options.path))
    print(settings_page(config, ruleset.rules), end="")
    return CLEAN
