"""The root of the program: its help, its version, and which module holds which command.

Owns the help of the root, and what Typer's own errors become. Must not import a command: each is loaded when it is
called, so that a start pays for one.
"""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from algocompare import __version__
from algocompare.cli import streams
from algocompare.cli.command_group import CommandGroup
from algocompare.errors import AlgocompareError, ExitCode

HELP = """Compare machine-learning algorithms side by side.

\b
Examples:
  algocompare rwkv megablocks           compare two
  algocompare rwkv retnet mamba         up to eight
  algocompare rwkv retnet --compact     the quick view
  algocompare rwkv retnet --explain     the arithmetic
  algocompare rwkv retnet --weight accuracy=40
  algocompare rwkv retnet --json | jq .verdict.text
  algocompare rank --kind architecture  one kind, ranked
  algocompare alternatives rwkv         what else there is
  algocompare show rwkv                 all about one
  algocompare list                      what there is
  algocompare search forecasting        find one by words
  algocompare pick                      a guided choice
"""

app = typer.Typer(
    cls=CommandGroup,
    help=HELP,
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


def run_app(args: Sequence[str]) -> int:
    """Let Typer read the arguments and run the command that they name; none at all show the help, as a wrong usage.

    Raises:
        AlgocompareError: they cannot be read, or what the command raises.
        KeyboardInterrupt: the user broke off.
    """
    # Typer's own UsageError: importable by name only from its vendored Click, and from Click itself before 0.26.
    usage_error: Any = typer.BadParameter.__mro__[1]
    idle = set(args) <= {"--debug"}
    words = ["--help"] if idle else list(args)
    try:
        outcome = typer.main.get_command(app).main(words, prog_name="algocompare", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except usage_error as error:
        raise AlgocompareError(str(error.format_message())) from None
    return int(ExitCode.USAGE if idle else outcome or ExitCode.OK)
