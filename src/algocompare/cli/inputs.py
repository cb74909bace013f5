"""What a user typed, as objects: algorithms, weights, requirements, colours.

Owns how text on the command line becomes what the rooms below take, and the errors for what does not fit.
"""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from algocompare.catalogue import Catalogue
from algocompare.catalogue.locate import profile_folders
from algocompare.catalogue.read import load_toml
from algocompare.cli import streams
from algocompare.cli.command_table import COMMANDS
from algocompare.defaults import MAX_NAMES
from algocompare.errors import InvalidProfileError, UnknownNameError, UsageError, WeightError, unknown_name
from algocompare.model import Profile
from algocompare.names import near
from algocompare.schema import Schema

if TYPE_CHECKING:
    from algocompare.conditions import Condition
    from algocompare.listing import Column, SortKey
    from algocompare.weighting import Weighting

ANY_KIND = "any"
_SUGGESTIONS = 5


def open_catalogue(folders: Sequence[Path]) -> Catalogue:
    """The catalogue with the user's folders in front."""
    return Catalogue(profile_folders(folders))


def find(catalogue: Catalogue, name: str) -> Profile:
    """The profile of a name; an unknown name suggests near commands as well.

    Raises:
        UnknownNameError: nothing is called so.
        AmbiguousNameError: several are.
        InvalidProfileError: the file that fits breaks the format.
    """
    try:
        return catalogue.get(name)
    except UnknownNameError as error:
        commands = [command for command in near(name, list(COMMANDS)) if command not in error.candidates]
        candidates = (*commands, *error.candidates)[:_SUGGESTIONS]
        listed = "" if candidates else "`algocompare list` shows all, `algocompare search` finds them by words."
        text = " ".join(part for part in (str(error), invalid_text(catalogue), listed) if part)
        raise UnknownNameError(text, candidates) from None


def invalid_text(catalogue: Catalogue) -> str:
    """How many files were left out since they break the format, and what says why; empty where none was."""
    counts = catalogue.invalid()
    if not counts:
        return ""
    number = sum(counts.values())
    command = shlex.join(["algocompare", "check", *map(str, counts)])
    files = "1 profile file is" if number == 1 else f"{number} profile files are"
    return f"{files} invalid and left out; `{command}` says why."


def note_invalid(catalogue: Catalogue) -> None:
    """Say on stderr that files were left out, if any were."""
    text = invalid_text(catalogue)
    if text:
        streams.note(f"warning: {text}")


def find_several(catalogue: Catalogue, names: Sequence[str]) -> list[Profile]:
    """Two to eight different profiles, in the order asked.

    Raises:
        UsageError: too few, too many, or one twice.
        InvalidProfileError: with the faults of all files that fit and break the format.
    """
    chosen, faults = [], dict[str, None]()
    for name in names:
        try:
            chosen.append(find(catalogue, name))
        except InvalidProfileError as error:
            faults |= dict.fromkeys(error.problems)
    if faults:
        raise InvalidProfileError(tuple(faults))
    ids = [profile.id for profile in chosen]
    if not 2 <= len(ids) <= MAX_NAMES:
        alone = f" One alone: algocompare show {ids[0]}." if len(ids) == 1 else ""
        raise UsageError(f"A comparison takes 2 to {MAX_NAMES} names, not {len(ids)}.{alone}")
    twice = [name for name in ids if ids.count(name) > 1]
    if twice:
        raise UsageError(f"'{twice[0]}' is named twice.")
    return chosen


def selected(catalogue: Catalogue, kind: str, where: str, family: str = "") -> list[Profile]:
    """Profiles of a kind and family that fit a condition; what is unknown does not fit.

    Raises:
        UnknownNameError: no kind is called so.
        ConditionError: the condition cannot be read, or no family is called so.
    """
    schema = catalogue.schema
    known_kind(schema, kind)
    texts = [text for text in (where, f'family="{family}"' if family else "") if text]
    conditions = requirements(catalogue, texts)
    profiles = catalogue.all() if kind in ("", ANY_KIND) else catalogue.of_kind(kind)
    return [profile for profile in profiles if all(test.answer(profile) is True for test in conditions)]


def known_kind(schema: Schema, kind: str) -> str:
    """The kind, if it is one of the schema's, `any` or empty.

    Raises:
        UnknownNameError: no kind is called so.
    """
    known("kind", [kind] if kind not in ("", ANY_KIND) else [], [entry.id for entry in schema.kinds])
    return kind


