"""What else to consider: the most similar algorithms of the same kind, what each does better and what it costs.

Owns the choice of alternatives, the figures behind each claim, and the count of what each condition removed. Takes
profiles, never a catalogue.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from algocompare import defaults
from algocompare.model import Profile, State
from algocompare.narrowing import Narrowing, Removal
from algocompare.records import Record
from algocompare.schema import Attribute, Schema
from algocompare.score import Interval, score, utility
from algocompare.similarity import Similarity, Yardstick, compared_attributes

if TYPE_CHECKING:
    from algocompare.conditions import Condition

KNOWN_FOR = "known_for"
COMBINES = "combines_with"
ANY_KIND = "any"


class Standing(StrEnum):
    """How an alternative stands over the criteria that are weighed.

    DOMINATES: it is at least as good on each and better on one. DOMINATED: the reverse. LEVEL: equal on each.
    MIXED: better on some and worse on others. OPEN: an unknown rating decides between these.
    """

    DOMINATES = "dominates"
    DOMINATED = "dominated"
    LEVEL = "level"
    MIXED = "mixed"
    OPEN = "open"


class Advantage(Record):
    """A criterion on which one is ahead: the figure or word on both sides, and by how much on 0-1."""

    attribute: Attribute
    theirs: float | str
    ours: float | str
    difference: float


class Unknown(Record):
    """A criterion that cannot be compared, and the ids of those whose value is unknown."""

    attribute: Attribute
    ids: tuple[str, ...]


class Alternative(Record):
    """One candidate beside the subject.

    Attributes:
        scores: the weighted scores on 0-10 of the candidate and of the subject; empty where nothing is weighed.
        better: the criteria on which the candidate is ahead, what weighs most first.
        worse: its price, what weighs most first.
        unknown: the weighed criteria that nobody can compare.
    """

    profile: Profile
    similarity: Similarity
    known_for: str
    scores: tuple[Interval, ...]
    standing: Standing
    better: tuple[Advantage, ...]
    worse: tuple[Advantage, ...]
    unknown: tuple[Unknown, ...]


class Partner(Record):
    """Something that combines with the subject instead of replacing it, and the ids of the profiles that say so."""

    profile: Profile
    known_for: str
    stated_by: tuple[str, ...]


class Wish(Record):
    """What the user asks of alternatives; `kind` is by default the subject's own, or ANY_KIND for all."""

    limit: int = defaults.ALTERNATIVES
    min_similarity: float = defaults.MIN_SIMILARITY
    better_at: tuple[Attribute, ...] = ()
    where: "tuple[Condition, ...]" = ()
    kind: str = ""


class Alternatives(Record):
    """The alternatives to a subject.

    Attributes:
        entries: most similar first, as printed; ties by id.
        fitting: how many fit, of which `entries` are the first.
        partners: what combines with the subject, sorted by id.
        removals: the conditions in the order in which they were applied to the whole catalogue.
    """

    subject: Profile
    entries: tuple[Alternative, ...]
    fitting: int
    partners: tuple[Partner, ...]
    removals: tuple[Removal, ...]


def alternatives(
    subject: Profile,
    others: Iterable[Profile],
    schema: Schema,
    weights: Mapping[str, float],
    wish: Wish | None = None,
) -> Alternatives:
    """The most similar others that fit the wish; what combines with the subject is listed apart.

    Args:
        subject: whose alternatives are sought; it is never one of them.
        others: the candidates, in any order.
        schema: gives the weights of similarity and the criteria.
        weights: of the criteria, for the order of advantages, the scores and the standing.
        wish: limits and conditions.
    """
    asked = wish or Wish()
    pool = Narrowing([other for other in others if other.id != subject.id])
    partners = _partners(subject, pool.left)
    taken = {partner.profile.id for partner in partners}
    kind = asked.kind or subject.kind
    if kind != ANY_KIND:
        pool.keep(lambda other: other.kind == kind, f"kind={kind}")
    pool.keep(lambda other: other.id not in taken, f"replaces {subject.id}, not combines with it")
    for condition in asked.where:
        pool.keep(condition.answer, condition.text)
    for attribute in asked.better_at:
        pool.keep(partial(_is_better, subject, attribute), f"better than {subject.id} at {attribute.id}")
    found = _similar(subject, pool.left, schema)
    known = [entry for entry in found if entry[1].known >= defaults.MIN_KNOWN]
    near = [entry for entry in known if entry[1].printed >= asked.min_similarity]
    removals = pool.removals
    if len(known) < len(found):
        enough = f"at least {100 * defaults.MIN_KNOWN:.0f}% of the weight of similarity is known of both"
        removals.append(Removal(enough, len(found) - len(known)))
    if len(near) < len(known):
        removals.append(Removal(f"similarity is at least {asked.min_similarity:g}", len(known) - len(near)))
    entries = tuple(_alternative(subject, other, alike, schema, weights) for other, alike in near[: asked.limit])
    return Alternatives(subject, entries, len(near), partners, tuple(removals))


