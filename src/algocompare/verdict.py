"""Who leads between two algorithms, by how much, and on what.

Owns the order of docs/scoring.md, section 4. Must not word sentences or know a format.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from algocompare.model import Attribute, Profile, Schema
from algocompare.robustness import share_of_weightings
from algocompare.score import Interval, Scoring

_RESOLUTION = 0.5
_EVEN_SHARES = (0.45, 0.55)


class Outcome(StrEnum):
    """What can be said of two algorithms."""

    WITHHELD = "withheld"
    DOMINATES = "dominates"
    NECESSARY = "necessary"
    OPEN = "open"
    LEADS = "leads"
    TOO_CLOSE = "too_close"
    TIE = "tie"


class Contribution(NamedTuple):
    """What one criterion adds to the margin, on 0-10: 10 w_k (a_k - b_k), as an interval over the unknowns."""

    attribute: Attribute
    amount: Interval


class Verdict(NamedTuple):
    """The verdict between two of a comparison; leader and other are positions, None where none leads.

    Attributes:
        margin: leader's score minus the other's (first minus second where nobody leads), 0-10 scale.
        share: share of all weightings under which the leader (or the first) is ahead, as bounds over the unknowns.
        unknown: criteria with an unknown value on either side.
    """

    outcome: Outcome
    leader: int | None
    other: int | None
    margin: Interval
    share: Interval
    contributions: tuple[Contribution, ...]
    unknown: tuple[Attribute, ...]
    reason: str = ""


def judge(profiles: Sequence[Profile], schema: Schema, scoring: Scoring) -> Verdict:
    """The verdict between the two that lead the comparison (of two algorithms: between these two)."""
    if len(profiles) < 2:
        return _withheld("There is nothing to compare it with.")
    kinds = list(dict.fromkeys(profile.kind for profile in profiles))
    if len(kinds) > 1:
        labels = " and ".join(schema.kind_label(kind) for kind in kinds)
        note = schema.pairing(kinds[0], kinds[1]) if len(kinds) == 2 else ""
        return _withheld(f"They are of different kinds ({labels}). {note}".strip())
    if not scoring.criteria:
        return _withheld("No criterion applies to all of them.")
    order = sorted(range(len(profiles)), key=lambda place: -(scoring.scores[place].low + scoring.scores[place].high))
    first, second = (0, 1) if len(profiles) == 2 else (order[0], order[1])
    return _between(first, second, scoring)


def _withheld(reason: str) -> Verdict:
    nothing = Interval(0.0, 0.0)
    return Verdict(Outcome.WITHHELD, None, None, nothing, nothing, (), (), reason)


def _between(first: int, second: int, scoring: Scoring) -> Verdict:
    lead = sum(
        (c.share * (d.low + d.high) for c, d in zip(scoring.criteria, scoring.differences(first, second), strict=True))
    )
    if lead < 0:
        first, second = second, first
    differences = scoring.differences(first, second)
    contributions = tuple(
        Contribution(criterion.attribute, difference.times(10 * criterion.share))
        for criterion, difference in zip(scoring.criteria, differences, strict=True)
    )
    margin = Interval(sum(part.amount.low for part in contributions), sum(part.amount.high for part in contributions))
    share = Interval(
        share_of_weightings([difference.low for difference in differences]),
        share_of_weightings([difference.high for difference in differences]),
    )
    unknown = tuple(c.attribute for c, d in zip(scoring.criteria, differences, strict=True) if not d.exact)
    outcome = _outcome(differences, margin, share, scoring)
    named = outcome in (Outcome.DOMINATES, Outcome.NECESSARY, Outcome.LEADS)
    ordered = tuple(
        sorted(contributions, key=lambda part: (-abs(part.amount.low + part.amount.high), part.attribute.id))
    )
    return Verdict(outcome, first if named else None, second if named else None, margin, share, ordered, unknown)


def _outcome(differences: Sequence[Interval], margin: Interval, share: Interval, scoring: Scoring) -> Outcome:
    if all(difference.low == difference.high == 0 for difference in differences):
        return Outcome.TIE
    if all(difference.low >= 0 for difference in differences) and any(difference.low > 0 for difference in differences):
        return Outcome.DOMINATES
    if not margin.exact and any(not difference.exact for difference in differences):
        return Outcome.NECESSARY if margin.low > 0 else Outcome.OPEN
    resolution = max(_RESOLUTION * criterion.share for criterion in scoring.criteria)
    if margin.low < resolution or _EVEN_SHARES[0] <= share.low <= _EVEN_SHARES[1]:
        return Outcome.TOO_CLOSE
    return Outcome.LEADS
