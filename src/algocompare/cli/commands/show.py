"""`algocompare show NAME`: one algorithm with all that is known of it."""

from functools import partial

import typer

from algocompare.cli import inputs, options

app = typer.Typer(rich_markup_mode=None)


@app.command()
def show(  # noqa: PLR0913, PLR0917  (one argument for each option)
    name: options.Name,
    json: options.Json = False,
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
    section: options.Sections = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    only: options.Only = [],  # noqa: B006
    skip: options.Skip = [],  # noqa: B006
    explain: options.Explain = False,
    sources: options.Sources = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006
) -> None:
    """One algorithm with all that is known of it."""
    given = locals()
    from algocompare.cli import exports
    from algocompare.render import LIST_FORMATS, render_report
    from algocompare.render.options import RenderOptions
    from algocompare.report import build

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    exports.refuse_idle(wanted, given)
    catalogue = inputs.open_catalogue(profiles)
    profile = inputs.find(catalogue, name)
    report = build([profile], catalogue.schema, catalogue.rivals(profile))
    inputs.note_invalid(catalogue)
    rows = inputs.rows(catalogue.schema, section, only, skip)
    view = RenderOptions(80, False, ascii, False, sources, explain, False, False, *rows)
    exports.deliver(partial(render_report, report), wanted, view, color=color, pager=not no_pager)
