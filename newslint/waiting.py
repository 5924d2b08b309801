"""Which rules wait for which strings of a view: many strings, found at once."""

from newslint.outline import FOLDED, SHAPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from newslint.outline import Trigger

    Found = Iterable[tuple[int, int, int]]
    """The number of a string that stands in a view, where it begins, and where it ends."""
    Place = tuple[str, int, int, str]
    """A rule's id, how far the string stands behind the start of its match at least and at most, a lexicon's entry."""

_LONG_RUN = 60_000
"""After so many characters an automaton pays, which takes longer to build than a short text to search."""
_HEAD = 3
_END, _PART, _NEXT = b"\xff", "\t", "\x1f"


class Waiting:
    """The strings of one view, each with the places where a match may begin that holds it."""

    def __init__(self, view: str, grams: bytes, places: str, ids: tuple[str, ...]) -> None:
        """From what `packed` gives; rules are meant by their numbers in `ids`."""
        self.view = view
        self._ids = ids
        self._packed = (view, grams, places)
        self._grams = grams.split(_END)
        self._told = places.split("\n")
        self._places: dict[int, tuple[Place, ...]] = {}
        self._seen = 0
        self._find: Callable[[bytes], Found] = self._searched

    @classmethod
    def of(cls, triggers: "Mapping[str, Iterable[Trigger]]") -> "list[Waiting]":
        """Those for the triggers of some rules, by the rules' ids."""
        made = []
        ids = tuple(triggers)
        for view in (FOLDED, SHAPE):
            places: dict[bytes, list[str]] = {}
            for number, told in enumerate(triggers.values()):
                for trigger in told:
                    if trigger.view == view:
                        place = _PART.join((str(number), str(trigger.least), str(trigger.most), trigger.entry))
                        places.setdefault(trigger.gram, []).append(place)
            if places:
                made.append(cls(view, _END.join(places), "\n".join(map(_NEXT.join, places.values())), ids))
        return made

    def without(self, ids: "Collection[str]") -> "Waiting":
        """The same but for those rules."""
        numbers = {str(number) for number, id in enumerate(self._ids) if id in ids}
        left: dict[bytes, str] = {}
        for gram, told in zip(self._grams, self._told, strict=True):
            places = [place for place in told.split(_NEXT) if place.partition(_PART)[0] not in numbers]
            if places:
                left[gram] = _NEXT.join(places)
        return Waiting(self.view, _END.join(left), "\n".join(left.values()), self._ids)

    @property
    def packed(self) -> tuple[str, bytes, str]:
        """Plain data, from which it is quickly made again with the ids."""
        return self._packed

    def find(self, view: bytes) -> "Found":
        """Every string that stands in the view, overlapping or not."""
        return self._find(view)

    def places(self, number: int) -> "tuple[Place, ...]":
        """Who waits for a string. The view has one byte more in front than the text has characters."""
        known = self._places.get(number)
        if known is None:
            told = [place.split(_PART) for place in self._told[number].split(_NEXT)]
            known = tuple(
                (self._ids[int(rule)], int(least) + 1, int(most) + 1, entry) for rule, least, most, entry in told
            )
            self._places[number] = known
        return known

    def _searched(self, view: bytes) -> "Found":
        """Those found one by one whose first letters stand somewhere in the view: for the first few texts."""
        self._seen += len(view)
        if self._seen > _LONG_RUN:
            try:
                self._find = _automaton(self._grams)
            except ImportError:  # there is no wheel of it for some machines
                self._seen = -(1 << 60)
            return self._find(view)
        heads = {view[at : at + _HEAD] for at in range(len(view))}
        return self._occurring(view, heads)

    def _occurring(self, view: bytes, heads: set[bytes]) -> "Iterator[tuple[int, int, int]]":
        for number, gram in enumerate(self._grams):
            if gram[:_HEAD] in heads or len(gram) < _HEAD:
                at = view.find(gram)
                while at >= 0:
                    yield number, at, at + len(gram)
                    at = view.find(gram, at + 1)


def _automaton(grams: "Sequence[bytes]") -> "Callable[[bytes], Found]":
    import ahocorasick_rs

    made = ahocorasick_rs.BytesAhoCorasick(grams, implementation=ahocorasick_rs.Implementation.DFA)
    find = made.find_matches_as_indexes
    return lambda view: find(view, overlapping=True)
