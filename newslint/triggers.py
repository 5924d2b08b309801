"""From a pattern to its triggers: short strings of a view, one of which stands in every match at a known place.

Of each alternative the rarest n-gram is kept, by how often its letters follow each other in news text. A trigger is a
necessary condition, never a sufficient one: whatever cannot be read precisely is read as "anything".
"""

from collections.abc import Iterator, Sequence
from functools import cache
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

from newslint import views
from newslint.charsets import CharacterSet
from newslint.frequency import rarity
from newslint.outline import ENDLESS, FOLDED, FURTHEST, LINE, SHAPE, Trigger
from newslint.patterntree import Around, Boundary, Choice, Gap, Reader, begins_line, width
from newslint.waiting import is_word

_LONGEST = 8
_MOST_GRAMS = 64
_TRIED = (2, 3, 5)
"""Lengths of n-grams at which it is asked whether they are rare enough, besides the longest."""
_PER_GRAM = 2e-6
"""What one n-gram more costs the automaton, as how often it would have to turn up to cost the same."""
_PER_WORD = 3e-7
"""The same for a whole word, which is looked up."""
_PER_PLACE = 2e-7
"""The same for a place more at which one n-gram stands in entries of a lexicon."""
_PER_HIT = 1
"""What one place more costs at which entries of a lexicon have to be compared, as how often a string turns up."""
_BY_PLACE, _BY_LINE = 0.3, 0.0
"""What it costs more, for each character, that the place is not exactly known at which a match would start."""


class _Found(NamedTuple):
    """Triggers of which one stands in every match, and what they cost: how often one of them turns up for nothing."""

    cost: float
    triggers: tuple[Trigger, ...]


def triggers(tree: Any, flags: int, stays_in_line: bool) -> tuple[Trigger, ...]:
    """The triggers of a pattern for `re`, given as its parsed tree; none if nothing in it is known.

    If no match can hold a line break, one that begins with a line is known by any trigger in that line.
    """
    by_line: list[list[Any]] = []
    by_place: list[list[Any]] = []
    for branch in Reader(flags).branches(tree):
        (by_line if stays_in_line and begins_line(branch) else by_place).append(branch)
    made: dict[tuple[str, bytes, str], tuple[int, int]] = {}
    for branches, distance, entry in ((by_line, _BY_LINE, LINE), (by_place, _BY_PLACE, "")):
        found = _Search(distance).of_branches(branches, 0, 0)
        if found is None:
            return ()
        for view, gram, least, most, _ in found.triggers:
            before = made.get((view, gram, entry), (least, most))
            made[view, gram, entry] = (min(before[0], least), max(before[1], most))
    return tuple(
        Trigger(view, gram, least, most if most - least <= FURTHEST else ENDLESS, entry)
        for (view, gram, entry), (least, most) in sorted(made.items())
    )


def triggers_of_entries(entries: Sequence[str]) -> tuple[Trigger, ...]:
    """One trigger for each entry of a lexicon, which stands whole: of few and rare strings, so many as can share one.

    The string that is in most entries for what it costs comes first, then the one that is in most of the others.
    """
    holders: dict[tuple[bytes, int], list[int]] = {}
    for number, entry in enumerate(entries):
        for place in _grams(entry):
            holders.setdefault(place, []).append(number)
    places_of: dict[bytes, list[int]] = {}
    for gram, at in holders:
        places_of.setdefault(gram, []).append(at)
    costs = {gram: _PER_HIT * rarity(FOLDED, gram) for gram in places_of}
    known: set[bytes] = set()

    def gain(place: tuple[bytes, int]) -> float:
        gram, _ = place
        return -len(holders[place]) / (costs[gram] + (_PER_PLACE if gram in known else _per_gram(FOLDED, gram)))

    best = [(gain(place), place) for place in holders]
    heapify(best)
    made: dict[int, Trigger] = {}
    while len(made) < len(entries):
        before, place = heappop(best)
        if place not in holders:
            continue
        holders[place] = [number for number in holders[place] if number not in made]
        if not holders[place]:
            continue
        if gain(place) > before:
            heappush(best, (gain(place), place))
            continue
        gram, at = place
        made.update((number, Trigger(FOLDED, gram, at, at, entries[number])) for number in holders.pop(place))
        if gram not in known:
            known.add(gram)
            for other in places_of[gram]:
                if (gram, other) in holders:
                    heappush(best, (gain((gram, other)), (gram, other)))
    return tuple(sorted(made.values()))


