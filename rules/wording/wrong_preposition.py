from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, frames, good

FRAMES = frames.read(join(dirname(__file__), "data", "wrong_prepositions.txt"))


class WrongPreposition(Rule):
    """A verb, an adjective or a time takes its own preposition, or none: depend on, reach an agreement, for 40 years.

    Prepositions are what a translation carries over first: “depends of” is French and Spanish, “since 40 years” German
    and French, “despite of” a mixture with “in spite of” (Cambridge Grammar of the English Language 4 and 7; Oxford
    Collocations Dictionary). Only pairs that no sense of the words allows are here, with the nouns that show the sense.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = FRAMES.find
    examples = (
        bad("It depends of the weather, despite of the roof.", good="It depends on the weather, despite the roof."),
        bad(
            "According the mayor, nobody is responsible of the road.",
            good="According to the mayor, nobody is responsible for the road.",
        ),
        bad("She has been saying that since 40 years.", good="She has been saying that for 40 years."),
        bad(
            "They discussed about the plan and reached to an agreement.",
            good="They discussed the plan and reached an agreement.",
        ),
        bad(
            "He was accused for stealing it and found guilty for murder.",
            good="He was accused of stealing it and found guilty of murder.",
        ),
        bad("He arrived before three days.", good="He arrived three days ago."),
        bad(
            "They lived in small town near Lyon, and waited the bus.",
            good="They lived in a small town near Lyon, and waited for the bus.",
        ),
        bad("It is one the best films.", good="It is one of the best films."),
        bad(
            "Thousands people fled, and 5 millions dollars were lost.",
            good="Thousands of people fled, and 5 million dollars were lost.",
        ),
        bad("The vote was held in Monday. It opened on 2012.", good="The vote was held on Monday. It opened in 2012."),
        good("In spite of the rain he depended on his friends, of whom he had many."),
        good("She is married with two children. Shares rose in Monday trading, and in Monday’s vote."),
        good("He has lived here since two days before the war, since 1990, and since three years ago."),
        good("They left before three days were out. It consists in this. He arrived to cheers."),
        good("It is responsible to parliament. He entered into the spirit; they entered into talks."),
        good("The focus is on March. In May 2012 it rained; in May, 20 people came. On March 5."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        span, write = FRAMES.correction(match)
        block = document.block_at(match.start())
        if write.startswith(("a ", "the ")) and block is not None and block.kind in ("headline", "heading", "caption"):
            return  # where articles are left out
        shown = document.text[match.start() : span[1]] if write == "" else document.text[slice(*span)]
        yield self.finding(
            span,
            replace=write,
            found=shown,
            write=write or shown[: span[0] - match.start()],
            safety=None if FRAMES.is_certain(match) else "unsafe",
        )
