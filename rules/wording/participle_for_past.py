import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

PASTS = {"begun": "began", "sung": "sang", "swum": "swam", "rung": "rang", "shrunk": "shrank", "sprung": "sprang"}
AUXILIARY = expression(
    r"\b(?:ha(?:s|ve|d|ving)|[a-z]+[’']ve|(?:he|she|it|they|we|i|you)[’']d|be(?:en|ing)?|was|were|is|are|am|get|gets"
    r"|got|getting|"
    r"(?:ha(?:s|ve|d)|was|were|is|are)n[’']t)\b",
    re.IGNORECASE,
)


class ParticipleForPast(Rule):
    """A past tense is the past, not the participle: she began, they sang.

    “Begun” and “sung” need have or be beside them. A participle may follow its noun (a war begun the year before), so
    only a pronoun for a subject, or an object that the noun's participle could not have, is taken for proof.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    in_quotations = "skip"
    find = (
        rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|who) (?:(?:once|first|also|then|later|soon|[a-z]{{2,10}}ly) )?"
        rf"(?P<plain>{'|'.join(PASTS)})(?![\w’'-])"
        r"|\b[a-z]+ (?P<begun>begun)(?= (?:to [a-z]+|(?:a|an|his|her|their) "
        r"(?!year|month|week|day|decade|century|hour|few|couple|generation|lifetime|minute|moment|long|short|little"
        r"|quarter|half)[a-z-]+)\b)"
    )
    examples = (
        bad("In May she begun a new life.", good="In May she began a new life."),
        bad("They sung all night.", good="They sang all night."),
        bad("The workers begun to leave.", good="The workers began to leave."),
        bad(
            "The choir, who first sung there in 1990, returned.",
            good="The choir, who first sang there in 1990, returned.",
        ),
        good("She has begun a new life. Had they begun to leave? They had all sung."),
        good("A war begun a year before, and a song sung twice."),
        good("Only then had he begun; so have they begun to see."),
        good("The work, once begun, was soon over. It was begun to please the king."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        group = "plain" if match["plain"] else "begun"
        before = re.split(r"[.!?;:]\s", document.text[max(0, match.start() - 60) : match.start(group)])[-1]
        if not AUXILIARY.search(before):
            yield self.finding(match.span(group), replace=PASTS[match[group]], found=match[0])
