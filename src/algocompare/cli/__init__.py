"""The program: `main(argv) -> int` is the error boundary and owns the exit codes; `entry` is what the shell starts."""

import itertools
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

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

    args = list(sys.argv[1:] if argv is None else argv)
    as_json = "--json" in args or "--format=json" in args or ("--format", "json") in itertools.pairwise(args)
    try:
        return _run(args)
    except AlgocompareError as error:
        from algocompare.cli.streams import report_error

        report_error(error, as_json=as_json)
        return int(error.exit_code)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(ExitCode.OK)
    except Exception as error:
        if "--debug" in args:
            raise
        sys.stderr.write(f"bug: {type(error).__name__}: {error} (run again with --debug for the traceback)\n")
        return int(ExitCode.BUG)


def _run(args: list[str]) -> int:
    """Compare at once where names alone are given: Typer, which reads all else, takes as long as the comparison."""
    from algocompare.cli.command_table import COMMANDS

    if args and args[0] not in COMMANDS:
        from algocompare.cli.comparing import quick_call, run

        call = quick_call(args)
        if call is not None:
            run(call)
            return int(ExitCode.OK)
    from algocompare.cli.app import run_app

    return run_app(args)