def _grams(entry: str) -> set[tuple[bytes, int]]:
    """The strings of an entry that could be its trigger, its words among them, and their places."""
    folded = b" %b " % views.plain(entry).translate(views.FOLDED)
    sizes = (_LONGEST,) if len(folded) > 2 * _LONGEST else range(3, min(_LONGEST, len(folded)) + 1)
    made = {(folded[first : first + size], first - 1) for size in sizes for first in range(len(folded) - size + 1)}
    at = 0
    for word in folded.split(b" "):
        if word:
            made.add((b" %b " % word, at - 2))
        at += len(word) + 1
    return made


def _per_gram(view: str, gram: bytes) -> float:
    return _PER_WORD if view == FOLDED and is_word(gram) else _PER_GRAM


class _Search:
    """Finds the best triggers of a pattern; `distance` is what a place costs for each character it is unsure by."""

    def __init__(self, distance: float) -> None:
        self._distance = distance
        self._known: dict[Any, tuple[Any, _Found | None]] = {}

    def of_branches(self, branches: Sequence[list[Any]], least: int, most: int) -> _Found | None:
        """The best triggers of alternatives that start so far from the match's own start.

        An n-gram that one alternative waits for already costs the next one nothing.
        """
        cost = 0.0
        chosen: dict[Trigger, None] = {}
        grams: set[tuple[str, bytes]] = set()
        for branch in branches:
            best: _Found | None = None
            for option in self.options(branch, least, most):
                new = [trigger for trigger in option.triggers if trigger[:2] not in grams]
                price = option.cost * len(new) / len(option.triggers) if option.triggers else option.cost
                if best is None or price < best.cost:
                    best = _Found(price, option.triggers)
            for option in self.shared(branch, grams, least, most):
                if best is None or option.cost < best.cost:
                    best = option
            if best is None:
                return None
            cost += best.cost
            chosen.update(dict.fromkeys(best.triggers))
            grams.update(trigger[:2] for trigger in best.triggers)
        return _Found(cost, tuple(chosen))

    def shared(self, branch: Sequence[Any], grams: set[tuple[str, bytes]], least: int, most: int) -> Iterator[_Found]:
        """An n-gram that others wait for and that stands in this alternative too."""
        if not grams:
            return
        for run, (low, high) in _runs(branch, least, most):
            letters = bytes(next(iter(item.folded)) if len(item.folded) == 1 else 0xFF for item in run)
            for first in range(len(letters)):
                for last in range(first + 2, min(first + _LONGEST, len(letters)) + 1):
                    gram = letters[first:last]
                    if (FOLDED, gram) in grams:
                        weight = self.weight(low, high) * rarity(FOLDED, gram) * 0.01
                        yield _Found(weight, (Trigger(FOLDED, gram, low + first, min(high + first, ENDLESS)),))

    def options(self, branch: Sequence[Any], least: int, most: int) -> Iterator[_Found]:
        """Every way to wait for a branch."""
        run: list[CharacterSet] = []
        start = (least, most)
        here = start
        for index, item in enumerate(branch):
            if isinstance(item, CharacterSet):
                if not run:
                    start = here
                run.append(item)
                here = _moved(here, 1, 1)
            elif isinstance(item, Around) and item.ahead:
                from_here = start if run else here
                yield from self.parted(item.branches, tuple(run), (), from_here)
            elif isinstance(item, Around):
                following = _sets(branch, index + 1)
                sizes = {width(behind) for behind in item.branches}
                if len(sizes) == 1 and (size := sizes.pop())[0] == size[1]:
                    back = _moved(here, -size[0], -size[0])
                    yield from self.parted(item.branches, (), tuple(following), back)
            elif isinstance(item, Boundary):
                following = _sets(branch, index + 1)
                if following and _is_word(following[0]):
                    yield from self.windows([_OUTSIDE, *following], *_moved(here, -1, -1))
                if run and _is_word(run[-1]):
                    yield from self.windows([*run, _OUTSIDE], *start)
            else:
                yield from self.windows(run, *start)
                run = []
                if isinstance(item, Choice):
                    yield from self.parted(item.branches, (), (), here)
                here = _moved(here, item.least, item.most)
        yield from self.windows(run, *start)

    def parted(
        self,
        branches: list[list[Any]],
        before: tuple[CharacterSet, ...],
        behind: tuple[CharacterSet, ...],
        place: tuple[int, int],
    ) -> Iterator[_Found]:
        """The best triggers of alternatives within a branch; they may be asked for again at other places."""
        least, most = place
        key = (id(branches), before, behind, min(most - least, FURTHEST + 1))
        if key not in self._known:
            joined = [[*before, *branch, *behind] for branch in branches]
            self._known[key] = (branches, self.of_branches(joined, 0, min(most - least, ENDLESS)))
        found = self._known[key][1]
        if found:
            moved = (
                trigger._replace(least=trigger.least + least, most=min(trigger.most + least, ENDLESS))
                for trigger in found.triggers
            )
            yield _Found(found.cost, tuple(moved))

    def weight(self, least: int, most: int) -> float:
        """A place that is not exactly known takes longer to look at."""
        return 1 + min((most - least) * self._distance, 60)

    def windows(self, run: Sequence[CharacterSet], least: int, most: int) -> Iterator[_Found]:
        """The best n-gram of a run, as the strings that it can be."""
        best = _best_window(tuple(run)) if run else None
        if best:
            cost, view, first, grams = best
            low, high = least + first, min(most + first, ENDLESS)
            triggers = tuple(Trigger(view, gram, low, high) for gram in grams)
            yield _Found(cost * self.weight(low, high) + sum(_per_gram(view, gram) for gram in grams), triggers)


