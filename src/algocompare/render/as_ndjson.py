"""Newline-delimited JSON, for tools that read rows: of a comparison one object an attribute, of a list one an entry.

Owns nothing but the line form; the objects are those of the JSON.
"""

import json
from collections.abc import Iterable
from typing import Any

from algocompare.render.as_json import row_table
from algocompare.render.options import RenderOptions
from algocompare.render.sheet import Sheet
from algocompare.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """One line of JSON for each row that the options leave in the view."""
    return _written(
        {"section": section.section.id, **row_table(report, row)}
        for section in report.comparison.sections
        for row in section.rows
        if options.shows(row)
    )


def render_sheet(sheet: Sheet, _options: RenderOptions) -> str:
    """One line of JSON for each row of a list."""
    return _written(sheet.entries)


def _written(tables: Iterable[dict[str, Any]]) -> str:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return "".join(f"{encode(table)}\n" for table in tables)
