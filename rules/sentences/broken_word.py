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


def _halves() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    held: dict[str, list[str]] = {}
    kind = ""
    with open(join(dirname(__file__), "data", "halves_of_words.txt"), encoding="utf-8") as file:
        for word in (word for line in file if not line.startswith("#") for word in line.split()):
            if word.startswith("="):
                kind = word[1:]
            else:
                held.setdefault(kind, []).append(word)
    small = {pair.replace("|", " "): pair.replace("|", "") for pair in held["small"]}
    return frozenset(held["endings"]), frozenset(held["beginnings"]), small


ENDINGS, BEGINNINGS, SMALL = _halves()
CAPITALISED = frozenset(half.capitalize() for half in BEGINNINGS)
# Endings that are words themselves: what stands before them has to be none.
MAY_BE_ABLE = frozenset(
    "special higher not be is was are were been being less more so and or being an the them him us".split()
)
WORDS_TOO = frozenset("al able dent dents ed er ers ing ion ant ness ful ty ic ment tain tains ver".split())
SMALL_FIRST = {pair.capitalize(): word.capitalize() for pair, word in SMALL.items()}
NOT_BROKEN = expression(r"(?:['’-]|\b(?:don|can|won|isn|didn|wasn|hasn|haven|doesn|wouldn|couldn) )\Z")


class BrokenWord(Rule):
    """A word is not broken by a space, nor by the hyphen of a line's end.

    Scanners, columns of type and copied PDF files break a word in two: “govern ment”, “inter national”; and the
    hyphen of a line's end stays when the lines are set anew: “presi-dent”. Chicago (7.36) lets it divide a word only
    there. Looked for where one half is no word and the two together are a common one.
    """

    message = "“{found}” is a broken “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = tuple(
        sorted(
            {
                *ENDINGS,
                *BEGINNINGS,
                *CAPITALISED,
                *PREFIXES,
                *AT_A_HYPHEN,
                *WORDS_TOO,
                *SMALL,
                *SMALL_FIRST,
            }
        )
    )
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
        bad("The Presi dent met th e hospit al staff.", good="The President met the hospital staff."),
        bad("It is afford able housing; he was arrest ed.", good="It is affordable housing; he was arrested."),
        good("Inter Milan beat Roma; the trans community and a multi award winner met; he is not able."),
        good("The bank ING rose. Don Giovanni: là ci darem la mano; a tion is no word."),
        good("He read -ment and @gov ment."),
        good("A co-operative re-cord, a ten-ness, an on-ward pre-ment; so-called fast-ed; fasten-ating."),
        good("A far-reaching, hard-ling word; pro-nun-ci-a-tion; a dis-tion."),
        good("A red-ball match, a com-link, half-sister and well-red; multi-national, tele-text."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        pair = " ".join(match[0].split())
        if " " in pair:
            write = SMALL.get(pair) or SMALL_FIRST[pair]
            if text[end : end + 1] not in INSIDE[:8] and not NOT_BROKEN.search(text, max(0, start - 10), start):
                sure = len(pair.split()[0]) > 1 and not vocabulary.is_word(pair.split()[1])
                yield self.finding(match, replace=write, found=pair, write=write, safety=None if sure else "unsafe")
            return
        at_hyphen = text[start - 1 : start] == "-"
        if at_hyphen and match[0] in WORDS_TOO and match[0] not in ENDINGS and match[0] not in AT_A_HYPHEN:
            return
        at_hyphen = at_hyphen or text[end : end + 1] == "-"
        whole = _hyphenated(document, match) if at_hyphen else _spaced(text, match)
        if whole is not None and document.words.get(text[slice(*whole)], 0) < 2:
            found = text[slice(*whole)]
            solid = found.replace(" ", "").replace("-", "")
            parts = found.lower().split()
            sure = len(parts) < 2 or not any(map(vocabulary.is_word, parts))
            yield self.finding(whole, replace=solid, found=found, write=solid, safety=None if sure else "unsafe")


def _spaced(text: str, match: Match[str]) -> tuple[int, int] | None:
    """The place of a word with a space in it."""
    half, (start, end) = match[0], match.span()
    if (half in AT_A_HYPHEN and half not in ENDINGS | WORDS_TOO) or text[end : end + 1] in ("’", "'", "@", "/", "_"):
        return None
    if half in ENDINGS or half in WORDS_TOO:
        before = BEFORE.search(text, max(0, start - 16), start)
        if before is not None and len(before["left"]) + len(half) > 5 and _is_one_word(before["left"], half):
            return before.start(), end
    after = AFTER.match(text, end)
    if (half not in BEGINNINGS and half not in CAPITALISED) or after is None or text[start - 1 : start] in INSIDE:
        return None
    if not vocabulary.is_common(half + after["right"]) or (half in MAY_STAND and after["right"] not in NATIONAL):
        return None
    return start, after.end()


def _is_one_word(left: str, half: str) -> bool:
    if half in WORDS_TOO and half not in ENDINGS and (vocabulary.is_word(left) or vocabulary.is_name(left)):
        return (
            half in ("able", "ed") and left.islower() and vocabulary.is_common(left + half) and left not in MAY_BE_ABLE
        )
    return vocabulary.is_common(left + half)


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
