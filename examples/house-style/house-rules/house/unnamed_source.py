from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class UnnamedSource(Rule):
    """An unnamed source is explained

    Readers are owed the reason why a source is not named. The Gazette's code, chapter 1, wants it in the same sentence.
    """

    message = "Say why the {found} is not named"
    severity = "note"
    find = r"(?:official|source|aide)s? (?:who|speaking)"
    examples = (
        bad("An official who was at the meeting said so."),
        good("An official who asked not to be named because the talks are private said so."),
    )

    reasons: tuple[str, ...] = ("because", "for fear", "in order to")

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        sentence = next(span for span in document.sentences if span.start <= match.start() < span.end)
        if not any(reason in document.text[match.end() : sentence.end] for reason in self.reasons):
            yield self.finding(match, found=match[0].partition(" ")[0])
