"""TOML files into model objects.

Owns the mapping from the file format to `Schema` and `Profile`. Must not judge what a file says: files of users pass
`validate` first, the shipped ones are proven by the test suite.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from algocompare.errors import InvalidProfileError
from algocompare.model import Citation, Evidence, Profile, Source, State, Value
from algocompare.schema import Attribute, AttributeType, Derivation, Kind, Pairing, Preset, Schema, Section

Table = Mapping[str, Any]
T = TypeVar("T")
_STATES = {state.value: state for state in State}
_GRADES = {grade.value: grade for grade in Evidence}


def load_toml(path: Path) -> dict[str, Any]:
    """The file as plain tables.

    Raises:
        InvalidProfileError: the file cannot be read, or is not TOML.
    """
    import tomli

    try:
        with path.open("rb") as file:
            return tomli.load(file)
    except tomli.TOMLDecodeError as error:
        place = (getattr(error, "lineno", 1), getattr(error, "colno", 1))
        message = f"{path}:{place[0]}:{place[1]}: not valid TOML: {getattr(error, 'msg', error)}"
        raise InvalidProfileError((message,), place) from None
    except UnicodeDecodeError:
        raise InvalidProfileError((f"{path}: not UTF-8 text",)) from None
    except OSError as error:
        raise InvalidProfileError((f"{path}: cannot be read: {error.strerror}",)) from None


def load_parsed(path: Path) -> dict[str, Any]:
    """A file of the copy that a wheel holds beside its profiles, parsed when it was built."""
    import json

    table: dict[str, Any] = json.loads(path.read_bytes())
    return table


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
    for name in ("vocabulary", "units", "utilities", "applies_to"):
        fields[name] = tuple(entry.get(name, ()))
    fields["groups"] = {name: tuple(members) for name, members in entry.get("groups", {}).items()}
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
        values=_Lazy(table.get("attributes", {}), _value),
        sources=_Lazy(table.get("sources", {}), _source),
        relations={name: tuple(ids) for name, ids in table.get("relations", {}).items()},
    )


class _Lazy(Mapping[str, T]):
    """A mapping whose entries become model objects when first asked for: alternatives look at few of many."""

    def __init__(self, tables: Mapping[str, Table], convert: Callable[[str, Table], T]) -> None:
        self._tables, self._convert = tables, convert
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            self._made[key] = self._convert(key, self._tables[key])
        return self._made[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The entry, or the default; without the exception that a miss would cost."""
        made = self._made.get(key)
        if made is None:
            table = self._tables.get(key)
            if table is None:
                return default
            made = self._made[key] = self._convert(key, table)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def _value(_: str, entry: Table) -> Value:
    if "value" in entry:  # by far the most frequent, so it is asked for first
        content = entry["value"]
        state, data, reason = State.VALUE, tuple(content) if isinstance(content, list) else content, ""
    else:
        name, state = next((name, state) for name, state in _STATES.items() if name in entry)
        data, reason = None, entry[name]
    sources = entry.get("source", ())
    places = entry.get("at", ())
    if isinstance(sources, str):
        citations: tuple[Citation, ...] = (Citation(sources, places),)
    else:
        citations = tuple(map(Citation, sources, places))
    return Value(
        state,
        data,
        entry.get("unit", ""),
        reason,
        _GRADES[entry.get("evidence", "unverified")],
        citations,
        entry.get("because", ""),
        entry.get("note", ""),
    )


def _source(key: str, entry: Table) -> Source:
    fields = dict(entry)
    fields["authors"] = tuple(entry.get("authors", ()))
    return Source(key=key, **fields)
