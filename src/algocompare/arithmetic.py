"""Scores and margins as sums that add up to the last printed digit.

Owns the rounding of parts and sums to two digits. Must not word or lay out anything.
"""

from algocompare.pairwise import Pair
from algocompare.records import Record
from algocompare.score import Interval, Scoring, apportion

DIGITS = 2


class ScoreSum(Record):
    """One score on 0-10: the points of each criterion in the scoring's order, and what they add up to."""

    points: tuple[Interval, ...]
    total: Interval


class MarginSum(Record):
    """The first's total minus the second's, and what each criterion adds to it."""

    first: float
    second: float
    parts: tuple[float, ...]
    margin: float


def score_sum(scoring: Scoring, position: int) -> ScoreSum:
    """Points 10 w_k a_k, rounded so that they add up to the rounded score; lower and upper bounds each."""
    bounds = [criterion.utilities[position].times(10 * criterion.share) for criterion in scoring.criteria]
    low = apportion([bound.low for bound in bounds], DIGITS)
    high = apportion([bound.high for bound in bounds], DIGITS)
    return ScoreSum(tuple(map(Interval, low, high)), Interval(round(sum(low), DIGITS), round(sum(high), DIGITS)))


def margin_sum(scoring: Scoring, pair: Pair) -> MarginSum | None:
    """The margin as the difference of the two rounded scores; None where an unknown rating leaves it open."""
    if not all(difference.exact for difference in pair.differences):
        return None
    first, second = (score_sum(scoring, place).total.low for place in (pair.first, pair.second))
    margin = round(first - second, DIGITS)
    return MarginSum(first, second, apportion([part.amount.low for part in pair.contributions], DIGITS, margin), margin)
