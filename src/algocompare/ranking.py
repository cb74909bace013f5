"""All algorithms of a kind, best first; and the unknown ratings that could change an order.

Owns the ranking of a whole catalogue and its gaps. Takes profiles, never a catalogue.
"""

from collections.abc import Iterable, Mapping, Sequence

from algocompare.model import Profile
from algocompare.records import Record
from algocompare.schema import Attribute, Schema
from algocompare.score import Interval, Scoring, score, utility_bounds


class Place(Record):
    """One algorithm in a ranking: its score on 0-10, rounded as printed, and the share of weight that is known."""

    profile: Profile
    score: Interval
    coverage: float


class Ranking(Record):
    """Places that may be compared, best first; `kind` is empty where kinds are mixed."""

    kind: str
    places: tuple[Place, ...]
    scoring: Scoring


class Gap(Record):
    """An unknown rating that counts.

    Attributes:
        profile: whose it is.
        attribute: which rating.
        reason: why it is unknown, as the profile says.
        effect: how far it can move the score, 0-10.
        rivals: ids of those of its kind against whom the order is open, so that this rating has a part in it.
    """

    profile: Profile
    attribute: Attribute
    reason: str
    effect: float
    rivals: tuple[str, ...]


def rated(profiles: Iterable[Profile], schema: Schema) -> tuple[tuple[Profile, ...], tuple[Profile, ...]]:
    """Those of which some rating is known, and those of which none is: a score from 0 to 10 says nothing of these."""
    known: list[Profile] = []
    blank: list[Profile] = []
    for profile in profiles:
        some = any(utility_bounds(attribute, profile).exact for attribute in schema.criteria)
        (known if some else blank).append(profile)
    return tuple(known), tuple(blank)


def rank(
    profiles: Sequence[Profile], schema: Schema, weights: Mapping[str, float], *, mixed: bool = False
) -> tuple[Ranking, ...]:
    """Rank profiles within each kind, in the schema's order of kinds; or all together where `mixed`.

    Sorted by the lower bound of the score as printed (what is certain), then the upper one, then the id.
    """
    groups = {"": list(profiles)} if mixed else _by_kind(profiles, schema)
    rankings = []
    for kind, members in groups.items():
        scoring = score(members, schema, weights)
        if not members or not scoring.criteria:
            continue
        places = [
            Place(profile, Interval(round(bounds.low, 1), round(bounds.high, 1)), coverage)
            for profile, bounds, coverage in zip(members, scoring.scores, scoring.coverage, strict=True)
        ]
        places.sort(key=lambda place: (-place.score.low, -place.score.high, place.profile.id))
        rankings.append(Ranking(kind, tuple(places), scoring))
    return tuple(rankings)


def gaps(
    profiles: Sequence[Profile], schema: Schema, weights: Mapping[str, float], among: Iterable[Profile] = ()
) -> tuple[Gap, ...]:
    """The unknown ratings, widest effect first, then those that could change most orders.

    Args:
        profiles: whose ratings are asked for.
        schema: gives the criteria and the order of kinds.
        weights: of the criteria.
        among: all that each is held against where it is of the same kind; those that are asked for belong to it anyway.
    """
    found = []
    asked = {profile.id for profile in profiles}
    pool = {profile.id: profile for profile in (*among, *profiles)}
    for members in _by_kind(tuple(pool.values()), schema).values():
        scoring = score(members, schema, weights)
        for criterion in scoring.criteria:
            for position, profile in enumerate(members):
                if profile.id in asked and not criterion.utilities[position].exact:
                    reason = profile.value(criterion.attribute).reason
                    rivals = _open_against(members, scoring, position)
                    found.append(Gap(profile, criterion.attribute, reason, 10 * criterion.share, rivals))
    found.sort(key=lambda gap: (-gap.effect, -len(gap.rivals), gap.profile.id, gap.attribute.id))
    return tuple(found)


def _open_against(members: Sequence[Profile], scoring: Scoring, position: int) -> tuple[str, ...]:
    own = scoring.scores[position]
    return tuple(
        other.id
        for place, (other, bounds) in enumerate(zip(members, scoring.scores, strict=True))
        if place != position and bounds.low < own.high and bounds.high > own.low
    )


def _by_kind(profiles: Sequence[Profile], schema: Schema) -> dict[str, list[Profile]]:
    order = [kind.id for kind in schema.kinds]
    kinds = sorted({profile.kind for profile in profiles}, key=lambda kind: order.index(kind) if kind in order else 99)
    return {kind: [profile for profile in profiles if profile.kind == kind] for kind in kinds}
