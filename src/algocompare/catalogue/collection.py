"""The rules that a set of profiles must obey together.

Owns what one file alone cannot show: names that two claim, relations that lead nowhere, years that contradict each
other, two spellings of one thing. Works on plain tables that passed the structure check.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from algocompare.catalogue.problems import Level, Problem
from algocompare.names import fold, near
from algocompare.schema import AttributeType, Schema

Tables = Mapping[Path, Mapping[str, Any]]


def collection_faults(
    tables: Tables, schema: Schema, known: Mapping[str, Mapping[str, Any]], reserved: Sequence[str]
) -> Iterator[Problem]:
    """Faults between files.

    Args:
        tables: the checked files by their path.
        schema: says which attributes are years.
        known: tables of other profiles, by id, that relations may point to.
        reserved: names that no profile may have, since they are commands.
    """
    ids = {path.stem: table for path, table in tables.items()}
    everyone = {**known, **ids}
    yield from _names(tables, reserved)
    for path, table in tables.items():
        for relation, targets in table.get("relations", {}).items():
            where = ("relations", relation)
            for target in targets:
                if target == path.stem:
                    yield Problem(path, where, f"{relation}: it names itself", "relation")
                elif target not in everyone:
                    fits = near(target, everyone)
                    hint = f"; did you mean '{fits[0]}'?" if fits else ""
                    yield Problem(path, where, f"{relation}: no profile is called '{target}'{hint}", "relation")
        yield from _years(path, table, schema, everyone)
    yield from _spellings(tables, schema, everyone)


def _names(tables: Tables, reserved: Sequence[str]) -> Iterator[Problem]:
    """A name may lead to one profile only, and to no command."""
    owners: dict[str, str] = {}
    commands = {fold(command): command for command in reserved}
    claims = [
        (path, key, name)
        for key in ("id", "name", "full_name", "aliases")
        for path, table in tables.items()
        for name in _claimed(path, table, key)
    ]
    for path, key, name in claims:
        folded = fold(name)
        where = () if key == "id" else (key,)
        if folded in commands:
            yield Problem(path, where, f"'{name}' is the command '{commands[folded]}'", "reserved")
        owner = owners.setdefault(folded, path.stem)
        if owner != path.stem:
            yield Problem(path, where, f"'{name}' is a name of '{owner}' already", "duplicate")


def _claimed(path: Path, table: Mapping[str, Any], key: str) -> Sequence[str]:
    if key == "id":
        return (path.stem,)
    found = table.get(key, ())
    names: Sequence[str] = (found,) if isinstance(found, str) else found
    return [name for name in names if name]


def _years(
    path: Path, table: Mapping[str, Any], schema: Schema, everyone: Mapping[str, Mapping[str, Any]]
) -> Iterator[Problem]:
    """Nothing is introduced before what it builds on or replaces."""
    for attribute in schema.attributes:
        if attribute.type is not AttributeType.YEAR:
            continue
        own = _year(table, attribute.id)
        for relation in ("builds_on", "replaces"):
            for target in table.get("relations", {}).get(relation, ()):
                theirs = _year(everyone.get(target, {}), attribute.id)
                if own and theirs and own < theirs:
                    message = f"{attribute.id} is {own}, but it {relation} '{target}' of {theirs}"
                    yield Problem(path, ("attributes", attribute.id), message, "contradiction", Level.WARNING)


def _year(table: Mapping[str, Any], attribute: str) -> int | None:
    value = table.get("attributes", {}).get(attribute, {}).get("value")
    return value if isinstance(value, int) else None


def _spellings(tables: Tables, schema: Schema, everyone: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    """One thing has one spelling, since comparisons go by it: the one that most profiles use."""
    for attribute in schema.attributes:
        if attribute.type is not AttributeType.SET or attribute.vocabulary:
            continue
        uses: dict[str, Counter[str]] = {}
        for table in everyone.values():
            for item in _items(table, attribute.id):
                uses.setdefault(fold(item), Counter())[item] += 1
        for path, table in tables.items():
            for item in _items(table, attribute.id):
                usual = uses[fold(item)].most_common(1)[0][0]
                if usual != item:
                    message = f"'{item}' is spelt '{usual}' elsewhere"
                    yield Problem(path, ("attributes", attribute.id), message, "spelling", Level.WARNING)


def _items(table: Mapping[str, Any], attribute: str) -> list[str]:
    value = table.get("attributes", {}).get(attribute, {}).get("value")
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
