from collections.abc import Iterator

from newslint import Document, Edit, Finding, Rule, bad, good


class MissingFinalNewline(Rule):
    """The last line ends with a line break.

    POSIX says that it does, and tools that join files or compare them rely on it. A text of one line may be a field of
    something larger and is left alone.
    """

    message = "The last line has no line break"
    severity = "note"
    fix = "safe"
    gate = "final_line"
    examples = (
        bad("Road closed\n\nThe road is closed.", good="Road closed\n\nThe road is closed.\n"),
        good("Road closed\n\nThe road is closed.\n"),
        good("The road is closed."),
        good("\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        end = len(document.text)
        if document.layout.blank_lines and "\n" in document.text and document.text[-1:].strip():
            yield self.finding((end - 1, end), edits=[Edit(end, end, "\n")])
