"""Which files there are: those named, and the articles in the folders named."""

import os

from newslint.globs import Patterns
from newslint.readers import WALKED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Excludes = Callable[[str], Sequence[Patterns]]
    """Gives the patterns that leave something out of a folder."""
    Placed = Sequence[tuple[Patterns, str]]
    """Patterns, each with what stands before the names in the folder in hand when they are asked about one."""

_NEVER_WALKED = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def discover(
    path: str, excludes: "Excludes", force_exclude: bool = False, also: "Excludes | None" = None
) -> "Iterator[tuple[str, list[str]]]":
    """A file that is named, or the articles in a folder that is: folder by folder, in order.

    What `excludes` and .gitignore leave out is left out, but not what was named itself: `excludes` has its way with
    that under `force_exclude` only. Links met on the way are not followed. A folder that cannot be read is given as if
    it were a file. `also` gives patterns of further files that are articles.
    """
    is_folder = os.path.isdir(path)
    is_excluded = is_left_out(path, is_folder, excludes)
    if is_excluded and force_exclude:
        return
    if is_folder:
        yield from _walk(path, _nothing if is_excluded else excludes, also or _nothing)
    else:
        yield os.path.dirname(path), [path]


def is_left_out(path: str, is_folder: bool, excludes: "Excludes") -> bool:
    """Whether the patterns of the folder in which a path lies leave it out."""
    return any(patterns.matches(path, is_folder) for patterns in excludes(os.path.dirname(path)) if patterns)


def _walk(top: str, excludes: "Excludes", also: "Excludes") -> "Iterator[tuple[str, list[str]]]":
    above = _ignores_above(top)
    pending = [(top, [] if _is_ignored(top, True, above) else above)]
    while pending:
        folder, above = pending.pop()
        try:
            entries = {entry.name: entry for entry in os.scandir(folder)}
        except OSError:
            yield folder, [folder]
            continue
        own = [_gitignore(os.path.join(folder, ".gitignore"))] if ".gitignore" in entries else []
        ignores = [(patterns, patterns.prefix(folder)) for patterns in (*above, *own) if patterns]
        left_out = [(patterns, patterns.prefix(folder)) for patterns in excludes(folder) if patterns]
        further = [(patterns, patterns.prefix(folder)) for patterns in also(folder) if patterns]
        articles, folders = _sorted(entries, further)
        prefix = "" if folder == os.curdir else os.path.join(folder, "")
        if ignores or left_out:
            articles = [name for name in articles if not _is_unwanted(name, left_out, ignores)]
            folders = [name for name in folders if not _is_unwanted(name + "/", left_out, ignores)]
        if articles:
            yield folder, [prefix + name for name in articles]
        passed_on = [patterns for patterns, _ in ignores]
        pending += [(prefix + name, passed_on) for name in reversed(folders)]


def _sorted(entries: "dict[str, os.DirEntry[str]]", further: "Placed") -> tuple[list[str], list[str]]:
    """The names of the articles and of the folders among what a folder holds, in order, without what is hidden."""
    articles, folders = [], []
    for name in sorted(entries):
        if name[0] == ".":
            continue
        entry = entries[name]
        try:
            if entry.is_dir(follow_symlinks=False):
                if name not in _NEVER_WALKED:
                    folders.append(name)
            elif _is_article(name, further) and entry.is_file(follow_symlinks=False):
                articles.append(name)
        except OSError:  # said when it is opened
            if _is_article(name, further):
                articles.append(name)
    return articles, folders


def _is_article(name: str, further: "Placed") -> bool:
    return name.lower().endswith(WALKED) or any(patterns.match(prefix + name) for patterns, prefix in further)


def _is_unwanted(name: str, left_out: "Placed", ignores: "Placed") -> bool:
    """Whether a file, or a folder with a slash behind its name, is excluded or ignored."""
    if any(patterns.match(prefix + name) for patterns, prefix in left_out):
        return True
    said = (patterns.match(prefix + name) for patterns, prefix in reversed(ignores))
    return next((ignored for ignored in said if ignored is not None), False)


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


def _is_ignored(path: str, is_folder: bool, ignores: "Sequence[Patterns]") -> bool:
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
    if not line or line.startswith("#"):
        return False
    try:
        Patterns([line], "")
    except ValueError:
        return False
    return True


def _nothing(folder: str) -> "Sequence[Patterns]":
    return ()
