from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

_LEFT = expression(r"(?<![\w.@/¬_'’-])[A-Za-z][a-z]{1,14}\Z")


class SeveredAtMark(Rule):
    """A word is not broken by a stop, an underscore or a sign of negation.

    The hyphen of a line's end comes out of a scanner or an old code page as “¬”, a full stop or a low line:
    “govern¬ment”, “secu_rity”, “parlia.ment”. Looked for where the two halves are a common word together and one of
    them is none alone (Chicago 7.36).
    """

    message = "“{found}” is a severed “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = r"(?<=[a-z])(?:¬[ \n]?|[._])(?P<right>[a-z]{2,14})(?![\w@/_(=-]|[.:]\w)"
    examples = (
        bad("The govern¬ment fell.", good="The government fell."),
        bad("The govern.ment fell; secu_rity was tight.", good="The government fell; security was tight."),
        bad("The invest_ment bank met a spokes¬man.", good="The investment bank met a spokesman."),
        bad("Two fisher¬ men were res¬ cued.", good="Two fishermen were rescued."),
        good("Set max_size in usa.gov and the file news.txt; he left— nobody knew."),
        good("The file_name of the office: is.it so? No man.age or www.plan.ning.org here."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = _LEFT.search(document.text, max(0, match.start() - 18), match.start())
        if before is None:
            return
        left, right, place = before[0], match["right"], (before.start(), match.end())
        lower = left.lower()
        if document.in_address(before.start()) or not vocabulary.is_common(lower + right):
            return
        sign = match[0][0]
        halves = sum(map(vocabulary.is_common, (lower, right)))
        if sign == "¬" or (halves < 2 and (len(right) > 2 or sign != ".")):
            sure = sign == "¬" or not (vocabulary.is_word(lower) or vocabulary.is_word(right))
            yield self.finding(
                place,
                replace=left + right,
                found=left + match[0],
                write=left + right,
                safety=None if sure else "unsafe",
            )
