"""The report for a terminal: side by side where there is room, stacked where there is not.

Owns the layout in columns. The only importer of rich; data goes in as plain Text, never as markup.
"""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from algocompare.compare import Group, Row, RowStatus
from algocompare.model import AttributeType, Profile, Schema, State
from algocompare.render.cells import (
    LEGEND,
    alternative_text,
    cell_text,
    family_of,
    group_text,
    harmless,
    holders_text,
    marks,
    verdict_text,
)
from algocompare.render.options import RenderOptions
from algocompare.report import Report

_NARROWEST_TABLE = 70
_NARROWEST_COLUMN = 24
_LABEL = 22
_COMPACT_LABEL = 30
_COMPACT_FACTS = 4
_STYLES = {State.NONE: "yellow", State.UNKNOWN: "dim", State.NOT_APPLICABLE: "dim italic"}


def to_text(parts: Iterable[RenderableType], options: RenderOptions) -> str:
    """Lay renderables out for the width and colour of the options; lines carry no trailing spaces."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=options.width,
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        no_color=not options.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    text = "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()).strip("\n") + "\n"
    return text.translate(_ASCII) if options.ascii else text


_ASCII = str.maketrans({"─": "-", "·": "*", "²": "^2", "³": "^3", "–": "-", "×": "x", "’": "'", "—": "-"})


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as text for a terminal."""
    parts: list[RenderableType] = [*_head(report)]
    if options.compact:
        parts += _compact(report, options)
    else:
        for section in report.comparison.sections:
            rows = [row for row in section.rows if options.shows(row)]
            if rows:
                parts += [Text(""), heading(section.section.title, options)]
                parts += [part for row in rows for part in _row(report, row, options)]
        parts += _tail(report, options)
    return to_text(parts, options)


def heading(title: str, options: RenderOptions) -> Text:
    """A section heading that fills the line."""
    return Text(f"── {title} " + "─" * max(0, options.width - len(title) - 4), style="bold cyan", no_wrap=True)


def _head(report: Report) -> Iterable[RenderableType]:
    title = Text(" vs ".join(profile.name for profile in report.profiles), style="bold")
    kinds = dict.fromkeys(report.schema.kind_label(profile.kind) for profile in report.profiles)
    title.append(f"  ({', '.join(kinds)})", style="dim")
    if len(report.profiles) == 1:
        return [title, Text(""), Text(harmless(report.profiles[0].summary))]
    return [title, Text(""), Text("Verdict: ", style="bold green").append(verdict_text(report), style="not bold")]


def _columns(report: Report, options: RenderOptions) -> int:
    """The width of one column, or 0 where the stacked layout reads better."""
    count = len(report.profiles)
    width = (options.width - _LABEL - 1) // count - 1
    return width if options.width >= _NARROWEST_TABLE and width >= _NARROWEST_COLUMN else 0


def _label(row: Row, options: RenderOptions) -> str:
    emoji = row.attribute.emoji
    return row.attribute.label if options.ascii or not emoji else f"{emoji} {row.attribute.label}"


def _row(report: Report, row: Row, options: RenderOptions) -> list[RenderableType]:
    column = _columns(report, options)
    parts = _wide(report, row, options, column) if column else _stacked(report, row, options)
    if options.explain:
        parts.append(Padding(Text(row.attribute.description, style="dim italic"), (0, 0, 0, 2)))
    return parts


def _shared(row: Row) -> list[Group]:
    return [group for group in row.groups if len(group.holders) > 1]


def _shared_line(report: Report, row: Row, group: Group) -> Text:
    text = Text(f"{holders_text(report, group)}: ", style="green").append(
        group_text(row, group), style="not dim default"
    )
    for mark in dict.fromkeys(marks(report, row, place) for place in group.holders):
        text.append(f" {mark}" if mark else "", style="dim")
    return text


def _own(report: Report, row: Row, position: int) -> Text:
    """What only this one has, or its whole value where nothing is shared."""
    cell = row.cells[position]
    shared = [group for group in _shared(row) if position in group.holders]
    if not shared:
        text = Text(cell_text(row, position), style=_STYLES.get(cell.state, "bold" if position in row.best else ""))
        mark = marks(report, row, position)
        return text.append(f" {mark}" if mark else "", style="not bold dim")
    only = [group for group in row.groups if group.holders == (position,)]
    return Text("; ".join(f"only: {group_text(row, group)}" for group in only))


def _wide(report: Report, row: Row, options: RenderOptions, column: int) -> list[RenderableType]:
    parts: list[RenderableType] = []
    label = _label(row, options)
    for group in _shared(row):
        spanning = _grid(_LABEL, options.width - _LABEL - 1)
        spanning.add_row(Text(label), _shared_line(report, row, group))
        parts.append(spanning)
        label = ""
    own = [_own(report, row, position) for position in range(len(report.profiles))]
    if any(text.plain for text in own):
        grid = _grid(_LABEL, *[column] * len(own))
        grid.add_row(Text(label), *own)
        parts.append(grid)
    return parts


def _grid(*widths: int) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    return grid


