"""The rules of a run: outlines at first, each rule loaded when a text first has something for it to look at."""

from newslint.analyses.language import plainly_english
from newslint.compiled import PatternError
from newslint.named import NamedTuple
from newslint.scanner import Scanner
from newslint.views import Views
from newslint.wrapping import is_wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from newslint.costs import Costs
    from newslint.document import Document
    from newslint.exemption import Exemption
    from newslint.outline import Outline
    from newslint.rule import Rule
    from newslint.waiting import Waiting


def _headline_ends(text: str) -> int:
    """Behind the first two lines that are not blank: no headline stands further down, as one label may precede it."""
    at = 0
    for _ in range(2):
        line = ""
        while not line.strip():
            end = text.find("\n", at)
            if end < 0:
                return len(text)
            line = text[at:end]
            at = end + 1
    return at


class Glance(NamedTuple):
    """Whether there is nothing to be said of a text; and what there is for rules to look at, if that is known."""

    is_clear: bool
    found: "dict[str, Sequence[Any]] | None" = None
    views: Views | None = None


UNSEEN = Glance(False)


class Ruleset:
    """Rules in order of repair, ready to run. Keeps nothing from one document to the next.

    `known` are the ids of all rules there are, those that are turned off among them; `silent` those of the engine's own
    that are not to be heard.
    """

    def __init__(
        self,
        rules: "Sequence[Rule]" = (),
        exemptions: "Sequence[Exemption]" = (),
        known: "Collection[str]" = (),
        silent: "Collection[str]" = (),
        *,
        outlines: "Iterable[Outline]" = (),
        waiting: "Sequence[Waiting]" = (),
        load: "Callable[[str], Rule] | None" = None,
    ) -> None:
        """From rules that are loaded, or from the `outlines` of rules that `load` gives by their ids.

        `waiting` has the triggers of these; it may have those of others too.
        """
        self._loaded = {rule.id: rule for rule in rules}
        if rules:
            from newslint.outlining import outline
            from newslint.waiting import Waiting

            made = [outline(rule) for rule in rules]
            outlines = [told for told, _ in made]
            waiting = Waiting.of({told.id: triggers for told, triggers in made})
        self._load = load
        self.outlines = {outline.id: outline for outline in outlines}
        self.exemptions = tuple(exemptions)
        self.known = frozenset(known)
        self.silent = frozenset(silent)
        self.needs_english = not all(outline.any_language for outline in self.outlines.values())
        self._waiting = waiting
        self.scanner = Scanner(self.outlines, waiting)
        self.costs: Costs | None = None

    @property
    def rules(self) -> "tuple[Rule, ...]":
        """All of them, loaded."""
        return tuple(map(self.rule, self.outlines))

    def rule(self, id: str) -> "Rule":
        """A rule by its id. Raises `PackError` if it cannot be loaded any more."""
        if id not in self._loaded:
            assert self._load is not None
            self._loaded[id] = self._load(id)
        return self._loaded[id]

    @property
    def families(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id.partition("/")[0] for id in self.outlines))

    @property
    def across(self) -> list[str]:
        """The rules that want to have seen every document before they judge one."""
        return [id for id, outline in self.outlines.items() if outline.judges_across]

    @property
    def judges_across(self) -> bool:
        return bool(self.across)

    def look(self, document: "Document") -> "dict[str, Sequence[Any]]":
        """What there is in a document for each rule to look at. Raises `PatternError`."""
        return self.scanner.scan(document.views, lambda: document.layout.wrapped)

    def glance(self, text: str) -> Glance:
        """What can be told of a plain text before anything else of it is known, or any rule loaded."""
        if "newslint:" in text:
            return UNSEEN
        views = Views(text)
        try:
            found = self.scanner.scan(views, lambda: is_wrapped(text), lambda: _headline_ends(text))
        except PatternError:
            return UNSEEN
        return Glance(not found and (not self.needs_english or plainly_english(views.folded)), found, views)

    def count(self) -> "Costs":
        """Count from now on what each rule costs; gives the counts, which go on growing."""
        from newslint.costs import counting

        self.scanner = made = counting(self.scanner)
        self.costs = made.costs
        return made.costs

    def without(self, skip: frozenset[str], exemptions: "Sequence[Exemption]") -> "Ruleset":
        """The same rules but for those skipped, with other exceptions: the ruleset for one file."""
        if not skip and tuple(exemptions) == self.exemptions:
            return self
        left = [outline for id, outline in self.outlines.items() if id not in skip]
        return Ruleset(
            (), exemptions, self.known, self.silent | skip, outlines=left, waiting=self._waiting, load=self.rule
        )
