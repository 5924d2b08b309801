"""Markdown: CommonMark with tables, footnotes, task lists, strikethrough and front matter."""

from typing import Any

from newslint.compiled import IGNORE_CASE, MULTILINE, expression
from newslint.document import Layout
from newslint.encoding import NotText
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Layer, Spell
from newslint.readers.markdown.blocks import Node, whole
from newslint.readers.markdown.front_matter import front_matter
from newslint.readers.markdown.html import Part, goes_on, held
from newslint.readers.markdown.inline import Running
from newslint.readers.markdown.links import TitleSpelling, title
from newslint.readers.markdown.parsed import Parsed
from newslint.readers.markdown.spelling import BlockSpelling
from newslint.readers.markup.blocks import articles
from newslint.reading import Instruction, Reading, Scope

DEEPEST = 1000
_LAYOUT = Layout(True, True, False)
_NAMES = {
    "Paragraph": "p",
    "BlockQuote": "blockquote",
    "Item": "li",
    "FootnoteDefinition": "footnote",
    "CodeBlock": "pre",
    "HtmlBlock": "html",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "TableCell": "td",
}
_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image"))
_PROSE_ATTRIBUTE = expression(r"\s(?:alt|title)\s*=", IGNORE_CASE)
_COMMENT = expression(r"<!--\s*newslint:\s*(.*?)\s*--!?>\Z", 16)
_COMMENT_AS_LINK = expression(
    r"^[ \t>]*(\[(?://|comment|_)[^\]\n]{0,40}\]:[ \t]*(?:#|<>)[ \t]+[(\"']newslint:[ \t]*(.*?)[ \t]*[)\"'])[ \t]*$",
    MULTILINE,
)
_LEADS_NOWHERE = ("#", "")
_BYLINE = expression(r"(?:(?:Interview|Words|Report|Story|Text|Photographs?|Reporting) )?[Bb]y [A-Z\xc0-\xde]|BY [A-Z]")
_LONGEST_BYLINE = 120
_BYLINE_WITHIN = 3
"""How many paragraphs a byline may be behind the headline."""


def read(layer: Layer, scope: Scope) -> Reading:
    """The article of a Markdown file, and one more for each other language that HTML in it names.

    Raises `NotText` for blocks that nest too deep.
    """
    head = front_matter(layer, scope)
    walk = _Walk(layer, scope, head.language, Parsed(layer.text, head.end))
    if any(segment.kind == "headline" for segment in head.segments):
        walk.bylines = _BYLINE_WITHIN
    walk.go()
    walk.add_definitions()
    walk.found.sort(key=lambda one: one[0])
    made = [(segment, "") for segment in head.segments]
    for _, segment, language, node in walk.found:
        made.append((segment._replace(whole=whole(layer.text, node, head.end)) if node else segment, language))
    instructions = sorted([*head.instructions, *walk.instructions], key=lambda one: one.span)
    found = articles(made, head.language, instructions, layer)
    return Reading([article._replace(layout=_LAYOUT) for article in found], (), [*head.soft, *walk.soft])


