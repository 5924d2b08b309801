"""A pattern of which some alternatives are tried at a time: see `partition`."""

from newslint.named import NamedTuple


class Parts(NamedTuple):
    """Where the alternatives of a pattern begin and end, the same for each of the parts with the numbers of its first
    group and of the one behind its last, and the names of the groups in all of them; "" for one without a name.

    A part that is a part of one alternative has four numbers more: where a choice in it begins and ends, and where that
    begins and ends of which it consists here.
    """

    begin: int
    end: int
    spans: "tuple[tuple[int, ...], ...]"
    names: tuple[str, ...]

    def part(self, find: str, number: int) -> str:
        """The pattern with the alternatives of one part only, and the groups of the others, which match nothing."""
        _, _, first, last, *_ = self.spans[number]
        before, behind = _stubs(self.names[:first]), _stubs(self.names[last:])
        inner = self._alternatives(find, number)
        inner = f"{f'(?!){before}|' if before else ''}{inner}{f'|(?!){behind}' if behind else ''}"
        return find[: self.begin] + inner + find[self.end :]

    def bare(self, find: str, number: int) -> str:
        """The same without the groups of the others."""
        return find[: self.begin] + self._alternatives(find, number) + find[self.end :]

    def _alternatives(self, find: str, number: int) -> str:
        start, end, _, _, *cut = self.spans[number]
        if not cut:
            return find[start:end]
        begin, stop, low, high = cut
        return find[start:begin] + find[low:high] + find[stop:end]


def _stubs(names: tuple[str, ...]) -> str:
    """Groups that take no part in a match."""
    return "".join(f"(?P<{name}>)" if name else "()" for name in names)
