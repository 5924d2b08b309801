"""Two names letter by letter: where their spellings part, and what speaks for one name behind both.

`scripts/train-names` learns what each sign is worth, `aligner` adds the signs up.
"""

from __future__ import annotations

from re import compile as expression
from unicodedata import normalize

from newslint.analyses import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = str.maketrans(
    {"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a"}
)
_ARTICLE = expression(r"(?:al|el|a[dnrtz]|as|ash|ad|adh|ath)[-’' ](?=[a-z]{3})")
_MOST_LETTERS = 40

_VOWELS = frozenset("aeiouy")
_GLIDES = frozenset("iyjwuv")
_NEAR = frozenset(
    one + other
    for group in "kqcgx tdz szcx jgzdc bpvfw hgxk lr mn shc vwub".split()
    for one in group
    for other in group
    if one != other
)
_EQUAL, _ALIKE, _RELATED, _UNLIKE = 0.0, 0.55, 0.7, 1.4
_HARDLY_HEARD, _DOUBLED, _VOWEL_ALONE, _ALONE = 0.45, 0.3, 0.7, 0.95


def plain(name: str) -> str:
    """A name in small ASCII letters, without the Arabic article, marks and spaces."""
    lower = name.lower().strip()
    if not lower.isascii():
        marked = normalize("NFKD", lower.translate(_PLAIN))
        lower = "".join(letter for letter in marked if letter.isascii() or letter in "’ʼ").replace("ʼ", "’")
    bare = _ARTICLE.sub("", lower, count=1) if lower[:1] in ("a", "e") else lower
    return "".join(filter(str.isalpha, bare))[:_MOST_LETTERS]


def trigrams(word: str) -> Iterator[str]:
    padded = f"^{word}$"
    for place in range(len(padded) - 2):
        yield padded[place : place + 3]


def signs(a: str, b: str, language: str) -> list[str]:
    """What is to be seen in two plain names that differ: of the pair as a whole, and of the places where they part.

    What a place is worth depends on the language as well. Which name is given first makes no difference.
    """
    known = vocabulary.is_name(a.capitalize()) + vocabulary.is_name(b.capitalize())
    whole, parting = _signs(a, b)
    spoken = [f"{language}:{sign}" for sign in parting if not ("[" in sign and "]" in sign)]
    return [*whole, *parting, *spoken, f"{language}:", f"#known{known}"]


def _signs(a: str, b: str) -> tuple[list[str], list[str]]:
    if b < a:
        a, b = b, a
    total, steps = _aligned(a, b)
    longest, shortest = max(len(a), len(b)), min(len(a), len(b))
    blocks = _blocks(a, b, steps)
    share = total / longest
    whole = [
        f"#cost{min(12, int(total * 2))}",
        f"#share{min(12, int(share * 20))}",
        f"#blocks{min(5, len(blocks))}",
        f"#short{min(10, shortest)}",
        f"#share{min(8, int(share * 12))}/{min(9, shortest // 2)}",
        f"#gap{min(4, longest - shortest)}",
    ]
    if a[:1] != b[:1]:
        whole.append("#first")
    if a[-1:] != b[-1:]:
        whole.append("#last")
    parting: list[str] = []
    for left, x, y, right in blocks:
        if y < x:
            x, y = y, x
        block = f"{x}>{y}" if len(x) + len(y) < 7 else "long"
        parting += (block, f"{left}[{block}", f"{block}]{right}", f"{left}[{block}]{right}")
        if (len(x) > 1 and len(y) > 1) or len(x) + len(y) > 3:
            whole.append(f"#block{min(3, len(x))}{min(4, len(y))}")
        kinds = "".join("v" if letter in _VOWELS else "c" for letter in x)
        others = "".join("v" if letter in _VOWELS else "c" for letter in y)
        parting.append(f"{kinds[:3]}~{others[:3]}")
    return whole, parting


def cost(a: str, b: str) -> float:
    """What it costs to turn one plain name into the other, a letter for another that is not near it costing 1.4."""
    return _aligned(a, b)[0]


def partings(a: str, b: str) -> int:
    """In how many places two plain names part."""
    return len(_blocks(a, b, _aligned(a, b)[1]))


def _aligned(a: str, b: str) -> tuple[float, list[tuple[int, int]]]:
    """The least cost of turning one name into the other, and the steps: pairs of how many letters each takes."""
    width = len(b) + 1
    row = [0.0] * width
    came: list[list[int]] = [[0] * width for _ in range(len(a) + 1)]
    for j in range(1, width):
        row[j] = row[j - 1] + _alone(b, j - 1)
        came[0][j] = 1
    for i in range(1, len(a) + 1):
        x = a[i - 1]
        above, row = row, [0.0] * width
        gone = _alone(a, i - 1)
        row[0] = above[0] + gone
        came[i][0] = 2
        marks = came[i]
        for j in range(1, width):
            y = b[j - 1]
            best, mark = above[j - 1] + (0.0 if x == y else _swap(x, y)), 3
            if (cost := row[j - 1] + _alone(b, j - 1)) < best:
                best, mark = cost, 1
            if (cost := above[j] + gone) < best:
                best, mark = cost, 2
            row[j] = best
            marks[j] = mark
    i, j = len(a), len(b)
    steps: list[tuple[int, int]] = []
    while i or j:
        mark = came[i][j]
        step = (mark >> 1, mark & 1)
        steps.append(step)
        i -= step[0]
        j -= step[1]
    return row[-1], steps[::-1]


def _swap(x: str, y: str) -> float:
    if x in _VOWELS and y in _VOWELS:
        return _ALIKE
    if x + y in _NEAR or (x in _GLIDES and y in _GLIDES):
        return _RELATED
    return _UNLIKE


def _alone(word: str, place: int) -> float:
    letter = word[place]
    if place and word[place - 1] == letter:
        return _DOUBLED
    if letter == "h":
        return _HARDLY_HEARD
    return _VOWEL_ALONE if letter in _VOWELS else _ALONE


def _blocks(a: str, b: str, steps: list[tuple[int, int]]) -> list[tuple[str, str, str, str]]:
    """The places where they part: the letter before, both sides, the letter behind."""
    found: list[tuple[str, str, str, str]] = []
    i = j = 0
    start: tuple[int, int] | None = None
    for down, right in (*steps, (1, 1)):
        same = down and right and (i == len(a) or a[i] == b[j])
        if same and start is not None:
            x, y = a[start[0] : i], b[start[1] : j]
            before = a[start[0] - 1] if start[0] else "^"
            found.append((before, x, y, a[i] if i < len(a) else "$"))
            start = None
        elif not same and start is None:
            start = (i, j)
        i, j = i + down, j + right
    return found
