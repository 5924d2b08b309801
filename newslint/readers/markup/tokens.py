"""One tokenizer for HTML and XML that says exactly where each token stands."""

from bisect import bisect_right
from collections.abc import Iterator

from newslint.compiled import IGNORE_CASE, expression
from newslint.encoding import NotText
from newslint.named import NamedTuple

Token = tuple[int, str, int, int, int, int]
"""Its kind, the name of its element, its span, and the span of its attributes, or that of the text it bounds."""

TEXT, START, END, COMMENT, OTHER, RAW = range(6)
"""Text with references, tags, comments, what is neither text nor tag, and text without references."""

_DOT_ALL = 16
_S = r"[\t\n\f ]"
_TAG = expression(
    rf"<(/?)([A-Za-z][^\t\n\f />]*+)"
    rf"((?:[\t\n\f /]++|[^\t\n\f />][^\t\n\f />=]*+"
    rf"(?:{_S}*+={_S}*+(?:\"[^\"]*+\"|'[^']*+'|[^\t\n\f >\"'][^\t\n\f >]*+|(?=>))|(?!{_S}*+=)))*+)>"
)
_XML_TAG = expression(
    r"<(/?)([A-Za-z_:\x80-\U0010ffff][^\s<>/=\"'&]*+)"
    r"((?:\s++|/(?=>)|[^\s<>/=\"']++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+)>"
)
_ATTRIBUTE = expression(
    rf"([^\t\n\f />][^\t\n\f />=]*+)(?:{_S}*+={_S}*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\t\n\f >\"'][^\t\n\f >]*+))?+)?+"
)
_COMMENT_END = expression(r"--!?>")
_SCRIPT_MARK = expression(r"<!--|-->|<(/?)script(?=[\t\n\f />])", IGNORE_CASE)
_RAW_ENDS = {
    name: expression(rf"</{name}(?=[\t\n\f />])", IGNORE_CASE)
    for name in ("title", "textarea", "style", "xmp", "iframe", "noembed", "noframes")
}
_WITH_REFERENCES = ("title", "textarea")
_FOREIGN = ("svg", "math")
_DOCTYPE = expression(
    r"<!DOCTYPE(?:[^\"'\[>]|\"[^\"]*+\"|'[^']*+')*+"
    r"(?:\[(?:\"[^\"]*+\"|'[^']*+'|<!--.*?-->|<\?.*?\?>|[^\"'\]])*+\][^>]*+)?+>",
    _DOT_ALL,
)


class Attribute(NamedTuple):
    """The name of an attribute, the span of its value, and the quotation marks around that, "" if there are none."""

    name: str
    start: int
    end: int
    quote: str


def html_tokens(text: str, is_xml: bool = False) -> Iterator[Token]:
    """The tokens of an HTML text, without a gap, as a browser sees them. `is_xml`: `<p/>` has no content."""
    at = 0
    foreign = 0
    while True:
        start = text.find("<", at)
        if start != at:
            if start < 0:
                if at < len(text):
                    yield TEXT, "", at, len(text), 0, 0
                return
            yield TEXT, "", at, start, 0, 0
        match = _TAG.match(text, start)
        if match:
            slash, name = match[1], match[2].lower()
            at = match.end()
            yield END if slash else START, name, start, at, match.start(3), match.end(3)
            if name in _FOREIGN and not match[3].endswith("/"):
                foreign += -1 if slash and foreign else not slash
            elif not slash and not foreign and not (is_xml and match[3].endswith("/")):
                end = _raw_end(text, name, at)
                if end > at:
                    yield TEXT if name in _WITH_REFERENCES else RAW, name, at, end, at, end
                    at = end
            continue
        kind, at = _html_other(text, start, bool(foreign))
        if kind == RAW:
            yield RAW, "", start, at, start + 9, max(start + 9, at - 3 if text.endswith("]]>", 0, at) else at)
        else:
            yield kind, "", start, at, start + 4, at - 3
        if at >= len(text):
            return


