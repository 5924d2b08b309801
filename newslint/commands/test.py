"""`newslint test`: try whether rules keep the promises of their examples."""

from argparse import ArgumentParser, Namespace

from newslint.commands import CLEAN, FOUND
from newslint.examples import try_pack
from newslint.reports.tally import number


def add(parser: ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", help="a pack, a family or a rule's file (default: newslint's own rules)")


def run(options: Namespace) -> int:
    tried = broken = 0
    for rule, faults in try_pack(options.path):
        tried += 1
        broken += bool(faults)
        for fault in faults:
            print(f"{rule}: {fault}", flush=True)
    kept = "they keep their promises" if tried > 1 else "it keeps its promises"
    print(f"{number(tried, 'rule')} tried; {f'{broken} broken' if broken else kept}")
    return FOUND if broken else CLEAN
