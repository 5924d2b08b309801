"""What the elements of news XML are: NITF, NewsML, XHTML, and what is like them."""

from newslint.readers import html

FEEDS = frozenset(("rss", "feed", "RDF"))
"""The root elements of feeds."""
ARTICLES = frozenset(("newsItem", "NewsItem", "nitf", "article", "story", "post", "doc", "document", "record"))
"""Elements each of which is an article, unless it lies in another one."""
BLOCKS = frozenset(
    "p para li td th tr table tbody thead ul ol dl dt dd div h1 h2 h3 h4 h5 h6 hl1 hl2 hedline blockquote bq section"
    " block media media-caption media-producer byttl figure figcaption hr pre article body body.content body.head"
    " body.end".split()
)
"""What begins a segment even where text stands beside it."""
TEXT_BLOCKS = frozenset(
    "p para hl1 hl2 h1 h2 h3 h4 h5 h6 headline HeadLine SubHeadLine subheadline title subtitle".split()
)
"""What holds text, so that all in it is part of a sentence."""
INLINE = frozenset("a abbr acronym b big bdi bdo cite del dfn em emphasis font i ins mark q s small span strike"
                   " strong sub sup time u wbr".split())  # fmt: skip
NOT_PROSE = frozenset("script style template noscript applet".split())
OPAQUE = html.OPAQUE | {"graphic", "image", "media-reference", "classifier"}
KINDS = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "hl2", "heading", "subhead", "subheading"), "heading"),
    **dict.fromkeys(("hl1", "headline", "HeadLine", "h1"), "headline"),
    "title": "title",
    **dict.fromkeys(
        "abstract summary description dek deck standfirst subtitle subheadline SubHeadLine lede".split(), "standfirst"
    ),
    **dict.fromkeys("byline ByLine byttl by author creator dateline DateLine media-producer".split(), "byline"),
    **dict.fromkeys(("li", "item", "dd", "dt", "listitem"), "item"),
    **dict.fromkeys(("td", "th", "entry"), "cell"),
    **dict.fromkeys(("media-caption", "caption", "figcaption"), "caption"),
}
COPIES = frozenset(("hl1", "headline", "HeadLine"))
"""Headlines that say again what the first one says."""
_PARAGRAPHS = frozenset(
    "p para headline hl1 hl2 h1 h2 h3 h4 h5 h6 title subtitle subheadline standfirst byline li td th"
    " caption figcaption blockquote lede abstract".split()
)
_NEWSML = frozenset("HeadLine SubHeadLine ByLine DateLine DataContent".split())
_NEWSML_G2 = frozenset("contentSet contentMeta/headline contentMeta/by contentMeta/description contentMeta/dateline"
                       " partMeta/description".split())  # fmt: skip
_NITF = frozenset("hedline byline dateline abstract body.content body.end head/title".split())
PROSE = {
    "nitf": _NITF,
    **dict.fromkeys(("newsItem", "newsMessage", "packageItem", "knowledgeItem", "conceptItem"), _NEWSML_G2),
    **dict.fromkeys(("NewsML", "NewsItem"), _NEWSML),
    "html": frozenset(("html",)),
    **dict.fromkeys(("article", "articles", "story", "stories", "news", "body", "div", "section"), _PARAGRAPHS),
}
"""The elements that hold the prose of a file, by its root element: by name, or by the name of what they are in too."""
