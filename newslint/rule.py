"""What a rule is: a check with its reasons, its examples and its options in one place."""

from __future__ import annotations

from newslint.finding import Drop, Edit, Finding, Fix, Safety, Severity, Span
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from re import Match
    from typing import Any, ClassVar, Literal, NoReturn, dataclass_transform

    from newslint.document import Document
else:

    def dataclass_transform(**told):
        return lambda made: made


class OptionError(ValueError):
    """An option that a rule does not have, or a value it cannot take."""


class Example(NamedTuple):
    """A text that a rule must flag (`bad` is true), what its fix makes of it, or a text that it must leave alone.

    `beside` are the other articles of the run, for a rule that judges across documents.
    """

    text: str
    bad: bool
    fixed: str | None = None
    options: Mapping[str, Any] = {}
    beside: tuple[str, ...] = ()


def bad(
    text: str, *, good: str | None = None, options: Mapping[str, Any] | None = None, beside: Iterable[str] = ()
) -> Example:
    """A text with the fault; `good` is what the rule's fix makes of it, byte for byte."""
    return Example(text, True, good, options or {}, tuple(beside))


def good(text: str, *, options: Mapping[str, Any] | None = None, beside: Iterable[str] = ()) -> Example:
    """A text that looks like the fault and is right."""
    return Example(text, False, None, options or {}, tuple(beside))


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Rule:
    """One check.

    A subclass says in class fields what its page and its findings say (see `docs/writing-rules.md`); annotated class
    fields are its options, and the constructor takes them by name. It writes `found`, `check` or the three steps
    `gather`, `settle` and `check_across`. Rules are frozen: nothing is kept from one document to the next.
    """

    id: ClassVar[str] = ""
    path: ClassVar[str] = ""
    summary: ClassVar[str] = ""
    why: ClassVar[str] = ""
    message: ClassVar[str] = ""
    severity: ClassVar[str] = "warning"
    fix: ClassVar[str] = ""
    default: ClassVar[bool] = True
    any_language: ClassVar[bool] = False
    in_quotations: ClassVar[Literal["same", "unsafe", "skip"]] = "same"
    in_addresses: ClassVar[bool] = False
    examples: ClassVar[Sequence[Example]] = ()
    find: ClassVar[str] = ""
    engine: ClassVar[Literal["re", "regex"]] = "re"
    ignore_case: ClassVar[bool] = False
    across: ClassVar[bool] = False
    where: ClassVar[Literal["", "headline", "body"]] = ""
    gate: ClassVar[str] = ""
    lexicon: ClassVar[Collection[str]] = ()
    kinds: ClassVar[int] = 1
    by_word: ClassVar[bool] = False

    def __init__(self, /, **options: Any) -> None:
        """Raises `OptionError` for an option that is unknown or of another type."""
        known = self.options()
        for name, value in options.items():
            if name not in known:
                raise OptionError(unknown("option", name, (*known, "severity")))
            object.__setattr__(self, name, _converted(name, value, _option_types(type(self))[name]))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a rule is frozen; {name!r} cannot be set")

    @classmethod
    def options(cls) -> dict[str, Any]:
        """The options of the rule with their defaults."""
        return {name: getattr(cls, name) for name in _option_names(cls)}

    @classmethod
    def check_options(cls) -> None:
        """Raises `OptionError` if an option is of a type that a config cannot say, or its default is of another."""
        try:
            types = _option_types(cls)
        except Exception as error:
            raise OptionError(f"the types of the options cannot be read: {error}") from None
        for name, default in cls.options().items():
            if not _is_supported(types[name]):
                raise OptionError(
                    f"option {name!r} is annotated {types[name]}; "
                    "an option is bool, int, float, str, Literal[…] or a tuple[…, ...] of one of these"
                )
            _converted(name, default, types[name])

    @property
    def safety(self) -> Safety | None:
        """How safe its fixes are at best; `None` for a rule that only reports."""
        return Safety(self.fix) if self.fix else None

    @property
    def judges_across(self) -> bool:
        """Whether the rule wants to have seen every document before it judges one."""
        return type(self).gather is not Rule.gather

    def found(self, document: Document, match: Match[str]) -> Iterable[Finding]:
        """What to make of a match of `find`."""
        yield self.finding(match, found=match[0])

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterable[Finding]:
        """What to make of all matches of `find` in a document, in order; there is at least one."""
        for match in matches:
            yield from self.found(document, match)

    def check(self, document: Document) -> Iterable[Finding]:
        """What is wrong with a document. Called for a rule without a `find`, where its `gate` opens."""
        return ()

    def gather(self, document: Document) -> Any:
        """What this document has to say to the others: plain data."""
        raise NotImplementedError

    def settle(self, gathered: Iterable[Any]) -> Any:
        """One value from what all documents had to say; the same for any order of them."""
        raise NotImplementedError

    def check_across(self, document: Document, evidence: Any) -> Iterable[Finding]:
        """What is wrong with a document in the light of all of them."""
        raise NotImplementedError

    def finding(
        self,
        span: Span | tuple[int, int] | Match[str],
        *,
        replace: str | None = None,
        edits: Iterable[Edit] = (),
        drop: bool = False,
        safety: str | None = None,
        severity: str | None = None,
        message: str | None = None,
        related: Iterable[tuple[int, int]] = (),
        **words: str,
    ) -> Finding:
        """A finding of this rule at a place of `document.text`.

        The fix is `replace` in the place of the span, or `edits`, or the taking out of the block there (`drop`).
        `safety` may lower the rule's own, never raise it. Without a `message` the rule's own is filled with `words`.
        """
        start, end = span if isinstance(span, tuple) else span.span()
        made: tuple[Edit | Drop, ...] = ()
        if replace is not None:
            made = (Edit(start, end, replace),)
        elif drop:
            made = (Drop(start, end),)
        elif edits:
            made = tuple(edits)
        fix = None
        best = self.safety
        if made and best:
            fix = Fix(made, riskier(Safety(safety), best) if safety else best, _what(made))
        if message is None:
            message = self.told({"write": replace or "", **words})
        places = tuple([Span(*place) for place in related]) if related else ()
        message = message.replace("\n", " ")
        return Finding(self.id, Span(start, end), message, Severity(severity or self.severity), fix, places)

    def told(self, words: Mapping[str, str]) -> str:
        """The rule's message with its `{words}` filled in."""
        if "{" not in self.message:
            return self.message
        told, *parts = self.message.split("{")
        for part in parts:
            name, brace, rest = part.partition("}")
            told += words[name] + rest if brace and name in words else "{" + part
        return told


