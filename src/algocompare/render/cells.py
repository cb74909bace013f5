"""How values and verdicts read, in words: shared by all text formats.

Owns wording. Must not know widths, colours or escapes of a format.
"""

import unicodedata

from algocompare.comparison import Group, Row
from algocompare.model import Data, Profile, State, Value
from algocompare.report import Report
from algocompare.schema import AttributeType, Schema

GRADE_LETTERS = {"measured": "m", "reported": "r", "derived": "d", "judged": "j", "unverified": "u"}
LEGEND = "m measured, r reported by its authors, d derived, j judged, u unverified"
MISSING_WORDS = {State.NONE: "none", State.UNKNOWN: "? unknown", State.NOT_APPLICABLE: "n/a"}
GLUE = "\xa0"  # a space at which a page breaks no line; it leaves the page as a plain one
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def harmless(text: str) -> str:
    """The text without control characters and escape sequences; line breaks and tabs become spaces."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    spaced = " ".join(text.split())
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in ("Cc", "Cf", "Cs"))


def number_text(number: float) -> str:
    """A number for people: no trailing zeros, large ones in words."""
    for size, word in _SCALES:
        if abs(number) >= size:
            return f"{number / size:.4g} {word}"
    return f"{number:,.6g}" if abs(number) >= 1000 else f"{number:g}"


def data_text(attribute_type: AttributeType, data: Data, unit: str = "") -> str:
    """One value without its marks."""
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, tuple):
        return "; ".join(harmless(item) for item in data)
    if isinstance(data, str):
        return harmless(data)
    if attribute_type is AttributeType.YEAR:
        return str(data)
    if attribute_type is AttributeType.SCORE:
        return f"{data:.1f}"
    return f"{number_text(data)} {unit}".strip()


def missing_text(cell: Value) -> str:
    """What stands where there is no value; the three states never look alike."""
    mark = MISSING_WORDS[cell.state]
    return f"{mark}: {harmless(cell.reason)}" if cell.reason and cell.state is not State.UNKNOWN else mark


def cell_text(row: Row, position: int) -> str:
    """One cell without source marks; the better side of a rating says by how much it is ahead of the next."""
    cell = row.cells[position]
    if cell.state is not State.VALUE or cell.data is None:
        return missing_text(cell)
    text = data_text(row.attribute.type, cell.data, cell.unit)
    if position in row.best and row.lead is not None:
        text += f" (better by {row.lead:g})"
    return text


def data_items(row: Row, position: int) -> tuple[str, ...]:
    """The items of a list, harmless each; empty where the cell is no list."""
    data = row.cells[position].data
    return tuple(harmless(item) for item in data) if isinstance(data, tuple) else ()


def group_text(row: Row, group: Group) -> str:
    """The items of a group in one line."""
    if group.state is State.NONE:
        return "none"
    unit = row.cells[group.holders[0]].unit
    return "; ".join(data_text(row.attribute.type, item, unit) for item in group.data)


def holders_text(report: Report, group: Group) -> str:
    """Who shares something: both, all, or the names."""
    count = len(report.profiles)
    if len(group.holders) == count:
        return "both" if count == 2 else "all"
    return ", ".join(report.profiles[place].name for place in group.holders)


def marks(report: Report, row: Row, position: int) -> str:
    """The grade of evidence and the numbers of the sources, such as `[r1,3]`, with a `*` where there is a note.

    Empty where there is nothing to mark.
    """
    cell = row.cells[position]
    if cell.state is not State.VALUE or row.attribute.type.computed:
        return ""
    profile = report.profiles[position]
    numbers = dict.fromkeys(str(report.numbers[profile.id, citation.source]) for citation in cell.citations)
    return f"[{GRADE_LETTERS[cell.evidence]}{','.join(numbers)}{'*' if cell.note else ''}]"


def explanation(row: Row, position: int) -> str:
    """Why a cell says what it says, with the note on it, or why it says nothing; empty where that is not stated."""
    cell = row.cells[position]
    if row.attribute.type.computed or cell.state is State.NOT_APPLICABLE:
        return ""
    if cell.state is State.UNKNOWN:
        return harmless(cell.reason)
    note = f"({harmless(cell.note)})" if cell.note else ""
    return f"{harmless(cell.because)} {note}".strip()


def family_of(profile: Profile, schema: Schema) -> tuple[str, ...]:
    """The families of an algorithm; empty where they are unknown."""
    attribute = schema.by_id.get("algorithm_family")
    data = profile.value(attribute).data if attribute else None
    return data if isinstance(data, tuple) else ()
