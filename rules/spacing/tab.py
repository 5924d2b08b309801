from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

NEAR = 300


class Tab(Rule):
    """No tab stands between the words of a sentence.

    It comes from a table cell or a form that was pasted in. Indentation and rows with several tabs are left alone.
    """

    message = "A tab stands between two words"
    fix = "unsafe"
    find = r"(?<=[a-z,;])\t(?=[a-z])"
    examples = (
        bad("The road is\tclosed until noon.", good="The road is closed until noon."),
        bad("It rained,\tand they left.", good="It rained, and they left."),
        good("\tThe road is closed."),
        good("name\tage\ttown"),
        good("apples\tten\npears\tsix"),
        good("The road is closed."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, at = document.text, match.start()
        around = text[max(at - NEAR, 0) : at + NEAR]
        line = text[max(at - NEAR, 0) : at].rpartition("\n")[2] + text[at : at + NEAR].partition("\n")[0]
        if document.layout.spaces and around.count("\t") == 1 and line.count(" ") > 1:
            yield self.finding(match, replace=" ")
