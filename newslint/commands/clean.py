"""`newslint clean`: take the cache away."""

import os
from argparse import ArgumentParser, Namespace

from newslint.cache import clean, folder_for
from newslint.commands import CLEAN, CommandError, add_config
from newslint.plan import Configs, Settings


def add(parser: ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", default=os.curdir, help="the folder whose config's cache it is")
    add_config(parser)


def run(options: Namespace) -> int:
    if not os.path.exists(options.path):
        raise CommandError(f"{options.path or 'the path'}: there is no such file or folder")
    folder = folder_for(Configs(Settings(config=options.config, isolated=options.isolated)).above(options.path))
    if not os.path.lexists(folder):
        print(f"there is no cache at {folder}")
        return CLEAN
    size = clean(folder)
    if size is None:
        raise CommandError(f"{folder}: this is no cache of newslint's; nothing was taken away")
    print(f"took away {folder} ({size / 1_000_000:,.1f} MB)")
    return CLEAN
