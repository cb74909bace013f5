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
from algocompare.catalogue.validate import problems_of_files, schema_problems
from algocompare.cli import options, streams
from algocompare.cli.command_table import COMMANDS
from algocompare.errors import ExitCode, UsageError

app = typer.Typer(rich_markup_mode=None)


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; default: what ships.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    json: options.Json = False,
) -> None:
    """Check profile files; exits 3 when one has an error."""
    files, problems = _checked(paths or [packaged_folder()])
    errors = sum(problem.level is Level.ERROR for problem in problems)
    if json:
        from algocompare.render.json_lists import render_problems

        streams.write(render_problems(problems, files), pager=False)
    else:
        lines = [str(problem) for problem in problems]
        lines.append(f"{files} files: {errors} errors, {len(problems) - errors} warnings")
        streams.write("\n".join(lines) + "\n", pager=False)
    bad = problems if strict else errors
    raise typer.Exit(ExitCode.INVALID_PROFILE if bad else ExitCode.OK)


def _checked(chosen: Sequence[Path]) -> tuple[int, list[Problem]]:
    """How many profile files there are under the paths, and all their faults in one pass."""
    files: list[Path] = []
    problems: list[Problem] = []
    for path in chosen:
        if not path.exists():
            raise UsageError(f"There is no {path}.")
        files += profile_files(path) if path.is_dir() else [path]
        schema_file = path / SCHEMA_FILE
        if schema_file.is_file():
            problems += schema_problems(schema_file, load_toml(schema_file))
    folders = [folder for folder in chosen if (folder / SCHEMA_FILE).is_file()]
    schema = Catalogue(folders or [packaged_folder()]).schema
    beside = [path for path in profile_files(packaged_folder()) if path.stem not in {file.stem for file in files}]
    known = {} if folders else {path.stem: load_toml(path) for path in beside}
    problems += problems_of_files(files, schema, known, list(COMMANDS))
    return len(files), [_nearby(problem) for problem in problems]


def _nearby(problem: Problem) -> Problem:
    """The problem with its path as one would type it here."""
    here = Path.cwd()
    path = problem.path.resolve()
    return problem.at(path.relative_to(here)) if path.is_relative_to(here) else problem
