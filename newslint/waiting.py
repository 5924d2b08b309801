"""Which rules wait for which strings of a view: many strings, found at once."""

from newslint.lookup import CORE, Lookup
from newslint.outline import FOLDED, LINE, SHAPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from newslint.outline import Trigger
    from newslint.views import Views

    Found = Iterable[tuple[int, int, int]]
    """The number of a string that stands in a view, where it begins, and where it ends."""
    Place = tuple[str, int, int, str]
    """A rule's id, how far behind the start of its match the string stands at least and at most, and entries."""

_HEAD = 6
_SHORT_RUN = 64_000
"""Characters from which on it pays to build what is searched faster."""
_FEW = 2_000
_END, _PART, _NEXT = b"\xff", "\t", "\x1f"
_IS, _BUCKET, _SIZE = b"\x1f", 3, 4
_SEARCHED, _LOOKED_UP, _WORD = range(3)
OR = "\x1d"
"""Stands between the entries of a lexicon of which one may stand at the same place, and between parts of a pattern."""


class Waiting:
    """The strings of one view, each with the places where a match may begin that holds it.

    In a short run most are looked up: a whole word among the words of the text, others at each of its places. To build
    what searches for thousands of strings takes longer.
    """

    def __init__(
        self,
        view: str,
        grams: bytes,
        lookup: "Mapping[bytes, bytes]",
        words: "Mapping[bytes, bytes]",
        ends: bytes,
        places: bytes,
        ids: tuple[str, ...],
    ) -> None:
        """From what `packed` gives; rules are meant by their numbers in `ids`."""
        self.view = view
        self.packed = view, grams, lookup, words, ends, places
        """Plain data, from which it is quickly made again with the ids."""
        self._ids = ids
        self._grams = grams
        self._lookup = Lookup(lookup)
        self._words = words
        self._ends = ends
        self._places = places
        self._search: tuple[Callable[[bytes], Found], bool] | None = None
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
                made.append(
                    cls._packed(
                        view,
                        {
                            gram: _NEXT.join(
                                f"{place}{_PART}{OR.join(entries)}" for (place, _), entries in each.items()
                            )
                            for gram, each in places.items()
                        },
                        ids,
                    )
                )
        return made

    @classmethod
    def _packed(cls, view: str, told: "Mapping[bytes, str]", ids: tuple[str, ...]) -> "Waiting":
        by_way: dict[int, list[bytes]] = {_SEARCHED: [], _LOOKED_UP: [], _WORD: []}
        for gram in told:
            by_way[_way(view, gram)].append(gram)
        strings = by_way[_SEARCHED]
        looked_up = Lookup.of(by_way[_LOOKED_UP], len(strings))
        grams = [*strings, *by_way[_LOOKED_UP], *by_way[_WORD]]
        words: dict[bytes, bytes] = {}
        for number, gram in enumerate(by_way[_WORD], len(grams) - len(by_way[_WORD])):
            word = gram[1:-1]
            before = words.get(word[:_BUCKET], _END)
            words[word[:_BUCKET]] = b"%b%b%b%d%b" % (before, word[_BUCKET:], _IS, number, _END)
        return cls(view, _END.join(strings), looked_up.packed, words, *_joined(told[gram] for gram in grams), ids)

    def without(self, ids: "Collection[str]") -> "Waiting":
        """The same but for those rules."""
        numbers = {str(number) for number, id in enumerate(self._ids) if id in ids}
        left = _joined(
            _NEXT.join(place for place in self._told(number).split(_NEXT) if place.partition(_PART)[0] not in numbers)
            for number in range(len(self))
        )
        return Waiting(*self.packed[:4], *left, self._ids)

    def __len__(self) -> int:
        return len(self._ends) // _SIZE

    def grams(self) -> list[bytes]:
        """All the strings, by their numbers."""
        grams = self._strings()
        more = self._lookup.strings()
        for head, bucket in self._words.items():
            for entry in bucket[1:-1].split(_END):
                rest, _, number = entry.partition(_IS)
                more[int(number)] = b" %b%b " % (head, rest)
        return grams + [more[number] for number in range(len(grams), len(self))]

    def _strings(self) -> list[bytes]:
        return self._grams.split(_END) if self._grams else []

    def find(self, views: "Views") -> "Found":
        """Every string that stands in the view, overlapping or not."""
        view = views.folded if self.view == FOLDED else views.shape
        self._seen += len(view)
        search = self._search
        if self._seen > _SHORT_RUN and _can_search() and (search is None or not search[1]):
            search = self._search = _finder(self.grams(), for_long=True), True
        elif search is None:
            search = self._search = _finder(self._strings(), for_long=False), False
        find, of_all = search
        if of_all or self.view != FOLDED:
            return find(view)
        return [*find(view), *self._lookup.find(view), *self._found_words(views)]

    def _found_words(self, views: "Views") -> "Iterator[tuple[int, int, int]]":
        folded, buckets = views.folded, self._words
        for word in set(views.words):
            bucket = buckets.get(word[:_BUCKET])
            if bucket is None:
                continue
            at = bucket.find(b"%b%b%b" % (_END, word[_BUCKET:], _IS))
            if at < 0:
                continue
            start = bucket.index(_IS, at) + 1
            number = int(bucket[start : bucket.index(_END, start)])
            gram = b" %b " % word
            at = folded.find(gram)
            while at >= 0:
                yield number, at, at + len(gram)
                at = folded.find(gram, at + 1)

    def _told(self, number: int) -> str:
        ends = self._ends
        at = number * _SIZE
        start = int.from_bytes(ends[max(at - _SIZE, 0) : at], "little")
        return self._places[start : int.from_bytes(ends[at : at + _SIZE], "little")].decode()

    def places(self, number: int) -> "tuple[Place, ...]":
        """Who waits for a string. The view has one byte more in front than the text has characters."""
        told = (place.split(_PART) for place in self._told(number).split(_NEXT) if place)
        return tuple((self._ids[int(rule)], int(least) + 1, int(most) + 1, entry) for rule, least, most, entry in told)


