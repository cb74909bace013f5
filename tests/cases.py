"""A small schema of three criteria and profiles over it, for tests of scores and verdicts."""

from algocompare.model import Profile, State, Value
from algocompare.schema import Attribute, AttributeType, Kind, Preset, Schema, Section
from algocompare.score import Scoring, score
from algocompare.weighting import schema_weighting


def criterion(name: str, weight: float, better: str = "higher") -> Attribute:
    """A rating on 0-10."""
    return Attribute(name, "s", name, AttributeType.RATING, "", better=better, weight=weight)


SCHEMA = Schema(
    1,
    "test",
    (Kind("learner", "Learner", "", ""), Kind("system", "System", "", "")),
    (),
    {},
    (Section("s", "S"),),
    (criterion("quality", 60), criterion("speed", 30), criterion("trouble", 10, "lower")),
    (Preset("fast", "for speed", {"speed": 3, "quality": 1}),),
)
WEIGHTS = schema_weighting(SCHEMA).weights


def profile(name: str, *ratings: float | None, kind: str = "learner") -> Profile:
    """A profile with a rating for each criterion; None is unknown."""
    values = {
        attribute.id: Value(State.UNKNOWN, reason="not found") if rating is None else Value(State.VALUE, rating)
        for attribute, rating in zip(SCHEMA.attributes, ratings, strict=True)
    }
    return Profile(name, name, kind, "", "2026-01-01", values=values)


def scored(*rows: tuple[float | None, ...]) -> tuple[list[Profile], Scoring]:
    """Profiles a, b, c, ... with these ratings, and their scoring by the schema's weights."""
    profiles = [profile("abcdefgh"[place], *row) for place, row in enumerate(rows)]
    return profiles, score(profiles, SCHEMA, WEIGHTS)
