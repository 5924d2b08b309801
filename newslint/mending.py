"""Changes to a file, made so that it reads as intended afterwards or not at all: reading it again is the judge."""

from collections import Counter
from collections.abc import Callable, Sequence

from newslint.compiled import expression
from newslint.document import Document
from newslint.encoding import NotText, decodes_alike
from newslint.finding import Edit, Span
from newslint.mapping import Layer, Refused, apply, lower
from newslint.named import NamedTuple
from newslint.readers import Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.joined import Joined

_CONTROL = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_UNREADABLE = "the file would not read as intended"


class Change(NamedTuple):
    """Edits of one document's text that belong together."""

    document: int
    edits: Sequence[Edit]


class Mended(NamedTuple):
    """A file with some changes made, by their number, and why the others were not."""

    prose: Prose
    made: list[int]
    refused: dict[int, str]


Judge = Callable[[Prose, Prose], bool]


class Mender:
    """Makes changes in files that `read` reads.

    `writes` says whether their encoding has the characters of a text, `judge` whether a file that reads as intended is
    still what it was by other measures.
    """

    def __init__(
        self,
        read: Callable[[str], Prose],
        writes: Callable[[str], bool] = lambda text: True,
        judge: Judge = lambda before, after: True,
    ) -> None:
        self.read = read
        self.writes = writes
        self.judge = judge

    def mend(self, prose: Prose, changes: Sequence[Change]) -> Mended:
        """The file with all of the changes that can be made together."""
        refused: dict[int, str] = {}
        for number, change in enumerate(changes):
            try:
                self._check(prose.documents[change.document], change)
            except Refused as refusal:
                refused[number] = str(refusal)
        left = [number for number in range(len(changes)) if number not in refused]
        again, made = self._make(prose, changes, left, refused)
        return Mended(again, made, refused)

    def _check(self, document: Document, change: Change) -> None:
        for start, end, text in change.edits:
            new = _CONTROL.findall(text)
            if new and Counter(new) - Counter(_CONTROL.findall(document.text[start:end])):
                raise Refused("the fix would write a control character")
        for edit in document.layer.lower(change.edits):
            if not self.writes(edit.text):
                raise Refused("this file cannot take such a character")

    def _make(
        self, prose: Prose, changes: Sequence[Change], numbers: Sequence[int], refused: dict[int, str]
    ) -> tuple[Prose, list[int]]:
        if not numbers:
            return prose, []
        again = self._try(prose, [changes[number] for number in numbers])
        if again is not None:
            return again, [*numbers]
        if len(numbers) == 1:
            refused.setdefault(numbers[0], _UNREADABLE)
            return prose, []
        half = len(numbers) // 2
        one, first = self._make(prose, changes, numbers[:half], refused)
        other, second = self._make(prose, changes, numbers[half:], refused)
        if not first or not second:
            return (one, first) if first else (other, second)
        both = self._try(prose, [changes[number] for number in (*first, *second)])
        return (both, [*first, *second]) if both is not None else (one, first)

    def _try(self, prose: Prose, changes: Sequence[Change]) -> Prose | None:
        """The file with all the changes, read again; None if it does not read as intended."""
        parts: list[tuple[Layer, list[Edit]]] = []
        made: dict[int, list[Edit]] = {}
        for change in changes:
            made.setdefault(change.document, []).extend(change.edits)
            parts += _parts(prose.documents[change.document].layer, change.edits)
        try:
            mended = apply(lower(parts), prose.source)
            if not decodes_alike(prose.source, mended):
                return None
            again = self.read(mended)
        except (Refused, NotText, RecursionError):
            return None
        if len(again.documents) != len(prose.documents) or len(again.faults) != len(prose.faults):
            return None
        dropped: list[Span] = []
        for number, document in enumerate(prose.documents):
            edits = made.get(number, [])
            now = again.documents[number]
            gone = _dropped(document, edits)
            dropped += gone.values()
            if now.text != apply(edits, document.text) or _told(now) != _told(document):
                return None
            structure = [one for at, one in enumerate(document.structure) if at not in gone]
            if structure != list(now.structure):
                return None
        if again.skeleton() != prose.skeleton(dropped):
            return None
        return again if again.source == prose.source or self.judge(prose, again) else None


def _parts(layer: "Layer | Joined", edits: Sequence[Edit]) -> list[tuple[Layer, list[Edit]]]:
    return [(layer, [*edits])] if isinstance(layer, Layer) else layer.parts(edits)


def _dropped(document: Document, edits: Sequence[Edit]) -> dict[int, Span]:
    """The segments that edits take out, with what goes from the file."""
    layer = document.layer
    if isinstance(layer, Layer):
        return {}
    numbers = [layer.dropped(edit) for edit in edits]
    return {number: layer.whole(number) for number in numbers if number is not None}


def _told(document: Document) -> list[tuple[str, bool]]:
    """What comments tell newslint: one that comes to stand alone on its line would speak of another paragraph."""
    return [(comment.text, comment.alone) for comment in document.comments]
