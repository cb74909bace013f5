"""`algocompare list`: what there is, as a table that can be filtered, sorted and cut."""

from typing import TYPE_CHECKING

import typer

from algocompare.cli import inputs, options, streams
from algocompare.errors import UsageError

if TYPE_CHECKING:
    from algocompare.render.options import RenderOptions
    from algocompare.schema import Schema

app = typer.Typer(rich_markup_mode=None)

HELP = """All algorithms; filter, sort and choose columns.

\b
Examples:
  algocompare list --where 'kind=architecture and year>=2023 and scalability>=8'
  algocompare list --kind learner --sort -accuracy --columns name,accuracy,ease,year --limit 5
  algocompare list --fields                 the names and values that these options take
"""


@app.command(help=HELP)
def list_all(  # noqa: PLR0913, PLR0917  (one argument for each option)
    kind: options.Kind = "",
    where: options.Where = "",
    sort: options.Sort = "",
    columns: options.Columns = "",
    limit: options.ListLimit = None,
    fields: options.Fields = False,
    json: options.Json = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """All algorithms; filter, sort and choose columns."""
    from algocompare.render.options import RenderOptions

    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    view = RenderOptions(streams.width(), inputs.color(color), ascii)
    if fields:
        if kind or where or sort or columns or limit:
            raise UsageError("--fields lists the names of the fields; it does not go with filters or columns.")
        streams.write(_fields_text(schema, view, as_json=json), pager=not (no_pager or json))
        return
    from algocompare.listing import arranged

    keys = inputs.sort_keys(schema, sort)
    shown = inputs.columns(schema, columns, keys)
    fitting = arranged(inputs.selected(catalogue, kind, where), keys)
    chosen = fitting[:limit]
    if json:
        from algocompare.render.json_finding import render_table

        streams.write(render_table(chosen, shown, len(fitting), schema), pager=False)
        return
    if columns or keys or limit:
        from algocompare.render.table_list import render_table as draw_table

        streams.write(draw_table(chosen, shown, len(fitting), schema, view), pager=not no_pager)
        return
    from algocompare.render.lists import render_list as draw

    streams.write(draw(chosen, schema, view), pager=not no_pager)


def _fields_text(schema: "Schema", view: "RenderOptions", *, as_json: bool) -> str:
    if as_json:
        from algocompare.render.json_finding import render_fields

        return render_fields(schema)
    from algocompare.render.table_list import render_fields as draw_fields

    return draw_fields(schema, view)