def _runs(branch: Sequence[Any], least: int, most: int) -> Iterator[tuple[list[CharacterSet], tuple[int, int]]]:
    run: list[CharacterSet] = []
    start = here = (least, most)
    for item in branch:
        if isinstance(item, CharacterSet):
            if not run:
                start = here
            run.append(item)
            here = _moved(here, 1, 1)
        elif isinstance(item, (Gap, Choice)):
            if run:
                yield run, start
            run = []
            here = _moved(here, item.least, item.most)
    if run:
        yield run, start


_BLANK = frozenset(b" ")
_OUTSIDE = CharacterSet(
    frozenset(b" "), frozenset(byte for byte in range(256) if views.FOLDED[byte] == ord(" ")) | {views.EDGE}
)


def _is_word(item: CharacterSet) -> bool:
    return ord(" ") not in item.folded


def _sets(branch: Sequence[Any], index: int) -> list[CharacterSet]:
    """The run of sets that begins at an item; what stands around a place has no width."""
    run: list[CharacterSet] = []
    for item in branch[index:]:
        if isinstance(item, CharacterSet):
            run.append(item)
        elif not isinstance(item, (Around, Boundary)):
            break
    return run


def _moved(place: tuple[int, int], least: int, most: int) -> tuple[int, int]:
    return place[0] + least, ENDLESS if most < 0 and least >= 0 else min(place[1] + most, ENDLESS)


@cache
def _spelled(letters: frozenset[int]) -> list[bytes]:
    return [bytes((byte,)) for byte in sorted(letters)]


@cache
def _best_window(run: tuple[CharacterSet, ...]) -> tuple[float, str, int, tuple[bytes, ...]] | None:
    best: tuple[float, str, int, tuple[bytes, ...]] | None = None
    lowest = float("inf")
    for first in range(len(run)):
        found = _best_from(run[first : first + _LONGEST])
        if found and found[0] < lowest:
            lowest, cost, view, grams = found
            best = cost, view, first, grams
        if run[first].folded == _BLANK and (word := _word_from(run, first)):
            cost = rarity(FOLDED, word)
            if cost + _PER_WORD < lowest:
                lowest = cost + _PER_WORD
                best = cost, FOLDED, first, (word,)
    return best


@cache
def _best_from(window: tuple[CharacterSet, ...]) -> tuple[float, float, str, tuple[bytes, ...]] | None:
    """The best n-gram that begins where a window does: its price, its cost, and what it is in its view."""
    best: tuple[float, float, str, tuple[bytes, ...]] | None = None
    end = len(window)
    for view, sets in ((FOLDED, [item.folded for item in window]), (SHAPE, [item.shape for item in window])):
        spelled = [_spelled(letters) for letters in sets]
        counts = [*map(len, spelled), 2]
        grams: tuple[bytes, ...] = (b"",)
        for last in range(end):
            if not 0 < len(grams) * counts[last] <= _MOST_GRAMS:
                break
            letters = spelled[last]
            grams = (grams[0] + letters[0],) if len(grams) == counts[last] == 1 else _longer(grams, letters)
            if last + 1 in _TRIED or last + 1 == end or counts[last + 1] > 1:
                cost = rarity(view, grams[0]) if len(grams) == 1 else sum([rarity(view, gram) for gram in grams])
                price = cost + _PER_GRAM * len(grams)
                if best is None or price < best[0]:
                    best = price, cost, view, grams
    return best


def _word_from(run: Sequence[CharacterSet], first: int) -> bytes:
    """The whole word that stands from a place on, with the spaces around it; empty if none is sure to."""
    word = b""
    for item in run[first:]:
        if len(item.folded) != 1:
            return b""
        word += bytes(item.folded)
        if len(word) > 1 and word[-1:] == b" ":
            return word if is_word(word) else b""
    return b""


def _longer(grams: tuple[bytes, ...], letters: list[bytes]) -> tuple[bytes, ...]:
    return tuple([gram + byte for gram in grams for byte in letters])
