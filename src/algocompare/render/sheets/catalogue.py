"""The catalogue as a sheet: chosen columns of algorithms, and the fields that there are.

Owns their columns. Must not choose, sort or filter.
"""

from collections.abc import Sequence

from algocompare.listing import Column as Chosen
from algocompare.listing import cell
from algocompare.model import Profile, State, Value
from algocompare.render.cells import MISSING_WORDS, data_text
from algocompare.render.json_finding import field_entries, table_entries
from algocompare.render.list_words import NOTHING_FITS, count_text, values_text
from algocompare.render.sheet import Cell, Column, Group, Sheet, items_cell, stated, text_cell
from algocompare.schema import Attribute, AttributeType, Schema

_NUMERIC = (AttributeType.RATING, AttributeType.NUMBER, AttributeType.YEAR)


def table_sheet(profiles: Sequence[Profile], columns: Sequence[Chosen] | None, fitting: int, schema: Schema) -> Sheet:
    """One row for each algorithm; without a choice of columns its id, name, kind and family."""
    chosen = _standard(schema) if columns is None else columns
    rows = tuple(tuple(_cell(cell(profile, column), column, schema) for column in chosen) for profile in profiles)
    notes = () if rows else (NOTHING_FITS,)
    if fitting > len(rows):
        notes = (*notes, count_text(len(rows), fitting))
    entries = tuple(table_entries(profiles, chosen, schema))
    return Sheet("Algorithms", tuple(map(_column, chosen)), (Group("", rows),), notes, entries)


def _standard(schema: Schema) -> list[Chosen]:
    family = schema.by_id.get("algorithm_family")
    return [Chosen(name, None) for name in ("id", "name", "kind")] + ([Chosen("family", family)] if family else [])


def _column(column: Chosen) -> Column:
    attribute = column.attribute
    if attribute is None:
        return Column(column.name.capitalize(), (column.name,))
    unit = (f"{attribute.id}.unit",) if attribute.type is AttributeType.QUANTITY else ()
    return Column(attribute.label, (attribute.id, *unit, f"{attribute.id}.state"), attribute.type in _NUMERIC)


def _cell(value: Value, column: Chosen, schema: Schema) -> Cell:
    attribute = column.attribute
    if attribute is None:
        text = str(value.data)
        return text_cell(text, schema.kind_label(text) if column.name == "kind" else "")
    unit = (value.unit,) if attribute.type is AttributeType.QUANTITY else ()
    if value.state is not State.VALUE or value.data is None:
        return Cell(MISSING_WORDS[value.state], (None, *unit, value.state.value), value.state)
    return Cell(data_text(attribute.type, value.data, value.unit), (value.data, *unit, value.state.value))


def fields_sheet(schema: Schema) -> Sheet:
    """One row for each field that filters, columns, sorting and weights take; kinds and presets as notes."""
    columns = (
        Column("Field", ("id",)),
        stated("Short", "short"),
        Column("", ("label",)),
        Column("", ("type",)),
        stated("", "vocabulary"),
        Column("", ("better", "weight", "weight.state")),
        Column("Values"),
        Column("What it says", ("description",)),
    )
    groups = (
        Group(section.title, tuple(_field(entry) for entry in schema.of_section(section.id) if not entry.type.computed))
        for section in schema.sections
    )
    notes = (
        "Of every algorithm: id, name and kind.",
        *(f"Kind {kind.id}: {kind.description}" for kind in schema.kinds),
        *(f"Preset of weights {preset.id}: {preset.description}" for preset in schema.presets),
    )
    shown = tuple(group for group in groups if group.rows)
    return Sheet("Fields", columns, shown, notes, tuple(field_entries(schema)))


def _field(attribute: Attribute) -> tuple[Cell, ...]:
    weighed: tuple[str | float | None, ...] = (None, None, State.NOT_APPLICABLE.value)
    if attribute.is_criterion:
        weighed = (attribute.better, attribute.weight, State.VALUE.value)
    return (
        text_cell(attribute.id),
        items_cell((attribute.short,) if attribute.short else ()),
        text_cell(attribute.label),
        text_cell(attribute.type.value),
        items_cell(attribute.vocabulary),
        Cell("", weighed),
        Cell(values_text(attribute)),
        text_cell(attribute.description),
    )
