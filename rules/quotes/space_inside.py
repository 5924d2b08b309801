from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class SpaceInside(Rule):
    """No space stands between a quotation mark and the words that it quotes.

    The space is left behind when a tag or a footnote is dropped, or comes from a language that sets one (`« oui »`).
    English sets none; only between two marks that touch may there be a thin one (Chicago 6.11, Guardian).
    """

    message = "Drop the space between the quotation mark and what it quotes"
    severity = "warning"
    fix = "safe"
    gate = "marks"
    examples = (
        bad("“ I never saw it,” she said.", good="“I never saw it,” she said."),
        bad("He called it “ a triumph” and left.", good="He called it “a triumph” and left."),
        bad("“They left early. ”", good="“They left early.”"),
        bad("“It rained ,” he said. “It always does ”.", good="“It rained ,” he said. “It always does”."),
        bad('" We won," they sang.', good='"We won," they sang.'),
        bad("She said“ Enough” and hung up.", good="She said “Enough” and hung up."),
        good("“They left early,” he said. “They always do.”"),
        good("“He asked, ‘Who is it?’ ” she said."),
        good("“ ‘Yes,’ he said,” she recalled."),
        good("The shelf is 5 ' 4 \" wide."),
        good('He said "yes" and "no" and "maybe" - and then "go".'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for mark in document.pairing.corrections:
            if mark.kind == "spaced":
                yield self.finding(mark.span, replace=mark.write, safety=None if mark.sure else "unsafe")
