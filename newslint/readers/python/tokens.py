"""Where the string literals and the comments of a Python source lie, of any version of the language.

Nothing is parsed: a file of Python 2, or one that does not compile, has its literals found too. A string that is not
closed ends with its line; after one in three quotes that is not closed there is nothing left to be found.
"""

from newslint.compiled import MULTILINE, expression
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.readers.python.fields import BODIES, fields, prefix_before

_OPEN, _CLOSE = "([{", ")]}"
_TOKEN = expression(r"[#'\"()\[\]{}]")
_TOKEN_OF_HEADER = expression(r"[#'\":\n()\[\]{}]")
_HEADER = expression(r"^[ \t\f]*(?:async[ \t]+)?(?:def|class)\b", MULTILINE)
_GAP = expression(r"(?:[ \t\f]++|\\\n)*+")
_GAP_IN_BRACKETS = expression(r"(?:[ \t\f\n]++|\\\n|#[^\n]*+)*+")
_END_OF_STATEMENT = expression(r"(?:[ \t\f]++|\\\n)*+(?:#[^\n]*+)?(?:\n|;|\Z)")


class Literal(NamedTuple):
    """One string literal: its prefix in lower case, its spans with and without prefix and quotes.

    `fields` are the expressions of an f-string with their braces, None if it cannot be read. `follows` says that it is
    one value with the literal before it.
    """

    prefix: str
    start: int
    body: Span
    end: int
    fields: tuple[Span, ...] | None = ()
    follows: bool = False
    is_docstring: bool = False

    @property
    def is_raw(self) -> bool:
        return "r" in self.prefix

    @property
    def is_formatted(self) -> bool:
        return "f" in self.prefix or "t" in self.prefix

    @property
    def is_text(self) -> bool:
        """Whether it can be read and is no bytes."""
        return "b" not in self.prefix and self.fields is not None


class Remark(NamedTuple):
    """A comment, from its `#` to the end of the line; `alone` if nothing else stands on its line."""

    start: int
    end: int
    alone: bool


class Tokens(NamedTuple):
    """What was found, and how deep its brackets lie in each other."""

    literals: list[Literal]
    remarks: list[Remark]
    depth: int


def tokens(text: str) -> Tokens:
    """The literals and the comments of a source whose line breaks are `\\n`."""
    literals: list[Literal] = []
    remarks: list[Remark] = []
    at = depth = deepest = 0
    headers = (found.span() for found in _HEADER.finditer(text))
    header = next(headers, None)
    is_in_header = one_line = False
    docstring_at = _after_gap(text, 0)
    while found := (_TOKEN_OF_HEADER if is_in_header else _TOKEN).search(text, at):
        start = found.start()
        while header and header[0] < at:
            header = next(headers, None)
        if header and header[0] <= start:
            at, depth, is_in_header = header[1], 0, True
            header = next(headers, None)
            continue
        mark = found[0]
        at = start + 1
        if mark in _OPEN:
            depth += 1
            deepest = max(deepest, depth)
        elif mark in _CLOSE:
            depth = max(depth - 1, 0)
        elif mark == "#":
            at = _line_end(text, start)
            remarks.append(Remark(start, at, not text[text.rfind("\n", 0, start) + 1 : start].strip()))
        elif mark == "\n":
            is_in_header = depth > 0 or text[start - 1] == "\\"
        elif mark == ":":
            if not depth:
                is_in_header = False
                docstring_at = _after_gap(text, at)
        else:
            quote = mark * 3 if text.startswith(mark * 3, start) else mark
            prefix = prefix_before(text, start)
            body = start + len(quote)
            start -= len(prefix)
            inside: tuple[Span, ...] | None = ()
            end = -1
            if "f" in prefix or "t" in prefix:
                limit = _line_end(text, body) if one_line and len(quote) == 1 else len(text)
                end, inside = fields(text, body, quote, "r" in prefix, limit)
                one_line = one_line or end < 0
            if end == -1:
                closed = BODIES[quote].match(text, body)
                end = closed.end() if closed else -1
            if end < 0 and len(quote) == 3:
                break
            if end < 0:
                at = _line_end(text, body)
                continue
            at = end + len(quote)
            follows = bool(literals) and _is_joined(text, literals[-1].end, start, depth)
            is_docstring = start == docstring_at and prefix in ("", "r", "u", "ur")
            literals.append(Literal(prefix, start, Span(body, end), at, inside, follows, is_docstring))
    return Tokens(literals, remarks, deepest)


def values(literals: list[Literal]) -> list[list[Literal]]:
    """The literals that are one value each, side by side."""
    grouped: list[list[Literal]] = []
    for literal in literals:
        if literal.follows:
            grouped[-1].append(literal)
        else:
            grouped.append([literal])
    return grouped


def is_docstring(text: str, value: list[Literal]) -> bool:
    """Whether a value is the docstring of a module, class or function, and all of that statement."""
    if not value[0].is_docstring or any(literal.is_formatted for literal in value):
        return False
    return _END_OF_STATEMENT.match(text, value[-1].end) is not None


def _is_joined(text: str, before: int, start: int, depth: int) -> bool:
    gap = (_GAP_IN_BRACKETS if depth else _GAP).match(text, before)
    return gap is not None and gap.end() == start


def _after_gap(text: str, at: int) -> int:
    gap = _GAP_IN_BRACKETS.match(text, at)
    return gap.end() if gap else at


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
