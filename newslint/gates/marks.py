"""Whether the quotation marks of an article need a closer look: shut where each plainly opens or closes a pair.

A mark and its neighbours tell what it does: `␣“a` opens, `.”␣` closes, `a’a` and `s’␣` are apostrophes. As long as all
marks have such neighbours, every pair closes on its own line and inside the pair around it, and no two kinds are mixed,
no quotation can be faulty. What is not listed here opens the gate.
"""

from newslint.views import CAPITAL, ODD, SMALL, SYMBOL, Views, byte_of
from newslint.views import plain as plain_view

_WORD, _S, _N, _UNMAPPED, _DIGIT = "asnu0"
_SPACE, _GAP, _STOP, _CALL, _ELLIPSIS, _BRACKET, _SQUARE, _DASH, _SIGN = " _.!~([-$"
_MARKS = "“”\"‘’'"
_NEVER_PLAIN = "„‚‹›″′«»`´"
_WITHOUT_A_BYTE = "＂‛‟「」『』《》〈〉"
_MAKESHIFT = (b"<<", b">>", b",,")

_NOTHING, _CURLY, _STRAIGHT, _CURLY_SINGLE, _STRAIGHT_SINGLE = range(5)
_SKIP, _OPENS, _CLOSES, _CLOSES_OR_ENDS_WORD, _MAY_END_WORD, _CLOSES_OR_ALONE, _ELIDED, _IN_WORD = range(8)

_ELISIONS = frozenset(
    b"n em till til tis twas twere twill twould cause cos coz cuz bout round neath tween t ndrangheta scuse fraid ello "
    b"appen ere hood burbs kay nuff nother".split()
)
"""Words that begin with an apostrophe, which may look like an opening mark."""


def _classes() -> bytes:
    """For each byte of `plain` what it is beside a mark."""
    table = bytearray(b"?" * 256)
    for byte in (*range(0x80), *range(0xC0, 0x100)):
        table[byte] = ord(_WORD) if chr(byte).isalpha() else ord(_DIGIT) if chr(byte).isdigit() else table[byte]
    table[CAPITAL] = table[SMALL] = ord(_UNMAPPED)
    for characters, told in (
        ("sSzxo", _S), ("n", _N), (" ", _SPACE), ("\t\n\xa0", _GAP), (".;:)]", _STOP), (",!?", _CALL), ("…", _ELLIPSIS),
        ("(", _BRACKET), ("[", _SQUARE), ("–—-", _DASH), ("$£€#@&%+^", _SIGN),
    ):  # fmt: skip
        for character in characters:
            table[byte_of(character)] = ord(told)
    for mark in _MARKS:
        table[byte_of(mark)] = byte_of(mark)
    return bytes(table)


