"""A list in neutral form: columns, rows of cells and notes. It stands between the result of a command and the formats.

Owns that form. Must not know a command or a format, and must not compute or escape anything.
"""

from collections.abc import Sequence
from typing import Any

from algocompare.model import Data, State
from algocompare.records import Record
from algocompare.render.cells import MISSING_WORDS, harmless

_EXACT = 6  # as many digits as in the JSON


class Column(Record):
    """One column.

    Attributes:
        label: its heading for people; empty where only programs read it.
        fields: what programs call it, one name for each datum of a cell; none where only people read it.
        numeric: whether it holds numbers, which are set to the right.
    """

    label: str
    fields: tuple[str, ...] = ()
    numeric: bool = False


class Cell(Record):
    """One cell: how people read it, a datum for each field of its column, and whether it has a value at all."""

    text: str
    data: tuple[Data | None, ...] = ()
    state: State = State.VALUE


class Group(Record):
    """Rows under a title, which may be empty, and what is to be said about them."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


class Sheet(Record):
    """A whole list.

    Attributes:
        groups: rows by group; all groups have the same columns.
        notes: what is to be said about the whole.
        entries: one JSON object for each row, as the command's JSON has it.
    """

    title: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    notes: tuple[str, ...]
    entries: tuple[dict[str, Any], ...]

    def readable(self) -> "Sheet":
        """The sheet with the columns that people read."""
        places = [place for place, column in enumerate(self.columns) if column.label]
        groups = tuple(
            group._replace(rows=tuple(tuple(row[place] for place in places) for row in group.rows))
            for group in self.groups
        )
        return self._replace(columns=tuple(self.columns[place] for place in places), groups=groups)


def stated(label: str, field: str) -> Column:
    """A column whose cells may be empty for several reasons; a field of its own says which."""
    return Column(label, (field, f"{field}.state"))


def bounded(label: str, field: str) -> Column:
    """A column of intervals."""
    return Column(label, (f"{field}.low", f"{field}.high"), numeric=True)


def number_cell(number: float, text: str) -> Cell:
    """A number, exact for programs and as people read it."""
    return Cell(text, (round(number, _EXACT),))


def bounds_cell(low: float, high: float, text: str) -> Cell:
    """An interval."""
    return Cell(text, (round(low, _EXACT), round(high, _EXACT)))


def text_cell(text: str, read: str = "") -> Cell:
    """A text, which people may read in other words; an empty one is unknown."""
    if not text:
        return Cell(MISSING_WORDS[State.UNKNOWN], (None,), State.UNKNOWN)
    return Cell(read or harmless(text), (text,))


def items_cell(items: Sequence[str], read: str = "") -> Cell:
    """The items of a list in a `stated` column; an empty list says that there is none."""
    if not items:
        return Cell(read or MISSING_WORDS[State.NONE], (None, State.NONE.value), State.NONE)
    return Cell(read or "; ".join(harmless(item) for item in items), (tuple(items), State.VALUE.value))
