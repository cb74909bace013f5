"""The questions of `pick`, asked in a terminal.

Owns their order and wording. Asks on stderr, so that stdout holds the short list only. Must not decide what fits.
"""

import textwrap
from collections.abc import Callable, Iterable, Sequence

import typer

from algocompare.cli import streams
from algocompare.conditions import parse
from algocompare.errors import AlgocompareError
from algocompare.model import Profile
from algocompare.picking import DATA, TASK, Answers, Choice, choices, chosen, constraints, narrowed
from algocompare.records import Record
from algocompare.schema import Schema
from algocompare.value_tests import Words
from algocompare.weighting import criterion

_MOST = 24


class Replies(Record):
    """The answers in the words of the flags; empty where the question was passed over."""

    task: str = ""
    data: str = ""
    kind: str = ""
    where: str = ""
    order: str = ""
    preset: str = ""


def ask(profiles: Sequence[Profile], schema: Schema, words: Words) -> Replies:
    """Ask five questions at most; each offers only what still fits, and Enter passes it over."""
    _say("Enter passes a question over; Ctrl-C leaves.\n")
    left: list[Profile] = list(profiles)
    task = _choice("What shall it do?", "task", choices(left, TASK))
    left = narrowed(left, schema, Answers(task=task)).left
    data = _choice("What data or field?", "data", choices(left, DATA))
    left = narrowed(left, schema, Answers(data=data)).left
    kind = _kind(left, schema)
    where = _where(schema, words)
    order, preset = _what_matters(schema)
    return Replies(task, data, kind, where, order, preset)


def _choice(question: str, what: str, offered: Sequence[Choice]) -> str:
    if len(offered) < 2:
        return ""
    values = [choice.value for choice in offered]
    _say(question)
    for number, choice in enumerate(offered[:_MOST], start=1):
        _say(f"  {number:>2}  {choice.value} ({choice.owners})")
    if len(values) > _MOST:
        rest = textwrap.fill(f"and by name: {', '.join(values[_MOST:])}", streams.width() - 7)
        _say(textwrap.indent(rest, "      "))
    return _prompt("Number or name", lambda text: chosen(what, _named(text, values), values))


def _kind(left: Iterable[Profile], schema: Schema) -> str:
    counts: dict[str, int] = {}
    for profile in left:
        counts[profile.kind] = counts.get(profile.kind, 0) + 1
    kinds = sorted(counts, key=lambda kind: (-counts[kind], kind))
    if len(kinds) < 2:
        return ""
    _say("Which kind? Only things of one kind are ranked against each other.")
    for number, kind in enumerate(kinds, start=1):
        _say(f"  {number:>2}  {kind} ({counts[kind]}): {schema.kind_label(kind)}")
    return _prompt("Number or name, Enter for all", lambda text: chosen("kind", _named(text, kinds), kinds))


def _where(schema: Schema, words: Words) -> str:
    offered = constraints(schema)
    _say("What must hold?")
    for number, (text, condition) in enumerate(offered, start=1):
        _say(f"  {number:>2}  {text}: {condition}")

    def condition_of(text: str) -> str:
        conditions = [condition for _, condition in offered]
        parts = [_named(part, conditions) for part in text.split(",") if part.strip()]
        joined = " and ".join(f"({part})" if " or " in part else part for part in parts)
        if joined:
            parse(joined, schema, words)
        return joined

    return _prompt("Numbers, or tests such as year>=2020, parted by commas", condition_of)


def _what_matters(schema: Schema) -> tuple[str, str]:
    criteria = [attribute.short or attribute.id for attribute in schema.criteria]
    presets = [preset.id for preset in schema.presets]
    _say("What matters most?")
    for number, attribute in enumerate(schema.criteria, start=1):
        in_brief = attribute.description.partition(":")[0].partition(";")[0]
        _say(f"  {number:>2}  {criteria[number - 1]}: {in_brief}")
    _say(f"      or a ready mixture: {', '.join(presets)}")

    def order_of(text: str) -> str:
        if text in presets:
            return text
        names = [_named(part, criteria) for part in text.split(",") if part.strip()]
        for name in names:
            criterion(schema, name)
        return ",".join(dict.fromkeys(names))

    answer = _prompt("Numbers or names, most important first, parted by commas", order_of)
    return ("", answer) if answer in presets else (answer, "")


def _named(text: str, values: Sequence[str]) -> str:
    """The value of that number, from 1; else the text itself."""
    text = text.strip()
    return values[int(text) - 1] if text.isdecimal() and 1 <= int(text) <= len(values) else text


def _prompt(label: str, read: Callable[[str], str]) -> str:
    """Ask until the answer can be read; what was wrong with it is said."""

    def process(text: str) -> str:
        try:
            return read(text)
        except AlgocompareError as error:
            raise typer.BadParameter(streams.error_text(error)) from None

    answer: str = typer.prompt(label, default="", show_default=False, value_proc=process, err=True)
    _say("")
    return answer


def _say(text: str) -> None:
    typer.echo(text, err=True)
