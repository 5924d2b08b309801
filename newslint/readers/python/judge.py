"""Is a Python source, after a fix, the same program but for the prose in it?"""

from newslint.readers.python.tokens import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    import libcst

_DEEPEST = 100
_LONGEST_HEAD = 200
_OF_TEXT = ("FormattedStringText", "TemplatedStringText")


def same_but_for_prose(before: str, after: str) -> bool:
    """Whether two sources have the same tree but for comments and what string literals say.

    libcst says so; of a source that it cannot parse, such as one in Python 2, the tokens are compared.
    """
    before, after = _whole(before), _whole(after)
    first, second = tokens(_with_newlines(before)), tokens(_with_newlines(after))
    if [(one.prefix, one.is_docstring) for one in first.literals] != [
        (one.prefix, one.is_docstring) for one in second.literals
    ]:
        return False
    parsed = _parse(before)
    if parsed == "parsed" and _parse(after) != "parsed":
        return False
    if parsed != "too deep" and first.depth <= _DEEPEST:
        old = _tree(before)
        if old is not None:
            new = _tree(after)
            return new is not None and _are_same(old, new)
    if before.isascii() and not after.isascii() and "coding" not in before[:_LONGEST_HEAD]:
        return False
    return _program(_with_newlines(before)) == _program(_with_newlines(after))


def _whole(source: str) -> str:
    """The source without lone surrogates, which stand for bytes that do not decode."""
    return source.encode("utf-8", "replace").decode()


def _with_newlines(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n")


def _parse(source: str) -> str:
    """What Python's own parser makes of a source; libcst's has no limit to how deep it goes, and crashes."""
    import ast
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(source)
        except (RecursionError, MemoryError):
            return "too deep"
        except (SyntaxError, ValueError):
            return "not Python"
    return "parsed"


def _tree(source: str) -> "libcst.Module | None":
    import libcst

    try:
        return libcst.parse_module(source)
    except (libcst.ParserSyntaxError, libcst.CSTValidationError, UnicodeError, RecursionError):
        return None


def _are_same(old: object, new: object) -> bool:
    from libcst import CSTNode

    pairs: list[tuple[object, object]] = [(old, new)]
    while pairs:
        one, other = pairs.pop()
        if type(one) is not type(other):
            return False
        if isinstance(one, CSTNode) and isinstance(other, CSTNode):
            pairs += zip(_parts(one), _parts(other), strict=True)
        elif isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
            ones, others = _without_prose(one), _without_prose(other)
            if len(ones) != len(others):
                return False
            pairs += zip(ones, others, strict=True)
        elif one != other:
            return False
    return True


def _parts(node: "libcst.CSTNode") -> list[object]:
    """What a node is made of, but for what may be prose."""
    kind = type(node).__name__
    if kind in ("Comment", "SimpleString", "TrailingWhitespace"):
        return [getattr(node, "prefix", ""), getattr(node, "quote", "")]
    return [getattr(node, name) for name in node.__dataclass_fields__ if name not in ("encoding", "header")]


def _without_prose(parts: "list[object] | tuple[object, ...]") -> list[object]:
    return [part for part in parts if type(part).__name__ not in ("EmptyLine", *_OF_TEXT)]


def _program(source: str) -> list[str]:
    """What stands between comments and the bodies of strings, without white space."""
    found = tokens(source)
    prose: list[tuple[int, int]] = [(remark.start, remark.end) for remark in found.remarks]
    for literal in found.literals:
        edges = [literal.body.start, *(edge for field in literal.fields or () for edge in field), literal.body.end]
        if literal.is_text:
            prose += zip(edges[::2], edges[1::2], strict=True)
    kept: list[str] = []
    at = 0
    for start, end in sorted(prose):
        kept.append(source[at:start])
        at = max(at, end)
    return "".join([*kept, source[at:]]).split()
