from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, vocabulary

NO_PARTS = frozenset("X Y Z".split())


class DropCapitalApart(Rule):
    """The large first letter of an article belongs to its word.

    A drop capital is a field or a picture of its own on the page, and stays apart when the page is copied: “T he bank”,
    “S oldiers”. Looked for at the beginning of a paragraph, where letter and rest are a common word together.
    """

    message = "“{found}” is “{write}” with its drop capital apart"
    severity = "error"
    fix = "safe"
    find = r"^(?P<letter>[B-HJ-Z]) (?P<rest>[a-z]{1,14})(?= [a-z])"
    examples = (
        bad("T he bank has closed its branch.", good="The bank has closed its branch."),
        bad("S oldiers fired on the crowd.", good="Soldiers fired on the crowd."),
        good("X marks the spot.\n\nT cells and C major are letters.\n\nA head of state met them.\n\nI do not mind."),
        good("B and C are letters.\n\nE coli was found.\n\nT shirts are sold."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        letter, rest = match["letter"], match["rest"]
        whole = letter + rest
        if letter in NO_PARTS or not vocabulary.is_common(whole.lower()):
            return
        both = vocabulary.is_common(rest) and whole not in ("The", "This", "That", "There", "When", "What", "Where")
        yield self.finding(match, replace=whole, found=match[0], write=whole, safety="unsafe" if both else None)
