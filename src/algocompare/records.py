"""`Record`: named tuples that are cheap to define.

Owns the making of data types. To a type checker it is `typing.NamedTuple`, and it behaves as one; but that takes
0.28 ms to make a class (it checks annotations and compiles a constructor), this 0.03 ms, and a start makes nearly fifty
of them: two thirds of the time of an empty interpreter. Must not import anything that costs as much as it saves.
"""

from typing import TYPE_CHECKING

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from operator import itemgetter

    class _RecordType(type):
        """Makes a subclass of tuple from a class body with annotations, as `typing.NamedTuple` does."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ())) or getattr(bases[0] if bases else None, "_fields", ())
            if any(isinstance(base, _RecordType) and base._fields for base in bases):
                return super().__new__(cls, name, bases, body)
            defaults = {field: body.pop(field) for field in fields if field in body}
            getters = {field: property(itemgetter(place)) for place, field in enumerate(fields)}
            body |= {"_fields": fields, "_defaults": defaults, "__slots__": (), "__match_args__": fields, **getters}
            return super().__new__(cls, name, bases or (tuple,), body)

    class Record(metaclass=_RecordType):
        """The base of the project's data types."""

        def __new__(cls, *values, **named):
            """A record of these values, in the order of the fields or by name."""
            fields = cls._fields
            if named or len(values) != len(fields):
                rest = [named.pop(field) if field in named else cls._defaults[field] for field in fields[len(values) :]]
                if named or len(values) > len(fields):
                    raise TypeError(f"{cls.__name__} takes {', '.join(fields)}; not {', '.join(named) or len(values)}")
                values = (*values, *rest)
            return tuple.__new__(cls, values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **named):
            return type(self)(**{**self._asdict(), **named})

        def __repr__(self):
            parts = (f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(parts)})"
