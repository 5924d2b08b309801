from collections.abc import Iterator

from newslint import Document, Edit, Finding, Rule, bad, good


class MixedMarks(Rule):
    """An article has curly quotation marks or straight ones, not both.

    A mark typed into an edited text stays straight, one pasted into a wire story stays curly, and a pair of unequal
    marks (`“so"`) is plainly wrong. The article's own majority is kept; feet and inches stay straight (Chicago 6.115,
    Guardian; AP's wire is straight throughout).
    """

    message = "The article's quotation marks are others: {write} for {found}"
    severity = "warning"
    fix = "safe"
    gate = "marks"
    examples = (
        bad(
            '“It’s late,” she said. “It’s always late." He nodded.',
            good="“It’s late,” she said. “It’s always late.” He nodded.",
        ),
        bad(
            '"It\'s late," she said. “It\'s always late." He nodded.',
            good='"It\'s late," she said. "It\'s always late." He nodded.',
        ),
        bad(
            '“One,” he said. “Two,” he said. “Three,” he said. "Four," he said.',
            good="“One,” he said. “Two,” he said. “Three,” he said. “Four,” he said.",
        ),
        bad(
            "“We knew,” said Abe. “We called it ‘the hole'. Then ‘the pit’ and ‘the grave’.”",
            good="“We knew,” said Abe. “We called it ‘the hole’. Then ‘the pit’ and ‘the grave’.”",
        ),
        bad('He said “no".'),
        good('“He’s 6\' 2" tall,” she said of the guard with the 17" neck.'),
        good('"It’s late," she said. "It’s always late."'),
        good('“The call is s.replace("\'", "") and nothing else,” she said. “It works.”'),
        good('“Look it up,” he said. “Type <a href="x.html"> into it.”'),
        good("“He said ‘no’,” she said, “and meant it.”"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        mixed = {mark.span: mark for mark in document.pairing.corrections if mark.kind == "mixed"}
        for mark in mixed.values():
            partner = mixed.get(mark.partner) if mark.partner else None
            if partner and partner.span < mark.span:
                continue
            marks = [mark, partner] if partner else [mark]
            edits = [Edit(*each.span, each.write) for each in marks if each.write is not None]
            safety = None if all(each.sure for each in marks) else "unsafe"
            found = document.text[mark.span.start : mark.span.end]
            message = None if mark.write else "The marks of this quotation are not a pair"
            yield self.finding(
                mark.span, edits=edits, safety=safety, message=message, found=found, write=mark.write or "",
                related=[partner.span] if partner else [],
            )  # fmt: skip
