"""`algocompare gaps [NAMES]`: the unknown ratings that could change a verdict."""

from functools import partial
from typing import Annotated

import typer

from algocompare.cli import inputs, options

app = typer.Typer(rich_markup_mode=None)


@app.command()
def gaps(  # noqa: PLR0913, PLR0917  (one argument for each option)
    names: Annotated[list[str] | None, typer.Argument(help="Algorithms; default: the whole catalogue.")] = None,
    json: options.Json = False,
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
    weight: options.Weight = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    preset: options.Preset = "",
    order: options.Order = "",
    weights: options.WeightsFile = None,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006
) -> None:
    """Unknown ratings that could change a verdict, widest effect first."""
    from algocompare.cli import exports
    from algocompare.ranking import gaps as find_gaps
    from algocompare.ranking import rated
    from algocompare.render import LIST_FORMATS, forms, render_forms
    from algocompare.render.options import RenderOptions

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    weighting = inputs.weighting(schema, weight, preset, order, weights)
    named = [inputs.find(catalogue, name) for name in names or ()]
    kinds = sorted({profile.kind for profile in named})
    everybody = [profile for kind in kinds for profile in catalogue.of_kind(kind)] if named else catalogue.all()
    among, blank = rated(everybody, schema)
    found = find_gaps(named or among, schema, weighting.weights, among)
    left_out = [profile for profile in blank if profile not in named]
    render = partial(render_forms, forms.of_gaps(found, left_out))
    exports.deliver(render, wanted, RenderOptions(ascii=ascii), color=color, pager=not no_pager)
