"""Puts the profiles into the wheel a second time, parsed: a start then reads a few files of JSON, not many of TOML.

Runs when a wheel is built, so the parsed copy cannot go stale. Uses the rooms of the project that need the standard
library only: nothing is installed yet.
"""

import datetime
import json
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def parsed(root: Path) -> dict[str, Any]:
    """The parsed copy, content by file name: one for each profile, and `index.json`.

    The index holds the schema, the kind of each profile by id, and the ids of its nearest alternatives.
    """
    sys.path.insert(0, str(root / "src"))
    from algocompare.alternatives import Wish, alternatives
    from algocompare.catalogue.read import profile_from, schema_from
    from algocompare.defaults import NEAREST
    from algocompare.weighting import schema_weighting

    paths = [path for path in sorted((root / "profiles").rglob("*.toml")) if path.name != "attributes.toml"]
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}
    schema_table = tomllib.loads((root / "profiles" / "attributes.toml").read_text(encoding="utf-8"))
    schema = schema_from(schema_table)
    weights = schema_weighting(schema).weights
    profiles = [profile_from(table, name) for name, table in tables.items()]
    nearest = {}
    for profile in profiles:
        found = alternatives(profile, profiles, schema, weights, Wish(limit=NEAREST))
        nearest[profile.id] = [entry.profile.id for entry in found.entries]
    kinds = {name: table["kind"] for name, table in tables.items()}
    index = {"schema": schema_table, "kinds": kinds, "nearest": nearest}
    return {"index.json": index, **{f"{name}.json": table for name, table in tables.items()}}


class ParsedProfiles(BuildHookInterface[Any]):
    """Adds `algocompare/profiles/parsed/*.json` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the parsed copy to a temporary folder and include it."""
        if version == "editable":
            return
        target = Path(tempfile.mkdtemp(prefix="algocompare-parsed-"))
        for name, content in parsed(Path(self.root)).items():
            text = json.dumps(content, ensure_ascii=False, default=_date)
            (target / name).write_text(text, encoding="utf-8")
        build_data["force_include"][str(target)] = "algocompare/profiles/parsed"


def _date(value: Any) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in a profile")
