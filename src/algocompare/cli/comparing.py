"""The main job: from names and options to a report on the screen and in files.

Must not import Typer: a call of names alone does not need it (`cli/__init__`).
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from algocompare.cli import exports, inputs
from algocompare.errors import UsageError
from algocompare.records import Record
from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.report import Question, build

QUICK = ("--json", "--compact")


class Call(Record):
    """What was asked: the names, and each option of `compare` by its name."""

    names: Sequence[str]
    json: bool = False
    format: str = ""
    output: Sequence[Path] = ()
    overwrite: bool = False
    open_file: bool = False
    compact: bool = False
    diff: bool = False
    same: bool = False
    section: Sequence[str] = ()
    only: Sequence[str] = ()
    skip: Sequence[str] = ()
    weight: Sequence[str] = ()
    preset: str = ""
    rank: str = ""
    weights: Path | None = None
    require: Sequence[str] = ()
    best_case: str = ""
    force: bool = False
    explain: bool = False
    sources: bool = False
    ascii: bool = False
    color: str = "auto"
    no_pager: bool = False
    profiles: Sequence[Path] = ()


def quick_call(words: Sequence[str]) -> Call | None:
    """The call that names alone make, with `--json` or `--compact` among them; None for all else, which Typer reads."""
    names = [word for word in words if word not in QUICK]
    if not names or any(name.startswith("-") for name in names):
        return None
    return Call(names, json="--json" in words, compact="--compact" in words)


def run(call: Call) -> None:
    """Compare, show and write.

    Raises:
        AlgocompareError: anything that the user can mend.
    """
    if call.diff and call.same:
        raise UsageError("--diff and --same contradict each other.")
    replace = call.overwrite or call.force
    wanted = exports.parse(call.format, call.json, call.output, replace, compact=call.compact)
    exports.refuse_idle(wanted, call._asdict())
    if call.open_file:
        exports.require_page(wanted)
    catalogue = inputs.open_catalogue(call.profiles)
    chosen = inputs.find_several(catalogue, call.names)
    schema = catalogue.schema
    weighting = inputs.weighting(schema, call.weight, call.preset, call.rank, call.weights)
    tests = inputs.requirements(catalogue, call.require)
    favoured = inputs.find(catalogue, call.best_case).id if call.best_case else ""
    rows = inputs.rows(schema, call.section, call.only, call.skip)
    question = Question(weighting, tests, call.force, favoured)
    report = build(chosen, schema, catalogue.rivals(chosen[0], chosen), question)
    inputs.note_invalid(catalogue)
    shown = (call.ascii, call.compact, call.sources, call.explain, call.diff, call.same)
    view = RenderOptions(80, False, *shown, *rows)
    exports.deliver(partial(render_report, report), wanted, view, color=call.color, pager=not call.no_pager)
    if call.open_file:
        exports.open_pages(wanted)
