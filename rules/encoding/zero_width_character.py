from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

SPELLS_WITH = "\u0250"  # scripts below need no joiner; Arabic, Indic, Thai and emoji above may


class ZeroWidthCharacter(Rule):
    """No character without width stands between letters.

    Zero-width spaces, joiners and stray byte order marks come along when text is copied from web pages and chat
    programs. They cannot be seen, and search, counting and spelling go wrong on them (Unicode Standard, 23.2 and 23.8).
    """

    message = "Drop the invisible {found}"
    severity = "error"
    fix = "safe"
    find = r"[\u200b-\u200d\u2060-\u2064\u180e\ufeff]+"
    examples = (
        bad("The inves\u200btors met.", good="The investors met."),
        bad("\ufeffThe road is open.", good="The road is open."),
        bad("The \u200bvote\u200b came \ufefflate.", good="The vote came late."),
        bad("A vine\u200cyard and a farm\u200dhouse.", good="A vineyard and a farmhouse."),
        bad("Th\u2060is week the co\u2063urt met.", good="This week the court met."),
        good("The word می\u200cخواهم is Persian."),
        good("A family: 👩\u200d👧 and क्\u200dष."),
        good("ภาษา\u200bไทย is Thai."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        if all(char < SPELLS_WITH or "\u2010" <= char <= "\u2027" for char in beside):
            names = {
                "\u200b": "zero-width space",
                "\ufeff": "byte order mark",
                "\u180e": "Mongolian vowel separator",
            } | dict.fromkeys("\u2060\u2061\u2062\u2063\u2064", "word joiner")
            yield self.finding(match, replace="", found=names.get(match[0][0], "zero-width joiner"))
