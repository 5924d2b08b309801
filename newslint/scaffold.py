"""`newslint new family/name`: a rule that fails its own promises until it is filled in."""

import os
import re

from newslint.packs import ENGINE_FAMILY, open_pack, rule_files
from newslint.shipping import shipped_folder

_TOML = """summary  = "TODO: what good copy does, in one sentence"
why      = "TODO: why, and on whose authority, in two sentences."
message  = "TODO: what the reader of a finding is told; {{found}} is the faulty text"
severity = "warning"
fix      = "unsafe"

[replace]
find  = 'TODO'
write = 'TODO'

[[example]]
bad  = "A sentence with the fault that {name} is."
good = "The same sentence, repaired."

[[example]]
good = "A sentence that looks like the fault and is right."
"""

_PYTHON = '''from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class {title}(Rule):
    """TODO: what good copy does, in one sentence.

    TODO: why, and on whose authority, in two sentences.
    """

    message = "TODO: what the reader of a finding is told"
    severity = "warning"
    fix = "unsafe"
    find = r"TODO"
    examples = (
        bad("A sentence with the fault that {name} is.", good="The same sentence, repaired."),
        good("A sentence that looks like the fault and is right."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        yield self.finding(match, replace="TODO")
'''


class ScaffoldError(ValueError):
    """A rule that cannot be begun. Its text says why."""


def make(id: str, pack: str, suffix: str) -> str:
    """Write the beginnings of a rule into a pack and give the path. Raises `ScaffoldError`."""
    match = re.fullmatch(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)", id)
    if match is None:
        raise ScaffoldError(f"{id!r} is no rule's name; write family/defect-name in lower case, with hyphens")
    family, name = match.groups()
    if family == ENGINE_FAMILY:
        raise ScaffoldError(f"the family {family!r} is the engine's own; name another")
    stem = os.path.join(pack, family, name.replace("-", "_"))
    for taken in (stem + ".toml", stem + ".py"):
        if os.path.exists(taken):
            raise ScaffoldError(f"{taken} is there already")
    if id in rule_files([open_pack(shipped_folder())]):
        raise ScaffoldError(f"{id} is already a rule of newslint's; give yours another name")
    path = f"{stem}.{suffix}"
    text = (_PYTHON if suffix == "py" else _TOML).format(name=name, title=name.title().replace("-", ""))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise ScaffoldError(f"{path}: {error.strerror}") from None
    return path
