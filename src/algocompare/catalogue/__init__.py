"""The catalogue: finds and reads profiles by any of their names.

Owns lookup by id, name, full name, alias and unique prefix. Must not know a terminal, compute anything from the values,
or import pydantic unless a file is a user's.
"""

import os
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from algocompare.catalogue.locate import packaged_folder, profile_folders
from algocompare.catalogue.names import fold, near
from algocompare.catalogue.read import load_toml, profile_from, schema_from
from algocompare.errors import AmbiguousNameError, InvalidProfileError, UnknownNameError
from algocompare.model import Profile, Schema

SCHEMA_FILE = "attributes.toml"

__all__ = ["SCHEMA_FILE", "Catalogue", "profile_files"]


def profile_files(folder: Path) -> list[Path]:
    """All profile files under a folder, in a fixed order; hidden files and the schema are left out."""
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(root, name) for name in files if name.endswith(".toml") and not name.startswith(".")]
    return sorted(path for path in found if path.name != SCHEMA_FILE)


class Catalogue:
    """Profiles from an ordered list of folders; of two files with one id the earlier folder's wins.

    Args:
        folders: where to look, strongest first; by default the user's folders and then the shipped profiles.

    Raises:
        InvalidProfileError: a folder that was named does not exist.
    """

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        self.folders = profile_folders() if folders is None else tuple(folders)
        missing = [f"{folder}: there is no such folder" for folder in self.folders if not folder.is_dir()]
        if missing:
            raise InvalidProfileError(tuple(missing))
        self._trusted = packaged_folder()
        self._read: dict[Path, Profile] = {}

    @cached_property
    def schema(self) -> Schema:
        """The schema: the first attributes.toml on the way."""
        for folder in self.folders:
            path = folder / SCHEMA_FILE
            if path.is_file():
                table = load_toml(path)
                if folder != self._trusted:
                    from algocompare.catalogue.validate import check_schema

                    check_schema(path, table)
                return schema_from(table)
        raise InvalidProfileError((f"{self.folders[-1]}: no {SCHEMA_FILE} found",))

    @cached_property
    def _files(self) -> dict[str, Path]:
        """Profile files by folded id."""
        files: dict[str, Path] = {}
        for folder in self.folders:
            for path in profile_files(folder):
                files.setdefault(fold(path.stem), path)
        return files

    @cached_property
    def _profiles(self) -> tuple[Profile, ...]:
        return tuple(sorted((self._load(path) for path in self._files.values()), key=lambda profile: profile.id))

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """Ids by each folded name under which a profile may be asked for."""
        names: dict[str, set[str]] = {}
        for profile in self._profiles:
            for name in (profile.id, profile.name, profile.full_name, *profile.aliases):
                if name:
                    names.setdefault(fold(name), set()).add(profile.id)
        return names

    def all(self) -> tuple[Profile, ...]:
        """Every profile, sorted by id."""
        return self._profiles

    def of_kind(self, kind: str) -> tuple[Profile, ...]:
        """Every profile of one kind, sorted by id; files of another kind are not parsed."""
        line = re.compile(rb"^kind\s*=\s*[\"']" + kind.encode() + rb"[\"']", re.MULTILINE)
        files = [path for path in self._files.values() if path in self._read or line.search(path.read_bytes())]
        profiles = (self._load(path) for path in files)
        return tuple(sorted((entry for entry in profiles if entry.kind == kind), key=lambda entry: entry.id))

    def get(self, name: str) -> Profile:
        """The profile with this id, name, full name or alias, or whose names alone begin so; or the file of that path.

        Raises:
            UnknownNameError: nothing fits; `candidates` are names that look alike.
            AmbiguousNameError: several fit; `candidates` are their ids.
            InvalidProfileError: the file that fits breaks the format.
        """
        if name.endswith(".toml") and Path(name).is_file():
            return self._load(Path(name))
        folded = fold(name)
        if folded in self._files:
            return self._load(self._files[folded])
        ids = self._names.get(folded) or self._starting_with(folded)
        if len(ids) == 1:
            return self._load(self._files[fold(next(iter(ids)))])
        if ids:
            candidates = tuple(sorted(ids))
            raise AmbiguousNameError(f"'{name}' fits {len(ids)} algorithms: {', '.join(candidates)}.", candidates)
        raise UnknownNameError(f"No algorithm is called '{name}'.", self.near(name))

    def _starting_with(self, folded: str) -> set[str]:
        fits = [ids for key, ids in self._names.items() if folded and key.startswith(folded)]
        return set().union(*fits)

    def near(self, name: str) -> tuple[str, ...]:
        """Ids of algorithms whose names look like a name, best first."""
        written = {
            text: profile.id
            for profile in self._profiles
            for text in (profile.id, profile.name, profile.full_name, *profile.aliases)
            if text
        }
        return near(name, written)

    def _load(self, path: Path) -> Profile:
        if path not in self._read:
            table = load_toml(path)
            if self._trusted not in path.parents:
                from algocompare.catalogue.validate import check_profile

                check_profile(path, table, self.schema)
            self._read[path] = profile_from(table, path.stem)
        return self._read[path]
