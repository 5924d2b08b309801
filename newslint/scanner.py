"""Finds the patterns of all rules in a document: for each rule what `finditer` finds, in order."""

import re
from collections.abc import Iterator, Sequence
from re import Match, Pattern
from typing import Any

from newslint.document import Document
from newslint.rule import Rule

TIME_LIMIT = 10.0
"""Seconds that a `regex` pattern may take on one document."""

_ANCHOR = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\^$]", re.DOTALL)
_BLOCK_EDGES = {"^": r"(?:^(?<![^\n]\n))", "$": r"(?:$(?!\n[^\n]))"}


class PatternError(ValueError):
    """A pattern that does not compile, that matches the empty text, or that runs too long."""


class Scanner:
    """The patterns of some rules, each compiled when it is first needed."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = {rule.id: rule for rule in rules if rule.find}
        self._compiled: dict[tuple[str, bool], Any] = {}

    def matches(self, rule: Rule, document: Document) -> Iterator[Match[str]]:
        """The matches of a rule's pattern that count. Raises `PatternError`."""
        pattern = self._pattern(rule, document.layout.wrapped)
        found = (
            pattern.finditer(document.text, timeout=TIME_LIMIT)
            if rule.engine == "regex"
            else pattern.finditer(document.text)
        )
        place = document.headline if rule.where == "headline" else document.body if rule.where == "body" else None
        try:
            for match in found:
                start, end = match.span()
                if rule.where and (place is None or start < place.start or end > place.end):
                    continue
                if not rule.across and "\n" in match[0] and not _within_a_block(document, start, end):
                    continue
                yield match
        except TimeoutError:
            raise PatternError("its pattern runs too long on this text") from None

    def _pattern(self, rule: Rule, wrapped: bool) -> Any:
        key = (rule.id, wrapped)
        if key not in self._compiled:
            self._compiled[key] = compile_pattern(self._rules[rule.id], wrapped)
        return self._compiled[key]


def compile_pattern(rule: Rule, wrapped: bool = False) -> "Pattern[str]":
    """A rule's pattern, `^` and `$` being the edges of a block; in wrapped text a block has several lines.

    Raises `PatternError`.
    """
    if rule.engine == "regex":
        import regex

        engine: Any = regex
        flags = int(regex.VERSION0 | regex.MULTILINE)
    else:
        engine, flags = re, int(re.MULTILINE)
    if rule.ignore_case:
        flags |= engine.IGNORECASE
    find = _ANCHOR.sub(lambda match: _BLOCK_EDGES.get(match[0], match[0]), rule.find) if wrapped else rule.find
    try:
        pattern: Pattern[str] = engine.compile(find, flags)
    except engine.error as error:
        raise PatternError(f"find does not compile: {error}") from None
    if pattern.fullmatch(""):
        raise PatternError("find matches the empty text")
    return pattern


def _within_a_block(document: Document, start: int, end: int) -> bool:
    block = document.block_at(start)
    return block is not None and end <= block.end
