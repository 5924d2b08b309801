"""The texts that are read: published articles where they are at hand, this folder's own where not."""

import json
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared/corpora/digitalgov.jsonl"
CLEAN = Path(__file__).with_name("articles") / "clean.txt"
TWENTY = CLEAN.with_name("twenty-faults.txt")


def copied(article: Path, folder: Path) -> Path:
    """An article where no config stands above it."""
    copy = folder / article.name
    copy.write_bytes(article.read_bytes())
    return copy


SIZE = 2_200_000
"""How much text the stand-in for the corpus has, in bytes."""
AN_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Corpus:
    articles: Mapping[str, str]
    what: str
    """What it is, for the table."""

    def sample(self, every: int) -> dict[str, str]:
        """Every so-manieth article."""
        names = list(self.articles)[every // 2 :: every]
        return {name: self.articles[name] for name in names}


def corpus() -> Corpus:
    """The corpus, or the example articles over and over where it is not at hand."""
    if CORPUS.exists():
        with CORPUS.open(encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        articles = {row["id"]: row["text"] + "\n" for row in rows}
        return Corpus(articles, f"{len(articles)} published articles of government sites, {megabytes(articles)}")
    own = [CLEAN, TWENTY, *sorted((ROOT / "examples").glob("*/articles/*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in own]
    times = SIZE // sum(len(text.encode()) for text in texts) + 1
    articles = {f"{time:03}-{number}": text for time in range(times) for number, text in enumerate(texts)}
    return Corpus(articles, f"{len(own)} articles of this repository, {times} times over, {megabytes(articles)}")


def megabytes(articles: Mapping[str, str]) -> str:
    return f"{size(articles) / 1e6:.1f} MB"


def size(articles: Mapping[str, str]) -> int:
    """Bytes in UTF-8."""
    return sum(len(text.encode()) for text in articles.values())


def write_copies(folder: Path, articles: Mapping[str, str], copies: int) -> Path:
    """A folder that has each article so many times, a file for each."""
    folder.mkdir(parents=True)
    for copy in range(copies):
        for name, text in articles.items():
            (folder / f"{copy}-{name}.txt").write_text(text, encoding="utf-8", newline="")
    return folder


def one_long_article(articles: Mapping[str, str], least: int) -> str:
    """The first of these articles, joined until they have that many characters."""
    joined: list[str] = []
    length = 0
    for text in articles.values():
        if length >= least:
            break
        joined.append(text)
        length += len(text)
    return "\n".join(joined)


def write_small_files(folder: Path, number: int, paragraphs: Sequence[str]) -> Path:
    """That many files of one paragraph, a thousand to a folder, last changed an hour ago."""
    then = time.time() - AN_HOUR
    for start in range(0, number, 1000):
        shelf = folder / f"{start // 1000:03}"
        shelf.mkdir(parents=True)
        for count in range(start, min(start + 1000, number)):
            path = shelf / f"{count}.txt"
            path.write_text(paragraphs[count % len(paragraphs)] + "\n", encoding="utf-8", newline="")
            os.utime(path, (then, then))
    return folder
