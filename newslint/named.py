"""NamedTuple, without importing typing and collections for it, which takes longer than linting a hundred articles.

To type checkers it is `typing.NamedTuple` itself.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter

    class _Kind(type):
        """Makes of a class with annotated fields a class of tuples."""

        def __new__(cls, name, bases, space):
            if not bases:
                return type.__new__(cls, name, bases, space)
            fields = tuple(_annotations(space))
            defaults = {field: space.pop(field) for field in fields if field in space}
            given = ", ".join(f"{field}=_defaults[{field!r}]" if field in defaults else field for field in fields)
            made = f"lambda _cls, {given}: _new(_cls, ({', '.join(fields)},))"
            new = eval(made, {"_new": tuple.__new__, "_defaults": defaults})
            new.__name__, new.__qualname__ = "__new__", f"{name}.__new__"  # what a wrong call is told
            space.update(
                __slots__=(),
                __new__=new,
                __match_args__=fields,
                _fields=fields,
                _field_defaults=defaults,
                **{field: _tuplegetter(at, None) for at, field in enumerate(fields)},
            )
            return type(name, (_Named,), space)

    def _annotations(space):
        """The annotated names of a class body; from Python 3.14 on there is only a function that gives them."""
        return space["__annotations__"] if "__annotations__" in space else space["__annotate_func__"](1)

    class _Named(tuple):
        __slots__ = ()

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, **changed):
            values = [*map(changed.pop, self._fields, self)]
            return type(self)(*values, **changed)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            told = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self):
            return tuple(self)

    class NamedTuple(metaclass=_Kind):
        pass
