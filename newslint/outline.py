"""What a run needs to know of a rule before the rule has anything to look at: plain data."""

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FOLDED, SHAPE = "folded", "shape"
ENDLESS = 1 << 30
LINE = "\n"
FURTHEST = 48
"""How far apart the places may lie where a match can start, seen from its trigger; beyond, all the text is searched."""


OTHER_LANGUAGE, UNUSED, MALFORMED = "newslint/other-language", "newslint/unused-ignore", "newslint/bad-ignore"
BAD_RECORD = "newslint/bad-record"
OWN_RULES = (OTHER_LANGUAGE, UNUSED, MALFORMED, BAD_RECORD)
"""The engine's own findings, which no rule's file tells; a config or a comment may ignore them."""


class PackError(ValueError):
    """A pack or a rule that cannot be loaded. Its text names the file and says what to mend."""


class Trigger(NamedTuple):
    """`gram` stands in `view` from `least` to `most` characters behind the start of a match; `ENDLESS` is no most.

    `entry` is the lexicon's entry of which it is a part, whose place is exactly known. Of a pattern it is the number of
    the part that is waited for, if it is in parts; with `LINE` before it where a match begins with the line in which
    the trigger stands.
    """

    view: str
    gram: bytes
    least: int
    most: int
    entry: str = ""


class Outline(NamedTuple):
    """A rule, but for its code.

    One that looks `everywhere` has a pattern without a trigger; one that `has_edges` may speak of the edges of blocks.
    If its matches are lines, they have at most `longest` characters between white space.
    """

    id: str
    path: str
    pack: str = ""
    default: bool = True
    any_language: bool = False
    judges_across: bool = False
    gate: str = ""
    find: str = ""
    engine: str = "re"
    ignore_case: bool = False
    across: bool = False
    where: str = ""
    is_lexicon: bool = False
    kinds: int = 1
    groups: str = ""
    by_word: bool = False
    everywhere: bool = False
    has_edges: bool = False
    longest: int = ENDLESS
    parts: "tuple[Any, ...]" = ()
    """What `partition.Parts` holds of a pattern that is tried part by part."""

    def group(self, entry: str) -> str:
        """The group of a lexicon's entry, as far as it matters: lines of `groups` are an entry, a tab and its group."""
        at = self.groups.find(f"\n{entry}\t") + len(entry) + 2
        return self.groups[at : self.groups.index("\n", at)]
