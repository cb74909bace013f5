"""What lists say beside their rows, in words for all formats: how they are sorted, what is left out, how many fit.

Owns this wording. Must not compute, and must not know widths or colours.
"""

from typing import TYPE_CHECKING

from algocompare.ranking import Ranking
from algocompare.render.cells import harmless
from algocompare.render.verdict_words import lower, percent
from algocompare.schema import Attribute, AttributeType, Schema
from algocompare.score import Scoring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from algocompare.model import Profile
    from algocompare.search import Found, Hit, Place

NOTHING_FITS = "Nothing fits."
NO_GAPS = "No rating that counts is unknown."
RANKED_BY = (
    "Sorted by the score as printed, its lower bound first: that is what is certain. "
    "'known' is the share of the weight whose rating is known."
)
_MOST_PLACES = 2


def count_text(shown: int, fitting: int) -> str:
    """How many rows there are of those that fit."""
    return f"{shown} of {fitting}."


def ranking_title(ranking: Ranking, schema: Schema) -> str:
    """The kind that is ranked."""
    return schema.kind_label(ranking.kind) if ranking.kind else "All kinds together"


def scoring_texts(scoring: Scoring) -> list[str]:
    """The shares that were used, the largest first, and the criteria that have no part."""
    ordered = sorted(scoring.criteria, key=lambda entry: -entry.share)
    shares = ", ".join(f"{lower(entry.attribute)} {percent(entry.share)}" for entry in ordered)
    return [
        f"Weights: {shares}.",
        *(f"{left.attribute.label} has no part: it does not apply to all of this kind." for left in scoring.excluded),
    ]


def left_out_texts(profiles: "Sequence[Profile]") -> list[str]:
    """Who is left out since no rating of it is known; no line where nobody is."""
    names = ", ".join(profile.id for profile in profiles)
    return [f"{len(profiles)} left out: nothing is known of {names}."] if profiles else []


def taken_texts(found: "Found") -> list[str]:
    """What was taken for each word that stands nowhere."""
    return [f"'{harmless(word)}' stands nowhere; taken for: {', '.join(taken)}." for word, taken in found.near.items()]


def hits_text(found: "Found") -> str:
    """That nothing fits, or how many more do; empty where all hits are shown."""
    if not found.hits:
        return f"Nothing fits: {', '.join(harmless(word) for word in found.words) or 'no word was given'}."
    if found.fitting > len(found.hits):
        return f"{len(found.hits)} of {found.fitting}; --limit {found.fitting} shows all."
    return ""


def without_text(hit: "Hit", found: "Found") -> str:
    """The words of the query that a hit lacks; empty where it has all."""
    missing = [harmless(word) for word in found.words if word not in hit.words]
    return f"without: {', '.join(missing)}" if missing else ""


def best_places(hit: "Hit") -> "list[Place]":
    """The places that are shown: the best one of each field, no more than two."""
    best_of_fields = {place.field: place for place in reversed(hit.places)}
    return list(reversed(best_of_fields.values()))[:_MOST_PLACES]


def field_label(place: "Place", schema: Schema) -> str:
    """The field in which a place is."""
    attribute = schema.by_id.get(place.field)
    return (attribute.label if attribute else place.field).lower()


def field_names_text(attribute: Attribute) -> str:
    """The names by which a field is asked for."""
    return f"{attribute.id}, short: {attribute.short}" if attribute.short else attribute.id


def values_text(attribute: Attribute) -> str:
    """What values an attribute takes, and its direction and weight where it is a criterion."""
    parts = [attribute.type.value]
    if attribute.type is AttributeType.RATING:
        parts.append(f"{attribute.scale[0]:g} to {attribute.scale[1]:g}")
    if attribute.vocabulary:
        parts.append(f"{'in this order' if attribute.ordered else 'one of'}: {'; '.join(attribute.vocabulary)}")
    parts += [f"{name}: any of {'; '.join(members)}" for name, members in attribute.groups.items()]
    if attribute.is_criterion:
        parts.append(f"{attribute.better} is better, weight {attribute.weight:g}")
    return ". ".join(parts)
