from collections.abc import Iterator
from itertools import pairwise

from newslint import Document, Edit, Finding, Rule, bad, good

_SHORTEST = 4


class DoubledSentence(Rule):
    """A sentence stands once.

    A paste that was made twice leaves the same sentence behind itself, and the reader takes it for a fault of the eye.
    Short cries (“Never again.”), refrains and quoted speech repeat on purpose: only sentences of four words or more
    outside quotations are looked at.
    """

    message = "The sentence stands twice"
    severity = "error"
    fix = "unsafe"
    in_quotations = "skip"
    gate = "doubled_sentence"
    examples = (
        bad(
            "The army took the town. The army took the town. Nobody denied it.",
            good="The army took the town. Nobody denied it.",
        ),
        bad(
            "It rained.\n\nOne of them was a hairdresser. One of them was a hairdresser.\n\nIt was late.",
            good="It rained.\n\nOne of them was a hairdresser.\n\nIt was late.",
        ),
        good("Never again. Never again. “The army took the town. The army took the town,” he sang."),
        good("The army took the town.\n\nThe army took the town."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        for first, second in pairwise(document.sentences):
            if second.end - second.start != first.end - first.start or second.start - first.end > 2:
                continue
            sentence = text[first.start : first.end]
            same = sentence == text[second.start : second.end] and sentence[-1] in ".!?"
            in_one_block = document.block_at(first.start) == document.block_at(second.start)
            if same and in_one_block and len(sentence.split()) >= _SHORTEST:
                yield self.finding(second, edits=[Edit(first.end, second.end, "")], related=[first])
