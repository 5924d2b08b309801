"""The nouns of newslint. Plain data: every one is a tuple that can cross a process border.

Offsets count code points, from 0, the end exclusive. Inside a rule they are offsets into `Document.text`; in what
`Linter.check` returns they are offsets into the source as it was given.
"""

from enum import StrEnum

from newslint.named import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: errors and warnings fail a run, notes never do."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Safety(StrEnum):
    """Whether a fix may be applied: by `--fix`, by `--unsafe-fixes` only, or never."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SHOWN = "shown"

    @property
    def rank(self) -> int:
        """0 for the safest."""
        return ("safe", "unsafe", "shown").index(self.value)


class Span(NamedTuple):
    """A stretch of text."""

    start: int
    end: int


class Block(NamedTuple):
    """A paragraph, a heading, a list item: `kind` is "headline", "byline" or "paragraph"."""

    start: int
    end: int
    kind: str = "paragraph"


class Edit(NamedTuple):
    """Put `text` in the place of a span."""

    start: int
    end: int
    text: str


class Drop(NamedTuple):
    """Take out a whole block, or a whole line of one, with its markup and the blank line it would leave."""

    start: int
    end: int


class Fix(NamedTuple):
    """Edits that belong together: all of them are made, or none. `message` says what they do."""

    edits: tuple[Edit | Drop, ...]
    safety: Safety
    message: str = ""


class Finding(NamedTuple):
    """What a rule has to say about a place. `related` are other places that a reader should see."""

    rule: str
    span: Span
    message: str
    severity: Severity
    fix: Fix | None = None
    related: tuple[Span, ...] = ()
