"""`algocompare list`: what there is."""

import typer

from algocompare.cli import inputs, options, streams
from algocompare.render.options import RenderOptions

app = typer.Typer(rich_markup_mode=None)


@app.command()
def list_all(
    json: options.Json = False,
    kind: options.Kind = "",
    where: options.Where = "",
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """All algorithms with their kind and family."""
    catalogue = inputs.open_catalogue(profiles)
    chosen = inputs.selected(catalogue, kind, where)
    if json:
        from algocompare.render.json_lists import render_list

        streams.write(render_list(chosen, catalogue.schema), pager=False)
        return
    from algocompare.render.lists import render_list as draw

    view = RenderOptions(streams.width(), inputs.color(color), ascii)
    streams.write(draw(chosen, catalogue.schema, view), pager=not no_pager)