def _rows() -> dict[int, list[tuple[bytes, bytes, tuple[int, int]]]]:
    """By mark: what it does between two neighbours, and the kind of pair it may belong to. A later row goes first."""
    told: dict[int, list[tuple[bytes, bytes, tuple[int, int]]]] = {byte_of(mark): [] for mark in _MARKS}

    def tell(before: str, mark: str, after: str, action: int, kind: int = _NOTHING) -> None:
        told[byte_of(mark)].insert(0, (plain_view(before), plain_view(after), (action, kind)))

    letters = _WORD + _S + _N
    words = letters + _DIGIT + _UNMAPPED
    stops = _STOP + _CALL
    outside, ends = _SPACE + _GAP, _SPACE + _GAP + stops
    for opening, closing, kind in (("“", "”", _CURLY), ('"', '"', _STRAIGHT)):
        tell(outside + _DASH, opening, words + _SIGN, _OPENS, kind)
        tell(_BRACKET, opening, words, _OPENS, kind)
        tell(outside, opening, _ELLIPSIS + _SQUARE + "‘'", _OPENS, kind)
        tell("‘'", opening, words, _OPENS, kind)
        tell(words + _SIGN + stops, closing, ends + _DASH, _CLOSES, kind)
        tell(words, closing, _ELLIPSIS, _CLOSES, kind)
        tell(_ELLIPSIS + "’'", closing, ends, _CLOSES, kind)
        tell(stops, closing, "’'", _CLOSES, kind)
    tell(stops, "”", letters + _SQUARE, _CLOSES, _CURLY)
    for opening, closing, kind in (("‘", "’", _CURLY_SINGLE), ("'", "'", _STRAIGHT_SINGLE)):
        tell(outside + _DASH + '“"', opening, letters + _UNMAPPED, _OPENS, kind)
        tell(outside, opening, '“"', _OPENS, kind)
        tell(letters + _DIGIT + _SIGN + _STOP, closing, letters, _SKIP)
        tell(letters + _UNMAPPED, closing, _UNMAPPED, _IN_WORD)
        tell(_UNMAPPED, closing, letters, _IN_WORD)
        tell(_WORD, closing, _SPACE, _CLOSES_OR_ENDS_WORD, kind)
        tell(_S, closing, _GAP + stops + _DASH, _CLOSES_OR_ENDS_WORD, kind)
        tell(_S, closing, _SPACE + '”"', _MAY_END_WORD, kind)
        tell(_N, closing, _SPACE, _MAY_END_WORD, kind)
        tell(_WORD + _N, closing, _GAP + stops + _DASH + '”"', _CLOSES_OR_ALONE, kind)
        tell(stops, closing, ends + _DASH + '”"', _CLOSES, kind)
        tell(_ELLIPSIS + '”"', closing, ends, _CLOSES, kind)
    tell(outside, "’", _DIGIT, _SKIP)
    tell(outside, "’", letters, _ELIDED)
    return told


_CLASSES, _ROWS, _UNTOLD = _classes(), _rows(), (_CLOSES, _NOTHING)
_known: dict[bytes, tuple[int, int]] = {}
_LONGEST_BYLINE, _LONGEST_HEADLINE = 120, 200
_NEWLINE = ord("\n")
_SINGLES = (byte_of("’"), byte_of("'"), byte_of("‘"))
_DOUBLES = (byte_of("“"), byte_of("”"), byte_of('"'))
_ODD_ONES = tuple(map(byte_of, _NEVER_PLAIN))
_INSIDE_WORD = frozenset(bytes((first, mark, last)) for first in b"aA" for mark in _SINGLES[:2] for last in b"aA")


def opens(views: Views) -> bool:
    """Whether a quotation, or an apostrophe that looks like a mark, may be wrong."""
    plain = views.plain
    for mark in _ODD_ONES:
        if mark in plain:
            return True
    if SYMBOL in plain and any(mark in views.text for mark in _WITHOUT_A_BYTE):
        return True
    if any(mark in plain for mark in _MAKESHIFT):
        return True
    places = _places(views)
    return bool(places) and not _are_pairs(views, places)


def _places(views: Views) -> list[int]:
    """Where the marks stand, but for apostrophes inside words."""
    plain, shape = views.plain, views.shape
    inside_word = () if CAPITAL in plain or SMALL in plain else _INSIDE_WORD
    places = []
    for mark in _DOUBLES:
        at = plain.find(mark)
        while at >= 0:
            places.append(at)
            at = plain.find(mark, at + 1)
    for mark in _SINGLES:
        at = plain.find(mark)
        while at >= 0:
            if shape[at : at + 3] not in inside_word:
                places.append(at)
            at = plain.find(mark, at + 1)
    places.sort()
    return places


def _are_pairs(views: Views, places: list[int]) -> bool:
    plain = views.plain
    stack: list[int] = []
    kinds = set()
    outermost, inches = 0, -1
    for index, at in enumerate(places):
        if at == inches:
            continue
        action, kind = _action(plain, at)
        if action == _OPENS:
            if kind in stack:
                if len(stack) > 1 or not _goes_on(views, outermost, at):
                    return False
                stack.pop()
            if not _may_open(views, at, kind):
                return False
            if not stack:
                outermost = at
            stack.append(kind)
            kinds.add(kind)
        elif kind and stack and kind == stack[-1]:
            if not _does_close(views, places, index, action):
                return False
            stack.pop()
            if not stack and plain.find(b"\n", outermost, at) >= 0:
                return False
        elif action != _SKIP and not _is_apostrophe(views, at, action, stack):
            inches = _is_foot(plain, at)
            if inches < 0:
                return False
    mixed = bool(kinds & {_CURLY, _CURLY_SINGLE}) and bool(kinds & {_STRAIGHT, _STRAIGHT_SINGLE})
    return not stack and not mixed