def known(what: str, names: Sequence[str], valid: Sequence[str]) -> frozenset[str]:
    """The names, if all are valid.

    Raises:
        UnknownNameError: one is not; `candidates` are near names.
    """
    for name in names:
        if name not in valid:
            raise unknown_name(what, name, valid)
    return frozenset(names)


def rows(
    schema: Schema, sections: Sequence[str], only: Sequence[str], skip: Sequence[str]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Which sections and attributes are wanted and unwanted; attributes go by id or short name.

    Raises:
        UnknownNameError: one does not exist.
        UsageError: an attribute is wanted and unwanted.
    """
    wanted = known("section", sections, [entry.id for entry in schema.sections])
    names = list(schema.by_name)
    kept, left = (
        frozenset(schema.by_name[name].id for name in known("attribute", asked, names)) for asked in (only, skip)
    )
    if kept & left:
        raise UsageError(f"--only and --skip contradict each other: both name {min(kept & left)}.")
    return wanted, kept, left


def weighting(schema: Schema, weights: Sequence[str], preset: str, order: str, file: Path | None) -> "Weighting":
    """The weights that the options ask for.

    Raises:
        UsageError: options that contradict each other.
        WeightError: a weight that cannot be used.
        UnknownNameError: an unknown criterion or preset.
    """
    from algocompare.weighting import changed, order_weighting, preset_weighting, schema_weighting

    bases = [option for option, given in (("--preset", preset), ("--rank", order), ("--weights", file)) if given]
    if len(bases) > 1:
        raise UsageError(f"{' and '.join(bases)} contradict each other.")
    if order:
        if weights:
            raise UsageError("--rank gives an order without numbers, so --weight does not go with it.")
        return order_weighting(schema, [name for name in order.split(",") if name.strip()] or [""])
    base = preset_weighting(schema, preset) if preset else schema_weighting(schema)
    if file is not None:
        numbers = _weights_of_file(file)
        base = changed(base, schema, numbers)._replace(basis="file", name=str(file), changed=())
    return changed(base, schema, _parsed_weights(weights))


def _weights_of_file(path: Path) -> dict[str, float]:
    if not path.is_file():
        raise UsageError(f"There is no file {path}.")
    table = load_toml(path)
    for name, number in table.items():
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise WeightError(f"{path}: '{name}' is not a number; a line reads accuracy = 40.")
    return {name: float(number) for name, number in table.items()}


def _parsed_weights(texts: Sequence[str]) -> dict[str, float]:
    changes = {}
    for text in texts:
        name, _, number = text.partition("=")
        try:
            weight = float(number)
        except ValueError:
            raise WeightError(f"'{text}' is not of the form NAME=N, such as accuracy=40.") from None
        if name.strip() in changes:
            raise UsageError(f"The weight of {name.strip()} is given twice.")
        changes[name.strip()] = weight
    return changes


def requirements(catalogue: Catalogue, texts: Sequence[str]) -> "tuple[Condition, ...]":
    """Parsed requirements.

    Raises:
        ConditionError: one cannot be read, or asks for a word that looks misspelt.
    """
    if not texts:
        return ()
    from algocompare.conditions import parse

    return tuple(parse(text, catalogue.schema, catalogue.words) for text in texts)


def sort_keys(schema: Schema, text: str) -> "tuple[SortKey, ...]":
    """The keys of `--sort A,-B`.

    Raises:
        UnknownNameError: there is no such field.
    """
    from algocompare.listing import sort_key

    return tuple(sort_key(schema, name) for name in _parted(text))


def columns(schema: Schema, text: str, keys: "Sequence[SortKey]") -> "tuple[Column, ...]":
    """The columns of `--columns A,B` after the id; by default kind, family and what is sorted by.

    Raises:
        UnknownNameError: there is no such field.
    """
    from algocompare.listing import column

    names = dict.fromkeys(["id", *_parted(text)])
    if not text:
        names |= dict.fromkeys(["kind", *(key.column.name for key in keys)])
    return tuple(column(schema, name) for name in names)


def _parted(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def color(choice: str) -> bool:
    """Whether to colour.

    Raises:
        UsageError: another word than auto, always or never.
    """
    if choice not in ("auto", "always", "never"):
        raise UsageError(f"--color takes auto, always or never, not '{choice}'.")
    return streams.wants_color(choice)
