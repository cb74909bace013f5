"""`algocompare site OUT`: the whole catalogue as a static site."""

from pathlib import Path
from typing import Annotated

import typer

from algocompare.cli import inputs, options, streams

app = typer.Typer(rich_markup_mode=None)


@app.command()
def site(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="The folder; a second run writes only what changed.")],
    overwrite: Annotated[
        bool, typer.Option("--overwrite", "--force", help="Write into a folder that holds other things.")
    ] = False,
    profiles: options.Folders = [],  # noqa: B006
) -> None:
    """The catalogue as a static site: a page for each algorithm, and a comparison of any two to four in the browser.

    Open OUT/index.html, or put the folder on any web server.
    """
    from algocompare.catalogue.locate import packaged_documents
    from algocompare.cli.site_folder import SiteFolder
    from algocompare.render.site.documents import PAGES
    from algocompare.site import plan

    target = SiteFolder(folder, overwrite=overwrite)
    catalogue = inputs.open_catalogue(profiles)
    documents = packaged_documents()
    texts = {name: (documents / file).read_text(encoding="utf-8") for file, name in PAGES.items()}
    files = list(plan(catalogue.all(), catalogue.schema, texts))
    stale = [file for file in files if not target.is_fresh(file)]
    try:
        for file in streams.progress(stale, f"Writing {folder}"):
            target.write(file)
        removed = target.remove_others(files)
    finally:
        target.save()
    gone = f", {removed} removed" if removed else ""
    streams.note(f"{folder / 'index.html'}: {len(stale)} of {len(files)} files written{gone}")
