"""From values to a weighted score with its bounds.

Owns utilities, weights and shares, and the score as an interval (docs/scoring.md, sections 1 to 3). Pure functions
over model objects; must not say who is better, and must not read or print anything.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from algocompare.errors import UnknownNameError, WeightError
from algocompare.model import Attribute, Profile, Schema, State


class Interval(NamedTuple):
    """A number that is known only to lie between two bounds; exact where they meet."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether nothing is unknown about it."""
        return self.low == self.high

    def __sub__(self, other: "Interval") -> "Interval":
        """All differences that the bounds allow."""
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: float) -> "Interval":
        """The interval scaled by a non-negative factor."""
        return Interval(self.low * factor, self.high * factor)


UNKNOWN_UTILITY = Interval(0.0, 1.0)


class WeighedCriterion(NamedTuple):
    """A criterion in play: its share of the weight, and each profile's utility, 0 (worst) to 1 (best)."""

    attribute: Attribute
    weight: float
    share: float
    utilities: tuple[Interval, ...]


class Excluded(NamedTuple):
    """A criterion that left the comparison, and why."""

    attribute: Attribute
    reason: str


class Scoring(NamedTuple):
    """The scores of all compared profiles.

    Attributes:
        criteria: those in play; shares sum to 1. Empty where no criterion applies to all.
        excluded: those that left, with the reason.
        scores: one interval for each profile, 0 to 10; empty where no criterion is in play.
        coverage: for each profile, the share of the weight whose value is known, 0 to 1.
    """

    criteria: tuple[WeighedCriterion, ...]
    excluded: tuple[Excluded, ...]
    scores: tuple[Interval, ...]
    coverage: tuple[float, ...]

    @property
    def shares(self) -> tuple[float, ...]:
        """The shares of the criteria in play, in their order."""
        return tuple(criterion.share for criterion in self.criteria)

    def differences(self, first: int, second: int) -> tuple[Interval, ...]:
        """d_k = a_k - b_k for two positions, criterion by criterion, each in [-1, 1]."""
        return tuple(criterion.utilities[first] - criterion.utilities[second] for criterion in self.criteria)


def utility(attribute: Attribute, number: float) -> float:
    """Map a number to 0-1 on the attribute's fixed bounds: clip((x - worst)/(best - worst), 0, 1).

    The same on ln x where the attribute is logarithmic. Bounds never depend on the compared set, so that adding a
    name cannot reverse the order of the others (Belton & Gear 1983, Omega 11(3) 228-230).
    """
    worst, best = attribute.worst, attribute.best
    if attribute.logarithmic:
        if number <= 0:
            return 0.0 if attribute.better == "higher" else 1.0
        number, worst, best = math.log(number), math.log(worst), math.log(best)
    return min(1.0, max(0.0, (number - worst) / (best - worst)))


def default_weights(schema: Schema) -> dict[str, float]:
    """The schema's own weights by criterion id."""
    return {attribute.id: attribute.weight for attribute in schema.criteria}


def changed_weights(weights: Mapping[str, float], changes: Mapping[str, float]) -> dict[str, float]:
    """Weights with some of them replaced; unnamed criteria keep theirs.

    Raises:
        UnknownNameError: a criterion that does not exist; `candidates` are all valid ones.
        WeightError: a weight that is negative or not finite, or none left that is positive.
    """
    for name, weight in changes.items():
        if name not in weights:
            raise UnknownNameError(f"No criterion is called '{name}'.", tuple(weights))
        if not math.isfinite(weight) or weight < 0:
            raise WeightError(f"The weight of {name} must be zero or a positive number, not {weight:g}.")
    merged = {**weights, **changes}
    if not any(weight > 0 for weight in merged.values()):
        raise WeightError("At least one weight must be positive.")
    return merged


def score(profiles: Sequence[Profile], schema: Schema, weights: Mapping[str, float]) -> Scoring:
    """U(A) = sum of w_k a_k on 0-10, as an interval over what is unknown.

    A criterion that does not apply to one of the profiles leaves the comparison for all; the shares are taken over the
    rest. An unknown utility lies anywhere in [0, 1]: it is never taken as zero and never as a mean.
    """
    in_play, excluded = [], []
    for attribute in schema.criteria:
        reason = _reason_to_leave(attribute, profiles, weights)
        if reason:
            excluded.append(Excluded(attribute, reason))
        else:
            in_play.append(attribute)
    total = sum(weights[attribute.id] for attribute in in_play)
    criteria = tuple(
        WeighedCriterion(
            attribute,
            weights[attribute.id],
            weights[attribute.id] / total,
            tuple(_utility_of(attribute, profile) for profile in profiles),
        )
        for attribute in in_play
    )
    positions = range(len(profiles)) if criteria else ()
    return Scoring(
        criteria,
        tuple(excluded),
        tuple(_score_of(criteria, position) for position in positions),
        tuple(_coverage_of(criteria, position) for position in positions),
    )


def _reason_to_leave(attribute: Attribute, profiles: Sequence[Profile], weights: Mapping[str, float]) -> str:
    if weights.get(attribute.id, 0.0) <= 0:
        return "its weight is 0"
    without = [profile.name for profile in profiles if profile.value(attribute).state is State.NOT_APPLICABLE]
    return f"it does not apply to {' and '.join(without)}" if without else ""


def _utility_of(attribute: Attribute, profile: Profile) -> Interval:
    number = profile.value(attribute).number
    if number is None:
        return UNKNOWN_UTILITY
    exact = utility(attribute, number)
    return Interval(exact, exact)


def _score_of(criteria: Sequence[WeighedCriterion], position: int) -> Interval:
    low = math.fsum(criterion.share * criterion.utilities[position].low for criterion in criteria)
    high = math.fsum(criterion.share * criterion.utilities[position].high for criterion in criteria)
    return Interval(10 * low, 10 * high)


def _coverage_of(criteria: Sequence[WeighedCriterion], position: int) -> float:
    known = math.fsum(criterion.share for criterion in criteria if criterion.utilities[position].exact)
    return min(1.0, known)
