"""`newslint new`: begin a rule of your own."""

import json
import os
from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, CommandError
from newslint.scaffold import ScaffoldError, make
from newslint.shipping import shipped_folder


def add(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="FAMILY/NAME")
    parser.add_argument("pack", nargs="?", default="rules", help="the folder of your pack (default: rules)")
    parser.add_argument("--python", action="store_true", help="for a rule that needs code")


def run(options: Namespace) -> int:
    try:
        path = make(options.id, options.pack, "py" if options.python else "toml")
    except ScaffoldError as error:
        raise CommandError(str(error)) from None
    print(f"{path}\nFill it in, then run: newslint test {options.pack}")
    if os.path.realpath(options.pack) != os.path.realpath(shipped_folder()):
        print(f"To use it, write in newslint.toml: packs = [{json.dumps(options.pack, ensure_ascii=False)}]")
    return CLEAN
