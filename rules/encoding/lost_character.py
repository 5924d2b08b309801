from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, losses, mojibake

STRAIGHTENED = str.maketrans("‘’“”", "''\"\"")
NEAR = 600
LOST = r"(?:[ÃÅÄĂĹ]\ufffd|[ïâ\"]?\ufffd{1,3}(?:(?<=â\ufffd)[¦¢¬])?)"
HALF = {"¦": "…", "¬": "€", "¢": "•"}
QUESTIONED = r"(?<=[A-Za-z])\?(?=[a-z])|(?<= )\?(?=[a-z]{3})"
WORD_START = expression(r"[\w\ufffd?’'-]{0,30}\Z")
WORD_END = expression(r"[\w\ufffd?-]{0,30}")
ONE = expression(rf"{LOST}|\?")
LETTER = expression(r"[ÃÅÄĂĹ]?\ufffd{1,2}")


class LostCharacter(Rule):
    """No character was lost on the way.

    `�` is what a program writes for bytes that it cannot read; what stood there has to be looked up in the source. It
    is told here where it can only have been one: the apostrophe of `don�t`, the quotation marks around a sentence, the
    letter of a word that stands whole elsewhere in the article or is known to everybody (`caf�`, `S�o Paulo`).
    """

    message = "A character was lost here"
    severity = "error"
    fix = "unsafe"
    find = rf"{LOST}|{QUESTIONED}"
    examples = (
        bad("They don\ufffdt know.", good="They don’t know."),
        bad("We\ufffdve lost, she said. It\ufffd\ufffd\ufffds over.", good="We’ve lost, she said. It’s over."),
        bad("The mayor\ufffds men said: \ufffdIt is shut.\ufffd", good="The mayor’s men said: “It is shut.”"),
        bad("The caf\ufffd in S\ufffdo Paulo", good="The café in São Paulo"),
        bad("Novák left. Mr Nov\ufffdk is back.", good="Novák left. Mr Novák is back."),
        bad("It was 20\ufffdC in 1939\ufffd45.", good="It was 20°C in 1939–45."),
        bad(
            "It itâ\ufffd\ufffds true; the vote \ufffd the last \ufffd fell.",
            good="It it’s true; the vote – the last – fell.",
        ),
        bad("It is shut \ufffd letters may be sent."),
        bad('It"\ufffds late, and "\ufffdnobody" came.', good='It\'s late, and "nobody" came.'),
        bad("It cost â\ufffd¬5 or \ufffd6, not €7.", good="It cost €5 or €6, not €7."),
        bad("Mr X\ufffdq has it for \ufffd5."),
        bad("Å\ufffdukasz is in the D\ufffd\ufffdil.", good="Łukasz is in the Dáil."),
        bad('"No," she said. "It\ufffds not."', good='"No," she said. "It\'s not."'),
        bad("The S?o Paulo strike at Bus ?ireann", good="The São Paulo strike at Bus Éireann"),
        bad("The attach\ufffd\ufffds in Baden-W\ufffd\ufffdrttemberg", good="The attachés in Baden-Württemberg"),
        bad("Pen\ufffd\ufffdlopa and the gardaq\ufffd\ufffd-led"),
        good("Is it so? Yes. Did he say what?then? A man ?like him?no."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if match[0] == "?":
            if write := lost_letter(document, start, end):
                yield self.finding(match, replace=write)
            return
        line = around(text, start, end)
        if match[0][-1] in HALF:
            behind_word = match[0][-1] == "¢" and text[start - 1 : start].isalpha()
            yield self.finding(match, replace="™" if behind_word else HALF[match[0][-1]])
            return
        is_letter = match[0][0] in "ÃÅÄĂĹ" or match[0] == "\ufffd\ufffd"
        write = lost_letter(document, start, end) if is_letter else None
        if write is None and match[0][0] not in "ÃÅÄĂĹ":
            write = losses.mark(text, start, end, line)
            if is_letter and (
                write == "—" or (write == "’" and not text[:start].endswith(("n", "I", "we", "ey", "ou")))
            ):
                write = None
        if match[0][0] == '"' and write != "’":
            start += 1
            opens = text[start - 2 : start - 1] in ("", " ", "\n") and text[end : end + 1].isalnum()
            yield self.finding((start, end), replace="" if opens else None)
            return
        if write in ("–", "—") and line.count(match[0]) == 1 and text[start - 1].isspace():
            write = None
        if write:
            write = write.translate(STRAIGHTENED) if mojibake.has_straight_marks(text) else write
        elif LETTER.fullmatch(match[0]):
            write = lost_letter(document, start, end)
        yield self.finding((start, end), replace=write)


def lost_letter(document: Document, start: int, end: int) -> str | None:
    before = WORD_START.search(document.text, max(start - 31, 0), start)
    after = WORD_END.match(document.text, end)
    head, tail = before[0] if before else "", after[0] if after else ""
    whole = losses.word(*word_of(head, document.text[start:end], tail), document.words)
    if whole is None and ("-" in head or "-" in tail):
        head, tail = head.rpartition("-")[2], tail.partition("-")[0]
        whole = losses.word(*word_of(head, document.text[start:end], tail), document.words)
    return whole[len(head) - sum(len(stretch) - 1 for stretch in ONE.findall(head))] if whole else None


def word_of(head: str, lost: str, tail: str) -> tuple[str, list[str]]:
    return head + lost + tail, [*ONE.findall(head), lost, *ONE.findall(tail)]


def around(text: str, start: int, end: int) -> str:
    before = text[max(start - NEAR, 0) : start].rpartition("\n")[2]
    return before + text[start:end] + text[end : end + NEAR].partition("\n")[0]
