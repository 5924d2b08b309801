"""RSS, Atom and WordPress exports: an article for each item, and one for what the feed says of itself."""

from newslint.compiled import expression
from newslint.joined import Segment
from newslint.mapping import Layer
from newslint.readers.markup.tokens import COMMENT, START, TEXT
from newslint.readers.markup.vocabularies import FEEDS
from newslint.readers.markup.walk import Walk, holds_references
from newslint.readers.markup.xml_text import Runs, XmlText, local, parsed
from newslint.reading import Article, Reading, Scope

_ITEMS = ("item", "entry")
_KINDS = {
    "title": "headline",
    "subtitle": "standfirst",
    "tagline": "standfirst",
    "itunes:subtitle": "standfirst",
    "description": "summary",
    "summary": "summary",
    "excerpt:encoded": "summary",
    "itunes:summary": "summary",
    "dc:description": "summary",
    "media:title": "aside",
    "media:description": "caption",
    "content:encoded": "paragraph",
    "content": "paragraph",
    "body": "paragraph",
    "xhtml:body": "paragraph",
    "fullitem": "paragraph",
}
"""What is prose in an item, by the name of its element with its prefix."""
_WORD = expression(r"\w+")
_SAME = 0.8
_FEWEST_WORDS = 4


def read(layer: Layer, scope: Scope) -> Reading:
    """The articles of a feed, or of other XML. Raises `NotText`."""
    source = parsed(layer)
    if source.root in FEEDS:
        return articles_of(source, scope)
    from newslint.readers import xml

    return xml.articles_of(source, scope)


def articles_of(source: XmlText, scope: Scope) -> Reading:
    """The articles of a feed that has been parsed."""
    feed = _Feed(source, scope)
    articles: list[Article] = []
    soft = []
    for number, path in feed.holders:
        walk = feed.walk(number, path)
        articles += walk.articles()
        soft += walk.soft
    return Reading(articles, (), soft)


