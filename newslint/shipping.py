"""Where newslint's own pack is."""

import os

PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BESIDE = os.path.join(os.path.dirname(PACKAGE), "rules")


def is_checkout() -> bool:
    """Whether newslint runs from its sources, where rules are worked on."""
    return os.path.isfile(os.path.join(os.path.dirname(PACKAGE), "pyproject.toml")) and os.path.isdir(_BESIDE)


def shipped_folder() -> str:
    """The folder of newslint's own pack: beside the package in a checkout, else inside it."""
    return _BESIDE if is_checkout() else os.path.join(PACKAGE, "rules")
