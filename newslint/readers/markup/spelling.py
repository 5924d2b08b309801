"""How text is written between tags and in attributes."""

from functools import cached_property

from newslint.finding import Edit
from newslint.mapping import Finish, Refused, Spell
from newslint.readers.markup.references import html_reference, reference_to
from newslint.readers.markup.tokens import RawSpans
from newslint.reading import Scope

_UNSEEN = "\xa0\xad\u2002\u2003\u2009\u200b\u200c\u200d\u202f\u2060"
_NEEDS_QUOTES = set("\t\n\f\r \"'=<>`")
_LONGEST = 40


class HtmlSpelling:
    """Spells text for an HTML source."""

    def __init__(self, source: str, scope: Scope) -> None:
        self.source = source
        self.scope = scope
        self._references: dict[str, str] = {}

    def text(self, new: str, source: str, start: int, end: int) -> str:
        return self._spelled(new, source, end, {"<": "&lt;"}, False)

    def attribute(self, quote: str) -> Spell:
        """For an attribute in these quotation marks."""

        def spell(new: str, source: str, start: int, end: int) -> str:
            mark = "&quot;" if quote == '"' else self._apostrophe
            return self._spelled(new, source, end, {quote: mark}, True)

        return spell

    @cached_property
    def _apostrophe(self) -> str:
        return "&#39;" if "&#39;" in self.source else "&apos;"

    def _spelled(self, new: str, source: str, end: int, marks: dict[str, str], in_attribute: bool) -> str:
        out = []
        for at, character in enumerate(new):
            if character == "&":
                following = new[at : at + _LONGEST] + source[end : end + _LONGEST]
                is_reference = html_reference(following, 0, len(following), in_attribute)
                out.append("&amp;" if is_reference else "&")
            elif character in marks:
                out.append(marks[character])
            elif character.isascii():
                out.append(character)
            else:
                out.append(self._character(character))
        return "".join(out)

    def _character(self, character: str) -> str:
        if character not in self._references:
            reference = reference_to(character)
            is_raw = self.scope.writes_raw(character) and not (character in _UNSEEN and reference in self.source)
            self._references[character] = character if is_raw else reference
        return self._references[character]


class XmlSpelling:
    """Spells text for an XML source, of which some stretches know no references."""

    def __init__(self, scope: Scope, raw: RawSpans) -> None:
        self.scope = scope
        self.raw = raw

    def text(self, new: str, source: str, start: int, end: int) -> str:
        around = self.raw.around(start, end)
        if around:
            first, last = around
            if "]]>" in source[max(start - 2, first) : start] + new + source[end : min(end + 2, last)]:
                raise Refused("]]> cannot be written in CDATA")
            if not self.scope.writes(new):
                raise Refused("CDATA has no reference for what the encoding lacks")
            return new
        spelled = new.replace("&", "&amp;").replace("<", "&lt;")
        before, after = source[max(start - 2, 0) : start], source[end : end + 2]
        if "]]>" in before + spelled + after:
            spelled = spelled.replace(">", "&gt;")
            if spelled.endswith("]") and after.startswith((">", "]")):
                spelled = spelled[:-1] + "&#x5D;"
        return self._characters(spelled)

    def attribute(self, quote: str) -> Spell:
        """For an attribute in these quotation marks."""
        mark = {'"': "&quot;", "'": "&apos;"}[quote]
        return lambda new, source, start, end: self._characters(
            new.replace("&", "&amp;").replace("<", "&lt;").replace(quote, mark)
        )

    def _characters(self, text: str) -> str:
        if text.isascii():
            return text
        return "".join(
            character if self.scope.writes_raw(character) else reference_to(character, True) for character in text
        )


def quoting(start: int, end: int, quote: str) -> Finish:
    """Puts an attribute that has none into quotation marks, if what is written there needs them."""

    def finish(edits: list[Edit]) -> list[Edit]:
        if any(_NEEDS_QUOTES.intersection(edit.text) for edit in edits):
            return [Edit(start, start, quote), *edits, Edit(end, end, quote)]
        return edits

    return finish
