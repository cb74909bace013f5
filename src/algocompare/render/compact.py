"""The quick view: one screen with verdict, ratings and the short facts that differ.

Owns what fits into 24 lines of 80 columns for any pair. No descriptions, no sources.
"""

from rich.text import Text

from algocompare.comparison import Row, RowStatus
from algocompare.model import State
from algocompare.render.cells import MISSING_WORDS, cell_text, harmless
from algocompare.render.options import RenderOptions
from algocompare.render.page import STATE_STYLES, Page
from algocompare.render.verdict_block import write_verdict
from algocompare.report import Report
from algocompare.schema import AttributeType

_LABEL = 30
_SCREEN = 23
_MOST_FACTS = 4


def write_compact(page: Page, report: Report, options: RenderOptions) -> None:
    """Write the quick view of a comparison."""
    kinds = dict.fromkeys(report.schema.kind_label(profile.kind) for profile in report.profiles)
    title = Text(" vs ".join(harmless(profile.name) for profile in report.profiles), style="bold")
    page.line(title.append(f"  ({', '.join(kinds)})", style="not bold dim"))
    write_verdict(page, report)
    page.line()
    count = len(report.profiles)
    column = max(8, (options.width - _LABEL - 1) // count - 1)
    widths = [_LABEL, *[column] * count]
    page.row([Text(""), *[Text(harmless(profile.name), style="bold") for profile in report.profiles]], widths)
    rows = [row for section in report.comparison.sections for row in section.rows if options.shows(row)]
    rated = [row for row in rows if row.attribute.type is AttributeType.RATING]
    score = [row for row in rows if row.attribute.type is AttributeType.SCORE]
    for row in (*rated, *score):
        page.row([Text(row.attribute.label), *[_short(row, place, column) for place in range(count)]], widths)
    differing = [row for row in rows if row not in rated and row not in score and row.status is not RowStatus.SAME]
    room = max(0, min(_MOST_FACTS, _SCREEN - 2 - len(page)))
    brief = [row for row in differing if _is_brief(row, column)][:room]
    for row in brief:
        page.row([Text(row.attribute.label), *[_short(row, place, column) for place in range(count)]], widths)
    page.line()
    more = len(differing) - len(brief)
    page.line(f"{more} more rows differ; leave --compact away to see them.", style="dim")


def _is_brief(row: Row, column: int) -> bool:
    fits = len(row.attribute.label) <= _LABEL
    return fits and all(len(_short(row, place, 10**6).plain) <= column for place in range(len(row.cells)))


def _short(row: Row, position: int, column: int) -> Text:
    cell = row.cells[position]
    if cell.state is not State.VALUE:
        return Text(MISSING_WORDS[cell.state], style=STATE_STYLES[cell.state])
    text = cell_text(row, position)
    if len(text) > column and row.gap:
        text = text.split(" (", maxsplit=1)[0] + " best"
    return Text(text, style="bold" if position in row.best else "")
