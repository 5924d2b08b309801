"""Numbers that say how long a text is, kept true when the text changes."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from html import unescape

from newslint.compiled import expression
from newslint.finding import Edit
from newslint.mapping import apply
from newslint.readers.records.json_values import Value
from newslint.readers.records.ninjs import Counted

_TAG = expression(r"<[^<>]*>")
_DIGITS = expression(r"[0-9]{1,12}")
_BREAKS = expression(r"\s+")


def _shown(text: str, instead: str = "") -> str:
    return unescape(_TAG.sub(instead, text))


_CHARACTERS: tuple[Callable[[str], int], ...] = (
    len,
    lambda text: len(_shown(text)),
    lambda text: len(text.strip()),
    lambda text: len(_shown(text).strip()),
    lambda text: len(_BREAKS.sub(" ", _shown(text, " ")).strip()),
    lambda text: len(_BREAKS.sub(" ", _shown(text)).strip()),
    lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    lambda text: len("".join(text.split())),
    lambda text: len("".join(_shown(text).split())),
    lambda text: len(text.encode("utf-8", "surrogatepass")),
)
_WORDS: tuple[Callable[[str], int], ...] = (
    lambda text: len(text.split()),
    lambda text: len(_shown(text).split()),
    lambda text: len(_shown(text, " ").split()),
)


def kept_true(counted: Sequence[Counted], text: str) -> Callable[[list[Edit]], list[Edit]]:
    """Adds to the edits of a JSON text those of the counts that were true."""

    def finish(edits: list[Edit]) -> list[Edit]:
        ordered = sorted(edits, key=lambda edit: edit[:2])
        starts = [edit.start for edit in ordered]

        def within(value: Value) -> list[Edit]:
            return ordered[bisect_left(starts, value.start) : bisect_left(starts, value.end + 1)]

        for number, values, of_words in counted:
            said = text[number.start : number.end]
            if not _DIGITS.fullmatch(said) or not any(map(within, values)):
                continue
            now = _counted(text, values, int(said), _WORDS if of_words else _CHARACTERS, within)
            if now is not None and now != int(said):
                edits.append(Edit(number.start, number.end, str(now)))
        return edits

    return finish


def _counted(
    text: str,
    values: Sequence[Value],
    count: int,
    measures: Sequence[Callable[[str], int]],
    within: Callable[[Value], list[Edit]],
) -> int | None:
    """What a count will be, None if it was not true."""
    for value in values:
        spelled = text[value.start : value.end]
        was = _said(spelled)
        for measure in measures:
            if measure(was) == count:
                moved = [Edit(a - value.start, b - value.start, new) for a, b, new in within(value)]
                return measure(_said(apply(moved, spelled)))
    return None


def _said(spelled: str) -> str:
    import json

    try:
        said: str = json.loads(f'"{spelled}"')
    except ValueError:
        return ""
    return said
