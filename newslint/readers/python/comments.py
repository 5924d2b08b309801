"""The comments of a Python source: which are prose, which speak to tools, which to newslint."""

from collections.abc import Iterator, Sequence

from newslint.compiled import IGNORE_CASE, expression
from newslint.finding import Span
from newslint.mapping import Refused, Spell
from newslint.named import NamedTuple
from newslint.readers.python.code import is_code
from newslint.readers.python.tokens import Remark
from newslint.reading import Instruction

_TOOLS = expression(
    r"(?<!#)#[#:]*+[ \t]*+(?:no(?:qa|sec|cover|lint)\b|type: *[\w\[(*]|!|%%|<\w+>$|</\w+>$|/// |///$|(?:end)?region\b"
    r"|pyre-(?:fixme|ignore)|(?:pragma|pylint|fmt|isort|ruff|flake8|mypy|pyright|pyre|pyre-\w+|black|yapf|autopep8|bandit"
    r"|codespell|cspell|doctest|coverage|sourcery|cython|distutils|spdx-[\w-]+|vim?|ex|emacs|local variables|end|lint"
    r"|hadolint|nosem(?:grep)?|newslint)\s*[:=\[])",
    IGNORE_CASE,
)
_CODING = expression(r"#.*?coding[:=][ \t]*[-\w.]+|#.*-\*-.*-\*-")
_SCRIPT = expression(r"# /// [\w-]+$")
_INSTRUCTION = expression(r"#[ \t]*newslint:(.*)")
_MARK = expression(r"#+[:!]?[ \t]*")
_ITEM = expression(r"(?:[-*+•]|\(?\d{1,2}[.)])[ \t]+(?=\S)")
_JOINT = expression(r"\n[ \t\f]*#+[:!]?[ \t]*")
_DEEPER = 3


class Line(NamedTuple):
    """A line of a comment with its prose."""

    remark: Remark
    prose: Span


def instructions(text: str, remarks: Sequence[Remark], places: Sequence[Span]) -> Iterator[Instruction]:
    """What comments tell newslint; one behind other things on its line speaks of the last of the `places` there."""
    at = -1
    for remark in remarks:
        found = _INSTRUCTION.search(text, remark.start, remark.end)
        if not found:
            continue
        line = text.rfind("\n", 0, remark.start) + 1
        while at + 1 < len(places) and places[at + 1].start < found.start():
            at += 1
        alone = remark.alone and found.start() == remark.start
        spoken_of = at >= 0 and places[at].end >= line and not alone
        yield Instruction(
            found[1].strip(), Span(found.start(), remark.end), max(places[at].start, line) if spoken_of else -1, alone
        )


def comments(text: str, remarks: Sequence[Remark], without_code: bool) -> Iterator[list[Line]]:
    """The comments that are prose, those of several lines as one.

    A comment ends with its lines, at one that is empty, a list item, or one that is no prose. `without_code` leaves out
    what looks like code, and what is set in.
    """
    block: list[Line] = []
    is_code_block, is_script, depth = False, False, 0
    last: Remark | None = None
    for number, remark in enumerate(remarks):
        prose = _prose(text, remark)
        is_next = last is not None and last.alone and remark.alone and _is_below(text, last, remark)
        last = remark
        indent = prose.start - remark.start
        is_script = (is_script and is_next) or _SCRIPT.match(text, remark.start, remark.end) is not None
        if not is_next or prose.start == prose.end:
            is_code_block, depth = False, indent
        if without_code and prose.start < prose.end:
            is_code_block = is_code_block or indent > depth + _DEEPER or is_code(text[prose.start : prose.end])
        if is_code_block or is_script or (number < 2 and _declares_encoding(text, remark)):
            prose = Span(prose.start, prose.start)
        item = _ITEM.match(text, *prose)
        if item:
            prose = Span(item.end(), prose.end)
        if block and (not is_next or item or prose.start == prose.end):
            yield block
            block = []
        if prose.start < prose.end:
            block.append(Line(remark, prose))
    if block:
        yield block


def whole(text: str, block: Sequence[Line]) -> Span | None:
    """What goes with a comment: its lines with a blank one that would be left, or what stands behind the code.

    None if something in it speaks to a tool.
    """
    first, last = block[0].remark, block[-1].remark
    if any(text[line.prose.end : line.remark.end].strip("# \t") for line in block):
        return None
    if not first.alone:
        start = first.start
        while text[start - 1] in " \t":
            start -= 1
        return Span(start, last.end)
    start = text.rfind("\n", 0, first.start) + 1
    end = min(last.end + 1, len(text))
    if text[max(start - 2, 0) : start].strip("\n") == "" and text.startswith("\n", end):
        end += 1
    return Span(start, end)


def spelling(text: str, block: Sequence[Line]) -> Spell:
    """How new text is spelled in a comment."""
    remark, prose = block[-1]
    line = text.rfind("\n", 0, remark.start) + 1
    before = text[line : remark.start] + "#" + " " * max(prose.start - remark.start - 1, 0)

    def spell(new: str, source: str, start: int, end: int) -> str:
        if "\n" in new and not remark.alone:
            raise Refused("a comment behind code ends with its line")
        joint = _JOINT.search(source, start, end)
        return new.replace("\n", joint[0] if joint else "\n" + before)

    return spell


def _prose(text: str, remark: Remark) -> Span:
    """The prose of a comment without its mark, and without what speaks to tools."""
    mark = _MARK.match(text, remark.start, remark.end)
    start = mark.end() if mark else remark.start + 1
    tool = _TOOLS.search(text, remark.start, remark.end)
    end = max(start, tool.start() if tool else remark.end)
    said = text[start:end].rstrip()
    if text.startswith("##", remark.start) or tool:
        said = said.rstrip("# \t")
    return Span(start, start + len(said) if any(map(str.isalnum, said)) else start)


def _declares_encoding(text: str, remark: Remark) -> bool:
    """Whether a comment stands in the first two lines and names the encoding."""
    return text.count("\n", 0, remark.start) < 2 and _CODING.match(text, remark.start, remark.end) is not None


def _is_below(text: str, before: Remark, remark: Remark) -> bool:
    """Whether a comment stands on the line below another, at the same indentation."""
    between = text[before.end : remark.start]
    column = before.start - text.rfind("\n", 0, before.start) - 1
    return between.count("\n") == 1 and len(between) == column + 1
