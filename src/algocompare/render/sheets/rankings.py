"""Rankings and gaps as sheets.

Owns their columns. Must not sort or compute.
"""

from collections.abc import Sequence

from algocompare.model import Profile
from algocompare.ranking import Gap, Place, Ranking
from algocompare.render.json_lists import gap_entries, place_entries
from algocompare.render.list_words import NO_GAPS, NOTHING_FITS, RANKED_BY, left_out_texts, ranking_title, scoring_texts
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
from algocompare.render.verdict_words import percent
from algocompare.report import score_text
from algocompare.schema import Schema


def rankings_sheet(rankings: Sequence[Ranking], schema: Schema, left_out: Sequence[Profile]) -> Sheet:
    """One row for each place, in groups by kind."""
    columns = (
        Column("", ("kind",)),
        Column("Rank", ("rank",), numeric=True),
        Column("", ("id",)),
        Column("Algorithm", ("name",)),
        bounded("Score", "score"),
        Column("Known", ("coverage",), numeric=True),
    )
    groups = tuple(
        Group(
            ranking_title(ranking, schema),
            tuple(_place(number, place) for number, place in enumerate(ranking.places, start=1)),
            tuple(scoring_texts(ranking.scoring)),
        )
        for ranking in rankings
    )
    entries = tuple(
        {"kind": place.profile.kind, **entry}
        for ranking in rankings
        for place, entry in zip(ranking.places, place_entries(ranking), strict=True)
    )
    notes = (RANKED_BY if groups else NOTHING_FITS, *left_out_texts(left_out))
    return Sheet("Ranking", columns, groups, notes, entries)


def _place(number: int, place: Place) -> tuple[Cell, ...]:
    low, high = place.score.low, place.score.high
    return (
        text_cell(place.profile.kind),
        Cell(str(number), (number,)),
        text_cell(place.profile.id),
        text_cell(place.profile.name),
        bounds_cell(low, high, score_text(place.score)),
        number_cell(place.coverage, percent(place.coverage)),
    )


def gaps_sheet(gaps: Sequence[Gap], left_out: Sequence[Profile]) -> Sheet:
    """One row for each unknown rating."""
    columns = (
        Column("Algorithm", ("id",)),
        Column("Unknown", ("criterion",)),
        Column("Points", ("effect",), numeric=True),
        Column("Reason", ("reason",)),
        stated("Order open against", "open_against"),
    )
    rows = tuple(
        (
            text_cell(gap.profile.id),
            text_cell(gap.attribute.id, gap.attribute.label),
            number_cell(gap.effect, f"{gap.effect:.1f}"),
            text_cell(gap.reason),
            items_cell(gap.rivals, ", ".join(gap.rivals)),
        )
        for gap in gaps
    )
    heading = "Points: how far the rating could move the score." if rows else NO_GAPS
    notes = (heading, *left_out_texts(left_out))
    title = "Unknown ratings that could change a verdict"
    return Sheet(title, columns, (Group("", rows),), notes, tuple(gap_entries(gaps)))
