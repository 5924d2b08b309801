"""One module for each format: `read(text)` gives the articles of a decoded file."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Document

SUFFIXES = {".txt": "txt", ".text": "txt"}
"""The formats that newslint reads, by the suffix of the file's name."""


def read(text: str, format: str = "txt") -> "list[Document]":
    """The articles in the text of a file, in order. Raises `KeyError` for an unknown format."""
    if format not in SUFFIXES.values():
        raise KeyError(format)
    from importlib import import_module

    documents: list[Document] = import_module(f"newslint.readers.{format}").read(text)
    return documents
