"""Searches, tables of the catalogue and its fields as JSON (docs/json.md).

Owns the names of their keys. Must not sort or compute.
"""

from collections.abc import Sequence
from typing import Any

from algocompare.listing import Column, cell
from algocompare.model import Profile, State, Value
from algocompare.render.as_json import SCHEMA_VERSION, dump, profile_head
from algocompare.render.cells import family_of
from algocompare.schema import Attribute, Schema
from algocompare.search import Found


def render_hits(found: Found) -> str:
    """The hits of a search as JSON text."""
    near = {word: list(taken) for word, taken in found.near.items()}
    head = {"schema_version": SCHEMA_VERSION, "words": list(found.words), "taken_for": near}
    return dump(head | {"fitting": found.fitting, "hits": hit_entries(found)})


def hit_entries(found: Found) -> list[dict[str, Any]]:
    """The hits, best first."""
    return [
        {"id": hit.profile.id, "name": hit.profile.name, "kind": hit.profile.kind, "score": round(hit.score, 6)}
        | {"words": list(hit.words)}
        | {
            "places": [
                {"field": place.field, "text": place.text, "spans": [list(span) for span in place.spans]}
                for place in hit.places
            ]
        }
        for hit in found.hits
    ]


def render_table(profiles: Sequence[Profile], columns: Sequence[Column], fitting: int, schema: Schema) -> str:
    """The catalogue as JSON text; `fitting` counts all that fit, `values` has the columns by the attribute's id."""
    entries = table_entries(profiles, columns, schema)
    return dump({"schema_version": SCHEMA_VERSION, "fitting": fitting, "algorithms": entries})


def table_entries(profiles: Sequence[Profile], columns: Sequence[Column], schema: Schema) -> list[dict[str, Any]]:
    """The algorithms with their columns."""
    return [
        {**profile_head(profile), "family": list(family_of(profile, schema))}
        | {"values": {column.attribute.id: _cell(cell(profile, column)) for column in columns if column.attribute}}
        for profile in profiles
    ]


def render_fields(schema: Schema) -> str:
    """The fields, kinds and presets as JSON text."""
    kinds = [{"id": kind.id, "label": kind.label, "description": kind.description} for kind in schema.kinds]
    presets = [
        {"id": preset.id, "description": preset.description, "weights": dict(preset.weights)}
        for preset in schema.presets
    ]
    return dump({"schema_version": SCHEMA_VERSION, "fields": field_entries(schema), "kinds": kinds, "presets": presets})


def field_entries(schema: Schema) -> list[dict[str, Any]]:
    """The fields, in the schema's order."""
    return [_field(attribute) for attribute in schema.attributes if not attribute.type.computed]


def _cell(value: Value) -> dict[str, Any]:
    table: dict[str, Any] = {"state": value.state.value}
    if value.state is State.VALUE:
        table["value"] = list(value.data) if isinstance(value.data, tuple) else value.data
    else:
        table["reason"] = value.reason
    return table | ({"unit": value.unit} if value.unit else {})


def _field(attribute: Attribute) -> dict[str, Any]:
    table: dict[str, Any] = {"id": attribute.id, "label": attribute.label, "type": attribute.type.value}
    table |= {"description": attribute.description, "similarity": attribute.similarity}
    table |= {"short": attribute.short} if attribute.short else {}
    table |= {"vocabulary": list(attribute.vocabulary), "ordered": attribute.ordered} if attribute.vocabulary else {}
    table |= {"groups": {name: list(members) for name, members in attribute.groups.items()}} if attribute.groups else {}
    if attribute.is_criterion:
        table |= {"scale": list(attribute.scale), "better": attribute.better, "weight": attribute.weight}
    return table
