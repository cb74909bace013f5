"""The main job: `algocompare A B`."""

from typing import TYPE_CHECKING

import typer

from algocompare.cli import inputs, options, streams
from algocompare.errors import UsageError

if TYPE_CHECKING:
    from algocompare.schema import Schema

app = typer.Typer(rich_markup_mode=None)


@app.command()
def compare(  # noqa: PLR0913, PLR0917  (one argument for each option)
    names: options.Names,
    json: options.Json = False,
    compact: options.Compact = False,
    diff: options.Diff = False,
    same: options.Same = False,
    section: options.Sections = [],  # noqa: B006  (Typer reads the default, nobody changes it)
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
    from algocompare.render.options import RenderOptions
    from algocompare.report import Question, build

    catalogue = inputs.open_catalogue(profiles)
    chosen = inputs.find_several(catalogue, names)
    schema = catalogue.schema
    question = Question(
        inputs.weighting(schema, weight, preset, rank, weights),
        inputs.requirements(schema, require),
        force,
        inputs.find(catalogue, best_case).id if best_case else "",
    )
    shown = _filters(schema, section, only, skip)
    report = build(chosen, schema, catalogue.of_kind(chosen[0].kind), question)
    if json:
        from algocompare.render.as_json import render as render_json

        streams.write(render_json(report), pager=False)
        return
    from algocompare.render.terminal import render

    view = RenderOptions(streams.width(), inputs.color(color), ascii, compact, sources, explain, diff, same, *shown)
    streams.write(render(report, view), pager=not no_pager)


def _filters(
    schema: "Schema", section: list[str], only: list[str], skip: list[str]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The sections and attributes to show, and the attributes to leave out; all of them exist."""
    attributes = [attribute.id for attribute in schema.attributes]
    return (
        inputs.known("section", section, [entry.id for entry in schema.sections]),
        inputs.known("attribute", only, attributes),
        inputs.known("attribute", skip, attributes),
    )
