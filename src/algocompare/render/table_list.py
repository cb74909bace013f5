"""The catalogue as a table of chosen columns, and the fields that there are, for a terminal.

Owns the widths of columns. Must not choose columns, sort or filter.
"""

from collections.abc import Sequence

from rich.text import Text

from algocompare.listing import Column, cell
from algocompare.model import Profile, State, Value
from algocompare.render.cells import MISSING_WORDS, data_text, harmless
from algocompare.render.grid import longest_word
from algocompare.render.list_words import NOTHING_FITS, count_text, field_names_text, values_text
from algocompare.render.options import RenderOptions
from algocompare.render.page import STATE_STYLES, Page
from algocompare.schema import Schema

_OPERATORS = (
    "A test is NAME OPERATOR VALUE; operators are = != >= <= > < and ~ (contains). Join tests with and, or, not and "
    "brackets, put values with spaces in quotes: 'kind=learner and purpose=\"Ranking\"'. "
    "NAME=unknown, NAME=none and NAME=n/a ask for what is missing."
)


def render_table(
    profiles: Sequence[Profile],
    chosen: Sequence[Column] | None,
    fitting: int,
    schema: Schema,
    options: RenderOptions,
) -> str:
    """One row for each algorithm, or one block where columns would be too narrow; and how many fit beyond these.

    Without a choice of columns these are the id, the kind and the family.
    """
    page = Page(options.width, color=options.color, ascii=options.ascii)
    columns = _standard(schema) if chosen is None else chosen
    rows = [[_cell_text(cell(profile, column), column, schema) for column in columns] for profile in profiles]
    widths = _widths(columns, rows, options.width)
    if not rows:
        page.line(NOTHING_FITS)
    elif sum(widths) + len(widths) - 1 > options.width:
        _write_stacked(page, columns, rows)
    else:
        page.row([Text(column.name, style="dim") for column in columns], widths)
        for row in rows:
            page.row(row, widths)
    if fitting > len(rows):
        page.line(count_text(len(rows), fitting), style="dim")
    return page.text()


def _standard(schema: Schema) -> list[Column]:
    family = schema.by_id.get("algorithm_family")
    return [Column("id", None), Column("kind", None), *([Column("family", family)] if family else [])]


def _write_stacked(page: Page, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> None:
    for first, *rest in rows:
        page.line(first)
        for column, text in zip(columns[1:], rest, strict=True):
            page.line(Text(f"{column.name}: ", style="dim").append_text(text), indent=2)


def _cell_text(value: Value, column: Column, schema: Schema) -> Text:
    if value.state is not State.VALUE or value.data is None:
        return Text(MISSING_WORDS[value.state], style=STATE_STYLES[value.state])
    if column.attribute is None:
        text = str(value.data)
        return Text(schema.kind_label(text) if column.name == "kind" else harmless(text), style=_own_style(column))
    return Text(data_text(column.attribute.type, value.data, value.unit))


def _own_style(column: Column) -> str:
    return "" if column.name == "kind" else "bold"


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> list[int]:
    """Each column as wide as its longest cell where all fit; else the widest ones after the id give way first.

    None gets narrower than its heading or its longest word, so the sum may be too much.
    """
    cells = [[row[place].cell_len for row in rows] for place in range(len(columns))]
    widths = [max([len(column.name), *lengths]) for column, lengths in zip(columns, cells, strict=True)]
    words = [longest_word(row[place].plain for row in rows) for place in range(len(columns))]
    least = [max(len(column.name), word) for column, word in zip(columns, words, strict=True)]
    while sum(widths) + len(widths) - 1 > width:
        places = [place for place in range(1, len(widths)) if widths[place] > least[place]]
        if not places:
            break
        widths[max(places, key=lambda place: widths[place])] -= 1
    return widths


def render_fields(schema: Schema, options: RenderOptions) -> str:
    """Every name that filters, columns, sorting and weights take, with its values; then kinds and presets."""
    page = Page(options.width, color=options.color, ascii=options.ascii)
    page.line(_OPERATORS)
    page.heading("Of every algorithm")
    for name, text in (("id", "its id"), ("name", "its name"), ("kind", "one of the kinds below")):
        _write_entry(page, name, text)
    for section in schema.sections:
        attributes = [entry for entry in schema.of_section(section.id) if not entry.type.computed]
        if attributes:
            page.heading(section.title)
        for attribute in attributes:
            _write_entry(page, field_names_text(attribute), attribute.description, values_text(attribute))
    page.heading("Kinds")
    for kind in schema.kinds:
        _write_entry(page, kind.id, kind.description)
    page.heading("Presets of weights")
    for preset in schema.presets:
        _write_entry(page, preset.id, preset.description)
    return page.text()


def _write_entry(page: Page, name: str, *texts: str) -> None:
    page.line(name, style="bold")
    for text in texts:
        page.line(harmless(text), indent=2)
