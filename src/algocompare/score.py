"""From values to a weighted score with its bounds.

Owns utilities, weights and shares, and the score as an interval (docs/scoring.md, sections 1 to 3). Pure functions
over model objects; must not say who is better, and must not read or print anything.
"""

import math
from collections.abc import Mapping, Sequence

from algocompare.model import Profile, State
from algocompare.records import Record
from algocompare.schema import Attribute, Schema


class Interval(Record):
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


class WeighedCriterion(Record):
    """A criterion in play: its share of the weight, and each profile's utility, 0 (worst) to 1 (best)."""

    attribute: Attribute
    weight: float
    share: float
    utilities: tuple[Interval, ...]


class Excluded(Record):
    """A criterion that left the comparison, and why."""

    attribute: Attribute
    reason: str


class Scoring(Record):
    """The scores of all compared profiles.

    Attributes:
        criteria: those in play; shares sum to 1. Empty where no criterion applies to all.
        excluded: those with a weight that left because they do not apply to all, with the reason.
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


def score(profiles: Sequence[Profile], schema: Schema, weights: Mapping[str, float]) -> Scoring:
    """U(A) = sum of w_k a_k on 0-10, as an interval over what is unknown.

    A criterion that does not apply to one of the profiles leaves the comparison for all; the shares are taken over the
    rest. An unknown utility lies anywhere in [0, 1]: it is never taken as zero and never as a mean.
    """
    in_play, excluded = [], []
    for attribute in schema.criteria:
        if weights.get(attribute.id, 0.0) <= 0:
            continue
        reason = _reason_to_leave(attribute, profiles)
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
            tuple(utility_bounds(attribute, profile) for profile in profiles),
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


def _reason_to_leave(attribute: Attribute, profiles: Sequence[Profile]) -> str:
    without = [profile.name for profile in profiles if profile.value(attribute).state is State.NOT_APPLICABLE]
    return f"it does not apply to {' and '.join(without)}" if without else ""


def utility_bounds(attribute: Attribute, profile: Profile) -> Interval:
    """A profile's utility on one criterion; from 0 to 1 where its value is unknown."""
    value = profile.value(attribute)
    if attribute.utilities and value.data in attribute.vocabulary:
        exact = attribute.utilities[attribute.vocabulary.index(str(value.data))]
        return Interval(exact, exact)
    if value.number is None:
        return UNKNOWN_UTILITY
    exact = utility(attribute, value.number)
    return Interval(exact, exact)


def _score_of(criteria: Sequence[WeighedCriterion], position: int) -> Interval:
    low = math.fsum(criterion.share * criterion.utilities[position].low for criterion in criteria)
    high = math.fsum(criterion.share * criterion.utilities[position].high for criterion in criteria)
    return Interval(10 * low, 10 * high)


def _coverage_of(criteria: Sequence[WeighedCriterion], position: int) -> float:
    known = math.fsum(criterion.share for criterion in criteria if criterion.utilities[position].exact)
    return min(1.0, known)


def apportion(parts: Sequence[float], digits: int, total: float | None = None) -> tuple[float, ...]:
    """Round parts so that they add up to the rounded total, by largest remainders (Hamilton's method).

    What is exactly zero stays zero, unless all parts are.

    Args:
        parts: the exact numbers.
        digits: digits after the point.
        total: what the rounded parts shall add up to; by default the rounded sum of the parts.
    """
    unit = 10.0**-digits
    wanted = round(round(math.fsum(parts) if total is None else total, digits) / unit)
    floors = [math.floor(part / unit) for part in parts]
    spare = wanted - sum(floors)
    step = 1 if spare > 0 else -1
    movable = [place for place, part in enumerate(parts) if part != 0] or list(range(len(parts)))
    movable.sort(key=lambda place: step * (floors[place] - parts[place] / unit))
    for count in range(abs(spare)):
        floors[movable[count % len(movable)]] += step
    return tuple(round(count * unit, digits) for count in floors)
