import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

NEGATED = expression(r"\b(?:do|does|did|is|are|was|were|has|have|had|could|would|should|ca|wo)\Z", re.IGNORECASE)
WORD = expression(r"[a-z]{2}\Z")


class SpaceBeforeApostrophe(Rule):
    """No space stands before `’s`, `’re` or `n’t`.

    Language programs cut a text into such pieces, and a dropped tag leaves a space too. `’n’`, `’s Gravenhage` and a
    quoted letter `’s’` keep theirs.
    """

    message = "Close up: “{found}”"
    fix = "safe"
    find = (
        r" (?:n['’]t\b|['’](?:s|re|ve|ll)(?= [a-z]))"
        r"| (?=['’]t [a-z])(?<=\b(?i:do|ca|wo|is)n )|(?<=n) (?=['’]t [a-z])(?<=(?:es|id|re|as|ld)n )"
        r"|(?<=[a-z]['’]) (?:s|re|ve|ll|t)(?= [a-z])|(?<=\b[LlDd]) ['’](?=[A-ZÀ-ÖÉ][a-z])"
    )
    examples = (
        bad("The mayor ’s house did n’t burn.", good="The mayor’s house didn’t burn."),
        bad("They 're late, and it ca n't wait.", good="They're late, and it can't wait."),
        bad("They don ’t know; it’ s late for d ’Artagnan.", good="They don’t know; it’s late for d’Artagnan."),
        good("The workers’ s-shaped hall, the letter ‘o’ s."),
        good("It was rock ’n’ roll in ’s Gravenhage."),
        good("The letter ’s’ and the ’90s, back in ’45."),
        good("The workers’ demands, the boss’s house"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        ending = match[0].lstrip()
        before = document.text[match.start() - 1]
        if not ending or before in "'’LlDd":
            if before in "'’" and not _goes_on(document.text[max(0, match.start() - 12) : match.start() - 1], ending):
                return
            yield self.finding((match.start(), match.start() + 1), replace="", found=before + ending)
            return
        pattern = NEGATED if ending.startswith("n") else WORD
        if pattern.search(document.text, max(match.start() - 8, 0), match.start()):
            yield self.finding((match.start(), match.start() + 1), replace="", found=ending)


def _goes_on(before: str, ending: str) -> bool:
    if ending == "t":
        return before.endswith("n")
    return not before.endswith(("s", "n")) and before[-2:].isalpha() and ("‘" not in before)
