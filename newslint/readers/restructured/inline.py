"""The inline markup of reStructuredText: which of it is text, by the recognition rules of its specification."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.compiled import expression
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.readers.restructured.lines import Line
from newslint.readers.restructured.marks import NAME
from newslint.reading import MARKUP, Strip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_QUOTES = "«»‘’‚‛“”„‟‹›\u2e02-\u2e05\u2e09\u2e0a\u2e0c\u2e0d\u2e1c\u2e1d\u2e20\u2e21"
_POINTS = (
    r"¡·¿\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0609\u060a\u060c\u060d\u061b"
    r"\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u0970\u0df4\u0e4f\u0e5a\u0e5b\u1361-\u1368\u1400\u2010-\u2017"
    r"\u2020-\u2027\u2030-\u2038\u203b-\u203e\u2041-\u2043\u2047-\u2051\u2053\u2055-\u205e\u2cf9-\u2cfc\u2e00\u2e01"
    r"\u2e06-\u2e08\u2e0b\u2e0e-\u2e1b\u2e1e\u2e1f\u2e2a-\u2e2e\u2e30\u2e31\u3001-\u3003\u301c\u3030\u303d\u30a0"
    r"\u30fb\ufe10-\ufe16\ufe19\ufe30-\ufe32\ufe45\ufe46\ufe49-\ufe4c\ufe50-\ufe52\ufe54-\ufe58\ufe5f-\ufe61\ufe63"
    r"\ufe68\ufe6a\ufe6b\uff01-\uff03\uff05-\uff07\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f\uff20\uff3c\uff61\uff64\uff65"
)
_OPENING = r"\u2045\u207d\u208d\u2329\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\u301d\uff08\uff3b\uff5b"
_CLOSING = r"\u2046\u207e\u208e\u232a\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301e\uff09\uff3d\uff5d"
_BEFORE = rf"(?:^|(?<=[\s'\"(<\[{{/:\-{_OPENING}{_QUOTES}{_POINTS}]))"
_AFTER = rf"(?=[\s\x00'\")>\]}}/:.,;!?\\\-{_CLOSING}{_QUOTES}{_POINTS}]|\Z)"

_MARKED = (
    r"(?:(?P<start>\*\*|\*(?!\*)|``|_`|\|(?!\|))(?!\s)"
    rf"|(?P<name>{NAME})(?P<reference>__?){_AFTER}"
    rf"|\[(?:[0-9]+|#(?:{NAME})?|\*|{NAME})(?P<footnote>\]_){_AFTER}"
    rf"|(?P<role>:{NAME}:)?(?P<quote>`(?!`))(?!\s))"
)
START = expression(_BEFORE + _MARKED)
"""What can begin inline markup; in the text an escaping backslash is a null."""
_MARK = expression(r"[*`|_]")
_AT_ONCE = expression(_MARKED)
_ENDS = {
    "*": expression(rf"(?<![\s\x00])\*{_AFTER}"),
    "**": expression(rf"(?<![\s\x00])\*\*{_AFTER}"),
    "``": expression(rf"(?<!\s)``{_AFTER}"),
    "_`": expression(rf"(?<![\s\x00])`{_AFTER}"),
    "|": expression(rf"(?<![\s\x00])\|_{{0,2}}{_AFTER}"),
    "`": expression(rf"(?<!(?<!\x00)[\s\x00])`(?P<role>:{NAME}:)?(?P<reference>__?)?{_AFTER}"),
}
_TARGET = expression(r"(?:[ \n]+|\A)<(?!\s)(?P<target>(?:[^<>\x00]|\x00.)+)(?<![\s\x00])>\Z", 16)
_TITLED = expression(r"(?P<title>.+?)\s*(?<!\x00)<[^<]*>\Z", 16)
_ADDRESS = expression(
    rf"{_BEFORE}(?:(?:https?|ftps?|sftp|ssh|git|svn|file|news|nntp|irc|ircs|gopher|telnet|ldap|urn|doi|tel|sip|data):"
    r"[-_.!~*'()\[\];/:@&=+$,%a-zA-Z0-9\x00?#]{0,4000}(?:[_~*/=+a-zA-Z0-9]|[-.!'()\[\];:@&$,%](?=>))"
    r"|(?:mailto:)?[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\x00][-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\x00.]{0,80}(?<![\x00.])@"
    rf"[-_!~*'{{|}}/#?^`&=+$%a-zA-Z0-9.]{{0,200}}[_~*/=+a-zA-Z0-9]){_AFTER}"
)
_ESCAPE = expression(r"\\(.?)", 16)
_PROSE_ROLES = frozenset(
    """
    emphasis strong sub sup subscript superscript title title-reference t abbreviation ac acronym abbr term guilabel
    dfn index
    """.split()
)
_CODE_ROLES = frozenset("code literal math raw file samp command program kbd regexp eq".split())
_QUOTED = dict(
    pair.split(" ", 1)  # what opens, and what closes it
    for pair in "\" \"|' '|( )|< >|[ ]|{ }|« »|» »«|‘ ’‚|’ ’‘|‚ ‘’|“ ”„|” ”“|„ “”|‹ ›|› ›‹|‟ ”|‛ ’".split("|")
)


class Inside(NamedTuple):
    """Source that lies between the marks of inline markup, and the character that would end it."""

    start: int
    end: int
    mark: str


class Inline:
    """The text of some lines, which is put into a strip.

    Afterwards `inside` tells where text lies in markup, `names` which texts are references by name, and `named` which
    text such a reference may go by, and where it stands.
    """

    def __init__(self, strip: Strip, lines: Sequence[Line], prose_roles: frozenset[str] = frozenset()) -> None:
        source = strip.source
        self.strip = strip
        self.inside: list[Inside] = []
        self.names: list[str] = []
        self.named: list[tuple[str, Span]] = []
        self._prose_roles = prose_roles
        first, last = lines[0], lines[-1]
        if len(lines) == 1 or all(a.end + 1 == b.start for a, b in pairwise(lines)):
            text = source[first.start : last.end]
            self._starts, self._ends, self._sources = [0], [len(text)], [first.start]
        else:
            text = "\n".join([source[line.start : line.end] for line in lines])
            self._starts, self._ends, self._sources = [], [], []
            at = 0
            for line in lines:
                self._starts.append(at)
                at += line.end - line.start
                self._ends.append(at)
                self._sources.append(line.start)
                at += 1
        self.has_escapes = "\\" in text
        self.text = _ESCAPE.sub("\0\\1", text) if self.has_escapes else text

    def fill(self, end: int | None = None) -> None:
        """Put the text up to an offset into the strip."""
        text = self.text if end is None else self.text[:end]
        self.text = text
        if not _MARK.search(text):
            self._prose(0, len(text))
            return
        dead: set[str] = set()
        at = search = 0
        while (match := _AT_ONCE.match(text, search) or _next(text, search)) is not None:
            mark = match["start"] or "`"
            place, behind = match.start("start" if match["start"] else "quote"), match.end()
            if match["reference"] or match["footnote"]:
                self._prose(at, match.start())
                self._reference(match)
                at = search = behind
                continue
            if not match["role"] and match.start() > search and _is_quoted(text, match.start(), behind):
                search = behind
                continue
            found = None if mark in dead else _ENDS[mark].search(text, behind)
            if found is None:
                dead.add(mark)
            if found is None or found.start() == behind:
                self._prose(at, place)
                self._opaque(place, behind, text[place:behind])
                at = search = behind
                continue
            self._prose(at, match.start())
            self._construct(match, mark, behind, found)
            at = search = found.end()
        self._prose(at, len(text))

    def _construct(self, match: "Match[str]", mark: str, start: int, found: "Match[str]") -> None:
        end = found.start()
        if mark in ("``", "|"):
            self._opaque(match.start(), found.end())
        elif mark == "`":
            self._interpreted(match, start, found)
        else:
            if mark == "_`":
                self._name(start, end)
            self._marked(start, end, mark[-1])

    def _interpreted(self, match: "Match[str]", start: int, found: "Match[str]") -> None:
        end = found.start()
        role = match["role"] or found["role"] or ""
        if (match["role"] and found["role"]) or (role and found["reference"]):
            self._opaque(match.start(), found.end())
        elif role:
            self._role(role.strip(":").lower(), match.start(), start, found)
        elif found["reference"]:
            self._link(start, found)
        else:
            self._marked(start, end, "`")

    def _role(self, role: str, first: int, start: int, found: "Match[str]") -> None:
        end = found.start()
        own = role.rpartition(":")[2]
        titled = _TITLED.match(self.text, start, end) if self.text[end - 1] == ">" else None
        if own in _CODE_ROLES and role not in self._prose_roles:
            self._opaque(first, found.end())
        elif titled:
            self._marked(start, titled.end("title"), "`")
        elif own in _PROSE_ROLES or role in self._prose_roles:
            self._marked(start, end, "`")
        else:
            self._opaque(first, found.end())

    def _link(self, start: int, found: "Match[str]") -> None:
        end = found.start()
        content = self.text[start:end]
        target = _TARGET.search(content) if content.endswith(">") else None
        if target is None:
            if found["reference"] == "_":
                self.names.append(self._told(start, end))
                self._opaque(start, end, self._told(start, end))
            else:
                self._marked(start, end, "`")
        elif target.start():
            self._name(start, start + target.start())
            self._marked(start, start + target.start(), "`")
        else:
            shown = target["target"].replace("\0", "")
            self._opaque(start, end, shown.removesuffix("_"))

    def _reference(self, match: "Match[str]") -> None:
        """A reference by one word: to change the word would change what it refers to."""
        if match["footnote"]:
            self._opaque(match.start(), match.end())
            return
        if match["reference"] == "_":
            self.names.append(match["name"])
        self._opaque(*match.span("name"), match["name"])

    def _marked(self, start: int, end: int, mark: str) -> None:
        self.inside.append(Inside(self._source(start), self._source(end), mark))
        self._plain(start, end)

    def _name(self, start: int, end: int) -> None:
        self.named.append((self._told(start, end), Span(self._source(start), self._source(end))))

    def _told(self, start: int, end: int) -> str:
        """The text of a stretch, with escapes undone."""
        return _UNESCAPED.sub("\\1", self.text[start:end])

    def _prose(self, start: int, end: int) -> None:
        """Text that is in no markup: web addresses stand for themselves."""
        if start >= end:
            return
        text = self.text
        if text.find(":", start, end) >= 0 or text.find("@", start, end) >= 0:
            for match in _ADDRESS.finditer(text, start, end):
                first, last = match.span()
                self._plain(start, first)
                self._opaque(first, last, self._told(first, last))
                start = last
        self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        if not self.has_escapes:
            self._verbatim(start, end)
            return
        text = self.text
        while (at := text.find("\0", start, end)) >= 0:
            self._verbatim(start, at)
            start = min(at + 2, end)
            escaped = text[at + 1 : start]
            if escaped.strip():
                self.strip.decoded(escaped, self._source(at), self._source(at) + 2)
        self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        while start < end:
            line = self._line_at(start)
            last = self._ends[line]
            if start < last:
                first = self._sources[line] + start - self._starts[line]
                stop = min(end, last)
                self.strip.verbatim(first, first + stop - start)
                start = stop
            if start < end:
                before = self._sources[line] + last - self._starts[line]
                self.strip.decoded("\n", before, self._sources[line + 1])
                start += 1

    def _opaque(self, start: int, end: int, text: str = MARKUP) -> None:
        self.strip.opaque(self._source(start), self._source(end), text)

    def _line_at(self, at: int) -> int:
        """The number of the line in which an offset lies, or which ends there."""
        return bisect_right(self._starts, at) - 1

    def _source(self, at: int) -> int:
        line = self._line_at(at)
        return self._sources[line] + at - self._starts[line]


def _next(text: str, at: int) -> "Match[str] | None":
    """The next start of inline markup; it is looked for from the word on that holds a character that marks up."""
    mark = _MARK.search(text, at)
    if mark is None:
        return None
    end = mark.start()
    return START.search(text, max(at, text.rfind(" ", at, end) + 1, text.rfind("\n", at, end) + 1))


_UNESCAPED = expression(r"\x00(?:\s|(.?))", 16)


def starts(text: str, at: int) -> "Iterator[int]":
    """Where in a text, from an offset on, a backslash keeps inline markup from beginning."""
    while (match := START.search(text, at)) is not None:
        if match["reference"] or match["footnote"]:
            at = match.end("name") if match["reference"] else match.end() - 1
            yield at
        else:
            at = match.start("start" if match["start"] else "quote")
            if match["role"] or not _is_quoted(text, match.start(), match.end()):
                yield at
        at += 1


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a start-string stands between an opening mark and the closing one that belongs to it."""
    if start == 0:
        return False
    return end >= len(text) or text[end] in _QUOTED.get(text[start - 1], "")
