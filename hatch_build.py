"""Puts the profiles into the wheel a second time, parsed: a start then reads one file of JSON, not many of TOML.

Runs when a wheel is built, so the parsed copy cannot go stale. Uses the standard library only: nothing of the project
is importable yet.
"""

import datetime
import json
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def parsed(folder: Path) -> dict[str, Any]:
    """The parsed copy, content by file name: `index.json` (schema, kind by profile id) and a file for each kind."""
    kinds: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*.toml")):
        if path.name != "attributes.toml":
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            kinds.setdefault(table["kind"], {})[path.stem] = table
    schema = tomllib.loads((folder / "attributes.toml").read_text(encoding="utf-8"))
    index = {"schema": schema, "kinds": {name: kind for kind, tables in kinds.items() for name in tables}}
    return {"index.json": index, **{f"{kind}.json": tables for kind, tables in kinds.items()}}


class ParsedProfiles(BuildHookInterface[Any]):
    """Adds `algocompare/profiles/parsed/*.json` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the parsed copy to a temporary folder and include it."""
        if version == "editable":
            return
        target = Path(tempfile.mkdtemp(prefix="algocompare-parsed-"))
        for name, content in parsed(Path(self.root, "profiles")).items():
            text = json.dumps(content, ensure_ascii=False, default=_date)
            (target / name).write_text(text, encoding="utf-8")
        build_data["force_include"][str(target)] = "algocompare/profiles/parsed"


def _date(value: Any) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in a profile")
