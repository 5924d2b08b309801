"""Which findings the author has answered already, in a comment or in the config, and which answers were not needed."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from newslint.document import Comment, Document
from newslint.finding import Finding, Severity, Span
from newslint.rule import unknown

UNUSED = "newslint/unused-ignore"
MALFORMED = "newslint/bad-ignore"

_DIRECTIVE = re.compile(r"(ignore-file|ignore|disable|enable)\s*(?:\[([^\]]*)\])?")


class Exemption(NamedTuple):
    """One `[[exceptions]]` of a config: a rule that is right to find this text and yet wrong."""

    rule: str
    text: str
    files: tuple[str, ...] = ()
    reason: str = ""


class _Ignore(NamedTuple):
    rules: tuple[str, ...]
    start: int
    end: int
    offset: int


def suppress(
    document: Document,
    findings: Sequence[Finding],
    exemptions: Sequence[Exemption] = (),
    judged: Collection[str] = (),
    known: Collection[str] = (),
) -> list[Finding]:
    """The findings that remain.

    A comment that caught nothing is a finding of its own, if a rule that it names is one of those that `judged`; so is
    one that names no `known` rule.
    """
    ignores, faults = _ignores(document)
    faults += _misnamed(ignores, known)
    used: set[int] = set()
    left: list[Finding] = []
    for finding in findings:
        caught = [number for number, ignore in enumerate(ignores) if _catches(ignore, finding)]
        used.update(caught)
        if not caught and not _is_exempt(document, finding, exemptions):
            left.append(finding)
    for number, ignore in enumerate(ignores):
        if number not in used and any(_names(name, rule) for name in ignore.rules for rule in judged):
            faults.append((ignore.offset, UNUSED, f"ignore[{', '.join(ignore.rules)}] caught nothing; take it out"))
    return left + [Finding(rule, Span(at, at), message, Severity.WARNING) for at, rule, message in sorted(faults)]


def _misnamed(ignores: Sequence[_Ignore], known: Collection[str]) -> list[tuple[int, str, str]]:
    named = {(ignore.offset, name) for ignore in ignores for name in ignore.rules}
    families = {rule.partition("/")[0] for rule in known}
    return [
        (offset, MALFORMED, unknown("rule", name, [*known, *families]).capitalize())
        for offset, name in named
        if known and name not in known and name not in families
    ]


def _ignores(document: Document) -> tuple[list[_Ignore], list[tuple[int, str, str]]]:
    ignores: list[_Ignore] = []
    faults: list[tuple[int, str, str]] = []
    disabled: dict[str, Comment] = {}
    for comment in document.comments:
        match = _DIRECTIVE.match(comment.text)
        names = tuple(name.strip() for name in match[2].split(",") if name.strip()) if match and match[2] else ()
        if match is None or not names:
            faults.append((comment.offset, MALFORMED, "Write newslint: ignore[family/rule] and a reason"))
        elif match[1] == "ignore":
            ignores.append(_Ignore(names, *_reach(document, comment), comment.offset))
        elif match[1] == "ignore-file":
            ignores.append(_Ignore(names, 0, len(document.text), comment.offset))
        elif match[1] == "disable":
            disabled.update(dict.fromkeys(names, comment))
        else:
            for name in names:
                if name in disabled:
                    start = disabled.pop(name)
                    ignores.append(_Ignore((name,), start.offset, comment.offset, start.offset))
                else:
                    faults.append((comment.offset, UNUSED, f"{name} was not disabled; take this out"))
    for name, comment in disabled.items():
        ignores.append(_Ignore((name,), comment.offset, len(document.text), comment.offset))
    return ignores, faults


def _reach(document: Document, comment: Comment) -> Span:
    """What an ignore speaks of: the block that follows it, or the line on which it stands."""
    if comment.alone:
        following = next((block for block in document.blocks if block.end > comment.offset), None)
        return Span(following.start, following.end) if following else Span(comment.offset, comment.offset)
    start = document.text.rfind("\n", 0, comment.offset) + 1
    end = document.text.find("\n", comment.offset)
    return Span(start, len(document.text) if end < 0 else end)


def _catches(ignore: _Ignore, finding: Finding) -> bool:
    return ignore.start <= finding.span.start <= ignore.end and any(_names(name, finding.rule) for name in ignore.rules)


def _names(name: str, rule: str) -> bool:
    return rule == name or rule.startswith(name + "/")


def _is_exempt(document: Document, finding: Finding, exemptions: Sequence[Exemption]) -> bool:
    start, end = finding.span
    for exemption in exemptions:
        if _names(exemption.rule, finding.rule):
            first = max(0, start - len(exemption.text))
            around = document.text[first : end + len(exemption.text)]
            if _overlaps(around, exemption.text, start - first, end - start):
                return True
    return False


def _overlaps(around: str, text: str, start: int, length: int) -> bool:
    at = around.find(text)
    while at >= 0:
        if at < start + max(length, 1) and at + len(text) > start:
            return True
        at = around.find(text, at + 1)
    return False
