"""What would change a verdict: weights that flip it, unknowns that decide it, the best case of each.

Owns the step from the plain mathematics of `robustness` to criteria and algorithms. Must not word sentences.
"""

from collections.abc import Sequence

from algocompare.pairwise import Pair
from algocompare.records import Record
from algocompare.robustness import TIE, best_weights, break_even, margin, smallest_shift
from algocompare.schema import Attribute
from algocompare.score import Interval, Scoring


class Flip(Record):
    """At this share of the weight, 0-1, the leader ties with a rival; beyond it the rival leads."""

    share: float
    rival: int


class BreakEven(Record):
    """How far one criterion's share may move, the others scaled in proportion, before the leader changes."""

    attribute: Attribute
    share: float
    below: Flip | None
    above: Flip | None

    @property
    def nearest(self) -> Flip | None:
        """The flip that takes the smaller change of the share; None where none does."""
        flips = [flip for flip in (self.below, self.above) if flip is not None]
        return min(flips, key=lambda flip: abs(flip.share - self.share), default=None)


class Transfer(Record):
    """Moving `amount` of the weight (0-1) from one criterion to another brings a tie with a rival."""

    source: Attribute
    target: Attribute
    amount: float
    rival: int


class Decider(Record):
    """An unknown value that could change the order of a pair.

    Attributes:
        position: whose value is unknown.
        effect: how far it can move the score, 0-10.
        flip: the value at which the pair ties, in the attribute's own unit: one number where nothing else is unknown,
            else the range in which it may lie; None where no value of it brings a tie.
    """

    attribute: Attribute
    position: int
    effect: float
    flip: Interval | None


class BestCase(Record):
    """The weights most favourable to one algorithm.

    Attributes:
        shares: by the scoring's order of criteria; they sum to 1.
        margin: the smallest lead over any rival under them, on 0-10; not positive where no weighting makes it lead.
        step: how much of the way from the present shares to these it takes to tie with the one in front, 0-1;
            0 where it leads already, None where it never does.
        turning: the shares at that step.
    """

    position: int
    shares: tuple[float, ...]
    margin: float
    step: float | None
    turning: tuple[float, ...]


def break_evens(scoring: Scoring, leader: int, rivals: Sequence[int]) -> tuple[BreakEven, ...]:
    """For each criterion the shares that end the lead, against the least favourable values of what is unknown."""
    found = []
    rows = [(rival, [d.low for d in scoring.differences(leader, rival)]) for rival in rivals]
    for index, criterion in enumerate(scoring.criteria):
        flips = [
            Flip(share, rival)
            for rival, d in rows
            if margin(d, scoring.shares) > TIE and (share := break_even(index, d, scoring.shares)) is not None
        ]
        below = max((flip for flip in flips if flip.share < criterion.share), default=None)
        above = min((flip for flip in flips if flip.share >= criterion.share), default=None)
        found.append(BreakEven(criterion.attribute, criterion.share, below, above))
    return tuple(found)


def smallest_transfer(scoring: Scoring, leader: int, rivals: Sequence[int]) -> Transfer | None:
    """The smallest move of weight between two criteria that ends the lead over some rival."""
    best: Transfer | None = None
    for rival in rivals:
        d = [difference.low for difference in scoring.differences(leader, rival)]
        shift = smallest_shift(d, scoring.shares)
        if shift is not None and (best is None or shift.amount < best.amount):
            source, target = (scoring.criteria[place].attribute for place in (shift.source, shift.target))
            best = Transfer(source, target, shift.amount, rival)
    return best


def deciders(scoring: Scoring, pair: Pair) -> tuple[Decider, ...]:
    """The unknown values of a pair, widest effect first."""
    found = []
    for place, criterion in enumerate(scoring.criteria):
        rest = _without(scoring, pair, place)
        for position, sign in ((pair.first, 1.0), (pair.second, -1.0)):
            if criterion.utilities[position].exact:
                continue
            other = criterion.utilities[pair.second if position == pair.first else pair.first]
            shift = sorted((-sign * rest.low / criterion.share, -sign * rest.high / criterion.share))
            low, high = max(0.0, other.low + shift[0]), min(1.0, other.high + shift[1])
            flip = None if low > high else _in_units(criterion.attribute, low, high)
            found.append(Decider(criterion.attribute, position, 10 * criterion.share, flip))
    return tuple(sorted(found, key=lambda entry: (-entry.effect, entry.attribute.id, entry.position)))


def _without(scoring: Scoring, pair: Pair, place: int) -> Interval:
    """The margin in utility, 0-1, that all criteria but one add up to."""
    low = high = 0.0
    for index, (criterion, d) in enumerate(zip(scoring.criteria, pair.differences, strict=True)):
        if index != place:
            low += criterion.share * d.low
            high += criterion.share * d.high
    return Interval(low, high)


def _in_units(attribute: Attribute, low: float, high: float) -> Interval:
    """Utilities as values on the attribute's scale; as they are where words stand for them."""
    if attribute.utilities:
        return Interval(low, high)
    worst, best = attribute.worst, attribute.best
    if attribute.logarithmic:
        ends = sorted(worst * (best / worst) ** utility for utility in (low, high))
    else:
        ends = sorted(worst + utility * (best - worst) for utility in (low, high))
    return Interval(ends[0], ends[1])


def best_case(scoring: Scoring, position: int) -> BestCase:
    """The best case of one algorithm, with what is unknown taken in its favour."""
    rivals = [rival for rival in range(len(scoring.scores)) if rival != position]
    rows = [[d.high for d in scoring.differences(position, rival)] for rival in rivals]
    shares, lead = best_weights(rows)
    now = [margin(d, scoring.shares) for d in rows]
    if min(now) > TIE:
        return BestCase(position, shares, 10 * lead, 0.0, scoring.shares)
    if lead <= TIE:
        return BestCase(position, shares, 10 * lead, None, ())
    then = [margin(d, shares) for d in rows]
    step = max(-start / (end - start) for start, end in zip(now, then, strict=True) if start <= TIE)
    turning = tuple((1 - step) * old + step * new for old, new in zip(scoring.shares, shares, strict=True))
    return BestCase(position, shares, 10 * lead, step, turning)
