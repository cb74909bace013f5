"""A short list as a sheet.

Owns its columns. Must not rank, filter or count.
"""

from collections.abc import Sequence

from algocompare.picking import Figure, KindPicks, Pick, ShortList
from algocompare.render.alternative_words import removals_text
from algocompare.render.json_picks import pick_entries
from algocompare.render.pick_words import NOTHING_FITS, figures_text, fitting_text, value_text
from algocompare.render.sheet import (
    Cell,
    Column,
    Group,
    Sheet,
    bounded,
    bounds_cell,
    items_cell,
    number_cell,
    stated,
    text_cell,
)
from algocompare.report import score_text
from algocompare.schema import Schema


def short_list_sheet(found: ShortList, command: str, schema: Schema) -> Sheet:
    """One row for each pick, in groups by kind."""
    columns = (
        Column("", ("kind",)),
        Column("Rank", ("rank",), numeric=True),
        Column("", ("id",)),
        Column("Algorithm", ("name",)),
        bounded("Score", "score"),
        Column("", ("coverage",)),
        Column("Known for", ("known_for",)),
        stated("Strong", "strong"),
        stated("Weak", "weak"),
        stated("Unknown", "unknown"),
        Column("Choose it when", ("choose_when",)),
    )
    groups = tuple(_group(kind, schema) for kind in found.kinds)
    entries = tuple({"kind": kind.kind, **entry} for kind in found.kinds for entry in pick_entries(kind))
    empty = () if groups else (NOTHING_FITS, *removals_text(found.removals))
    return Sheet("Short list", columns, groups, (*empty, f"The same list again: {command}"), entries)


def _group(kind: KindPicks, schema: Schema) -> Group:
    rows = tuple(_pick(number, pick, kind.kind) for number, pick in enumerate(kind.picks, start=1))
    notes = (fitting_text(kind),) if kind.fitting > len(rows) else ()
    return Group(schema.kind_label(kind.kind), rows, notes)


def _pick(number: int, pick: Pick, kind: str) -> tuple[Cell, ...]:
    place = pick.place
    return (
        text_cell(kind),
        Cell(str(number), (number,)),
        text_cell(place.profile.id),
        text_cell(place.profile.name),
        bounds_cell(place.score.low, place.score.high, score_text(place.score)),
        number_cell(place.coverage, ""),
        text_cell(pick.known_for),
        items_cell(_figures(pick.strengths), figures_text(pick.strengths)),
        items_cell(_figures(pick.weaknesses), figures_text(pick.weaknesses)),
        items_cell([entry.id for entry in pick.unknown], "; ".join(entry.label.lower() for entry in pick.unknown)),
        text_cell(pick.choose_when),
    )


def _figures(figures: Sequence[Figure]) -> list[str]:
    return [f"{figure.attribute.id}: {value_text(figure)}" for figure in figures]
