"""Who leads a comparison, how firmly, and what would change that.

Owns which pair speaks for a comparison of many, requirements, and the withholding of a verdict between kinds. Must not
word sentences or know a format.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from algocompare.model import Profile
from algocompare.pairwise import FIRMNESS, Outcome, Pair, compare_pair
from algocompare.records import Record
from algocompare.robustness import TIE, best_weights
from algocompare.schema import Schema
from algocompare.score import Scoring
from algocompare.sensitivity import BreakEven, Decider, Transfer, break_evens, deciders, smallest_transfer

if TYPE_CHECKING:
    from algocompare.acceptability import Acceptability
    from algocompare.conditions import Condition


class Failure(Record):
    """A requirement that an algorithm does not meet, or of which that is unknown."""

    position: int
    requirement: str
    unknown: bool


class Standings(Record):
    """Three or more against each other.

    Attributes:
        positions: those of the comparison that take part, in its order; the rows of the two last fields.
        order: the same positions, best first, by the middle of the score's bounds.
        pairs: every pair, judged.
        acceptability: rank shares over all weightings, by simulation.
        potentially_optimal: whether some weighting puts it first (unknowns in its favour); a dominated one may draw
            level at most, and is never first.
    """

    positions: tuple[int, ...]
    order: tuple[int, ...]
    pairs: tuple[Pair, ...]
    acceptability: "Acceptability"
    potentially_optimal: tuple[bool, ...]


class Verdict(Record):
    """The verdict of a comparison.

    Attributes:
        outcome: of the pair that speaks for it: the one in front against its closest rival.
        pair: that pair; None where the verdict is withheld or a requirement decides.
        leader: position of the one that is said to lead; None where none is.
        reason: why it is withheld, or what a forced verdict overrides.
        forced: whether it was given in spite of different kinds.
        failures: requirements that are not met.
        for_weights: it is withheld because no criterion in play has a weight: other weights would give one.
    """

    outcome: Outcome
    pair: Pair | None = None
    leader: int | None = None
    reason: str = ""
    forced: bool = False
    failures: tuple[Failure, ...] = ()
    break_evens: tuple[BreakEven, ...] = ()
    transfer: Transfer | None = None
    deciders: tuple[Decider, ...] = ()
    standings: Standings | None = None
    for_weights: bool = False


def judge(
    profiles: Sequence[Profile],
    schema: Schema,
    scoring: Scoring,
    requirements: "Sequence[Condition]" = (),
    *,
    by_order: bool = False,
    force: bool = False,
) -> Verdict:
    """The verdict on two or more, by the order of docs/scoring.md, section 4.

    Args:
        profiles: as they are compared.
        schema: says what kinds are to each other.
        scoring: of these profiles.
        requirements: what must hold before anything is scored.
        by_order: the weights stand for an order of importance only.
        force: give a verdict between different kinds as well.
    """
    if len(profiles) < 2:
        return Verdict(Outcome.WITHHELD, reason="There is nothing to compare it with.")
    failures = _failures(profiles, requirements)
    mixed = _mixed_kinds(profiles, schema)
    if mixed and not force:
        return Verdict(Outcome.WITHHELD, reason=mixed, failures=failures)
    if not scoring.criteria:
        reason = "No criterion with a weight applies to all of them."
        return Verdict(Outcome.WITHHELD, reason=reason, failures=failures, for_weights=True)
    standing = [place for place in range(len(profiles)) if place not in {failure.position for failure in failures}]
    if not standing:
        return Verdict(Outcome.WITHHELD, reason="None of them meets the requirements.", failures=failures)
    if len(standing) == 1:
        return Verdict(Outcome.REQUIRED, leader=standing[0], failures=failures, forced=bool(mixed), reason=mixed)
    return _given(scoring, standing, by_order=by_order)._replace(reason=mixed, forced=bool(mixed), failures=failures)


def _given(scoring: Scoring, standing: Sequence[int], *, by_order: bool) -> Verdict:
    """The verdict on two or more that may be compared and meet every requirement."""
    pairs = tuple(
        compare_pair(scoring, first, second, by_order=by_order)
        for index, first in enumerate(standing)
        for second in standing[index + 1 :]
    )
    pair = _speaking(scoring, standing, pairs)
    leads = pair.outcome.names_a_leader
    movable = leads and pair.outcome is not Outcome.DOMINATES
    rivals = [place for place in standing if place != pair.first]
    return Verdict(
        pair.outcome,
        pair,
        leader=pair.first if leads else None,
        break_evens=break_evens(scoring, pair.first, rivals) if leads else (),
        transfer=smallest_transfer(scoring, pair.first, rivals) if movable else None,
        deciders=deciders(scoring, pair),
        standings=_standings(scoring, standing, pairs, by_order=by_order) if len(standing) > 2 else None,
    )


def _mixed_kinds(profiles: Sequence[Profile], schema: Schema) -> str:
    kinds = list(dict.fromkeys(profile.kind for profile in profiles))
    if len(kinds) == 1:
        return ""
    labels = " and ".join(schema.kind_label(kind) for kind in kinds)
    note = schema.pairing(kinds[0], kinds[1]) if len(kinds) == 2 else ""
    return f"They are of different kinds ({labels}). {note}".strip()


def _failures(profiles: Sequence[Profile], requirements: "Sequence[Condition]") -> tuple[Failure, ...]:
    return tuple(
        Failure(place, requirement.text, answer is None)
        for place, profile in enumerate(profiles)
        for requirement in requirements
        if (answer := requirement.answer(profile)) is not True
    )


def _speaking(scoring: Scoring, standing: Sequence[int], pairs: Sequence[Pair]) -> Pair:
    """The pair of the one in front whose outcome is least firm, and of these the one with the smallest margin."""
    front = _by_score(scoring, standing)[0]
    own = [pair for pair in pairs if front in (pair.first, pair.second)]
    return min(own, key=lambda pair: (FIRMNESS.index(pair.outcome), pair.margin.low + pair.margin.high))


def _by_score(scoring: Scoring, standing: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted(standing, key=lambda place: -(scoring.scores[place].low + scoring.scores[place].high)))


def _standings(scoring: Scoring, standing: Sequence[int], pairs: tuple[Pair, ...], *, by_order: bool) -> Standings:
    from algocompare.acceptability import acceptability

    low = [[criterion.utilities[place].low for criterion in scoring.criteria] for place in standing]
    high = [[criterion.utilities[place].high for criterion in scoring.criteria] for place in standing]
    dominated = {pair.second for pair in pairs if pair.outcome is Outcome.DOMINATES}
    potentially = []
    for place in standing:
        rows = [[d.high for d in scoring.differences(place, rival)] for rival in standing if rival != place]
        potentially.append(place not in dominated and best_weights(rows)[1] > -TIE)
    importance = sorted(range(len(scoring.shares)), key=lambda place: -scoring.shares[place]) if by_order else None
    ranks = acceptability(low, high, importance)
    return Standings(tuple(standing), _by_score(scoring, standing), pairs, ranks, tuple(potentially))
