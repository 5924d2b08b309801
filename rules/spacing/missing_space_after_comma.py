from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class MissingSpaceAfterComma(Rule):
    """A space stands after a comma.

    It is lost when lines are joined or a sentence is edited in a hurry. Figures (`1,000`), addresses, lists of keys and
    chemical names (`N,N-dimethyl`) rightly have none.
    """

    message = "A space is missing after the comma"
    fix = "safe"
    find = (
        r"(?<![\w,@#/=<>{}()[\]-])(?:[A-Za-zÀ-ÖØ-öø-žȘ-ț’]{2,30}[”’)]?|[12][0-9]{3}),"
        r"[A-Za-zÀ-ÖØ-öø-žȘ-ț][A-Za-zÀ-ÖØ-öø-žȘ-ț’]{0,30}(?![\w@/=<>{}()[\]-]|,\S)"
    )
    examples = (
        bad("He sold books,movie vouchers and maps.", good="He sold books, movie vouchers and maps."),
        bad("The agency, run by GSA,have begun.", good="The agency, run by GSA, have begun."),
        bad("In Paris,Texas it rained.", good="In Paris, Texas it rained."),
        bad("In 2014,the mill shut.", good="In 2014, the mill shut."),
        bad("They met in Constanța,Odesa and Łódź.", good="They met in Constanța, Odesa and Łódź."),
        bad("They said no,I think.", good="They said no, I think."),
        good("It has 1,000 books, and (1,2) is a point."),
        good("Call f(lat,lon) with N,N-dimethyl or a,b."),
        good("The tags were news,sport,weather in that file."),
        good("See https://example.org/a,b for more."),
        good("‘It was worth it,’ she said. “He said, ‘Not now,’” she added."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        comma = match[0].rindex(",") + match.start()
        yield self.finding((comma, comma + 1), replace=", ")
