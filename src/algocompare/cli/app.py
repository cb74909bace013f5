"""The Typer app: parses, calls, hands over.

Owns the commands and their options. Must not compute, lay out or write to stderr itself.
"""

from pathlib import Path
from typing import Annotated

import typer

from algocompare import __version__
from algocompare.catalogue import Catalogue
from algocompare.catalogue.locate import profile_folders
from algocompare.catalogue.names import near
from algocompare.cli import streams
from algocompare.cli.default_command import DefaultCommandGroup
from algocompare.errors import UnknownNameError, UsageError, WeightError
from algocompare.model import Profile
from algocompare.render.options import RenderOptions
from algocompare.report import Report, build
from algocompare.score import changed_weights, default_weights

MAX_NAMES = 8
HELP = """Compare machine-learning algorithms side by side.

\b
Examples:
  algocompare rwkv megablocks            compare two
  algocompare rwkv retnet mamba          compare up to eight
  algocompare rwkv retnet --compact      the quick view
  algocompare rwkv retnet --weight accuracy=40
  algocompare rwkv retnet --json | jq .verdict.text
  algocompare alternatives rwkv          what else to consider
  algocompare show rwkv                  one algorithm with its sources
  algocompare list                       what there is
"""

app = typer.Typer(
    cls=DefaultCommandGroup,
    help=HELP,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Names = Annotated[list[str], typer.Argument(help="Algorithms: ids, names, aliases or a unique beginning.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Compact = Annotated[bool, typer.Option("--compact", help="The quick view: one screen.")]
Diff = Annotated[bool, typer.Option("--diff", help="Only what differs.")]
Same = Annotated[bool, typer.Option("--same", help="Only what is shared.")]
Sections = Annotated[list[str], typer.Option("--section", metavar="ID", help="Only this section; repeatable.")]
Only = Annotated[list[str], typer.Option("--only", metavar="ATTRIBUTE", help="Only this attribute; repeatable.")]
Skip = Annotated[list[str], typer.Option("--skip", metavar="ATTRIBUTE", help="Without this attribute; repeatable.")]
Weights = Annotated[list[str], typer.Option("--weight", metavar="NAME=N", help="Weight of a criterion; repeatable.")]
Explain = Annotated[bool, typer.Option("--explain", help="Say what each attribute means.")]
Sources = Annotated[bool, typer.Option("--sources", help="Titles and authors of the sources.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="No emoji and no lines.")]
Color = Annotated[str, typer.Option("--color", metavar="auto|always|never", help="When to colour.")]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Never use a pager.")]
Folders = Annotated[list[Path], typer.Option("--profiles", metavar="DIR", help="A folder of your own; repeatable.")]


def _show_version(asked: bool) -> None:
    if asked:
        streams.write(f"algocompare {__version__}\n", pager=False)
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")] = False,
) -> None:
    """Options of the program itself."""


def _catalogue(folders: list[Path]) -> Catalogue:
    return Catalogue(profile_folders(folders))


def _find(catalogue: Catalogue, name: str) -> Profile:
    """The profile; an unknown name suggests near commands as well."""
    try:
        return catalogue.get(name)
    except UnknownNameError as error:
        commands = [command for command in near(name, COMMANDS) if command not in error.candidates]
        raise UnknownNameError(str(error), (*commands, *error.candidates)) from None


def _known(what: str, names: list[str], valid: list[str]) -> frozenset[str]:
    for name in names:
        if name not in valid:
            raise UnknownNameError(f"No {what} is called '{name}'.", near(name, valid) or tuple(valid))
    return frozenset(names)


def _parse_weights(texts: list[str]) -> dict[str, float]:
    changes = {}
    for text in texts:
        name, _, number = text.partition("=")
        try:
            changes[name.strip()] = float(number)
        except ValueError:
            raise WeightError(f"'{text}' is not of the form NAME=N, such as accuracy=40.") from None
    return changes


def _color(choice: str) -> bool:
    if choice not in ("auto", "always", "never"):
        raise UsageError(f"--color takes auto, always or never, not '{choice}'.")
    return streams.wants_color(choice)


@app.command()
def compare(  # noqa: PLR0913, PLR0917  (one argument for each option)
    names: Names,
    json: Json = False,
    compact: Compact = False,
    diff: Diff = False,
    same: Same = False,
    section: Sections = [],  # noqa: B006  (Typer reads the default, nobody changes it)
    only: Only = [],  # noqa: B006
    skip: Skip = [],  # noqa: B006
    weight: Weights = [],  # noqa: B006
    explain: Explain = False,
    sources: Sources = False,
    ascii: Ascii = False,  # noqa: A002  (the option's name)
    color: Color = "auto",
    no_pager: NoPager = False,
    profiles: Folders = [],  # noqa: B006
) -> None:
    """Compare two to eight algorithms (the default command)."""
    if diff and same:
        raise UsageError("--diff and --same contradict each other.")
    catalogue = _catalogue(profiles)
    chosen = _chosen(catalogue, names)
    report = build(chosen, catalogue.schema, catalogue.of_kind(chosen[0].kind), _weights(catalogue, weight))
    if json:
        from algocompare.render.as_json import render

        streams.write(render(report), pager=False)
        return
    attributes = [attribute.id for attribute in catalogue.schema.attributes]
    options = RenderOptions(
        width=streams.width(),
        color=_color(color),
        ascii=ascii,
        compact=compact,
        sources=sources,
        explain=explain,
        diff=diff,
        same=same,
        sections=_known("section", section, [entry.id for entry in catalogue.schema.sections]),
        only=_known("attribute", only, attributes),
        skip=_known("attribute", skip, attributes),
    )
    _print_table(report, options, pager=not no_pager)


def _print_table(report: Report, options: RenderOptions, *, pager: bool) -> None:
    from algocompare.render.terminal import render

    streams.write(render(report, options), pager=pager)


def _weights(catalogue: Catalogue, texts: list[str]) -> dict[str, float]:
    return changed_weights(default_weights(catalogue.schema), _parse_weights(texts))


def _chosen(catalogue: Catalogue, names: list[str]) -> list[Profile]:
    chosen = [_find(catalogue, name) for name in names]
    ids = [profile.id for profile in chosen]
    if not 2 <= len(ids) <= MAX_NAMES:
        raise UsageError(
            f"A comparison takes 2 to {MAX_NAMES} names, not {len(ids)}. One alone: algocompare show {ids[0]}."
        )
    twice = [name for name in ids if ids.count(name) > 1]
    if twice:
        raise UsageError(f"'{twice[0]}' is named twice.")
    return chosen


@app.command()
def alternatives(name: str, json: Json = False, color: Color = "auto", profiles: Folders = []) -> None:  # noqa: B006
    """What else to consider instead of an algorithm."""
    catalogue = _catalogue(profiles)
    profile = _find(catalogue, name)
    report = build([profile], catalogue.schema, catalogue.of_kind(profile.kind))
    if json:
        from algocompare.render.as_json import render_alternatives

        streams.write(render_alternatives(report), pager=False)
        return
    from algocompare.render.terminal import render_alternatives as draw

    streams.write(draw(report, RenderOptions(width=streams.width(), color=_color(color))), pager=False)


@app.command()
def show(
    name: str,
    json: Json = False,
    sources: Sources = False,
    color: Color = "auto",
    no_pager: NoPager = False,
    profiles: Folders = [],  # noqa: B006
) -> None:
    """One algorithm with all that is known of it."""
    catalogue = _catalogue(profiles)
    profile = _find(catalogue, name)
    report = build([profile], catalogue.schema, catalogue.of_kind(profile.kind))
    if json:
        from algocompare.render.as_json import render

        streams.write(render(report), pager=False)
        return
    options = RenderOptions(width=streams.width(), color=_color(color), sources=sources)
    _print_table(report, options, pager=not no_pager)


@app.command(name="list")
def list_all(json: Json = False, color: Color = "auto", profiles: Folders = []) -> None:  # noqa: B006
    """All algorithms with their kind and family."""
    catalogue = _catalogue(profiles)
    if json:
        from algocompare.render.as_json import render_list

        streams.write(render_list(catalogue.all(), catalogue.schema), pager=False)
        return
    from algocompare.render.terminal import render_list as draw

    options = RenderOptions(width=streams.width(), color=_color(color))
    streams.write(draw(catalogue.all(), catalogue.schema, options), pager=False)


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; default: what ships.")] = None,
) -> None:
    """Check profile files; exits 3 when one has an error."""
    from algocompare.cli.check import run

    text, exit_code = run(paths or [])
    streams.write(text, pager=False)
    raise typer.Exit(exit_code)


COMMANDS = ("compare", "alternatives", "show", "list", "check")