def _html_other(text: str, start: int, foreign: bool) -> tuple[int, int]:
    """The kind and the end of what begins with a `<` and is no tag that is closed."""
    if text.startswith("<!--", start):
        if text.startswith((">", "->"), start + 4):
            return COMMENT, text.index(">", start) + 1
        match = _COMMENT_END.search(text, start + 4)
        return COMMENT, match.end() if match else len(text)
    if foreign and text.startswith("<![CDATA[", start):
        return RAW, _after(text, "]]>", start + 9)
    following = text[start + 1 : start + 3]
    if following[:1] in ("!", "?") and following:
        return OTHER, _after(text, ">", start + 2)
    if following[:1] == "/" and len(following) == 2:
        return (OTHER, len(text)) if _is_letter(following[1]) else (OTHER, _after(text, ">", start + 2))
    if _is_letter(following[:1]):
        return OTHER, len(text)
    return TEXT, start + 1 if following != "/" else start + 2


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _after(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


def _raw_end(text: str, name: str, at: int) -> int:
    """Where the raw text ends that an element holds which begins at `at`; `at` if it holds none."""
    if name == "script":
        return _script_end(text, at)
    if name == "plaintext":
        return len(text)
    pattern = _RAW_ENDS.get(name)
    if pattern is None:
        return at
    match = pattern.search(text, at)
    return match.start() if match else len(text)


def _script_end(text: str, at: int) -> int:
    """A script in a script in a comment in a script does not end the first one."""
    commented = doubly = False
    while match := _SCRIPT_MARK.search(text, at):
        at = match.end()
        if match[0] == "<!--":
            if not commented:
                commented = True
                at -= 2
        elif match[0] == "-->":
            commented = doubly = False
        elif match[1]:
            if not doubly:
                return match.start()
            doubly = False
        elif commented:
            doubly = True
    return len(text)


def attributes(text: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes that have a value, of a tag; their span is that of the token."""
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = match.lastindex or 1
        if group > 1:
            yield Attribute(match[1], match.start(group), match.end(group), ("", '"', "'", "")[group - 1])


def xml_tokens(text: str) -> Iterator[Token]:
    """The tokens of an XML text, without a gap. An `&` that begins no reference is let pass.

    Raises `NotText` with the line for what is not well-formed.
    """
    at = 0
    while True:
        start = text.find("<", at)
        if start != at:
            if start < 0:
                start = len(text)
            if start > at:
                if (close := text.find("]]>", at, start)) >= 0:
                    raise not_well_formed(text, close, "]]> ends nothing here; write it as ]]&gt;")
                yield TEXT, "", at, start, 0, 0
            if start == len(text):
                return
        match = _XML_TAG.match(text, start)
        if match:
            at = match.end()
            yield END if match[1] else START, match[2], start, at, match.start(3), match.end(3)
        elif text.startswith("<!--", start):
            at = _end(text, "-->", start, 4)
            yield COMMENT, "", start, at, start + 4, at - 3
        elif text.startswith("<![CDATA[", start):
            at = _end(text, "]]>", start, 9)
            yield RAW, "", start, at, start + 9, at - 3
        elif text.startswith("<?", start):
            at = _end(text, "?>", start, 2)
            yield OTHER, "", start, at, 0, 0
        elif doctype := _DOCTYPE.match(text, start):
            at = doctype.end()
            yield OTHER, "", start, at, 0, 0
        else:
            raise not_well_formed(text, start, "this < begins no tag; write it as &lt;")


def _end(text: str, mark: str, start: int, opening: int) -> int:
    found = text.find(mark, start + opening)
    if found < 0:
        raise not_well_formed(text, start, f"{text[start : start + opening]} is never closed")
    return found + len(mark)


def not_well_formed(text: str, at: int, what: str) -> NotText:
    """What to raise for XML that cannot be read, with the line of an offset."""
    return NotText(f"not well-formed XML, line {text.count(chr(10), 0, at) + 1}: {what}")


def is_self_closing(text: str, token: Token) -> bool:
    return text[token[3] - 2] == "/"


class RawSpans:
    """The stretches of an XML text that are written without references."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch that holds a span."""
        index = bisect_right(self.starts, start) - 1
        if index >= 0 and end <= self.ends[index]:
            return self.starts[index], self.ends[index]
        return None
