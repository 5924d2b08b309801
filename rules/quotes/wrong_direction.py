from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good


class WrongDirection(Rule):
    """A quotation mark turns towards the words that it quotes, an apostrophe always to the left.

    Word processors turn a mark by the character before it, so after a space, a bracket or an edit it points the wrong
    way: `” evacuate”`, `the ‘90s`. The direction of a mark is part of its meaning in Unicode, and Chicago (6.115) and
    the Guardian ask for an apostrophe, not an opening mark, where letters or figures are left out.
    """

    message = "Turn the mark: {write} for {found}"
    severity = "warning"
    fix = "safe"
    gate = "marks"
    examples = (
        bad("The mayor told them to ” leave” their cars.", good="The mayor told them to “leave” their cars."),
        bad("”The ferry sank,” said Olsen. “Nobody knew.”", good="“The ferry sank,” said Olsen. “Nobody knew.”"),
        bad("“We lost the keys,“ he said. “It was dark.”", good="“We lost the keys,” he said. “It was dark.”"),
        bad("‘We lost the keys,‘ he said. ‘It was dark.’", good="‘We lost the keys,’ he said. ‘It was dark.’"),
        bad("She couldn‘t say who’d called.", good="She couldn’t say who’d called."),
        bad("The band’s first record of the ‘70s sold well.", good="The band’s first record of the ’70s sold well."),
        bad("It’s a rock ‘n’ roll town.", good="It’s a rock ’n’ roll town."),
        good("The ’90s were over, and ’tis the season for rock ’n’ roll."),
        good("‘90s music is back,’ he said."),
        good("Hawai‘i and O‘ahu, the Qur‘an and Sana‘a"),
        good("The workers’ demands, O’Malley’s ‘final’ offer and a ‘No Entry’ sign"),
        good("“My pupils said, ‘Is it the ’60s?’” she recalled."),
        good("He fixed an “Open” sign above the “Closed” one—“for luck”—and left."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for mark in document.pairing.corrections:
            if mark.kind == "turned":
                found = document.text[mark.span.start : mark.span.end]
                yield self.finding(mark.span, replace=mark.write, safety=None if mark.sure else "unsafe", found=found)
