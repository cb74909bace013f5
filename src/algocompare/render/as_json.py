"""The whole report as one JSON object (docs/json.md).

Owns the names and order of its keys. A state is always written out; no value is a bare null.
"""

import json
from typing import Any

from algocompare import __version__
from algocompare.comparison import Group, Row
from algocompare.model import Profile, Source, State, Value
from algocompare.render.json_alternatives import entries_table
from algocompare.render.json_scores import scoring_table, verdict_table
from algocompare.render.options import RenderOptions
from algocompare.report import Report

SCHEMA_VERSION = 1


def render(report: Report, options: RenderOptions | None = None) -> str:
    """The report as JSON text with a newline at the end; the same bytes whatever the options."""
    return dump(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "algocompare", "version": __version__, "data_version": report.schema.data_version},
            "algorithms": [profile_head(profile) for profile in report.profiles],
            "sections": [
                {
                    "id": part.section.id,
                    "title": part.section.title,
                    "rows": [row_table(report, row) for row in part.rows],
                }
                for part in report.comparison.sections
            ],
            "left_out": [row.attribute.id for row in report.comparison.missing],
            "scoring": scoring_table(report),
            "verdict": verdict_table(report),
            "alternatives": entries_table(report.alternatives),
            "sources": [
                source_table(source, number) | {"places": list(places)}
                for number, (source, places) in enumerate(zip(report.sources, report.places, strict=True), start=1)
            ],
        }
    )


def dump(table: dict[str, Any]) -> str:
    """JSON text as all commands print it: one line for each key, and for each entry of a list of objects.

    The C encoder of the standard library writes single lines only; indented text would take four times as long.
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines = []
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            entries = ",\n".join("    " + encode(entry) for entry in value)
            lines.append(f"  {encode(key)}: [\n{entries}\n  ]")
        else:
            lines.append(f"  {encode(key)}: {encode(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


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


def row_table(report: Report, row: Row) -> dict[str, Any]:
    """One attribute with its cells and what is shared."""
    attribute = row.attribute
    table: dict[str, Any] = {"attribute": attribute.id, "label": attribute.label, "emoji": attribute.emoji}
    table |= {"description": attribute.description, "type": attribute.type.value, "status": row.status.value}
    if row.gap is not None:
        table |= {"gap": row.gap, "better": attribute.better}
        table["best"] = [report.profiles[place].id for place in row.best]
        table |= {"lead": row.lead} if row.lead is not None else {}
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
