"""Joins comparison, scores, verdict and alternatives into one frozen `Report`.

Owns the contract with every format: each fact that any of them shows is in here. Must not know a layout.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from algocompare.alternatives import Alternative, alternatives
from algocompare.compare import Comparison, compare
from algocompare.model import AttributeType, Evidence, Profile, Schema, Source, State, Value
from algocompare.score import Interval, Scoring, default_weights, score
from algocompare.verdict import Verdict, judge


class Report(NamedTuple):
    """All that is known of a comparison; `numbers` maps profile id and source key to the source's number, from 1."""

    profiles: tuple[Profile, ...]
    schema: Schema
    comparison: Comparison
    scoring: Scoring
    verdict: Verdict
    alternatives: tuple[Alternative, ...]
    sources: tuple[Source, ...]
    numbers: Mapping[tuple[str, str], int]


def build(
    profiles: Sequence[Profile],
    schema: Schema,
    catalogue: Iterable[Profile],
    weights: Mapping[str, float] | None = None,
) -> Report:
    """Compare profiles; alternatives are those of the first one that are not compared themselves."""
    chosen = tuple(profiles)
    scoring = score(chosen, schema, default_weights(schema) if weights is None else weights)
    verdict = judge(chosen, schema, scoring)
    computed = {
        attribute.id: _score_cells(chosen, scoring)
        for attribute in schema.attributes
        if attribute.type is AttributeType.SCORE
    }
    comparison = compare(chosen, schema, computed)
    compared = {profile.id for profile in chosen}
    others = [profile for profile in catalogue if profile.id not in compared]
    sources, numbers = _number_sources(chosen, comparison)
    return Report(
        chosen, schema, comparison, scoring, verdict, alternatives(chosen[0], others, schema), sources, numbers
    )


def score_text(interval: Interval) -> str:
    """A score on 0-10: one digit where it is exact, else its bounds."""
    return f"{interval.low:.1f}" if interval.exact else f"{interval.low:.1f} to {interval.high:.1f}"


def _score_cells(profiles: Sequence[Profile], scoring: Scoring) -> tuple[Value, ...]:
    if not scoring.criteria:
        return tuple(Value(State.NOT_APPLICABLE, reason="No criterion applies to all of them.") for _ in profiles)
    cells = []
    for interval in scoring.scores:
        data = round(interval.low, 1) if interval.exact else score_text(interval)
        cells.append(Value(State.VALUE, data, evidence=Evidence.DERIVED, because="Computed from the ratings."))
    return tuple(cells)


def _number_sources(
    profiles: Sequence[Profile], comparison: Comparison
) -> tuple[tuple[Source, ...], dict[tuple[str, str], int]]:
    """Number sources by first appearance; entries of two profiles that name one document share a number."""
    order: dict[str, Source] = {}
    numbers: dict[tuple[str, str], int] = {}
    places: dict[str, int] = {}
    for section in comparison.sections:
        for row in section.rows:
            for profile, cell in zip(profiles, row.cells, strict=True):
                for citation in cell.citations:
                    source = profile.sources[citation.source]
                    if source.identity not in order:
                        order[source.identity] = source
                        places[source.identity] = len(order)
                    numbers[profile.id, citation.source] = places[source.identity]
    return tuple(order.values()), numbers
