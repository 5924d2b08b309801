"""The kinds a TOML rule can be: replace, flag, swap, prefer, drop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from re import Match

from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import Rule, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar

MAJORITY = 2
"""An article's own spelling is used at least so many times as often as all the others together."""


class Flag(Rule):
    """A pattern that is reported."""

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        yield self.finding(match, message=self.told(_groups(match)))


class Replace(Rule):
    """A pattern and what to write in its place."""

    write = ""

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        write = match.expand(self.write)
        yield self.finding(match, replace=write, message=self.told({**_groups(match), "write": write}))


class Swap(Rule):
    """Terms and what to write for each."""

    terms: ClassVar[Mapping[str, str]] = {}

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        term = re.sub(r"\s", " ", match[0])
        if term in self.terms:
            write = self.terms[term]
        elif term.lower() in self.terms:
            write = _in_case_of(term, self.terms[term.lower()])
        else:
            return  # a letter that only ignoring case takes for another, as ſ for s
        if write != match[0]:
            yield self.finding(match, replace=write, found=match[0])


class Prefer(Rule):
    """Spellings of one word, of which an article should use one."""

    sets: ClassVar[Sequence[Sequence[str]]] = ()
    in_quotations = "skip"

    def check(self, document: Document) -> Iterator[Finding]:
        for forms in self.sets:
            yield from self._check(document, forms)

    def _check(self, document: Document, forms: Sequence[str]) -> Iterator[Finding]:
        pattern = re.compile(_whole(f"({_any(forms)})(s?)"), re.IGNORECASE)
        places: dict[str, list[Match[str]]] = {}
        for match in pattern.finditer(document.text):
            if not document.in_quotation(match.start()):
                form = re.sub(r"\s", " ", match[1].lower())
                if form in forms:
                    places.setdefault(form, []).append(match)
        if len(places) < 2:
            return
        ranked = sorted(places, key=lambda form: (-len(places[form]), forms.index(form)))
        usual, others = ranked[0], ranked[1:]
        clear = len(places[usual]) >= MAJORITY * sum(len(places[form]) for form in others)
        for form in others if clear else others[-1:]:
            for match in places[form]:
                write = _in_case_of(match[1], usual) + match[2] if clear else None
                yield self.finding(match, replace=write, found=match[0], usual=usual)


class DropLines(Rule):
    """Lines that are no part of the article. What only a pattern says is never safe: prose may begin like residue."""

    exact: ClassVar[frozenset[str]] = frozenset()

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        line = match[0].strip()
        safety = None if line.casefold() in self.exact else "unsafe"
        yield self.finding(match, drop=True, found=line, safety=safety)


def fields(
    kind: str, table: Mapping[str, Any], read_rows: Callable[[str], Iterable[Mapping[str, str]]]
) -> dict[str, Any]:
    """What a kind's table says, as class fields for the kind's class.

    `read_rows` reads a file of rows by the name that the table gives. Raises `ValueError` with a sentence.
    """
    if not isinstance(table, Mapping):
        raise ValueError(f"write [{kind}] as a table")
    keys = _KEYS[kind]
    for key in table:
        if key not in keys and key not in _PATTERN_KEYS:
            raise ValueError(unknown(f"key in [{kind}]:", key, (*keys, *_PATTERN_KEYS)))
        if key in _CHECKS and not _CHECKS[key][0](table[key]):
            raise ValueError(f"{key} must be {_CHECKS[key][1]}, not {table[key]!r}")
    made = {key: table[key] for key in _PATTERN_KEYS if key in table}
    if kind in ("replace", "flag"):
        made["find"] = _wanted(table, "find", kind)
        if kind == "replace":
            made["write"] = _wanted(table, "write", kind)
    elif kind == "swap":
        terms = dict(table.get("terms", {}))
        if "from" in table:
            rows = [(row.get("found"), row.get("write")) for row in read_rows(table["from"])]
            if not all(found and isinstance(found, str) and isinstance(write, str) for found, write in rows):
                raise ValueError(f"{table['from']}: a row has found and write, which are texts")
            terms |= dict(rows)
        if not terms:
            raise ValueError("[swap] has no terms")
        made["terms"] = terms
        made["find"] = _terms(terms, table.get("whole_words", True))
    elif kind == "prefer":
        sets = [*table.get("sets", ()), *([table["one_of"]] if "one_of" in table else ())]
        if not sets or any(len(forms) < 2 for forms in sets):
            raise ValueError("[prefer] wants at least two forms in one_of or sets")
        made["sets"] = tuple(tuple(form.lower() for form in forms) for forms in sets)
    else:
        whole = [
            *(f"(?i:{re.escape(line)})" for line in table.get("lines", ())),
            *([table["find"]] if "find" in table else ()),
        ]
        if not whole:
            raise ValueError("[drop] wants lines or find")
        made["find"] = rf"^[ \t]*(?:{'|'.join(whole)})[ \t]*$"
        made["exact"] = frozenset(line.strip().casefold() for line in table.get("lines", ()))
    return made


