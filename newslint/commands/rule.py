"""`newslint rule`: show a rule's page."""

from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, CommandError, add_config
from newslint.commands.rules import rules
from newslint.docs import page
from newslint.rule import unknown


def add(parser: ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="FAMILY/NAME")
    parser.add_argument("--all", action="store_true", help="every rule's page")
    add_config(parser)


def run(options: Namespace) -> int:
    known = rules(options)
    if not options.all and not options.id:
        raise CommandError("which rule? name it, or say --all; newslint rules lists them")
    if not options.all and options.id not in known:
        raise CommandError(unknown("rule", options.id, known))
    for name in known if options.all else [options.id]:
        print(page(known[name]))
    return CLEAN
