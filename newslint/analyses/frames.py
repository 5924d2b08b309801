"""Wrong words known by the words around them, one to a line of a data file: `agreed in <principal> = principle`.

What stands before `<` and behind `>` are regular expressions; {name} is a list of words that the file gives as
`name: …`, and (?P«name»…) is a group that what is right may hold as \\g<name>.
A line that ends in ! leaves no other choice.
"""

from __future__ import annotations

import re

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_ANY_WORD = "[a-z]{1,18}"
"""What `[a-z]+` is read as: a match begins near to what it is known by."""
_START, _END = r"(?<![\w’'.@/-])", r"(?![\w’'@/-])"


class Frames(NamedTuple):
    find: str
    writes: tuple[str, ...]
    certain: tuple[bool, ...]

    def correction(self, match: Match[str]) -> tuple[tuple[int, int], str]:
        """Where the wrong word stands, and what is right."""
        group = str(match.lastgroup)
        wrong, write = match[group], self.writes[int(group[1:])]
        if "\\" in write:
            write = match.expand(write)
        return match.span(group), write[:1].upper() + write[1:] if wrong[:1].isupper() else write

    def is_certain(self, match: Match[str]) -> bool:
        """Whether nothing else can have been meant."""
        return self.certain[int(str(match.lastgroup)[1:])]


def read(path: str) -> Frames:
    parts: list[str] = []
    writes: list[str] = []
    certain: list[bool] = []
    lists: dict[str, str] = {}
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    for line in lines:
        if not line or line.startswith("#"):
            continue
        name = re.match(r"([a-z_]+): (.+)", line)
        if name:
            lists[name[1]] = f"(?:{'|'.join(_filled(name[2], lists).split())})"
            continue
        left, _, write = line.rpartition(" = ")
        before, wrong, after = re.split(r"<(?![=!])|>", _filled(left, lists).replace("[a-z]+", _ANY_WORD))
        wrong = wrong.replace("«", "<").replace("»", ">")
        behind = rf"(?={after})" if after else ""
        parts.append(f"{before}(?P<_{len(writes)}>{wrong}){_END}{behind}")
        writes.append(write.removesuffix(" !").replace("''", ""))
        certain.append(write.endswith(" !"))
    return Frames(rf"{_START}(?:{'|'.join(parts)})", tuple(writes), tuple(certain))


def _filled(text: str, lists: dict[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda name: lists[name[1]], text)
