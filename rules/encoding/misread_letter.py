from collections.abc import Iterator, Mapping
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, losses

READINGS = (
    *(("cp1252", "mac_roman"), ("mac_roman", "cp1252"), ("cp1252", "cp1250"), ("cp1252", "iso8859-2")),
    *(("cp1252", "cp1254"), ("cp1251", "cp1252"), ("cp1252", "cp850"), ("cp850", "cp1252"), ("cp1250", "cp1252")),
)
"""What a text was read with, and what it was written in."""
CAPITAL = r"(?<=[A-Za-z])[ŽŸŠÈËÍÛÒÁÌ](?![^\x00-\x7f]|[A-Z])"
SIGN = r"(?<=[A-Za-z])[‡ˆ‰¸¯˙˚˝¿¾¹³¶¼](?=[^\W\d_])"
OTHER = r"(?<=vi)æ\b|(?<=[A-Za-z])[ðþýйьцдлизгбъщыэшж](?![\u0400-\u04ff])|\bÞ(?=[a-z])|(?<=[a-z])‚(?= )"
EASTERN = r"(?<=[a-z]{2})[³¹](?!\w)|(?<=[a-z])[ºª](?=[a-z])|\b[ÈÝ](?=[a-z]{2})"
CUT = r"(?<=[a-z])[ÃÅÄ](?=[a-z])|(?<=[a-z]i)Ä(?![\w\x80-\uffff])|\b[ÃÅÄÐ](?=[a-z]{2})|\bÅ (?=[a-z]{3})"
LEADS = {"Ã": 0xC3, "Ä": 0xC4, "Å": 0xC5, "Ð": 0xD0}
WORD = expression(r"[^\W\d_][\w‡ˆ‰¸¯˙˚˝¿¾¹³¶¼£‚ºª]{0,40}\Z")
REST = expression(r"[\w‡ˆ‰¸¯˙˚˝¿¾¹³¶¼‚ºª]{1,40}")


class MisreadLetter(Rule):
    """Accented letters are themselves, not what their bytes mean in another old encoding.

    A byte was read with the table of another system: `NestlŽ` comes from a Macintosh, `cafÈ` went to one, `Beyoncй` was
    opened as Russian, `Erdoðan` as Western European, `ModriÄ` lost its second byte (Unicode mapping tables).
    """

    message = "“{found}” is “{write}” read with the wrong encoding"
    severity = "error"
    fix = "unsafe"
    find = rf"{CAPITAL}|{SIGN}|{OTHER}|{EASTERN}|{CUT}"
    examples = (
        bad("The firms NestlŽ and MŸller met at the cafÈ.", good="The firms Nestlé and Müller met at the café."),
        bad("Beyoncй sang with Jцrg.", good="Beyoncé sang with Jörg."),
        bad("Mr Erdoðan met Mr Miloševiæ and Wa³êsa.", good="Mr Erdoğan met Mr Milošević and Wałęsa."),
        bad("Micha³ met Petr Èech in Timiºoara and Ýstanbul.", good="Michał met Petr Čech in Timişoara and İstanbul."),
        bad("The clubs are Beþiktaþ and M¸nchen.", good="The clubs are Beşiktaş and München."),
        bad(
            "Özil met GarcÃa and ModriÄ. Mr Ãzil went to PanamÃ¡.",
            good="Özil met García and Modrić. Mr Özil went to PanamÃ¡.",
        ),
        bad("The Å koda plant of BeyoncÈ", good="The Škoda plant of Beyoncé"),
        good("The village of Å lies in Lofoten; Å is short."),
        good("Mr Guðmundsson and Sigurðsson of Hafnarfjörður read the læknir’s note; Eyþór and Nýja."),
        good("The É. and the CLICHÉ, NESTLÉ, McÈ and iŽ. It cost £five and E=mc²."),
        good("The word Москва is Russian; KoЯn is a band; col·legi is Catalan; pH³ and x¹y."),
        good("The è in Èze and the kroužek; note¹ and Mäkelä‡ and 5¾in."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, at = document.text, match.start()
        if match[0] == "Å ":
            rest = REST.match(text, match.end())
            if rest and losses.is_known("Š" + rest[0], document.words):
                yield self.finding((at, rest.end()), replace="Š" + rest[0], found="Å " + rest[0])
            return
        before = WORD.search(text, max(at - 41, 0), at)
        start = before.start() if before else at
        after = REST.match(text, at)
        if after is None or (before and text[start - 1 : start].isalnum() and start):
            return
        word = text[start : after.end()]
        if match[0] in LEADS:
            write = cut_letter(word, at - start, document.words)
            if write:
                yield self.finding(match, replace=write, found=word)
            return
        odd = [index for index, letter in enumerate(word) if not letter.isascii()]
        if odd and (start + odd[0] == at or (match[0] in "ðþýæ³¹ºª" and start + odd[-1] >= at)):
            write = whole(word, document.words)
            if write and text[start : after.end()] != write:
                yield self.finding((start, after.end()), replace=write, found=word)
                return
        if not is_capital_inside(word, at - start):
            return
        letter = {"Ž": "é", "Ÿ": "ü", "Š": "ä", "È": "é", "Ë": "è", "Í": "ê", "Û": "ó", "Ò": "ñ", "Á": "ç", "Ì": "í"}
        if match[0] in letter and len(word) > 3:
            yield self.finding(match, replace=letter[match[0]], found=word)


def whole(word: str, words: Mapping[str, int]) -> str | None:
    """The known word or name whose bytes these are, in another encoding."""
    if losses.is_known(word, {}):
        return None
    for read, written in READINGS:
        try:
            other = word.encode(read).decode(written)
        except UnicodeError:
            continue
        if other != word and other.replace("-", "").isalpha() and losses.is_known(other, words):
            return other
    return None


def cut_letter(word: str, at: int, words: Mapping[str, int]) -> str | None:
    """The letter of which only the first of two bytes is left: `Ãzil`, `rÃo`, `ModriÄ`."""
    lead, before, rest = word[at], word[:at], word[at + 1 :]
    if words.get(word, 0) < 2 or before:
        known = losses.word(word, [lead], words)
        if known and known[at].encode()[0] == LEADS[lead] and known != word:
            return known[at]
    if lead == "Ã" and before and rest:
        return "ß" if before[-1] in "aeouöüä" and rest in ("e", "er", "en", "es") else "í"
    return "ć" if lead == "Ä" and before.endswith("i") and not rest else None


def is_capital_inside(word: str, at: int) -> bool:
    rest = word[:at] + word[at + 1 :]
    return word[at].isupper() and rest[1:].islower() and rest.isascii()
