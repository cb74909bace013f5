"""Lists as JSON (docs/json.md): alternatives, rankings and gaps.

Owns the names of their keys. Must not sort or compute.
"""

from collections.abc import Sequence
from typing import Any

from algocompare.alternatives import Alternatives
from algocompare.catalogue.problems import Level, Problem
from algocompare.model import Profile
from algocompare.ranking import Gap, Ranking
from algocompare.render.as_json import SCHEMA_VERSION, dump
from algocompare.render.json_alternatives import alternatives_table
from algocompare.render.json_scores import bounds


def render_alternatives(found: Alternatives) -> str:
    """The alternatives to one algorithm as JSON text."""
    return dump({"schema_version": SCHEMA_VERSION, **alternatives_table(found)})


def render_rankings(rankings: Sequence[Ranking], left_out: Sequence[Profile]) -> str:
    """Rankings as JSON text, one entry for each kind, and the ids of those that are left out."""
    tables = [
        {
            "kind": ranking.kind,
            "criteria": [
                {"criterion": criterion.attribute.id, "share": round(criterion.share, 6)}
                for criterion in ranking.scoring.criteria
            ],
            "excluded": [entry.attribute.id for entry in ranking.scoring.excluded],
            "places": place_entries(ranking),
        }
        for ranking in rankings
    ]
    return dump({"schema_version": SCHEMA_VERSION, "rankings": tables, "left_out": _ids(left_out)})


def place_entries(ranking: Ranking) -> list[dict[str, Any]]:
    """The places of a ranking, best first."""
    return [
        {"rank": number, "id": place.profile.id, "name": place.profile.name}
        | {"score": bounds(place.score), "coverage": round(place.coverage, 6)}
        for number, place in enumerate(ranking.places, start=1)
    ]


def render_gaps(gaps: Sequence[Gap], left_out: Sequence[Profile]) -> str:
    """Unknown ratings as JSON text, widest effect first, and the ids of those that are left out."""
    return dump({"schema_version": SCHEMA_VERSION, "gaps": gap_entries(gaps), "left_out": _ids(left_out)})


def _ids(profiles: Sequence[Profile]) -> list[str]:
    return [profile.id for profile in profiles]


def gap_entries(gaps: Sequence[Gap]) -> list[dict[str, Any]]:
    """The gaps, widest effect first."""
    return [
        {"id": gap.profile.id, "criterion": gap.attribute.id, "reason": gap.reason}
        | {"effect": round(gap.effect, 6), "open_against": list(gap.rivals)}
        for gap in gaps
    ]


def render_problems(problems: Sequence[Problem], files: int) -> str:
    """Faults of profile files as JSON text."""
    errors = sum(problem.level is Level.ERROR for problem in problems)
    entries = [
        {"path": str(problem.path), "line": problem.line, "column": problem.column, "level": problem.level.value}
        | {"rule": problem.rule, "message": problem.message}
        for problem in problems
    ]
    counts = {"files": files, "errors": errors, "warnings": len(problems) - errors}
    return dump({"schema_version": SCHEMA_VERSION, **counts, "problems": entries})