KINDS: Mapping[str, type[Rule]] = {"replace": Replace, "flag": Flag, "swap": Swap, "prefer": Prefer, "drop": DropLines}
_KEYS: Mapping[str, Sequence[str]] = {
    "replace": ("find", "write"),
    "flag": ("find",),
    "swap": ("terms", "from", "whole_words"),
    "prefer": ("one_of", "sets"),
    "drop": ("lines", "find"),
}
_CHECKS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "find": (lambda value: _is_text(value) and value != "", "a text that is not empty"),
    "write": (lambda value: _is_text(value), "a text"),
    "from": (lambda value: _is_text(value), "a file's name"),
    "whole_words": (lambda value: isinstance(value, bool), "true or false"),
    "terms": (
        lambda value: isinstance(value, Mapping) and "" not in value and all(map(_is_text, value.values())),
        "a table of texts",
    ),
    "lines": (lambda value: _are_texts(value), "a list of texts"),
    "one_of": (lambda value: _are_texts(value), "a list of texts"),
    "sets": (
        lambda value: isinstance(value, (list, tuple)) and all(map(_are_texts, value)),
        "a list of lists of texts",
    ),
}
_PATTERN_KEYS = ("engine", "ignore_case", "across", "where")


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(text, str) and text for text in value)


def template_fault(rule: Rule, pattern: re.Pattern[str]) -> str:
    """What is wrong with what a [replace] writes, in words; empty if nothing is."""
    if not isinstance(rule, Replace):
        return ""
    names = {number: name for name, number in pattern.groupindex.items()}
    groups = (f"(?P<{names[number]}>)" if number in names else "()" for number in range(1, pattern.groups + 1))
    try:
        re.compile("".join(groups)).sub(rule.write, "")
    except (re.error, IndexError) as error:
        return f"write {rule.write!r} cannot be used: {error}"
    return ""


def _wanted(table: Mapping[str, Any], key: str, kind: str) -> Any:
    if key not in table:
        raise ValueError(f"[{kind}] has no {key}")
    return table[key]


def _terms(terms: Mapping[str, str], whole_words: bool) -> str:
    exact = [term for term in terms if term != term.lower()]
    folded = [term for term in terms if term == term.lower()]
    parts = [*([f"(?:{_any(exact)})"] if exact else []), *([f"(?i:{_any(folded)})"] if folded else [])]
    found = "|".join(parts)
    return _whole(f"(?:{found})") if whole_words else found


def _any(terms: Iterable[str]) -> str:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return "|".join(r"[ \n]".join(map(re.escape, term.split(" "))) for term in longest_first)


def _whole(pattern: str) -> str:
    return rf"(?<![\w-]){pattern}(?![\w-])"


def _in_case_of(found: str, write: str) -> str:
    if found.isupper() and len(found) > 1:
        return write.upper()
    return write[:1].upper() + write[1:] if found[:1].isupper() else write


def _groups(match: Match[str]) -> dict[str, str]:
    numbered = {str(number): text or "" for number, text in enumerate(match.groups(), 1)}
    named = {name: text or "" for name, text in match.groupdict().items()}
    return {**numbered, **named, "found": match[0]}
