from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, good, vocabulary

_BEFORE = (
    "of in to on at by for from with and that as into over under after before about against between during through "
    "until is was are were has had have will would when where which because but said told"
).split()
_AFTER = (
    "the this that these those their his her its our they he she it we you there been not would will was were is are "
    "has had have which who with from and but for in"
).split()
# Words, names and shortened forms that the product makes.
_WORDS = frozenset(
    "into within forthe onit asis asit toit init inhis isin bythis hasis forin forit forhe areas hashe hasher "
    "wasit inis"
    " onher toher ofher other ashe asher inher bythe wasin inwas together asin forand andin atthe tohis wither withers "
    "tothis asfor isis isit ishe forhas forthis tower inwe forthat bywe withit andit asthe towe bywith whois "
    "underwe overwe isabout abouthe".split()
)
_SPLIT = {
    first + second: (first, second)
    for first in _BEFORE
    for second in _AFTER
    if len(first + second) > 4 and first + second not in _WORDS
}


def _pairs() -> dict[str, tuple[str, str]]:
    """The words of grammar with the words that they most often stand next to."""
    with open(join(dirname(__file__), "data", "glued_pairs.txt"), encoding="utf-8") as file:
        pairs = [entry.partition("|") for line in file if line[0] != "#" for entry in line.split()]
    return {first + second: (first, second) for first, _, second in pairs}


_FREQUENT = _pairs()
_SURE = 8


class GluedWords(Rule):
    """A space stands between two words.

    Where a line break or a tag was dropped, two words run together: “ofthe”, “inthe”, “wasnot”. Only joints with the
    small words of grammar are looked for, which together are no word, so that nothing else can have been meant.
    """

    message = "Two words are run together: “{found}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = (*_SPLIT, *(_FREQUENT.keys() - _SPLIT.keys()))
    examples = (
        bad("Most ofthe houses inthe town were empty.", good="Most of the houses in the town were empty."),
        bad("He said hehad no money andthey left.", good="He said hehad no money and they left."),
        bad("The minister saidthat it wasnot so.", good="The minister said that it was not so."),
        bad("The presidentof thecountry wasfound.", good="The president of the country was found."),
        good("Within the tower, other areas are asleep; thereof, therein, wither and hereby."),
        good("Post to #inthe or @ofthe; see inthe.com and the file of_the, forthe-win."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        entry, around = (
            match[0],
            (document.text[match.start() - 1 : match.start()], document.text[match.end() : match.end() + 1]),
        )
        if around[0] in ("-", "#", "@", "_", "/", ".", "’", "'") or around[1] in ("-", "_", "/", "@", "’", "'", "("):
            return
        if not vocabulary.is_word(entry):
            if entry in _SPLIT:
                first, second = _SPLIT[entry]
            else:
                first, second = _FREQUENT[entry]
            sure = entry in _SPLIT or len(entry) >= _SURE
            yield self.finding(match, replace=f"{first} {second}", found=entry, safety=None if sure else "unsafe")
