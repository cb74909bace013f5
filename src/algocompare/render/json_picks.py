"""A short list as JSON (docs/json.md).

Owns the names of its keys. Must not rank or compute.
"""

from typing import Any

from algocompare.picking import Figure, KindPicks, Pick, ShortList
from algocompare.render.as_json import SCHEMA_VERSION, dump
from algocompare.render.json_scores import bounds
from algocompare.render.pick_words import reason_text


def render_short_list(found: ShortList, command: str) -> str:
    """The short lists as JSON text, with the answers and the command that gives them again."""
    answers = found.answers
    removals = [
        {"condition": entry.condition, "removed": entry.removed, "unknown": entry.unknown} for entry in found.removals
    ]
    table = {"schema_version": SCHEMA_VERSION, "command": command}
    table |= {"task": answers.task, "data": answers.data, "kind": answers.kind}
    table |= {"where": [condition.text for condition in answers.where], "removed": removals}
    return dump(table | {"lists": [_kind(kind) for kind in found.kinds]})


def _kind(kind: KindPicks) -> dict[str, Any]:
    criteria = [
        {"criterion": criterion.attribute.id, "share": round(criterion.share, 6)} for criterion in kind.scoring.criteria
    ]
    return {"kind": kind.kind, "fitting": kind.fitting, "criteria": criteria, "picks": pick_entries(kind)}


def pick_entries(kind: KindPicks) -> list[dict[str, Any]]:
    """The picks of a kind, best first."""
    return [_pick(number, pick) for number, pick in enumerate(kind.picks, start=1)]


def _pick(number: int, pick: Pick) -> dict[str, Any]:
    place = pick.place
    return {
        "rank": number,
        "id": place.profile.id,
        "name": place.profile.name,
        "score": bounds(place.score),
        "coverage": round(place.coverage, 6),
        "strong": [_figure(figure) for figure in pick.strengths],
        "weak": [_figure(figure) for figure in pick.weaknesses],
        "unknown": [attribute.id for attribute in pick.unknown],
        "known_for": pick.known_for,
        "choose_when": pick.choose_when,
        "text": reason_text(pick),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {"criterion": figure.attribute.id, "value": figure.value}
