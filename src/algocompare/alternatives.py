"""What else to consider: algorithms of the same kind that serve overlapping purposes.

Owns the choice of alternatives and the figures behind each claim. Takes profiles, never a catalogue.
"""

from collections.abc import Iterable
from typing import NamedTuple

from algocompare.model import Profile, State
from algocompare.schema import Attribute, Schema

PURPOSE = "purpose"
KNOWN_FOR = "known_for"


class Advantage(NamedTuple):
    """A criterion on which one is ahead, with the figure on both sides."""

    attribute: Attribute
    theirs: float
    ours: float


class Alternative(NamedTuple):
    """One candidate: the purposes shared, where it is better, and what it costs."""

    profile: Profile
    shared_purposes: tuple[str, ...]
    known_for: str
    better: tuple[Advantage, ...]
    worse: tuple[Advantage, ...]


def alternatives(
    profile: Profile, others: Iterable[Profile], schema: Schema, limit: int = 5
) -> tuple[Alternative, ...]:
    """Up to `limit` of the same kind with overlapping purpose, most shared purposes first, then by id."""
    ours = _purposes(profile)
    found = []
    for other in others:
        if other.id != profile.id and other.kind == profile.kind:
            theirs = _purposes(other)
            shared = tuple(purpose for purpose in ours if purpose in theirs)
            if shared:
                found.append((other, shared))
    found.sort(key=lambda entry: (-len(entry[1]), entry[0].id))
    return tuple(_alternative(profile, other, shared, schema) for other, shared in found[:limit])


def _purposes(profile: Profile) -> tuple[str, ...]:
    value = profile.values.get(PURPOSE)
    return value.data if value is not None and isinstance(value.data, tuple) else ()


def _alternative(profile: Profile, other: Profile, shared: tuple[str, ...], schema: Schema) -> Alternative:
    better: list[Advantage] = []
    worse: list[Advantage] = []
    for attribute in schema.criteria:
        ours, theirs = profile.value(attribute).number, other.value(attribute).number
        if ours is None or theirs is None or ours == theirs:
            continue
        ahead = (theirs > ours) == (attribute.better == "higher")
        (better if ahead else worse).append(Advantage(attribute, theirs, ours))
    known = other.values.get(KNOWN_FOR)
    text = str(known.data) if known is not None and known.state is State.VALUE else ""
    return Alternative(other, shared, text, _widest_first(better), _widest_first(worse))


def _widest_first(advantages: list[Advantage]) -> tuple[Advantage, ...]:
    return tuple(sorted(advantages, key=lambda entry: (-abs(entry.theirs - entry.ours), entry.attribute.id)))
