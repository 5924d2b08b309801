"""Which fields of a record are prose, by their names: JSON members and CSV columns."""

from collections.abc import Iterable

from newslint.compiled import IGNORE_CASE, expression
from newslint.named import NamedTuple

_SAYS_HTML = expression(r"(?:^|[^A-Za-z])[xX]?[hH][tT][mM][lL]5?$|[a-z](?:X?H(?:TML|tml)5?)$")
_TAG = expression(
    r"</(?:p|div|span|a|b|i|em|strong|u|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|td|th|section|article"
    r"|sub|sup|small|q|cite|mark|abbr|time|s|del|ins|code|pre|html|body)\s*+>|<(?:br|hr|p)\s*+/?>"
    r"|<(?:p|div|img|a|span|h[1-6]|ul|ol|blockquote)\s++[a-z-]++\s*+=",
    IGNORE_CASE,
)
_MARK = expression(r"[^a-z0-9]|(?:plain|text|txt|x?html5?)$")
_LANGUAGE = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_KINDS = {
    **dict.fromkeys(("headline", "title", "hed"), "headline"),
    **dict.fromkeys(
        "standfirst description summary lede lead dek deck abstract excerpt subheadline subtitle strapline"
        " teaser intro alternativeheadline".split(),
        "standfirst",
    ),
    **dict.fromkeys(("byline", "author", "by"), "byline"),
    **dict.fromkeys(("caption", "imagecaption", "photocaption", "cutline", "alt", "imagealt"), "aside"),
}
_BODIES = ("body", "text", "content", "article", "articlebody", "articletext", "story", "bodytext", "copy")
LANGUAGES = ("language", "lang", "inLanguage", "locale")
"""The names of fields that say which language a record is in."""


def kind_of(name: str) -> str:
    """The kind of block that a field holds, by its name: "text" if that does not say."""
    return _KINDS.get(_plain(name), "text")


def is_prose(name: str) -> bool:
    """Whether a field of this name is known to hold prose."""
    return _plain(name) in _KINDS or "".join(filter(str.isalnum, name.lower())) in _BODIES or _plain(name) in _BODIES


def _plain(name: str) -> str:
    """A name without its marks and without what says in which format the field is."""
    return _MARK.sub("", _MARK.sub("", name.lower()))


def format_of(name: str, text: str) -> str:
    """The format of the text of a field: "html", or "" if it is plain."""
    return "html" if _SAYS_HTML.search(name) or ("<" in text and _TAG.search(text)) else ""


def language_of(text: str) -> str:
    """The code of a language that a field names, "" if it is none."""
    text = text.strip()
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""


class Route(NamedTuple):
    """A way from the top of a JSON text to a value: the names on it, and which paths of a config it may still match."""

    path: str
    format: str | None
    open: tuple[tuple[tuple[str, ...], str], ...]
    takes_all: bool
    known: "dict[str | int, Route]"

    def step(self, name: str | int) -> "Route":
        """The route to a member by its name, or to an element by its number. `format` is None if it is not selected."""
        made = self.known.get(name)
        if made is None:
            made = self.known[name] = self._made(name)
        return made

    def into(self, number: int) -> "Route":
        """The route to an element of a list: one for all of them where no path counts them."""
        return self.step(number if self.open and any(rest and rest[0].isdigit() for rest, _ in self.open) else -1)

    def _made(self, name: str | int) -> "Route":
        open: list[tuple[tuple[str, ...], str]] = []
        for rest, format in self.open:
            if isinstance(name, int):
                if not rest or not (rest[0] == "*" or rest[0].isdigit()):
                    open.append((rest, format))
                elif rest[0] in ("*", str(name)):
                    open.append((rest[1:], format))
            elif rest and rest[0] in (name, "*"):
                open.append((rest[1:], format))
            elif len(rest) > 1 and "." in name and name == ".".join(rest[: name.count(".") + 1]):
                open.append((rest[name.count(".") + 1 :], format))
        path = self.path
        if isinstance(name, str):
            path = f"{path}/{name[:60]}" if path else name[:60]
        chosen = next((format for rest, format in open if not rest), "" if self.takes_all else None)
        return Route(path, chosen, tuple(open), self.takes_all, {})


def route(fields: Iterable[tuple[str, str]] | None) -> Route:
    """Where all routes begin. With None, everything is selected."""
    open = tuple((tuple(path.split(".")), format) for path, format in fields or ())
    return Route("", "" if fields is None else None, open, fields is None, {})
