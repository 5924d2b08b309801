"""`newslint rule`: show a rule's page, or which rules a family has."""

from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, CommandError, add_config
from newslint.commands.rules import is_of, rules
from newslint.docs import page, table
from newslint.rule import unknown


def add(parser: ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="FAMILY/NAME")
    parser.add_argument("--all", action="store_true", help="every rule's page")
    add_config(parser)


def run(options: Namespace) -> int:
    known = rules(options)
    if not options.all and not options.id:
        raise CommandError("which rule? name it, or say --all; newslint rules lists them")
    family = [rule for name, rule in known.items() if is_of(name, [options.id])]
    if family and not options.all:
        print(table(family), end="")
        return CLEAN
    if not options.all and options.id not in known:
        raise CommandError(unknown("rule", options.id, known))
    for name in known if options.all else [options.id]:
        print(page(known[name]))
    return CLEAN