class _Walk:
    """Goes through what the parser says. `found` are the segments with their places, languages and blocks."""

    def __init__(self, layer: Layer, scope: Scope, language: str, parsed: Parsed) -> None:
        self.layer = layer
        self.source = layer.text
        self.scope = scope
        self.language = language
        self.parsed = parsed
        self.found: list[tuple[int, Segment, str, Node | None]] = []
        self.soft: list[Span] = []
        self.instructions: list[Instruction] = []
        self.has_headline = False
        self.bylines = 0
        self.root = self.node = Node("", 0, len(self.source))
        self.depth = 0
        self.running: Running | None = None
        self.around: list[Running] = []
        self.is_autolink = False
        self.html: list[Part] = []
        self.hidden = ""
        self.ends_hidden = False
        self.unclosed: set[str] = set()

    def go(self) -> None:
        for what, told, start, end in self.parsed.events():
            if what == "Text":
                if not self.is_autolink and self.node.name != "pre":
                    self._running(start).text(start, end, told)
            elif what == "Start":
                name, details = _tag(told)
                if name in _INLINE:
                    self._begin_inline(name, details, start, end)
                else:
                    self._begin_block(_name(name, details), start, end)
            elif what == "End":
                name, _ = _tag(told)
                if name in _INLINE:
                    self._end_inline(name, start, end)
                else:
                    self._end_block()
            elif what in ("SoftBreak", "HardBreak"):
                self._running(start).line_break(end, what == "HardBreak")
            elif what == "Html":
                self.html.append((start, end, told))
            elif what == "InlineHtml":
                self._inline_html(start, end, told)
            elif what == "FootnoteReference":
                self._running(start).note(start, end)
            elif what == "Rule":
                self._end_running()
                Node("hr", start, end, self.node)
            elif what != "TaskListMarker":
                self._running(start).opaque(start, end)

    def _begin_block(self, name: str, start: int, end: int) -> None:
        self._end_running()
        self.node = Node(name, start, end, self.node)
        self.depth += 1
        if self.depth > DEEPEST:
            line = self.source.count("\n", 0, start) + 1
            raise NotText(f"line {line}: lists and quotations nest deeper than {DEEPEST:,}")

    def _end_block(self) -> None:
        self._end_running()
        if self.html:
            self._html_block()
        self.depth -= 1
        self.node = self.node.parent or self.root

    def _begin_inline(self, name: str, details: Any, start: int, end: int) -> None:
        running = self._running(start)
        if name == "Link" and details["link_type"] in ("Autolink", "Email"):
            running.opaque(start, end, self.source[start + 1 : end - 1])
            self.is_autolink = True
            return
        running.begin(start)
        if name == "Image":
            self.around.append(running)
            self.running = self._new_running(start)
        if name in ("Link", "Image") and details["title"] and details["link_type"] == "Inline":
            stop = start + len(self.source[start : end - 1].rstrip())
            self._add_title(start, stop, details["title"], f"{self.node.path}/@title", self.node.name == "td")

    def _end_inline(self, name: str, start: int, end: int) -> None:
        if self.is_autolink:
            self.is_autolink = False
        elif name == "Image":
            self._add_alt(start)
            self.running = self.around.pop()
            self.running.opaque(start, end)
        else:
            self._running(start).end(end)

    def _running(self, start: int) -> Running:
        """The running text in hand, or a new one."""
        if self.running is None:
            if self.node.name == "li" and (not self.node.children or self.node.children[-1].name):
                start -= self.source[start - 1 : start] == "\\"
                Node("", start, start, self.node)
            self.running = self._new_running(start)
        return self.running

    def _new_running(self, start: int) -> Running:
        start = start if self.node.name == "li" else min(self.node.start, start)
        return Running(self.layer, self.parsed.text, self.parsed.untouched, start, self.language)

    def _end_running(self) -> None:
        running, node = self.running, self.node
        if running is None:
            return
        self.running = None
        strip = running.finished()
        if node.name == "li":
            node = node.children[-1]
            node.end = running.at
        if strip and not self.hidden:
            made = strip.segment(node.path, self._kind(node), None, self._spelling(node, running.start))
            if made.kind == "paragraph" and self.bylines:
                self.bylines -= 1
                if len(made.layer.text) <= _LONGEST_BYLINE and _BYLINE.match(made.layer.text):
                    made = made._replace(kind="byline")
            self._add(made, node)
        if self.ends_hidden:
            self.hidden = ""
            self.ends_hidden = False

    def _kind(self, node: Node) -> str:
        name = node.name
        if name == "h1" and not self.has_headline:
            self.has_headline = True
            self.bylines = _BYLINE_WITHIN
            return "headline"
        if name[:1] == "h":
            return "heading"
        if name == "td":
            return "cell"
        is_item = node.parent is not None and node.parent.name == "li" and node.number == 0
        return "item" if is_item else "paragraph"

    def _spelling(self, node: Node, start: int) -> Spell:
        in_cell = node.name == "td"
        has_lines = not in_cell and (node.name[:1] != "h" or self.source[node.start] != "#")
        return BlockSpelling(self.scope, start, has_lines, in_cell, node.is_nested).text

    def _add(self, segment: Segment, node: Node | None = None) -> None:
        self.found.append((segment.layer.pieces[0].source_start, segment, "", node))

    def _add_alt(self, start: int) -> None:
        running = self._running(start)
        strip = running.finished()
        if strip and not self.hidden:
            spell = self._spelling(self.node, running.start)
            self._add(strip.segment(f"{self.node.path}/img", "aside", None, spell))

    def _add_title(self, start: int, end: int, said: str, path: str, in_cell: bool = False) -> None:
        strip = None if self.hidden else title(self.layer, start, end, said)
        if strip:
            spell = TitleSpelling(self.scope, self.source[end - 1], in_cell).text
            self._add(strip.segment(path, "aside", None, spell))

    def _inline_html(self, start: int, end: int, told: str) -> None:
        self._running(start).html(start, end, told)
        if self.hidden and told.lower().startswith(f"</{self.hidden}"):
            self.ends_hidden = True
        if told.startswith("<!--"):
            comment = _COMMENT.match(told)
            if comment:
                before = start
                while before and self.source[before - 1] in " \t":
                    before -= 1
                self.instructions.append(Instruction(comment[1], Span(start, end), before, False))
        elif _PROSE_ATTRIBUTE.search(told) and not self.hidden and self.parsed.text[start:end] == told:
            self._add_html([(start, end, told)], False)

    def _html_block(self) -> None:
        """HTML, of which an element may go on behind a blank line, in Markdown."""
        parts, self.html = self.html, []
        start, end = parts[0][0], parts[-1][1]
        if not self.hidden:
            self._add_html(parts, not self.node.is_nested)
            self.hidden = goes_on(self.source, start, end, self.unclosed)
        elif f"</{self.hidden}" in self.source[start:end].lower():
            self.hidden = ""

    def _add_html(self, parts: list[Part], has_lines: bool) -> None:
        found = held(self.layer, self.parsed, parts, self.scope, self.node.path, has_lines)
        for at, segment, language in found.segments:
            if segment.kind == "headline":
                segment = segment._replace(kind="heading" if self.has_headline else "headline")
                self.has_headline = True
            self.found.append((at, segment, language, None))
        self.instructions += found.instructions
        self.soft += found.soft

    def add_definitions(self) -> None:
        """The titles in definitions of links, and comments that are written as such definitions."""
        for start, end, destination, said in self.parsed.definitions():
            if destination not in _LEADS_NOWHERE:
                end = start + len(self.source[start:end].rstrip())
                self._add_title(start, end, said, "definition/@title")
        if "newslint:" in self.parsed.body:
            for match in _COMMENT_AS_LINK.finditer(self.source, self.parsed.beginning):
                if not self.root.holds(match.start(1)):
                    self.instructions.append(Instruction(match[2], Span(*match.span(1))))


def _tag(told: Any) -> tuple[str, Any]:
    if told.__class__ is str:
        return told, None
    ((name, details),) = told.items()
    return name, details


def _name(name: str, details: Any) -> str:
    if name == "Heading":
        return str(details["level"]).lower()
    if name == "List":
        return "ul" if details is None else "ol"
    return _NAMES.get(name, name.lower())
