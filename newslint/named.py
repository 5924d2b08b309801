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
            space.update(
                __slots__=(),
                __new__=_maker(name, fields, defaults),
                __match_args__=fields,
                _fields=fields,
                _field_defaults=defaults,
                **{field: _tuplegetter(at, None) for at, field in enumerate(fields)},
            )
            return type(name, (_Named,), space)

    def _annotations(space):
        """The annotated names of a class body; from Python 3.14 on there is only a function that gives them."""
        return space["__annotations__"] if "__annotations__" in space else space["__annotate_func__"](1)

    def _maker(name, fields, defaults):
        """A `__new__`; compiling one for each class, with its parameters, would take longer than all their calls."""
        count = len(fields)
        wanted = count - len(defaults)
        usual = tuple(defaults.values())
        new = tuple.__new__

        def __new__(cls, *values, **named):
            given = len(values)
            if named or given > count or given < wanted:
                values = _complete(name, fields, defaults, values, named)
            elif given < count:
                values += usual[given - wanted :]
            return new(cls, values)

        return __new__

    def _complete(name, fields, defaults, values, named):
        """All the values of a tuple of which some are named or left out."""
        given = dict(zip(fields, values, strict=False))
        for field in named:
            if field not in fields:
                raise TypeError(f"{name}() got an unexpected keyword argument {field!r}")
            if field in given:
                raise TypeError(f"{name}() got multiple values for argument {field!r}")
        if len(values) > len(fields):
            raise TypeError(f"{name}() takes {len(fields)} arguments but {len(values)} were given")
        made = {**defaults, **given, **named}
        try:
            return [made[field] for field in fields]
        except KeyError as missing:
            raise TypeError(f"{name}() is missing the argument {missing}") from None

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
