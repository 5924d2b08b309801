"""Translation files of gettext: the translations are prose, each an item of its own.

A translation's strings, one or more on a line, are one text. Placeholders and tags are shown as they are and not to be
edited. The entry for the empty message is the header, which may name the language; obsolete entries are comments.
"""

from collections.abc import Iterator

from newslint.compiled import expression
from newslint.document import Layout
from newslint.encoding import NotText
from newslint.finding import Span
from newslint.joined import Segment
from newslint.mapping import Layer
from newslint.named import NamedTuple
from newslint.readers.subtitles import spoken_of
from newslint.reading import Article, Instruction, Reading, Scope, Strip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_TOKEN = expression(
    r"\s*+(?:(?P<comment>\#[^\n]*+)|(?P<word>[a-z_]++(?:[^\S\n]*+\[[^\S\n]*+\d++[^\S\n]*+\])?+)"
    r"|\"(?P<string>[^\"\\\n]*+(?:\\[^\n][^\"\\\n]*+)*+)\"|(?P<end>\Z))"
)
_INSTRUCTION = expression(r"#[^\S\n]*newslint:(.*)")
_UNIT = expression(
    r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+|.)"
    r"|(?P<opaque>%(?:\(\w[^()\"\\\n]{0,80}\)|\{\w{1,80}\}|[0-9]+\$)?[-+#0]*(?:\*|[0-9]+)?(?:\.(?:\*|[0-9]+)?)?"
    r"(?:hh|h|ll|l|L|q|j|z|t|w)?[a-zA-Z%@]"
    r"|%\{\w{1,80}\}|%[0-9]+|\$\{\w{1,80}\}|\{\{[^{}\"\\\n]{0,200}\}\}"
    r"|\{(?:[A-Za-z_][\w.\[\]-]{0,80}|[0-9][\w.\[\]-]{0,80})?(?:![rsa])?(?:[:,][^{}\"\\\n]{0,80})?\}"
    r"|</?[A-Za-z](?:[^<>\"\\\n]|\\\"){0,500}>)"
)
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_SPELLED = {"\\": "\\\\", '"': '\\"', **{character: f"\\{letter}" for letter, character in _ESCAPES.items()}}
_TO_SPELL = expression(r"[\\\"\x07-\x0d]")
_LANGUAGE = expression(r"(?:\A|\n)Language:[^\S\n]*([A-Za-z]{2,3}(?![A-Za-z])(?:[-_][A-Za-z0-9]{1,8})*)")
_WORDS = ("domain", "msgctxt", "msgid", "msgid_plural", "msgstr")
_LAYOUT = Layout(spaces=True, wrapped=False, blank_lines=False)


class _Message(NamedTuple):
    """A keyword, and the spans of its strings' contents."""

    word: str
    strings: list[Span]


def read(layer: Layer, scope: Scope) -> Reading:
    """The translations of a file as one article. Raises `NotText` where no entry can be read."""
    segments: list[Segment] = []
    instructions: list[Instruction] = []
    language = ""
    told: list[Instruction] = []
    for comments, messages in _entries(layer.text):
        told += comments
        made = [_strip(layer, message.strings) for message in messages if message.word.startswith("msgstr")]
        if _is_header(messages):
            found = _LANGUAGE.search(made[0].made().text) if made else None
            language = found[1].replace("_", "-") if found else language
            continue
        own = [
            strip.segment(f"entry/{message.word}", "item", None, _spell)
            for strip, message in zip(made, (each for each in messages if each.word.startswith("msgstr")), strict=True)
            if not strip.is_blank()
        ]
        segments += own
        if own:
            instructions += _placed(told, own)
            told = []
    instructions += told
    return Reading([Article(segments, language, instructions, _LAYOUT, layer)] if segments else [])


def _placed(told: list[Instruction], segments: list[Segment]) -> Iterator[Instruction]:
    """The instructions before an entry, which speak of all its plural forms."""
    start, end = segments[0].layer.pieces[0].source_start, segments[-1].layer.pieces[-1].source_end
    for each in told:
        yield from [each] if len(segments) == 1 else spoken_of(each.text, each.span, start, end)


def _is_header(messages: list[_Message]) -> bool:
    ids = [message for message in messages if message.word in ("msgid", "msgctxt")]
    return len(ids) == 1 and ids[0].word == "msgid" and all(start == end for start, end in ids[0].strings)


def _entries(source: str) -> Iterator[tuple[list[Instruction], list[_Message]]]:
    """The entries, each with the instructions before it."""
    comments: list[Instruction] = []
    messages: list[_Message] = []
    at = 0
    while True:
        token = _TOKEN.match(source, at)
        if token is None:
            raise NotText(f"line {_line(source, at)}: it is no entry of a translation file")
        kind = token.lastgroup
        if kind == "string":
            if not messages:
                raise NotText(f"line {_line(source, at)}: a string stands without msgid or msgstr")
            messages[-1].strings.append(Span(*token.span("string")))
        elif kind == "word":
            word = "".join(token["word"].split())
            if word.partition("[")[0] not in _WORDS:
                raise NotText(f"line {_line(source, at)}: {word} is no keyword of a translation file")
            if messages and messages[-1].word.startswith("msgstr") and not word.startswith("msgstr"):
                yield comments, messages
                comments, messages = [], []
            messages.append(_Message(word, []))
        else:
            if messages and messages[-1].word.startswith("msgstr"):
                yield comments, messages
                comments, messages = [], []
            if kind == "end":
                break
            if instruction := _INSTRUCTION.match(token["comment"]):
                comments.append(Instruction(instruction[1].strip(), Span(*token.span("comment"))))
        at = token.end()
    yield comments, messages


def _line(source: str, at: int) -> int:
    rest = source[at:]
    return source.count("\n", 0, at + len(rest) - len(rest.lstrip())) + 1


def _strip(layer: Layer, strings: list[Span]) -> Strip:
    strip = Strip(layer)
    source = layer.text
    for start, end in strings:
        at = start
        for unit in _UNIT.finditer(source, start, end):
            first, last = unit.span()
            strip.verbatim(at, first)
            if unit["opaque"]:
                strip.opaque(first, last, unit[0].replace('\\"', '"'))
            else:
                text = _unescaped(unit[0])
                if text.isascii():
                    strip.decoded(text, first, last)
                else:
                    strip.opaque(first, last)
            at = last
        strip.verbatim(at, end)
    return strip


def _unescaped(escape: str) -> str:
    """What an escape stands for; for one that is a part of a character in some encoding, what is not ASCII."""
    letter = escape[1]
    if letter in "01234567":
        return chr(int(escape[1:], 8))
    if letter == "x" and len(escape) > 2:
        return chr(min(int(escape[2:], 16), 0x10FFFF))
    return _ESCAPES.get(letter, letter)


def _spell(text: str, source: str, start: int, end: int) -> str:
    return _TO_SPELL.sub(_spelled, text)


def _spelled(match: "Match[str]") -> str:
    return _SPELLED[match[0]]
