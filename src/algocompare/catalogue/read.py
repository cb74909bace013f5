"""TOML files into model objects.

Owns the mapping from the file format to `Schema` and `Profile`. Must not judge what a file says: files of users pass
`validate` first, the shipped ones are proven by the test suite.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli

from algocompare.errors import InvalidProfileError
from algocompare.model import (
    Attribute,
    AttributeType,
    Citation,
    Derivation,
    Evidence,
    Kind,
    Pairing,
    Preset,
    Profile,
    Schema,
    Section,
    Source,
    State,
    Value,
)

Table = Mapping[str, Any]
_STATES = {state.value: state for state in State}
_GRADES = {grade.value: grade for grade in Evidence}


def load_toml(path: Path) -> dict[str, Any]:
    """The file as plain tables.

    Raises:
        InvalidProfileError: the file cannot be read, or is not TOML.
    """
    try:
        with path.open("rb") as file:
            return tomli.load(file)
    except tomli.TOMLDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}" if hasattr(error, "lineno") else str(path)
        raise InvalidProfileError((f"{place}: not valid TOML: {getattr(error, 'msg', error)}",)) from None
    except UnicodeDecodeError:
        raise InvalidProfileError((f"{path}: not UTF-8 text",)) from None
    except OSError as error:
        raise InvalidProfileError((f"{path}: cannot be read: {error.strerror}",)) from None


def schema_from(table: Table) -> Schema:
    """The schema that an attributes.toml describes."""
    return Schema(
        schema_version=table.get("schema_version", 1),
        data_version=str(table.get("data_version", "")),
        kinds=tuple(Kind(**entry) for entry in table.get("kind", ())),
        pairings=tuple(Pairing(frozenset(entry["kinds"]), entry["note"]) for entry in table.get("pairing", ())),
        symbols=table.get("symbols", {}),
        sections=tuple(Section(**entry) for entry in table.get("section", ())),
        attributes=tuple(_attribute(entry) for entry in table.get("attribute", ())),
        presets=tuple(Preset(**entry) for entry in table.get("preset", ())),
    )


def _attribute(entry: Table) -> Attribute:
    fields = dict(entry)
    fields["type"] = AttributeType(entry["type"])
    for name in ("vocabulary", "units", "applies_to"):
        fields[name] = tuple(entry.get(name, ()))
    fields["rubric"] = tuple((float(mark), text) for mark, text in entry.get("rubric", {}).items())
    if "scale" in entry:
        low, high = entry["scale"]
        fields["scale"] = (float(low), float(high))
    rule = entry.get("derived_from")
    fields["derived_from"] = Derivation(rule["attribute"], tuple(rule["thresholds"])) if rule else None
    return Attribute(**fields)


def profile_from(table: Table, identifier: str) -> Profile:
    """The profile that a file's table describes; its id is the file's name without the suffix."""
    return Profile(
        id=identifier,
        name=table["name"],
        kind=table["kind"],
        summary=table["summary"],
        reviewed=str(table["reviewed"]),
        full_name=table.get("full_name", ""),
        aliases=tuple(table.get("aliases", ())),
        values={name: _value(entry) for name, entry in table.get("attributes", {}).items()},
        sources={key: _source(key, entry) for key, entry in table.get("sources", {}).items()},
        relations={name: tuple(ids) for name, ids in table.get("relations", {}).items()},
    )


def _value(entry: Table) -> Value:
    name, state = next((name, state) for name, state in _STATES.items() if name in entry)
    content = entry[name]
    sources = entry.get("source", ())
    places = entry.get("at", ())
    if isinstance(sources, str):
        sources, places = (sources,), (places,)
    return Value(
        state=state,
        data=(tuple(content) if isinstance(content, list) else content) if state is State.VALUE else None,
        unit=entry.get("unit", ""),
        reason="" if state is State.VALUE else content,
        evidence=_GRADES[entry.get("evidence", "unverified")],
        citations=tuple(Citation(key, at) for key, at in zip(sources, places, strict=True)),
        because=entry.get("because", ""),
        note=entry.get("note", ""),
    )


def _source(key: str, entry: Table) -> Source:
    fields = dict(entry)
    fields["authors"] = tuple(entry.get("authors", ()))
    return Source(key=key, **fields)
