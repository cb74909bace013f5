"""A comparison or a list as Markdown (GitHub's tables), for a README or an issue.

Owns the escapes of Markdown: a `|`, a bracket or a `<` in data stays text.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from algocompare.render.alternative_words import alternative_text
from algocompare.render.cells import GRADE_LETTERS, LEGEND, harmless
from algocompare.render.lines import Cell, lines
from algocompare.render.options import RenderOptions
from algocompare.render.sheet import Sheet
from algocompare.render.verdict_words import best_case_text, transfer_text, verdict_text, weighting_text
from algocompare.report import Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")
_WEAK = re.compile(r"([\\`*_\[\]<>|~&])")


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as Markdown text."""
    names = [escaped(profile.name) for profile in report.profiles]
    parts = [f"# {' vs '.join(names)}", *_opening(report)]
    for section, group in groupby(lines(report, options), key=lambda line: line.section):
        rows = [[_label(line.attribute.emoji, line.attribute.label), *map(_cell, line.cells)] for line in group]
        parts += [f"## {escaped(section)}", _table(["Attribute", *names], ["---"] * (len(names) + 1), rows)]
    if not options.filtered and report.alternatives.entries:
        subject = report.alternatives.subject
        entries = [
            f"* **{escaped(entry.profile.name)}**: {escaped(alternative_text(entry, subject))}"
            for entry in report.alternatives.entries
        ]
        parts += [f"## Alternatives to {escaped(subject.name)}", "\n".join(entries)]
    parts += ["## Sources", f"{escaped(LEGEND)}.", "\n".join(_sources(report))]
    return "\n\n".join(parts) + "\n"


def render_sheet(sheet: Sheet, _options: RenderOptions) -> str:
    """A list as Markdown text."""
    shown = sheet.readable()
    heads = [escaped(column.label) for column in shown.columns]
    rules = ["---:" if column.numeric else "---" for column in shown.columns]
    parts = [f"# {escaped(shown.title)}"]
    for group in shown.groups:
        parts += [f"## {escaped(group.title)}"] if group.title else []
        rows = [[escaped(cell.text) for cell in row] for row in group.rows]
        parts += [_table(heads, rules, rows)] if rows else []
        parts += map(escaped, group.notes)
    return "\n\n".join([*parts, *map(escaped, shown.notes)]) + "\n"


def _table(heads: Sequence[str], rules: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows))


def _opening(report: Report) -> list[str]:
    if len(report.profiles) == 1:
        return [escaped(report.profiles[0].summary)]
    parts = [f"**Verdict.** {escaped(verdict_text(report))}"]
    weights = weighting_text(report)
    if weights:
        parts.append(f"Weights: {escaped(weights)}.")
    return [*parts, *(escaped(text) for text in (transfer_text(report), best_case_text(report)) if text)]


def _sources(report: Report) -> list[str]:
    return [
        f"{number}. {escaped(source.title)} ({source.year}). <{source.link}>"
        for number, source in enumerate(report.sources, start=1)
    ]


def _label(emoji: str, label: str) -> str:
    return f"{emoji} {escaped(label)}".strip()


def _cell(cell: Cell) -> str:
    numbers = ",".join(map(str, cell.sources))
    mark = f" <sup>{GRADE_LETTERS[cell.grade]}{numbers}</sup>" if cell.grade else ""
    return escaped(cell.text) + mark


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, also inside a table; one line."""
    plain = harmless(text)
    return _WEAK.sub(r"\\\1", plain) if plain[:1].isalnum() else _SPECIAL.sub(r"\\\1", plain)
