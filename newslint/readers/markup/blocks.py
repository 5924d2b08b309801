"""The elements of a marked-up text that hold prose, from the outermost to the one in hand, and what they hold."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from newslint.compiled import expression
from newslint.encoding import NotText
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Finish, Layer, Spell
from newslint.readers.markup.flow import Flow, References
from newslint.readers.markup.spelling import quoting
from newslint.readers.markup.tokens import Attribute
from newslint.reading import Article, Instruction

DEEPEST = 1000
_INSTRUCTION = expression(r"\s*newslint:\s*(.*?)\s*\Z", 16)
_DROPPED = frozenset("p para h1 h2 h3 h4 h5 h6 hl1 hl2 li blockquote div figcaption address center aside".split())
_GO_WITH_THEIR_CONTENT = frozenset(("li", "blockquote", "bq", "block"))
_NO_LANGUAGE = ("", "und", "zxx", "mul", "mis")


class Spelling(Protocol):
    def text(self, new: str, source: str, start: int, end: int) -> str: ...

    def attribute(self, quote: str) -> Spell: ...


class Block:
    """An open element. `only` is the number of the one segment that it holds, -1 if it holds more or something else."""

    __slots__ = ("holds", "is_inline", "is_prose", "kind", "language", "name", "only", "path", "start")

    def __init__(self, name: str, path: str, start: int, kind: str, language: str) -> None:
        self.name = name
        self.path = path
        self.start = start
        self.kind = kind
        self.language = language
        self.holds = 0
        self.only = -1
        self.is_inline = False
        self.is_prose = True

    def hold(self, number: int = -1) -> None:
        self.only = number if self.holds == 0 else -1
        self.holds += 1


class Blocks:
    """Collects segments. `language` is that of what stands around the text."""

    def __init__(
        self,
        layer: Layer,
        references: References,
        attribute_references: References,
        spelling: Spelling,
        path: str = "",
        kind: str = "paragraph",
        blank_lines: bool = False,
    ) -> None:
        self.layer = layer
        self.source = layer.text
        self.flow = Flow(layer, references, self.end_segment if blank_lines else None)
        self.attribute_references = attribute_references
        self.spelling = spelling
        self.stack = [Block("", path, 0, kind, "")]
        self.open: dict[str, int] = {}
        self._paths: dict[tuple[str, str], str] = {}
        self.made: list[tuple[Layer, str, str, str]] = []
        self.wholes: dict[int, Span] = {}
        self.soft: list[Span] = []
        self.instructions: list[Instruction] = []

    @property
    def top(self) -> Block:
        return self.stack[-1]

    def begin(self, name: str, start: int, kind: str = "", language: str = "") -> Block:
        """An element begins. Its kind and language are those of what holds it if they are not given."""
        self.end_segment()
        if len(self.stack) > DEEPEST:
            line = self.source.count("\n", 0, start) + 1
            raise NotText(f"line {line}: elements nest deeper than {DEEPEST:,}")
        holder = self.stack[-1]
        path = self.path_to(name)
        block = Block(name, path, start, kind or holder.kind, language or holder.language)
        block.is_prose = holder.is_prose
        self.stack.append(block)
        self.open[name] = self.open.get(name, 0) + 1
        return block

    def path_to(self, name: str) -> str:
        """The path to what the element in hand holds; one text for all that are alike, for they may be long."""
        holder = self.stack[-1].path
        key = (holder, name)
        if key not in self._paths:
            self._paths[key] = f"{holder}/{name}" if holder else name
        return self._paths[key]

    def end(self, start: int, end: int) -> None:
        """The element in hand ends, with an end tag at this span; with none if the span is empty."""
        self.end_segment()
        block = self.stack.pop()
        self.open[block.name] -= 1
        held = -1
        if block.holds == 1 and block.only >= 0 and start < end:
            goes = block.name in _GO_WITH_THEIR_CONTENT if block.only in self.wholes else block.name in _DROPPED
            if goes:
                self.wholes[block.only] = lines_of(self.source, block.start, end)
                held = block.only
        if block.is_inline and not block.holds:
            return
        self.stack[-1].hold(held)

    def hold_nested(self) -> None:
        """The element in hand holds what is read by itself."""
        self.stack[-1].hold()

    def end_segment(self) -> None:
        has_opaque = self.flow.has_opaque
        strip = self.flow.taken()
        block = self.stack[-1]
        if has_opaque:
            block.hold()
        if strip:
            block.hold(len(self.made))
            self.made.append((strip.made(self.spelling.text), block.path, block.kind, block.language))

    def attribute(self, attribute: Attribute, path: str, language: str = "") -> None:
        """An attribute whose value is prose."""
        _, start, end, quote = attribute
        flow = Flow(self.layer, self.attribute_references)
        flow.text(start, end)
        strip = flow.taken()
        if strip is None:
            return
        finish: Finish | None = None
        if quote:
            outer = self.layer.span(Span(start - 1, end + 1))
            inner = self.layer.span(Span(start, end))
            self.soft += [Span(outer.start, inner.start), Span(inner.end, outer.end)]
        else:
            quote = "'" if '"' in self.source[start:end] else '"'
            finish = quoting(start, end, quote)
        self.stack[-1].hold()
        made = strip.made(self.spelling.attribute(quote), finish)
        self.made.append((made, path, "aside", language or self.stack[-1].language))

    def comment(self, start: int, end: int, text_start: int, text_end: int) -> None:
        told = _INSTRUCTION.match(self.source, text_start, max(text_start, text_end))
        if told:
            self.instructions.append(Instruction(told[1], Span(start, end)))
        self.stack[-1].hold()

    def close(self) -> None:
        """Nothing follows."""
        at = len(self.source)
        while len(self.stack) > 1:
            self.end(at, at)
        self.end_segment()

    def segments(self) -> list[tuple[Segment, str]]:
        """The segments in the order of the source, each with its language."""
        made = [
            (Segment(layer, path, kind, self.wholes.get(number)), language)
            for number, (layer, path, kind, language) in enumerate(self.made)
        ]
        return sorted(made, key=lambda one: one[0].layer.pieces[0].source_start)


def articles(
    segments: Iterable[tuple[Segment, str]], language: str, instructions: Sequence[Instruction], layer: Layer | None
) -> list[Article]:
    """One article, and one more for each other language that some of its segments are in."""
    main = primary(language)
    by_language: dict[str, list[Segment]] = {main: []}
    codes = {main: language}
    for segment, own in segments:
        code = primary(own) or main
        if not main and code == "en":
            code = main
        codes.setdefault(code, own)
        by_language.setdefault(code, []).append(segment)
    found = [(code, held) for code, held in by_language.items() if held or code == main]
    return [
        Article(held, codes[code], instructions if number == 0 else (), read=layer)
        for number, (code, held) in enumerate(found)
    ]


def primary(language: str) -> str:
    """The language of a code, without its region; "" for none."""
    code = language.strip().replace("_", "-").partition("-")[0].lower()
    return "" if code in _NO_LANGUAGE else code


def is_other(language: str, around: str) -> bool:
    """Whether words are in another language than those around them, which is English if nothing is said."""
    own = primary(language)
    return bool(own) and own != (primary(around) or "en")


def lines_of(source: str, start: int, end: int) -> Span:
    """What goes with an element: its lines, if it has them for itself, and a blank line of the two around it."""
    line = _spaces_before(source, start)
    after = _spaces_after(source, end)
    if (line and source[line - 1] != "\n") or (after < len(source) and source[after] != "\n"):
        return Span(start, end)
    if after == len(source):
        return Span(line, after)
    after += 1
    following = _spaces_after(source, after)
    before = _spaces_before(source, line - 1) if line else 0
    if source[following : following + 1] == "\n" and (not before or source[before - 1] == "\n"):
        after = following + 1
    return Span(line, after)


def _spaces_before(source: str, at: int) -> int:
    while at > 0 and source[at - 1] in " \t":
        at -= 1
    return at


def _spaces_after(source: str, at: int) -> int:
    while at < len(source) and source[at] in " \t":
        at += 1
    return at
