"""Which files there are: those named, and the articles in the folders named."""

import os
from collections.abc import Callable, Iterator, Sequence

from newslint.files import format_of
from newslint.globs import Patterns

Excludes = Callable[[str, bool], bool]
"""Says whether a path is to be left out; the second argument tells whether it is a folder."""

_NEVER_WALKED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def discover(path: str, excludes: Excludes, force_exclude: bool = False) -> Iterator[str]:
    """A file that is named, or the articles in a folder that is, in order.

    What `excludes` and .gitignore leave out is left out, but not what was named itself: `excludes` has its way with
    that under `force_exclude` only. Links met on the way are not followed. A folder that cannot be read is given as if
    it were a file.
    """
    is_folder = os.path.isdir(path)
    is_excluded = excludes(path, is_folder)
    if is_excluded and force_exclude:
        return
    if is_folder:
        yield from _walk(path, _nothing if is_excluded else excludes)
    else:
        yield path


def _walk(top: str, excludes: Excludes) -> Iterator[str]:
    above = _ignores_above(top)
    pending = [(top, [] if _is_ignored(top, True, above) else above)]
    while pending:
        folder, ignores = pending.pop()
        own = os.path.join(folder, ".gitignore")
        if os.path.isfile(own):
            ignores = [*ignores, _gitignore(own)]
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        folders = []
        for entry in entries:
            path = entry.path.removeprefix(os.path.join(os.curdir, ""))
            try:
                is_folder, is_file = entry.is_dir(follow_symlinks=False), entry.is_file(follow_symlinks=False)
            except OSError:  # said when it is opened
                is_folder, is_file = False, True
            if entry.name.startswith(".") or not (is_folder or (is_file and format_of(path))):
                continue
            if entry.name in _NEVER_WALKED or excludes(path, is_folder) or _is_ignored(path, is_folder, ignores):
                continue
            if is_folder:
                folders.append((path, ignores))
            else:
                yield path
        pending += reversed(folders)


def _ignores_above(folder: str) -> list[Patterns]:
    """The .gitignore files between a folder and the root of its repository, outermost first."""
    found: list[Patterns] = []
    at = os.path.abspath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            return []
        at = parent
        own = os.path.join(at, ".gitignore")
        if os.path.isfile(own):
            found.append(_gitignore(own))
    return found[::-1]


def _is_ignored(path: str, is_folder: bool, ignores: Sequence[Patterns]) -> bool:
    said = (patterns.matches(path, is_folder) for patterns in reversed(ignores))
    return next((excluded for excluded in said if excluded is not None), False)


def _gitignore(path: str) -> Patterns:
    """A .gitignore without the lines that mean nothing, as git reads it."""
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:
        lines = []
    return Patterns([line for line in lines if _means_something(line)], os.path.dirname(path))


def _means_something(line: str) -> bool:
    try:
        Patterns([line], "")
    except ValueError:
        return False
    return True


def _nothing(path: str, is_folder: bool) -> bool:
    return False
