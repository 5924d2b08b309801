"""Finds the patterns of all rules in a text in one pass: for each rule what `finditer` finds, in order.

The triggers of all rules are looked for at once, in two views of the text; only where one stands is a rule's pattern
tried, on the whole text, so that what it looks for around the place is there.
"""

from newslint import compiled
from newslint.compiled import PatternError
from newslint.outline import ENDLESS, LINE, Outline
from newslint.parted import Parts
from newslint.places import line_ends, starts_of
from newslint.views import ODD, Views
from newslint.waiting import OR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from newslint.places import Place
    from newslint.waiting import Waiting

    Waits = tuple[str, int, int, str]
    """A rule's id, how far behind the start of a match its trigger stands at least and at most, an entry or `LINE`."""

__all__ = ["Entry", "PatternError", "Scanner"]

_WORD, _MOST_WORDS = 40, 50_000
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
    """The patterns, lexicons and gates of some rules.

    What waits for triggers may wait for those of other rules too. Of a text nothing is kept but the words that are
    `harmless`: those in which a rule that judges by the word has found nothing.
    """

    def __init__(self, outlines: "Mapping[str, Outline]", waiting: "Sequence[Waiting]") -> None:
        self.outlines = outlines
        self.waiting = waiting
        self._tables: list[tuple[Waiting, list[tuple[Waits, ...]]]] = [(each, [()] * len(each)) for each in waiting]
        self._longest = {id: outline.longest for id, outline in outlines.items()}
        self._rank = {id: rank for rank, id in enumerate(outlines)}
        self._of_headlines = {id for id, outline in outlines.items() if outline.where == "headline"}
        self._everywhere = [id for id, outline in outlines.items() if outline.everywhere]
        self._patterns: dict[str, Any] = {}
        self._parts: dict[tuple[str, int, bool, bool], Any] = {}
        self._judged: dict[str | tuple[str, bool], Any] = {}
        self._groups: dict[str, dict[str, str]] = {}
        self._lengths: dict[str, list[tuple[int, set[str]]]] = {}
        self.harmless: dict[str, set[str]] = {}
        self._gates: list[tuple[Callable[[Views], bool], list[str]]] | None = None

    def scan(
        self, views: Views, is_wrapped: "Callable[[], bool]", headline_ends: "Callable[[], int] | None" = None
    ) -> "dict[str, Sequence[Any]]":
        """What there is for each rule to look at, by its id: matches, entries, or nothing but a gate that opened.

        `is_wrapped` says whether the lines of the text are broken by hand, `headline_ends` behind which place nothing
        can be a headline. Raises `PatternError`.
        """
        found: dict[str, Sequence[Any]] = {}
        is_wrapped = _once(is_wrapped)
        text, patterns = views.text, self._patterns
        for id, places in self.hits(views, headline_ends).items():
            if len(places) == 1 and id in patterns:
                first, last, entry = places[0]
                if first == last and entry[:1] != LINE:
                    match = patterns[id].match(text, first) if first >= 0 else None
                    if match is not None:
                        found[id] = [match]
                    continue
            try:
                matches = self.matches(id, views, places, is_wrapped)
            except PatternError as error:
                raise PatternError(str(error), id) from None
            if matches:
                found[id] = matches
        for opens, behind in self.gates():
            if opens(views):
                for id in behind:
                    found.setdefault(id, ())
        if len(found) < 2:
            return found
        return {id: found[id] for id in sorted(found, key=self._rank.__getitem__)}

    def hits(self, views: Views, headline_ends: "Callable[[], int] | None" = None) -> "dict[str, list[Place]]":
        """By rule, the places of which its triggers tell; none where it has to be looked for everywhere."""
        hits: dict[str, list[Place]] = {}
        lines: list[tuple[int, str, str]] = []
        for waiting, table in self._tables:
            for gram, at, _ in waiting.find(views):
                for id, least, most, entry in table[gram] or self._told(waiting, table, gram):
                    if most > ENDLESS and entry[:1] == LINE:
                        lines.append((at - least, id, entry))
                    elif id in hits:
                        hits[id].append((at - most, at - least, entry))
                    else:
                        hits[id] = [(at - most, at - least, entry)]
        if lines:
            self._add_lines(hits, views.text, lines)
        if headline_ends is not None and not self._of_headlines.isdisjoint(hits):
            end = headline_ends()
            for id in self._of_headlines & hits.keys():
                hits[id] = [place for place in hits[id] if place[0] < end]
                if not hits[id]:
                    del hits[id]
        for id in self._everywhere:
            hits[id] = []
        if ODD in views.plain:
            hits.update((id, []) for id, outline in self.outlines.items() if outline.find and not outline.judges_across)
        return hits

    def _told(self, waiting: "Waiting", table: "list[tuple[Waits, ...]]", gram: int) -> "tuple[Waits, ...]":
        """Which of the rules wait for a string; asked once, unless there is none."""
        table[gram] = tuple(place for place in waiting.places(gram) if place[0] in self.outlines)
        return table[gram]

    def matches(
        self, id: str, views: Views, places: "list[Place]", is_wrapped: "Callable[[], bool]"
    ) -> "Sequence[Any]":
        """What stands at the places where triggers of a rule do; everywhere if there are no places."""
        outline = self.outlines[id]
        text = views.text
        if outline.is_lexicon:
            return self._entries(outline, views, places)
        if outline.parts and places:
            return self._in_parts(outline, text, places, is_wrapped)
        pattern = (
            self._patterns.get(id)
            or self._judged.get((id, is_wrapped()) if outline.has_edges else id)
            or self._pattern(outline, is_wrapped)
        )
        if outline.engine == "regex":
            return _timed(pattern, text)
        starts = starts_of(text, places)
        if starts is None:
            found = list(pattern.finditer(text))
            return self._not_harmless(outline, text, found) if outline.by_word else found
        found = []
        match = pattern.match
        at = 0
        for start in starts:
            if start >= at:
                one = match(text, start)
                if one is not None:
                    found.append(one)
                    at = max(one.end(), start + 1)
        return self._not_harmless(outline, text, found) if outline.by_word else found

    def _in_parts(
        self, outline: Outline, text: str, places: "list[Place]", is_wrapped: "Callable[[], bool]"
    ) -> "Sequence[Any]":
        """What the parts of a pattern match where their triggers stand."""
        wrapped = outline.has_edges and is_wrapped()
        by_part: dict[str, list[Place]] = {}
        for place in places:
            by_part.setdefault(place[2], []).append(place)
        trials = {
            (start, int(part))
            for told, there in by_part.items()
            for start in starts_of(text, there) or ()
            for part in told.split(OR)
        }
        found = []
        at = 0
        for start, number in sorted(trials):
            if start >= at:
                match = self._part(outline, number, wrapped).match(text, start)
                if match is not None:
                    match = self._part(outline, number, wrapped, whole=True).match(text, start)
                    found.append(match)
                    at = max(match.end(), start + 1)
        return self._not_harmless(outline, text, found) if outline.by_word else found

    def _part(self, outline: Outline, number: int, wrapped: bool, whole: bool = False) -> "Any":
        """A part of a rule's pattern, compiled; with the groups of the whole, which take no part, where they are
        needed."""
        key = outline.id, number, wrapped, whole
        made = self._parts.get(key)
        if made is None:
            parts = Parts(*outline.parts)
            find = parts.part(outline.find, number) if whole else parts.bare(outline.find, number)
            made = self._parts[key] = compiled.pattern(find, outline.engine, outline.ignore_case, wrapped)
        return made

    def _pattern(self, outline: Outline, is_wrapped: "Callable[[], bool]") -> "Any":
        """A rule's pattern, compiled; for good if it is the same for every text and its matches count as they are."""
        wrapped = outline.has_edges and is_wrapped()
        pattern = compiled.pattern(outline.find, outline.engine, outline.ignore_case, wrapped)
        if outline.has_edges or outline.by_word or outline.engine == "regex":
            self._judged[(outline.id, wrapped) if outline.has_edges else outline.id] = pattern
        else:
            self._patterns[outline.id] = pattern
        return pattern

    def remember(self, id: str, words: "Iterable[str]") -> None:
        """These words are harmless for a rule, wherever they stand."""
        known = self.harmless.setdefault(id, set())
        if len(known) < _MOST_WORDS:
            known.update(words)

    def _not_harmless(self, outline: Outline, text: str, found: "list[Any]") -> "list[Any]":
        """Without the matches in words of which the rule is known to say nothing."""
        harmless = self.harmless.get(outline.id, ())
        return [match for match in found if word_around(text, *match.span()) not in harmless]

    def _entries(self, outline: Outline, views: Views, places: "list[Place]") -> "list[Entry]":
        """The entries of a lexicon that stand whole, the longest at each place, if they are of enough groups."""
        text, folded = views.text, views.folded
        standing: list[tuple[int, int, str]] = []
        for start, _, told in places:
            if start >= 0 and folded[start] == 32:
                by_length = self._lengths.get(told) or self._by_length(told)
                there = text[start : start + by_length[-1][0]]
                if "\n" in there or "’" in there:
                    there = there.replace("\n", " ").replace("’", "'")
                for length, entries in by_length:
                    entry = there[:length]
                    if entry in entries and folded[start + length + 1] == 32:
                        standing.append((start, -start - length, entry))
        if outline.kinds > 1:
            groups = self._groups.setdefault(outline.id, {})
            for _, _, entry in standing:
                if entry not in groups:
                    groups[entry] = outline.group(entry)
            if len({groups[entry] for _, _, entry in standing}) < outline.kinds:
                return []
        found: list[Entry] = []
        at = 0
        for start, end, entry in sorted(set(standing)) if len(standing) > 1 else standing:
            if start >= at:
                found.append(Entry(text, start, entry))
                at = -end
        return found

    def _by_length(self, told: str) -> "list[tuple[int, set[str]]]":
        """The entries of which one may stand at a place, by their length."""
        made: dict[int, set[str]] = {}
        for entry in told.split(OR):
            made.setdefault(len(entry), set()).add(entry)
        return self._lengths.setdefault(told, sorted(made.items()))

    def _add_lines(self, hits: "dict[str, list[Place]]", text: str, places: list[tuple[int, str, str]]) -> None:
        """The beginnings of the lines in which triggers stand, where the line is not too long for the pattern."""
        ends = line_ends(text)
        longest = self._longest
        number, told, width = 0, -1, 0
        for at, id, entry in places:  # nearly in order
            while ends[number] < at and number + 1 < len(ends):
                number += 1
            while number and ends[number - 1] >= at:
                number -= 1
            start = ends[number - 1] + 1 if number else 0
            if number != told:
                told, width = number, len(text[start : ends[number]].strip())
            if width <= longest[id]:
                hits.setdefault(id, []).append((start, start, entry))

    def gates(self) -> "list[tuple[Callable[[Views], bool], list[str]]]":
        """The gates, each with the rules behind it."""
        if self._gates is None:
            self._gates = self._opened()
        return self._gates

    def _opened(self) -> "list[tuple[Callable[[Views], bool], list[str]]]":
        from newslint.gates import gate

        behind: dict[str, list[str]] = {}
        for id, outline in self.outlines.items():
            waits = outline.find or outline.is_lexicon or outline.judges_across
            if outline.gate or not waits:
                behind.setdefault(outline.gate, []).append(id)
        return [(gate(name) if name else _always, ids) for name, ids in behind.items()]


def word_around(text: str, start: int, end: int) -> str:
    """What stands around a place without white space, as far as a word may be long."""
    before, after = text[max(0, start - _WORD) : start].split(), text[end : end + _WORD].split()
    first = before[-1] if before and not text[start - 1].isspace() else ""
    last = after[0] if after and not text[end].isspace() else ""
    return first + text[start:end] + last


def _once(asked: "Callable[[], bool]") -> "Callable[[], bool]":
    """The same, asked no more than once."""
    told: list[bool] = []

    def answer() -> bool:
        if not told:
            told.append(asked())
        return told[0]

    return answer


def _always(views: Views) -> bool:
    return True


def _timed(pattern: "Any", text: str) -> "list[Any]":
    try:
        return list(pattern.finditer(text, timeout=TIME_LIMIT))
    except TimeoutError:
        raise PatternError("its pattern runs too long on this text") from None
