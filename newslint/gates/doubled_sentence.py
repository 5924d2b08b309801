"""Whether a sentence stands twice in a row."""

from itertools import islice

from newslint.views import Views

_SHORTEST = 15


def opens(views: Views) -> bool:
    """Whether what stands between two full stops is what the next such part begins with."""
    parts = views.plain.split(b". ")
    return any(
        len(part) >= _SHORTEST and after.startswith(part)
        for part, after in zip(map(_last_line, parts), islice(parts, 1, None), strict=False)
    )


def _last_line(part: bytes) -> bytes:
    return part[part.rfind(b"\n") + 1 :]
