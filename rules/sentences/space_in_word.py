import tomllib
from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

# Beginnings that are no words of news copy; a joint is looked for behind each.
BEGINNINGS = (
    "inter trans multi tele hyper infra micro macro dis mis com conf contr appr ques minis prov resi presi gov hospi "
    "diffi poli coun devel commu unive exper ambas parlia poss proj enor hund thous secu oppor amer eco econo finan "
    "medi popu reco repre resp sepa serv seve signi stra tempo terri under vill impor inclu infor inves agri cere circum"
)
NO_WORDS = frozenset("inter trans multi hyper micro macro under".split())
BEFORE = expression(r"(?<![\w.'’@#/&-])(?P<left>[A-Za-z]{2,12}) \Z")
AFTER = expression(r" (?P<right>[a-z]{3,12})(?![\w@/-]|\.\w)")


def _endings() -> frozenset[str]:
    with open(join(dirname(__file__), "data", "word_endings.toml"), "rb") as file:
        return frozenset(tomllib.load(file)["endings"].split())


class SpaceInWord(Rule):
    """A word is not broken by a space.

    Scanners, columns of type and copied PDF files break a word in two: “govern ment”, “inter national”. The reader
    stumbles and no search finds the word. Looked for where one half is no word and the two together are a common one.
    """

    message = "“{found}” is “{write}” with a space in it"
    severity = "error"
    fix = "unsafe"
    lexicon = (*sorted(_endings()), *BEGINNINGS.split(), "able")
    examples = (
        bad("The govern ment fell on Monday.", good="The government fell on Monday."),
        bad("An inter national airport was built.", good="An international airport was built."),
        bad("The com munity raised the money.", good="The community raised the money."),
        bad("Informa tion was withheld.", good="Information was withheld."),
        bad("They build afford able homes.", good="They build affordable homes."),
        good("Inter Milan beat Roma; the trans community and a multi award winner met under ground; he is able."),
        good("The bank ING rose. Don Giovanni: là ci darem la mano; a tion is no word."),
        good("He read -ment and @gov ment."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if (
            text[end : end + 1] in ("-", "’", "'", "@", "/", "_")
            or match[0] in document.words
            and document.words[match[0]] > 1
        ):
            return
        if match[0] == "able" and text.startswith(" to", end):
            return
        before = BEFORE.search(text, max(0, start - 16), start)
        if (
            before is not None
            and vocabulary.is_common(solid := before["left"] + match[0])
            and not _stands(before["left"], match[0])
        ):
            yield self.finding((before.start(), end), replace=solid, found=f"{before['left']} {match[0]}")
            return
        after = AFTER.match(text, end)
        if after is None or text[start - 1 : start] in ("-", "’", "'", ".", "@", "/", "_"):
            return
        right, solid = after["right"], match[0] + after["right"]
        if vocabulary.is_common(solid) and (
            match[0] not in NO_WORDS or right in ("national", "nationally", "nationals")
        ):
            yield self.finding((start, after.end()), replace=solid, found=f"{match[0]} {right}")


def _stands(left: str, right: str) -> bool:
    """Whether the first half may stand there with a word or a name behind it that the lists do not have."""
    return len(left) + len(right) < 6 or vocabulary.is_abbreviation(left)
