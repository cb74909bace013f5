"""`algocompare rank`: all of a kind, best first."""

from functools import partial

import typer

from algocompare.cli import inputs, options

app = typer.Typer(rich_markup_mode=None)


@app.command()
def rank(  # noqa: PLR0913, PLR0917  (one argument for each option)
    json: options.Json = False,
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
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
    from algocompare.cli import exports
    from algocompare.ranking import rank as rank_profiles
    from algocompare.ranking import rated
    from algocompare.render import LIST_FORMATS, forms, render_forms
    from algocompare.render.options import RenderOptions

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    weighting = inputs.weighting(schema, weight, preset, order, weights)
    chosen, left_out = rated(inputs.selected(catalogue, kind, where, family), schema)
    rankings = rank_profiles(chosen, schema, weighting.weights, mixed=kind == inputs.ANY_KIND)
    render = partial(render_forms, forms.of_rankings(rankings, schema, left_out))
    exports.deliver(render, wanted, RenderOptions(ascii=ascii), color=color, pager=not no_pager)
