"""Texts of fields, which may be HTML or another format, put together to an article."""

from newslint.document import Layout
from newslint.encoding import NotText
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Layer
from newslint.readers import FORMATS, reading
from newslint.readers.records.fields import format_of
from newslint.reading import Article, Fault, Instruction, Scope
from newslint.wrapping import is_wrapped

_PLAIN = ("", "txt", "json", "jsonl", "csv", "tsv")


class Gathering:
    """An article in the making. `faults` and `soft` are as in a reading."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.segments: list[Segment] = []
        self.instructions: list[Instruction] = []
        self.faults: list[Fault] = []
        self.soft: list[Span] = []
        self.language = ""
        self.has_spaces = True
        self.is_wrapped = False

    def add(self, text: Layer, path: str, name: str, kind: str, format: str = "") -> None:
        """Add the text of a field. `format` is "" if the field's name and the text are to say it."""
        if not text.text.strip():
            return
        format = format or format_of(name, text.text)
        if format in _PLAIN or format not in FORMATS:
            self.segments.append(Segment(text, path, kind))
            self.is_wrapped = self.is_wrapped or is_wrapped(text.text)
        else:
            self.segments += self.inner(text, path, kind, format)

    def inner(self, text: Layer, path: str, kind: str, format: str) -> list[Segment]:
        """The segments of a text that is in a format of its own."""
        try:
            found = reading(text, format, self.scope._replace(fields=None, delimiter="", header=None))
        except NotText as error:
            self.faults.append(Fault(text.span(Span(0, len(text.text))), f"{path}: {error}"))
            return []
        self.has_spaces = False
        self.faults += found.faults
        self.soft += found.soft
        segments: list[Segment] = []
        for article in found.articles:
            self.language = self.language or article.language
            for segment in article.segments:
                own = segment.kind if kind == "text" or segment.kind != "paragraph" else kind
                segments.append(segment._replace(path=f"{path}/{segment.path}", kind=own))
            for text_, span, at, alone in article.instructions:
                layer = article.read or text
                at = layer.span(Span(at, at)).start if at >= 0 else at
                self.instructions.append(Instruction(text_, layer.span(span), at, alone))
        return segments

    def merge(self, other: "Gathering") -> None:
        """Add all that another one has gathered."""
        self.segments += other.segments
        self.instructions += other.instructions
        self.faults += other.faults
        self.soft += other.soft
        self.language = self.language or other.language
        self.has_spaces = self.has_spaces and other.has_spaces
        self.is_wrapped = self.is_wrapped or other.is_wrapped

    def article(self, language: str = "") -> Article:
        """What was gathered; the language that the record names counts more than what its texts say."""
        layout = Layout(self.has_spaces, self.is_wrapped, False)
        return Article(self.segments, language or self.language, self.instructions, layout)
