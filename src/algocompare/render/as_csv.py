"""CSV or TSV (RFC 4180): of a comparison a row an attribute, five columns an algorithm; of a list a row an entry.

Owns quoting and the neutralising of cells that a spreadsheet would run as formulas. An empty value is never a zero: it
is unknown, or the column `state` beside it says what it is.
"""

import csv
import io
from collections.abc import Sequence

from algocompare.model import Data
from algocompare.render.cells import harmless
from algocompare.render.lines import Cell, lines
from algocompare.render.options import RenderOptions
from algocompare.render.sheet import Sheet
from algocompare.report import Report

_FORMULA = ("=", "+", "-", "@")
_FIELDS = ("value", "unit", "state", "evidence", "sources")


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as text with CRLF at the end of lines, or for tabs LF."""
    heads = [f"{profile.id}.{field}" for profile in report.profiles for field in _FIELDS]
    rows: list[Sequence[Data | None]] = [["section", "attribute", "label", "status", *heads]]
    for line in lines(report, options):
        fields = [field for cell in line.cells for field in _fields(cell)]
        rows.append([line.section, line.attribute.id, line.attribute.label, line.status, *fields])
    return _written(rows, tabs=options.tabs)


def render_sheet(sheet: Sheet, options: RenderOptions) -> str:
    """A list as text; its groups and notes are for people and have no part in it."""
    rows: list[Sequence[Data | None]] = [[field for column in sheet.columns for field in column.fields]]
    rows += [[datum for cell in row for datum in cell.data] for group in sheet.groups for row in group.rows]
    return _written(rows, tabs=options.tabs)


def _fields(cell: Cell) -> list[Data | None]:
    return [cell.data, cell.unit, cell.state.value, cell.grade, " ".join(map(str, cell.sources))]


def _written(rows: Sequence[Sequence[Data | None]], *, tabs: bool) -> str:
    buffer = io.StringIO()
    dialect = {"delimiter": "\t", "lineterminator": "\n"} if tabs else {"lineterminator": "\r\n"}
    writer = csv.writer(buffer, quoting=csv.QUOTE_MINIMAL, **dialect)  # type: ignore[arg-type]
    writer.writerows([_value(datum) for datum in row] for row in rows)
    return buffer.getvalue()


def _value(data: Data | None) -> str | int | float:
    """Numbers as numbers, lists joined by semicolons; empty where there is no value."""
    if data is None:
        return ""
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, int | float):
        return data
    items = data if isinstance(data, tuple) else (data,)
    return _safe("; ".join(harmless(item) for item in items))


def _safe(text: str) -> str:
    """Text that a spreadsheet shows and does not run: a leading sign of a formula gets an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
