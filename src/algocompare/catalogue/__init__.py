"""The catalogue: finds profiles by any of their names.

Owns lookup by id, name, full name, alias and unique prefix. Must not know a terminal, compute anything from the values,
or import pydantic unless a file is a user's.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from algocompare.catalogue.locate import packaged_folder, profile_folders
from algocompare.catalogue.read import profile_from, schema_from
from algocompare.catalogue.shelves import SCHEMA_FILE, Shelf, checked_table, profile_files, shelf_of
from algocompare.defaults import ALTERNATIVES
from algocompare.errors import AmbiguousNameError, InvalidProfileError, UnknownNameError
from algocompare.model import Profile
from algocompare.names import fold, near
from algocompare.schema import Attribute, Schema

__all__ = ["SCHEMA_FILE", "Catalogue", "profile_files"]

_NAMED = 5


class Catalogue:
    """Profiles from an ordered list of folders; of two files with one id the earlier folder's wins.

    To ask for many profiles tells the faults of all of them at once; the search for a name or for rivals passes over
    files that break the format, and `invalid` counts them.

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
        packaged = packaged_folder()
        self._shelves = [shelf_of(folder, packaged) for folder in self.folders]
        self._read: dict[str, Profile] = {}
        self._faults: dict[str, tuple[str, ...]] = {}

    @cached_property
    def schema(self) -> Schema:
        """The schema: the first attributes.toml on the way."""
        for shelf in self._shelves:
            table = shelf.schema_table()
            if table is not None:
                return schema_from(table)
        raise InvalidProfileError((f"{self.folders[-1]}: no {SCHEMA_FILE} found",))

    @cached_property
    def _owners(self) -> dict[str, tuple[str, Shelf]]:
        """Id and shelf by folded id; the earlier shelf wins."""
        owners: dict[str, tuple[str, Shelf]] = {}
        for shelf in self._shelves:
            for identifier in shelf.ids():
                owners.setdefault(fold(identifier), (identifier, shelf))
        return owners

    @cached_property
    def _usable(self) -> tuple[Profile, ...]:
        """Every profile that can be used, sorted by id."""
        return self._passing(self._owners)

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """Ids by each folded name under which a profile may be asked for."""
        names: dict[str, set[str]] = {}
        for profile in self._usable:
            for name in profile.names:
                names.setdefault(fold(name), set()).add(profile.id)
        return names

    def ids(self) -> list[str]:
        """Every id, sorted; no profile is read for it."""
        return sorted(identifier for identifier, _ in self._owners.values())

    def all(self) -> tuple[Profile, ...]:
        """Every profile, sorted by id.

        Raises:
            InvalidProfileError: with the faults of all files that break the format.
        """
        self._refuse(self._owners)
        return self._usable

    def of_kind(self, kind: str) -> tuple[Profile, ...]:
        """Every profile of one kind, sorted by id.

        Raises:
            InvalidProfileError: with the faults of all files of this kind that break the format.
        """
        wanted = self._claiming(kind)
        self._refuse(wanted)
        return tuple(entry for entry in self._passing(wanted) if entry.kind == kind)

    def _claiming(self, kind: str) -> set[str]:
        """Folded ids of files that say they are of a kind."""
        return {
            fold(identifier)
            for shelf in self._shelves
            for identifier in shelf.ids_of_kind(kind)
            if self._owners[fold(identifier)][1] is shelf
        }

    def rivals(self, profile: Profile, without: Iterable[Profile] = ()) -> tuple[Profile, ...]:
        """Those of its kind among whom its nearest alternatives are: these alone where a wheel lists them, else all.

        Args:
            profile: whose alternatives are sought.
            without: profiles that are no alternatives since they are compared themselves.
        """
        owner = self._owners.get(fold(profile.id))
        if owner is not None and all(shelf is owner[1] or not shelf.ids() for shelf in self._shelves):
            nearest = owner[1].nearest(owner[0])
            if nearest is not None:
                compared = {other.id for other in without}
                left = [identifier for identifier in nearest if identifier not in compared]
                return tuple(self._load(fold(identifier)) for identifier in left[:ALTERNATIVES])
        return tuple(entry for entry in self._passing(self._claiming(profile.kind)) if entry.kind == profile.kind)

    def words(self, attribute: Attribute) -> frozenset[str]:
        """The words that profiles give for an attribute, those of lists one by one."""
        found = (profile.value(attribute).data for profile in self._usable)
        return frozenset(word for data in found for word in (data if isinstance(data, tuple) else [str(data)]) if data)

    def invalid(self) -> dict[Path, int]:
        """How many files of each folder were met so far that break the format; folders without one are left out."""
        met = [self._owners[folded][1] for folded in self._faults]
        counts = {folder: met.count(shelf) for folder, shelf in zip(self.folders, self._shelves, strict=True)}
        return {folder: count for folder, count in counts.items() if count}

    def get(self, name: str) -> Profile:
        """The profile with this id, name, full name or alias, or whose names alone begin so; or the file of that path.

        Raises:
            UnknownNameError: nothing fits; `candidates` are names that look alike.
            AmbiguousNameError: several fit; `candidates` are their ids.
            InvalidProfileError: the file that fits breaks the format.
        """
        path = Path(name)
        if name.endswith(".toml") and path.is_file():
            return profile_from(checked_table(path, self.schema), path.stem)
        folded = fold(name)
        if folded in self._owners:
            return self._load(folded)
        ids = self._names.get(folded) or self._starting_with(folded)
        if len(ids) == 1:
            return self._load(fold(next(iter(ids))))
        if ids:
            candidates = tuple(sorted(ids))
            named = ", ".join(candidates[:_NAMED])
            more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
            raise AmbiguousNameError(f"'{name}' fits {len(ids)} algorithms: {named}{more}.", candidates)
        raise UnknownNameError(f"No algorithm is called '{name}'.", self.near(name))

    def _starting_with(self, folded: str) -> set[str]:
        fits = [ids for key, ids in self._names.items() if folded and key.startswith(folded)]
        return set().union(*fits)

    def near(self, name: str) -> tuple[str, ...]:
        """Ids of algorithms whose names look like a name, best first."""
        ids = {text: profile.id for profile in self._usable for text in profile.names}
        return near(name, ids, instead=ids)

    def _load(self, folded: str) -> Profile:
        if folded in self._faults:
            raise InvalidProfileError(self._faults[folded])
        if folded not in self._read:
            identifier, shelf = self._owners[folded]
            try:
                self._read[folded] = profile_from(shelf.table(identifier, self.schema), identifier)
            except InvalidProfileError as error:
                self._faults[folded] = error.problems
                raise
        return self._read[folded]

    def _passing(self, wanted: Iterable[str]) -> tuple[Profile, ...]:
        """Those of some folded ids whose files keep the format, sorted by id."""
        profiles = []
        for folded in wanted:
            with suppress(InvalidProfileError):
                profiles.append(self._load(folded))
        return tuple(sorted(profiles, key=lambda profile: profile.id))

    def _refuse(self, wanted: Iterable[str]) -> None:
        """Raise the faults of all files of some folded ids that break the format."""
        passing = {fold(profile.id) for profile in self._passing(wanted)}
        faults = [fault for folded in sorted(set(wanted) - passing) for fault in self._faults[folded]]
        if faults:
            raise InvalidProfileError(tuple(faults))
