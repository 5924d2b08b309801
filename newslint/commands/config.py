"""`newslint config`: show which config counts and what it comes to."""

import os
from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, add_config
from newslint.docs import settings_page
from newslint.plan import Configs, Settings


def add(parser: ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", default=os.curdir, help="the file or folder that it is to count for")
    add_config(parser)


def run(options: Namespace) -> int:
    configs = Configs(Settings(config=options.config, isolated=options.isolated))
    config, ruleset = configs.plan(configs.above(options.path))
    print(settings_page(config, ruleset.rules), end="")
    return CLEAN
