from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, frames, good, inflection

FRAMES = frames.read(join(dirname(__file__), "data", "calques.txt"))
NEGATED = "nobody"
"""The group of the verb that is negated a second time after nobody or nothing."""

NEGATIVE = expression(r"(?:n[’']t|\b(?:not|never|nobody|no one)) .*\b(?:nothing|nobody|no|never)\b", 2)
"""Two negatives, which are dialect in what somebody says."""


class Calque(Rule):
    """A sentence is built as English builds it: his house, not the his house; all that he said, not all what.

    Determiners, complements and relatives are where a translation shows its source: the article doubled with a
    possessive, the object after “said”, the infinitive with “to” after “let”, two negatives (Cambridge Grammar of the
    English Language 4, 5, 9 and 12). Only constructions that no variety of written English has are here.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = FRAMES.find
    examples = (
        bad("He sold the his house.", good="He sold his house."),
        bad("It is among others countries in the list.", good="It is among other countries in the list."),
        bad("All what he said was true.", good="All that he said was true."),
        bad(
            "There was many damage, and an information was lost.",
            good="There was much damage, and information was lost.",
        ),
        bad("She said them that it was late.", good="She told them that it was late."),
        bad("The guards let him to go.", good="The guards let him go."),
        bad("He told to reporters that it was late.", good="He told reporters that it was late."),
        bad("She never went never near a lake.", good="She never went near a lake."),
        bad("Nothing don’t look right; nobody didn’t see it.", good="Nothing looks right; nobody saw it."),
        bad("In 1957 was joined the institute by many.", good="In 1957 joined the institute by many."),
        bad("A 20 years old man fell.", good="A 20-year-old man fell."),
        bad("The treaty bans attacks on civilian.", good="The treaty bans attacks on civilians."),
        bad("Some of women had travelled overnight.", good="Some of the women had travelled overnight."),
        bad("It was as big than a house.", good="It was as big as a house."),
        bad("It was happened in May.", good="It happened in May."),
        good("All what-ifs aside, the a cappella choir sang; the A team and the an-nounced. She made it to go."),
        good(
            "Give them the most of it. How much people care. Some of them were there. Some of women’s best "
            "work. The team he said was late."
        ),
        good("It depends on how you look at what is among others. Many damage claims and many information desks."),
        good("“I didn’t do nothing,” said Ames."),
        good("He didn’t say nothing-at-all. The man who, he said, was here. It was his the moment he saw it."),
        good("A civilian. The people were joined the next day by others. One of people’s oldest fears."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        span, write = FRAMES.correction(match)
        if NEGATIVE.search(match[0]) and document.in_quotation(match.start()):
            return
        if match[NEGATED]:
            write = _inflected(match[NEGATED], document.text[span[0] : span[0] + 3])
            if not write:
                return
        shown = document.text[match.start() : span[1]] if write == "" else document.text[slice(*span)]
        yield self.finding(
            span,
            replace=write,
            found=shown,
            write=write or shown[: span[0] - match.start()],
            safety=None if FRAMES.is_certain(match) else "unsafe",
        )


def _inflected(base: str, auxiliary: str) -> str:
    """The verb as it stands without “did” or “do” before it; nothing for one that is not known."""
    verb = next((verb for verb in inflection.verbs() if verb.base == base), None)
    return "" if verb is None else verb.past if auxiliary == "did" else verb.third