def riskier(one: Safety, other: Safety) -> Safety:
    """The less safe of two; the first if they are equal."""
    return other if other is not one and other.rank > one.rank else one


def _what(edits: Sequence[Edit | Drop]) -> str:
    """What edits do, for the reader of a report."""
    written = [edit for edit in edits if isinstance(edit, Edit) and edit.text]
    if not written:
        return "Take out"
    if len(edits) > 1:
        return f"Change {len(edits)} places"
    start, end, text = written[0]
    return f"{'Write' if start < end else 'Insert'} “{text}”".replace("\n", " ")


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """A sentence for a name that is not known, with the one that may have been meant."""
    import difflib

    close = difflib.get_close_matches(str(name), list(map(str, known)), 1, 0.6)
    return f"unknown {what} {name!r}" + (f"; did you mean {close[0]!r}?" if close else "")


def _option_names(cls: type[Rule]) -> list[str]:
    names: list[str] = []
    for base in reversed(cls.__mro__):
        if base is object or base is Rule:
            continue
        for name, annotation in base.__annotations__.items():
            if "ClassVar" not in str(annotation) and name in base.__dict__:
                names.append(name)
    return names


def _option_types(cls: type[Rule]) -> dict[str, Any]:
    """The annotations of a rule's own fields, read where its classes were written."""
    from typing import get_type_hints

    types: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if base is not object and base is not Rule:
            own = {name: told for name, told in base.__annotations__.items() if "ClassVar" not in str(told)}
            types.update(
                get_type_hints(type(base.__name__, (), {"__annotations__": own, "__module__": base.__module__}))
            )
    return types


def _is_supported(wanted: Any) -> bool:
    from typing import Literal, get_args, get_origin

    args = get_args(wanted)
    if get_origin(wanted) is tuple:
        return len(args) == 2 and args[1] is Ellipsis and _is_supported(args[0])
    return wanted in (bool, int, float, str) or get_origin(wanted) is Literal


def _converted(name: str, value: Any, wanted: Any) -> Any:
    """A value from a config as the option's own type. Raises `OptionError`."""
    from typing import Literal, get_args, get_origin

    origin, args = get_origin(wanted) or wanted, get_args(wanted)
    if origin is tuple and isinstance(value, (list, tuple)):
        return tuple(_converted(name, item, args[0]) for item in value)
    if origin is Literal:
        if value in args:
            return value
        raise OptionError(f"option {name!r} must be one of {', '.join(map(repr, args))}, not {value!r}")
    if origin is float and type(value) is int:
        return float(value)
    if isinstance(origin, type) and isinstance(value, origin) and not (origin is int and isinstance(value, bool)):
        return value
    raise OptionError(f"option {name!r} must be {getattr(wanted, '__name__', wanted)}, not {value!r}")
