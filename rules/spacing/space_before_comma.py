from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class SpaceBeforeComma(Rule):
    """A space stands after a comma, not before it.

    A template or a translation memory leaves one behind when it drops a tag, and so does a word that was deleted. No
    style and no language sets one.
    """

    message = "The space belongs after the comma, not before it"
    fix = "safe"
    find = (
        r"(?<=[\w.%°)\]”’\"'])[ \u00a0\u202f]{1,3},"
        r"(?:(?![\w,]{0,20}[0-9])(?=[A-Za-z“‘ \u00a0\n”’\"']|$)|(?<=[a-z]{3} ,)(?=[1-9][0-9]?, [a-z]))"
    )
    examples = (
        bad("The road , she said, was closed.", good="The road, she said, was closed."),
        bad("On Jan. 15 , 2015, it opened.", good="On Jan. 15, 2015, it opened."),
        bad("The plan (an old one) , and “the rest” , too.", good="The plan (an old one), and “the rest”, too."),
        bad("It went up ,and then down ,“he said”.", good="It went up, and then down, “he said”."),
        bad("The mayor ,58, is from Bonn.", good="The mayor, 58, is from Bonn."),
        bad("The price fell by 4% ,", good="The price fell by 4%,"),
        good("The road, she said, was closed."),
        good("a = (1 ,2)"),
        good("It lists red, , blue and green."),
        good("It rose from 1 ,000 to 2 ,500."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        glued = document.text[match.end() : match.end() + 1]
        yield self.finding(match, replace=", " if glued.isalnum() or glued in ("“", "‘") else ",")
