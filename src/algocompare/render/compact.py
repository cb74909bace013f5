"""The quick view: one screen with verdict, ratings and the short facts that differ.

Owns what fits into 24 lines of 80 columns for any pair. No descriptions, no sources.
"""

from rich.text import Text

from algocompare.comparison import Row, RowStatus
from algocompare.model import State
from algocompare.render.cells import MISSING_WORDS, cell_text, harmless
from algocompare.render.grid import Grid, longest_word
from algocompare.render.options import RenderOptions
from algocompare.render.page import STATE_STYLES, Page
from algocompare.render.verdict_block import write_verdict
from algocompare.report import Report
from algocompare.schema import AttributeType

_LABEL = 30
_NARROWEST = 9  # "? unknown"
_SCREEN = 23
_MOST_FACTS = 4


def write_compact(page: Page, report: Report, options: RenderOptions) -> None:
    """Write the quick view of a comparison."""
    kinds = dict.fromkeys(report.schema.kind_label(profile.kind) for profile in report.profiles)
    title = Text(" vs ".join(harmless(profile.name) for profile in report.profiles), style="bold")
    page.line(title.append(f"  ({', '.join(kinds)})", style="not bold dim"))
    write_verdict(page, report)
    page.line()
    names = [harmless(profile.name) for profile in report.profiles]
    room = (options.width - _LABEL - 1) // len(names) - 1
    column = max(room, _NARROWEST, longest_word(names))
    grid = Grid(page, ["", *names], [_LABEL, *[column] * len(names)])
    grid.header("bold")
    rows = [row for section in report.comparison.sections for row in section.rows if options.shows(row)]
    unknown = [row for row in report.comparison.missing if options.shows(row)]
    shown = _weighed(report, [*rows, *unknown])
    shown += [row for row in rows if row.attribute.type is AttributeType.SCORE]
    _write_rows(grid, shown, column)
    rest = [row for row in rows if row not in shown]
    brief = _brief(rest, column, options)[: max(0, _SCREEN - 2 - len(page))]
    _write_rows(grid, brief, column)
    left = _left_text([row for row in rest if row not in brief], options)
    if left:
        page.line()
        page.line(left, style="dim")


def _weighed(report: Report, rows: list[Row]) -> list[Row]:
    """The rows of the criteria that have a weight, the heaviest first."""
    shares = {entry.attribute.id: entry.share for entry in report.scoring.criteria}
    weighed = [row for row in rows if shares.get(row.attribute.id)]
    return sorted(weighed, key=lambda row: -shares[row.attribute.id])


def _write_rows(grid: Grid, rows: list[Row], column: int) -> None:
    for row in rows:
        grid.row([Text(row.attribute.label), *[_short(row, place, column) for place in range(len(row.cells))]])


def _brief(rows: list[Row], column: int, options: RenderOptions) -> list[Row]:
    """Ratings without a weight, then a few short facts that differ, or that are shared where this is asked for."""
    rated = [row for row in rows if row.attribute.type is AttributeType.RATING]
    facts = [row for row in rows if row not in rated and (options.same or row.status is not RowStatus.SAME)]
    return [*rated, *[row for row in facts if _is_brief(row, column)][:_MOST_FACTS]]


def _left_text(rows: list[Row], options: RenderOptions) -> str:
    """How many rows are left out, and what they say; shared ones count only where they are asked for."""
    alike = sum(row.status is RowStatus.SAME for row in rows) if options.same else 0
    gaps = sum(row.status is RowStatus.INCOMPLETE for row in rows)
    partly = sum(row.status is RowStatus.PARTLY for row in rows) if options.same else 0
    differing = sum(row.status in (RowStatus.DIFFERENT, RowStatus.PARTLY) for row in rows) - partly
    counts = ((alike, "the same"), (partly, "the same in part"), (differing, "that differ"), (gaps, "not known of all"))
    parts = [f"{count} {words}" for count, words in counts if count]
    return f"More rows: {', '.join(parts)}; leave --compact away for them." if parts else ""


def _is_brief(row: Row, column: int) -> bool:
    fits = len(row.attribute.label) <= _LABEL
    return fits and all(len(_short(row, place, 10**6).plain) <= column for place in range(len(row.cells)))


def _short(row: Row, position: int, column: int) -> Text:
    cell = row.cells[position]
    if cell.state is not State.VALUE:
        return Text(MISSING_WORDS[cell.state], style=STATE_STYLES[cell.state])
    text = cell_text(row, position)
    if len(text) > column and position in row.best:
        text = text.split(" (", maxsplit=1)[0] + " best"
    return Text(text, style="bold" if position in row.best else "")
