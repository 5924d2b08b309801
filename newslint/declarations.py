"""The encoding that a file names in itself, as files of its format do."""

import codecs

from newslint.compiled import IGNORE_CASE, MULTILINE, expression

_HEAD = 1024
"""Bytes within which HTML and XML say their encoding."""
_LABEL = expression(r"[A-Za-z0-9][\w.:+-]{1,59}")
_XML = expression(r"\s*<\?xml\s[^?>]*?\bencoding\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TAG = expression(r"<!--[^\0]*?(?:-->|\Z)|<(/?[A-Za-z][^\s/>]*+)((?:\"[^\"]*\"|'[^']*'|[^\"'>])*+)>")
_ATTRIBUTE = expression(r"([^\s=/\"'>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_CHARSET = expression(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", IGNORE_CASE)
_COOKIE = expression(r"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_NO_CODE = expression(r"[ \t\f]*(?:#|$)")
_PO_HEADER = expression(r'^msgid[ \t]*""[ \t]*\nmsgstr[ \t]*((?:"[^\n]*\n?[ \t]*)+)', MULTILINE)
_PO_CHARSET = expression(r"Content-Type:[^\\]*?charset=([^\s\\\";]+)", IGNORE_CASE)

_ASCII = b'<?xml encoding="09AZaz"'
_NO_TEXT = frozenset("idna mbcs oem punycode raw-unicode-escape undefined unicode-escape utf-7".split())
"""What Python calls an encoding of text and is none that a file could be in, or whose bytes could be kept."""
_ON_THE_WEB = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
"""What browsers take for these encodings, by Python's names: the WHATWG's table."""
_LABELS = {
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "koi8-ru": "koi8-u",
    "unicode-1-1-utf-8": "utf-8",
    "x-mac-ukrainian": "mac-cyrillic",
    "x-sjis": "shift_jis",
    "x-user-defined": "cp1252",
}
"""Names that Python does not know."""


def declared(data: bytes, format: str) -> str:
    """The encoding that a file without a byte order mark names, as it names it; "" if it names none.

    A name that can be read in ASCII is none of UTF-16: what says so is meant to be UTF-8.
    """
    label = ""
    if format in ("json", "jsonl"):
        return _by_zeros(data)
    if format in ("xml", "feed"):
        label = _by_zeros(data) if data[:4].strip(b"\0")[:1] == b"<" else ""
        if label:
            return label
        label = _xml(_head(data))
    elif format == "html":
        label = _by_zeros(data) if data[:6].replace(b"\0", b"") == b"<?x" else ""
        if label:
            return label
        label = _meta(_head(data)) or _xml(_head(data))
    elif format == "py":
        label = _cookie(data)
    elif format == "po":
        label = _po(data)
    label = label.strip()
    if not _LABEL.fullmatch(label):
        return ""
    return "utf-8" if label.lower().replace("_", "-").startswith(("utf-16", "utf16", "utf-32", "utf32")) else label


def codec(label: str, format: str = "txt") -> str:
    """Python's name of an encoding. Raises `LookupError` that says in words what is wrong with one."""
    plain = label.strip().lower()
    for name in (plain, _LABELS.get(plain, ""), plain.removeprefix("x-"), plain.replace("windows-", "cp")):
        try:
            known = codecs.lookup(name).name if name.isascii() and "\0" not in name else ""
        except (LookupError, ValueError):
            continue
        if known:
            break
    else:
        raise LookupError("no encoding has that name")
    try:
        b"".join((b"text",)).decode(known, "replace")
    except LookupError:
        raise LookupError("that is no encoding of text") from None
    except ValueError:
        raise LookupError("newslint does not read it") from None
    if known.replace("_", "-") in _NO_TEXT:
        raise LookupError("newslint does not read it")
    if known == "utf-8-sig":
        return "utf-8"
    return _ON_THE_WEB.get(known, known) if format == "html" else known


def is_ascii_based(name: str) -> bool:
    """Whether an encoding spells ASCII as ASCII, so that a file could name it there."""
    return _ASCII.decode(name, "replace") == _ASCII.decode()


def is_single_byte(name: str) -> bool:
    """Whether each byte is a character in an encoding, and some that are not ASCII are one."""
    upper = bytes(range(128, 256)).decode(name, "replace")
    return len(upper) == 128 and upper.count("\ufffd") < 128


def _head(data: bytes) -> str:
    return data[:_HEAD].decode("latin-1")


def _by_zeros(data: bytes) -> str:
    """The encoding of a file that begins with two characters of ASCII, or one, by its null bytes."""
    first = data[:4]
    if len(first) < 2 or b"\0" not in first:
        return ""
    if first[0] == 0:
        return "utf-16-be" if first[1] else "utf-32-be"
    if first[1]:
        return ""
    return "utf-32-le" if len(first) == 4 and first[2:] == b"\0\0" else "utf-16-le"


def _xml(head: str) -> str:
    match = _XML.match(head)
    return (match[1] or match[2] or "") if match else ""


def _meta(head: str) -> str:
    """What the first `<meta>` says that names one, as a browser looks for it: not in comments or in attributes."""
    for match in _TAG.finditer(head):
        if (match[1] or "").lower() != "meta":
            continue
        attributes: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(match[2]):
            attributes.setdefault(name.lower(), "".join(values))
        if "charset" in attributes:
            return attributes["charset"]
        content = _CHARSET.search(attributes.get("content", ""))
        if content and attributes.get("http-equiv", "").strip().lower() == "content-type":
            return content[1]
    return ""


def _cookie(data: bytes) -> str:
    """PEP 263: a comment in the first line, or in the second if no code stands in the first."""
    lines = data[: 2 * _HEAD].decode("latin-1").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line in lines[:2]:
        match = _COOKIE.match(line)
        if match:
            name = match[1].lower().replace("_", "-")
            for known in ("utf-8", "latin-1", "iso-8859-1", "iso-latin-1"):  # Emacs adds -unix
                if name == known or name.startswith(f"{known}-"):
                    return "latin-1" if "1" in known else known
            return match[1]
        if not _NO_CODE.match(line):
            break
    return ""


def _po(data: bytes) -> str:
    """What the header says, which is the translation of nothing; CHARSET in a template says nothing."""
    header = _PO_HEADER.search(data[: 64 * _HEAD].decode("latin-1").replace("\r\n", "\n"))
    match = _PO_CHARSET.search(expression(r'"[ \t]*\n[ \t]*"').sub("", header[1])) if header else None
    return match[1] if match and match[1] != "CHARSET" else ""
