"""What the parser of Markdown says of a text, in offsets into that text."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from newslint.compiled import expression
from newslint.encoding import is_decoded
from newslint.readers.markdown.byte_offsets import from_bytes
from newslint.readers.markdown.templates import Stretch, Stretches, may_hold_tags, tags, untouched, without

Event = tuple[str, Any, int, int]
"""What it is, such as "Text" or "Start", what the parser says of it, and its span."""

_OPTIONS = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 11
"""Tables, footnotes, strikethrough, task lists, and the labels of GitHub's notes."""
_SURROGATE = expression("[\ud800-\udfff]")


class Parsed:
    """A Markdown text that begins at an offset of its source, behind the front matter.

    The parser sees a text in which a word stands for each tag of a template: `text`, which is as long as the source.
    `untouched` are the stretches of running text that are not to be edited, `tags` those of them that the parser did
    not see.
    """

    def __init__(self, source: str, beginning: int) -> None:
        body = source[beginning:] if beginning else source
        if not is_decoded(body):
            body = _SURROGATE.sub("\ufffd", body)
        masked: list[Stretch] = []
        if may_hold_tags(body) and (found := tags(body, _code(body))):
            masked = Stretches(found).all
            body = without(body, masked)
        self.beginning = beginning
        self.body = body
        self.text = source[:beginning] + body if beginning else body
        self.tags = Stretches(Stretch(a + beginning, b + beginning, shown) for a, b, shown in masked)
        plain = [Stretch(a + beginning, b + beginning, shown) for a, b, shown in untouched(body)]
        self.untouched = Stretches([*self.tags.all, *plain])
        self._in_byte: Callable[[int], int] | None = from_bytes(body)

    def events(self) -> Iterator[Event]:
        begin = self.beginning
        in_byte = self._in_byte
        for event, span in _events(self.body):
            start, end = span["start"], span["end"]
            if in_byte:
                start, end = in_byte(start), in_byte(end)
            if event.__class__ is str:
                yield event, None, start + begin, end + begin
            else:
                ((what, told),) = event.items()
                yield what, told, start + begin, end + begin

    def definitions(self) -> Iterator[tuple[int, int, str, str]]:
        """The definitions of links that have a title: the span of each, where it leads, and the title."""
        if "]:" not in self.body:
            return
        import pyromark

        in_byte = self._in_byte or int
        begin = self.beginning
        for told in pyromark.reference_definitions(self.body, options=_OPTIONS).values():  # type: ignore[arg-type]
            if told["title"]:
                start, end = in_byte(told["span"]["start"]), in_byte(told["span"]["end"])
                yield start + begin, end + begin, told["dest"], told["title"]


def _events(text: str) -> Iterable[tuple[Any, dict[str, int]]]:
    import pyromark

    return pyromark.events_with_range(text, options=_OPTIONS)  # type: ignore[arg-type,return-value]


def _code(text: str) -> list[tuple[int, int]]:
    """The spans of code, in order."""
    in_byte = from_bytes(text) or int
    return [
        (in_byte(span["start"]), in_byte(span["end"]))
        for event, span in _events(text)
        if event.__class__ is dict and ("Code" in event or "CodeBlock" in event.get("Start", ()))
    ]
