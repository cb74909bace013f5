"""The comparison for a terminal: side by side where there is room, stacked where there is not.

Owns which rows are shown and how a cell is laid out. Must not compute, and leaves wrapping to `page`.
"""

from rich.text import Text

from algocompare.comparison import Group, Row
from algocompare.model import State
from algocompare.render.alternative_list import write_alternatives
from algocompare.render.cells import (
    LEGEND,
    cell_text,
    data_items,
    explanation,
    group_text,
    harmless,
    holders_text,
    marks,
)
from algocompare.render.grid import longest_word
from algocompare.render.options import RenderOptions
from algocompare.render.page import STATE_STYLES, Page
from algocompare.render.verdict_block import write_explanation, write_verdict, write_verdict_details
from algocompare.report import Report

_NARROWEST_TABLE = 70
_NARROWEST_COLUMN = 24
_LABEL = 22


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as text for a terminal."""
    page = Page(options.width, color=options.color, ascii=options.ascii)
    if options.compact:
        from algocompare.render.compact import write_compact

        write_compact(page, report, options)
        return page.text()
    _write_head(page, report)
    if not options.filtered:
        write_verdict_details(page, report)
    if options.explain:
        write_explanation(page, report)
    table = _Table(page, report, options)
    for section in report.comparison.sections:
        rows = [row for row in section.rows if options.shows(row)]
        if rows:
            page.heading(section.section.title)
            table.names()
            for row in rows:
                table.row(row)
    _write_tail(page, report, options)
    return page.text()


def _write_head(page: Page, report: Report) -> None:
    kinds = dict.fromkeys(report.schema.kind_label(profile.kind) for profile in report.profiles)
    title = Text(" vs ".join(harmless(profile.name) for profile in report.profiles), style="bold")
    page.line(title.append(f"  ({', '.join(kinds)})", style="not bold dim"))
    page.line()
    if len(report.profiles) == 1:
        page.line(harmless(report.profiles[0].summary))
        return
    write_verdict(page, report)


class _Table:
    """Rows of attributes on a page: in columns, or stacked where columns would be too narrow."""

    def __init__(self, page: Page, report: Report, options: RenderOptions) -> None:
        self.page, self.report, self.options = page, report, options
        count = len(report.profiles)
        width = (options.width - _LABEL - 1) // count - 1
        least = max(_NARROWEST_COLUMN, longest_word(profile.name for profile in report.profiles))
        self.column = width if options.width >= _NARROWEST_TABLE and width >= least else 0
        self.kinds_shown = False

    def names(self) -> None:
        """Who stands in which column; the first time with the kinds under the names."""
        profiles = self.report.profiles
        if not self.column or len(profiles) == 1:
            return
        self.page.row([Text(""), *[Text(harmless(entry.name), style="bold") for entry in profiles]], self._widths())
        if not self.kinds_shown:
            kinds = [Text(self.report.schema.kind_label(entry.kind), style="dim") for entry in profiles]
            self.page.row([Text(""), *kinds], self._widths())
            self.kinds_shown = True

    def row(self, row: Row) -> None:
        """One attribute."""
        emoji = row.attribute.emoji
        label = row.attribute.label if self.options.ascii or not emoji else f"{emoji} {row.attribute.label}"
        if self.column:
            self._in_columns(row, label)
        else:
            self._stacked(row, label)

    def _widths(self) -> list[int]:
        return [_LABEL, *[self.column] * len(self.report.profiles)]

    def _in_columns(self, row: Row, label: str) -> None:
        for group in _shared(row):
            text = self._shared_text(row, group)
            self.page.labelled(label, text, _LABEL)
            label = ""
        own = [self._own(row, position, self.column) for position in range(len(self.report.profiles))]
        if any(line.plain for lines in own for line in lines):
            self.page.columns([self.page.wrap(Text(label), _LABEL), *own], self._widths())
        self._describe(row)
        self._explain(row)

    def _stacked(self, row: Row, label: str) -> None:
        self.page.line(label, style="bold")
        self._describe(row)
        for group in _shared(row):
            self.page.line(self._shared_text(row, group), indent=2)
        for position, profile in enumerate(self.report.profiles):
            text = self._own_text(row, position)
            if text.plain:
                self.page.line(Text.assemble((f"{harmless(profile.name)}: ", "cyan"), text), indent=2)
        self._explain(row)

    def _explain(self, row: Row) -> None:
        """What stands behind each cell."""
        if not self.options.explain:
            return
        for position, profile in enumerate(self.report.profiles):
            text = explanation(row, position)
            if text:
                self.page.line(f"{harmless(profile.name)}: {text}", indent=2, style="dim")

    def _describe(self, row: Row) -> None:
        if self.options.explain:
            self.page.line(row.attribute.description, indent=2, style="dim italic")

    def _shared_text(self, row: Row, group: Group) -> Text:
        text = Text(f"{holders_text(self.report, group)}: ", style="green")
        text.append(group_text(row, group), style="not dim default")
        for mark in dict.fromkeys(marks(self.report, row, place) for place in group.holders):
            text.append(f" {mark}" if mark else "", style="dim")
        return text

    def _own(self, row: Row, position: int, width: int) -> list[Text]:
        """The lines of one column: a long list has one item a line."""
        text = self._own_text(row, position)
        items = data_items(row, position)
        if len(items) < 2 or text.cell_len <= width or _shares_something(row, position):
            return self.page.wrap(text, width) if text.plain else []
        lines = []
        for item in items:
            first, *rest = self.page.wrap(Text(item), width - 2)
            lines += [Text("• ") + first, *[Text("  ") + part for part in rest]]
        mark = marks(self.report, row, position)
        if mark and lines[-1].cell_len + len(mark) < width:
            lines[-1].append(f" {mark}", style="dim")
        elif mark:
            lines.append(Text(f"  {mark}", style="dim"))
        return lines

    def _own_text(self, row: Row, position: int) -> Text:
        """What only this one has, or its whole value where nothing is shared."""
        cell = row.cells[position]
        if not _shares_something(row, position):
            text = Text(
                cell_text(row, position), style=STATE_STYLES.get(cell.state, "bold" if position in row.best else "")
            )
            mark = marks(self.report, row, position)
            return text.append(f" {mark}" if mark else "", style="not bold dim")
        only = [group for group in row.groups if group.holders == (position,)]
        return Text("; ".join(f"only: {group_text(row, group)}" for group in only))


def _shared(row: Row) -> list[Group]:
    return [group for group in row.groups if len(group.holders) > 1]


def _shares_something(row: Row, position: int) -> bool:
    return any(position in group.holders for group in _shared(row))


def _write_tail(page: Page, report: Report, options: RenderOptions) -> None:
    collapsed = options.collapsed(report)
    if collapsed:
        page.line()
        page.line(f"The same in all: {', '.join(row.attribute.label for row in collapsed)}.", style="dim")
    if not (options.filtered or options.same):
        page.heading(f"Alternatives to {report.profiles[0].name}")
        write_alternatives(page, report)
    notes = [*_missing_texts(report, options), *([] if options.filtered else _notes(report, options))]
    if notes:
        page.line()
    for text in notes:
        page.line(text, style="dim")
    _write_sources(page, report, options)


def _write_sources(page: Page, report: Report, options: RenderOptions) -> None:
    """The sources of the rows that are shown, by their numbers."""
    rows = _shown(report, options)
    if not rows:
        return
    used = {
        report.numbers[profile.id, citation.source]
        for row in rows
        for profile, cell in zip(report.profiles, row.cells, strict=True)
        for citation in cell.citations
    }
    page.heading("Sources")
    if options.filtered:
        page.line(f"Marks: {_legend(report, options)}.", style="dim")
    for number, (source, places) in enumerate(zip(report.sources, report.places, strict=True), start=1):
        if number not in used:
            continue
        text = source.short_link
        if options.sources:
            authors = harmless(", ".join(source.authors))
            byline = f"{authors} ({source.year})" if authors else str(source.year)
            text = f"{harmless(source.title)}. {byline}. {source.link}\nUsed: {harmless('; '.join(places))}."
        page.labelled(f"{number:>3}", text, 4)


def _shown(report: Report, options: RenderOptions) -> list[Row]:
    return [row for section in report.comparison.sections for row in section.rows if options.shows(row)]


def _missing_texts(report: Report, options: RenderOptions) -> list[str]:
    """The rows about which nothing is known: of one algorithm with the reasons, of several by name."""
    missing = [row for row in report.comparison.missing if options.wants(row.attribute)]
    nowhere = [row for row in missing if all(cell.state is State.NOT_APPLICABLE for cell in row.cells)]
    unknown = [row for row in missing if row not in nowhere]
    if len(report.profiles) == 1:
        titles = ("Unknown", "Does not apply")
        return [f"{title}: {_reasons(rows)}." for title, rows in zip(titles, (unknown, nowhere), strict=True) if rows]
    titles = ("Left out, nothing known on any side", "Left out, applies to none of them")
    return [
        f"{title}: {len(rows)} ({', '.join(row.attribute.label for row in rows)})."
        for title, rows in zip(titles, (unknown, nowhere), strict=True)
        if rows
    ]


def _reasons(rows: list[Row]) -> str:
    """Each row's label, with why it says nothing of the one algorithm."""
    reasons = ((row.attribute.label, harmless(row.cells[0].reason).rstrip(".")) for row in rows)
    return "; ".join(f"{label}: {reason}" if reason else label for label, reason in reasons)


def _notes(report: Report, options: RenderOptions) -> list[str]:
    notes = [f"{entry.attribute.label} has no part in the score: {entry.reason}." for entry in report.scoring.excluded]
    return [*notes, f"Marks: grade of evidence and source. {_legend(report, options)}."]


def _legend(report: Report, options: RenderOptions) -> str:
    """What the marks in the view mean; under `--explain` the notes are below their rows."""
    noted = any(cell.note for row in _shown(report, options) for cell in row.cells if cell.state is State.VALUE)
    if not noted:
        return LEGEND
    return f"{LEGEND}; * has a note{'' if options.explain else ': --explain'}"
