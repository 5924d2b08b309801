from collections.abc import Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, frames, good

FRAMES = frames.read(join(dirname(__file__), "data", "confused_words.txt"))


class ConfusedWord(Rule):
    """A word is not another that sounds like it: too few, not to few; they lost their homes, not they’re homes.

    A spelling checker passes both words, and a tired eye does too (Garner’s Modern English Usage; the Guardian style
    guide lists most of the pairs). Each pair is judged only in settings in which the word that stands there makes no
    sentence.
    """

    message = "“{found}”: “{write}” is meant"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = FRAMES.find
    examples = (
        bad("She asked weather she might go home.", good="She asked whether she might go home."),
        bad("It drove a million people from they’re homes.", good="It drove a million people from their homes."),
        bad("All-rounders are to expensive anyway.", good="All-rounders are too expensive anyway."),
        bad("The town had to few homes for young people.", good="The town had too few homes for young people."),
        bad("The stall loosed about £96,000 last year.", good="The stall lost about £96,000 last year."),
        bad("It could loose the election.", good="It could lose the election."),
        bad("The doves have been quite since Christmas.", good="The doves have been quiet since Christmas."),
        bad("First listen, than walk.", good="First listen, then walk."),
        bad("He use to say so.", good="He used to say so."),
        bad("None of who was hurt.", good="None of whom was hurt."),
        bad("The study was lead by a woman who’s wife died.", good="The study was led by a woman whose wife died."),
        bad("They agreed in principal. Their was no vote.", good="They agreed in principle. There was no vote."),
        bad(
            "It had a lasting affect on them; he is suppose to go.",
            good="It had a lasting effect on them; he is supposed to go.",
        ),
        good("They weather the storm. Ask weather forecasters. They’re homes, not houses, and people there own them."),
        good("He is to many a hero. She is to open it. It is to date the best."),
        good("They loosed the dogs. The tools they use to make it. Some of who we are."),
        good("He even thought he had won. It has been quite dry since May; not quite. It was better than before."),
        good("The gas has lead in it. To effect change. The principal reason. In principal cities."),
        good("The house where they lived; those who’s to say. Who’s there? Whose is it?"),
        good("He walked past the house. The bill was passed by a vote. The past few years."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        span, write = FRAMES.correction(match)
        wrong = document.text[slice(*span)]
        if "'" in wrong:
            write = write.replace("’", "'")
        yield self.finding(
            span, replace=write, found=wrong, write=write, safety=None if FRAMES.is_certain(match) else "unsafe"
        )
