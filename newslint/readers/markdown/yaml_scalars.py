"""Scalars of YAML: where they end, what they say, and how text is written in them."""

from newslint.compiled import expression
from newslint.finding import Edit, Span
from newslint.mapping import Finish, Refused, apply
from newslint.reading import Scope, Strip

_BREAK = r"[ \t]*+\n[ \t]*+"
_SINGLE = expression(rf"''|{_BREAK}")
_DOUBLE = expression(rf"\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|\n[ \t]*+|.)|{_BREAK}")
_PLAIN = expression(_BREAK)
_SINGLE_END = expression(r"(?:[^']|'')*+'")
_DOUBLE_END = expression(r'(?:[^"\\]|\\.)*+"', 16)
_COMMENT = expression(r"(?:(?<=[ \t\n])|\A)#[^\n]*")
_AFTER_QUOTES = expression(r"[ \t]*+(?:#[^\n]*+)?(?=\n|\Z)")
_BLANK_LINE = expression(r"\n[ \t]*+\n")
_HEADER = expression(r"[|>][-+0-9]{0,2}[ \t]*+(?:#[^\n]*+)?(?=\n|\Z)")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_NOT_PLAIN = expression(r"[\[\]{},#&*!|>'\"%@`]|[-?:](?!\S)|---|\.\.\.|[ \t]|(?s:.*)(?::(?!\S)|[ \t\n]#|[ \t]\Z)|\Z")
_NO_TEXT = expression(
    r"(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|[-+]?[0-9][0-9_,.:]*(?:e[-+]?[0-9]+)?|0[xob][0-9a-f_]+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?)\Z",
    2,
)


class Scalar:
    """A scalar in the making. `end` is where its value ends, with the quotation mark that closes it."""

    def __init__(self, strip: Strip, quote: str, start: int, end: int) -> None:
        self.strip = strip
        self.quote = quote
        self.start = start
        self.end = end

    @property
    def marks(self) -> list[Span]:
        """Its quotation marks."""
        return [Span(self.start, self.start + 1), Span(self.end - 1, self.end)] if self.quote else []

    def finish(self, source: str) -> Finish | None:
        """What quotes a plain scalar that must no longer be plain."""
        return None if self.quote else quoting(source, self.start, self.end)

    def spell(self, scope: Scope) -> "_Spelling":
        return _Spelling(self.quote, scope)


class _Spelling:
    def __init__(self, quote: str, scope: Scope) -> None:
        self.quote = quote
        self.scope = scope

    def __call__(self, new: str, source: str, start: int, end: int) -> str:
        if self.quote == '"':
            spelled = new.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
            spelled = "".join(letter if self.scope.writes(letter) else _escape(letter) for letter in spelled)
        else:
            spelled = new.replace("'", "''") if self.quote else new
        if "\n" not in new:
            return spelled
        old = _PLAIN.findall(source, start, end)
        if len(old) != new.count("\n"):
            raise Refused("a line break cannot stand here")
        parts = spelled.split("\n")
        return parts[0] + "".join(space + part for space, part in zip(old, parts[1:], strict=True))


def _escape(letter: str) -> str:
    code = ord(letter)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def scalar(strip: Strip, start: int, limit: int) -> Scalar | None:
    """The scalar that begins at `start` and ends before `limit`; None for one that is not simple."""
    source = strip.source
    quote = source[start]
    if quote in "'\"":
        closing = (_SINGLE_END if quote == "'" else _DOUBLE_END).match(source, start + 1, limit)
        if not closing or not _AFTER_QUOTES.match(source, closing.end()):
            return None
        end = closing.end()
        first, last = start + 1, end - 1
    elif quote in "[]{},&*!|>%@`#" or (quote in "-?:" and not source[start + 1 : start + 2].strip()):
        return None
    else:
        quote = ""
        comment = _COMMENT.search(source, start, limit)
        end = start + len(source[start : comment.start() if comment else limit].rstrip())
        first, last = start, end
        if expression(r":(?!\S)").search(source, start, end):
            return None
    if _BLANK_LINE.search(source, first, last):
        return None
    at = first
    for match in {"'": _SINGLE, '"': _DOUBLE, "": _PLAIN}[quote].finditer(source, first, last):
        strip.verbatim(at, match.start())
        _decode(strip, match[0], *match.span())
        at = match.end()
    strip.verbatim(at, last)
    return Scalar(strip, quote, start, end)


def _decode(strip: Strip, written: str, start: int, end: int) -> None:
    if written == "''":
        strip.decoded("'", start, end)
    elif written[0] != "\\":
        strip.decoded("\n", start, end)
    elif written[1] in "xuU":
        code = int(written[2:], 16)
        if code < 0x110000 and not 0xD800 <= code < 0xE000:
            strip.decoded(chr(code), start, end)
        else:
            strip.opaque(start, end)
    elif written[1] in _ESCAPES:
        strip.decoded(_ESCAPES[written[1]], start, end)
    elif written[1] != "\n":
        strip.opaque(start, end)


def quoting(source: str, start: int, end: int) -> Finish:
    """Puts a plain scalar into quotation marks, if it would not be read as the same text without them."""

    def finish(edits: list[Edit]) -> list[Edit]:
        old = source[start:end]
        new = apply([Edit(a - start, b - start, text) for a, b, text in edits], old)
        if not new.strip():
            return edits
        if not _NOT_PLAIN.match(new) and (not _NO_TEXT.match(new) or _NO_TEXT.match(old)):
            return edits
        if "'" not in new or '"' in new or "\\" in new:
            return [Edit(start, end, "'" + new.replace("'", "''") + "'")]
        return [Edit(start, end, f'"{new}"')]

    return finish


def is_block(source: str, start: int) -> bool:
    """Whether a block scalar begins here, whose lines follow."""
    return bool(_HEADER.match(source, start))
