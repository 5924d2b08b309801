"""A pattern in parts: some of its alternatives, of which one is tried where only its trigger stands.

What is tried must be what the whole pattern would match there. So only alternatives are parted before which nothing is
repeated or chosen, and every part has the groups of the whole, in their order. A long alternative is parted once more,
at a choice within it.
"""

import re

from newslint.parted import Parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG, _PART = 800, 500
"""From so many characters on a pattern is parted, into parts of about so many."""
_FEWEST = 2
_INDENT = r"^[ \t]*"
"""Before the lines that a rule drops: it takes all the blanks there are, whatever comes behind."""
_GROUP = re.compile(r"\((?!\?)|\(\?P<(?P<name>\w+)>")
_SKIPPED = re.compile(r"\\(?:[0-7]{1,3}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|[:=!>]|<[=!]|[aiLmsux-]+:?|P=\w+\)?|#[^)]*\)?|\(\w+\)))?")
_PARTED = re.compile(r"\((?:\?(?:P<\w+>|:|[aiLmsux-]+:))?")
_REPEATED = re.compile(r"[*+?{]")


class _Open:
    """A group that is being read."""

    def __init__(self, start: int, body: int, can_be_parted: bool, groups: int) -> None:
        self.start = start
        self.body = body
        self.can_be_parted = can_be_parted
        self.bars: list[tuple[int, int]] = []
        self.groups = groups


def parts(find: str) -> Parts | None:
    """The parts of a long pattern for `re` that has many alternatives; None if it has none to be parted."""
    if len(find) < _LONG or "(?P=" in find or re.search(r"\\[1-9]", find):
        return None
    best: tuple[int, int, list[tuple[int, int, int]]] | None = None
    for begin, end, alternatives in _choices(find):
        if len(alternatives) >= _FEWEST and (best is None or end - begin > best[1] - best[0]):
            best = begin, end, alternatives
    if best is None or best[1] - best[0] < len(find) // 2:
        return None
    begin, end, alternatives = best
    names = tuple(group["name"] or "" for group in _groups(find) if begin <= group.start() < end)
    spans: list[tuple[int, ...]] = []
    start, _, before = alternatives[0]
    first = before
    for index, (_, stop, _) in enumerate(alternatives):
        following = alternatives[index + 1] if index + 1 < len(alternatives) else None
        if following is None or following[1] - start > _PART:
            behind = following[2] if following else before + len(names)
            inner = _inner(find, start, stop)
            spans += [(start, stop, first - before, behind - before, *cut) for cut in inner or ((),)]
            if following:
                start, _, first = following
    return Parts(begin, end, tuple(spans), names) if len(spans) > 1 else None


def _inner(find: str, start: int, stop: int) -> list[tuple[int, int, int, int]]:
    """The cuts of a long alternative: where a choice within it begins and ends, and some of what can be chosen."""
    if stop - start < 2 * _PART:
        return []
    choices = [
        (start + begin, start + end, [(start + low, start + high) for low, high, _ in alternatives])
        for begin, end, alternatives in _choices(find[start:stop])
        if begin > 0 and not any(True for _ in _groups(find[start + begin : start + end]))
    ]
    if not choices:
        return []
    begin, end, alternatives = max(choices, key=lambda choice: choice[1] - choice[0])
    cuts = []
    low = alternatives[0][0]
    for index, (_, high) in enumerate(alternatives):
        following = alternatives[index + 1] if index + 1 < len(alternatives) else None
        if following is None or following[1] - low > _PART:
            cuts.append((begin, end, low, high))
            if following:
                low = following[0]
    return cuts


def _choices(find: str) -> list[tuple[int, int, list[tuple[int, int, int]]]]:
    """The whole if it has alternatives, else the groups in it that have: begin, end, and the alternatives."""
    stack = [_Open(0, 0, True, 0)]
    found: list[tuple[int, int, list[tuple[int, int, int]]]] = []
    groups = 0
    plain = True
    at = len(_INDENT) if find.startswith(_INDENT) else 0
    while at < len(find):
        if skipped := _SKIPPED.match(find, at):
            at = skipped.end()
        elif find[at] == "(":
            opening = _OPENING.match(find, at)
            assert opening is not None
            if opening[0].endswith(")"):
                at = opening.end()
                continue
            parted = _PARTED.fullmatch(opening[0]) is not None and plain and len(stack) == 1 and not stack[0].bars
            if _GROUP.fullmatch(opening[0]):
                groups += 1
            stack.append(_Open(at, opening.end(), parted, groups))
            at = opening.end()
        elif find[at] == ")" and len(stack) > 1:
            done = stack.pop()
            is_repeated = _REPEATED.match(find, at + 1) is not None
            if done.can_be_parted and not is_repeated:
                found.append((done.body, at, _alternatives(done, at)))
            if len(stack) == 1 and (is_repeated or (done.bars and not _is_around(find, done.start))):
                plain = False
            at += 1
        elif find[at] == "|":
            stack[-1].bars.append((at, groups))
            at += 1
        else:
            if len(stack) == 1 and _REPEATED.match(find, at):
                plain = False
            at += 1
    return [(0, len(find), _alternatives(stack[0], len(find)))] if stack[0].bars else found


def _is_around(find: str, at: int) -> bool:
    return find.startswith(("(?=", "(?!", "(?<=", "(?<!"), at)


def _alternatives(group: _Open, end: int) -> list[tuple[int, int, int]]:
    """Begin, end and how many groups stand before each alternative."""
    begins = [(group.body, group.groups), *((at + 1, groups) for at, groups in group.bars)]
    ends = [*(at for at, _ in group.bars), end]
    return [(begin, stop, groups) for (begin, groups), stop in zip(begins, ends, strict=True)]


def _groups(find: str) -> "Iterator[re.Match[str]]":
    at = 0
    while at < len(find):
        if skipped := _SKIPPED.match(find, at):
            at = skipped.end()
            continue
        if group := _GROUP.match(find, at):
            yield group
        at += 1
