"""What the compare page of the site needs to compare in the browser: the schema once, and each algorithm for itself.

Owns the keys of these tables, which `html/site/compose.js` reads. Values come with their wording, so that a browser
groups and places them but words nothing.
"""

import json
from collections.abc import Sequence
from typing import Any

from algocompare.alternatives import Alternative, Alternatives
from algocompare.comparison import equality_key
from algocompare.model import ABSENT, Data, Profile, State, Value
from algocompare.render import alternative_words
from algocompare.render.cells import data_text, harmless, missing_text
from algocompare.schema import Attribute, AttributeType, Schema
from algocompare.score import utility_bounds


def script(name: str, table: dict[str, Any]) -> str:
    """A table as a script that hands it over: unlike a request, that also works where a page is opened from a disk."""
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    return f"siteData({json.dumps(name)},{text});\n"


def schema_table(schema: Schema) -> dict[str, Any]:
    """Sections with their attributes, kinds, criteria and presets."""
    return {
        "kinds": {kind.id: kind.label for kind in schema.kinds},
        "pairings": [{"kinds": sorted(entry.kinds), "note": entry.note} for entry in schema.pairings],
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "attributes": [_attribute_table(attribute) for attribute in schema.of_section(section.id)],
            }
            for section in schema.sections
        ],
        "criteria": [
            {
                "criterion": attribute.id,
                "label": attribute.label,
                "weight": attribute.weight,
                "better": attribute.better,
                "worst": attribute.worst,
                "best": attribute.best,
                "logarithmic": attribute.logarithmic,
                "words": bool(attribute.utilities),
            }
            for attribute in schema.criteria
        ],
        "presets": [{"id": preset.id, "weights": dict(preset.weights)} for preset in schema.presets],
    }


def _attribute_table(attribute: Attribute) -> dict[str, Any]:
    table: dict[str, Any] = {name: getattr(attribute, name) for name in ("id", "label", "emoji", "description")}
    table |= {"better": attribute.better, "numeric": attribute.type.numeric, "computed": attribute.type.computed}
    if attribute.type is AttributeType.RATING:
        table["scale"] = list(attribute.scale)
    return table | ({"score": True} if attribute.type is AttributeType.SCORE else {})


def profile_table(profile: Profile, schema: Schema, found: Alternatives) -> dict[str, Any]:
    """One algorithm: its values in words, its sources, its utilities and its alternatives.

    A value that is missing is unknown; a utility that is missing does not apply.
    """
    keys = list(profile.sources)
    values = {
        attribute.id: _value_table(attribute, value, keys)
        for attribute in schema.attributes
        if (value := _value(profile, attribute, schema)) is not ABSENT
    }
    return {
        "id": profile.id,
        "name": harmless(profile.name),
        "kind": profile.kind,
        "values": values,
        "sources": [
            {
                "identity": source.identity,
                "title": harmless(source.title),
                "authors": harmless(", ".join(source.authors)),
                "year": source.year,
                "link": source.link,
                "short": source.short_link,
            }
            for source in profile.sources.values()
        ],
        "utilities": {
            attribute.id: list(utility_bounds(attribute, profile))
            for attribute in schema.criteria
            if profile.value(attribute).state is not State.NOT_APPLICABLE
        },
        "alternatives": [_alternative_table(entry, profile) for entry in found.entries],
    }


def _value(profile: Profile, attribute: Attribute, schema: Schema) -> Value:
    if attribute.type is AttributeType.SCORE:
        return ABSENT
    if attribute.type is AttributeType.KIND:
        return Value(State.VALUE, schema.kind_label(profile.kind))
    return profile.value(attribute)


def _value_table(attribute: Attribute, value: Value, keys: list[str]) -> dict[str, Any]:
    table: dict[str, Any] = {"state": value.state.value}
    if value.data is None:
        table["text"] = missing_text(value)
    elif isinstance(value.data, tuple):
        table["items"] = [harmless(item) for item in value.data]
        table |= _keys(attribute, value, value.data, table["items"])
    else:
        table["text"] = data_text(attribute.type, value.data, value.unit)
        table |= _keys(attribute, value, [value.data], [table["text"]])
    if value.number is not None:
        table |= {"number": value.number, "unit": value.unit}
    if value.citations or value.state is State.VALUE:
        table |= {"evidence": value.evidence.value}
        table |= {name: harmless(text) for name in ("because", "note") if (text := getattr(value, name))}
        table["places"] = [[keys.index(entry.source), harmless(entry.at)] for entry in value.citations]
    return table


def _keys(attribute: Attribute, value: Value, parts: Sequence[Data], texts: Sequence[str]) -> dict[str, list[str]]:
    """What two values must have in common to count as equal, where that is not their text in small letters."""
    keys = [
        key if isinstance(key, str) else repr(key) for part in parts for key in (equality_key(attribute, value, part),)
    ]
    return {} if keys == [text.lower() for text in texts] else {"keys": keys}


def _alternative_table(entry: Alternative, subject: Profile) -> dict[str, str]:
    return {
        "id": entry.profile.id,
        "name": harmless(entry.profile.name),
        "similarity": alternative_words.similarity_text(entry),
        "known_for": harmless(entry.known_for),
        "better": alternative_words.better_text(entry, subject, emoji=False, most=2),
        "worse": alternative_words.cost_text(entry, emoji=False, most=2),
    }
