"""Patterns of paths, as in a .gitignore."""

import os
from collections.abc import Iterable


class Patterns:
    """Patterns relative to a folder. Raises `ValueError` for one that means nothing."""

    def __init__(self, lines: Iterable[str], folder: str) -> None:
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

    def matches(self, path: str, is_folder: bool) -> bool | None:
        """Whether a path is one of those meant; None if no pattern speaks of it."""
        if self._spec is None:
            return None
        name = os.path.relpath(path, self.folder or os.curdir).replace(os.sep, "/")
        return self._spec.check_file(name + "/" if is_folder else name).include
