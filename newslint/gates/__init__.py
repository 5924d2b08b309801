"""Quick looks at the views of a text: is there anything in it for an analysis to see?

A rule without a `find` names the gate that has to open before it is loaded. A gate may open without need, it may not
stay shut where a rule behind it has something to say. One file is one gate: `opens(views: Views) -> bool`, which runs
on every article and so takes some microseconds and imports next to nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.views import Views


def gate(name: str) -> "Callable[[Views], bool]":
    """The gate of a name. Raises `ValueError` if there is none."""
    try:
        opens: Callable[[Views], bool] = __import__(f"newslint.gates.{name}", fromlist=["opens"]).opens
    except ImportError:
        raise ValueError(f"there is no gate {name!r}") from None
    return opens
