"""Where output goes: stdout for results, stderr for talk.

Owns colour, width and the pager, and the words of errors. Must not compute or lay out anything.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from algocompare.errors import AlgocompareError, AmbiguousNameError, InvalidProfileError

_Step = TypeVar("_Step")


def wants_color(choice: str) -> bool:
    """Whether to colour: `always` and `never` decide; `auto` looks at NO_COLOR, FORCE_COLOR, TERM and the stream."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal, or 80 where there is none; COLUMNS overrides."""
    return max(30, shutil.get_terminal_size((80, 24)).columns)


def write(text: str, *, pager: bool) -> None:
    """Write a result to stdout, through the pager when it is wanted, possible and needed."""
    lines = text.count("\n")
    if pager and sys.stdout.isatty() and sys.stdin.isatty() and lines >= shutil.get_terminal_size().lines:
        command = os.environ.get("PAGER", "less")
        if command and shutil.which(command.split()[0]):
            environ = {"LESS": "-FRX", **os.environ}
            subprocess.run(command.split(), input=text, text=True, env=environ, check=False)
            return
    sys.stdout.write(text)
    sys.stdout.flush()


def note(text: str) -> None:
    """Say on stderr what was done beside the result."""
    sys.stderr.write(f"{text}\n")


def progress(steps: Sequence[_Step], title: str) -> Iterator[_Step]:
    """The steps one after the other, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(steps, title, console=Console(stderr=True), transient=True)


def error_text(error: AlgocompareError) -> str:
    """What went wrong and what may have been meant, each said once."""
    if not error.candidates or isinstance(error, AmbiguousNameError):
        return str(error)
    return f"{error} Did you mean: {', '.join(error.candidates)}?"


def report_error(error: AlgocompareError, *, as_json: bool) -> None:
    """Say on stderr what went wrong and what may have been meant."""
    if as_json:
        table = {
            "error": {"code": error.code, "message": str(error), "candidates": list(error.candidates)},
            "exit_code": int(error.exit_code),
        }
        sys.stderr.write(json.dumps(table, ensure_ascii=False) + "\n")
        return
    faults = len(error.problems) if isinstance(error, InvalidProfileError) else 0
    head = f"{faults} {'fault' if faults == 1 else 'faults'} in the profiles:\n" if faults else ""
    sys.stderr.write(f"error: {head}{error_text(error)}\n")
