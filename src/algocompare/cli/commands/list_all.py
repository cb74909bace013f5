"""`algocompare list`: what there is, as a table that can be filtered, sorted and cut."""

from functools import partial

import typer

from algocompare.cli import inputs, options
from algocompare.errors import UsageError

app = typer.Typer(rich_markup_mode=None)

HELP = """All algorithms; filter, sort and choose columns.

\b
Examples:
  algocompare list --kind architecture \\
      --where 'year>=2023 and scalability>=8'
  algocompare list --kind learner --sort -accuracy \\
      --columns name,accuracy,ease,year --limit 5
  algocompare list --fields             names and values
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
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """All algorithms; filter, sort and choose columns."""
    from algocompare.cli import exports
    from algocompare.render import LIST_FORMATS, forms, render_forms
    from algocompare.render.options import RenderOptions

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    if fields:
        if kind or where or sort or columns or limit:
            raise UsageError("--fields lists the names of the fields; it does not go with filters or columns.")
        found = forms.of_fields(schema)
    else:
        from algocompare.listing import arranged

        keys = inputs.sort_keys(schema, sort)
        shown = inputs.columns(schema, columns, keys)
        fitting = arranged(inputs.selected(catalogue, kind, where), keys)
        asked = bool(columns or keys)
        found = forms.of_catalogue(fitting[:limit], shown, len(fitting), schema, chosen=asked)
    view = RenderOptions(ascii=ascii)
    exports.deliver(partial(render_forms, found), wanted, view, color=color, pager=not no_pager)