def _stacked(report: Report, row: Row, options: RenderOptions) -> list[RenderableType]:
    parts: list[RenderableType] = [Text(_label(row, options), style="bold")]
    parts += [Padding(_shared_line(report, row, group), (0, 0, 0, 2)) for group in _shared(row)]
    for position, profile in enumerate(report.profiles):
        own = _own(report, row, position)
        if own.plain:
            parts.append(Padding(Text.assemble((f"{profile.name}: ", "cyan"), own), (0, 0, 0, 2)))
    return parts


def _tail(report: Report, options: RenderOptions) -> Iterable[RenderableType]:
    collapsed = options.collapsed(report)
    if collapsed:
        labels = ", ".join(row.attribute.label for row in collapsed)
        yield Text("")
        yield Text(f"The same in all: {labels}.", style="dim")
    if not (options.sections or options.only or options.same):
        yield Text("")
        yield heading(f"Alternatives to {report.profiles[0].name}", options)
        yield from alternative_lines(report)
    yield Text("")
    missing = report.comparison.missing
    if missing:
        labels = ", ".join(row.attribute.label for row in missing)
        yield Text(f"Left out, nothing known on any side: {len(missing)} ({labels}).", style="dim")
    for entry in report.scoring.excluded:
        yield Text(f"{entry.attribute.label} has no part in the score: {entry.reason}.", style="dim")
    yield Text(f"Marks: grade of evidence and source. {LEGEND}.", style="dim")
    yield from _source_lines(report, options)


def _source_lines(report: Report, options: RenderOptions) -> Iterable[RenderableType]:
    yield Text("")
    yield heading("Sources", options)
    for number, source in enumerate(report.sources, start=1):
        line = Text(f"{number:>3}  {source.link}")
        if options.sources:
            authors = ", ".join(source.authors)
            line = Text(f"{number:>3}  {harmless(source.title)}. {harmless(authors)} ({source.year}). {source.link}")
        yield line


def alternative_lines(report: Report) -> Iterable[RenderableType]:
    """One entry for each alternative, or the statement that there is none."""
    subject = report.profiles[0].name
    if not report.alternatives:
        yield Text("No other algorithm of its kind serves the same purpose.", style="dim")
    for entry in report.alternatives:
        yield Text(entry.profile.name, style="bold")
        yield Padding(Text(alternative_text(entry, subject)), (0, 0, 0, 2))


def _compact(report: Report, options: RenderOptions) -> list[RenderableType]:
    """One screen: the ratings, then the short facts that differ, then a count of what was left out."""
    rows = [row for section in report.comparison.sections for row in section.rows if options.shows(row)]
    rated = [row for row in rows if row.attribute.type in (AttributeType.RATING, AttributeType.SCORE)]
    differing = [row for row in rows if row not in rated and row.status is not RowStatus.SAME]
    column = max(10, (options.width - _COMPACT_LABEL - 1) // len(report.profiles) - 1)
    grid = _grid(_COMPACT_LABEL, *[column] * len(report.profiles))
    grid.add_row(Text(""), *[Text(profile.name, style="bold") for profile in report.profiles])
    for row in rated:
        cells = [_short(row, position, column) for position in range(len(report.profiles))]
        grid.add_row(Text(row.attribute.label), *cells)
    brief = [row for row in differing if _is_brief(row, column)][:_COMPACT_FACTS]
    for row in brief:
        cells = [_short(row, position, column) for position in range(len(report.profiles))]
        grid.add_row(Text(row.attribute.label), *cells)
    more = len(differing) - len(brief)
    return [Text(""), grid, Text(""), Text(f"{more} more rows differ; leave --compact away to see them.", style="dim")]


def _is_brief(row: Row, column: int) -> bool:
    return all(len(_short(row, place, 10**6).plain) <= column for place in range(len(row.cells)))


def _short(row: Row, position: int, column: int) -> Text:
    cell = row.cells[position]
    if cell.state is not State.VALUE:
        word = {State.UNKNOWN: "? unknown", State.NOT_APPLICABLE: "n/a", State.NONE: "none"}[cell.state]
        return Text(word, style=_STYLES[cell.state])
    text = cell_text(row, position)
    if len(text) > column and row.gap:
        text = text.split(" (", maxsplit=1)[0] + " *"
    return Text(text, style="bold" if position in row.best else "")


def render_alternatives(report: Report, options: RenderOptions) -> str:
    """The alternatives to one algorithm as text."""
    title = Text(f"Alternatives to {report.profiles[0].name}", style="bold")
    return to_text([title, Text(""), *alternative_lines(report)], options)


def render_list(profiles: Sequence[Profile], schema: Schema, options: RenderOptions) -> str:
    """All algorithms, one a line, with kind and family."""
    names = max((len(profile.id) for profile in profiles), default=2)
    kinds = max((len(schema.kind_label(profile.kind)) for profile in profiles), default=4)
    grid = _grid(names + 1, kinds + 1, max(10, options.width - names - kinds - 6))
    for profile in profiles:
        family = ", ".join(harmless(item) for item in family_of(profile, schema))
        grid.add_row(Text(profile.id, style="bold"), Text(schema.kind_label(profile.kind)), Text(family or "? unknown"))
    return to_text([grid], options)
