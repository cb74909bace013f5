"""The catalogue as a table: which columns, in which order, how many.

Owns the values of columns and the order of rows. Takes profiles, never a catalogue. Must not lay out or word anything.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from algocompare.errors import unknown_name
from algocompare.model import Profile, State, Value
from algocompare.records import Record
from algocompare.schema import Attribute, Schema
from algocompare.value_tests import OWN_FIELDS, field_names


class Column(Record):
    """One column: the name by which it was asked for, and the attribute; None for what every profile has."""

    name: str
    attribute: Attribute | None


class SortKey(Record):
    """A column to sort by; what is unknown comes last in either direction."""

    column: Column
    descending: bool


def column(schema: Schema, name: str) -> Column:
    """The column of this name: id, name, kind, or an attribute's id or short name.

    Raises:
        UnknownNameError: there is none; `candidates` are near names.
    """
    if name in OWN_FIELDS:
        return Column(name, None)
    valid = field_names(schema)
    if name not in valid:
        raise unknown_name("field", name, valid)
    return Column(name, schema.by_name[name])


def sort_key(schema: Schema, text: str) -> SortKey:
    """A sort key from `name`, or from `-name` for the reverse order.

    Raises:
        UnknownNameError: there is no such field.
    """
    name = text.removeprefix("-")
    return SortKey(column(schema, name), text.startswith("-"))


def cell(profile: Profile, of: Column) -> Value:
    """What a profile says in a column."""
    if of.attribute is None:
        return Value(State.VALUE, str(getattr(profile, of.name)))
    return profile.value(of.attribute)


def arranged(profiles: Iterable[Profile], keys: Sequence[SortKey]) -> list[Profile]:
    """The profiles by the keys, the first key counting most, ties by id.

    Numbers go from small to large, ordered words by their order, lists and texts by the alphabet; descending reverses.
    """
    rows = sorted(profiles, key=lambda profile: profile.id)
    for key in reversed(keys):
        known = [profile for profile in rows if cell(profile, key.column).state is State.VALUE]
        missing = [profile for profile in rows if profile not in known]
        known.sort(key=partial(_rank, key.column), reverse=key.descending)
        rows = known + missing
    return rows


def _rank(of: Column, profile: Profile) -> tuple[str, float, str]:
    """What rows are compared by in one column: the unit, then the number or place, then the text."""
    value = cell(profile, of)
    if value.number is not None or isinstance(value.data, bool):
        return value.unit, float(value.number or value.data is True), ""
    if of.attribute is not None and of.attribute.ordered and value.data in of.attribute.vocabulary:
        return "", float(of.attribute.vocabulary.index(str(value.data))), ""
    text = "; ".join(value.data) if isinstance(value.data, tuple) else str(value.data)
    return "", 0.0, text.casefold()
