"""Bytes to text and back, exactly: byte order mark, encoding, line endings."""

import codecs

from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.mapping import Layer

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LIKE_BOMS = ("\ufeff", "ÿþ", "þÿ", "ï»¿", "\udcff\udcfe", "\udcfe\udcff")
_WIDE = ("utf-16", "utf-32")
_SILENT = ("txt", "md", "rst", "csv", "tsv", "srt", "vtt")
"""The formats whose files say nothing about their encoding."""
_CONTROLS = bytes({*range(32)} - {*b"\t\n\f\r\x1b"})
_DECLARED = "it says that it is in"
_BREAK = r"\r\n?|\n"
_UNDECODED = r"[\ud800-\udfff]|(?<=[\udc80-\udcff])[@-~]"
"""What is left of bytes; a letter behind a bad byte is kept with it, for in Chinese and Japanese it may be half of
a character."""


class NotText(ValueError):
    """Bytes that newslint does not read. Its text says what they are and what can be done about it."""


class Source(NamedTuple):
    """A decoded file: its text with line endings as they stand, and what else `encode` needs to give the same bytes.

    Unless it `is_whole` the text is not all that the file means: bytes that do not decode are in it as lone surrogates,
    or it is in another encoding than it has `declared`. Then ASCII alone can be written.
    """

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    is_whole: bool = True
    declared: str = ""

    def encode(self, text: str) -> bytes:
        """The bytes of the file if its text were `text`. Raises `NotText` if they would not be read as that text."""
        errors = "strict" if self.is_whole else _errors(self.encoding)
        try:
            body = text.encode(self.encoding, errors)
        except UnicodeEncodeError as error:
            raise NotText(f"{self.encoding} cannot write {error.object[error.start]!r}") from None
        is_exact = self.is_whole and self.encoding.startswith("utf-")
        if not is_exact and body.decode(self.encoding, errors) != text:
            raise NotText("what does not decode would become text; save it as UTF-8")
        return self.bom + body

    def writes(self, text: str) -> bool:
        """Whether a text can be put into the file."""
        if text.isascii():
            return True
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return self.is_whole


