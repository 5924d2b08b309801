"""What the subtitle formats share: the cues of a file are one running text, and each is a run of lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.compiled import MULTILINE, expression
from newslint.document import Layout
from newslint.finding import Span
from newslint.mapping import Layer, Spell, as_it_stands
from newslint.named import NamedTuple
from newslint.reading import Article, Instruction, Reading, Strip

ARROW = "-->"
_TIME = r"(?:\d+:)?\d{1,2}:\d{1,2}(?:[.,:]\d+)?"
TIMES = expression(rf"^[^\S\n]*{_TIME}[^\S\n]*-->[^\S\n]*{_TIME}[^\n]*$", MULTILINE)
"""A line that says from when to when a cue is shown."""

LAYOUT = Layout(spaces=True, wrapped=True, blank_lines=False)
Fill = Callable[[Strip, int, int], None]
"""Puts the text of a source from start to end into a strip."""


class Cue(NamedTuple):
    """Where the text of a cue stands, and the instructions before it, each with its span."""

    start: int
    end: int
    instructions: Sequence[tuple[str, Span]] = ()


def one_text(layer: Layer, cues: Iterable[Cue], fill: Fill, spell: Spell = as_it_stands) -> Reading:
    """The cues as one segment.

    What stands between two cues is one opaque line break, so that no fix can join them or take a cue's last line.
    """
    strip = Strip(layer)
    instructions: list[Instruction] = []
    waiting: list[tuple[str, Span]] = []
    last_end = -1
    for start, end, told in cues:
        waiting += told
        if _is_blank(layer, start, end, fill):
            continue
        if last_end >= 0:
            strip.opaque(last_end, start, "\n")
        fill(strip, start, end)
        last_end = end
        is_long = "\n" in layer.text[start:end]
        for text, span in waiting:
            instructions += spoken_of(text, span, start, end) if is_long else [Instruction(text, span, start)]
        waiting = []
    instructions += [Instruction(text, span) for text, span in waiting]
    if not strip.at:
        return Reading([])
    segment = strip.segment("cues", "paragraph", None, spell)
    return Reading([Article([segment], "", instructions, LAYOUT, layer)])


def _is_blank(layer: Layer, start: int, end: int, fill: Fill) -> bool:
    text = layer.text[start:end]
    if not any(mark in text for mark in "<{&"):
        return not text.strip()
    cue = Strip(layer)
    fill(cue, start, end)
    return cue.is_blank()


def spoken_of(text: str, span: Span, start: int, end: int) -> Iterator[Instruction]:
    """The instructions that have an `ignore` reach from one place to another: over several lines or segments."""
    if text.startswith("ignore["):
        rules = text.removeprefix("ignore")
        yield Instruction(f"disable{rules}", span, start)
        yield Instruction(f"enable{rules}", span, end)
    else:
        yield Instruction(text, span, start)
