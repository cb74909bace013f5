"""Joins comparison, scores, verdict and alternatives into one frozen `Report`.

Owns the contract with every format: each fact that any of them shows is in here. Must not know a layout.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from algocompare.alternatives import Alternatives, alternatives
from algocompare.arithmetic import MarginSum, ScoreSum, margin_sum, score_sum
from algocompare.comparison import Comparison, compare
from algocompare.errors import UsageError
from algocompare.model import Evidence, Profile, Source, State, Value
from algocompare.records import Record
from algocompare.schema import AttributeType, Schema
from algocompare.score import Interval, Scoring, score
from algocompare.sensitivity import BestCase, best_case
from algocompare.verdict import Verdict, judge
from algocompare.weighting import Weighting, schema_weighting

if TYPE_CHECKING:
    from algocompare.conditions import Condition


class Question(Record):
    """What a user asks beyond the names: weights, requirements, a verdict by force, somebody's best case."""

    weighting: Weighting | None = None
    requirements: "tuple[Condition, ...]" = ()
    force: bool = False
    best_case: str = ""


class Report(Record):
    """All that is known of a comparison.

    Attributes:
        weighable: every criterion of the schema that applies to all of them, with equal weights: what could be weighed.
        sums: each score as a sum of points; empty where nothing is scored.
        margin: the margin of the pair that speaks for the verdict as a sum; None where it is open or there is none.
        numbers: profile id and source key to the source's number, from 1.
        places: for each source, in their order, the places in it that were used.
    """

    profiles: tuple[Profile, ...]
    schema: Schema
    comparison: Comparison
    weighting: Weighting
    requirements: tuple[str, ...]
    scoring: Scoring
    weighable: Scoring
    verdict: Verdict
    sums: tuple[ScoreSum, ...]
    margin: MarginSum | None
    best_case: BestCase | None
    alternatives: Alternatives
    sources: tuple[Source, ...]
    numbers: Mapping[tuple[str, str], int]
    places: tuple[tuple[str, ...], ...]


def build(
    profiles: Sequence[Profile], schema: Schema, catalogue: Iterable[Profile], question: Question | None = None
) -> Report:
    """Compare profiles; alternatives are those of the first one that are not compared themselves.

    Raises:
        UsageError: a best case is asked for a profile that is not compared.
    """
    asked = question or Question()
    chosen = tuple(profiles)
    weighting = asked.weighting or schema_weighting(schema)
    scoring = score(chosen, schema, weighting.weights)
    by_order = weighting.basis == "order"
    verdict = judge(chosen, schema, scoring, asked.requirements, by_order=by_order, force=asked.force)
    computed = {
        attribute.id: _score_cells(chosen, scoring)
        for attribute in schema.attributes
        if attribute.type is AttributeType.SCORE
    }
    comparison = compare(chosen, schema, computed)
    compared = {profile.id for profile in chosen}
    others = [profile for profile in catalogue if profile.id not in compared]
    sources, numbers, places = _number_sources(chosen, comparison)
    return Report(
        chosen,
        schema,
        comparison,
        weighting,
        tuple(requirement.text for requirement in asked.requirements),
        scoring,
        score(chosen, schema, dict.fromkeys((attribute.id for attribute in schema.criteria), 1.0)),
        verdict,
        tuple(score_sum(scoring, position) for position in range(len(scoring.scores))),
        margin_sum(scoring, verdict.pair) if verdict.pair else None,
        _best_case(chosen, scoring, asked.best_case),
        alternatives(chosen[0], others, schema, weighting.weights),
        sources,
        numbers,
        places,
    )


def score_text(interval: Interval, digits: int = 1) -> str:
    """A score on 0-10: one number where it is exact, else its bounds."""
    low, high = f"{interval.low:.{digits}f}", f"{interval.high:.{digits}f}"
    return low if interval.exact else f"{low} to {high}"


def _best_case(profiles: Sequence[Profile], scoring: Scoring, identifier: str) -> BestCase | None:
    if not identifier:
        return None
    ids = [profile.id for profile in profiles]
    if identifier not in ids:
        raise UsageError(f"'{identifier}' is not compared, so it has no best case here; compared: {', '.join(ids)}.")
    if len(ids) < 2 or not scoring.criteria:
        raise UsageError("A best case needs two algorithms and a criterion that applies to both.")
    return best_case(scoring, ids.index(identifier))


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
) -> tuple[tuple[Source, ...], dict[tuple[str, str], int], tuple[tuple[str, ...], ...]]:
    """Number sources by first appearance; entries of two profiles that name one document share a number."""
    order: dict[str, int] = {}
    sources: list[Source] = []
    places: list[dict[str, None]] = []
    numbers: dict[tuple[str, str], int] = {}
    cited = (
        (profile, citation)
        for section in comparison.sections
        for row in section.rows
        for profile, cell in zip(profiles, row.cells, strict=True)
        for citation in cell.citations
    )
    for profile, citation in cited:
        source = profile.sources[citation.source]
        number = order.setdefault(source.identity, len(order) + 1)
        if number > len(sources):
            sources.append(source)
            places.append({})
        places[number - 1][citation.at] = None
        numbers[profile.id, citation.source] = number
    return tuple(sources), numbers, tuple(tuple(used) for used in places)
