"""`algocompare rank`: all of a kind, best first."""

import typer

from algocompare.cli import inputs, options, streams

app = typer.Typer(rich_markup_mode=None)


@app.command()
def rank(  # noqa: PLR0913, PLR0917  (one argument for each option)
    json: options.Json = False,
    kind: options.Kind = "",
    family: options.Family = "",
    where: options.Where = "",
    weight: options.Weight = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    preset: options.Preset = "",
    order: options.Order = "",
    weights: options.WeightsFile = None,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006
) -> None:
    """All of a kind by score, best first; different kinds apart unless --kind any."""
    from algocompare.ranking import rank as rank_profiles
    from algocompare.render.options import RenderOptions

    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    weighting = inputs.weighting(schema, weight, preset, order, weights)
    chosen = inputs.selected(catalogue, kind, where, family)
    rankings = rank_profiles(chosen, schema, weighting.weights, mixed=kind == inputs.ANY_KIND)
    if json:
        from algocompare.render.json_lists import render_rankings

        streams.write(render_rankings(rankings), pager=False)
        return
    from algocompare.render.lists import render_rankings as draw

    view = RenderOptions(streams.width(), inputs.color(color), ascii)
    streams.write(draw(rankings, schema, view), pager=not no_pager)
