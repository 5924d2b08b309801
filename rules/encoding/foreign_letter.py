from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, mojibake, vocabulary

CYRILLIC = "АВСЕНІЈКМОРЅТХУасеіјорѕху"
LIKE_CYRILLIC = "ABCEHIJKMOPSTXYaceijopsxy"
GREEK = "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖο"
LIKE_GREEK = "ABEHIKMNOPTXYZo"
TO_LATIN = str.maketrans(CYRILLIC + GREEK, LIKE_CYRILLIC + LIKE_GREEK)
TO_CYRILLIC = str.maketrans(LIKE_CYRILLIC, CYRILLIC)
LONGEST_WORD = 60
SMALL_WORDS = frozenset("it is in if on or of to so as at an am us up my me he we be by do no".split())


class ForeignLetter(Rule):
    """A word is written in one script.

    A Cyrillic or Greek letter that looks like a Latin one gets into a word with a keyboard layout, an OCR program or a
    machine translation. Nobody sees it, and a search for the word does not find it (Unicode Technical Report 39).
    """

    message = "“{found}” mixes scripts: write “{write}” in one"
    severity = "error"
    fix = "safe"
    find = rf"[{GREEK}\u0400-\u0481\u048a-\u052f]+"
    examples = (
        bad("The city of D\u043enetsk is quiet.", good="The city of Donetsk is quiet."),
        bad("\u0421rimea and Lu\u0433ansk, P\u0435trop\u0430vl too.", good="Crimea and Lu\u0433ansk, Petropavl too."),
        bad("The \u039dATO summit’s “\u0421OVID” plan", good="The NATO summit’s “COVID” plan"),
        bad("The m\u0430\u0443\u043er is in \u0430 r\u043e\u043em.", good="The mayor is in \u0430 room."),
        bad("She wrote \u0456t; \u043en Monday.", good="She wrote it; on Monday."),
        bad("The word М\u043eскв\u0061 is Russian.", good="The word М\u043eскв\u0430 is Russian."),
        bad("The label SENSЕ - Oleg Tsedryk"),
        bad("The bank’s вЂњB-вЂњ is \u0410AA.", good="The bank’s вЂњB-вЂњ is AAA."),
        good("It was 5μm wide, 3kΩ strong and took a Δt of πr."),
        good("The band is called KoЯn."),
        good("The word Москва is Russian, Αθήνα is Greek."),
        good("ВІКІ is Ukrainian for WIKI."),
        good("A β-blocker and α-helix, also ЗАТ-owned, from Т34 to СO2."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        word, start = word_around(document.text, match.start())
        before = word[: match.start() - start]
        if not word.isalpha() or any(is_greek(letter) or is_cyrillic(letter) for letter in before):
            return
        foreign = sum(is_greek(letter) or is_cyrillic(letter) for letter in word)
        cyrillic = sum(map(is_cyrillic, word))
        if any(True for _ in mojibake.damages(document.text[max(start - 1, 0) : start + len(word) + 2])):
            return
        if foreign * 2 < len(word) or _is_word(word.translate(TO_LATIN).lower(), foreign * 2 == len(word)):
            write = word.translate(TO_LATIN)
            whole = not any(is_greek(letter) or is_cyrillic(letter) for letter in write)
        else:
            write = word.translate(TO_CYRILLIC)
            whole = cyrillic * 2 > len(word) and all(map(is_cyrillic, write))
        if whole and write != word:
            # A last letter alone, in capitals, may be a name written so: SENSЕ.
            styled = write.isupper() and word[:-1].isascii() and len(word) > 3
            yield self.finding((start, start + len(word)), replace=None if styled else write, found=word, write=write)


def _is_word(latin: str, is_half: bool) -> bool:
    """Whether a word of which half or more was foreign is one of English."""
    if len(latin) < 4:
        return is_half and latin in SMALL_WORDS
    return latin.isascii() and vocabulary.is_word(latin)


def is_greek(letter: str) -> bool:
    return "\u0370" <= letter <= "\u03ff"


def is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u052f"


def word_around(text: str, offset: int) -> tuple[str, int]:
    start = end = offset
    while start > max(offset - LONGEST_WORD, 0) and text[start - 1].isalnum():
        start -= 1
    while end < min(offset + LONGEST_WORD, len(text)) and text[end].isalnum():
        end += 1
    return text[start:end], start
