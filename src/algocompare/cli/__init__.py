"""The program: `main(argv) -> int` is the error boundary and owns the exit codes; `entry` is what the shell starts."""

import itertools
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from algocompare.errors import AlgocompareError, ExitCode


def entry() -> NoReturn:
    """Run the program and end the process at once: tearing down the modules would take as long as the comparison."""
    try:
        code = main()
    except SystemExit as done:  # how Typer ends after a completion
        code = int(done.code or ExitCode.OK)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; nothing is raised to the caller."""
    import gc

    gc.disable()  # a short life makes no garbage worth collecting, and the imports alone would set it off often

    import typer

    from algocompare.cli.app import app
    from algocompare.cli.streams import report_error

    args = list(sys.argv[1:] if argv is None else argv)
    as_json = "--json" in args or "--format=json" in args or ("--format", "json") in itertools.pairwise(args)
    # Typer's own UsageError: importable by name only from its vendored Click, and from Click itself before 0.26.
    usage_error: Any = typer.BadParameter.__mro__[1]
    try:
        outcome = typer.main.get_command(app).main(args, prog_name="algocompare", standalone_mode=False)
        return int(outcome or ExitCode.OK)
    except AlgocompareError as error:
        report_error(error, as_json=as_json)
        return int(error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(ExitCode.OK)
    except usage_error as error:
        report_error(AlgocompareError(str(error.format_message())), as_json=as_json)
        return int(ExitCode.USAGE)
    except Exception as error:
        if "--debug" in args:
            raise
        sys.stderr.write(f"bug: {type(error).__name__}: {error} (run again with --debug for the traceback)\n")
        return int(ExitCode.BUG)
