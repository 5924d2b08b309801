"""Where the matches of patterns can start, seen from their triggers."""

from newslint.outline import FURTHEST, LINE

TYPE_CHECKING = False
if TYPE_CHECKING:
    Place = tuple[int, int, str]
    """The first and the last place where a match can start, and the entry of the trigger."""


def starts_of(text: str, places: "list[Place]") -> list[int] | None:
    """Where a match can start, seen from the triggers; None for anywhere."""
    if len(places) == 1:
        first, last, entry = places[0]
        if first == last and entry[:1] != LINE:
            return [first]
    starts: list[int] = []
    for first, last, entry in places:
        if entry[:1] == LINE:
            starts += [place for place in range(first, last + 1) if place == 0 or text[place - 1 : place] == "\n"]
        elif last == first:
            starts.append(first)
        elif last - first > FURTHEST:
            return None
        else:
            starts += range(first, last + 1)
    if len(starts) > 1:
        return sorted(set(starts))
    return starts if places else None


def line_ends(text: str) -> list[int]:
    """Where the lines of a text end: the places of the line breaks, and of the end."""
    ends = []
    at = -1
    for line in text.split("\n"):
        at += len(line) + 1
        ends.append(at)
    return ends
