"""The articles of the corpus as files of other formats, with the markup that such files have."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

FIELDS = 'text-fields = ["headline", "body"]\n'
"""The config beside the records."""
_INNER_WORD = re.compile(r"(?<= )[A-Za-z]{5,}(?= )")
_MARKS = re.compile(r"[\\`*_\[\]<~|]|&(?=#?\w+;)|^(?:[#>+-]|\d+[.)])")
_ADDRESS = "https://www.example.com/news/2024/05/01"


def paragraphs(article: str) -> list[str]:
    """The headline and the paragraphs behind it."""
    return [stripped for paragraph in article.split("\n\n") if (stripped := paragraph.strip())]


def parted(paragraph: str) -> Iterator[tuple[str, str]]:
    """A paragraph in parts: plain text, and now and then a word that is emphasised or linked."""
    at = 0
    for number, word in enumerate(_INNER_WORD.finditer(paragraph)):
        if number % 20 in (4, 14):
            yield "", paragraph[at : word.start()]
            yield ("emphasis" if number % 20 == 4 else "link"), word[0]
            at = word.end()
    yield "", paragraph[at:]


def markdown(article: str) -> str:
    """Markdown whose paragraphs are a line each."""
    headline, *body = (_in_markdown(paragraph) for paragraph in paragraphs(article))
    return "\n\n".join([f"# {headline}", *body]) + "\n"


def _in_markdown(paragraph: str) -> str:
    wrapped = {"": "{}", "emphasis": "*{}*", "link": f"[{{}}]({_ADDRESS})"}
    plain = _MARKS.sub(lambda mark: f"{mark[0][:-1]}\\{mark[0][-1]}", paragraph)
    return "".join(wrapped[kind].format(part) for kind, part in parted(plain))


def html(article: str) -> str:
    """A web page in which every other apostrophe is a reference."""
    headline, *body = (_marked(paragraph, "b", "a") for paragraph in paragraphs(article))
    lines = [f"<h1>{headline}</h1>", *(f"<p>{paragraph}</p>" for paragraph in body)]
    top = '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"></head>\n<body>\n<article>\n'
    return top + "\n".join(lines) + "\n</article>\n</body>\n</html>\n"


def nitf(article: str) -> str:
    """News in XML."""
    headline, *body = (_marked(paragraph, "em", "a") for paragraph in paragraphs(article))
    head = f"<body.head>\n<hedline><hl1>{headline}</hl1></hedline>\n</body.head>\n<body.content>\n"
    lines = "\n".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<nitf>\n<body>\n{head}{lines}\n</body.content>\n</body>\n</nitf>\n'
    ).replace("&rsquo;", "&#8217;")


def _marked(paragraph: str, emphasis: str, link: str) -> str:
    wrapped = {
        "": "{}",
        "emphasis": f"<{emphasis}>{{}}</{emphasis}>",
        "link": f'<{link} href="{_ADDRESS}">{{}}</{link}>',
    }
    marked = "".join(wrapped[kind].format(escape(part, quote=False)) for kind, part in parted(paragraph))
    first, *rest = marked.split("’")
    return first + "".join(("&rsquo;" if number % 2 else "’") + part for number, part in enumerate(rest))


def record(name: str, article: str) -> str:
    """A line of JSON."""
    headline, *body = paragraphs(article)
    fields: dict[str, Any] = {"id": name, "headline": headline, "body": "\n\n".join(body), "words": article.count(" ")}
    return json.dumps(fields, ensure_ascii=False) + "\n"


WRITTEN: Mapping[str, Callable[[str], str]] = {"txt": str, "md": markdown, "html": html, "xml": nitf}
"""The formats of which each file is an article; in `jsonl` each line is one."""
FORMATS = (*WRITTEN, "jsonl")


def write_format(folder: Path, format: str, articles: Mapping[str, str], copies: int) -> int:
    """A folder that has each article so many times in a format, as a file or as a record; the bytes of it."""
    folder.mkdir(parents=True)
    if format == "jsonl":
        return write_records(folder, articles, copies * sum(len(text.encode()) for text in articles.values()))
    size = 0
    texts = {name: WRITTEN[format](article).encode() for name, article in articles.items()}
    for copy in range(copies):
        for name, text in texts.items():
            size += (folder / f"{copy}-{name}.{format}").write_bytes(text)
    return size


def write_records(folder: Path, articles: Mapping[str, str], least: int) -> int:
    """The articles over and over in one file with a config beside it, until it has so many bytes; its bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "newslint.toml").write_text(FIELDS, encoding="utf-8")
    size = turn = 0
    with (folder / "records.jsonl").open("wb") as file:
        while size < least:
            lines = "".join(record(f"{turn}-{name}", article) for name, article in articles.items())
            size += file.write(lines.encode())
            turn += 1
    return size
