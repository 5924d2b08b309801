"""SubRip subtitles: a number, the times, and lines of text, up to the blank line before the next number.

There is no standard. A cue ends where the next one begins, whatever is missing or blank in between. Tags (`<i>`,
`{\\an8}`) are markup; there are no escapes and no comments.
"""

from collections.abc import Iterator

from newslint.compiled import expression
from newslint.mapping import Layer
from newslint.readers.subtitles import TIMES, Cue, one_text
from newslint.reading import Reading, Scope, Strip

_TAG = r"</?[A-Za-z][^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}|\{[yYcCfFsSPoH]:[^{}\n]{0,100}\}"
_BLANK_LINES = expression(r"(?:[^\S\n]*+\n)*+")
_TOKEN = expression(rf"{_TAG}|\n(?:[^\S\n]*+\n)++")


def read(layer: Layer, scope: Scope) -> Reading:
    """The cues of a file as one text."""
    return one_text(layer, _cues(layer.text), _fill)


def _cues(source: str) -> Iterator[Cue]:
    times = TIMES.search(source)
    while times:
        start = min(times.end() + 1, len(source))
        following = TIMES.search(source, times.end())
        end = _end(source, start, following.start()) if following else len(source)
        last = start + len(source[start:end].rstrip())
        if last > start:
            blank = _BLANK_LINES.match(source, start)
            line_end = source.find("\n", last, end)
            yield Cue(blank.end() if blank else start, line_end if line_end >= 0 else end)
        times = following


def _end(source: str, start: int, times: int) -> int:
    """Where a cue ends whose follower's times begin at `times`: before its number, if it has one."""
    text_end = start + len(source[start:times].rstrip())
    line = source.rfind("\n", 0, text_end) + 1
    number = source[line:text_end].strip()
    if line < start or not (number.isascii() and number.isdecimal()):
        return max(text_end, start)
    is_apart = source.count("\n", text_end, times) > 1
    is_alone = line > start and not source[source.rfind("\n", 0, line - 1) + 1 : line].strip()
    return text_end if is_apart and not is_alone else line


def _fill(strip: Strip, start: int, end: int) -> None:
    source = strip.source
    at = start
    for token in _TOKEN.finditer(source, start, end):
        first, last = token.span()
        strip.verbatim(at, first)
        if source[first] == "\n":
            strip.opaque(first, last, "\n")
        at = last
    strip.verbatim(at, end)
