"""What stands before an article in Markdown: its title and description, its language, between lines of dashes."""

from newslint.compiled import MULTILINE, expression
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Layer, Refused
from newslint.named import NamedTuple
from newslint.readers.markdown.yaml_scalars import is_block, scalar
from newslint.reading import Instruction, Scope, Strip

_YAML = expression(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", MULTILINE | 16)
_TOML = expression(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", MULTILINE | 16)
_IS_YAML = expression(r"(?:[ \t]*(?:#[^\n]*)?\n)*+(?:\Z|[\"']?[\w.-]+[\"']?[ \t]*:(?:[ \t\n]|\Z))")
_KEY = expression(r"( *(?:- +)*)([\"']?)([\w.-]+)\2[ \t]*:(?:[ \t]+|(?=\n|\Z))")
_INSTRUCTION = expression(r"(?:^|(?<=[ \t]))#[ \t]*newslint:[ \t]*([^\n]*?)[ \t]*$", MULTILINE)
_TOML_LANGUAGE = expression(r"^(?:lang|language|locale)[ \t]*=[ \t]*[\"']([\w-]+)[\"']", MULTILINE)
_HEADLINES = frozenset(("title", "headline"))
_STANDFIRSTS = frozenset(
    "description subtitle summary excerpt standfirst dek deck lede lead subheadline subhead subheading teaser abstract"
    " intro tagline blurb strapline".split()
)
_ASIDES = frozenset(
    "alt linktitle seo_title seo_description meta_title meta_description og_title og_description social_title"
    " social_description twitter_title twitter_description short_title shorttitle seotitle metatitle metadescription"
    " imagealt title headline credit_line".split()
)
_LANGUAGES = ("lang", "language", "locale")


class FrontMatter(NamedTuple):
    """Its segments, the language it names, its comments, spans that a fix may change besides, and where it ends."""

    segments: list[Segment]
    language: str
    instructions: list[Instruction]
    soft: list[Span]
    end: int


def front_matter(layer: Layer, scope: Scope) -> FrontMatter:
    """What stands before the article; TOML and JSON are passed over."""
    text = layer.text
    if text.startswith("+++"):
        toml = _TOML.match(text)
        language = _TOML_LANGUAGE.search(toml[1]) if toml else None
        return FrontMatter([], language[1] if language else "", [], [], toml.end() if toml else 0)
    if text.startswith("{"):
        return FrontMatter([], "", [], [], _after_json(text))
    yaml = _YAML.match(text) if text.startswith("---") else None
    if not yaml or not _IS_YAML.match(text, *yaml.span(1)):
        return FrontMatter([], "", [], [], 0)
    start, end = yaml.span(1)
    reader = _Yaml(layer, scope)
    reader.read(start, end)
    instructions = [
        _instruction(text, match[1], Span(*match.span())) for match in _INSTRUCTION.finditer(text, start, end)
    ]
    return FrontMatter(reader.segments, reader.language, instructions, reader.soft, yaml.end())


def _instruction(text: str, told: str, span: Span) -> Instruction:
    """A comment, which speaks of the value before it in its line."""
    key = _KEY.match(text, text.rfind("\n", 0, span.start) + 1, span.start)
    if not key:
        return Instruction(told, span)
    return Instruction(told, span, key.end() + (text[key.end()] in "'\""), False)


def _after_json(text: str) -> int:
    """Where the JSON object ends with which a text begins, if lines of Markdown follow it."""
    head = expression(r"\{[ \t\n]*\"[^\"\n]+\"[ \t\n]*:").match(text)
    if not head:
        return 0
    from json import JSONDecoder

    try:
        _, end = JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return 0
    return int(end) if text[end : end + 1] in ("", "\n") else 0


class _Yaml:
    def __init__(self, layer: Layer, scope: Scope) -> None:
        self.layer = layer
        self.text = layer.text
        self.scope = scope
        self.segments: list[Segment] = []
        self.language = ""
        self.soft: list[Span] = []

    def read(self, at: int, end: int) -> None:
        text = self.text
        while at < end:
            line_end = text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            key = _KEY.match(text, at, line_end)
            at = line_end + 1
            if not key:
                continue
            start = key.end()
            value = text[start : start + 1]
            if start < line_end and value != "#":
                following = self._following(at, end, len(key[1]))
                self._value(key[3], len(key[1]), start, at, following)
                at = following

    def _following(self, at: int, end: int, indent: int) -> int:
        """Where the lines end that go on with the value of a key."""
        text = self.text
        last = at
        while at < end:
            line_end = text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            line = text[at:line_end]
            words = line.lstrip(" ")
            if words.strip() and len(line) - len(words) <= indent:
                break
            at = line_end + 1
            if words.strip():
                last = at
        return min(last, end)

    def _value(self, name: str, indent: int, start: int, lines: int, end: int) -> None:
        kind = _kind(name, indent)
        is_language = indent == 0 and name.lower() in _LANGUAGES
        if not kind and not is_language:
            return
        path = f"front-matter/{name}"
        if is_block(self.text, start):
            if kind:
                self._block(path, kind, lines, end)
            return
        found = scalar(Strip(self.layer), start, end)
        if found is None or found.strip.is_blank():
            return
        if is_language:
            self.language = self.text[found.start : found.end].strip("\"'")
            return
        to_file = self.layer.span
        self.soft += [to_file(mark) for mark in found.marks]
        self.segments.append(found.strip.segment(path, kind, None, found.spell(self.scope), found.finish(self.text)))

    def _block(self, path: str, kind: str, at: int, end: int) -> None:
        """The paragraphs of a block scalar."""
        text = self.text
        strip = Strip(self.layer)
        last = at
        while at < end:
            line_end = text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            line = text[at:line_end]
            words = line.strip(" \t")
            if words:
                start = at + len(line) - len(line.lstrip(" \t"))
                if strip.at:
                    strip.decoded("\n", last, start)
                last = start + len(words)
                strip.verbatim(start, last)
            elif strip.at:
                self.segments.append(strip.segment(path, kind, None, _in_block))
                strip = Strip(self.layer)
            at = line_end + 1
        if strip.at:
            self.segments.append(strip.segment(path, kind, None, _in_block))


def _in_block(new: str, source: str, start: int, end: int) -> str:
    lines = new.split("\n")
    old = expression(r"[ \t]*+\n[ \t]*+").findall(source, start, end)
    if len(old) != len(lines) - 1:
        raise Refused("a line break cannot stand here")
    return lines[0] + "".join(space + line for space, line in zip(old, lines[1:], strict=True))


def _kind(name: str, indent: int) -> str:
    """The kind of what a key says, "" if that is not for readers."""
    name = name.lower().replace("-", "_")
    if not indent:
        if name in _HEADLINES:
            return "headline"
        if name in _STANDFIRSTS:
            return "standfirst"
        if name == "byline":
            return "byline"
    if name.endswith("caption"):
        return "caption"
    if name in _ASIDES or name in _STANDFIRSTS or name.endswith("_alt"):
        return "aside"
    return ""
