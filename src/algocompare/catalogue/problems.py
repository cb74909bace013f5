"""A fault in a file, and where in the file it stands.

Owns `Problem` and the search for the line of a key. Must not decide what is a fault.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path


class Level(StrEnum):
    """How bad: an error makes the file unusable, a warning makes it less trustworthy."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: `where` is the key's path in the file, such as ("attributes", "accuracy")."""

    path: Path
    where: tuple[str, ...]
    message: str
    rule: str
    level: Level = Level.ERROR
    line: int = 1
    column: int = 1

    def at(self, path: Path) -> "Problem":
        """The same problem under another form of its path."""
        return replace(self, path=path)

    def __str__(self) -> str:
        """`file:line:column: level: message [rule]`, the form that editors understand."""
        return f"{self.path}:{self.line}:{self.column}: {self.level}: {self.message} [{self.rule}]"


_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def locate(text: str, where: Sequence[str]) -> tuple[int, int]:
    """Line and column, both from 1, of the deepest key of a path that the text shows; (1, 1) if none.

    Args:
        text: the TOML text.
        where: the path of keys; an entry of an array of tables is given as its index, as in ("attribute", "3", "id").
    """
    table: tuple[str, ...] = ()
    seen: dict[str, int] = {}
    best, depth = (1, 1), 0
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        key = None if header else _KEY.match(line)
        if header:
            table = _table_path(line, _parts(header[1]), seen)
            path, column = table, len(line) - len(line.lstrip()) + 1
        elif key:
            path, column = (*table, *_parts(key[1])), key.start(1) + 1
        else:
            continue
        if len(path) > depth and tuple(where[: len(path)]) == path:
            best, depth = (number, column), len(path)
            if not header and len(path) < len(where):
                inner = re.search(rf"\b{re.escape(where[len(path)])}\s*=", line[key.end() :]) if key else None
                if key and inner:
                    best = (number, key.end() + inner.start() + 1)
    return best


def _table_path(line: str, parts: tuple[str, ...], seen: dict[str, int]) -> tuple[str, ...]:
    """The header's path, with the index of the entry where it stands in an array of tables."""
    if line.lstrip().startswith("[["):
        seen[parts[0]] = seen.get(parts[0], -1) + 1
    return (parts[0], str(seen[parts[0]]), *parts[1:]) if parts[0] in seen else parts
