from collections.abc import Iterator
from re import Match
from unicodedata import normalize

from newslint import Document, Finding, Rule, bad, good


class LatinLigature(Rule):
    """Letters are written one by one, not as a ligature character.

    PDF files and OCR give `ﬁ` and `ﬃ` as one character; joining them is the font's work. The characters exist for old
    data only, and a search for `efficiency` misses them (Unicode Standard, 23.8 on compatibility characters).
    """

    message = "“{found}” is one character: write “{write}”"
    severity = "error"
    fix = "safe"
    find = r"[\ufb00-\ufb06]"
    examples = (
        bad("An e\ufb03cient o\ufb03ce with a \ufb01lter.", good="An efficient office with a filter."),
        bad("The \ufb02ood sta\ufb00 went \ufb01rst.", good="The flood staff went first."),
        good("The œuvre of a Cæsar is encyclopædic."),
        good("An efficient office."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        yield self.finding(match, replace=normalize("NFKC", match[0]), found=match[0])
