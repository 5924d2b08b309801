from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

# The bullets of the fonts Symbol and Wingdings, as Word and PDF files hand them out.
BULLETS = "\uf0a7\uf0b7"


class PrivateUseCharacter(Rule):
    """Text holds only characters that mean the same everywhere.

    Icon fonts and old symbol fonts use code points that Unicode leaves to private agreement. Without that font the
    reader sees an empty box (Unicode Standard, 23.5).
    """

    message = "This character ({found}) shows only in the font it was made for"
    severity = "warning"
    fix = "unsafe"
    find = r"[\ue000-\uf8fe]"
    examples = (
        bad("\uf0b7 The first point", good="• The first point"),
        bad("Share \uf09a this"),
        good("• The first point"),
        good("The \uf8ff logo and a 😀 are well known."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        write = "•" if match[0] in BULLETS else None
        yield self.finding(match, replace=write, found=f"U+{ord(match[0]):04X}")
