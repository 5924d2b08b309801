"""JSON lines: a record on each line, each an article. A line that is no JSON is passed over with a fault."""

from newslint.finding import Span
from newslint.mapping import Layer
from newslint.readers.records.json_articles import Articles
from newslint.readers.records.json_values import NotJson, scan
from newslint.reading import Fault, Reading, Scope


def read(layer: Layer, scope: Scope) -> Reading:
    """The articles of a text, a line each. Raises `NotArticles`."""
    text = layer.text
    articles = Articles(layer, scope)
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        line = text[start:end]
        if line and not line.isspace():
            try:
                articles.take(scan(text, start, end))
            except NotJson as error:
                what = f"this line is no JSON ({error}, column {error.at - start + 1}); mend it or take it out"
                articles.faults.append(Fault(layer.span(Span(start, end)), what))
        start = end + 1
    return articles.reading()
