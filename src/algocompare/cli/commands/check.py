"""`algocompare check`: faults of profile files, one a line, in the form that editors understand.

Owns the choice of files and the closing count. The rules themselves live in the catalogue.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from algocompare.catalogue import SCHEMA_FILE, Catalogue, profile_files
from algocompare.catalogue.locate import packaged_folder
from algocompare.catalogue.problems import Level, Problem
from algocompare.catalogue.read import load_toml
from algocompare.catalogue.validate import file_problems, schema_problems
from algocompare.cli import streams
from algocompare.errors import ExitCode, UsageError

app = typer.Typer(rich_markup_mode=None)


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; default: what ships.")] = None,
) -> None:
    """Check profile files; exits 3 when one has an error."""
    text, exit_code = run(paths or [])
    streams.write(text, pager=False)
    raise typer.Exit(exit_code)


def run(paths: Sequence[Path]) -> tuple[str, ExitCode]:
    """Check files and folders, by default the profiles that ship.

    Returns:
        The text to print, and INVALID_PROFILE where there is an error.

    Raises:
        UsageError: a path that does not exist.
    """
    chosen = list(paths) or [packaged_folder()]
    files: list[Path] = []
    problems: list[Problem] = []
    for path in chosen:
        if not path.exists():
            raise UsageError(f"There is no {path}.")
        files += profile_files(path) if path.is_dir() else [path]
        schema_file = path / SCHEMA_FILE
        if schema_file.is_file():
            problems += schema_problems(schema_file, load_toml(schema_file))
    schema = Catalogue([folder for folder in chosen if (folder / SCHEMA_FILE).is_file()] or [packaged_folder()]).schema
    for file in files:
        problems += file_problems(file, schema)
    errors = sum(problem.level is Level.ERROR for problem in problems)
    lines = [str(problem) for problem in problems]
    lines.append(f"{len(files)} files: {errors} errors, {len(problems) - errors} warnings")
    return "\n".join(lines) + "\n", ExitCode.INVALID_PROFILE if errors else ExitCode.OK
