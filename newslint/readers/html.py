"""HTML: what a browser shows as running text, and the texts of images and tooltips."""

from collections.abc import Iterator

from newslint.compiled import expression
from newslint.mapping import Layer
from newslint.readers.markup.blocks import Blocks, articles, is_other
from newslint.readers.markup.references import html_attribute_reference, html_reference
from newslint.readers.markup.spelling import HtmlSpelling
from newslint.readers.markup.tokens import (
    COMMENT,
    END,
    START,
    TEXT,
    Attribute,
    Token,
    attributes,
    html_tokens,
    is_self_closing,
)
from newslint.reading import Reading, Scope

BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu"
    " nav ol optgroup option p pre search section summary table tbody td tfoot th thead title tr ul xmp".split()
)
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen".split()
)
UNSEEN = frozenset("script style template noscript noembed noframes rp rt datalist plaintext".split())
"""What is no part of the text around it."""
OPAQUE = frozenset(
    "code kbd samp var tt svg math object video audio canvas iframe map button select textarea meter progress"
    " applet embed input img".split()
)
"""Inline content that is not prose, but that a sentence may speak of."""
SKIPPED = frozenset(("pre", "listing", "xmp"))
"""Blocks that are not prose."""
KINDS = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "legend", "summary"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TABLE = frozenset(("table", "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th"))
_CELL_SIBLINGS = frozenset(("td", "th", "caption"))
_ROW_SIBLINGS = _CELL_SIBLINGS | {"tr"}
_CLOSED_BY = {
    **dict.fromkeys(("td", "th"), _CELL_SIBLINGS),
    "tr": _ROW_SIBLINGS,
    **dict.fromkeys(("tbody", "thead", "tfoot"), _ROW_SIBLINGS | {"tbody", "thead", "tfoot", "colgroup"}),
    "li": frozenset(("li",)),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    **dict.fromkeys(_HEADINGS, _HEADINGS),
}
"""Elements that end where another begins, unless a list or a table stands between."""
_PASSED = _TABLE - {"table"} | {"p", "div", "address"}
_IN_HEAD = frozenset("title meta link script style base noscript template".split())
_PROSE_ATTRIBUTES = ("alt", "title")
_NO_PROSE_ATTRIBUTES = frozenset("link meta style script template noscript".split())
_STRUCTURE = frozenset("html body article main section header footer nav table ul ol dl form".split())
_CLASS = expression(r"(?:^|[\s_-])(?:(byline|authors?)|(standfirst|dek|deck|subtitle|summary|subheadline))(?=$|[\s_-])")
_SAID = expression(r"alt|title|lang|class|translate|rel", 2)


class Said:
    """What the attributes of an element say of its text."""

    __slots__ = ("is_translated", "kind", "language", "prose")

    def __init__(self) -> None:
        self.prose: list[Attribute] = []
        self.language = ""
        self.kind = ""
        self.is_translated = True


def read(layer: Layer, scope: Scope) -> Reading:
    """The article of an HTML page, or of a piece of one."""
    return page(layer, scope)


def page(layer: Layer, scope: Scope, blank_lines: bool = False) -> Reading:
    """The same; `blank_lines` part paragraphs in pieces of text that a content management system lays out."""
    walk = _Walk(layer, scope, blank_lines)
    walk.go()
    blocks = walk.blocks
    segments = blocks.segments()
    found = articles(segments, walk.language, blocks.instructions, layer)
    return Reading(found, (), blocks.soft)


