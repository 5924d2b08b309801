"""An article: its text, the map back to its source, and what can be asked about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from newslint.encoding import is_decoded
from newslint.finding import Block, Drop, Edit, Fix, Span
from newslint.mapping import Layer, Refused
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.names import Mention
    from newslint.analyses.quantities import Quantity
    from newslint.analyses.quotations import Pairing, Quotation
    from newslint.joined import Joined
    from newslint.views import Views


_BLANKS = ("", " ", "\n")
_NEAR = 200
_CLOSING = ".,;:!?'\"’”)]"
_JOINS = ("-", "'", "’")


class Layout(NamedTuple):
    """What white space means in a format: may `spaces` be edited, are a block's lines `wrapped` by hand, and are line
    ends, `blank_lines` and the ends of the text the author's?
    """

    spaces: bool = True
    wrapped: bool = False
    blank_lines: bool = True


class Comment(NamedTuple):
    """An instruction to newslint that stood at `offset` of the text, alone on its line or not; `span` is its source."""

    offset: int
    text: str
    alone: bool
    span: Span = Span(0, 0)


class Document:
    """One article, as rules see it.

    `text` has `\\n` for line breaks and no markup. `blocks` are its paragraphs in order. They, the layout and
    the analyses are computed when first asked for and kept; a document never changes, an edit makes a new one.
    """

    def __init__(
        self,
        layer: Layer | Joined,
        blocks: Callable[[], Sequence[Block]] | Sequence[Block],
        layout: Callable[[], Layout] | Layout = Layout(),  # noqa: B008
        comments: Sequence[Comment] = (),
        lower_drop: Callable[[Document, Drop], list[Edit]] | None = None,
        language: str = "",
    ) -> None:
        self.text = layer.text
        self.layer = layer
        self._blocks = blocks
        self._layout = layout
        self.comments = tuple(comments)
        self._lower_drop = lower_drop
        if language:
            self.__dict__["language"] = language

    def edits(self, fix: Fix) -> list[Edit]:
        """A fix as plain edits of `text`. Raises `Refused` if this format cannot take a block out."""
        edits: list[Edit] = []
        for edit in fix.edits:
            if isinstance(edit, Edit):
                edits.append(edit)
            elif self._lower_drop:
                edits += self._lower_drop(self, edit)
            else:
                raise Refused("this format cannot take a block out")
        return edits

    def lower(self, fix: Fix) -> list[Edit]:
        """A fix as edits of the source. Raises `Refused`."""
        return self.layer.lower(self.edits(fix))

    @property
    def structure(self) -> tuple[tuple[str, str, bool], ...]:
        """The segments by their containers, their kind, and whether there is a second copy; none in plain text."""
        if isinstance(self.layer, Layer):
            return ()
        return tuple((each.path, each.kind, each.twin is not None) for each in self.layer.segments)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0 or offset > self.blocks[index].end:
            return None
        return self.blocks[index]

    def places(self, words: str) -> Iterator[int]:
        """Where these words stand, or letters of longer ones, which costs less than to ask a pattern."""
        at = self.text.find(words)
        while at >= 0:
            yield at
            at = self.text.find(words, at + 1)

    def has_word(self, word: str) -> bool:
        """Whether `words` has it, which costs less than to count them all."""
        if "words" in self.__dict__:
            return word in self.words
        return any(_is_whole(self.text, at, at + len(word)) for at in self.places(word))

    def is_cut(self, start: int, end: int) -> bool:
        """Whether a word at either end of a span goes on in bytes that do not decode, so that it is no such word."""
        if self._is_decoded:
            return False
        text = self.text
        while 0 < start < end and text[start].isalnum() and (text[start - 1].isalnum() or text[start - 1] in _JOINS):
            start -= 1
        before = text[start - 1 : start] if text[start : start + 1].isalnum() else ""
        while 0 < end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] in _JOINS):
            end += 1
        after = text[end : end + 1] if text[end - 1 : end].isalnum() else ""
        return any("\ud800" <= beside <= "\udfff" for beside in before + after)

    def in_quotation(self, offset: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        return _within(self._quotation_starts, self._quotation_ends, offset)

    def in_address(self, offset: int) -> bool:
        """Whether an offset lies inside a web or e-mail address, a handle, a file name."""
        text = self.text
        if text[offset : offset + 1] in _BLANKS:
            return False
        before = text[max(0, offset - _NEAR) : offset].rpartition(" ")[2].rpartition("\n")[2]
        after = text[offset : offset + _NEAR].partition(" ")[0].partition("\n")[0]
        if max(len(before), len(after)) == _NEAR:
            return _within(self._address_starts, self._address_ends, offset)
        token = (before + after).rstrip(_CLOSING)
        if "." not in token and "@" not in token and "#" not in token and "://" not in token:
            return False
        from newslint.analyses.addresses import addresses

        around = addresses(text, offset - len(before), offset + len(after))
        return any(start <= offset < end for start, end in around)

    @cached_property
    def _is_decoded(self) -> bool:
        return self.text.isascii() or is_decoded(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(self._blocks() if callable(self._blocks) else self._blocks)

    @cached_property
    def layout(self) -> Layout:
        return self._layout() if callable(self._layout) else self._layout

    @cached_property
    def views(self) -> Views:
        from newslint.views import Views

        return Views(self.text)

    @cached_property
    def headline(self) -> Span | None:
        return next((Span(block.start, block.end) for block in self.blocks if block.kind == "headline"), None)

    @cached_property
    def body(self) -> Span:
        start = next((block.start for block in self.blocks if block.kind == "paragraph"), 0)
        return Span(start, len(self.text))

    @cached_property
    def words(self) -> Mapping[str, int]:
        from newslint.analyses.words import words

        return words(self.text)

    @cached_property
    def capitalised(self) -> Mapping[str, int]:
        """How often each word that has a capital stands there, from its first one on: Qaeda for al-Qaeda."""
        from collections import Counter

        from newslint.analyses.words import capitalised

        return Counter(capitalised(self.views))

    @cached_property
    def compounds(self) -> tuple[str, ...]:
        """Those of the words that have a hyphen, in order."""
        from newslint.analyses.words import words

        if "words" in self.__dict__:
            return tuple(word for word in self.words if "-" in word)
        around = [part for line in self.text.split("\n") if "-" in line for part in line.split() if "-" in part]
        return tuple([word for word in words(" ".join(around)) if "-" in word])

    @cached_property
    def language(self) -> str:
        from newslint.analyses.language import language, plainly_english

        return "en" if plainly_english(self.views.folded) else language(self.words)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        from newslint.analyses.sentences import sentences

        return sentences(self.text, self.blocks)

    @cached_property
    def addresses(self) -> tuple[Span, ...]:
        from newslint.analyses.addresses import addresses

        return addresses(self.text)

    @cached_property
    def pairing(self) -> Pairing:
        from newslint.analyses.quotations import pair

        return pair(self.text, self.blocks)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        return self.pairing.quotations

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        from newslint.analyses.quantities import quantities

        return quantities(self.text)

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        from newslint.analyses.names import names

        return names(self.text, self.blocks, self.addresses)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _quoted(self) -> list[Span]:
        merged: list[Span] = []
        for quotation in sorted(self.quotations, key=lambda quotation: quotation.start):
            if not merged or quotation.start >= merged[-1].end:
                merged.append(Span(quotation.start, quotation.end))
            elif quotation.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, quotation.end)
        return merged

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [span.start for span in self._quoted]

    @cached_property
    def _quotation_ends(self) -> list[int]:
        return [span.end for span in self._quoted]

    @cached_property
    def _address_starts(self) -> list[int]:
        return [span.start for span in self.addresses]

    @cached_property
    def _address_ends(self) -> list[int]:
        return [span.end for span in self.addresses]


def _within(starts: list[int], ends: list[int], offset: int) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < ends[index]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter, nor a hyphen or an apostrophe with one behind it, joins on to a word."""
    after, before = text[end : end + 2], text[max(0, start - 2) : start]
    return not (
        _is_letter(after[:1])
        or _is_letter(before[-1:])
        or (after[:1] in _JOINS and _is_letter(after[1:]))
        or (before[-1:] in _JOINS and _is_letter(before[:-1]))
    )


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()
