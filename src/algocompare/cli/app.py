"""The root of the program: its help, its version, and which module holds which command.

Owns the help of the root. Must not import a command: each is loaded when it is called, so that a start pays for one.
"""

from typing import Annotated

import typer

from algocompare import __version__
from algocompare.cli import streams
from algocompare.cli.command_group import CommandGroup

HELP = """Compare machine-learning algorithms side by side.

\b
Examples:
  algocompare rwkv megablocks            compare two
  algocompare rwkv retnet mamba          compare up to eight
  algocompare rwkv retnet --compact      the quick view
  algocompare rwkv retnet --explain      the arithmetic behind the verdict
  algocompare rwkv retnet --weight accuracy=40
  algocompare rwkv retnet --json | jq .verdict.text
  algocompare rank --kind architecture   all of one kind, best first
  algocompare alternatives rwkv          what else to consider
  algocompare show rwkv                  one algorithm with its sources
  algocompare list                       what there is
  algocompare search forecasting         find one by words
  algocompare pick                       a guided way to a short list
"""

app = typer.Typer(
    cls=CommandGroup,
    help=HELP,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        streams.write(f"algocompare {__version__}\n", pager=False)
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")] = False,
) -> None:
    """Options of the program itself."""
