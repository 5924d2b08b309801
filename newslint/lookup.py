"""Strings that are looked up at each place of a view: for a short text that is done before a search is even built."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

CORE = 5
"""By how many letters a string is looked up: those that turn up least often."""
_NUMBER = 3
_HEAD = _NUMBER + 2


class Lookup:
    """Numbered strings of five letters or more."""

    def __init__(self, buckets: "Mapping[bytes, bytes]") -> None:
        """From what is `packed`: by core one string after the other, each behind its number, where in it the core
        begins, and how long it is."""
        self.packed = buckets

    @classmethod
    def of(cls, strings: "Sequence[bytes]", first: int) -> "Lookup":
        """For some strings; `first` is the number of the first of them."""
        buckets: dict[bytes, bytes] = {}
        for number, string in enumerate(strings, first):
            before = _rarest(string)
            core = string[before : before + CORE]
            head = number.to_bytes(_NUMBER, "little") + bytes((before, len(string)))
            buckets[core] = buckets.get(core, b"") + head + string
        return cls(buckets)

    def strings(self) -> dict[int, bytes]:
        """All of them, by their numbers."""
        found = {}
        for told in self.packed.values():
            at = 0
            while at < len(told):
                start = at + _HEAD
                end = start + told[start - 1]
                found[int.from_bytes(told[at : at + _NUMBER], "little")] = told[start:end]
                at = end
        return found

    def find(self, view: bytes) -> "Iterator[tuple[int, int, int]]":
        """The number of each string that stands in a view, where it begins, and where it ends; overlapping or not."""
        buckets = self.packed
        for place in [at for at in range(len(view) - CORE + 1) if view[at : at + CORE] in buckets]:
            told = buckets[view[place : place + CORE]]
            at = 0
            while at < len(told):
                first = at + _HEAD
                begin, size = place - told[first - 2], told[first - 1]
                if begin >= 0 and view[begin : begin + size] == told[first : first + size]:
                    yield int.from_bytes(told[at : at + _NUMBER], "little"), begin, begin + size
                at = first + size


def _rarest(string: bytes) -> int:
    """Where those letters of a string begin that turn up least often."""
    from newslint.frequency import rarity
    from newslint.outline import FOLDED

    places = range(len(string) - CORE + 1)
    return min(places, key=lambda place: rarity(FOLDED, string[place : place + CORE])) if len(places) > 1 else 0