class _Walk:
    """Goes through the tokens of a page."""

    def __init__(self, layer: Layer, scope: Scope, blank_lines: bool) -> None:
        self.source = layer.text
        spelling = HtmlSpelling(layer.text, scope)
        self.blocks = Blocks(layer, html_reference, html_attribute_reference, spelling, "", "paragraph", blank_lines)
        self.is_xml = layer.text.startswith("<?xml")
        self.language = ""
        self.has_headline = False

    def go(self) -> None:
        blocks = self.blocks
        flow = blocks.flow
        tokens = html_tokens(self.source, self.is_xml)
        for token in tokens:
            kind, name, start, end, text_start, text_end = token
            if kind == TEXT:
                flow.text(start, end)
            elif kind == START:
                self._begin(token, tokens)
            elif kind == END:
                if name in BLOCKS:
                    self._end(name, start, end)
                elif name == "br":
                    self._line_break(start, end)
            elif kind == COMMENT:
                blocks.comment(start, end, text_start, text_end)
            else:
                blocks.top.hold()
        blocks.close()
        self._name_headline()

    def _begin(self, token: Token, tokens: Iterator[Token]) -> None:
        _, name, start, end, text_start, text_end = token
        said = _said(self.source, text_start, text_end) if text_start < text_end else _NOTHING_SAID
        blocks = self.blocks
        around = blocks.top.language
        if name == "br":
            self._line_break(start, end)
            return
        if name in BLOCKS:
            self._begin_block(token, said, tokens)
            return
        if name in UNSEEN:
            self._skip(token, tokens)
            blocks.top.hold()
            return
        is_left_out = not said.is_translated or is_other(said.language, around)
        if said.prose and said.is_translated and name not in _NO_PROSE_ATTRIBUTES:
            self._attributes(name, said)
        if name in OPAQUE or (is_left_out and name not in VOID):
            blocks.flow.opaque(start, self._skip(token, tokens))

    def _begin_block(self, token: Token, said: Said, tokens: Iterator[Token]) -> None:
        _, name, start, end, _, _ = token
        blocks = self.blocks
        blocks.end_segment()
        self._close_before(name)
        if name in ("html", "body") and (blocks.open.get(name) or not self._is_page_top()):
            self._say_language(said)
            return
        if name in SKIPPED or not said.is_translated:
            self._skip(token, tokens)
            blocks.top.hold()
            return
        if name in VOID:
            blocks.top.hold()
            return
        kind = KINDS.get(name, "")
        if name == "h1":
            kind = "heading" if self.has_headline else "headline"
            self.has_headline = True
        elif name not in _STRUCTURE:
            kind = said.kind or kind
        self._say_language(said, name)
        block = blocks.begin(name, start, kind, said.language)
        if name == "title":
            block.kind = "title"
        self._attributes("", said)
        if self.is_xml and is_self_closing(self.source, token):
            blocks.end(start, end)

    def _is_page_top(self) -> bool:
        return all(block.name in ("", "html", "head") for block in self.blocks.stack)

    def _say_language(self, said: Said, name: str = "html") -> None:
        if said.language and not self.language and name in ("html", "body", "article", "main"):
            self.language = said.language

    def _attributes(self, name: str, said: Said) -> None:
        blocks = self.blocks
        path = blocks.path_to(name) if name else blocks.top.path
        for attribute in said.prose:
            blocks.attribute(attribute, f"{path}/@{attribute.name.lower()}", said.language)

    def _line_break(self, start: int, end: int) -> None:
        if not self.blocks.flow.line_break(start, end):
            self.blocks.end_segment()

    def _close_before(self, name: str) -> None:
        """End the elements that end without a tag where this one begins."""
        blocks = self.blocks
        if blocks.top.name == "p":
            self._pop()
        if blocks.top.name == "head" and name not in _IN_HEAD:
            self._pop()
        siblings = _CLOSED_BY.get(name)
        if siblings is None or not any(blocks.open.get(each) for each in siblings):
            return
        if name in _HEADINGS:
            if blocks.top.name in siblings:
                self._pop()
            return
        depth = 0
        for number, block in enumerate(reversed(blocks.stack), 1):
            if block.name in siblings:
                depth = number
            elif block.name not in _PASSED:
                break
        for _ in range(depth):
            self._pop()

    def _pop(self) -> None:
        self.blocks.end(0, 0)

    def _end(self, name: str, start: int, end: int) -> None:
        blocks = self.blocks
        blocks.end_segment()
        names = _HEADINGS if name in _HEADINGS else (name,)
        if not any(blocks.open.get(each) for each in names):
            return
        depth = 0
        for number, block in enumerate(reversed(blocks.stack), 1):
            if block.name in names:
                depth = number
                break
            if block.name in _TABLE and name not in _TABLE and name not in ("body", "html"):
                return
        for number in range(depth):
            blocks.end(start, end if number == depth - 1 else start)

    def _skip(self, token: Token, tokens: Iterator[Token]) -> int:
        """Pass over an element; where it ends."""
        _, name, _, end, _, _ = token
        if name in VOID or (self.is_xml and is_self_closing(self.source, token)):
            return end
        if name in ("svg", "math") and is_self_closing(self.source, token):
            return end
        depth = 1
        for kind, other, _, end, _, _ in tokens:  # noqa: B007
            if other == name:
                depth += (kind == START) - (kind == END)
                if not depth:
                    break
        return end

    def _name_headline(self) -> None:
        """The title of the page is its headline if no heading is."""
        made = self.blocks.made
        has_headline = any(kind == "headline" for _, _, kind, _ in made)
        for number, (layer, path, kind, language) in enumerate(made):
            if kind == "title":
                made[number] = (layer, path, "aside" if has_headline else "headline", language)
                has_headline = True


_NOTHING_SAID = Said()


def _said(source: str, start: int, end: int) -> Said:
    if not _SAID.search(source, start, end):
        return _NOTHING_SAID
    said = Said()
    seen = set()
    for attribute in attributes(source, start, end):
        name = attribute.name.lower()
        if name in seen:
            continue
        seen.add(name)
        value = source[attribute.start : attribute.end].lower()
        if name in _PROSE_ATTRIBUTES:
            said.prose.append(attribute)
        elif name in ("lang", "xml:lang"):
            said.language = source[attribute.start : attribute.end]
        elif name == "translate":
            said.is_translated = said.is_translated and value.strip() != "no"
        elif name == "class":
            if "notranslate" in value.split():
                said.is_translated = False
            said.kind = said.kind or _class_kind(value)
        elif name == "rel" and "author" in value.split():
            said.kind = "byline"
    return said


def _class_kind(names: str) -> str:
    match = _CLASS.search(names)
    return "" if not match or "bio" in names else "byline" if match[1] else "standfirst"
