"""Compiles the patterns of rules, each when it is first needed; the code of `re` is kept from run to run."""

from newslint.codes import code_of, remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Pattern
    from typing import Any

MULTILINE, IGNORE_CASE = 8, 2
"""The flags of `re`, by number, so that it need not be imported for them."""

_patterns: "dict[tuple[str, str, int, bool], Any]" = {}


class PatternError(ValueError):
    """A pattern of `rule` that does not compile, that matches the empty text, or that runs too long."""

    def __init__(self, what: str, rule: str = "") -> None:
        super().__init__(what)
        self.rule = rule


def pattern(find: str, engine: str = "re", ignore_case: bool = False, wrapped: bool = False) -> "Any":
    """A pattern, `^` and `$` being the edges of a block; in wrapped text a block has several lines.

    Raises `PatternError`.
    """
    flags = MULTILINE | (IGNORE_CASE if ignore_case else 0)
    wrapped = wrapped and ("^" in find or "$" in find)
    key = (find, engine, flags, wrapped)
    if key not in _patterns:
        _patterns[key] = _compiled(_by_block(find) if wrapped else find, engine, flags)
    return _patterns[key]


def expression(find: str, flags: int = 0) -> "Pattern[str]":
    """What `re.compile` gives, from the code that is kept if it is there. Raises `re.error`."""
    made: Pattern[str] | None = _from_code(find, flags)
    if made is None:
        import re

        made = re.compile(find, flags)
        _remember(find, flags, made.flags)
    return made


def _by_block(find: str) -> str:
    """The pattern with `^` and `$` for the edges of blocks that are runs of lines."""
    import re

    anchor = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\^$]", re.DOTALL)
    edges = {"^": r"(?:^(?<![^\n]\n))", "$": r"(?:$(?!\n[^\n]))"}
    return anchor.sub(lambda match: edges.get(match[0], match[0]), find)


def _compiled(find: str, engine: str, flags: int) -> "Any":
    if engine == "re" and (known := _from_code(find, flags)):
        return known
    if engine == "regex":
        import regex

        used: Any = regex
        flags = int(regex.VERSION0 | regex.MULTILINE | (regex.IGNORECASE if flags & IGNORE_CASE else 0))
    else:
        import re

        used = re
    try:
        made = used.compile(find, flags)
    except (used.error, RecursionError, OverflowError) as error:
        raise PatternError(f"find does not compile: {error}") from None
    if made.fullmatch(""):
        raise PatternError("find matches the empty text")
    if engine == "re":
        _remember(find, flags, made.flags)
    return made


def _from_code(find: str, flags: int) -> "Any":
    """A pattern of `re` from its code; None if that is not kept."""
    known = code_of((find, int(flags)))
    if known is None:
        return None
    import _sre  # type: ignore[import-not-found]

    code, all_flags, groups, by_name, names = known
    return _sre.compile(find, all_flags, memoryview(code).cast("I").tolist(), groups, by_name, names)


def _remember(find: str, flags: int, all_flags: int) -> None:
    """Keep what `re` made of a pattern; its parts are private, so that whatever is not as expected is not kept."""
    try:
        from array import array
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree = _parser.parse(find, flags)
        code = array("I", _compiler._code(tree, flags)).tobytes()
        by_name: dict[str, int] = tree.state.groupdict
        names: list[str | None] = [None] * tree.state.groups
        for name, group in by_name.items():
            names[group] = name
        remember((find, int(flags)), (code, all_flags, tree.state.groups - 1, dict(by_name), tuple(names)))
    except Exception:
        return
