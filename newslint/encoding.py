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
_BREAK = r"\r\n?|\n"


class NotText(ValueError):
    """Bytes that newslint does not read. Its text says what they are and what can be done about it."""


class Source(NamedTuple):
    """A decoded file: its text with line endings as they stand, and what else `encode` needs to give the same bytes."""

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of the file if its text were `text`. Raises `NotText` if the encoding has no such character."""
        try:
            return self.bom + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise NotText(f"{self.encoding} cannot write {error.object[error.start]!r}") from None


def plain_text(data: bytes) -> str | None:
    """The text of a file in UTF-8 that has no byte order mark, no null and no line breaks but `\\n`; else None."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return None if "\r" in text or "\0" in text or text.startswith("\ufeff") else text


def decode(data: bytes) -> Source:
    """Decode a file by its byte order mark, or as UTF-8. Raises `NotText` if it is neither."""
    bom, encoding = next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), (b"", "utf-8"))
    body = data[len(bom) :]
    if encoding == "utf-8" and b"\0" in body:
        if not bom and abs(body[:4096:2].count(0) - body[1:4096:2].count(0)) > len(body[:4096]) // 4:
            raise NotText("it looks like UTF-16 without a byte order mark; save it as UTF-8")
        raise NotText("it is a binary file; exclude it")
    try:
        return Source(body.decode(encoding), encoding, bom)
    except UnicodeDecodeError as error:
        place = error.start + len(bom)
        wrong = data[place]
        raise NotText(
            f"it is not {encoding.upper()} (byte 0x{wrong:02X} at offset {place}); save it as UTF-8"
        ) from None


def line_breaks(text: str) -> "Layer":
    """A layer whose text has `\\n` for every line break, CRLF and CR; a new one is spelled as most old ones are."""
    from newslint.mapping import Kind, Layer, Piece

    if "\r" not in text:
        return Layer.identity(text)
    import re

    out: list[str] = []
    pieces: list[Piece] = []
    at = source_at = 0
    counts: dict[str, int] = {}
    for match in re.finditer(_BREAK, text):
        spelled = match[0]
        counts[spelled] = counts.get(spelled, 0) + 1
        if spelled == "\n":
            continue
        start, end = match.span()
        if start > source_at:
            out.append(text[source_at:start])
            pieces.append(Piece(at, at + start - source_at, source_at, start))
            at += start - source_at
        out.append("\n")
        pieces.append(Piece(at, at + 1, start, end, Kind.DECODED))
        at += 1
        source_at = end
    if source_at < len(text):
        out.append(text[source_at:])
        pieces.append(Piece(at, at + len(text) - source_at, source_at, len(text)))
    usual = max(counts, key=lambda spelled: counts[spelled])
    return Layer("".join(out), pieces, text, lambda new: new.replace("\n", usual))


def line_starts(text: str) -> list[int]:
    """The offsets at which lines begin. A line is ended by \\n, \\r\\n or \\r and by nothing else."""
    if "\r" not in text:
        from itertools import accumulate

        return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
    import re

    return [0, *(match.end() for match in re.finditer(_BREAK, text))]
