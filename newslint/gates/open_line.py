"""Whether a long paragraph of whole sentences ends without a stop."""

from itertools import pairwise

from newslint.views import Views, byte_of

_LONG = 80
_CLOSING = b"".join(bytes((byte_of(mark),)) for mark in '”’"')
_BLANK = b" \t"
_STOPS = (b".", b",", b"!", b"?")
_STOPS_OR_VERBS = (
    b".",
    b"!",
    b"?",
    b" said",
    b" told",
    b" asked",
    b" had ",
    b" was ",
    b" were ",
    b" would ",
    b" did ",
    b" has ",
    b" have ",
    b" could ",
    b" laughed",
    b" added ",
    b" warned ",
    b" replied ",
)
_MAY_END = bytes(
    chr(byte).islower() or chr(byte).isdigit() or byte in _CLOSING + _BLANK for byte in range(0x80)
) + bytes(byte in _CLOSING for byte in range(0x80, 0x100))


def opens(views: Views) -> bool:
    """Whether a line that may be a paragraph, or the last line of one, ends so."""
    lines = views.plain.split(b"\n")
    for line in lines:
        if len(line) >= _LONG and _MAY_END[line[-1]] and _is_open(line.rstrip(_BLANK)):
            return True
    return _may_be_wrapped(lines)


def _is_open(line: bytes) -> bool:
    if line[-1:].isalnum():
        return _has_one_of(_STOPS_OR_VERBS, line[:-16])
    return line[-1:] in _CLOSING and line[-2:-1].islower() and _has_one_of(_STOPS, line[:-16])


def _has_one_of(wanted: tuple[bytes, ...], line: bytes) -> bool:
    return any(each in line for each in wanted)


def _may_be_wrapped(lines: list[bytes]) -> bool:
    """Whether half of all lines are broken by hand, so that a paragraph has more lines than its last."""
    if not any(lines[1:-1:2]):
        return False
    blank = lines.count(b"")
    full = len(lines) - blank
    if blank > 2 and 2 * (full - blank + 1) < full and not _has_gaps(lines):
        return False
    broken = sum(45 <= len(line.rstrip()) <= 100 and bool(after.strip()) for line, after in pairwise(lines))
    return broken >= 3 and broken * 2 >= full - sum(not line.strip() for line in lines if line)


def _has_gaps(lines: list[bytes]) -> bool:
    return any(not line and not after for line, after in pairwise(lines[:-1]))
