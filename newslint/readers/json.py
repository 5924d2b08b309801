"""JSON: ninjs and other files whose fields are known or named; by itself every string, but no key."""

from newslint.encoding import NotText
from newslint.mapping import Layer
from newslint.readers.records.json_articles import Articles
from newslint.readers.records.json_values import NotJson, scan
from newslint.reading import Reading, Scope


def read(layer: Layer, scope: Scope) -> Reading:
    """The articles of a JSON text: an element of a list of objects is one. Raises `NotText` and `NotArticles`."""
    text = layer.text
    try:
        top = scan(text, 0, len(text))
    except NotJson as error:
        line = text.count("\n", 0, error.at) + 1
        column = error.at - text.rfind("\n", 0, error.at)
        raise NotText(f"it is no JSON: {error}, line {line}, column {column}") from None
    articles = Articles(layer, scope)
    articles.take(top)
    return articles.reading()