class _Feed:
    """A feed; `holders` are its channels and items by the numbers of their tokens, each with its path."""

    def __init__(self, source: XmlText, scope: Scope) -> None:
        self.source = source
        self.scope = scope
        self.text = source.layer.text
        self.is_atom = source.root == "feed"
        self.is_export = "wordpress.org/export" in self.text[:4000]
        self.language = ""
        self.holders: list[tuple[int, str]] = []
        self.items: set[int] = set()
        self.children: dict[int, list[int]] = {}
        self._find()

    def _find(self) -> None:
        source = self.source
        above: list[int] = []
        for number in sorted(source.ends):
            while above and source.ends[above[-1]] < number:
                above.pop()
            name = local(source.tokens[number][1])
            if above:
                self.children.setdefault(above[-1], []).append(number)
            is_item = name in _ITEMS and len(above) <= 2
            if is_item:
                self.items.add(number)
            if is_item or name == "channel" or (self.is_atom and not above):
                path = "/".join(source.tokens[each][1] for each in [*above, number])
                self.holders.append((number, path))
            if not self.language:
                self._find_language(number, name, len(above))
            above.append(number)

    def _find_language(self, number: int, name: str, depth: int) -> None:
        if name == "language" and depth == 2:
            runs = self.source.runs(number)
            self.language = self.text[runs[0][0] : runs[0][1]].strip() if runs else ""
        elif not depth:
            self.language = self._attribute(number, "xml:lang")

    def _attribute(self, number: int, name: str) -> str:
        return next(
            (self.text[start:end] for each, start, end, _ in self.source.attributes(number) if each == name), ""
        )

    def walk(self, number: int, path: str) -> Walk:
        """The prose of an item, or what a channel says of itself."""
        source = self.source
        language = self._attribute(number, "xml:lang") or self.language
        children = self.children.get(number, [])
        for child in children:
            runs = source.runs(child) if source.tokens[child][1] == "dc:language" else None
            if runs:
                language = self.text[runs[0][0] : runs[0][1]].strip()
        walk = Walk(source, self.scope, None, path, language=language)
        kinds = [_KINDS.get(self._name(child), "") for child in children]
        has_content = "paragraph" in kinds
        is_summed_up = False
        for child, kind in zip(children, kinds, strict=True):
            if kind == "summary" and not has_content and is_summed_up:
                kind = "aside"
            is_summed_up = is_summed_up or kind == "summary"
            if kind:
                self._take(walk, child, kind, path)
        walk.go(0, 0)
        walk.found = _summarized(walk.found, has_content)
        self._comments(walk, number)
        return walk

    def _name(self, number: int) -> str:
        """The name of an element as it is mostly written."""
        name = self.source.tokens[number][1]
        prefix, _, called = name.rpartition(":")
        return called if prefix in ("atom", "a", "rss") else name

    def _take(self, walk: Walk, number: int, kind: str, path: str) -> None:
        source = self.source
        name = source.tokens[number][1]
        within = f"{path}/{name}"
        language = self._attribute(number, "xml:lang")
        runs = source.runs(number)
        type_ = self._attribute(number, "type").lower()
        if type_.startswith("application/") and not type_.endswith(("xml", "html")):
            return
        if runs is None:
            inside = Walk(source, self.scope, None, within, kind, language or walk.language, True)
            inside.go(number + 1, source.ends[number])
            walk.nested += [(source.tokens[number][2], *one) for one in inside.found]
            walk.soft.extend(inside.soft)
            walk.blocks.instructions += inside.blocks.instructions
            walk.nested_instructions += inside.nested_instructions
        elif runs:
            plain = walk.plain(runs)
            is_text = type_ in ("", "text", "text/plain") and (
                self.is_atom or not (kind == "paragraph" or holds_references(plain.text))
            )
            if is_text:
                self._take_text(walk, runs, within, kind, language)
            else:
                walk.take_html(plain, within, kind, language, self.is_export)

    def _take_text(self, walk: Walk, runs: Runs, path: str, kind: str, language: str) -> None:
        walk.take_text(runs)
        strip = walk.blocks.flow.taken()
        if strip:
            walk.nested.append((runs[0][0], strip.segment(path, kind, None, walk.spelling.text), language))

    def _comments(self, walk: Walk, number: int) -> None:
        """What comments before an item and between its elements tell newslint; those before its items are theirs."""
        tokens = self.source.tokens
        at = number
        while at and tokens[at - 1][0] in (TEXT, COMMENT):
            at -= 1
        told: list[int] = []
        end = self.source.ends[number]
        while at < end:
            kind = tokens[at][0]
            if kind == COMMENT:
                told.append(at)
            elif kind == START and at in self.items and at != number:
                told = told[: len(told) - self._comments_before(at)]
            at = self.source.ends[at] + 1 if kind == START and at != number else at + 1
        for each in told:
            walk.blocks.comment(*tokens[each][2:])

    def _comments_before(self, number: int) -> int:
        count = 0
        while number and self.source.tokens[number - 1][0] in (TEXT, COMMENT):
            number -= 1
            count += self.source.tokens[number][0] == COMMENT
        return count


def _summarized(segments: list[tuple[Segment, str]], has_content: bool) -> list[tuple[Segment, str]]:
    """The segments, with what a summary is: the standfirst of a content, a copy of how that begins, or all there is."""
    content = [segment.layer.text for segment, _ in segments if segment.kind not in ("headline", "summary", "aside")]
    words = set(_WORD.findall(" ".join(content).lower()))
    found = []
    is_named = False
    for segment, language in segments:
        kind = segment.kind
        if kind == "summary":
            kind = "standfirst" if has_content else "paragraph"
            own = _WORD.findall(segment.layer.text.lower())
            known = sum(word in words for word in own)
            if has_content and content and len(own) >= _FEWEST_WORDS and known > _SAME * len(own):
                kind = "aside"
        elif kind == "headline":
            kind = "heading" if is_named else kind
            is_named = True
        found.append((segment._replace(kind=kind), language))
    return found
