"""XML: news formats by their elements, any other by what holds text."""

from newslint.mapping import Layer
from newslint.readers.markup.vocabularies import ARTICLES, FEEDS, NOT_PROSE, OPAQUE, PROSE
from newslint.readers.markup.walk import Walk, is_translated
from newslint.readers.markup.xml_text import XmlText, local, parsed
from newslint.reading import NotArticles, Reading, Scope


def read(layer: Layer, scope: Scope) -> Reading:
    """The articles of an XML file. Raises `NotText`, and `NotArticles` for a narrow scope that does not know it."""
    source = parsed(layer)
    if source.root in FEEDS:
        from newslint.readers import feed

        return feed.articles_of(source, scope)
    return articles_of(source, scope)


def articles_of(source: XmlText, scope: Scope) -> Reading:
    """The articles of XML that has been parsed and is no feed. Raises `NotArticles`."""
    prose = _prose(source, scope)
    around = Walk(source, scope, prose)
    held = _articles(source)
    around.left_out = {number: source.ends[number] for number in held}
    around.go(0, len(source.tokens))
    walks = [around] if around.found or not held else []
    for number, path in held.items():
        walk = Walk(source, scope, prose, path)
        walk.go(number, source.ends[number] + 1)
        walks.append(walk)
    if around is not walks[0]:
        walks[0].blocks.instructions[:0] = around.blocks.instructions
    found = [article for walk in walks for article in walk.articles()]
    return Reading(found, (), [span for walk in walks for span in walk.soft])


def _prose(source: XmlText, scope: Scope) -> frozenset[str] | None:
    """The elements whose content is taken; None for all."""
    if scope.narrow and source.root in PROSE:
        return PROSE[source.root]
    if scope.fields is not None:
        return frozenset(name.replace(".", "/") for name, _ in scope.fields)
    if scope.narrow and source.root:
        raise NotArticles(
            f"nothing says which elements of this <{source.root}> are prose; name them in text-fields, as in"
            ' text-fields = ["body", "headline"], or exclude the file'
        )
    return None


def _articles(source: XmlText) -> dict[int, str]:
    """The articles that lie in no other one, by the numbers of their tokens, each with the path to it."""
    found: dict[int, str] = {}
    above: list[int] = []
    after = 0
    for number in sorted(source.ends):
        if number < after:
            continue
        while above and source.ends[above[-1]] < number:
            above.pop()
        name = local(source.tokens[number][1])
        if name in NOT_PROSE or name in OPAQUE or name == "pre" or not is_translated(source.attributes(number)):
            after = source.ends[number]
        elif name in ARTICLES:
            found[number] = "/".join([source.tokens[each][1] for each in above])
            after = source.ends[number]
        else:
            above.append(number)
    return found
