from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, vocabulary

_SHORT = frozenset("the and for his her she was who but had has its not are you they this that with from".split())


class CapitalInsideWord(Rule):
    """A word has no second capital.

    THe and MInister are made by a shift key held too long, tHE by a caps lock. Only words that everybody knows are
    told; names with capitals of their own (McDonald, iPhone, eBay) and plurals of abbreviations (MPs) are left alone.
    """

    message = "“{found}” has a capital too many: “{write}”"
    severity = "warning"
    fix = "unsafe"
    find = r"(?<![\w.@/#&’'-])(?:[A-Z]{2}[a-z]{1,20}|[a-z][A-Z]{2,20})(?![\w@/]|\.\w|-[A-Z])"
    by_word = True
    examples = (
        bad("THe MInister spoke.", good="The Minister spoke."),
        bad("Then tHE road was closed.", good="Then the road was closed."),
        good("MPs, CDs, IDs and PCs; iOS, mRNA, kWh, eBay and the iPhone."),
        good("McDonald, DeLorean, OKed, PhDs and MEPs."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        word = match[0]
        lower = word.lower()
        if word[0].islower():
            is_slip = vocabulary.is_common(lower) and (lower in _SHORT or len(lower) > 4) and lower[0] not in "ei"
            write = lower
        else:
            is_slip = lower in _SHORT or (len(lower) > 4 and word[2:] != "s" and vocabulary.is_common(lower))
            write = word[0] + lower[1:]
        if is_slip:
            before = document.text[max(0, match.start() - 2) : match.start()]
            if lower in _SHORT and before[-1:] == " " and (before[0].islower() or before[0] == ","):
                write = lower
            yield self.finding(match, replace=write, found=word, write=write)
