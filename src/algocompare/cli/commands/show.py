"""`algocompare show NAME`: one algorithm with all that is known of it."""

import typer

from algocompare.cli import inputs, options, streams

app = typer.Typer(rich_markup_mode=None)


@app.command()
def show(
    name: options.Name,
    json: options.Json = False,
    sources: options.Sources = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """One algorithm with all that is known of it."""
    from algocompare.render.options import RenderOptions
    from algocompare.report import build

    catalogue = inputs.open_catalogue(profiles)
    profile = inputs.find(catalogue, name)
    report = build([profile], catalogue.schema, catalogue.of_kind(profile.kind))
    if json:
        from algocompare.render.as_json import render as render_json

        streams.write(render_json(report), pager=False)
        return
    from algocompare.render.terminal import render

    view = RenderOptions(streams.width(), inputs.color(color), ascii, sources=sources)
    streams.write(render(report, view), pager=not no_pager)
