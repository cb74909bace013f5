"""Checks files before they are trusted, and tells the faults in the user's words.

Owns the pydantic models of the file format. The only importer of pydantic; nothing on the way of shipped profiles may
import this room.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from algocompare.catalogue.collection import collection_faults
from algocompare.catalogue.problems import Level, Problem, locate
from algocompare.catalogue.read import load_toml, schema_from
from algocompare.catalogue.rules import profile_faults, schema_faults
from algocompare.catalogue.salvage import sound_part, unrelated
from algocompare.errors import InvalidProfileError
from algocompare.model import Evidence
from algocompare.names import near
from algocompare.schema import AttributeType, Schema

Text = Annotated[str, Field(min_length=1)]
Texts = list[Text]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class SourceEntry(_File):
    """A table under [sources]."""

    title: Text
    year: int
    authors: Texts = []
    arxiv: str = ""
    doi: str = ""
    url: str = ""
    repository: str = ""
    commit: str = ""
    version: str = ""
    venue: str = ""


class ValueEntry(_File):
    """A table under [attributes]."""

    value: bool | int | float | Text | Annotated[Texts, Field(min_length=1)] | None = None
    none: Text | None = None
    unknown: Text | None = None
    not_applicable: Text | None = None
    unit: str = ""
    source: Text | Texts = []
    at: Text | Texts = []
    evidence: Annotated[Evidence, Field(strict=False)] = Evidence.UNVERIFIED
    because: str = ""
    note: str = ""


class ProfileFile(_File):
    """A profile file as a whole."""

    name: Text
    kind: Text
    summary: Text
    reviewed: date
    full_name: str = ""
    aliases: Texts = []
    sources: dict[str, SourceEntry] = {}
    attributes: dict[str, ValueEntry] = {}
    relations: dict[Literal["builds_on", "replaces", "combines_with", "case_of"], Texts] = {}


class _Derivation(_File):
    attribute: Text
    thresholds: list[float | int]


class AttributeEntry(_File):
    """An [[attribute]] of the schema."""

    id: Text
    section: Text
    label: Text
    type: Annotated[AttributeType, Field(strict=False)]
    description: Text
    emoji: str = ""
    vocabulary: Texts = []
    ordered: bool = False
    units: Texts = []
    scale: Annotated[list[float | int], Field(min_length=2, max_length=2)] = [0, 10]
    better: Literal["", "higher", "lower"] = ""
    weight: Annotated[float | int, Field(ge=0, allow_inf_nan=False)] = 0
    logarithmic: bool = False
    similarity: float | int = 1
    than: str = ""
    worse_than: str = ""
    rubric: dict[str, Text] = {}
    utilities: list[Annotated[float | int, Field(ge=0, le=1)]] = []
    groups: dict[str, Texts] = {}
    short: str = ""
    growth_of: str = ""
    applies_to: Texts = []
    not_applicable: str = ""
    derived_from: _Derivation | None = None


class _KindEntry(_File):
    id: Text
    label: Text
    description: Text
    baseline: Text


class _SectionEntry(_File):
    id: Text
    title: Text


class _PairingEntry(_File):
    kinds: Annotated[Texts, Field(min_length=2, max_length=2)]
    note: Text


class _PresetEntry(_File):
    id: Text
    description: Text
    weights: dict[str, Annotated[float | int, Field(ge=0, allow_inf_nan=False)]]


class SchemaFile(_File):
    """An attributes.toml as a whole."""

    schema_version: Literal[1]
    data_version: str = ""
    kind: Annotated[list[_KindEntry], Field(min_length=1)]
    pairing: list[_PairingEntry] = []
    symbols: dict[str, Text] = {}
    section: Annotated[list[_SectionEntry], Field(min_length=1)]
    attribute: Annotated[list[AttributeEntry], Field(min_length=1)]
    preset: list[_PresetEntry] = []


def check_profile(path: Path, table: Mapping[str, Any], schema: Schema) -> None:
    """Refuse a profile that breaks the format.

    Raises:
        InvalidProfileError: with one line for each error; warnings pass.
    """
    _refuse(profile_problems(path, table, schema))


def check_schema(path: Path, table: Mapping[str, Any]) -> None:
    """Refuse a schema that breaks the format.

    Raises:
        InvalidProfileError: with one line for each error.
    """
    _refuse(schema_problems(path, table))


def _refuse(problems: Sequence[Problem]) -> None:
    errors = tuple(str(problem) for problem in problems if problem.level is Level.ERROR)
    if errors:
        raise InvalidProfileError(errors)


def profile_problems(path: Path, table: Mapping[str, Any], schema: Schema) -> list[Problem]:
    """All faults of one profile file, in the order of its lines."""
    return _examined(path, table, schema)[0]


def _examined(path: Path, table: Mapping[str, Any], schema: Schema) -> tuple[list[Problem], Mapping[str, Any]]:
    """All faults of one profile file, and the part of it whose structure is right."""
    structure = _structure(ProfileFile, path, table)
    sound = sound_part(table, structure) if structure else table
    faults = unrelated(profile_faults(path, sound, schema), structure)
    return _placed(path, [*structure, *faults]), sound


def schema_problems(path: Path, table: Mapping[str, Any]) -> list[Problem]:
    """All faults of an attributes.toml, in the order of its lines."""
    faults = list(_structure(SchemaFile, path, table))
    if not faults:
        faults = list(schema_faults(path, schema_from(table)))
    return _placed(path, faults)


def _placed(path: Path, faults: Sequence[Problem]) -> list[Problem]:
    text = path.read_text(encoding="utf-8")
    placed = []
    for fault in faults:
        line, column = locate(text, fault.where)
        placed.append(Problem(path, fault.where, fault.message, fault.rule, fault.level, line, column))
    return sorted(placed, key=lambda problem: (problem.line, problem.column, problem.message))


def _structure(form: type[BaseModel], path: Path, table: Mapping[str, Any]) -> list[Problem]:
    """What pydantic finds, one problem for each place (a union reports every branch at the same place)."""
    try:
        TypeAdapter(form).validate_python(table)
    except ValidationError as error:
        problems: dict[tuple[str, ...], Problem] = {}
        for fault in error.errors(include_url=False, include_context=False):
            where = _keys(fault["loc"], table)
            problems.setdefault(where, Problem(path, where, _sentence(form, fault, where), "format"))
        return list(problems.values())
    return []


def _keys(location: Sequence[int | str], table: Mapping[str, Any]) -> tuple[str, ...]:
    """The path of keys in the file; names of union branches, which are no keys, are dropped."""
    keys: list[str] = []
    here: Any = table
    for index, part in enumerate(location):
        last = index == len(location) - 1
        if isinstance(here, Mapping) and (part in here or (last and len(keys) == index)):
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        else:
            break
        keys.append(str(part))
    return tuple(keys)


def _sentence(form: type[BaseModel], fault: Any, where: tuple[str, ...]) -> str:
    key = where[-1] if where else ""
    if fault["type"] == "extra_forbidden":
        fits = near(key, _known_keys(form, where))
        return f"unknown key '{key}'" + (f"; did you mean '{fits[0]}'?" if fits else "")
    if fault["type"] == "missing":
        return f"missing key '{key}'"
    return f"'{'.'.join(where)}': {fault['msg'][:1].lower()}{fault['msg'][1:]}"


def _known_keys(form: type[BaseModel], where: tuple[str, ...]) -> list[str]:
    inner: dict[str, type[BaseModel]] = {"attributes": ValueEntry, "sources": SourceEntry, "attribute": AttributeEntry}
    chosen: type[BaseModel] = inner.get(where[0], form) if len(where) > 2 else form
    return list(chosen.model_fields)


def problems_of_files(
    paths: Sequence[Path], schema: Schema, known: Mapping[str, Mapping[str, Any]], reserved: Sequence[str]
) -> list[Problem]:
    """All faults of profile files, unreadable ones and those between files included, file by file.

    Args:
        paths: the files.
        schema: what they are checked against.
        known: tables of other profiles, by id, that relations may point to.
        reserved: names that no profile may have.
    """
    tables: dict[Path, Mapping[str, Any]] = {}
    problems: dict[Path, list[Problem]] = {path: [] for path in paths}
    for path in paths:
        try:
            table = load_toml(path)
        except InvalidProfileError as error:
            line, column = error.place
            message = error.problems[0].removeprefix(f"{path}:{line}:{column}: ").removeprefix(f"{path}: ")
            problems[path].append(Problem(path, (), message, "toml", line=line, column=column))
            continue
        problems[path], tables[path] = _examined(path, table, schema)
    for fault in collection_faults(tables, schema, known, reserved):
        problems[fault.path] += _placed(fault.path, [fault])
    return [problem for found in problems.values() for problem in sorted(found, key=lambda entry: entry.line)]
