"""What parsers that newslint does not use see in a file beside its prose: the same before and after an edit."""

import ast
import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from xml.parsers import expat

Shape = Callable[[str], Any]


def markdown(text: str) -> Any:
    """The tokens of markdown-it-py, with addresses and code, without text."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    rows: list[Any] = []
    for token in parser.parse(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)):
        kept = token.content if token.type in ("fence", "code_block") else ""
        rows.append((token.type, token.tag, kept))
        for child in token.children or ():
            if child.type not in ("text", "text_special", "softbreak"):
                code = child.content if child.type in ("code_inline", "html_inline") else ""
                rows.append((child.type, child.tag, child.attrs.get("href"), child.attrs.get("src"), code))
    return rows


def html(text: str) -> Any:
    """The tags of a WHATWG tokenizer, with attributes, without those that are prose; comments; what scripts hold."""
    import turbohtml

    rows: list[Any] = []
    for token in turbohtml.tokenize(text):
        if token.type.name in ("START_TAG", "END_TAG"):
            attributes = [(name, "" if name in ("alt", "title") else value) for name, value in token.attrs or ()]
            rows.append((token.type.name, token.tag, attributes))
        elif token.type.name != "TEXT":
            rows.append((token.type.name, token.data))
    return rows


def xml(text: str) -> Any:
    """The events of expat but for text; it must be well-formed."""
    rows: list[Any] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: rows.append((name, sorted(attributes)))
    parser.EndElementHandler = lambda name: rows.append(name)
    parser.CommentHandler = lambda data: rows.append(("comment", data))
    parser.StartCdataSectionHandler = lambda: rows.append("cdata")
    parser.Parse(text, True)
    return rows


def _without_strings(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_strings(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_without_strings(member) for member in value]
    return "" if isinstance(value, str) else value


def jsonl(text: str) -> Any:
    return [_without_strings(json.loads(line)) for line in text.split("\n") if line.strip()]


def table(delimiter: str) -> Shape:
    return lambda text: [len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]


def python(text: str) -> Any:
    """The tree without the values of strings; nothing for what this Python does not read."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
        elif isinstance(node, ast.JoinedStr):
            node.values = [value for value in node.values if not isinstance(value, ast.Constant)]
    return ast.dump(tree)


def cues(text: str) -> Any:
    return re.findall(r"^(?:(?:\d+\n)?.*-->.*|NOTE.*)$", text, re.MULTILINE)


def messages(text: str) -> Any:
    return re.findall(r"^(?:#.*|msgid.*|msgstr)", text, re.MULTILINE)


SHAPES: dict[str, Shape] = {
    "md": markdown,
    "html": html,
    "xml": xml,
    "feed": xml,
    "json": lambda text: _without_strings(json.loads(text)),
    "jsonl": jsonl,
    "csv": table(","),
    "tsv": table("\t"),
    "py": python,
    "srt": cues,
    "vtt": cues,
    "po": messages,
}
