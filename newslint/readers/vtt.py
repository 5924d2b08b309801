"""WebVTT subtitles, parsed as the WebVTT specification says.

Times may have a comma for the dot, and the header may be missing. Tags are markup, references are decoded; notes,
styles, regions and what follows a blank line without times of its own are no prose.
"""

from collections.abc import Iterator
from html import unescape

from newslint.compiled import MULTILINE, expression
from newslint.finding import Span
from newslint.mapping import Layer, Spell
from newslint.readers.subtitles import ARROW, TIMES, Cue, one_text
from newslint.reading import Reading, Scope, Strip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_BLOCK = expression(r"(?:^[^\n]+(?:\n|\Z))+", MULTILINE)
_NOTE = expression(r"NOTE(?:[ \t]+|[ \t]*\n\s*)newslint:([^\n]*(?:\n[^\n]+)*)")
_TOKEN = expression(r"<[^>]*+(?:>|\Z)|&(?:#[0-9]{1,10}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?")
_SPELLED = expression(r"<|&(?=[#A-Za-z])|(?<=--)>|[^\x00-\x7f]")
_REFERENCES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "\xa0": "&nbsp;", "\u200e": "&lrm;", "\u200f": "&rlm;"}


def read(layer: Layer, scope: Scope) -> Reading:
    """The cues of a file as one text."""
    return one_text(layer, _cues(layer.text), _fill, _speller(scope))


def _cues(source: str) -> Iterator[Cue]:
    notes: list[tuple[str, Span]] = []
    for block in _BLOCK.finditer(source):
        start, end = block.span()
        if ARROW not in block[0]:
            if (note := _NOTE.match(block[0])) is not None:
                notes.append((" ".join(note[1].split()), Span(start, start + len(block[0].rstrip("\n")))))
            continue
        for cue in _in_block(source, start, end):
            yield cue._replace(instructions=notes)
            notes = []
    if notes:
        yield Cue(len(source), len(source), notes)


def _in_block(source: str, start: int, end: int) -> Iterator[Cue]:
    """The cues in a run of lines without a blank one: a line with an arrow in it ends the text before it."""
    text_start, is_cue = start, False
    arrow = source.find(ARROW, start, end)
    while arrow >= 0:
        line = source.rfind("\n", start, arrow) + 1 or start
        if is_cue and line > text_start:
            yield Cue(text_start, line - 1)
        is_cue = TIMES.match(source, line) is not None
        line_end = source.find("\n", arrow, end)
        if line_end < 0:
            return
        text_start = line_end + 1
        arrow = source.find(ARROW, text_start, end)
    if is_cue and text_start < end:
        yield Cue(text_start, end - 1 if source[end - 1] == "\n" else end)


def _fill(strip: Strip, start: int, end: int) -> None:
    source = strip.source
    at = start
    for token in _TOKEN.finditer(source, start, end):
        first, last = token.span()
        strip.verbatim(at, first)
        at = last
        if source[first] == "&":
            text = unescape(token[0])
            if text == token[0]:
                strip.verbatim(first, last)
            else:
                strip.decoded(text, first, last)
    strip.verbatim(at, end)


def _speller(scope: Scope) -> Spell:
    def written(match: "Match[str]") -> str:
        character = match[0]
        if character.isascii():
            return _REFERENCES[character]
        if character in _REFERENCES:
            return character if scope.writes_raw(character) else _REFERENCES[character]
        return character if scope.writes(character) else f"&#{ord(character)};"

    def spell(text: str, source: str, start: int, end: int) -> str:
        before, behind = source[max(start - 2, 0) : start], source[end : end + 1]
        last = len(before) + len(text)
        made: list[str] = []
        at = len(before)
        around = before + text + behind
        for match in _SPELLED.finditer(around, at):
            if match.start() < last:
                made += (around[at : match.start()], written(match))
                at = match.end()
        return "".join(made) + around[at:last]

    return spell
