"""Two algorithms against each other: who is ahead, by how much, and how firmly.

Owns the order of docs/scoring.md, section 4, for one pair whose kinds may be compared. Must not word sentences.
"""

import math
from collections.abc import Sequence
from enum import StrEnum

from algocompare.records import Record
from algocompare.robustness import share_by_order, share_of_weightings
from algocompare.schema import Attribute
from algocompare.score import Interval, Scoring

RESOLUTION = 0.5
EVEN_SHARES = (0.45, 0.55)
CONCENTRATION = 20


class Outcome(StrEnum):
    """What can be said of two algorithms, or of the one in front and its closest rival."""

    WITHHELD = "withheld"
    REQUIRED = "required"
    OPEN = "open"
    TIE = "tie"
    TOO_CLOSE = "too_close"
    LEADS = "leads"
    NECESSARY = "necessary"
    DOMINATES = "dominates"

    @property
    def names_a_leader(self) -> bool:
        """Whether one of the two is said to be ahead."""
        return self in (Outcome.LEADS, Outcome.NECESSARY, Outcome.DOMINATES)


FIRMNESS = (Outcome.OPEN, Outcome.TIE, Outcome.TOO_CLOSE, Outcome.LEADS, Outcome.NECESSARY, Outcome.DOMINATES)


class Contribution(Record):
    """What one criterion adds to the margin, on 0-10: 10 w_k (a_k - b_k), as an interval over the unknowns."""

    attribute: Attribute
    amount: Interval


class Pair(Record):
    """One against another; `first` is the one with the larger middle of its margin (the first asked where they tie).

    Attributes:
        margin: first's score minus second's, on 0-10, over the unknowns.
        share: of all weightings, how many have the first ahead; with an order of importance, of those that respect it.
        near: the same over weightings near the one in force, Dirichlet with integers that sum to about 20.
        contributions: in the scoring's order of criteria.
    """

    first: int
    second: int
    outcome: Outcome
    differences: tuple[Interval, ...]
    margin: Interval
    share: Interval
    near: Interval
    contributions: tuple[Contribution, ...]


def compare_pair(scoring: Scoring, first: int, second: int, *, by_order: bool = False) -> Pair:
    """Judge two positions of a scoring.

    Args:
        scoring: with at least one criterion in play.
        first: a position.
        second: another position.
        by_order: the criteria are known by importance only, most important first; shares are then over all weightings
            that respect this order.
    """
    differences = scoring.differences(first, second)
    if math.fsum(c.share * (d.low + d.high) for c, d in zip(scoring.criteria, differences, strict=True)) < 0:
        first, second = second, first
        differences = scoring.differences(first, second)
    parts = tuple(
        Contribution(criterion.attribute, difference.times(10 * criterion.share))
        for criterion, difference in zip(scoring.criteria, differences, strict=True)
    )
    margin = Interval(math.fsum(p.amount.low for p in parts), math.fsum(p.amount.high for p in parts))
    low, high = [d.low for d in differences], [d.high for d in differences]
    if by_order:
        order = sorted(range(len(low)), key=lambda place: -scoring.criteria[place].share)
        share = Interval(*(share_by_order([bound[place] for place in order]) for bound in (low, high)))
        near = share
    else:
        share = Interval(share_of_weightings(low), share_of_weightings(high))
        alphas = concentrations(scoring.shares)
        near = Interval(share_of_weightings(low, alphas), share_of_weightings(high, alphas))
    outcome = _outcome(differences, margin, share, scoring)
    return Pair(first, second, outcome, differences, margin, share, near, parts)


def concentrations(shares: Sequence[float]) -> tuple[int, ...]:
    """Integer Dirichlet parameters centred near the shares: round(20 w_k), at least 1."""
    return tuple(max(1, round(CONCENTRATION * share)) for share in shares)


def _outcome(differences: Sequence[Interval], margin: Interval, share: Interval, scoring: Scoring) -> Outcome:
    if all(difference.low == difference.high == 0 for difference in differences):
        return Outcome.TIE
    if all(difference.low >= 0 for difference in differences) and any(difference.low > 0 for difference in differences):
        return Outcome.DOMINATES
    if any(not difference.exact for difference in differences):
        return Outcome.NECESSARY if margin.low > 0 else Outcome.OPEN
    resolution = max(RESOLUTION * criterion.share for criterion in scoring.criteria)
    if margin.low < resolution or EVEN_SHARES[0] <= share.low <= EVEN_SHARES[1]:
        return Outcome.TOO_CLOSE
    return Outcome.LEADS
