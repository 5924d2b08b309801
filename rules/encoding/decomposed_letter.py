from collections.abc import Iterator
from re import Match
from unicodedata import normalize

from newslint import Document, Finding, Rule, bad, good


class DecomposedLetter(Rule):
    """An accented letter is one character.

    Old Macs and some PDF files write `é` as an `e` and a loose accent. It looks the same, but comparing, searching and
    sorting treat it as another word; the W3C asks for the composed form on the web (Character Model, normalization).
    """

    message = "Write “{write}” as one character"
    severity = "error"
    fix = "safe"
    find = r"[A-Za-z\u00c0-\u1fff][\u0300-\u036f]{1,4}"
    examples = (
        bad("The cafe\u0301 on the u\u0308ber-chic square", good="The café on the über-chic square"),
        bad("Nguye\u0302\u0303n and S\u030cimi\u0107", good="Nguyễn and Šimi\u0107"),
        bad("Мои\u0306 дом", good="Мой дом"),
        good("The café on the square"),
        good("The word на\u0301до has a stress mark that has no letter of its own."),
        good("The sound m\u0325 in a phonetic script"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        write = normalize("NFC", match[0])
        if len(write) < len(match[0]):
            yield self.finding(match, replace=write)
