"""`algocompare alternatives NAME`: what else to consider."""

from functools import partial

import typer

from algocompare import defaults
from algocompare.cli import inputs, options

app = typer.Typer(rich_markup_mode=None)

HELP = """What else to consider instead of an algorithm, most similar first.

\b
Examples:
  algocompare alternatives rwkv
  algocompare alternatives rwkv --better-at scalability
  algocompare alternatives xgboost --limit 3 \\
      --where 'missing_values=yes'
  algocompare alternatives mamba --preset edge --compact
"""


@app.command(help=HELP)
def alternatives(  # noqa: PLR0913, PLR0917  (one argument for each option)
    name: options.Name,
    better_at: options.BetterAt = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    limit: options.Limit = defaults.ALTERNATIVES,
    min_similarity: options.MinSimilarity = defaults.MIN_SIMILARITY,
    kind: options.Kind = "",
    where: options.Where = "",
    weight: options.Weight = [],  # noqa: B006
    preset: options.Preset = "",
    rank: options.Order = "",
    weights: options.WeightsFile = None,
    compact: options.Compact = False,
    json: options.Json = False,
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006
) -> None:
    """What else to consider instead of an algorithm, most similar first."""
    from algocompare.alternatives import Wish
    from algocompare.alternatives import alternatives as find_alternatives
    from algocompare.cli import exports
    from algocompare.render import LIST_FORMATS, forms, render_forms
    from algocompare.render.options import RenderOptions
    from algocompare.weighting import criterion

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    subject = inputs.find(catalogue, name)
    wish = Wish(
        limit,
        min_similarity,
        tuple(criterion(schema, entry) for entry in better_at),
        inputs.requirements(catalogue, [where] if where else []),
        inputs.known_kind(schema, kind),
    )
    weighting = inputs.weighting(schema, weight, preset, rank, weights)
    found = find_alternatives(subject, catalogue.all(), schema, weighting.weights, wish)
    render = partial(render_forms, forms.of_alternatives(found, schema))
    exports.deliver(render, wanted, RenderOptions(ascii=ascii, compact=compact), color=color, pager=not no_pager)
