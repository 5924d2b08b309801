"""The running text of a block of Markdown, put together from what the parser says of it."""

from newslint.compiled import IGNORE_CASE, expression
from newslint.mapping import Layer
from newslint.readers.html import OPAQUE, UNSEEN, VOID
from newslint.readers.markdown.templates import Stretches
from newslint.readers.markup.blocks import is_other
from newslint.reading import MARKUP, Strip

_PREFIX = expression(r"(?:\r\n?|\n)?[ \t>]*")
_TAG = expression(r"<(/?)([A-Za-z][^\t\n\f />]*)")
_OWN_WORDS = frozenset(("code", "kbd", "samp", "var", "tt"))
"""Elements whose text is shown but never edited; of other opaque ones nothing is shown."""
_NOT_TRANSLATED = expression(r"\stranslate\s*=\s*[\"']?no\b|\sclass\s*=\s*[\"'][^\"']*\bnotranslate\b", IGNORE_CASE)
_LANGUAGE = expression(r"\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)", IGNORE_CASE)


class Running:
    """One running text in the making, which begins at `start`; the source has been read up to `at`."""

    def __init__(self, layer: Layer, parsed: str, untouched: Stretches, start: int, language: str) -> None:
        self.source = layer.text
        self.parsed = parsed
        self.untouched = untouched
        self.language = language
        self.strip = Strip(layer)
        self.start = start
        self.at = start
        self.break_at = -1
        self.is_hard = False
        self.is_behind_hole = False
        self.element = ""
        self.is_hidden = False
        self.depth = 0

    def text(self, start: int, end: int, said: str) -> None:
        """Text; a backslash may stand before it, or it stands for a reference."""
        source = self.source
        escaped = start
        if source[start - 1 : start] == "\\":
            while escaped > self.at and source[escaped - 1] == "\\":
                escaped -= 1
        if self.break_at >= 0:
            self._reach(escaped)
        if self.parsed[start:end] != said:
            self._decoded(said, escaped, end)
        elif self.element or self.untouched.all:
            if escaped < start:
                self._decoded(said[0], escaped, start + 1)
                start += 1
            self._guarded(start, end)
        elif escaped < start:
            self.strip.decoded(said[0], escaped, start + 1)
            self.strip.verbatim(start + 1, end)
        else:
            if self.is_behind_hole:
                start = self._behind_hole(start, end)
            self.strip.verbatim(start, end)
        self.is_behind_hole = False
        self.at = end

    def opaque(self, start: int, end: int, shown: str = MARKUP) -> None:
        """What is not to be edited."""
        self._reach(start)
        if not self.is_hidden:
            self.strip.opaque(start, end, shown)
        self.is_behind_hole = False
        self.at = end

    def hole(self, start: int, end: int) -> None:
        """What is no text, such as a mark of a footnote; of the spaces on both sides of it one is seen."""
        self._reach(start)
        self.is_behind_hole = True
        self.at = end

    def note(self, start: int, end: int) -> None:
        """A mark of a footnote, which may be spaced from the word that it belongs to."""
        self._reach(start)
        strip = self.strip
        if strip.at > 1 and strip.last == " " and self.source[end : end + 1] in ("", "\n", *".,;:!?)"):
            trim(strip)
        self.hole(start, end)

    def line_break(self, end: int, is_hard: bool) -> None:
        """The line ends; how the next one begins is seen when something stands there."""
        if self.break_at < 0:
            self.break_at = self.at
        self.is_hard = self.is_hard or is_hard
        self.at = end

    def begin(self, start: int) -> None:
        """Inline markup begins."""
        self._reach(start)
        self.at = start

    def end(self, end: int) -> None:
        """Inline markup ends."""
        if self.break_at >= 0:
            prefix = _PREFIX.match(self.source, self.at, end)
            self._reach(prefix.end() if prefix else self.at)
        self.at = max(self.at, end)

    def html(self, start: int, end: int, said: str) -> None:
        """A tag or a comment."""
        tag = _TAG.match(said)
        name = tag[2].lower() if tag else ""
        if self.element:
            if name == self.element:
                self.depth += -1 if tag and tag[1] else 1
                if not self.depth:
                    self.element = ""
                    self.is_hidden = False
            self.hole(start, end)
            return
        if not tag or tag[1]:
            self.hole(start, end)
        elif name == "br":
            self.opaque(start, end, "\n")
            self.is_behind_hole = True
        elif name in VOID:
            if name in OPAQUE:
                self.opaque(start, end)
            else:
                self.hole(start, end)
        else:
            self._begin_element(name, start, end, said)

    def _begin_element(self, name: str, start: int, end: int, said: str) -> None:
        language = _LANGUAGE.search(said)
        if (language and is_other(language[1], self.language)) or _NOT_TRANSLATED.search(said) or name in _OWN_WORDS:
            self.hole(start, end)
        elif name in OPAQUE:
            self.opaque(start, end)
            self.is_hidden = True
        elif name in UNSEEN:
            self.hole(start, end)
            self.is_hidden = True
        else:
            self.hole(start, end)
            return
        if not said.endswith("/>"):
            self.element = name
            self.depth = 1
        else:
            self.is_hidden = False

    def finished(self) -> Strip | None:
        """The text without white space around it; None if it is blank."""
        trim(self.strip)
        return None if self.strip.is_blank() else self.strip

    def _reach(self, start: int) -> None:
        if self.break_at < 0:
            return
        if self.is_hidden:
            pass
        elif self.is_hard or self.element:
            self.strip.opaque(self.break_at, start, "\n")
        elif self.strip.at:
            self.strip.decoded("\n", self.break_at, start)
        self.break_at = -1
        self.is_hard = False

    def _behind_hole(self, start: int, end: int) -> int:
        if self.strip.at and self.strip.last not in " \n":
            return start
        while start < end and self.source[start] == " ":
            start += 1
        return start

    def _decoded(self, said: str, start: int, end: int) -> None:
        if self.is_hidden:
            return
        if self.element or self.untouched.within(start, end):
            self.strip.opaque(start, end, said)
        else:
            self.strip.decoded(said, start, end)

    def _guarded(self, start: int, end: int) -> None:
        """Source of which some is not to be edited."""
        if self.is_hidden:
            return
        strip = self.strip
        if self.element:
            strip.opaque(start, end, self.source[start:end])
            return
        for stretch in self.untouched.within(start, end):
            if stretch.start > start:
                self._verbatim(start, stretch.start)
            first, last = max(stretch.start, start), min(stretch.end, end)
            if stretch.shown is None:
                strip.opaque(first, last, self.source[first:last])
            elif stretch.start >= start and stretch.shown:
                strip.opaque(stretch.start, stretch.end, stretch.shown)
            elif not stretch.shown:
                self.is_behind_hole = True
            start = last
        if start < end:
            self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        if self.is_behind_hole:
            start = self._behind_hole(start, end)
            self.is_behind_hole = False
        self.strip.verbatim(start, end)


def trim(strip: Strip) -> None:
    """Take white space off the end that stands there as it is."""
    while strip.at and strip.last in " \t\n":
        made = strip.made()
        piece = made.pieces[-1]
        count = len(made.text) - len(made.text.rstrip(" \t\n"))
        held = piece.end - piece.start
        if piece.source_end - piece.source_start == held and count < held:
            strip.shorten(count)
        else:
            strip.drop_last()
