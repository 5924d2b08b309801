from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Edit, Finding, Rule, bad, expression, good

ENDINGS = frozenset(
    ("s", "es", "d", "ed", "er", "ers", "ing", "ish", "ism", "ist", "ly", "ness", "th", "nd", "rd", "st")
)
PREFIXES = frozenset(
    ("anti", "co", "ex", "mid", "mini", "multi", "non", "post", "pre", "pro", "pseudo", "re", "semi", "un")
)
WORD_AFTER = expression(r"[A-Za-z]+")
WORD_BEFORE = expression(r"[A-Za-z]+\Z")
SHORT = 3


class MissingSpaceAtQuotationMark(Rule):
    """A space stands between a quotation and the word beside it.

    It gets lost with a tag or a line break: `called it a“disaster”and left`. No style sets a word against the outside
    of a quotation mark, unless the mark is within a word, as in `“no”s` or `Toys“R”Us` (Chicago 6.7, Hart's 9.2).
    """

    message = "Set a space between the word and the quotation"
    severity = "warning"
    fix = "safe"
    find = r"(?<=[\w.,!?])[”\"](?=[A-Za-z])|(?<=[A-Za-z,:;])[“\"](?=\w)"
    examples = (
        bad("She called it a“disaster” and left.", good="She called it a “disaster” and left."),
        bad("She called it a “disaster”and left.", good="She called it a “disaster” and left."),
        bad("“We left the yard,”she said.", good="“We left the yard,” she said."),
        bad('The mayor said:"We left the yard."', good='The mayor said: "We left the yard."'),
        bad('"We left the yard,"she said.', good='"We left the yard," she said.'),
        good("He counted the “no”s and the “maybe”s at the Toys“R”Us shop."),
        good("The un“natural” order of things, “free”-for-all and “gift”/“loan”."),
        good('The shelf is 12"deep. He is 5\'11"tall.'),
        good('Write print("yes") or class="x" in it.'),
        good("“Yes”—he paused—“but no.”"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text, places = document.text, {match.start() for match in matches}
        for quotation in document.quotations:
            if (
                quotation.closing is None
                or quotation.level != 2
                or quotation.closing.start - quotation.opening.end < SHORT
            ):
                continue
            opening, closing = quotation.opening, quotation.closing
            if opening.start in places:
                word = WORD_BEFORE.search(text, max(0, opening.start - 12), opening.start)
                if not word or word[0].lower() not in PREFIXES:
                    yield self.finding(opening, edits=[Edit(opening.start, opening.start, " ")])
            if closing.start in places and text[closing.end : closing.end + 1].isalpha():
                word = WORD_AFTER.match(text, closing.end)
                if word and word[0] not in ENDINGS:
                    yield self.finding(closing, edits=[Edit(closing.end, closing.end, " ")])
