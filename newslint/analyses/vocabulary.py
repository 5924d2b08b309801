"""The words of English, and the names that it writes with a capital.

Nothing is read before the first question, and then no more than it takes: `data/words.gz` and `data/names.gz` are
packed in sections, of which only those are unpacked in which a word is looked for.
"""

from __future__ import annotations

from os.path import dirname, join

_DATA = join(dirname(__file__), "data")
_STEM = 3
_MOST = 50_000
"""Of how many words the answer is remembered."""
_NONE, _WORD, _COMMON = range(3)


class _Packed:
    """A sorted list in packed sections. What comes first says how each begins, and how long it is."""

    def __init__(self, name: str) -> None:
        import zlib

        first = zlib.decompressobj(31)
        index = first.decompress(_read(name)).decode().split()
        self._sections = first.unused_data
        self._starts = index[::2]
        self._ends = [0]
        for size in index[1::2]:
            self._ends.append(self._ends[-1] + int(size))

    def number(self, entry: str) -> int:
        """The section in which an entry would stand."""
        from bisect import bisect_right

        return max(0, bisect_right(self._starts, entry) - 1)

    def section(self, number: int) -> str:
        import zlib

        return zlib.decompress(self._sections[self._ends[number] : self._ends[number + 1]], 31).decode()


class _Words(_Packed):
    """The words: for each first three letters a line that gives what follows them, common ones before the others."""

    def __init__(self) -> None:
        super().__init__("words.gz")
        self._parts: dict[int, list[str]] = {}
        self._known: dict[str, int] = {}

    def level(self, word: str) -> int:
        """How common a word in lower case is."""
        level = self._known.get(word)
        if level is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            stem, rest = f"\n{word[:_STEM]} ", f" {word[_STEM:]} "
            common, others = self._parts_about(word[:_STEM])
            level = _COMMON if _stands(rest, stem, common) else _WORD if _stands(rest, stem, others) else _NONE
            self._known[word] = level
        return level

    def _parts_about(self, stem: str) -> list[str]:
        number = self.number(stem)
        if number not in self._parts:
            self._parts[number] = [f"\n{part}\n" for part in self.section(number).split("\n\n")]
        return self._parts[number]


def _stands(rest: str, stem: str, lines: str) -> bool:
    start = lines.find(stem)
    return start >= 0 and lines.find(rest, start + len(stem) - 1, lines.index("\n", start + 1)) >= 0


class _Names(_Packed):
    def __init__(self) -> None:
        super().__init__("names.gz")
        self._lines: dict[int, str] = {}

    def has(self, name: str) -> bool:
        number = self.number(name)
        if number not in self._lines:
            self._lines[number] = "\n" + self.section(number)
        return f"\n{name}\n" in self._lines[number]


_words: _Words | None = None
_names: _Names | None = None
_as_names: dict[str, str] = {}
_abbreviations: frozenset[str] = frozenset()


def _read(name: str) -> bytes:
    with open(join(_DATA, name), "rb") as file:
        return file.read()


def _rows(name: str) -> list[str]:
    return [line for line in _read(name).decode().splitlines() if not line.startswith("#")]


def _level(word: str) -> int:
    global _words
    _words = _words or _Words()
    return _words.level(word)


def _capitals() -> dict[str, str]:
    """The names that are certain, by their form in lower case."""
    if not _as_names:
        for line in _rows("capitals.txt"):
            for entry in line.split():
                name, _, plural = entry.partition("/")
                _as_names[name.lower()] = name
                if plural:
                    _as_names[name.lower() + plural] = name + plural
    return _as_names


def _in_lower_case(word: str) -> str:
    """The word as the lists spell it, or nothing where its capitals are not those of a sentence or a headline."""
    regular = word[1:].islower() or word.isupper() or len(word) == 1
    return word.lower().replace("’", "'") if regular and " " not in word else ""


def is_word(word: str) -> bool:
    """Whether English has this common word, US or UK, inflected or not: spring, Spring, SPRING, sprung, city's."""
    lower = _in_lower_case(word)
    stem = lower.removesuffix("'s")
    return _level(lower) != _NONE or (stem != lower and _level(stem) != _NONE)


def is_common(word: str) -> bool:
    """Whether it is one of the 46,000 words (inflections counted) that everybody knows."""
    return _level(_in_lower_case(word)) == _COMMON


def is_name(word: str) -> bool:
    """Whether this, as spelled, is a name known to a dictionary or a city: Paris, Aaron, Kharkiv."""
    global _names
    _names = _names or _Names()
    return _names.has(word) or (word[:1].isupper() and as_name(word.lower()) == word)


def as_name(word: str) -> str | None:
    """The form of a lower-case word that English knows only with a capital: greek → Greek; None for polish, may."""
    return _capitals().get(word)


def is_abbreviation(word: str) -> bool:
    """Whether this word, given without its full stop, is one that is shortened with one: Sen, Inc, Jan, etc, grad."""
    global _abbreviations
    _abbreviations = _abbreviations or frozenset(entry for line in _rows("abbreviations.txt") for entry in line.split())
    return word in _abbreviations or (word.isupper() and len(word) > 1 and word.capitalize() in _abbreviations)


def names_by_word() -> dict[str, str]:
    """All words that `as_name` knows, with their right forms."""
    return dict(_capitals())
