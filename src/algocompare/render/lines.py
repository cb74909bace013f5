"""The comparison as plain rows, settled once: formats of rows and columns differ in punctuation only.

Owns which rows there are and how each cell reads in words. Must not escape anything: that is each format's own.
"""

from algocompare.model import Data, State, Value
from algocompare.records import Record
from algocompare.render.cells import data_text, missing_text
from algocompare.render.options import RenderOptions
from algocompare.report import Report
from algocompare.schema import Attribute


class Cell(Record):
    """One cell: its state, its raw data and unit, how it reads, its grade and the numbers of its sources."""

    state: State
    data: Data | None
    unit: str
    text: str
    grade: str
    sources: tuple[int, ...]


class Line(Record):
    """One attribute: its section's title, what is shared, and a cell for each algorithm."""

    section: str
    attribute: Attribute
    status: str
    cells: tuple[Cell, ...]


def lines(report: Report, options: RenderOptions) -> tuple[Line, ...]:
    """The rows that the options leave in the view, in order."""
    return tuple(
        Line(
            section.section.title,
            row.attribute,
            row.status.value,
            tuple(_cell(report, row.attribute, place, value) for place, value in enumerate(row.cells)),
        )
        for section in report.comparison.sections
        for row in section.rows
        if options.shows(row)
    )


def _cell(report: Report, attribute: Attribute, position: int, value: Value) -> Cell:
    if value.state is not State.VALUE or value.data is None:
        return Cell(value.state, None, "", missing_text(value), "", ())
    profile = report.profiles[position]
    numbers = dict.fromkeys(report.numbers[profile.id, citation.source] for citation in value.citations)
    grade = "" if attribute.type.computed else value.evidence.value
    text = data_text(attribute.type, value.data, value.unit)
    return Cell(value.state, value.data, value.unit, text, grade, tuple(numbers))
