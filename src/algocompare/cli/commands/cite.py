"""`algocompare cite NAME...`: the sources of profiles, for a bibliography."""

from typing import Annotated

import typer

from algocompare.cli import inputs, options, streams
from algocompare.errors import UsageError

app = typer.Typer(rich_markup_mode=None)
FORMS = ("text", "bibtex", "csl")


@app.command()
def cite(
    names: options.Names,
    form: Annotated[
        str, typer.Option("--form", metavar="text|bibtex|csl", help="Plain text, BibTeX or CSL-JSON.")
    ] = "text",
    json: Annotated[bool, typer.Option("--json", help="The same as --form csl.")] = False,
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """The sources of algorithms as text, BibTeX or CSL-JSON."""
    if form not in FORMS:
        raise UsageError(f"--form takes {', '.join(FORMS)}, not '{form}'.")
    if json and form == "bibtex":
        raise UsageError("--json gives CSL-JSON, so --form bibtex does not go with it.")
    catalogue = inputs.open_catalogue(profiles)
    chosen = [inputs.find(catalogue, name) for name in names]
    from algocompare.render.citations import render

    streams.write(render(chosen, "csl" if json else form, streams.width()), pager=False)
