"""Profiles side by side: for each attribute, what is shared and by whom.

Owns the status of a row and the grouping of equal values. Must not score, weigh or word anything.
"""

from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum

from algocompare.model import Data, Evidence, Profile, State, Value
from algocompare.records import Record
from algocompare.schema import Attribute, AttributeType, Schema, Section

AND_OTHERS = "and others"


class RowStatus(StrEnum):
    """What a row says as a whole.

    SAME: all know the same. PARTLY: at least two share something. DIFFERENT: all are known, nothing is shared.
    INCOMPLETE: somebody's value is unknown or not applicable and nothing is shared. MISSING: nobody knows anything.
    """

    SAME = "same"
    PARTLY = "partly"
    DIFFERENT = "different"
    INCOMPLETE = "incomplete"
    MISSING = "missing"


class Group(Record):
    """What the same profiles hold: items of sets, or one scalar; `holders` are positions in the comparison.

    `state` is VALUE, or NONE where the holders agree that there is none; `data` is then empty.
    """

    holders: tuple[int, ...]
    state: State
    data: tuple[Data, ...]


class Row(Record):
    """One attribute over all compared profiles.

    Attributes:
        best: positions of the best cells, for what has a direction and differs; else empty.
        gap: highest minus lowest number, in the attribute's unit; None where fewer than two numbers are known.
        lead: how far the best are ahead of the next; None where nobody is.
    """

    attribute: Attribute
    cells: tuple[Value, ...]
    status: RowStatus
    groups: tuple[Group, ...]
    best: tuple[int, ...] = ()
    gap: float | None = None
    lead: float | None = None


class SectionRows(Record):
    """A section with the rows about which somebody knows something."""

    section: Section
    rows: tuple[Row, ...]


class Comparison(Record):
    """All sections that have rows, and the attributes that were left out because nobody knows anything."""

    sections: tuple[SectionRows, ...]
    missing: tuple[Row, ...]


def compare(profiles: Sequence[Profile], schema: Schema, computed: Mapping[str, Sequence[Value]]) -> Comparison:
    """Lay profiles side by side in the schema's order.

    Args:
        profiles: two or more, in the order in which they shall be shown; one gives a table of its own values.
        schema: says which attributes there are.
        computed: values that no profile holds, such as the score: attribute id to one value for each profile.
    """
    sections: list[SectionRows] = []
    missing: list[Row] = []
    for section in schema.sections:
        rows: list[Row] = []
        for attribute in schema.of_section(section.id):
            row = compare_attribute(attribute, _cells(attribute, profiles, schema, computed))
            (missing if row.status is RowStatus.MISSING else rows).append(row)
        if rows:
            sections.append(SectionRows(section, tuple(rows)))
    return Comparison(tuple(sections), tuple(missing))


def _cells(
    attribute: Attribute, profiles: Sequence[Profile], schema: Schema, computed: Mapping[str, Sequence[Value]]
) -> tuple[Value, ...]:
    if attribute.id in computed:
        return tuple(computed[attribute.id])
    if attribute.type is AttributeType.KIND:
        return tuple(
            Value(State.VALUE, schema.kind_label(profile.kind), evidence=Evidence.DERIVED) for profile in profiles
        )
    return tuple(profile.value(attribute) for profile in profiles)


def compare_attribute(attribute: Attribute, cells: tuple[Value, ...]) -> Row:
    """One row from one value for each profile."""
    groups = _groups(attribute, cells)
    numbers = [cell.number for cell in cells if cell.number is not None]
    units = {cell.unit for cell in cells if cell.number is not None}
    comparable = attribute.type.numeric and len(numbers) > 1 and len(units) == 1
    gap = max(numbers) - min(numbers) if comparable else None
    row = Row(attribute, cells, _status(cells, groups), groups, gap=gap)
    if not gap or not attribute.better:
        return row
    top = max(numbers) if attribute.better == "higher" else min(numbers)
    best = tuple(position for position, cell in enumerate(cells) if cell.number == top)
    return row._replace(best=best, lead=min(abs(top - number) for number in numbers if number != top))


def _status(cells: tuple[Value, ...], groups: tuple[Group, ...]) -> RowStatus:
    if not groups:
        return RowStatus.MISSING
    if all(len(group.holders) == len(cells) for group in groups):
        return RowStatus.SAME
    if any(len(group.holders) > 1 for group in groups):
        return RowStatus.PARTLY
    return RowStatus.DIFFERENT if all(cell.known for cell in cells) else RowStatus.INCOMPLETE


def _groups(attribute: Attribute, cells: tuple[Value, ...]) -> tuple[Group, ...]:
    """Equal things together, most widely held first, then in the order in which they appear."""
    holders: dict[Hashable, list[int]] = {}
    first: dict[Hashable, tuple[State, Data | None]] = {}
    for position, cell in enumerate(cells):
        if not cell.known:
            continue
        parts: tuple[Data | None, ...] = cell.data if isinstance(cell.data, tuple) else (cell.data,)
        for part in parts:
            key = equality_key(attribute, cell, part)
            if key == AND_OTHERS:  # whoever these are, they are not the same people
                key = (key, position)
            first.setdefault(key, (cell.state, part))
            if position not in holders.setdefault(key, []):
                holders[key].append(position)
    merged: dict[tuple[State, tuple[int, ...]], list[Data]] = {}
    for key, positions in holders.items():
        state, part = first[key]
        bucket = merged.setdefault((state, tuple(positions)), [])
        if part is not None:
            bucket.append(part)
    groups = [Group(positions, state, tuple(data)) for (state, positions), data in merged.items()]
    return tuple(sorted(groups, key=lambda group: (-len(group.holders), group.holders)))


def equality_key(attribute: Attribute, cell: Value, part: Data | None) -> Hashable:
    """What two values must have in common to count as equal: case and spacing do not matter."""
    if cell.state is State.NONE:
        return State.NONE
    if isinstance(part, bool):
        return ("boolean", part)
    if isinstance(part, str):
        text = " ".join(part.split()).casefold()
        return (
            text.replace(" ", "").replace("·", "").replace("*", "") if attribute.type is AttributeType.GROWTH else text
        )
    return (part, cell.unit)
