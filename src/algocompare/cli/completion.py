"""What the shell may complete: names, attributes, criteria, kinds, sections and presets.

Owns where each list comes from. Reads file names and the schema only, never a profile, so that a Tab stays quick. Must
not fail: where a folder is missing there is nothing to complete.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from algocompare.catalogue import Catalogue
from algocompare.catalogue.locate import profile_folders
from algocompare.schema import Schema


def names(ctx: typer.Context, incomplete: str) -> list[str]:
    """Ids of algorithms that are not named yet."""
    given = ctx.params.get("names") or ()
    return [name for name in _starting(_catalogue(ctx).ids(), incomplete) if name not in given]


def attributes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Ids of attributes."""
    return _starting(_schema(ctx).by_id, incomplete)


def criteria(ctx: typer.Context, incomplete: str) -> list[str]:
    """Ids and short names of criteria."""
    return _starting(_criteria(_schema(ctx)), incomplete)


def weights(ctx: typer.Context, incomplete: str) -> list[str]:
    """`NAME=` for each criterion."""
    return [f"{name}=" for name in _starting(_criteria(_schema(ctx)), incomplete)]


def criteria_list(ctx: typer.Context, incomplete: str) -> list[str]:
    """Criteria parted by commas: the last one is completed."""
    return _last_of_list(_criteria(_schema(ctx)), incomplete)


def fields_list(ctx: typer.Context, incomplete: str) -> list[str]:
    """Fields parted by commas: the last one is completed."""
    return _last_of_list(_fields(_schema(ctx)), incomplete)


def fields(ctx: typer.Context, incomplete: str) -> list[str]:
    """The field with which a test begins."""
    return _starting(_fields(_schema(ctx)), incomplete)


def presets(ctx: typer.Context, incomplete: str) -> list[str]:
    """Presets of weights."""
    return _starting([preset.id for preset in _schema(ctx).presets], incomplete)


def kinds(ctx: typer.Context, incomplete: str) -> list[str]:
    """Kinds, and `any`."""
    return _starting([*(kind.id for kind in _schema(ctx).kinds), "any"], incomplete)


def sections(ctx: typer.Context, incomplete: str) -> list[str]:
    """Ids of sections."""
    return _starting([section.id for section in _schema(ctx).sections], incomplete)


def colors(incomplete: str) -> list[str]:
    """When to colour."""
    return _starting(["auto", "always", "never"], incomplete)


def _catalogue(ctx: typer.Context) -> Catalogue:
    flags = [Path(folder) for folder in ctx.params.get("profiles") or ()]
    return Catalogue([folder for folder in profile_folders(flags) if folder.is_dir()])


def _schema(ctx: typer.Context) -> Schema:
    return _catalogue(ctx).schema


def _criteria(schema: Schema) -> list[str]:
    return [name for entry in schema.criteria for name in (entry.short, entry.id) if name]


def _fields(schema: Schema) -> Sequence[str]:
    from algocompare.value_tests import field_names

    return field_names(schema)


def _starting(known: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in known if name.startswith(incomplete)]


def _last_of_list(known: Iterable[str], incomplete: str) -> list[str]:
    head, comma, last = incomplete.rpartition(",")
    sign = "-" if last.startswith("-") else ""
    given = head.split(",")
    return [f"{head}{comma}{sign}{name}" for name in _starting(known, last.removeprefix("-")) if name not in given]
