"""One module for each format: `read(layer, scope)` gives the articles of a decoded file."""

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.document import Document
    from newslint.finding import Span
    from newslint.mapping import Layer
    from newslint.reading import Fault, Reading, Scope

SUFFIXES = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "xml",
    ".nitf": "xml",
    ".newsml": "xml",
    ".rss": "feed",
    ".atom": "feed",
    ".json": "json",
    ".ninjs": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".py": "py",
    ".pyi": "py",
    ".rst": "rst",
    ".srt": "srt",
    ".vtt": "vtt",
    ".po": "po",
}
"""The formats that newslint reads, by the suffix of the file's name."""
RECORDS = ("jsonl", "csv", "tsv")
"""The formats whose files are sequences of records, each an article of its own."""
FORMATS = tuple(dict.fromkeys(SUFFIXES.values()))
WALKED = tuple(suffix for suffix, format in SUFFIXES.items() if format not in ("json", "csv", "tsv", "py", "po"))
"""What is looked for in a folder; files of the other formats seldom hold articles and are read if they are named."""


class Prose(NamedTuple):
    """The articles of a decoded file, and what else a reader has seen there."""

    source: str
    documents: "Sequence[Document]"
    reading: "Reading | None" = None
    format: str = "txt"

    @property
    def faults(self) -> "Sequence[Fault]":
        return self.reading.faults if self.reading else ()

    def skeleton(self, dropped: "Iterable[Span]" = ()) -> str:
        """What is no prose, without what is `dropped`; "" for plain text."""
        if self.reading is None:
            return ""
        from newslint.reading import skeleton

        return skeleton(self.reading, self.source, dropped)


def read(text: str, format: str = "txt") -> "list[Document]":
    """All the articles in the text of a file, in order. Raises `KeyError` for an unknown format."""
    return [*prose(text, format).documents]


def prose(text: str, format: str = "txt", scope: "Scope | None" = None) -> Prose:
    """What a decoded file holds. Raises `KeyError` for an unknown format, `NotText` and `NotArticles`."""
    if format == "txt":
        from newslint.readers import txt

        return Prose(text, txt.read(text))
    if format not in FORMATS:
        raise KeyError(format)
    from newslint.encoding import line_breaks
    from newslint.reading import document

    found = reading(line_breaks(text), format, scope)
    return Prose(text, [document(article) for article in found.articles if article.segments], found, format)


def judge(before: Prose, after: Prose) -> bool:
    """Whether a repaired file is still what it was by the measure of its own format, where it has one."""
    from importlib import import_module

    own = getattr(import_module(f"newslint.readers.{before.format}"), "judge", None)
    return own is None or own(before.source, after.source)


def reading(layer: "Layer", format: str, scope: "Scope | None" = None) -> "Reading":
    """What the text of a layer holds: that of a file, or one that lies inside another format."""
    from importlib import import_module

    from newslint.reading import Scope

    made: Reading = import_module(f"newslint.readers.{format}").read(layer, scope or Scope())
    return made
