"""The comparison as newline-delimited JSON: one object an attribute, for tools that read rows.

Owns nothing but the line form; the objects are those of the JSON.
"""

import json

from algocompare.render.as_json import row_table
from algocompare.render.options import RenderOptions
from algocompare.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """One line of JSON for each row that the options leave in the view."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return "".join(
        encode({"section": section.section.id, **row_table(report, row)}) + "\n"
        for section in report.comparison.sections
        for row in section.rows
        if options.shows(row)
    )
