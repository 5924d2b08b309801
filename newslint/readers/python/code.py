"""Which lines of a comment or a docstring are code rather than prose. In doubt they are, and left alone."""

from newslint.compiled import expression

_CODE = expression(
    r"(?:from [\w.]+ import |import [\w.]+(?:$| as |,)|(?:async )?def \w+ ?\(|class \w+ ?[(:]|@\w[\w.]*(?:\(.*)?$"
    r"|>>> |\$ |(?:return|raise|assert|yield|await|del|global|nonlocal)\b(?! \w+ \w+ \w+)|(?:pass|break|continue)$"
    r"|(?:if|elif|while|for|with|except|try|else|finally)\b.*:$|print[ (]"
    r"|[\w.]+(?:\[[^\]]*\])?(?:: ?[\w.\[\], |]+)? ?(?:[-+*/%&|^@:]|//|\*\*|<<|>>)?=(?!=)"
    r"|[\w.]+(?:, [\w.]+)+ = |[\w.]+ ?\(.*\)(?:\.\w+.*| ?-> ?.*)?[,;:]?$|[\w.]+\($|[\])}]+[,;:]?$"
    r"|[\[({].*[\])}],?$|['\"][^'\"]*['\"](?::.*|,)$|[\w.]+\[.*\]$)"
)


def is_code(line: str) -> bool:
    """Whether a line, without the space around it, is likely to be a statement or a part of one."""
    return _CODE.match(line) is not None
