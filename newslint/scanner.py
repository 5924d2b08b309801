"""Finds the patterns of all rules in a text in one pass: for each rule what `finditer` finds, in order.

The triggers of all rules are looked for at once, in two views of the text; only where one stands is a rule's pattern
tried, on the whole text, so that what it looks for around the place is there.
"""

from newslint import compiled
from newslint.compiled import PatternError
from newslint.outline import FOLDED, FURTHEST, Outline
from newslint.views import ODD, Views

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from newslint.waiting import Waiting

    Place = tuple[int, int, str]
    """The first and the last place where a match can start, and the lexicon's entry that may stand there."""

__all__ = ["Entry", "PatternError", "Scanner"]

TIME_LIMIT = 10.0
"""Seconds that a `regex` pattern may take on one text."""


class Entry:
    """A place where a lexicon's entry stands; like a match of a pattern, and a span."""

    __slots__ = ("_end", "_start", "_text", "entry")

    def __init__(self, text: str, start: int, entry: str) -> None:
        self._text = text
        self._start = start
        self._end = start + len(entry)
        self.entry = entry

    def start(self) -> int:
        return self._start

    def end(self) -> int:
        return self._end

    def span(self) -> tuple[int, int]:
        return self._start, self._end

    def __getitem__(self, group: int) -> str:
        return self._text[self._start : self._end]


class Scanner:
    """The patterns, lexicons and gates of some rules. Keeps nothing of a text.

    What waits for triggers may wait for those of other rules too.
    """

    def __init__(self, outlines: "Mapping[str, Outline]", waiting: "Sequence[Waiting]") -> None:
        self.outlines = outlines
        self.waiting = waiting
        self._rank = {id: rank for rank, id in enumerate(outlines)}
        self._everywhere = [id for id, outline in outlines.items() if outline.everywhere]
        self._gates: list[tuple[Callable[[Views], bool], list[str]]] | None = None

    def scan(self, views: Views, is_wrapped: "Callable[[], bool]") -> "dict[str, Iterable[Any]]":
        """What there is for each rule to look at, by its id: matches, entries, or nothing but a gate that opened.

        `is_wrapped` says whether the lines of the text are broken by hand. Raises `PatternError`.
        """
        hits = self.hits(views)
        found: dict[str, Iterable[Any]] = {}
        for id in sorted(hits, key=self._rank.__getitem__):
            try:
                matches = matches_of(self.outlines[id], views, hits[id], is_wrapped)
                first = next(matches, None)
            except PatternError as error:
                raise PatternError(str(error), id) from None
            if first is not None:
                found[id] = _chained(first, matches)
        for opens, behind in self.gates():
            if opens(views):
                found.update(dict.fromkeys(behind, ()))
        return found

    def hits(self, views: Views) -> "dict[str, list[Place]]":
        """By rule, the places of which its triggers tell; none where it has to be looked for everywhere."""
        hits: dict[str, list[Place]] = {}
        outlines = self.outlines
        for waiting in self.waiting:
            for gram, at, _ in waiting.find(views.folded if waiting.view == FOLDED else views.shape):
                for id, least, most, entry in waiting.places(gram):
                    if id in hits:
                        hits[id].append((at - most, at - least, entry))
                    elif id in outlines:
                        hits[id] = [(at - most, at - least, entry)]
        for id in self._everywhere:
            hits[id] = []
        if ODD in views.plain:
            hits.update((id, []) for id, outline in outlines.items() if outline.find and not outline.judges_across)
        return hits

    def gates(self) -> "list[tuple[Callable[[Views], bool], list[str]]]":
        """The gates, each with the rules behind it."""
        if self._gates is None:
            self._gates = self._opened()
        return self._gates

    def _opened(self) -> "list[tuple[Callable[[Views], bool], list[str]]]":
        from newslint.gates import gate

        behind: dict[str, list[str]] = {}
        for id, outline in self.outlines.items():
            if not outline.find and not outline.is_lexicon and not outline.judges_across:
                behind.setdefault(outline.gate, []).append(id)
        return [(gate(name) if name else _always, ids) for name, ids in behind.items()]


def _always(views: Views) -> bool:
    return True


def _chained(first: "Any", rest: "Iterator[Any]") -> "Iterator[Any]":
    yield first
    yield from rest


def matches_of(
    outline: Outline, views: Views, places: "list[Place]", is_wrapped: "Callable[[], bool]"
) -> "Iterator[Any]":
    """What stands at the places where triggers of a rule do; everywhere if there are no places."""
    text = views.text
    if outline.is_lexicon:
        return _entries(outline, text, views.folded, places)
    pattern = compiled.pattern(outline.find, outline.engine, outline.ignore_case, outline.has_edges and is_wrapped())
    if outline.engine == "regex":
        return _timed(pattern, text, outline.id)
    starts = starts_of(outline, text, places)
    return _searched(pattern, text) if starts is None else _tried(pattern, text, starts)


def starts_of(outline: Outline, text: str, places: "list[Place]") -> set[int] | None:
    """Where a match can start, seen from the triggers; None for anywhere."""
    starts: set[int] = set()
    for first, last, _ in places:
        if last == first:
            starts.add(first)
        elif outline.by_line:
            starts.add(text.rfind("\n", 0, max(last, 0)) + 1)
        elif last - first > FURTHEST:
            return None
        else:
            starts.update(range(first, last + 1))
    return starts if places else None


def _searched(pattern: "Any", text: str) -> "Iterator[Any]":
    found: Iterator[Any] = pattern.finditer(text)
    return found


def _timed(pattern: "Any", text: str, id: str) -> "Iterator[Any]":
    try:
        yield from pattern.finditer(text, timeout=TIME_LIMIT)
    except TimeoutError:
        raise PatternError("its pattern runs too long on this text", id) from None


def _tried(pattern: "Any", text: str, starts: "Iterable[int]") -> "Iterator[Any]":
    match = pattern.match
    at = 0
    for start in sorted(starts):
        if start >= at:
            found = match(text, start)
            if found is not None:
                yield found
                at = max(found.end(), start + 1)


def _entries(outline: Outline, text: str, folded: bytes, places: "list[Place]") -> "Iterator[Entry]":
    """The entries of a lexicon that stand whole, the longest at each place, if they are of enough groups."""
    standing = []
    for start, _, entry in places:
        end = start + len(entry)
        if start >= 0 and end <= len(text) and folded[start] == 32 == folded[end + 1]:
            there = text[start:end]
            if there == entry or there.replace("\n", " ").replace("’", "'") == entry:
                standing.append((start, -end, entry))
    if not standing or (outline.kinds > 1 and len({outline.group(entry) for _, _, entry in standing}) < outline.kinds):
        return
    at = 0
    for start, end, entry in sorted(set(standing)):
        if start >= at:
            yield Entry(text, start, entry)
            at = -end
