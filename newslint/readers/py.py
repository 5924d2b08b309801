"""Python sources: strings, docstrings and comments.

With strings, a value is a segment, whatever it consists of, and says what the program would see. Where docstrings
alone are wanted their paragraphs are segments, without code and the names of parameters.
"""

from newslint.compiled import MULTILINE, expression
from newslint.document import Layout
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Finish, Layer, Spell
from newslint.readers.python.comments import Line, comments, instructions, whole
from newslint.readers.python.comments import spelling as comment_spelling
from newslint.readers.python.docstrings import paragraphs
from newslint.readers.python.judge import same_but_for_prose
from newslint.readers.python.strings import add, closing, spelling
from newslint.readers.python.tokens import Literal, is_docstring, tokens, values
from newslint.reading import Article, Reading, Scope, Strip

_INLINE = expression(r"``|`[^`\n]*`_{0,2}|:[\w:+.-]+:`[^`\n]*`|(?<![\w/])https?://[^\s<>]+[^\s<>.,;:!?)'\"]")
_DOCTEST = expression(r"(?:^[ \t]*|(?<=\"\"\")|(?<='''))>>>(?: .*)?(?:\n|\Z)(?:^[ \t]*\S.*(?:\n|\Z))*", MULTILINE)


def read(layer: Layer, scope: Scope) -> Reading:
    """The strings (`scope.strings`), docstrings and comments of a Python source."""
    text = layer.text
    found = tokens(text)
    segments: list[Segment] = []
    spell, finish = spelling(found.literals, scope), closing(found.literals, text)
    spell_wrapped = spelling(found.literals, scope, is_wrapped=True)
    for value in values(found.literals):
        if not all(literal.is_text for literal in value):
            continue
        has_doc = is_docstring(text, value)
        if has_doc and len(value) == 1 and (scope.narrow or not scope.strings):
            segments += _docstring(layer, value[0], spell_wrapped, finish)
        elif has_doc or scope.strings:
            segments += _value(layer, value, has_doc, spell, finish)
    for block in comments(text, found.remarks, scope.narrow):
        segments += _comment(layer, block, scope.narrow)
    segments.sort(key=lambda segment: segment.layer.pieces[0].source_start)
    places = [Span(each.layer.pieces[0].source_start, each.layer.pieces[-1].source_end) for each in segments]
    told = list(instructions(text, found.remarks, places)) if "newslint:" in text else []
    return Reading([Article(segments, "", told, Layout(False, True, False), layer)])


def judge(before: str, after: str) -> bool:
    """Whether a source that was repaired is still the same program, by libcst."""
    return same_but_for_prose(before, after)


def _value(layer: Layer, value: list[Literal], has_doc: bool, spell: Spell, finish: Finish) -> list[Segment]:
    """All that the literals of a value say; doctests are shown as they are and left alone."""
    strip = Strip(layer)
    for literal in value:
        at, end = literal.body
        if has_doc and strip.source.find(">>>", at, end) >= 0:
            for doctest in _DOCTEST.finditer(strip.source, at, end):
                add(strip, literal, at, doctest.start())
                shown = Strip(layer)
                add(shown, literal, *doctest.span())
                strip.opaque(*doctest.span(), shown.made().text)
                at = doctest.end()
        add(strip, literal, at, end)
    if strip.is_blank():
        return []
    path = "docstring" if has_doc else "string"
    return [strip.segment(path, "text", None, spell, finish)]


def _docstring(layer: Layer, literal: Literal, spell: Spell, finish: Finish) -> list[Segment]:
    """The paragraphs of a docstring."""
    segments: list[Segment] = []
    for kind, lines in paragraphs(layer.text, literal.body, literal.is_raw):
        strip = Strip(layer)
        _add_lines(strip, lines, literal)
        if not strip.is_blank():
            segments.append(strip.segment("docstring", kind, None, spell, finish))
    return segments


def _comment(layer: Layer, block: list[Line], is_narrow: bool) -> list[Segment]:
    strip = Strip(layer)
    _add_lines(strip, [line.prose for line in block], None, is_narrow)
    if strip.is_blank():
        return []
    return [strip.segment("comment", "aside", whole(layer.text, block), comment_spelling(layer.text, block))]


def _add_lines(strip: Strip, lines: list[Span], literal: Literal | None, without_code: bool = True) -> None:
    """Add the lines of a paragraph, joined by soft line breaks; code, roles and addresses in it are opaque."""
    is_open = False
    before = -1

    def take(start: int, end: int) -> None:
        if literal:
            add(strip, literal, start, end)
        else:
            strip.verbatim(start, end)

    for start, end in lines:
        if before >= 0:
            strip.decoded("\n", before, start)
        before, at = end, start
        for found in _INLINE.finditer(strip.source, start, end) if without_code else ():
            if found[0] == "``":
                if is_open:
                    strip.opaque(at, found.end())
                else:
                    take(at, found.start())
                at = found.end() if is_open else found.start()
                is_open = not is_open
            elif not is_open and found.start() >= at:
                take(at, found.start())
                strip.opaque(*found.span())
                at = found.end()
        if is_open:
            strip.opaque(at, end)
        else:
            take(at, end)
