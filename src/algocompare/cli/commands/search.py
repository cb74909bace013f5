"""`algocompare search WORDS`: find an algorithm by what it is called or known for."""

from typing import Annotated

import typer

from algocompare import defaults
from algocompare.cli import inputs, options, streams

app = typer.Typer(rich_markup_mode=None)

HELP = """Find algorithms by words in names, summaries, innovations and applications.

\b
Examples:
  algocompare search attention
  algocompare search gradient bosting       typos are forgiven
  algocompare search forecasting --where 'year>=2020' --limit 3
"""


@app.command(help=HELP)
def search(
    words: Annotated[list[str], typer.Argument(help="Words; an algorithm with all of them comes first.")],
    kind: options.Kind = "",
    where: options.Where = "",
    limit: options.Limit = defaults.SEARCH_HITS,
    json: options.Json = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """Find algorithms by words in names, summaries, innovations and applications."""
    from algocompare.render.options import RenderOptions
    from algocompare.search import search as find_words

    catalogue = inputs.open_catalogue(profiles)
    found = find_words(inputs.selected(catalogue, kind, where), " ".join(words), limit)
    if json:
        from algocompare.render.json_finding import render_hits

        streams.write(render_hits(found), pager=False)
        return
    from algocompare.render.search_list import render_hits as draw

    view = RenderOptions(streams.width(), inputs.color(color), ascii)
    streams.write(draw(found, catalogue.schema, view), pager=False)
