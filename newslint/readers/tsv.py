"""TSV: CSV with tabs."""

from newslint.mapping import Layer
from newslint.readers.csv import read_rows
from newslint.reading import Reading, Scope


def read(layer: Layer, scope: Scope) -> Reading:
    """The articles of a TSV text. Raises `NotText` and `NotArticles`."""
    return read_rows(layer, scope, "tsv")