def _similar(subject: Profile, pool: Iterable[Profile], schema: Schema) -> list[tuple[Profile, Similarity]]:
    yardstick = Yardstick(subject, compared_attributes(schema))
    found = [(other, yardstick.to(other)) for other in pool]
    return sorted(found, key=lambda entry: (-entry[1].printed, entry[0].id))


def _partners(subject: Profile, pool: Iterable[Profile]) -> tuple[Partner, ...]:
    """What the relations of either side say combines with the subject."""
    named = subject.relations.get(COMBINES, ())
    partners = []
    for other in pool:
        says_so = ((subject.id, other.id in named), (other.id, subject.id in other.relations.get(COMBINES, ())))
        stated_by = tuple(identifier for identifier, says in says_so if says)
        if stated_by:
            partners.append(Partner(other, _known_for(other), stated_by))
    return tuple(sorted(partners, key=lambda partner: partner.profile.id))


def _alternative(
    subject: Profile, other: Profile, alike: Similarity, schema: Schema, weights: Mapping[str, float]
) -> Alternative:
    better: list[tuple[float, Advantage]] = []
    worse: list[tuple[float, Advantage]] = []
    unknown = []
    for attribute in schema.criteria:
        theirs, ours = _utility(other, attribute), _utility(subject, attribute)
        weight = weights.get(attribute.id, 0.0)
        if theirs is None or ours is None:
            ids = tuple(entry.id for entry in (other, subject) if entry.value(attribute).state is State.UNKNOWN)
            if ids and weight > 0:
                unknown.append(Unknown(attribute, ids))
        elif theirs != ours:
            advantage = Advantage(attribute, _figure(other, attribute), _figure(subject, attribute), theirs - ours)
            (better if theirs > ours else worse).append((weight, advantage))
    scoring = score([other, subject], schema, weights)
    standing = _standing(scoring.differences(0, 1))
    return Alternative(
        other, alike, _known_for(other), scoring.scores, standing, _weighed(better), _weighed(worse), tuple(unknown)
    )


def _weighed(advantages: list[tuple[float, Advantage]]) -> tuple[Advantage, ...]:
    """The largest weighted difference first; what has no weight comes last, by its difference."""
    order = sorted(
        advantages,
        key=lambda entry: (-entry[0] * abs(entry[1].difference), -abs(entry[1].difference), entry[1].attribute.id),
    )
    return tuple(advantage for _, advantage in order)


def _standing(differences: Sequence[Interval]) -> Standing:
    if not differences or all(bounds.low == bounds.high == 0 for bounds in differences):
        return Standing.LEVEL if differences else Standing.OPEN
    if all(bounds.low >= 0 for bounds in differences) and any(bounds.low > 0 for bounds in differences):
        return Standing.DOMINATES
    if all(bounds.high <= 0 for bounds in differences) and any(bounds.high < 0 for bounds in differences):
        return Standing.DOMINATED
    ahead = any(bounds.low > 0 for bounds in differences)
    behind = any(bounds.high < 0 for bounds in differences)
    return Standing.MIXED if ahead and behind else Standing.OPEN


def _is_better(subject: Profile, attribute: Attribute, other: Profile) -> bool | None:
    """Whether the other is ahead; None where that is unknown."""
    theirs, ours = _utility(other, attribute), _utility(subject, attribute)
    if theirs is None or ours is None:
        states = {entry.value(attribute).state for entry in (subject, other)}
        return None if State.UNKNOWN in states else False
    return theirs > ours


def _utility(profile: Profile, attribute: Attribute) -> float | None:
    """The value on 0 (worst) to 1 (best); None where there is none."""
    value = profile.value(attribute)
    if attribute.utilities and value.data in attribute.vocabulary:
        return attribute.utilities[attribute.vocabulary.index(str(value.data))]
    return None if value.number is None else utility(attribute, value.number)


def _figure(profile: Profile, attribute: Attribute) -> float | str:
    value = profile.value(attribute)
    return str(value.data) if value.number is None else value.number


def _known_for(profile: Profile) -> str:
    known = profile.values.get(KNOWN_FOR)
    return str(known.data) if known is not None and known.state is State.VALUE else ""
