import re
from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

with open(join(dirname(__file__), "data", "verbs_made_regular.txt"), encoding="utf-8") as _file:
    _ENTRIES = [entry.split(":") for line in _file if not line.startswith("#") for entry in line.split()]
FORMS = {wrong: parts for wrong, *parts in _ENTRIES}
AUXILIARY = expression(
    r"\b(?:ha(?:s|ve|d|ving)|be(?:en|ing)?|was|were|is|are|am|gets?|got|(?:ha(?:s|ve|d)|was|were|is|are)n[’']t"
    r"|[a-z]+[’']ve)"
    r"(?: (?:not|never|already|just|also|even|since|long|often|been|being|[a-z]{2,10}ly)){0,2}[ \n]$",
    re.IGNORECASE,
)


class VerbMadeRegular(Rule):
    """Irregular verbs have forms of their own: brought, not bringed; taught, not teached.

    The ending -ed on a verb that does not take it is a learner's or a machine's guess, and no dictionary has the word
    (Merriam-Webster, Oxford). What people say in quotation marks may be dialect or a child's, and verbs of which both
    forms are in use (dreamed, hanged, creeped out) are left alone.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    in_quotations = "skip"
    find = rf"(?<![\w’'./@#-])(?:{'|'.join(FORMS)})(?![\w’'@/-])"
    examples = (
        bad("The dealer buyed it for a pound.", good="The dealer bought it for a pound."),
        bad("She telled nobody and sleeped badly.", good="She told nobody and slept badly."),
        bad("Two hundred workers were layed off.", good="Two hundred workers were laid off."),
        bad("He choosed the blue one.", good="He chose the blue one."),
        bad("The window had been breaked in May.", good="The window had been broken in May."),
        bad("They have already eated.", good="They have already eaten."),
        good("He was hanged; the flag was hung. The rope was payed out, and she putted well."),
        good("“I knowed him,” she said, “and he teached me.”"),
        good("Ayelet Shaked and Sayed Ali met. The word ‘bringed’ is a child’s."),
        good("The streets were ringed and the wounded winded; the birds singed their wings."),
        good("The article founded on it seeded doubt; they dreamed, leaned, leaped and learned."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        parts = FORMS[match[0]]
        compound = AUXILIARY.search(document.text, max(0, match.start() - 40), match.start())
        yield self.finding(match, replace=parts[-1] if compound else parts[0], found=match[0])
