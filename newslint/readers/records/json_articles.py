"""The articles of JSON values: by the fields of a config, by known fields, or all their strings."""

from collections.abc import Iterator, Sequence

from newslint.finding import Span
from newslint.mapping import Layer
from newslint.named import NamedTuple
from newslint.readers.records.counts import kept_true
from newslint.readers.records.fields import LANGUAGES, Route, kind_of, language_of, route
from newslint.readers.records.json_strings import spelling, string
from newslint.readers.records.json_values import Value
from newslint.readers.records.nested import Gathering
from newslint.readers.records.ninjs import Counted, Field, counts, fields, known_records
from newslint.readers.records.twins import in_step
from newslint.reading import Article, Fault, NotArticles, Reading, Scope

_LISTS = (
    "items articles stories docs documents entries posts records results rows data news hits list feed pages children"
)
_COPIED = ("body", "bodies")


class Copies(NamedTuple):
    """What a text as HTML holds, with twins, and the field of its plain copy."""

    both: Gathering
    plain: Field


class Articles:
    """The articles of a JSON text in the making: `take` them value by value."""

    def __init__(self, layer: Layer, scope: Scope) -> None:
        self.text = layer.text
        self.scope = scope
        self.made: list[Article] = []
        self.faults: list[Fault] = []
        self.soft: list[Span] = []
        self._counted: list[Counted] = []
        self._has_known = False
        self._layer = self._counting(layer) if scope.narrow else layer
        self._spell = spelling(self.text, scope)
        self._top = route(scope.fields if scope.fields is not None or not scope.narrow else ())

    def _counting(self, layer: Layer) -> Layer:
        """The same text, in which the edits of all strings meet, so that counts can be kept true."""
        whole = Layer.identity(self.text).pieces
        outer = None if layer.is_source else layer
        return Layer(self.text, whole, self.text, outer=outer, finish=kept_true(self._counted, self.text))

    def take(self, top: Value) -> None:
        """Take the articles that a value holds."""
        for value, way in _elements(top, self._top):
            known = known_records(value, way) if self.scope.narrow else []
            for record, its_way in known:
                self._take_known(record, its_way)
            if known:
                continue
            records = [(value, way)]
            if self.scope.fields is not None:
                records = _records(value, way)
            for record, its_way in records:
                self._take(record, its_way, _language(record, self.text) or _language(value, self.text))

    def reading(self) -> Reading:
        """All that was taken. Raises `NotArticles` where nothing says which fields are prose."""
        if not self.made and not self.faults and not self._has_known:
            if self.scope.narrow and self.scope.fields is None:
                raise NotArticles(
                    "no field of it is known to hold an article; name some in the config:"
                    ' text-fields = ["body", "article.text"]'
                )
            if self.scope.narrow:
                named = ", ".join(path for path, _ in self.scope.fields or ())
                raise NotArticles(f"none of the text-fields of the config is in it: {named}")
        return Reading(self.made, self.faults, self.soft)

    def _finished(self, gathering: Gathering, language: str) -> None:
        self.faults += gathering.faults
        self.soft += gathering.soft
        if gathering.segments or gathering.instructions:
            self.made.append(gathering.article(language))

    def _take(self, record: Value, way: Route, language: str) -> None:
        gathering = Gathering(self.scope)
        for value, its_way, name in _strings(record, way):
            layer = string(self._layer, value.start, value.end, self._spell)
            gathering.add(layer, its_way.path, name, kind_of(name), its_way.format or "")
        self._finished(gathering, language)

    def _take_known(self, record: Value, way: Route) -> None:
        self._has_known = True
        found = self._fields(record, way)
        layers = {field: string(self._layer, field.value.start, field.value.end, self._spell) for field in found}
        copies = _copies(found, layers, self.scope)
        plain = {copied.plain for copied in copies.values()}
        main = Gathering(self.scope)
        others: list[Gathering] = []
        groups: set[str] = set()
        for field in found:
            gathering = main
            if field in plain:
                continue
            if field.group in _COPIED:
                if field.group in groups:
                    gathering = Gathering(self.scope)
                    others.append(gathering)
                groups.add(field.group)
            copied = copies.get(field)
            if copied:
                gathering.merge(copied.both)
            else:
                gathering.add(layers[field], field.path, field.name, field.kind, field.format)
        for gathering in (main, *others):
            self._finished(gathering, _language(record, self.text))
        for counted in counts(record):
            self._counted.append(counted)
            self.soft.append(self._layer.span(Span(counted.number.start, counted.number.end)))

    def _fields(self, record: Value, way: Route) -> list[Field]:
        """The known fields of a record and those that a config names, in the order of the file."""
        found = [*fields(record, way, self.text)]
        if self.scope.fields:
            known = {field.value.start for field in found}
            for value, its_way, name in _strings(record, way):
                if value.start not in known:
                    found.append(Field(value, its_way.path, name, kind_of(name), its_way.format or ""))
        return sorted(found, key=lambda field: field.value.start)


def _copies(found: Sequence[Field], layers: dict[Field, Layer], scope: Scope) -> dict[Field, Copies]:
    """What the fields in HTML hold of which there is a plain copy with the same paragraphs."""
    made: dict[Field, Copies] = {}
    taken: set[Field] = set()
    for other in found:
        if not other.group or other.format != "html":
            continue
        for plain in found:
            if plain.group == other.group and plain.format != "html" and plain not in taken:
                gathering = Gathering(scope)
                segments = gathering.inner(layers[other], other.path, other.kind, "html")
                both = in_step(segments, layers[plain])
                if both:
                    gathering.segments = both
                    made[other] = Copies(gathering, plain)
                    taken.add(plain)
                    break
    return made


def _elements(top: Value, way: Route) -> Iterator[tuple[Value, Route]]:
    """The elements of a list of objects, each an article; any other value as it is."""
    if any(element.kind in ("object", "array") for element in top.elements):
        for at, element in enumerate(top.elements):
            yield element, way.into(at)
    else:
        yield top, way


def _records(value: Value, way: Route) -> list[tuple[Value, Route]]:
    """The elements of the list that holds all that is selected, if it is one of articles; else the value itself."""
    one, its_way = value, way
    for _ in range(5):
        holding = [
            (name, member)
            for name, member in one.members
            if member.kind != "word" and next(_strings(member, its_way.step(name), name), None)
        ]
        if len(holding) != 1:
            break
        name, one = holding[0]
        its_way = its_way.step(name)
        if one.kind == "array":
            if name in _LISTS.split() and all(element.kind == "object" for element in one.elements):
                return [(element, its_way.into(at)) for at, element in enumerate(one.elements)]
            break
    return [(value, way)]


def _strings(top: Value, way: Route, name: str = "") -> Iterator[tuple[Value, Route, str]]:
    """The selected strings in a value, in order, each with the name of its field."""
    waiting = [(top, way, name)]
    while waiting:
        value, way, name = waiting.pop()
        if value.kind == "string":
            if way.format is not None:
                yield value, way, name
        elif value.members:
            waiting += [(member, way.step(inner), inner) for inner, member in reversed(value.members)]
        elif value.elements:
            number = len(value.elements)
            waiting += [(one, way.into(number - at), name) for at, one in enumerate(reversed(value.elements), 1)]


def _language(record: Value, text: str) -> str:
    said = record.member(*LANGUAGES)
    return language_of(text[said.start : said.end]) if said and said.kind == "string" else ""
