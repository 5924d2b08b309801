import tomllib
from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

# Halves that are words, and yet tell of a break where a hyphen stands between the two.
AT_A_HYPHEN = ("dent dents ment tain tains cept duct ject tor mer ter ver der ture").split()
PREFIXES = frozenset("com con col cor dif dis suc suf sup sur sus".split())
NATIONAL = frozenset("national nationally nationals".split())
MAY_STAND = frozenset("inter trans multi hyper tele".split())
BEFORE = expression(r"(?<![\w.'’@#/&-])(?P<left>[A-Za-z]{2,12}) \Z")
AFTER = expression(r" (?P<right>[a-z]{3,12})(?![\w@/-]|\.\w)")
FROM_START = expression(r"[A-Za-z][a-z]{2,11}-[a-z]{3,12}")
TO_END = expression(r"[A-Za-z][a-z]{1,11}-[a-z]{2,12}\Z")
GOES_ON = expression(r"[\w@/-]|['’](?!s\b)|\.\w")
INSIDE = tuple("-'’.@/_#&abcdefghijklmnopqrstuvwxyz")


def _halves() -> tuple[frozenset[str], frozenset[str]]:
    with open(join(dirname(__file__), "data", "halves_of_words.toml"), "rb") as file:
        held = tomllib.load(file)
    return frozenset(held["endings"].split()), frozenset(held["beginnings"].split())


ENDINGS, BEGINNINGS = _halves()


class BrokenWord(Rule):
    """A word is not broken by a space, nor by the hyphen of a line's end.

    Scanners, columns of type and copied PDF files break a word in two: “govern ment”, “inter national”; and the
    hyphen of
    a line's end stays when the lines are set anew: “presi-dent”. Chicago (7.36) lets it divide a word only there.
    Looked for where one half is no word and the two together are a common one.
    """

    message = "“{found}” is a broken “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = tuple(sorted(ENDINGS | BEGINNINGS | PREFIXES | {*AT_A_HYPHEN, "able"}))
    examples = (
        bad("The govern ment fell on Monday.", good="The government fell on Monday."),
        bad("An inter national airport was built.", good="An international airport was built."),
        bad("The com munity raised the money.", good="The community raised the money."),
        bad("Informa tion was withheld.", good="Information was withheld."),
        bad("The presi-dent of the re-public left.", good="The president of the re-public left."),
        bad(
            "It was con-firmed that the coali-tion had col-lapsed.",
            good="It was confirmed that the coalition had collapsed.",
        ),
        bad("He fled to the moun-tains with medi-cines.", good="He fled to the mountains with medicines."),
        good("Inter Milan beat Roma; the trans community and a multi award winner met; he is not able."),
        good("The bank ING rose. Don Giovanni: là ci darem la mano; a tion is no word."),
        good("He read -ment and @gov ment."),
        good("A co-operative re-cord, a ten-ness, an on-ward pre-ment; so-called fast-ed; fasten-ating."),
        good("A far-reaching, hard-ling word; pro-nun-ci-a-tion; a dis-tion."),
        good("A red-ball match, a com-link, half-sister and well-red; multi-national, tele-text."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if text[start - 1 : start] == "-" or text[end : end + 1] == "-":
            whole = _hyphenated(document, match)
        else:
            whole = _spaced(text, match)
        if whole is not None and document.words.get(text[slice(*whole)], 0) < 2:
            found = text[slice(*whole)]
            solid = found.replace(" ", "").replace("-", "")
            yield self.finding(whole, replace=solid, found=found, safety="unsafe" if " " in found else None)


def _spaced(text: str, match: Match[str]) -> tuple[int, int] | None:
    """The place of a word with a space in it."""
    half, (start, end) = match[0], match.span()
    if (half in AT_A_HYPHEN and half not in ENDINGS) or text[end : end + 1] in ("’", "'", "@", "/", "_"):
        return None
    if half in ENDINGS:
        before = BEFORE.search(text, max(0, start - 16), start)
        if before is not None and len(before["left"]) + len(half) > 5 and vocabulary.is_common(before["left"] + half):
            return before.start(), end
    after = AFTER.match(text, end)
    if half not in BEGINNINGS or after is None or text[start - 1 : start] in INSIDE:
        return None
    if not vocabulary.is_common(half + after["right"]) or (half in MAY_STAND and after["right"] not in NATIONAL):
        return None
    return start, after.end()


def _hyphenated(document: Document, match: Match[str]) -> tuple[int, int] | None:
    """The place of a word with a hyphen in it."""
    text, known = document.text, vocabulary.is_word
    begins = match[0] in PREFIXES | BEGINNINGS and text[match.end() : match.end() + 1] == "-"
    if begins:
        whole = FROM_START.match(text, match.start())
    else:
        whole = TO_END.search(text, max(0, match.start() - 16), match.end())
    if whole is None or text[whole.start() - 1 : whole.start()] in INSIDE or GOES_ON.match(text, whole.end()):
        return None
    left, _, right = whole[0].partition("-")
    if left in MAY_STAND or (known(right) and (known(left) or len(left) < 4) and left not in PREFIXES):
        return None
    solid = left + right
    if vocabulary.is_common(solid) or (left.istitle() and vocabulary.is_name(solid)):
        return whole.span()
    return None
