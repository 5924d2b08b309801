"""The blocks of a Markdown text, one in another, and what goes with one that is taken out."""

from newslint.compiled import expression
from newslint.finding import Span

_PREFIX = expression(r"[ \t>]*")
_BLANK_LINES = [
    expression(r"(?:[ \t]*+\n)*+(?:[ \t]++\Z)?"),
    expression(r"(?:[ \t]*+>?[ \t]*+\n)*+(?:[ \t]++\Z)?"),
    expression(r"(?:[ \t]*+(?:>[ \t]*+){0,2}\n)*+(?:[ \t]++\Z)?"),
    expression(r"(?:[ \t]*+(?:>[ \t]*+){0,3}\n)*+(?:[ \t]++\Z)?"),
]
"""Blank lines inside none, one, two and three quotations."""
_MERGING = frozenset(("blockquote", "li", "ul", "ol"))
"""Blocks that go with the only one that they hold."""


class Node:
    """A block. `number` says which of its parent's children it is.

    Text that an item of a list holds without a paragraph around it has a child of its own, which has no name.
    """

    __slots__ = ("children", "end", "name", "number", "parent", "path", "start")

    def __init__(self, name: str, start: int, end: int, parent: "Node | None" = None) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.parent = parent
        self.children: list[Node] = []
        self.number = 0
        self.path = name
        if parent:
            self.number = len(parent.children)
            parent.children.append(self)
            if parent.name == "li" and name in ("", "p"):
                self.path = parent.path
            elif parent.path:
                self.path = f"{parent.path}/{name}"

    @property
    def is_nested(self) -> bool:
        return self.parent is not None and self.parent.parent is not None

    def holds(self, at: int) -> bool:
        """Whether an offset lies in a block that holds no others."""
        nodes = [self]
        while nodes:
            node = nodes.pop()
            if node.start <= at < node.end or node is self:
                if not node.children and node is not self:
                    return True
                nodes += node.children
        return False


def whole(source: str, node: Node, beginning: int) -> Span | None:
    """What is cut if a block is taken out: its lines, and the blank ones of one side, so that others stay apart.

    The article begins at `beginning`. None for what has no lines of its own, and for the only block.
    """
    parent = node.parent
    while parent and len(parent.children) == 1 and parent.name in _MERGING and parent.parent:
        node, parent = parent, parent.parent
    if parent is None or len(parent.children) == 1 or parent.name in ("tr", "footnote") or not node.name:
        return None
    is_last = node.number + 1 == len(parent.children)
    if not is_last and ((parent.name == "ol" and node.number == 0) or _would_join(source, node, parent)):
        return None
    line = source.rfind("\n", 0, node.start) + 1
    quotations = source.count(">", line, node.start)
    if not _PREFIX.fullmatch(source, line, node.start) or quotations >= len(_BLANK_LINES):
        return None
    words_end = node.start + len(source[node.start : node.end].rstrip(" \t\n"))
    line_end = source.find("\n", words_end)
    line_end = len(source) if line_end < 0 else line_end
    before = _end_of_words_before(source, line, beginning, quotations)
    is_apart = before <= beginning or source.count("\n", before, line) > 1
    following = min(line_end + 1, len(source))
    blank = _BLANK_LINES[quotations].match(source, following)
    end = blank.end() if blank else following
    if not is_apart and end == following < len(source) and node.name != "li":
        return None
    if is_last and before > beginning:
        return Span(before, line_end)
    return Span(line, end if is_apart else following)


def _end_of_words_before(source: str, line: int, beginning: int, quotations: int) -> int:
    """Where the last line ends before this one that is not blank inside so many quotations."""
    while line > beginning:
        before = max(source.rfind("\n", beginning, line - 1) + 1, beginning)
        if not _PREFIX.fullmatch(source, before, line - 1) or source.count(">", before, line) > quotations:
            return line - 1
        line = before
    return beginning


def _would_join(source: str, node: Node, parent: Node) -> bool:
    """Whether what follows a block would belong to the list before it."""
    if not node.number or parent.children[node.number - 1].name not in ("ul", "ol", "footnote"):
        return False
    following = parent.children[node.number + 1]
    return following.name in ("ul", "ol") or source[following.start - 1] in " \t"
