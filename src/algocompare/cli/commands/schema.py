"""`algocompare schema report`: the JSON Schema of what `--json` prints."""

from pathlib import Path
from typing import Annotated

import typer

from algocompare import render
from algocompare.cli import inputs, streams

app = typer.Typer(rich_markup_mode=None)
SCHEMAS = {"report": "report.schema.json"}


@app.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="report", help="Of a comparison, and of one algorithm by show.")],
) -> None:
    """The JSON Schema of a comparison in JSON."""
    inputs.known("schema", [name], list(SCHEMAS))
    streams.write(Path(render.__file__).with_name(SCHEMAS[name]).read_text(encoding="utf-8"), pager=False)
