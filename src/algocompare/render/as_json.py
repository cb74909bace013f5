"""The whole report as one JSON object (docs/json.md).

Owns the names and order of its keys. A state is always written out; no value is a bare null.
"""

import json
from collections.abc import Sequence
from typing import Any

from algocompare import __version__
from algocompare.compare import Group, Row
from algocompare.model import Profile, Schema, Source, State, Value
from algocompare.render.cells import alternative_text, family_of, verdict_text
from algocompare.report import Report
from algocompare.score import Interval

SCHEMA_VERSION = 1


def render(report: Report) -> str:
    """The report as JSON text with a newline at the end; the same bytes for the same input."""
    return dump(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "algocompare", "version": __version__, "data_version": report.schema.data_version},
            "algorithms": [profile_head(profile) for profile in report.profiles],
            "sections": [
                {
                    "id": part.section.id,
                    "title": part.section.title,
                    "rows": [_row(report, row) for row in part.rows],
                }
                for part in report.comparison.sections
            ],
            "left_out": [row.attribute.id for row in report.comparison.missing],
            "scoring": _scoring(report),
            "verdict": _verdict(report),
            "alternatives": _alternatives(report),
            "sources": [source_table(source, number) for number, source in enumerate(report.sources, start=1)],
        }
    )


def dump(table: Any) -> str:
    """JSON text as all commands print it."""
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def profile_head(profile: Profile) -> dict[str, Any]:
    """Who the algorithm is, without its attributes."""
    return {
        "id": profile.id,
        "name": profile.name,
        "full_name": profile.full_name,
        "aliases": list(profile.aliases),
        "kind": profile.kind,
        "summary": profile.summary,
        "reviewed": profile.reviewed,
        "relations": {name: list(ids) for name, ids in profile.relations.items()},
    }


def source_table(source: Source, number: int) -> dict[str, Any]:
    """One source, with the keys that it has."""
    names = ("title", "year", "arxiv", "version", "doi", "url", "repository", "commit", "venue")
    fields = {name: getattr(source, name) for name in names}
    kept = {name: value for name, value in fields.items() if value}
    return {"number": number, **kept, "authors": list(source.authors), "link": source.link}


def _row(report: Report, row: Row) -> dict[str, Any]:
    attribute = row.attribute
    table: dict[str, Any] = {"attribute": attribute.id, "label": attribute.label, "emoji": attribute.emoji}
    table |= {"description": attribute.description, "type": attribute.type.value, "status": row.status.value}
    if row.gap is not None:
        table |= {"gap": row.gap, "better": attribute.better}
        table["best"] = [report.profiles[place].id for place in row.best]
    table["cells"] = {
        profile.id: _cell(report, profile, cell) for profile, cell in zip(report.profiles, row.cells, strict=True)
    }
    table["groups"] = [_group(report, group) for group in row.groups]
    return table


def _cell(report: Report, profile: Profile, cell: Value) -> dict[str, Any]:
    table: dict[str, Any] = {"state": cell.state.value}
    if cell.state is State.VALUE:
        table |= {"value": list(cell.data) if isinstance(cell.data, tuple) else cell.data}
        table |= {"evidence": cell.evidence.value}
    else:
        table["reason"] = cell.reason
    table |= {name: text for name in ("unit", "because", "note") if (text := getattr(cell, name))}
    table["sources"] = [
        {"number": report.numbers[profile.id, citation.source], "at": citation.at}
        for citation in cell.citations
        if (profile.id, citation.source) in report.numbers
    ]
    return table


def _group(report: Report, group: Group) -> dict[str, Any]:
    holders = [report.profiles[place].id for place in group.holders]
    return {"holders": holders, "state": group.state.value, "items": list(group.data)}


def _bounds(interval: Interval) -> dict[str, float]:
    return {"low": round(interval.low, 6), "high": round(interval.high, 6)}


def _scoring(report: Report) -> dict[str, Any]:
    scoring = report.scoring
    ids = [profile.id for profile in report.profiles]
    return {
        "scale": [0, 10],
        "scores": {key: _bounds(value) for key, value in zip(ids, scoring.scores, strict=bool(scoring.scores))},
        "coverage": {key: round(part, 6) for key, part in zip(ids, scoring.coverage, strict=bool(scoring.coverage))},
        "criteria": [
            {
                "criterion": criterion.attribute.id,
                "weight": criterion.weight,
                "share": round(criterion.share, 6),
                "worst": criterion.attribute.worst,
                "best": criterion.attribute.best,
                "utilities": {key: _bounds(part) for key, part in zip(ids, criterion.utilities, strict=True)},
            }
            for criterion in scoring.criteria
        ],
        "excluded": [{"criterion": entry.attribute.id, "reason": entry.reason} for entry in scoring.excluded],
    }


def _verdict(report: Report) -> dict[str, Any]:
    verdict = report.verdict
    table: dict[str, Any] = {"outcome": verdict.outcome.value, "text": verdict_text(report)}
    if verdict.leader is not None and verdict.other is not None:
        table |= {"leader": report.profiles[verdict.leader].id, "other": report.profiles[verdict.other].id}
    if verdict.contributions:
        table |= {"margin": _bounds(verdict.margin), "share_of_weightings": _bounds(verdict.share)}
    table["contributions"] = [
        {"criterion": part.attribute.id, "amount": _bounds(part.amount)} for part in verdict.contributions
    ]
    table["unknown"] = [attribute.id for attribute in verdict.unknown]
    return table | ({"reason": verdict.reason} if verdict.reason else {})


def _alternatives(report: Report) -> dict[str, Any]:
    subject = report.profiles[0]
    return {
        "to": subject.id,
        "entries": [
            {
                "id": entry.profile.id,
                "name": entry.profile.name,
                "known_for": entry.known_for,
                "shared_purposes": list(entry.shared_purposes),
                "better": [_advantage(part.attribute.id, part.theirs, part.ours) for part in entry.better],
                "worse": [_advantage(part.attribute.id, part.theirs, part.ours) for part in entry.worse],
                "text": alternative_text(entry, subject.name),
            }
            for entry in report.alternatives
        ],
    }


def _advantage(criterion: str, theirs: float, ours: float) -> dict[str, Any]:
    return {"criterion": criterion, "theirs": theirs, "ours": ours}


def render_alternatives(report: Report) -> str:
    """The alternatives to one algorithm as JSON text."""
    return dump({"schema_version": SCHEMA_VERSION, **_alternatives(report)})


def render_list(profiles: Sequence[Profile], schema: Schema) -> str:
    """All algorithms with kind and family as JSON text."""
    entries = [{**profile_head(profile), "family": list(family_of(profile, schema))} for profile in profiles]
    return dump({"schema_version": SCHEMA_VERSION, "algorithms": entries})
