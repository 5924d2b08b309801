import re
from collections.abc import Iterable, Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection, vocabulary

with open(join(dirname(__file__), "data", "verbs_made_regular.txt"), encoding="utf-8") as _file:
    _ENTRIES = [entry.split(":") for line in _file if not line.startswith("#") for entry in line.split()]
FORMS = {wrong: parts for wrong, *parts in _ENTRIES}
OUTSIDE = tuple("-@/’'.#&_")
MOST_TIMES = 2
MONEY = expression(
    r" (?:[£$€]|(?:him|her|them|us|me|people|taxpayers|about|nearly|almost|more than|less than|around|over|up to"
    r"|(?:the|his|her|their|its) (?:town|city|country|club|company|team|party|state|council|lives?|jobs?|title))\b)"
)
"""What something costed cannot be the estimate of."""
AUXILIARY = expression(
    r"\b(?:ha(?:s|ve|d|ving)|be(?:en|ing)?|was|were|is|are|am|gets?|got|(?:ha(?:s|ve|d)|was|were|is|are)n[’']t"
    r"|[a-z]+[’']ve)"
    r"(?: (?:not|never|already|just|also|even|since|long|often|been|being|[a-z]{2,10}ly)){0,2}[ \n]$",
    re.IGNORECASE,
)


class VerbMadeRegular(Rule):
    """Irregular verbs have forms of their own: brought, not bringed; taught, not teached.

    The ending -ed on a verb that does not take it is a learner's or a machine's guess, and no dictionary has the word
    (Merriam-Webster, Oxford). What people say in quotation marks may be dialect or a child's, and verbs of which both
    forms are in use (dreamed, hanged, creeped out) are left alone.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    in_quotations = "skip"
    lexicon = FORMS
    gate = "strange_word"
    examples = (
        bad("The dealer buyed it for a pound.", good="The dealer bought it for a pound."),
        bad("She telled nobody and sleeped badly.", good="She told nobody and slept badly."),
        bad("Two hundred workers were layed off.", good="Two hundred workers were laid off."),
        bad("He swored that it costed the town £4m.", good="He swore that it cost the town £4m."),
        good("The plans were costed by the council, which had costed the policy."),
        bad("He choosed the blue one.", good="He chose the blue one."),
        bad("The window had been breaked in May.", good="The window had been broken in May."),
        bad("They have already eated.", good="They have already eaten."),
        good("He was hanged; the flag was hung. The rope was payed out, and she putted well."),
        good("“I knowed him,” she said, “and he teached me.”"),
        good("Ayelet Shaked and Sayed Ali met. The word ‘bringed’ is a child’s."),
        good("The streets were ringed and the wounded winded; the birds singed their wings."),
        good("The article founded on it seeded doubt; they dreamed, leaned, leaped and learned."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        for match in matches:
            yield from self._at(document, match.start(), match[0], FORMS[match[0]])
        for word in document.words:
            verb = inflection.made_regular(word)
            if verb is None or word in FORMS or vocabulary.is_word(word) or document.words[word] > MOST_TIMES:
                continue
            for start in document.places(word):
                yield from self._at(document, start, word, [verb.past, verb.participle])

    def _at(self, document: Document, start: int, word: str, parts: list[str]) -> Iterator[Finding]:
        text, end = document.text, start + len(word)
        if text[start - 1 : start] in OUTSIDE or text[end : end + 1] in OUTSIDE[:5]:
            return
        if word == "costed" and MONEY.match(text, end) is None:
            return
        compound = AUXILIARY.search(text, max(0, start - 40), start)
        yield self.finding((start, end), replace=parts[-1] if compound else parts[0], found=word)
