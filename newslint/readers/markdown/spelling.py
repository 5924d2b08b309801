"""How text is written in Markdown: with a backslash before what would be read as markup, and before nothing else."""

from html.entities import html5

from newslint.compiled import expression
from newslint.mapping import Refused
from newslint.readers.markup.references import reference_to
from newslint.reading import Scope

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
ENTITY = expression(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_SPECIAL = expression(r"[*_`\[\]<&\\~|!]")
_TAG = expression(r"<(?=[A-Za-z/!?])")
_MARK = expression(
    r"[ \t]*+(?:(>|#{1,6}(?![^\s])|[-+*](?![^\s])|=+[ \t]*+(?=\n|\Z)|--+[ \t]*+(?=\n|\Z))|\d{1,9}([.)])(?![^\s]))"
)
_RULE = expression(r"[ \t]*+(-)(?:[ \t]*+-){2,}[ \t]*+(?=\n|\Z)")
_PREFIX = expression(r"[ \t>]*+")
_BREAK = expression(r"[ \t]*+(?:\r\n?|\n)[ \t>]*+")
_CLOSING_MARKS = expression(r"(?:(?<=[ \t])|\A)#+[ \t]*+\Z")
_UNSEEN = {"\xa0": "&nbsp;", "\xad": "&shy;", "\u2009": "&thinsp;", "\u200c": "&zwnj;", "\u200d": "&zwj;"}
_LONGEST_ENTITY = 34


class BlockSpelling:
    """Spells text for one block, which begins at `start`."""

    __slots__ = ("has_lines", "in_cell", "is_nested", "scope", "start")

    def __init__(
        self, scope: Scope, start: int, has_lines: bool = True, in_cell: bool = False, is_nested: bool = False
    ) -> None:
        self.scope = scope
        self.start = start
        self.has_lines = has_lines
        self.in_cell = in_cell
        self.is_nested = is_nested

    def text(self, new: str, source: str, start: int, end: int) -> str:
        """What is written in the place of a span, so that it reads as `new`. Raises `Refused`."""
        before = source[max(start - 1, 0) : start]
        after = source[end : end + _LONGEST_ENTITY].partition("\n")[0]
        lines = new.split("\n")
        breaks = self._breaks(len(lines) - 1, source, start, end)
        out = []
        for number, line in enumerate(lines):
            first, last = number == 0, number == len(lines) - 1
            if number:
                out.append(breaks[number - 1])
            left = before if first else "\n"
            right = after if last else "\n"
            spelled = escaped(line, left, right, self.in_cell)
            if self.has_lines:
                head = self._head(source, start) if first else ""
                spelled = _at_line_start(head, spelled, source[end : end + 99] if last else "\n")
            elif not self.in_cell and not after.strip():
                spelled = _CLOSING_MARKS.sub(lambda match: f"\\{match[0]}", spelled)
            out.append(spelled)
        spelled = _after_backslashes(source, start, "".join(out))
        return written(spelled, source, self.scope)

    def _breaks(self, count: int, source: str, start: int, end: int) -> list[str]:
        """How line breaks are spelled: as those that were there, or as a line of its own if nothing holds the block."""
        if not count:
            return []
        old = _BREAK.findall(source, start, end)
        if len(old) >= count:
            return old[:count]
        if not self.has_lines:
            raise Refused("a line break cannot stand here")
        if self.is_nested and not old:
            raise Refused("a new line cannot be begun inside a list or a quotation")
        return [*old, *[old[-1] if old else "\n"] * (count - len(old))]

    def _head(self, source: str, start: int) -> str:
        """What stands before a place, in its line of the block."""
        line = max(source.rfind("\n", 0, start) + 1, self.start)
        prefix = _PREFIX.match(source, line, start)
        return source[prefix.end() if prefix and line > self.start else line : start]


def escaped(new: str, before: str, after: str, in_cell: bool = False) -> str:
    """A line with a backslash before each character that would be read as markup between these neighbours."""
    if not _SPECIAL.search(new):
        return new
    whole = new + after
    out = []
    at = 0
    for match in _SPECIAL.finditer(new):
        index = match.start()
        left = new[index - 1] if index else before
        right = whole[index + 1 : index + 2]
        if match[0] == "!":
            is_markup = right == "[" and index + 1 == len(new)
        else:
            is_markup = _is_markup(match[0], left, right, whole, index, in_cell)
        if is_markup:
            out.append(new[at:index] + "\\")
            at = index
    out.append(new[at:])
    return "".join(out)


def _is_markup(mark: str, left: str, right: str, whole: str, index: int, in_cell: bool) -> bool:
    if mark in "`[]":
        return True
    if mark in "*~":
        return bool(left.strip() or right.strip()) and not (mark == "~" and not left.strip() and right.isdigit())
    if mark == "_":
        return bool(left.strip() or right.strip()) and not (left.isalnum() and right.isalnum())
    if mark == "<":
        return bool(_TAG.match(whole, index)) or right == "%"
    if mark == "&":
        return is_entity(whole, index)
    if mark == "\\":
        return right in PUNCTUATION or right in ("\n", "")
    return in_cell


def is_entity(text: str, at: int) -> bool:
    """Whether a character reference begins at an `&`."""
    match = ENTITY.match(text, at)
    return match is not None and (match[1] is None or f"{match[1]};" in html5)


def _at_line_start(head: str, spelled: str, after: str) -> str:
    """What is spelled with a backslash before what would begin a heading, a quotation, a list, a line."""
    line = head + spelled + after.partition("\n")[0]
    match = _MARK.match(line) or _RULE.match(line)
    if not match:
        return spelled
    at = match.start(1) if match[1] else match.start(2)
    if not len(head) <= at < len(head) + len(spelled):
        return spelled
    at -= len(head)
    return f"{spelled[:at]}\\{spelled[at:]}"


def _after_backslashes(source: str, start: int, spelled: str) -> str:
    """The same behind a backslash that is one, and would not be if punctuation followed."""
    at = start
    while at > 0 and source[at - 1] == "\\":
        at -= 1
    return f"\\{spelled}" if (start - at) % 2 and spelled[:1] in PUNCTUATION else spelled


def written(text: str, source: str, scope: Scope) -> str:
    """The text with references for what the encoding lacks, or what the source never writes as it is."""
    if text.isascii():
        return text
    out = []
    for character in text:
        reference = _UNSEEN.get(character, "")
        if reference and reference in source and character not in source:
            out.append(reference)
        else:
            out.append(character if scope.writes(character) else reference_to(character))
    return "".join(out)
