"""The options of the main job, `algocompare A B`; what it does is in `comparing`."""

import typer

from algocompare.cli import options

app = typer.Typer(rich_markup_mode=None)


@app.command()
def compare(  # noqa: PLR0913, PLR0917  (one argument for each option)
    names: options.Names,
    json: options.Json = False,
    format: options.Format = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    overwrite: options.OverwriteAlone = False,
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
    given = locals()
    from algocompare.cli.comparing import Call, run

    run(Call(**given))
