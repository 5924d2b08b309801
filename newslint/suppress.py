"""Which findings the author has answered already, in a comment or in the config, and which answers were not needed."""

from collections.abc import Collection, Sequence

from newslint.compiled import expression
from newslint.document import Comment, Document
from newslint.exemption import Exemption
from newslint.finding import Drop, Finding, Severity, Span
from newslint.named import NamedTuple
from newslint.outline import MALFORMED, OWN_RULES, UNUSED
from newslint.rule import riskier, unknown

_DIRECTIVE = expression(r"(ignore-file|ignore|disable|enable)\s*(?:\[([^\]]*)\])?")


class CommentSpan(Span):
    """Where a comment stood in the text, which does not hold it, and where it stands in the source."""

    source: Span

    @classmethod
    def of(cls, comment: Comment) -> "CommentSpan":
        made = cls(comment.offset, comment.offset)
        made.source = comment.span
        return made


class _Ignore(NamedTuple):
    rules: tuple[str, ...]
    start: int
    end: int
    comment: Comment


class _Fault(NamedTuple):
    comment: Comment
    rule: str
    message: str


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
    if not document.comments and not exemptions:
        return list(findings)
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
            what = f"ignore[{', '.join(ignore.rules)}] caught nothing; take it out"
            faults.append(_Fault(ignore.comment, UNUSED, what))
    told = [Finding(fault.rule, CommentSpan.of(fault.comment), fault.message, Severity.WARNING) for fault in faults]
    return left + [fault for fault in told if not any(_catches(ignore, fault) for ignore in ignores)]


def _misnamed(ignores: Sequence[_Ignore], known: Collection[str]) -> list[_Fault]:
    if not known:
        return []
    there = dict.fromkeys([*known, *OWN_RULES, *(rule.partition("/")[0] for rule in (*known, *OWN_RULES))])
    faults = dict.fromkeys((ignore.comment, name) for ignore in ignores for name in ignore.rules if name not in there)
    return [
        _Fault(comment, MALFORMED, message[:1].upper() + message[1:])
        for comment, name in faults
        for message in [unknown("rule", name, there)]
    ]


def _ignores(document: Document) -> tuple[list[_Ignore], list[_Fault]]:
    ignores: list[_Ignore] = []
    faults: list[_Fault] = []
    disabled: dict[str, Comment] = {}
    for comment in document.comments:
        match = _DIRECTIVE.match(comment.text)
        names = tuple(name.strip() for name in match[2].split(",") if name.strip()) if match and match[2] else ()
        if match is None or not names:
            faults.append(_Fault(comment, MALFORMED, "Write newslint: ignore[family/rule] and a reason"))
        elif match[1] == "ignore":
            ignores.append(_Ignore(names, *_reach(document, comment), comment))
        elif match[1] == "ignore-file":
            ignores.append(_Ignore(names, 0, len(document.text) + 1, comment))
        elif match[1] == "disable":
            faults += [
                _Fault(comment, UNUSED, f"{name} is disabled already; take this out")
                for name in names
                if disabled.setdefault(name, comment) is not comment
            ]
        else:
            for name in names:
                if name in disabled:
                    start = disabled.pop(name)
                    ignores.append(_Ignore((name,), start.offset, comment.offset, start))
                else:
                    faults.append(_Fault(comment, UNUSED, f"{name} was not disabled; take this out"))
    for name, comment in disabled.items():
        ignores.append(_Ignore((name,), comment.offset, len(document.text) + 1, comment))
    return ignores, faults


def _reach(document: Document, comment: Comment) -> Span:
    """What an ignore speaks of, with its end: the block that follows it, or the line on which it stands."""
    if comment.alone:
        following = next((block for block in document.blocks if block.end > comment.offset), None)
        return Span(following.start, following.end + 1) if following else Span(comment.offset, comment.offset + 1)
    start = document.text.rfind("\n", 0, comment.offset) + 1
    end = document.text.find("\n", comment.offset)
    return Span(start, (len(document.text) if end < 0 else end) + 1)


def _catches(ignore: _Ignore, finding: Finding) -> bool:
    return ignore.start <= finding.span.start < ignore.end and any(_names(name, finding.rule) for name in ignore.rules)


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


def told_once(findings: list[Finding]) -> list[Finding]:
    """Of findings that take out the same block the first, with the safest of their fixes; none of what that block holds
    for its own family to mend."""
    taken: dict[Drop, int] = {}
    left: list[Finding] = []
    for finding in findings:
        fix = finding.fix
        drop = fix.edits[0] if fix and len(fix.edits) == 1 else None
        if not isinstance(drop, Drop):
            left.append(finding)
        elif drop not in taken:
            taken[drop] = len(left)
            left.append(finding)
        elif fix and (before := left[taken[drop]].fix) and riskier(fix.safety, before.safety) is not fix.safety:
            left[taken[drop]] = left[taken[drop]]._replace(fix=fix)
    if not taken:
        return left
    return [finding for finding in left if not any(_is_within(finding, left[number]) for number in taken.values())]


def _is_within(finding: Finding, taken: Finding) -> bool:
    (start, end), (first, last) = finding.span, taken.span
    return finding is not taken and first <= start and end <= last and _family(finding) == _family(taken)


def _family(finding: Finding) -> str:
    return finding.rule.partition("/")[0]
