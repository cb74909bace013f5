"""Alternatives as JSON tables (docs/json.md).

Owns the names of their keys. Must not sort or compute.
"""

from typing import Any

from algocompare.alternatives import Advantage, Alternative, Alternatives
from algocompare.model import Profile
from algocompare.render.alternative_words import alternative_text
from algocompare.render.json_scores import bounds
from algocompare.similarity import Similarity


def entries_table(found: Alternatives) -> dict[str, Any]:
    """The alternatives themselves, as a comparison holds them."""
    return {"to": found.subject.id, "entries": [_entry(entry, found.subject) for entry in found.entries]}


def alternatives_table(found: Alternatives) -> dict[str, Any]:
    """The alternatives with what combines instead, and with what each condition removed."""
    partners = [
        {"id": partner.profile.id, "name": partner.profile.name, "kind": partner.profile.kind}
        | {"known_for": partner.known_for, "stated_by": list(partner.stated_by)}
        for partner in found.partners
    ]
    removals = [
        {"condition": removal.condition, "removed": removal.removed, "unknown": removal.unknown}
        for removal in found.removals
    ]
    return entries_table(found) | {"fitting": found.fitting, "combines_with": partners, "removed": removals}


def _entry(entry: Alternative, subject: Profile) -> dict[str, Any]:
    ids = (entry.profile.id, subject.id)
    return {
        "id": entry.profile.id,
        "name": entry.profile.name,
        "kind": entry.profile.kind,
        "known_for": entry.known_for,
        "similarity": _similarity(entry.similarity),
        "standing": entry.standing.value,
        "scores": {identifier: bounds(score) for identifier, score in zip(ids, entry.scores, strict=False)},
        "better": [_advantage(advantage) for advantage in entry.better],
        "worse": [_advantage(advantage) for advantage in entry.worse],
        "unknown": [{"criterion": part.attribute.id, "algorithms": list(part.ids)} for part in entry.unknown],
        "text": alternative_text(entry, subject),
    }


def _similarity(alike: Similarity) -> dict[str, Any]:
    return {
        "value": alike.printed,
        "exact": round(alike.value, 6),
        "known": round(alike.known, 6),
        "rests_on": [
            {"attribute": part.attribute.id, "weight": part.weight, "similarity": round(part.similarity, 6)}
            | ({"shared": list(part.shared)} if part.shared else {})
            for part in alike.rests_on
        ],
    }


def _advantage(advantage: Advantage) -> dict[str, Any]:
    return {"criterion": advantage.attribute.id, "theirs": advantage.theirs, "ours": advantage.ours}
