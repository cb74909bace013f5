"""Where profiles stand: a folder of TOML files, or the parsed copy of it that a wheel holds.

Owns reading from either, so that the catalogue does not care which. Must not know names or aliases.
"""

import os
import re
from pathlib import Path
from typing import Any, Protocol

from algocompare.catalogue.read import load_parsed, load_toml
from algocompare.schema import Schema

SCHEMA_FILE = "attributes.toml"
PARSED = "parsed"


class Shelf(Protocol):
    """Tables of profiles by id, and perhaps a schema."""

    def ids(self) -> list[str]:
        """The ids of all profiles, sorted."""

    def ids_of_kind(self, kind: str) -> list[str]:
        """The ids of the profiles of one kind, perhaps of a few others too."""

    def table(self, identifier: str, schema: Schema) -> dict[str, Any]:
        """A profile's table; InvalidProfileError where it breaks the format."""

    def nearest(self, identifier: str) -> list[str] | None:
        """The ids of a profile's nearest alternatives on this shelf, or None where they were not found in advance."""

    def schema_table(self) -> dict[str, Any] | None:
        """The schema's table, or None where the shelf has none."""


class Folder:
    """A folder of TOML files; a folder of the user's is checked, what ships is proven by the test suite."""

    def __init__(self, path: Path, *, trusted: bool) -> None:
        self._path, self._trusted = path, trusted
        self._files = {file.stem: file for file in reversed(profile_files(path))}

    def ids(self) -> list[str]:
        """The file names without their suffix."""
        return sorted(self._files)

    def ids_of_kind(self, kind: str) -> list[str]:
        """Found by the line `kind = "..."`, so that files of another kind are not parsed."""
        line = re.compile(rb"^kind\s*=\s*[\"']" + re.escape(kind.encode()) + rb"[\"']", re.MULTILINE)
        return [name for name in self.ids() if line.search(self._files[name].read_bytes())]

    def table(self, identifier: str, schema: Schema) -> dict[str, Any]:
        """The parsed file."""
        return checked_table(self._files[identifier], schema, trusted=self._trusted)

    def nearest(self, identifier: str) -> list[str] | None:
        """Not known in advance."""
        return None

    def schema_table(self) -> dict[str, Any] | None:
        """The folder's own attributes.toml."""
        path = self._path / SCHEMA_FILE
        if not path.is_file():
            return None
        table = load_toml(path)
        if not self._trusted:
            from algocompare.catalogue.validate import check_schema

            check_schema(path, table)
        return table


class ParsedCopy:
    """The copy that a wheel holds: one JSON file for each profile and an index, written when the wheel was built."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._index = load_parsed(path / "index.json")

    def ids(self) -> list[str]:
        """As the index lists them."""
        return sorted(self._index["kinds"])

    def ids_of_kind(self, kind: str) -> list[str]:
        """As the index lists them."""
        return sorted(name for name, its_kind in self._index["kinds"].items() if its_kind == kind)

    def table(self, identifier: str, schema: Schema) -> dict[str, Any]:
        """The profile's table, which was checked before it shipped."""
        return load_parsed(self._path / f"{identifier}.json")

    def nearest(self, identifier: str) -> list[str] | None:
        """As the index lists them."""
        found: list[str] = self._index["nearest"][identifier]
        return found

    def schema_table(self) -> dict[str, Any] | None:
        """The schema that shipped."""
        table: dict[str, Any] = self._index["schema"]
        return table


def shelf_of(folder: Path, packaged: Path) -> Shelf:
    """The shelf for a folder: the parsed copy where it is the packaged one and has it."""
    parsed = folder / PARSED
    if folder == packaged and parsed.is_dir():
        return ParsedCopy(parsed)
    return Folder(folder, trusted=folder == packaged)


def checked_table(path: Path, schema: Schema, *, trusted: bool = False) -> dict[str, Any]:
    """A profile file's table.

    Raises:
        InvalidProfileError: it cannot be read, or it is not trusted and breaks the format.
    """
    table = load_toml(path)
    if not trusted:
        from algocompare.catalogue.validate import check_profile

        check_profile(path, table, schema)
    return table


def profile_files(folder: Path) -> list[Path]:
    """All profile files under a folder, in a fixed order; hidden files and the schema are left out."""
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(root, name) for name in files if name.endswith(".toml") and not name.startswith(".")]
    return sorted(path for path in found if path.name != SCHEMA_FILE)
