"""What each rule costs: counted while it is looked for."""

from time import perf_counter

from newslint.places import starts_of
from newslint.scanner import Scanner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from newslint.views import Views

    Costs = dict[str, list[float]]
    """By a rule's id: triggers hit, places where its pattern was tried, matches, seconds."""

TRIGGERS, TRIALS, MATCHES, SECONDS = range(4)
SEARCHED = 64


class CountingScanner(Scanner):
    """Scans as `Scanner` does and counts. To search a whole text counts as a trial for so many of its characters."""

    costs: "Costs"

    def scan(
        self, views: "Views", is_wrapped: "Callable[[], bool]", headline_ends: "Callable[[], int] | None" = None
    ) -> "dict[str, Sequence[Any]]":
        found: dict[str, Sequence[Any]] = {}
        for id, places in self.hits(views, headline_ends).items():
            begun = perf_counter()
            outline = self.outlines[id]
            matches = self.matches(id, views, places, is_wrapped)
            starts = None if outline.is_lexicon else starts_of(views.text, places)
            trials = (
                len(places) if outline.is_lexicon else len(views.text) // SEARCHED if starts is None else len(starts)
            )
            self.charge(id, (len(places), trials, len(matches), perf_counter() - begun))
            if matches:
                found[id] = matches
        for opens, behind in self.gates():
            begun = perf_counter()
            is_open = opens(views)
            each = (perf_counter() - begun) / len(behind)
            for id in behind:
                self.charge(id, (0, 0, int(is_open), each))
                if is_open:
                    found.setdefault(id, ())
        return found

    def charge(self, id: str, costs: "Iterable[float]") -> None:
        before = self.costs.setdefault(id, [0, 0, 0, 0.0])
        self.costs[id] = [one + more for one, more in zip(before, costs, strict=True)]


def counting(scanner: Scanner) -> CountingScanner:
    """A scanner that counts from now on, for the same rules."""
    made = CountingScanner(scanner.outlines, scanner.waiting)
    made.costs = {id: [0, 0, 0, 0.0] for id in scanner.outlines}
    return made
