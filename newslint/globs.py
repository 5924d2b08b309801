"""Patterns of paths, as in a .gitignore."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Patterns:
    """Patterns relative to a folder. Raises `ValueError` for one that means nothing."""

    def __init__(self, lines: "Iterable[str]", folder: str) -> None:
        self.folder = folder
        self._spec = None
        patterns = list(lines)
        if not patterns:  # importing pathspec takes longer than checking an article
            return
        from pathspec import GitIgnoreSpec

        for line in patterns:
            try:
                GitIgnoreSpec.from_lines([line])
            except Exception:  # pathspec lets through what `re` raises
                raise ValueError(f"{line!r} is not a pattern as in a .gitignore") from None
        self._spec = GitIgnoreSpec.from_lines(patterns)

    def __bool__(self) -> bool:
        return self._spec is not None

    def prefix(self, folder: str) -> str:
        """What stands before the names in a folder when `match` is asked about them."""
        relative = os.path.relpath(folder or os.curdir, self.folder or os.curdir)
        return "" if relative == os.curdir else relative.replace(os.sep, "/") + "/"

    def match(self, name: str) -> bool | None:
        """As `matches`, for a path relative to the patterns' folder; the name of a folder ends with a slash."""
        return None if self._spec is None else self._spec.check_file(name).include

    def matches(self, path: str, is_folder: bool) -> bool | None:
        """Whether a path is one of those meant; None if no pattern speaks of it."""
        if self._spec is None:
            return None
        name = os.path.relpath(path, self.folder or os.curdir).replace(os.sep, "/")
        return self.match(name + "/" if is_folder else name)
