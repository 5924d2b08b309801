from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

LETTER = expression(r"(?<![^ \n“‘\"])[b-hj-z](?![\w@/'’._#&-])")
BEFORE = expression(r"(?<![\w.'’@#&/-])[A-Za-z]{2,14} \Z")
AFTER = expression(r" [a-z]{2,14}(?![\w@/-]|\.\w|['’](?!s\b))")


class LetterApart(Rule):
    """No letter of a word stands apart from the rest of it.

    Scanners and copied PDF files set a letter off: “o pened”, “th e”. Chicago (7.36) divides no word so that one
    letter is left. Looked for where the rest is no word, no name and no abbreviation, and with the letter is a common
    one.
    """

    message = "“{found}” is a broken “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    gate = "letter_apart"
    examples = (
        bad("The shop o pened as th e w ater rose.", good="The shop opened as the water rose."),
        good("Roe v Wade, the e mail, a t shirt, vitamin b tablets, x ray and plan b were u turns; it is he r e."),
        good("He isn’t sure who’s late; it’s rain. Mr s said nothing."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for match in LETTER.finditer(document.text):
            yield from self.found(document, match)

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, letter = document.text, match[0]
        after = AFTER.match(text, match.end())
        before = BEFORE.search(text, max(0, match.start() - 17), match.start())
        rest = after[0][1:] if after is not None else ""
        left = before[0][:-1] if before is not None else ""
        if after is not None and _is_cut(letter, rest, rest):
            whole = match.start(), after.end()
        elif before is not None and _is_cut(left.lower(), letter, left):
            whole = before.start(), match.end()
        else:
            return
        found = text[slice(*whole)]
        yield self.finding(whole, replace=found.replace(" ", ""), found=found, write=found.replace(" ", ""))


def _is_cut(first: str, last: str, rest: str) -> bool:
    """Whether two pieces are a common word, of which the longer one is none."""
    return vocabulary.is_common(first + last) and not _stands_alone(rest)


def _stands_alone(word: str) -> bool:
    return vocabulary.is_word(word.lower()) or vocabulary.is_name(word) or vocabulary.is_abbreviation(word)
