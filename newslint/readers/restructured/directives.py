"""Which directives of reStructuredText and Sphinx hold prose, and where in them it lies."""

from newslint.compiled import expression
from newslint.readers.restructured.lines import Line, Part, trimmed

QUOTATIONS = frozenset("epigraph highlights pull-quote".split())
"""Directives that are quotations, which may say whose they are."""
_PLAIN = QUOTATIONS | {"header", "footer"}
"""Directives that are content from their first line on, and have no options."""
_ADMONITIONS = frozenset(
    """
    attention caution danger error hint important note tip warning seealso todo compound abstract dedication glossary
    hlist
    """.split()
)
"""Directives that are content from their first line on, but for their options."""
_WITH_ARGUMENTS = frozenset(
    """
    admonition topic sidebar container class rst-class cssclass figure list-table only ifconfig versionadded
    versionchanged versionremoved deprecated deprecated-removed function method class classmethod staticmethod attribute
    property data exception decorator decoratormethod module currentmodule object describe envvar program option
    cmdoption confval directive role-object collapse tab tab-item dropdown card grid grid-item grid-item-card tab-set
    details
    """.split()
)
"""Directives whose content stands behind a blank line."""
_DOMAINS = frozenset("py c cpp js rst std".split())
_OPTION = expression(r":(?![: ])(?:[^:\\]|\\.|:(?!(?:[ `]|$)))*(?<! ):(?: +|$)")


def holds_prose(name: str) -> bool:
    """Whether a directive has content that is prose."""
    domain, _, own = name.rpartition(":")
    if domain:
        return domain in _DOMAINS and own in _WITH_ARGUMENTS
    return name in _PLAIN or name in _ADMONITIONS or name in _WITH_ARGUMENTS


def content(source: str, name: str, part: Part) -> list[Line]:
    """The lines of a directive that are its content, without its arguments and options.

    `part` has all its lines, the first one from behind the mark on, if there is anything.
    """
    lines = part.lines
    if name in _PLAIN:
        return trimmed(lines)
    head = next((at for at, line in enumerate(lines) if line.is_blank), len(lines))
    if name not in _ADMONITIONS:
        return trimmed(lines[head:])
    options = next((at for at in range(head) if _OPTION.match(source, lines[at].start, lines[at].end)), head)
    return trimmed([*lines[:options], *lines[head:]])
