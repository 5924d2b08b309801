"""The expressions in f-strings and t-strings, which may hold any quotes and strings of their own (PEP 701)."""

from newslint.compiled import expression
from newslint.finding import Span
from newslint.named import NamedTuple

TOO_DEEP = -2
_DEEPEST = 100
_PREFIXES = frozenset("r u b f t br rb fr rf tr rt ur".split())
_PLAIN = {"'": r"[^'\\\n]", '"': r'[^"\\\n]', "'''": r"[^'\\]", '"""': r'[^"\\]'}
_LONE = {"'": "", '"': "", "'''": "|'(?!'')", '"""': '|"(?!"")'}
BODIES = {
    quote: expression(rf"{plain}*+(?:(?:\\[\s\S]{_LONE[quote]}){plain}*+)*+(?={quote})")
    for quote, plain in _PLAIN.items()
}
"""What matches all that stands between two quotes, by the quote."""
_CODE = expression(r"[#'\"()\[\]{}:]")
_PAIRS = {")": "(", "]": "[", "}": "{"}


def _of_text(quote: str, is_raw: bool, is_spec: bool) -> str:
    """The pattern of what is neither an expression nor the end of the string."""
    plain = _PLAIN[quote].replace("[^", "[^{}")
    named = "" if is_raw else r"|\\N\{[^{}\n]*\}"
    doubled = "" if is_spec else r"|\{\{|\}\}"
    return rf"(?:{plain}++{named}|\\[^{{}}]|\\(?=[{{}}]){doubled}{_LONE[quote]})*+"


_TEXT = {
    (quote, is_raw, is_spec): expression(_of_text(quote, is_raw, is_spec))
    for quote in _PLAIN
    for is_raw in (False, True)
    for is_spec in (False, True)
}


class _Text(NamedTuple):
    """The text of an f-string, or the format specification in one of its expressions."""

    quote: str
    is_raw: bool
    is_spec: bool = False


class _Code(NamedTuple):
    """An expression: the text that it stands in, and the brackets that are open in it."""

    inside: _Text
    brackets: list[str]


def prefix_before(text: str, quote: int) -> str:
    """The prefix of a string literal, in lower case, by the place of its quote."""
    for length in (2, 1):
        start = quote - length
        if start >= 0 and text[start:quote].lower() in _PREFIXES:
            before = text[start - 1 : start]
            if not (before.isalnum() or before == "_"):
                return text[start:quote].lower()
    return ""


def fields(text: str, at: int, quote: str, is_raw: bool, limit: int) -> tuple[int, tuple[Span, ...] | None]:
    """Where the text of an f-string ends that begins at an offset, and its expressions with their braces.

    (-1, None) if that cannot be told: it is not closed, or its brackets do not match. (TOO_DEEP, None) if strings and
    expressions lie in each other as no program has them.
    """
    found: list[Span] = []
    stack: list[_Text | _Code] = [_Text(quote, is_raw)]
    while stack and len(stack) <= _DEEPEST:
        top = stack[-1]
        at = _in_code(text, at, limit, top, stack) if isinstance(top, _Code) else _in_text(text, at, limit, top, stack)
        if at < 0:
            break
        if len(stack) == 2 and top is stack[0]:
            found.append(Span(at - 1, at))
        elif len(stack) == 1:
            found[-1] = Span(found[-1].start, at)
    if not stack:
        return at - len(quote), tuple(found)
    return (-1 if len(stack) <= _DEEPEST else TOO_DEEP), None


def _in_text(text: str, at: int, limit: int, top: _Text, stack: list[_Text | _Code]) -> int:
    """Go on to the next expression or to the end; gives where that is, -1 if there is none."""
    plain = _TEXT[top].match(text, at, limit)
    at = plain.end() if plain else at
    if text.startswith("{", at) and at < limit:
        stack.append(_Code(top, []))
        return at + 1
    if top.is_spec and text.startswith("}", at):
        del stack[-2:]
        return at + 1
    if not top.is_spec and text.startswith(top.quote, at):
        stack.pop()
        return at + len(top.quote)
    return -1


def _in_code(text: str, at: int, limit: int, top: _Code, stack: list[_Text | _Code]) -> int:
    token = _CODE.search(text, at, limit)
    if token is None:
        return -1
    mark = token[0]
    start = token.start()
    at = start + 1
    if mark in "([{":
        top.brackets.append(mark)
        return at if len(top.brackets) <= _DEEPEST else -1
    if mark == "}" and not top.brackets:
        stack.pop()
        return at
    if mark in _PAIRS:
        return at if top.brackets and top.brackets.pop() == _PAIRS[mark] else -1
    if mark == ":":
        if not top.brackets:
            stack.append(_Text(top.inside.quote, top.inside.is_raw, True))
        return at
    if mark == "#":
        end = text.find("\n", at)
        return len(text) if end < 0 else end
    quote = mark * 3 if text.startswith(mark * 3, start) else mark
    prefix = prefix_before(text, start)
    at = start + len(quote)
    if "f" in prefix or "t" in prefix:
        stack.append(_Text(quote, "r" in prefix))
        return at
    closed = BODIES[quote].match(text, at, limit)
    return closed.end() + len(quote) if closed else -1
