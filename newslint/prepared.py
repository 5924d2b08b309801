"""A pack made ready: what a run needs to know of its rules, without loading one."""

import os

from newslint.named import NamedTuple
from newslint.outline import Outline
from newslint.waiting import Waiting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Signature = tuple[tuple[str, int, int], ...]
    """The files on which a pack depends: path, bytes, time of the last change in nanoseconds."""


class Prepared(NamedTuple):
    """A pack, the outlines of its rules in order of repair, and what their triggers are."""

    name: str
    folder: str
    families: tuple[str, ...]
    after: str
    any_language: tuple[str, ...]
    outlines: tuple[Outline, ...]
    waiting: tuple[Waiting, ...]
    signature: "Signature"

    def packed(self) -> "tuple[Any, ...]":
        """Plain data, with paths that start at the folder."""
        outlines = [
            tuple(outline._replace(path=os.path.relpath(outline.path, self.folder).replace(os.sep, "/")))
            for outline in self.outlines
        ]
        waiting = tuple(each.packed for each in self.waiting)
        return self.name, self.families, self.after, self.any_language, tuple(outlines), waiting


def unpacked(packed: "tuple[Any, ...]", folder: str, signature: "Signature") -> Prepared:
    name, families, after, any_language, outlines, waiting = packed
    ids = tuple(outline[0] for outline in outlines)
    return Prepared(
        name,
        folder,
        families,
        after,
        any_language,
        tuple(Outline(id, f"{folder}/{path}", *told) for id, path, *told in outlines),
        tuple(
            Waiting(view, grams, lookup, words, ends, places, ids)
            for view, grams, lookup, words, ends, places in waiting
        ),
        signature,
    )