def _action(plain: bytes, at: int) -> tuple[int, int]:
    around = plain[at - 1 : at + 2] if at else b"\n" + plain[:2]
    key = (around if len(around) == 3 else around + b"\n").translate(_CLASSES)
    told = _known.get(key)
    if told is None:
        before, mark, after = key
        rows = (told for befores, afters, told in _ROWS[mark] if before in befores and after in afters)
        told = _known[key] = next(rows, _UNTOLD)
    return told


def _may_open(views: Views, at: int, kind: int) -> bool:
    """Whether what looks like an opening mark is no apostrophe, nor the beginning of a string in code."""
    plain = views.plain
    if kind >= _CURLY_SINGLE:
        return ODD not in plain and _word_after(views, at) not in (b"s", *_ELISIONS)
    return kind == _CURLY or plain[at - 1 : at] != b"(" or plain[max(at - 2, 0) : at - 1] in (b"", b" ", b"\n")


def _does_close(views: Views, places: list[int], index: int, action: int) -> bool:
    """Whether a mark that may close what is open does: a plural's apostrophe has the closing mark still to come."""
    plain, at = views.plain, places[index]
    if plain[at - 1] == ord("n") and plain[at] in _SINGLES and not plain[at - 2 : at - 1].isalpha():
        return False
    if action == _MAY_END_WORD:
        for later in places[index + 1 :]:
            action, _ = _action(plain, later)
            if plain[later] in _SINGLES and action not in (_SKIP, _ELIDED):
                return action == _OPENS
    return True


def _goes_on(views: Views, start: int, at: int) -> bool:
    """Whether a paragraph leaves a quotation open, as it may, and the next one opens with a mark."""
    plain = views.plain
    end = plain.find(b"\n", start)
    begin = plain.rfind(b"\n", 0, start) + 1
    if end < 0 or end > at - 2 or plain[at - 1] != _NEWLINE or plain[end:at].strip():
        return False
    if not plain[start + 1 : start + 2].isupper() or b":" in plain[at : at + 50]:
        return False  # a few words, which are closed even so; data
    is_sentence = plain[end - 1] == ord(".") and plain[end - 3 : end] != b"..."
    is_headline = end - begin <= _LONGEST_HEADLINE and not is_sentence
    is_byline = end - begin <= _LONGEST_BYLINE and b"by " in plain[begin : begin + 24].lower()
    return plain[at] != ord("'") and not is_headline and not is_byline


def _is_foot(plain: bytes, at: int) -> int:
    """Where the mark for inches stands that goes with one for feet (6' 2"), or -1."""
    if plain[at] not in _SINGLES[:2] or not plain[max(at - 1, 0) : at].isdigit():
        return -1
    inches = at + 1 + (plain[at + 1 : at + 2] == b" ")
    figure = plain[inches : inches + 3].partition(b'"')
    return inches + len(figure[0]) if figure[1] and figure[0].isdigit() else -1


def _is_apostrophe(views: Views, at: int, action: int, stack: list[int]) -> bool:
    """Whether a mark that closes nothing is plainly an apostrophe where it stands."""
    if action in (_CLOSES_OR_ENDS_WORD, _MAY_END_WORD):
        return _CURLY_SINGLE not in stack and _STRAIGHT_SINGLE not in stack
    if action == _CLOSES_OR_ALONE:
        return not stack
    if action == _ELIDED:
        return _word_after(views, at) in _ELISIONS
    return action == _IN_WORD and views.text[at - 1].isalpha() and views.text[at + 1].isalpha()


def _word_after(views: Views, at: int) -> bytes:
    """The word behind a mark in lower case, as far as it is of use."""
    return views.folded[at + 2 : at + 14].partition(b" ")[0]
