"""The hits of a search as a sheet.

Owns its columns. Must not search, sort or count.
"""

from algocompare.render.cells import harmless
from algocompare.render.json_finding import hit_entries
from algocompare.render.list_words import best_places, field_label, hits_text, taken_texts, without_text
from algocompare.render.sheet import Cell, Column, Group, Sheet, number_cell, text_cell
from algocompare.schema import Schema
from algocompare.search import Found, Hit


def hits_sheet(found: Found, schema: Schema) -> Sheet:
    """One row for each hit, with the best place that matches."""
    columns = (
        Column("Id", ("id",)),
        Column("Algorithm", ("name",)),
        Column("Kind", ("kind",)),
        Column("", ("score",)),
        Column("", ("words",)),
        Column("", ("field",)),
        Column("", ("text",)),
        Column("Where it stands"),
    )
    rows = tuple(_hit(hit, found, schema) for hit in found.hits)
    notes = (*taken_texts(found), *filter(None, [hits_text(found)]))
    title = f"Search: {' '.join(harmless(word) for word in found.words)}"
    return Sheet(title, columns, (Group("", rows),), notes, tuple(hit_entries(found)))


def _hit(hit: Hit, found: Found, schema: Schema) -> tuple[Cell, ...]:
    places = [f"{field_label(place, schema)}: {harmless(place.text)}" for place in best_places(hit)]
    best = hit.places[0]
    return (
        text_cell(hit.profile.id),
        text_cell(hit.profile.name),
        text_cell(hit.profile.kind, schema.kind_label(hit.profile.kind)),
        number_cell(hit.score, ""),
        Cell("", (hit.words,)),
        text_cell(best.field),
        text_cell(best.text),
        Cell("; ".join(filter(None, [*places, without_text(hit, found)]))),
    )
