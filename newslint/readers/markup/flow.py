"""Text between tags, in which white space is what a browser shows of it."""

from collections.abc import Callable

from newslint.compiled import expression
from newslint.mapping import Layer
from newslint.readers.markup.references import Decoded
from newslint.reading import Strip

References = Callable[[str, int, int], Decoded | None]
"""Decodes a reference of a source at an offset, before another."""

SPACE = " \t\n\r\f"
_SPECIAL = expression(r"[ \t\n\f]{2,}|[\t\n\f]|&")
_SPACES = expression(r"[ \t\n\f]{2,}|[\t\n\f]")


class Flow:
    """Puts together one segment after the other. `between` ends a segment where a blank line does, if it is given."""

    def __init__(self, layer: Layer, references: References, between: Callable[[], None] | None = None) -> None:
        self.layer = layer
        self.source = layer.text
        self.references = references
        self.between = between
        self._begin()

    def _begin(self) -> None:
        self.strip = Strip(self.layer)
        self._space: tuple[int, int] | None = None
        self._break: tuple[int, int] | None = None
        self.has_opaque = False

    def text(self, start: int, end: int) -> None:
        """Source with references in it."""
        source = self.source
        at = start
        while match := _SPECIAL.search(source, at, end):
            stop = match.start()
            if at < stop:
                self._words(at, stop)
            if source[stop] == "&":
                at = self._reference(stop, end)
            else:
                at = match.end()
                self._spaced(stop, at)
        if at < end:
            self._words(at, end)

    def raw(self, start: int, end: int) -> None:
        """Source in which an `&` is an `&`."""
        at = start
        for match in _SPACES.finditer(self.source, start, end):
            if at < match.start():
                self._words(at, match.start())
            at = match.end()
            self._spaced(match.start(), at)
        if at < end:
            self._words(at, end)

    def opaque(self, start: int, end: int) -> None:
        """Inline content that is not prose."""
        self._content()
        self.strip.opaque(start, end)
        self.has_opaque = True

    def line_break(self, start: int, end: int) -> bool:
        """A line that ends by hand; False if the one before was empty, so that it bounds a paragraph."""
        if self._break:
            return False
        self._space = None
        if self.strip.at:
            self._break = (start, end)
        return True

    def taken(self) -> Strip | None:
        """The segment so far, without white space around it; None if it is blank. Another one begins."""
        strip = self.strip
        if not strip.at:
            self._space = None
            return None
        self._begin()
        return None if strip.is_blank() else strip

    def _words(self, start: int, end: int) -> None:
        """Text in which each run of white space is one space."""
        source = self.source
        if source[start] == " ":
            self._spaced(start, start + 1)
            start += 1
            if start == end:
                return
        last = end - 1 if source[end - 1] == " " else end
        self._content()
        self.strip.verbatim(start, last)
        if last < end:
            self._spaced(last, end)

    def _reference(self, at: int, end: int) -> int:
        found = self.references(self.source, at, end)
        if found is None:
            self._content()
            self.strip.verbatim(at, at + 1)
            return at + 1
        text, stop = found
        if text is None:
            self.opaque(at, stop)
        elif text in SPACE:
            self._spaced(at, stop)
        else:
            self._content()
            self.strip.decoded(text, at, stop)
        return stop

    def _spaced(self, start: int, end: int) -> None:
        if self.between and self.source.count("\n", start, end) > 1:
            self.between()
        elif self._break or not self.strip.at:
            return
        elif self._space is None:
            self._space = (start, end)
        elif self._space[1] == start:
            self._space = (self._space[0], end)

    def _content(self) -> None:
        """Write the white space that stands before something."""
        if self._break:
            self.strip.opaque(*self._break, "\n")
            self._break = None
        elif self._space:
            start, end = self._space
            if end - start == 1 and self.source[start] == " ":
                self.strip.verbatim(start, end)
            else:
                self.strip.decoded(" ", start, end)
            self._space = None


def raw_strip(layer: Layer, runs: list[tuple[int, int, bool]], references: References) -> Strip:
    """Source as it stands, with white space: its stretches, each with whether it has references."""
    strip = Strip(layer)
    source = layer.text
    for start, end, has_references in runs:
        at = start
        while has_references and (ampersand := source.find("&", at, end)) >= 0:
            strip.verbatim(at, ampersand)
            text, at = references(source, ampersand, end) or ("&", ampersand + 1)
            if text is None:
                strip.opaque(ampersand, at)
            elif text == "&" and at == ampersand + 1:
                strip.verbatim(ampersand, at)
            else:
                strip.decoded(text, ampersand, at)
        strip.verbatim(at, end)
    return strip
