"""The comparison as CSV or TSV (RFC 4180): one row an attribute, five columns an algorithm.

Owns quoting and the neutralising of cells that a spreadsheet would run as formulas. An empty value is never a zero: the
column `state` says what it is.
"""

import csv
import io

from algocompare.model import State
from algocompare.render.cells import harmless
from algocompare.render.lines import Cell, lines
from algocompare.render.options import RenderOptions
from algocompare.report import Report

_FORMULA = ("=", "+", "-", "@")
_FIELDS = ("value", "unit", "state", "evidence", "sources")


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as text with CRLF at the end of lines, or for tabs LF."""
    buffer = io.StringIO()
    dialect = {"delimiter": "\t", "lineterminator": "\n"} if options.tabs else {"lineterminator": "\r\n"}
    writer = csv.writer(buffer, quoting=csv.QUOTE_MINIMAL, **dialect)  # type: ignore[arg-type]
    heads = [f"{profile.id}.{field}" for profile in report.profiles for field in _FIELDS]
    writer.writerow(["section", "attribute", "label", "status", *heads])
    for line in lines(report, options):
        fields = [field for cell in line.cells for field in _fields(cell)]
        writer.writerow([line.section, line.attribute.id, _safe(line.attribute.label), line.status, *fields])
    return buffer.getvalue()


def _fields(cell: Cell) -> list[str | int | float]:
    sources = " ".join(map(str, cell.sources))
    return [_value(cell), cell.unit, cell.state.value, cell.grade, sources]


def _value(cell: Cell) -> str | int | float:
    """Numbers as numbers, lists joined by semicolons; empty where there is no value."""
    if cell.state is not State.VALUE or cell.data is None:
        return ""
    if isinstance(cell.data, bool):
        return "yes" if cell.data else "no"
    if isinstance(cell.data, int | float):
        return cell.data
    items = cell.data if isinstance(cell.data, tuple) else (cell.data,)
    return _safe("; ".join(harmless(item) for item in items))


def _safe(text: str) -> str:
    """Text that a spreadsheet shows and does not run: a leading sign of a formula gets an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
