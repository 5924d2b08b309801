"""Whether the last line of a text of several lines has no line break."""

from newslint.views import Views


def opens(views: Views) -> bool:
    plain = views.plain
    return not plain.endswith(b"\n") and b"\n" in plain
