"""The rules that a well-formed file must still obey.

Owns what the types cannot say: vocabularies, scales, sources behind values, identifiers in their form. Works on plain
tables that passed the structure check; must not import pydantic or place faults in the text.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from algocompare.catalogue.problems import Level, Problem
from algocompare.model import State
from algocompare.names import fold, near
from algocompare.schema import Attribute, AttributeType, Schema

Table = Mapping[str, Any]
_ARXIV = re.compile(r"\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7}")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORDS_OF_FORMULAS = frozenset({"O", "log", "sqrt", "min", "max"})
_SQUARED = re.compile(r"[nmu](²|\^2)")
UNVERIFIED_DAYS = 365
_FIRST_YEAR, _LAST_YEAR = 1700, 2100


def profile_faults(path: Path, table: Table, schema: Schema) -> Iterator[Problem]:
    """Faults of a profile whose structure is right, as far as it goes: keys that must be there may be missing."""
    if not _ID.fullmatch(path.stem):
        yield Problem(path, (), f"the file's name '{path.stem}' is not an id (a-z, 0-9 and single dashes)", "id")
    kinds = [kind.id for kind in schema.kinds]
    if "kind" in table and table["kind"] not in kinds:
        yield Problem(path, ("kind",), _unknown("kind", table["kind"], kinds), "kind")
    for alias in table.get("aliases", ()):
        if fold(alias) in (fold(path.stem), fold(table.get("name", ""))):
            yield Problem(path, ("aliases",), f"alias '{alias}' repeats the id or the name", "alias", Level.WARNING)
    yield from _source_faults(path, table)
    for name, entry in table.get("attributes", {}).items():
        attribute = schema.by_id.get(name)
        where = ("attributes", name)
        if attribute is None:
            yield Problem(path, where, _unknown("attribute", name, schema.by_id), "attribute")
        elif attribute.type.computed:
            yield Problem(path, where, f"'{name}' is computed; a profile may not set it", "computed")
        else:
            for message, rule, level in _entry_faults(attribute, entry, schema, table):
                yield Problem(path, where, f"{name}: {message}", rule, level)
            if _is_stale(entry, table.get("reviewed", date.max)):
                message = f"{name}: unverified for over {UNVERIFIED_DAYS} days; find a source or remove the value"
                yield Problem(path, where, message, "stale", Level.WARNING)
    yield from _unstated(path, table, schema)
    yield from _contradictions(path, table, schema)


def _unstated(path: Path, table: Table, schema: Schema) -> Iterator[Problem]:
    """Attributes that apply to the kind and about which the profile says nothing, not even that it is unknown."""
    stated = table.get("attributes", {})
    left = [
        attribute.id
        for attribute in schema.attributes
        if not attribute.type.computed
        and attribute.derived_from is None
        and attribute.applies(table.get("kind", ""))
        and attribute.id not in stated
    ]
    if left:
        message = f"{len(left)} attributes are not stated, not even as unknown: {', '.join(left)}"
        yield Problem(path, ("attributes",), message, "unstated", Level.WARNING)


def _contradictions(path: Path, table: Table, schema: Schema) -> Iterator[Problem]:
    """A class of growth beside a formula that grows otherwise in the size of the input."""
    entries = table.get("attributes", {})
    for attribute in schema.attributes:
        grows, formula = entries.get(attribute.id, {}), entries.get(attribute.growth_of, {})
        if not attribute.growth_of or "value" not in grows or not isinstance(formula.get("value"), str):
            continue
        squared = bool(_SQUARED.search(formula["value"]))
        rank = attribute.vocabulary.index(grows["value"]) if grows["value"] in attribute.vocabulary else -1
        limit = attribute.vocabulary.index("Quadratic") if "Quadratic" in attribute.vocabulary else -1
        if squared and 0 <= rank < limit:
            message = (
                f"{attribute.id} is {grows['value']}, but {attribute.growth_of} {formula['value']} grows with a square"
            )
            yield Problem(path, ("attributes", attribute.id), message, "contradiction", Level.WARNING)
        if rank == limit >= 0 and not squared:
            message = (
                f"{attribute.id} is Quadratic, but {attribute.growth_of} {formula['value']} has no square of a size"
            )
            yield Problem(path, ("attributes", attribute.id), message, "contradiction", Level.WARNING)


def _unknown(what: str, name: str, known: Any) -> str:
    fits = near(name, list(known))
    return f"unknown {what} '{name}'" + (f"; did you mean '{fits[0]}'?" if fits else "")


def _source_faults(path: Path, table: Table) -> Iterator[Problem]:
    used = {key for entry in table.get("attributes", {}).values() for key in _listed(entry.get("source", ()))}
    for key, source in table.get("sources", {}).items():
        where = ("sources", key)
        if not any(source.get(name) for name in ("arxiv", "doi", "url", "repository")):
            yield Problem(path, where, f"source '{key}' has no arxiv, doi, url or repository", "identifier")
        for name, form in (("arxiv", _ARXIV), ("doi", _DOI), ("commit", _COMMIT)):
            if source.get(name) and not form.fullmatch(source[name]):
                yield Problem(path, (*where, name), f"'{source[name]}' is not the form of {name}", "identifier")
        if source.get("repository") and not source.get("commit"):
            yield Problem(path, where, f"source '{key}' names a repository without its commit", "identifier")
        for name in ("url", "repository"):
            if source.get(name) and not source[name].startswith(("https://", "http://")):
                yield Problem(path, (*where, name), f"'{source[name]}' is not a web address", "identifier")
        if not _FIRST_YEAR <= source.get("year", _LAST_YEAR) <= _LAST_YEAR:
            yield Problem(path, (*where, "year"), f"{source['year']} is not a sensible year", "year")
        if key not in used:
            yield Problem(path, where, f"source '{key}' is not used", "unused", Level.WARNING)


def _listed(entry: Any) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry)


def _entry_faults(attribute: Attribute, entry: Table, schema: Schema, table: Table) -> Iterator[tuple[str, str, Level]]:
    states = [state.value for state in State if entry.get(state.value) is not None]
    if len(states) != 1:
        yield f"exactly one of value, none, unknown, not_applicable; found {len(states)}", "state", Level.ERROR
        return
    sources, places = _listed(entry.get("source", ())), _listed(entry.get("at", ()))
    if len(sources) != len(places):
        yield f"{len(sources)} sources, but {len(places)} places in 'at'", "locator", Level.ERROR
    for key in sources:
        if key not in table.get("sources", {}):
            yield _unknown("source", key, table.get("sources", {})), "source", Level.ERROR
    if states == ["value"]:
        fault = _data_fault(attribute, entry, schema)
        if fault:
            yield fault, "type", Level.ERROR
        yield from _evidence_faults(attribute, entry, sources)
    elif states == ["none"] and not sources:
        yield "'none' is a fact and needs a source", "unsourced", Level.WARNING


def _evidence_faults(attribute: Attribute, entry: Table, sources: list[str]) -> Iterator[tuple[str, str, Level]]:
    grade = entry.get("evidence", "unverified")
    if grade in ("measured", "reported", "derived") and not sources:
        yield f"graded '{grade}' without a source", "unsourced", Level.ERROR
    if not entry.get("because") and (grade == "judged" or attribute.type is AttributeType.RATING):
        yield "a rating or judgement needs its reason in 'because'", "reason", Level.WARNING
    if grade == "unverified" and not entry.get("because") and not entry.get("note"):
        yield (
            "'unverified' needs its reason: what was looked for, and where it is named",
            "reason",
            Level.WARNING,
        )


def _is_stale(entry: Table, reviewed: date) -> bool:
    unverified = "value" in entry and entry.get("evidence", "unverified") == "unverified"
    return unverified and (date.today() - reviewed).days > UNVERIFIED_DAYS


def _data_fault(attribute: Attribute, entry: Table, schema: Schema) -> str:
    data, kind = entry["value"], attribute.type
    number = isinstance(data, int | float) and not isinstance(data, bool)
    low, high = attribute.scale
    expected = {
        AttributeType.RATING: number and low <= data <= high,
        AttributeType.NUMBER: number,
        AttributeType.QUANTITY: number and entry.get("unit") in attribute.units,
        AttributeType.YEAR: isinstance(data, int) and number and _FIRST_YEAR <= data <= _LAST_YEAR,
        AttributeType.BOOLEAN: isinstance(data, bool),
        AttributeType.SET: isinstance(data, list),
    }
    wording = {
        AttributeType.RATING: f"a number from {low:g} to {high:g}",
        AttributeType.NUMBER: "a number",
        AttributeType.QUANTITY: f"a number with a unit of {', '.join(attribute.units)}",
        AttributeType.YEAR: f"a year from {_FIRST_YEAR} to {_LAST_YEAR}",
        AttributeType.BOOLEAN: "true or false",
        AttributeType.SET: "a list of texts",
    }
    if not expected.get(kind, isinstance(data, str)):
        return f"expected {wording.get(kind, 'a text')}, found {data!r}"
    if kind is AttributeType.GROWTH:
        strange = [
            word for word in re.findall(r"[A-Za-z]+", data) if word not in _WORDS_OF_FORMULAS | set(schema.symbols)
        ]
        return f"'{strange[0]}' is not a symbol of the schema" if strange else ""
    if attribute.vocabulary and kind in (AttributeType.SET, AttributeType.CHOICE):
        for word in _listed(data):
            if word not in attribute.vocabulary:
                return _unknown("word", word, attribute.vocabulary)
    return ""


def schema_faults(path: Path, schema: Schema) -> Iterator[Problem]:
    """Faults of a schema whose structure is right."""
    seen: set[str] = set()
    for index, attribute in enumerate(schema.attributes):
        where = ("attribute", str(index))
        if attribute.id in seen:
            yield Problem(path, (*where, "id"), f"two attributes are called '{attribute.id}'", "duplicate")
        seen.add(attribute.id)
        for key, message in _attribute_faults(attribute, schema):
            yield Problem(path, (*where, key), message, key)
    criteria = {attribute.id for attribute in schema.criteria}
    for index, preset in enumerate(schema.presets):
        place = ("preset", str(index), "weights")
        for name in preset.weights:
            if name not in criteria:
                yield Problem(path, place, _unknown("criterion", name, criteria), "preset")
        if not any(weight > 0 for weight in preset.weights.values()):
            yield Problem(path, place, f"preset '{preset.id}' has no positive weight", "preset")


def _attribute_faults(attribute: Attribute, schema: Schema) -> Iterator[tuple[str, str]]:
    """Key and message of each fault of one attribute."""
    sections, kinds = {section.id for section in schema.sections}, {kind.id for kind in schema.kinds}
    if attribute.section not in sections:
        yield "section", _unknown("section", attribute.section, sections)
    for kind in attribute.applies_to:
        if kind not in kinds:
            yield "applies_to", _unknown("kind", kind, kinds)
    if attribute.scale[0] >= attribute.scale[1] or (attribute.logarithmic and attribute.scale[0] <= 0):
        yield "scale", "the scale must rise, and be positive if logarithmic"
    if attribute.weight and not attribute.better:
        yield "weight", "a weight needs a direction in 'better'"
    if attribute.utilities and len(attribute.utilities) != len(attribute.vocabulary):
        yield "utilities", "one utility is needed for each word of the vocabulary"
    if attribute.better and attribute.type is AttributeType.CHOICE and not attribute.utilities:
        yield "utilities", "words that are weighed need their utilities"
    rule = attribute.derived_from
    if rule and len(rule.thresholds) + 1 != len(attribute.vocabulary):
        yield "derived_from", "thresholds must be one fewer than the words of the vocabulary"