def _way(view: str, gram: bytes) -> int:
    if view == FOLDED and is_word(gram):
        return _WORD
    return _LOOKED_UP if view == FOLDED and len(gram) >= CORE else _SEARCHED


def _joined(told: "Iterable[str]") -> tuple[bytes, bytes]:
    """Where each text ends, and all of them."""
    ends, places, end = [], [], 0
    for each in told:
        places.append(each.encode())
        end += len(places[-1])
        ends.append(end.to_bytes(_SIZE, "little"))
    return b"".join(ends), b"".join(places)


def is_word(gram: bytes) -> bool:
    """Whether a string of the folded view is one word with the spaces around it."""
    return len(gram) > 2 and gram.startswith(b" ") and gram.endswith(b" ") and b" " not in gram[1:-1]


def _finder(grams: "Sequence[bytes]", for_long: bool) -> "Callable[[bytes], Found]":
    """Aho–Corasick: the kind that is built in half the time for a short run, the one that is faster for a long one.

    A DFA is the fastest, but of many strings it takes ten times as long to build.
    """
    if not _can_search():
        return _Windows(grams).find
    from ahocorasick_rs.ahocorasick_rs import BytesAhoCorasick, Implementation

    if not for_long:
        kind = Implementation.NoncontiguousNFA
    else:
        kind = Implementation.DFA if len(grams) < _FEW else Implementation.ContiguousNFA
    find = BytesAhoCorasick(grams, implementation=kind).find_matches_as_indexes
    return lambda view: find(view, overlapping=True)


def _can_search() -> bool:
    """Whether there is Aho–Corasick; some machines have no wheel of it."""
    try:
        import ahocorasick_rs.ahocorasick_rs  # noqa: F401
    except ImportError:
        return False
    return True


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
