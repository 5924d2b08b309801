"""Goes through the elements of an XML text and collects the prose that they hold."""

from newslint.compiled import expression
from newslint.joined import Segment
from newslint.mapping import Layer
from newslint.readers.html import page
from newslint.readers.markup.blocks import Blocks, articles, is_other
from newslint.readers.markup.flow import raw_strip
from newslint.readers.markup.references import xml_reference
from newslint.readers.markup.spelling import XmlSpelling
from newslint.readers.markup.tokens import COMMENT, END, RAW, START, TEXT, Attribute
from newslint.readers.markup.vocabularies import BLOCKS, COPIES, INLINE, KINDS, NOT_PROSE, OPAQUE, TEXT_BLOCKS
from newslint.readers.markup.xml_text import Runs, XmlText, local
from newslint.reading import Article, Instruction, Scope

LOOKS_LIKE_HTML = expression(
    r"</(?:p|div|b|i|em|strong|a|span|h[1-6]|ul|ol|li|blockquote|table|u|figure|section)>|<(?:p|br|hr|img|a)(?:\s[^<>]*)?/?>",
    2,
)
_REFERENCE = expression(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]+[0-9]*);")
_PROSE_ATTRIBUTES = ("alt", "title", "alternate-text")


class Walk:
    """Goes through a range of tokens and collects the segments there."""

    def __init__(
        self,
        source: XmlText,
        scope: Scope,
        prose: frozenset[str] | None,
        path: str = "",
        kind: str = "paragraph",
        language: str = "",
        takes_inline: bool = False,
    ) -> None:
        """`takes_inline` says that what stands around the range holds text, so that elements in it are parts of it."""
        self.source = source
        self.text = source.layer.text
        self.scope = scope
        self.prose = prose
        self.spelling = XmlSpelling(scope, source.raw)
        self.blocks = Blocks(source.layer, xml_reference, xml_reference, self.spelling, path, kind)
        self.blocks.top.is_prose = prose is None
        self.language = language
        self.left_out: dict[int, int] = {}
        self.soft = self.blocks.soft
        self.nested: list[tuple[int, Segment, str]] = []
        self.nested_instructions: list[Instruction] = []
        self.found: list[tuple[Segment, str]] = []
        self._context: list[tuple[bool, bool]] = [(takes_inline, False)]

    def go(self, number: int, stop: int) -> None:
        """Walk the tokens from one to another, which is left out."""
        blocks, flow, source = self.blocks, self.blocks.flow, self.source
        while number < stop:
            kind, _, start, end, text_start, text_end = source.tokens[number]
            if kind == START:
                number = self._begin(number)
            else:
                if kind == END:
                    if self._context.pop()[1]:
                        blocks.end(start, end)
                elif kind == COMMENT:
                    blocks.comment(start, end, text_start, text_end)
                elif kind == TEXT:
                    if blocks.top.is_prose:
                        flow.text(start, end)
                elif kind == RAW:
                    if blocks.top.is_prose:
                        flow.raw(text_start, text_end)
                else:
                    blocks.top.hold()
                number += 1
        blocks.close()
        self.found = blocks.segments()
        if self.nested:
            own = [(segment.layer.pieces[0].source_start, segment, language) for segment, language in self.found]
            placed = sorted([*own, *self.nested], key=lambda one: one[0])
            self.found = [(segment, language) for _, segment, language in placed]

    def articles(self) -> list[Article]:
        """What was found, as articles of the file: their instructions are spans of that."""
        told = [
            Instruction(each.text, self.source.layer.span(each.span), each.at, each.alone)
            for each in self.blocks.instructions
        ]
        return articles(headlined(self.found), self.language, [*told, *self.nested_instructions], None)

    def _begin(self, number: int) -> int:
        """Begin an element; the number of the token to go on with."""
        source, blocks = self.source, self.blocks
        if number in self.left_out:
            blocks.end_segment()
            blocks.top.hold()
            return self.left_out[number] + 1
        _, name, start, _, _, _ = source.tokens[number]
        last = source.ends[number]
        stop = source.tokens[last][3]
        called = local(name)
        said = source.attributes(number)
        language = self._language(called, said)
        takes_inline = self._context[-1][0]
        is_outermost = len(blocks.stack) == 1 and not takes_inline
        is_inline = called not in BLOCKS and (takes_inline or (called in INLINE and not is_outermost))
        if called == "br":
            if not blocks.flow.line_break(start, stop):
                blocks.end_segment()
            return last + 1
        if called in NOT_PROSE or not is_translated(said) or called == "pre":
            if is_inline and called not in NOT_PROSE and blocks.top.is_prose:
                blocks.flow.opaque(start, stop)
            elif not is_inline:
                blocks.end_segment()
            blocks.top.hold()
            return last + 1
        is_other_language = is_inline and is_other(language, blocks.top.language or self.language)
        if called in OPAQUE or is_other_language:
            self._attributes(name, said, language)
            if is_inline and blocks.top.is_prose:
                blocks.flow.opaque(start, stop)
            elif not is_inline:
                blocks.end_segment()
                blocks.top.hold()
            return last + 1
        if is_inline:
            self._attributes(name, said, language)
            if last > number:
                self._context.append((True, False))
            return number + 1
        return self._begin_block(number, called, said, language)

    def _begin_block(self, number: int, called: str, said: list[Attribute], language: str) -> int:
        source, blocks = self.source, self.blocks
        _, name, start, end, _, _ = source.tokens[number]
        holder = blocks.top
        kind = KINDS.get(called, "")
        if called == "hl2" and local(holder.name) == "hedline":
            kind = "standfirst"
        block = blocks.begin(name, start, kind, language)
        if self.prose is not None and not block.is_prose:
            block.is_prose = self._is_taken(called, local(holder.name), block.path)
        self._attributes("", said, language)
        last = source.ends[number]
        if last == number:
            blocks.end(start, end)
            return number + 1
        runs = source.runs(number) if block.is_prose else None
        if runs and self._holds_html(runs, said):
            blocks.hold_nested()
            self.take_html(self.plain(runs), block.path, block.kind, block.language)
            blocks.end(*source.tokens[last][2:4])
            return last + 1
        if runs and any(each.name == "contenttype" and self._value(each) == "text/plain" for each in said):
            self._take_lines(runs)
            blocks.end(*source.tokens[last][2:4])
            return last + 1
        self._context.append((called in TEXT_BLOCKS or number in source.mixed, True))
        return number + 1

    def _is_taken(self, called: str, holder: str, path: str) -> bool:
        assert self.prose is not None
        if called in self.prose or f"{holder}/{called}" in self.prose:
            return True
        return any(path == name or path.endswith(f"/{name}") for name in self.prose if "/" in name)

    def _language(self, called: str, said: list[Attribute]) -> str:
        language = ""
        for name, start, end, _ in said:
            if name in ("xml:lang", "lang"):
                language = self.text[start:end]
            elif called in ("language", "Language") and name in ("tag", "FormalName") and not self.language:
                self.language = self.text[start:end]
        if language and not self.language and not self.blocks.made and not self.blocks.top.language:
            self.language = language
        return language

    def _attributes(self, name: str, said: list[Attribute], language: str) -> None:
        block = self.blocks.top
        if not said or not block.is_prose:
            return
        path = self.blocks.path_to(name) if name else block.path
        for attribute in said:
            if attribute.name in _PROSE_ATTRIBUTES:
                self.blocks.attribute(attribute, f"{path}/@{attribute.name}", language)

    def _holds_html(self, runs: Runs, said: list[Attribute]) -> bool:
        first, last = runs[0][0], runs[-1][1]
        if any(each.name in ("contenttype", "type") and self._value(each) in ("html", "text/html") for each in said):
            return True
        if self.text.find("&lt;", first, last) < 0 and all(has_references for _, _, has_references in runs):
            return False
        return bool(LOOKS_LIKE_HTML.search(self.plain(runs).text))

    def _value(self, attribute: Attribute) -> str:
        return self.text[attribute.start : attribute.end].lower().partition(";")[0].strip()

    def _take_lines(self, runs: Runs) -> None:
        """Take text whose paragraphs blank lines part."""
        self.blocks.flow.between = self.blocks.end_segment
        self.take_text(runs)
        self.blocks.end_segment()
        self.blocks.flow.between = None

    def take_text(self, runs: Runs) -> None:
        """Take text that holds no elements into the segment in hand."""
        for start, end, has_references in runs:
            if has_references:
                self.blocks.flow.text(start, end)
            else:
                self.blocks.flow.raw(start, end)

    def plain(self, runs: Runs) -> Layer:
        """Text as it stands, with its white space."""
        return raw_strip(self.source.layer, runs, xml_reference).made(self.spelling.text)

    def take_html(
        self,
        plain: Layer,
        path: str,
        kind: str = "paragraph",
        language: str = "",
        blank_lines: bool = False,
    ) -> None:
        """Read the text that an element holds as HTML."""
        at = plain.pieces[0].source_start
        inner = page(plain, self.scope, blank_lines)
        self.soft += inner.soft
        for article in inner.articles:
            for layer, inside, own, whole, _ in article.segments:
                shown = own if own != "paragraph" else kind
                within = f"{path}/{inside}" if inside else path
                self.nested.append((at, Segment(layer, within, shown, whole), article.language or language))
            if article.read:
                self.nested_instructions += [
                    Instruction(each.text, article.read.span(each.span), each.at, each.alone)
                    for each in article.instructions
                ]


def holds_references(text: str) -> bool:
    """Whether a text that has been decoded once has references or tags, so that it is HTML."""
    return bool(_REFERENCE.search(text) or LOOKS_LIKE_HTML.search(text))


def headlined(segments: list[tuple[Segment, str]]) -> list[tuple[Segment, str]]:
    """The segments, of which one at most is the headline."""
    has_headline = any(segment.kind == "headline" for segment, _ in segments)
    found: list[tuple[Segment, str]] = []
    is_named = False
    for segment, language in segments:
        kind = segment.kind
        name = local(segment.path.rpartition("/")[2])
        if kind == "title":
            is_head = segment.path.endswith("head/title")
            kind = "headline" if not (has_headline or is_named) else "aside" if is_head else "heading"
        elif kind == "headline" and is_named:
            kind = "aside" if name in COPIES or "/contentSet/" in segment.path else "heading"
        is_named = is_named or kind == "headline"
        found.append((segment._replace(kind=kind), language))
    return found


def is_translated(said: list[Attribute]) -> bool:
    return not any(
        name in ("translate", "its:translate") and value_end - value == 2 for name, value, value_end, _ in said
    )
