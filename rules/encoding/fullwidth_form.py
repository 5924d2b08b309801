from collections.abc import Iterator
from re import Match
from unicodedata import normalize

from newslint import Document, Finding, Rule, bad, expression, good

EAST_ASIAN = expression("[\u2e80-\u2fff\u3001-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
NEAR = 12


class FullwidthForm(Rule):
    """Latin text has letters, figures and brackets of normal width.

    Chinese and Japanese keyboards and translations leave `１２` and `（`, wide as their own
    characters. Among Latin letters a search does not find them (Unicode Standard, 18.5).
    """

    message = "“{found}” is as wide as Chinese: write “{write}”"
    severity = "error"
    fix = "safe"
    find = r"[\uff01-\uff5e\u3000]+"
    examples = (
        bad("About １２ people from ＮＨＫ came.", good="About 12 people from NHK came."),
        bad("The wood （hinoki） is soft.", good="The wood (hinoki) is soft."),
        bad("The road，he said， is shut.", good="The road, he said, is shut."),
        bad("It is shut．The end．", good="It is shut. The end."),
        bad("It was a day\u3000off.", good="It was a day off."),
        good("The title 『東京１２』 and 東京（とうきょう） are Japanese."),
        good("Hinoki（檜） is a cypress."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if EAST_ASIAN.search(text, max(start - NEAR, 0), end + NEAR):
            return
        write = normalize("NFKC", match[0])
        after = text[end : end + 1]
        if (write[-1] in ",;:!?" and after.isalpha()) or (write[-1] == "." and after.isupper()):
            write += " "
        yield self.finding(match, replace=write, found=match[0])
