"""`algocompare pick`: a guided way to a short list for someone who does not know the names."""

import shlex
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from algocompare import defaults
from algocompare.cli import inputs, options
from algocompare.errors import UsageError

if TYPE_CHECKING:
    from algocompare.cli.questions import Replies

app = typer.Typer(rich_markup_mode=None)

HELP = """Find a short list by task, data, constraints and what matters most.

Asks in a terminal; with any answer as a flag, or without a terminal, it does not ask.

\b
Examples:
  algocompare pick
  algocompare pick --task Classification \\
      --data 'Tabular data' --rank ease,accuracy
  algocompare pick --task 'Language modelling' \\
      --where 'growth<=Linear' --preset quality
"""


@app.command(help=HELP)
def pick(  # noqa: PLR0913, PLR0917  (one argument for each option)
    task: options.Task = "",
    data: options.Data = "",
    kind: options.Kind = "",
    where: options.Where = "",
    rank: options.Order = "",
    preset: options.Preset = "",
    limit: options.Limit = defaults.PICKS,
    json: options.Json = False,
    format: options.ListFormat = "",  # noqa: A002  (the option's name)
    output: options.Output = [],  # noqa: B006
    overwrite: options.Overwrite = False,
    ascii: options.Ascii = False,  # noqa: A002  (the option's name)
    color: options.Color = "auto",
    profiles: options.Folders = [],  # noqa: B006  (Typer reads the default, nobody changes it)
) -> None:
    """Find a short list by task, data, constraints and what matters most."""
    from algocompare.cli import exports
    from algocompare.cli.questions import Replies, ask
    from algocompare.picking import DATA, TASK, Answers, choices, chosen, short_list
    from algocompare.render import LIST_FORMATS, forms, render_forms
    from algocompare.render.options import RenderOptions

    wanted = exports.parse(format, json, output, overwrite, formats=LIST_FORMATS)
    catalogue = inputs.open_catalogue(profiles)
    schema = catalogue.schema
    replies = Replies(task, data, inputs.known_kind(schema, kind), where, rank, preset)
    if not any(replies):
        if wanted.screen == "json" or not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise UsageError(
                "pick asks in a terminal; elsewhere it needs an answer: --task, --data, --kind, --where, --rank or "
                "--preset."
            )
        replies = ask(catalogue.all(), schema, catalogue.words)
    answers = Answers(
        chosen("task", replies.task, [choice.value for choice in choices(catalogue.all(), TASK)]),
        chosen("data", replies.data, [choice.value for choice in choices(catalogue.all(), DATA)]),
        "" if replies.kind == inputs.ANY_KIND else replies.kind,
        inputs.requirements(catalogue, [replies.where] if replies.where else []),
    )
    weighting = inputs.weighting(schema, [], replies.preset, replies.order, None)
    found = short_list(catalogue.all(), schema, answers, weighting.weights, limit)
    render = partial(render_forms, forms.of_short_list(found, _command(replies, limit, profiles), schema))
    exports.deliver(render, wanted, RenderOptions(ascii=ascii), color=color, pager=False)


def _command(replies: "Replies", limit: int, profiles: Sequence[Path]) -> str:
    """The call that gives the same list without questions, quoted for a shell."""
    flags = {"--task": replies.task, "--data": replies.data, "--kind": replies.kind}
    flags |= {"--where": replies.where, "--rank": replies.order, "--preset": replies.preset}
    words = ["algocompare", "pick"]
    for flag, answer in flags.items():
        words += [flag, answer] if answer else []
    words += ["--kind", inputs.ANY_KIND] if not any(replies) else []
    words += ["--limit", str(limit)] if limit != defaults.PICKS else []
    for folder in profiles:
        words += ["--profiles", str(folder)]
    return shlex.join(words)
