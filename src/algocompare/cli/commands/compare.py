"""The main job: `algocompare A B`."""

from functools import partial

import typer

from algocompare.cli import inputs, options
from algocompare.errors import UsageError

app = typer.Typer(rich_markup_mode=None)


@app.command()
def compare(  # noqa: PLR0913, PLR0917  (one argument for each option)
    names: options.Names,
    json: options.Json = False,
    format: options.Format = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    overwrite: options.Overwrite = False,
    open_file: options.Open = False,
    compact: options.Compact = False,
    diff: options.Diff = False,
    same: options.Same = False,
    section: options.Sections = [],  # noqa: B006
    only: options.Only = [],  # noqa: B006
    skip: options.Skip = [],  # noqa: B006
    weight: options.Weight = [],  # noqa: B006
    preset: options.Preset = "",
    rank: options.Order = "",
    weights: options.WeightsFile = None,
    require: options.Require = [],  # noqa: B006
    best_case: options.BestCase = "",
    force: options.Force = False,
    explain: options.Explain = False,
    sources: options.Sources = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
    profiles: options.Folders = [],  # noqa: B006
) -> None:
    """Compare two to eight algorithms (the default command)."""
    if diff and same:
        raise UsageError("--diff and --same contradict each other.")
    from algocompare.cli import exports
    from algocompare.render import render_report
    from algocompare.render.options import RenderOptions
    from algocompare.report import Question, build

    wanted = exports.parse(format, json, output, overwrite, compact=compact)
    if open_file:
        exports.require_page(wanted)
    catalogue = inputs.open_catalogue(profiles)
    chosen, schema = inputs.find_several(catalogue, names), catalogue.schema
    weighting, tests = inputs.weighting(schema, weight, preset, rank, weights), inputs.requirements(schema, require)
    favoured = inputs.find(catalogue, best_case).id if best_case else ""
    rows = inputs.rows(schema, section, only, skip)
    question = Question(weighting, tests, force, favoured)
    report = build(chosen, schema, catalogue.rivals(chosen[0], chosen), question)
    view = RenderOptions(80, False, ascii, compact, sources, explain, diff, same, *rows)
    exports.deliver(partial(render_report, report), wanted, view, color=color, pager=not no_pager)
    if open_file:
        exports.open_pages(wanted)
