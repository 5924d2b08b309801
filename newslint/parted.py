"""A pattern of which some alternatives are tried at a time: see `partition`."""

from newslint.named import NamedTuple


class Parts(NamedTuple):
    """Where the alternatives of a pattern begin and end, the same for each of the parts with the numbers of its first
    group and of the one behind its last, and the names of the groups in all of them; "" for one without a name.
    """

    begin: int
    end: int
    spans: "tuple[tuple[int, int, int, int], ...]"
    names: tuple[str, ...]

    def part(self, find: str, number: int) -> str:
        """The pattern with the alternatives of one part only, and the groups of the others, which match nothing."""
        start, end, first, last = self.spans[number]
        before, behind = _stubs(self.names[:first]), _stubs(self.names[last:])
        inner = f"{f'(?!){before}|' if before else ''}{find[start:end]}{f'|(?!){behind}' if behind else ''}"
        return find[: self.begin] + inner + find[self.end :]

    def bare(self, find: str, number: int) -> str:
        """The same without the groups of the others."""
        start, end, *_ = self.spans[number]
        return find[: self.begin] + find[start:end] + find[self.end :]


def _stubs(names: tuple[str, ...]) -> str:
    """Groups that take no part in a match."""
    return "".join(f"(?P<{name}>)" if name else "()" for name in names)
