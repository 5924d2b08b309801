"""The paragraphs of a docstring, without what is code or names there.

Knows reStructuredText, Markdown fences, doctests, and the sections of Google's and NumPy's docstrings as far as is
needed to leave them alone.
"""

from newslint.compiled import expression
from newslint.finding import Span
from newslint.readers.python.code import is_code

_LINE = expression(r"([ \t\f]*)(.*)")
_FENCE = expression(r"`{3,}|~{3,}")
_DIRECTIVE = expression(r"\.\. *([\w:-]+)::")
_EXPLICIT = expression(r"\.\.(?:\s|$)")
_PROSE_INSIDE = frozenset(
    "note warning tip hint important caution attention danger error seealso todo admonition versionadded versionchanged"
    " deprecated versionremoved topic sidebar rubric".split()
)
_FIELD = expression(r"(?::(\w[^:\n`]*+):(?!`)|@\w++[^:\n]*+:)(?:[ \t]+|$)")
_OF_TYPES = ("type", "rtype", "vartype", "meta")
_SECTION = expression(r"([A-Z][\w]*(?: \w+)?):$")
_WITH_NAMES = frozenset(
    "args arguments parameters params attributes raises returns return yields yield receives warns warnings methods"
    " see_also keyword_args keyword_arguments other_parameters exceptions fields options variables".split()
)
_WITH_CODE = frozenset(("example", "examples", "usage"))
_NAME = expression(r"[*\w`][\w.*,` \[\]|]*(?: *\([^\n]*?\))?:(?:[ \t]+|$)")
_ITEM = expression(r"(?:[-*+•]|\(?(?:#|\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
_RULER = expression(r"([=\-~^\"'`#*+.:_<>])\1{2,}$")
_TABLE = expression(r"=+(?: +=+)+$")
_DRAWN = expression(r"\+[-=+]+\+$|\||(?:.*?\S)?(?: {3,}|\t)\S")
_DEEP = 4


class _Reader:
    """The lines of one docstring, from the first to the last."""

    def __init__(self) -> None:
        self.found: list[tuple[str, list[Span]]] = []
        self.lines: list[Span] = []
        self.kind = "paragraph"
        self.fence = ""
        self.code_over = -1
        """The lines that are set in deeper than this are code."""
        self.is_doctest = self.is_table = self.opens = False
        self.section, self.section_at, self.names_at = "", -1, -1
        self.before, self.before_at = "", 0
        self.last_at = 0

    def end_paragraph(self) -> None:
        if self.lines:
            self.found.append((self.kind, self.lines))
        self.lines, self.kind = [], "paragraph"

    def blank(self) -> None:
        self.end_paragraph()
        self.is_doctest = False
        if _TABLE.match(self.before):
            self.is_table = False
        self.before = ""

    def line(self, line: str, at: int, indent: int) -> None:
        """Take in a line that is not blank, by its offset and how deep it is set in."""
        was, self.before = self.before, line
        if self._is_code(line, indent, was):
            self.end_paragraph()
            return
        rest = self._opened(line, indent, was)
        if rest < 0:
            return
        if self.lines and not rest and indent != self.last_at and len(self.lines) > 1 and self.kind == "paragraph":
            self.end_paragraph()
        self.last_at = indent
        if rest < len(line):
            self.lines.append(Span(at + rest, at + len(line)))
        if line.endswith("::"):
            self.code_over = indent

    def _is_code(self, line: str, indent: int, was: str) -> bool:
        if self.fence:
            self.fence = "" if line.startswith(self.fence) else self.fence
            return True
        if self.code_over >= 0:
            if indent > self.code_over:
                return True
            self.code_over = -1
        if self.is_doctest or line.startswith(">>>"):
            self.is_doctest = True
            return True
        if fence := _FENCE.match(line):
            self.fence = fence[0]
            return True
        if _TABLE.match(line):
            self.is_table = True
        if self.is_table or _DRAWN.match(line):
            return True
        if not was and not self.opens and indent >= self.last_at + _DEEP:
            self.code_over = self.last_at
            return True
        return not self.lines and is_code(line) and not _NAME.match(line)

    def _opened(self, line: str, indent: int, was: str) -> int:
        """Where the prose of a line begins, which may open something; -1 if there is none."""
        if _RULER.match(line):
            self._rule(was, indent)
            return -1
        if _EXPLICIT.match(line):
            self.end_paragraph()
            directive = _DIRECTIVE.match(line)
            self.opens = bool(directive and directive[1] in _PROSE_INSIDE)
            self.code_over = -1 if self.opens else indent
            self.last_at = indent
            return -1
        if self.section and indent < self.section_at + (self.section[-1:] != "-"):
            self.section = ""
        title = _SECTION.match(line)
        if title and _name(title[1]) in _WITH_NAMES | _WITH_CODE | {"note", "notes"} and (self.opens or not self.lines):
            self.end_paragraph()
            self.section, self.section_at, self.names_at = _name(title[1]), indent, -1
            self.opens, self.last_at = True, indent
            if self.section in _WITH_CODE:
                self.code_over = indent
            return -1
        if field := _FIELD.match(line):
            return self._begun(-1 if (field[1] or "").split(" ")[0] in _OF_TYPES else field.end())
        if self.section.removesuffix("-") in _WITH_NAMES:
            if self.names_at < 0:
                self.names_at = indent
            if indent == self.names_at:
                if self.section.endswith("-"):
                    return self._begun(-1)
                if name := _NAME.match(line):
                    return self._begun(name.end())
        if item := _ITEM.match(line):
            return self._begun(item.end(), "item")
        self.opens = self.opens and bool(was)
        return 0

    def _begun(self, rest: int, kind: str = "paragraph") -> int:
        self.end_paragraph()
        self.opens, self.kind = True, kind
        return rest

    def _rule(self, was: str, indent: int) -> None:
        """What stands under a title, or between two paragraphs."""
        name = _name(was)
        if was and (name in _WITH_NAMES or name in _WITH_CODE or name == "notes"):
            self.lines = []
            self.section = name + "-" if name in _WITH_NAMES else ""
            self.section_at, self.names_at, self.opens = indent, -1, True
        elif len(self.lines) == 1:
            self.kind = "heading"
        self.end_paragraph()


def _name(title: str) -> str:
    return title.rstrip(":").lower().replace(" ", "_")


def paragraphs(text: str, body: Span, is_raw: bool) -> list[tuple[str, list[Span]]]:
    """The paragraphs of a docstring by its kind and the spans of its lines, without what is set in before them."""
    reader = _Reader()
    lines: list[tuple[int, int, int]] = []
    at = body.start
    while at <= body.end:
        end = text.find("\n", at, body.end)
        end = body.end if end < 0 else end
        found = _LINE.match(text, at, end)
        start = found.end(1) if found else at
        lines.append((at, start, start + len(text[start:end].rstrip())))
        at = end + 1
    set_in = [start - at for at, start, end in lines[1:] if start < end]
    margin = min(set_in, default=0)
    for number, (at, start, end) in enumerate(lines):
        if not is_raw and text[start:end].endswith("\\") and (end - start - len(text[start:end].rstrip("\\"))) % 2:
            end -= 1
        if start < end:
            reader.line(text[start:end], start, max(start - at - margin, 0) if number else 0)
        else:
            reader.blank()
    reader.end_paragraph()
    return reader.found
