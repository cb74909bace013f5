"""What can still be checked of a profile whose structure is broken.

Owns the sound part of such a table, and which faults of that part only follow from what was left out of it. Must not
find faults itself.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from algocompare.catalogue.problems import Problem

_DEEP = ("attributes", "sources")
_STATED = {"unknown": "It cannot be read."}
_OWN_RULES = frozenset({"attribute", "computed", "type", "source"})


def sound_part(table: Mapping[str, Any], faults: Iterable[Problem]) -> dict[str, Any]:
    """A copy without the keys that have the wrong form; an entry that is none at all becomes an empty one.

    Args:
        table: the file as plain tables.
        faults: those of its structure.
    """
    sound = {key: dict(part) if isinstance(part, Mapping) else part for key, part in table.items()}
    for where in {fault.where for fault in faults}:
        part = sound.get(where[0]) if where else None
        if not isinstance(part, dict) or len(where) < 2:
            sound.pop(where[0] if where else "", None)
        elif where[0] not in _DEEP:
            part.pop(where[1], None)
        elif len(where) == 2:
            part[where[1]] = _STATED if where[0] == "attributes" else {}
        else:
            part[where[1]] = {key: entry for key, entry in part.get(where[1], {}).items() if key != where[2]}
    return sound


def unrelated(found: Iterable[Problem], structure: Iterable[Problem]) -> list[Problem]:
    """The faults of a sound part that are not brought about by what was left out of it."""
    broken = {fault.where for fault in structure}
    places = {where[:2] for where in broken}
    citing = any(where[:1] == ("attributes",) for where in broken)
    return [
        fault
        for fault in found
        if not (citing and fault.rule == "unused")
        and (_stands_alone(fault) or not any(fault.where[: len(place)] == place for place in places))
    ]


def _stands_alone(fault: Problem) -> bool:
    """Whether it is about one key, so that another key of the same entry does not bring it about."""
    return fault.rule in _OWN_RULES or len(fault.where) > 2