def plain_text(data: bytes) -> str | None:
    """The text of a file in UTF-8 that has no byte order mark, no null and no line breaks but `\\n`; else None."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return None if "\r" in text or "\0" in text or text.startswith("\ufeff") else text


def decode(data: bytes, format: str = "txt", encoding: str | None = None) -> Source:
    """Decode a file by its byte order mark, by what it declares as files of its format do, or as UTF-8.

    `encoding` counts more than these. Bytes that do not decode are kept as lone surrogates. Raises `NotText` for what
    is no text, or whose encoding Python does not know or could not write back byte for byte.
    """
    bom, marked = next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), (b"", ""))
    told = ""
    name = marked or "utf-8"
    if encoding:
        name = _exact(_codec(encoding, "txt", "it is to be read as"), marked, data)
        if marked not in (name, "utf-8"):
            bom = b""
    elif format not in _SILENT and not marked:
        from newslint.declarations import declared

        told = declared(data, format)
        name = _codec(told, format, _DECLARED) if told else name
    body = data[len(bom) :]
    if b"\0" in body and not name.startswith(_WIDE):
        if not bom and abs(body[:4096:2].count(0) - body[1:4096:2].count(0)) > len(body[:4096]) // 4:
            raise NotText("it looks like UTF-16 without a byte order mark; save it as UTF-8")
        raise NotText("it is a binary file; exclude it")
    if name == "ascii" and not body.isascii():
        return Source(_text(body, "utf-8", "surrogateescape", len(bom)), "utf-8", bom, False, told)
    if told and (format == "html" or not _decodes(body, name)) and _is_other(body, name):
        return Source(body.decode(), "utf-8", bom, False, told)
    return _source(body, name, bom, told)


def _exact(name: str, marked: str, data: bytes) -> str:
    """UTF-16 and UTF-32 with the order of their bytes: that of the mark, or the one that the nulls show."""
    if name not in ("utf-16", "utf-32"):
        return name
    return marked if marked.startswith(name) else f"{name}-{'be' if data[:1] == bytes(1) else 'le'}"


def _codec(label: str, format: str, claim: str) -> str:
    from newslint.declarations import codec, is_ascii_based

    try:
        name = codec(label, format)
        if claim is _DECLARED and not name.startswith(_WIDE) and not is_ascii_based(name):
            raise LookupError("says so in another")
    except LookupError as error:
        raise NotText(f"{claim} {label[:60]!r}, but {error.args[0]}; save it as UTF-8 and say so") from None
    return name


def _is_other(body: bytes, name: str) -> bool:
    """Whether bytes are UTF-8 and no text that one would write in the encoding that the file declares.

    A page says one thing in its head, and its server another that counts more; what a browser makes of it newslint
    cannot know. Then it is read as UTF-8, and ASCII, which is the same in both, is all that is written. Other formats
    have no server, and mean what they declare.
    """
    if name == "utf-8" or name.startswith(_WIDE) or body.isascii() or not _decodes(body, "utf-8"):
        return False
    from newslint.declarations import is_single_byte
    from newslint.guessing import is_plausible

    return not (is_single_byte(name) and _decodes(body, name) and is_plausible(body, name))


def _source(body: bytes, name: str, bom: bytes, told: str) -> Source:
    is_whole = _decodes(body, name)
    errors = "strict" if is_whole else _errors(name)
    if errors == "surrogateescape" and name != "utf-8":
        from newslint.declarations import is_single_byte

        errors = errors if is_single_byte(name) else "strict"
    text = _text(body, name, errors, len(bom))
    if name != "utf-8":
        try:
            is_kept = text.encode(name, errors) == body
        except UnicodeEncodeError:
            is_kept = False
        if not is_kept:
            raise NotText(f"it is {name.upper()} that cannot be written back exactly; save it as UTF-8")
    if "\0" in text:
        raise NotText("it is a binary file; exclude it")
    return Source(text, name, bom, is_whole, told)


def _text(body: bytes, name: str, errors: str, before: int) -> str:
    """The text of bytes. Raises `NotText` if even what does not decode cannot be kept, or is too much like no text."""
    if errors == "surrogateescape":
        head = body[:8192]
        if len(head) - len(head.translate(None, _CONTROLS)) > 1 + len(head) // 50:
            raise NotText("it is a binary file; exclude it")
    try:
        return body.decode(name, errors)
    except UnicodeDecodeError as error:
        wrong = f"byte 0x{body[error.start]:02X} at offset {before + error.start}"
        raise NotText(f"it is not {name.upper()} ({wrong}); save it as UTF-8") from None


def _decodes(body: bytes, name: str) -> bool:
    try:
        body.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _errors(name: str) -> str:
    """How what does not decode is kept."""
    return "surrogatepass" if name.startswith(_WIDE) else "surrogateescape"


def line_breaks(text: str) -> "Layer":
    """A layer whose text has `\\n` for every line break, CRLF and CR; a new one is spelled as most old ones are.

    Bytes that do not decode, which the text has as lone surrogates, are not to be edited.
    """
    from newslint.mapping import Kind, Layer, Piece

    if "\r" not in text and is_decoded(text):
        return Layer.identity(text)
    import re

    out: list[str] = []
    pieces: list[Piece] = []
    at = source_at = 0
    counts: dict[str, int] = {"\n": 0}
    for match in re.finditer(_BREAK if is_decoded(text) else f"{_BREAK}|{_UNDECODED}", text):
        spelled = match[0]
        is_break = spelled in ("\n", "\r", "\r\n")
        if is_break:
            counts[spelled] = counts.get(spelled, 0) + 1
        if spelled == "\n":
            continue
        start, end = match.span()
        if start > source_at:
            out.append(text[source_at:start])
            pieces.append(Piece(at, at + start - source_at, source_at, start))
            at += start - source_at
        out.append("\n" if is_break else spelled)
        pieces.append(Piece(at, at + 1, start, end, Kind.DECODED if is_break else Kind.OPAQUE))
        at += 1
        source_at = end
    if source_at < len(text):
        out.append(text[source_at:])
        pieces.append(Piece(at, at + len(text) - source_at, source_at, len(text)))
    usual = max(counts, key=lambda spelled: counts[spelled])
    return Layer("".join(out), pieces, text, lambda new, *_: new.replace("\n", usual))


def is_decoded(text: str) -> bool:
    """Whether every byte of the file did decode."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def decodes_alike(before: str, after: str) -> bool:
    """Whether the bytes of a text that takes the place of another are read as that text.

    What does not decode must not come together, as two halves of a character would, nor a byte order mark come first.
    """
    if after.startswith(_LIKE_BOMS) and not before.startswith(_LIKE_BOMS):
        return False
    if is_decoded(after):
        return True
    import re
    from collections import Counter

    runs = re.compile("[\ud800-\udfff]+")
    return not Counter(runs.findall(after)) - Counter(runs.findall(before))


def line_starts(text: str) -> list[int]:
    """The offsets at which lines begin. A line is ended by \\n, \\r\\n or \\r and by nothing else."""
    if "\r" not in text:
        from itertools import accumulate

        return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
    import re

    return [0, *(match.end() for match in re.finditer(_BREAK, text))]
