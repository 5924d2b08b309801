"""Records whose fields are known: ninjs 1, 2 and 3 (IPTC News in JSON) and the articles of schema.org."""

from collections.abc import Iterator

from newslint.named import NamedTuple
from newslint.readers.records.fields import Route
from newslint.readers.records.json_values import Value

_LISTS = {"headlines": "headline", "descriptions": "standfirst", "bodies": "text"}
_STARTS = {"headline": "headline", "description": "standfirst", "body": "text"}
_CONTENT_TYPE = ("contenttype", "contentType")
_NINJS_MARKS = frozenset(
    "type profile version versioncreated versionCreated firstcreated firstCreated contentcreated contentCreated"
    " pubstatus pubStatus urgency copyrightholder copyrightHolder copyrightnotice copyrightNotice usageterms"
    " usageTerms ednote edNote slugline representationtype representationType mimetype altids altIds standard"
    " located charcount charCount wordcount wordCount subject subjects person people place places associations"
    " embargoed guid".split()
)
_SCHEMA_ORG = {
    "headline": "headline",
    "alternativeHeadline": "standfirst",
    "description": "standfirst",
    "abstract": "standfirst",
    "articleBody": "text",
}


class Field(NamedTuple):
    """A string that is prose. `group` names the fields that may be copies of each other, "" if there are none."""

    value: Value
    path: str
    name: str
    kind: str
    format: str = ""
    group: str = ""


class Counted(NamedTuple):
    """A number that says how long the texts are: of characters, or of words."""

    number: Value
    texts: list[Value]
    of_words: bool


def is_known(value: Value) -> bool:
    """Whether the fields of a record are known."""
    return value.kind == "object" and (_is_ninjs(value) or _is_schema_org(value))


def _is_ninjs(value: Value) -> bool:
    names = [name for name, _ in value.members]
    if "uri" not in names and "guid" not in names:
        return False
    if any(member.kind == "array" and name in _LISTS for name, member in value.members):
        return True
    return any(member.kind == "string" and _start(name) for name, member in value.members) and (
        sum(name in _NINJS_MARKS for name in names) >= 2 or any(name.startswith("body_") for name in names)
    )


def _is_schema_org(value: Value) -> bool:
    return value.member("@type") is not None and any(name in ("headline", "articleBody") for name, _ in value.members)


def known_records(value: Value, start: Route) -> list[tuple[Value, Route]]:
    """The records with known fields in a JSON text, but for those inside others."""
    records: list[tuple[Value, Route]] = []
    waiting = [(value, start, 0)]
    while waiting:
        one, way, depth = waiting.pop()
        if is_known(one):
            records.append((one, way))
        elif depth < 5:
            inside = [(member, way.step(name), depth + 1) for name, member in one.members if member.kind != "string"]
            inside += [(element, way.into(at), depth + 1) for at, element in enumerate(one.elements)]
            waiting += reversed(inside)
    return records


def fields(record: Value, way: Route, text: str) -> Iterator[Field]:
    """The prose of a record with known fields, in the order of the file."""
    if _is_ninjs(record):
        yield from _of_item(record, way.path, text, False)
    else:
        for name, value in record.members:
            if value.kind == "string" and name in _SCHEMA_ORG:
                yield Field(value, way.step(name).path, name, _SCHEMA_ORG[name])


def _start(name: str) -> str:
    """The kind of a field of ninjs 1, "" if it is none."""
    first, mark, _ = name.partition("_")
    return _STARTS.get(first, "") if mark or first == "headline" else ""


def _of_item(item: Value, path: str, text: str, is_picture: bool) -> Iterator[Field]:
    before = f"{path}/" if path else ""
    for name, value in item.members:
        if value.kind == "string":
            kind = "byline" if name in ("byline", "by") else _start(name)
            if name == "title" and not item.member("headline", "headlines"):
                kind = "headline"
            if kind:
                group = name.partition("_")[0] if "_" in name else ""
                kind = "aside" if is_picture else kind
                yield Field(value, before + name, name, kind, _format_named(name), group)
        elif value.kind == "array" and name in _LISTS:
            kind = "aside" if is_picture else _LISTS[name]
            for element in value.elements:
                said = element.member("value")
                format = _format_typed(element, text)
                if said and said.kind == "string" and format is not None:
                    yield Field(said, f"{before}{name}/value", "value", kind, format, name)
        elif name == "associations" and value.kind in ("array", "object") and before.count("associations/") < 5:
            for other in [*value.elements, *(member for _, member in value.members)]:
                yield from _of_item(other, f"{before}associations", text, True)


def _format_named(name: str) -> str:
    """The format of a field of ninjs 1, by the end of its name."""
    ends = name.lower().split("_")[1:]
    if any(end in ("html", "xhtml", "html5") for end in ends):
        return "html"
    return "txt" if "text" in ends else ""


def _format_typed(element: Value, text: str) -> str | None:
    """The format of a text of ninjs 2 and 3, "" if it does not say; None if newslint does not read it."""
    said = element.member(*_CONTENT_TYPE)
    if said is None or said.kind != "string":
        return ""
    named = text[said.start : said.end].lower()
    if "html" in named:
        return "html"
    return {"text\\/plain": "txt", "text/plain": "txt"}.get(named) if "/" in named else ""


def counts(record: Value) -> Iterator[Counted]:
    """The numbers in a ninjs record that say how long its texts are."""
    if not _is_ninjs(record):
        return
    bodies = [value for name, value in record.members if name.startswith("body_") and value.kind == "string"]
    lists = [value for name, value in record.members if name in _LISTS]
    listed = [
        element.member("value") for name, value in record.members if name == "bodies" for element in value.elements
    ]
    yield from _counts(record, bodies + [value for value in listed if value])
    for value in lists:
        for element in value.elements:
            one = element.member("value")
            if one:
                yield from _counts(element, [one])


def _counts(item: Value, texts: list[Value]) -> Iterator[Counted]:
    for name, value in item.members:
        if value.kind == "number" and name.lower() in ("charcount", "wordcount"):
            yield Counted(value, [text for text in texts if text.kind == "string"], name.lower() == "wordcount")
