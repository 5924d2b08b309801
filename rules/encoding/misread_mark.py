from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, losses, mojibake

STRAIGHTENED = str.maketrans("‘’“”", "''\"\"")
APOSTROPHE = (
    r"(?P<stem>[A-Za-z])(?P<mark>[ÕíÆ]|â(?:€(?![™œ˜”“¦¢])|\?\?|\x80\?)?|\?{1,3})(?P<tail>s|t|re|ve|ll|d|m)(?![\w?&=])"
)
PAIRS = (("Ò", "Ó"), ("ì", "î"), ("ô", "ö"), ("â", "â"))
PAIR = "|".join(
    rf"(?<!\w){opening}(?=[A-Za-z])[^{opening}{closing}\n]{{1,600}}[\w.,!?…]{closing}(?![\w€\x80-\xbf])"
    for opening, closing in PAIRS
)
SIGN = r"(?<=[A-Za-z.,])â¦(?!\w)|â¬(?=[0-9])|(?<=[A-Za-z])â¢(?!\w)|(?<!\S)â¢(?= )"
DASH = r"(?<=[\w,.!?”’)] )[âÐÑ](?= [\w“‘(])|(?<=[a-z]{3})[âÐÑ](?=[a-z]{3})"
ELISION = r"(?<![\w’'])[DdLlO][âÕ](?=[A-ZÀ-Þé])"
TIMES = r"(?<=[0-9] )Ã(?= [0-9])"
SIGNS = {"â¦": "…", "â¬": "€"}
WORD = expression(r"[A-Za-z]+\Z")


class MisreadMark(Rule):
    """Apostrophes, quotation marks and dashes are themselves, not a letter or a question mark.

    The bytes for them are letters in other encodings: `donÕt` comes from a Macintosh, `donít` went to one, `donÆt`
    through DOS; `donât` lost half of its UTF-8, `don?t` was saved where there is no such mark (Unicode mapping tables).
    """

    message = "“{found}” stands for “{write}”"
    severity = "error"
    fix = "unsafe"
    find = rf"{APOSTROPHE}|{PAIR}|{SIGN}|{DASH}|{ELISION}|{TIMES}"
    examples = (
        bad("Itâs late and they donÕt know.", good="It’s late and they don’t know."),
        bad("We donít and theyíre not: itÆs over.", good="We don’t and they’re not: it’s over."),
        bad("It?s late, and they don???t know it.", good="It’s late, and they don’t know it."),
        bad("The mayorâs car and the companyâ??s vans", good="The mayor’s car and the company’s vans"),
        bad("He said: ÒWe are ready.Ó She left.", good="He said: “We are ready.” She left."),
        bad("âWe are ready,â he said.", good="“We are ready,” he said."),
        bad("ìIt is shut,î he said.", good="“It is shut,” he said."),
        bad("The vote â the third â failed.", good="The vote – the third – failed."),
        bad("The yearâthe third of the planâended.", good="The year—the third of the plan—ended."),
        bad("It cost â¬5, he saidâ¦", good="It cost €5, he said…"),
        bad('"No," she said. "Itâs not."', good='"No," she said. "It\'s not."'),
        bad("OâNeill of Côte dâIvoire has a 5 Ã 4 field.", good="O’Neill of Côte d’Ivoire has a 5 × 4 field."),
        good("The château and the gâteau of Mâcon; the mât, dégâts and Neufchâtel; grâce and pâté."),
        good("In París Luís and Solís met in their país with maíz; Anaís and Asís too."),
        good("Òscar and Ò; Óscar, ô and ö in Malmö; Ð is Icelandic, Ñ is Spanish."),
        good("What? said Ann. It is so?s. He asked: really?"),
        good("Is it so? The page?s=1 and what?t=2."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        straight = mojibake.has_straight_marks(text)
        for match in matches:
            for start, end, write in marks_of(text, match):
                written = write.translate(STRAIGHTENED) if straight else write
                yield self.finding((start, end), replace=written, found=text[start:end])


def marks_of(text: str, match: Match[str]) -> Iterator[tuple[int, int, str]]:
    """The marks of a match with what they stood for."""
    start, end = match.span()
    found = match[0]
    if match["mark"] is not None:
        stem = WORD.search(text, max(start - 30, 0), match.end("stem"))
        if stem and stands_for_apostrophe(stem[0], match["tail"], text, stem.start()):
            yield *match.span("mark"), "’"
    elif found == "Ã":
        yield start, end, "×"
    elif found[0] in "DdLlO":
        yield start + 1, end, "’"
    elif found[0] in "ÒìôâÐÑ" and len(found) > 2:
        yield start, start + 1, "“"
        yield end - 1, end, "”"
        for inner in expression(APOSTROPHE).finditer(text, start, end):
            yield from marks_of(text, inner)
    elif found in SIGNS:
        yield start, end, SIGNS[found]
    elif found == "â¢":
        yield start, end, "™" if text[start - 1 : start].isalpha() else "•"
    elif write := losses.mark(text, start, end):
        yield start, end, write


def stands_for_apostrophe(stem: str, tail: str, text: str, start: int) -> bool:
    if text[start - 1 : start] not in ("", *" \n“‘\"'(—–"):
        return False
    return losses.is_contracted(stem, tail) or (tail == "s" and len(stem) > 3 and losses.possesses(stem))
