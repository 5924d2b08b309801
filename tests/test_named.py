import pickle
from collections import namedtuple
from typing import NamedTuple as Typed

import pytest

from newslint.named import NamedTuple


class Place(NamedTuple):
    """Where something is."""

    line: int
    column: int = 1
    name: str = ""

    @property
    def shown(self) -> str:
        return f"{self.name}:{self.line}"

    @classmethod
    def first(cls) -> "Place":
        return cls(1)


class Marked(Place):
    mark: str


class TypedPlace(Typed):
    line: int
    column: int = 1
    name: str = ""


def test_it_is_what_typing_makes() -> None:
    ours, theirs = Place(3, name="a"), TypedPlace(3, name="a")
    assert tuple(ours) == tuple(theirs) == (3, 1, "a")
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).removeprefix("Typed")
    assert tuple(ours._replace(line=4)) == tuple(theirs._replace(line=4))
    assert type(ours._replace(line=4)) is Place
    assert ours._asdict() == theirs._asdict()
    assert tuple(Place._make([1, 2, "b"])) == (1, 2, "b")
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__"):
        assert getattr(Place, name) == getattr(namedtuple("P", "line column name", defaults=(1, "")), name)
    assert not hasattr(ours, "__dict__")


def test_it_has_what_its_body_says() -> None:
    assert Place.__doc__ == "Where something is."
    assert (Place.__module__, Place.__qualname__) == (__name__, "Place")
    assert Place(3, name="a").shown == "a:3"
    assert Place.first() == (1, 1, "")
    match Place(2, 3):
        case Place(line, column):
            assert (line, column) == (2, 3)


def test_it_can_be_pickled_and_subclassed() -> None:
    assert pickle.loads(pickle.dumps(Place(1, 2, "x"))) == Place(1, 2, "x")
    marked = Marked(1)
    marked.mark = "x"
    assert marked == Place(1)
    assert type(marked._replace(line=2)) is Marked


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, "", 4), {}), ((1,), {"row": 1}), ((1,), {"line": 2}), ((), {"column": 1})],
)
def test_what_is_called_wrongly_is_told(values: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match=r"Place\(\) "):
        Place(*values, **named)  # type: ignore[arg-type]


def test_what_is_left_out_is_as_usual() -> None:
    assert Place(1) == Place(1, 1) == Place(1, 1, "") == Place(line=1) == Place(1, name="")
