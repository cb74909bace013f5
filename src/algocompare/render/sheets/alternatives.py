"""The alternatives to one algorithm as a sheet.

Owns its columns. Must not choose, sort or count.
"""

from collections.abc import Sequence

from algocompare.alternatives import Advantage, Alternative, Alternatives, Unknown
from algocompare.model import Profile, State
from algocompare.render.alternative_words import (
    better_text,
    cost_text,
    figures_text,
    name_text,
    partner_text,
    removals_text,
    standing_text,
    summary_text,
)
from algocompare.render.cells import MISSING_WORDS
from algocompare.render.json_alternatives import entries_table
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

_SIMILARITY = Column("Similarity", ("similarity",), numeric=True)
_UNSCORED = Cell(MISSING_WORDS[State.NOT_APPLICABLE], (None, None), State.NOT_APPLICABLE)
_DETAILS = (
    bounded("Score", "score"),
    Column("", ("standing",)),
    stated("Unknown", "unknown"),
)


def alternatives_sheet(found: Alternatives, schema: Schema, *, compact: bool) -> Sheet:
    """One row for each alternative; `compact` keeps the best side and the largest cost of each."""
    columns = (
        Column("", ("id",)),
        Column("Algorithm", ("name",)),
        Column("Kind" if any(entry.profile.kind != found.subject.kind for entry in found.entries) else "", ("kind",)),
        _SIMILARITY,
        Column("Known for", ("known_for",)),
        stated("Better", "better"),
        stated("Costs", "worse"),
        *(() if compact else _DETAILS),
    )
    rows = tuple(
        _entry(entry, found.subject, schema, 1 if compact else None) + (() if compact else _details(entry))
        for entry in found.entries
    )
    subject = name_text(found.subject)
    partners = (
        f"Combines with {subject} instead of replacing it: {name_text(partner.profile)}, "
        f"{partner_text(partner, schema.kind_label(partner.profile.kind))}."
        for partner in found.partners
    )
    removals = () if rows else removals_text(found.removals)
    entries = tuple(entries_table(found)["entries"])
    notes = (summary_text(found), *removals, *partners)
    return Sheet(f"Alternatives to {subject}", columns, (Group("", rows),), notes, entries)


def _entry(entry: Alternative, subject: Profile, schema: Schema, most: int | None) -> tuple[Cell, ...]:
    better = "; ".join(
        filter(None, [standing_text(entry, subject), better_text(entry, subject, emoji=False, most=most)])
    )
    costs = cost_text(entry, emoji=False, most=most).removeprefix("costs: ")
    return (
        text_cell(entry.profile.id),
        text_cell(entry.profile.name),
        text_cell(entry.profile.kind, schema.kind_label(entry.profile.kind)),
        number_cell(entry.similarity.printed, f"{entry.similarity.printed:.2f}"),
        text_cell(entry.known_for),
        items_cell(_figures(entry.better[:most]), better),
        items_cell(_figures(entry.worse[:most]), costs),
    )


def _details(entry: Alternative) -> tuple[Cell, ...]:
    score = entry.scores[0] if entry.scores else None
    return (
        bounds_cell(score.low, score.high, score_text(score)) if score else _UNSCORED,
        text_cell(entry.standing.value),
        items_cell([f"{part.attribute.id}: {', '.join(part.ids)}" for part in entry.unknown], _unknown(entry.unknown)),
    )


def _figures(advantages: Sequence[Advantage]) -> list[str]:
    return [f"{advantage.attribute.id}: {figures_text(advantage)}" for advantage in advantages]


def _unknown(parts: Sequence[Unknown]) -> str:
    return "; ".join(f"{part.attribute.label.lower()} of {' and '.join(part.ids)}" for part in parts)
