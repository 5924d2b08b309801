"""Where the values of a JSON text lie: one pass, without recursion."""

from collections.abc import Sequence

from newslint.compiled import expression
from newslint.named import NamedTuple

_STRING = r'"([^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+)"'
_VALUE = (
    rf"(?:{_STRING}|(-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)|(true|false|null)|([\[{{]))[ \t\n\r]*+"
)
_ELEMENT = expression(rf"[ \t\n\r]*+()?{_VALUE}")
_MEMBER = expression(rf"[ \t\n\r]*+{_STRING}[ \t\n\r]*+:[ \t\n\r]*+{_VALUE}")
_BLANK = expression(r"[ \t\n\r]*+")
_STRING_GROUP, _NUMBER_GROUP, _OPENING_GROUP = 2, 3, 5
_DEEPEST = 1000


class NotJson(ValueError):
    """A text that is no JSON. `at` is the offset at which that shows; the text says why, without the place."""

    def __init__(self, reason: str, at: int) -> None:
        super().__init__(reason)
        self.at = at


class Value(NamedTuple):
    """A JSON value: "string", "number", "word", "object" or "array".

    The span of a string lies between its quotation marks; that of an object or an array is the bracket that opens it.
    """

    kind: str
    start: int
    end: int
    members: "Sequence[tuple[str, Value]]" = ()
    elements: "Sequence[Value]" = ()

    def member(self, *names: str) -> "Value | None":
        """The first member that has one of these names."""
        return next((value for name, value in self.members if name in names), None)


def scan(text: str, start: int, end: int) -> Value:
    """The value that a stretch of text is. Raises `NotJson`."""
    new = tuple.__new__
    members: list[tuple[str, Value]] | None = None
    elements: list[Value] = []
    top = elements
    waiting: list[tuple[list[tuple[str, Value]] | None, list[Value], str]] = []
    at = start
    while True:
        found = (_ELEMENT if members is None else _MEMBER).match(text, at, end)
        if found is None:
            raise _why(text, start, end, at)
        at = found.end()
        group = found.lastindex or 0
        if group != _OPENING_GROUP:
            kind = "string" if group == _STRING_GROUP else "number" if group == _NUMBER_GROUP else "word"
            value = new(Value, (kind, found.start(group), found.end(group), (), ()))
            if members is None:
                elements.append(value)
            else:
                members.append((_name(found[1]), value))
        else:
            opening = found[group]
            place = found.start(group)
            inner: list[tuple[str, Value]] = []
            items: list[Value] = []
            value = new(Value, ("object" if opening == "{" else "array", place, place + 1, inner, items))
            if members is None:
                elements.append(value)
            else:
                members.append((_name(found[1]), value))
            closing = "}" if opening == "{" else "]"
            if not (at < end and text[at] == closing):
                if len(waiting) == _DEEPEST:
                    raise NotJson("it is nested more than 1,000 deep", place)
                waiting.append((members, elements, closing))
                members, elements = (inner, items) if opening == "{" else (None, items)
                continue
            at = _after(text, at + 1, end)
        while waiting:
            mark = text[at] if at < end else ""
            if mark == ",":
                at += 1
                break
            if mark != waiting[-1][2]:
                raise _why(text, start, end, at)
            members, elements, _ = waiting.pop()
            at = _after(text, at + 1, end)
        else:
            if at < end:
                raise _why(text, start, end, at)
            return top[0]


def _after(text: str, at: int, end: int) -> int:
    found = _BLANK.match(text, at, end)
    return found.end() if found else at


def _name(spelled: str) -> str:
    if "\\" not in spelled:
        return spelled
    import json

    name: str = json.loads(f'"{spelled}"')
    return name


def _why(text: str, start: int, end: int, at: int) -> NotJson:
    """The fault in the words of `json`, which are known from everywhere."""
    import json

    try:
        json.loads(text[start:end], parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        return NotJson(reason, start + error.pos)
    except (ValueError, RecursionError):
        pass
    return NotJson("a value such as NaN is not allowed", at)
