"""Which rules wait for which strings of a view: many strings, found at once."""

from newslint.outline import FOLDED, LINE, SHAPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from newslint.outline import Trigger

    Found = Iterable[tuple[int, int, int]]
    """The number of a string that stands in a view, where it begins, and where it ends."""
    Place = tuple[str, int, int, str]
    """A rule's id, how far behind the start of its match the string stands at least and at most, and entries."""

_HEAD = 6
_SHORT_RUN = 32_000
"""Characters from which on it pays to build what is searched faster."""
_FEW = 2_000
_END, _PART, _NEXT, _BETWEEN = b"\xff", "\t", "\x1f", b"\x1e"
OR = "\x1d"
"""Stands between the entries of a lexicon of which one may stand at the same place, and between parts of a pattern."""


class Waiting:
    """The strings of one view, each with the places where a match may begin that holds it."""

    def __init__(self, view: str, grams: bytes, places: bytes, ids: tuple[str, ...]) -> None:
        """From what `packed` gives; rules are meant by their numbers in `ids`."""
        self.view = view
        self._ids = ids
        self._packed = (view, grams, places)
        self._grams = grams.split(_END)
        self._told = places.split(_BETWEEN)
        self._find: Callable[[bytes], Found] | None = None
        self._seen = 0

    @classmethod
    def of(cls, triggers: "Mapping[str, Iterable[Trigger]]") -> "list[Waiting]":
        """Those for the triggers of some rules, by the rules' ids."""
        made = []
        ids = tuple(triggers)
        for view in (FOLDED, SHAPE):
            places: dict[bytes, dict[tuple[str, bool], list[str]]] = {}
            for number, waited in enumerate(triggers.values()):
                for trigger in waited:
                    if trigger.view == view:
                        place = _PART.join((str(number), str(trigger.least), str(trigger.most)))
                        told = place, trigger.entry[:1] == LINE
                        places.setdefault(trigger.gram, {}).setdefault(told, []).append(trigger.entry)
            if places:
                told_of = (
                    _NEXT.join(f"{place}{_PART}{OR.join(entries)}" for (place, _), entries in each.items())
                    for each in places.values()
                )
                made.append(cls(view, _END.join(places), _BETWEEN.join(map(str.encode, told_of)), ids))
        return made

    def without(self, ids: "Collection[str]") -> "Waiting":
        """The same but for those rules."""
        numbers = {str(number) for number, id in enumerate(self._ids) if id in ids}
        left: dict[bytes, bytes] = {}
        for gram, told in zip(self._grams, self._told, strict=True):
            places = [place for place in told.decode().split(_NEXT) if place.partition(_PART)[0] not in numbers]
            if places:
                left[gram] = _NEXT.join(places).encode()
        return Waiting(self.view, _END.join(left), _BETWEEN.join(left.values()), self._ids)

    @property
    def packed(self) -> tuple[str, bytes, bytes]:
        """Plain data, from which it is quickly made again with the ids."""
        return self._packed

    def __len__(self) -> int:
        return len(self._grams)

    def find(self, view: bytes) -> "Found":
        """Every string that stands in the view, overlapping or not."""
        if self._find is None:
            self._find = _finder(self._grams, for_long=len(view) > _SHORT_RUN)
        elif self._seen < _SHORT_RUN <= self._seen + len(view):
            self._find = _finder(self._grams, for_long=True)
        self._seen += len(view)
        return self._find(view)

    def places(self, number: int) -> "tuple[Place, ...]":
        """Who waits for a string. The view has one byte more in front than the text has characters."""
        told = (place.split(_PART) for place in self._told[number].decode().split(_NEXT))
        return tuple((self._ids[int(rule)], int(least) + 1, int(most) + 1, entry) for rule, least, most, entry in told)


def _finder(grams: "Sequence[bytes]", for_long: bool) -> "Callable[[bytes], Found]":
    """Aho–Corasick: the kind that is built in half the time for a short run, the one that is faster for a long one.

    A DFA is the fastest, but of many strings it takes ten times as long to build.
    """
    try:
        from ahocorasick_rs.ahocorasick_rs import BytesAhoCorasick, Implementation
    except ImportError:  # there is no wheel of it for some machines
        return _Windows(grams).find
    if not for_long:
        kind = Implementation.NoncontiguousNFA
    else:
        kind = Implementation.DFA if len(grams) < _FEW else Implementation.ContiguousNFA
    find = BytesAhoCorasick(grams, implementation=kind).find_matches_as_indexes
    return lambda view: find(view, overlapping=True)


class _Windows:
    """Looks one by one for those strings whose first letters stand somewhere in the view."""

    def __init__(self, grams: "Sequence[bytes]") -> None:
        self._grams = grams

    def find(self, view: bytes) -> "Iterator[tuple[int, int, int]]":
        heads = {view[at : at + size] for size in range(1, _HEAD + 1) for at in range(len(view) - size + 1)}
        for number, gram in enumerate(self._grams):
            if gram[:_HEAD] in heads:
                at = view.find(gram)
                while at >= 0:
                    yield number, at, at + len(gram)
                    at = view.find(gram, at + 1)
