"""`algocompare alternatives NAME`: what else to consider."""

import typer

from algocompare.cli import inputs, options, streams
from algocompare.render.options import RenderOptions
from algocompare.report import build

app = typer.Typer(rich_markup_mode=None)


@app.command()
def alternatives(
    name: options.Name,
    json: options.Json = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """What else to consider instead of an algorithm."""
    catalogue = inputs.open_catalogue(profiles)
    profile = inputs.find(catalogue, name)
    report = build([profile], catalogue.schema, catalogue.of_kind(profile.kind))
    if json:
        from algocompare.render.json_lists import render_alternatives

        streams.write(render_alternatives(report), pager=False)
        return
    from algocompare.render.lists import render_alternatives as draw

    streams.write(draw(report, RenderOptions(streams.width(), inputs.color(color), ascii)), pager=False)
