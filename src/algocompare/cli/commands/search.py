"""`algocompare search WORDS`: find an algorithm by what it is called or known for."""

from functools import partial
from typing import Annotated

import typer

from algocompare import defaults
from algocompare.cli import inputs, options

app = typer.Typer(rich_markup_mode=None)

HELP = """Find algorithms by words in names, summaries, innovations and applications.

\b
Examples:
  algocompare search attention
  algocompare search gradient bosting   typos are forgiven
  algocompare search forecasting --limit 3 \\
      --where 'year>=2020'
"""


@app.command(help=HELP)
def search(  # noqa: PLR0913, PLR0917  (one argument for each option)
    words: Annotated[list[str], typer.Argument(help="Words; an algorithm with all of them comes first.")],
    kind: options.Kind = "",
    where: options.Where = "",
    limit: options.Limit = defaults.SEARCH_HITS,
    json: options.Json = False,
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """Find algorithms by words in names, summaries, innovations and applications."""
    from algocompare.cli import exports
    from algocompare.render import LIST_FORMATS, forms, render_forms
    from algocompare.render.options import RenderOptions
    from algocompare.search import search as find_words

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    catalogue = inputs.open_catalogue(profiles)
    found = find_words(inputs.selected(catalogue, kind, where), " ".join(words), limit)
    render = partial(render_forms, forms.of_hits(found, catalogue.schema))
    exports.deliver(render, wanted, RenderOptions(ascii=ascii), color=color, pager=False)
