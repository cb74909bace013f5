"""The alternatives to one algorithm for a terminal, in full, in brief or below a comparison, and what combines with it.

Owns their layout. Must not choose, sort or count.
"""

from rich.text import Text

from algocompare.alternatives import Alternative, Alternatives, Standing
from algocompare.model import Profile
from algocompare.render.alternative_words import (
    alternative_text,
    better_text,
    cost_text,
    known_for_text,
    name_text,
    partner_text,
    removals_text,
    rests_text,
    similarity_text,
    standing_text,
    summary_text,
    unknown_text,
)
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.report import Report, score_text
from algocompare.schema import Schema

_MARK_STYLES = {Standing.DOMINATES: "green", Standing.DOMINATED: "yellow"}


def render_alternatives(found: Alternatives, schema: Schema, options: RenderOptions) -> str:
    """The alternatives as text."""
    page = Page(options.width, color=options.color, ascii=options.ascii)
    page.line(f"Alternatives to {name_text(found.subject)}", style="bold")
    page.line()
    for entry in found.entries:
        write_alternative_head(page, entry, found.subject)
        if options.compact:
            page.line(alternative_text(entry, found.subject, emoji=not options.ascii, most=1), indent=2)
        else:
            _write_details(page, entry, found.subject, emoji=not options.ascii)
    if found.entries:
        page.line()
    page.line(summary_text(found), style="dim" if found.entries else "")
    if not found.entries:
        for text in removals_text(found.removals):
            page.line(text, indent=2)
    _write_partners(page, found, schema)
    return page.text()


def write_alternatives(page: Page, report: Report) -> None:
    """The alternatives of a comparison in short: the best side and the largest cost of each."""
    found = report.alternatives
    if not found.entries:
        page.line("No other algorithm of its kind is similar enough.", style="dim")
    for entry in found.entries:
        write_alternative_head(page, entry, found.subject)
        page.line(alternative_text(entry, found.subject, emoji=not page.ascii, most=1), indent=2)


def write_alternative_head(page: Page, entry: Alternative, subject: Profile) -> None:
    """The line with the name, the similarity, and the mark of what dominates or is dominated."""
    head = Text(name_text(entry.profile), style="bold")
    kind = f"  {entry.profile.kind}," if entry.profile.kind != subject.kind else " "
    head.append(f"{kind} {similarity_text(entry)}", style="not bold dim")
    mark = standing_text(entry, subject)
    if mark:
        head.append(f"  {mark}", style=f"not bold {_MARK_STYLES[entry.standing]}")
    page.line(head)


def _write_details(page: Page, entry: Alternative, subject: Profile, *, emoji: bool) -> None:
    scores = " against ".join(score_text(bounds) for bounds in entry.scores)
    lines = (
        (known_for_text(entry.known_for), ""),
        (better_text(entry, subject, emoji=emoji) or "nowhere better on what is known", ""),
        (cost_text(entry, emoji=emoji) or "costs: nothing on what is known", ""),
        (unknown_text(entry, subject), "dim"),
        (f"score {scores}" if scores else "", "dim"),
        (rests_text(entry), "dim"),
    )
    for text, style in lines:
        if text:
            page.line(text, indent=2, style=style)


def _write_partners(page: Page, found: Alternatives, schema: Schema) -> None:
    if not found.partners:
        return
    page.heading(f"Combines with {name_text(found.subject)} instead of replacing it")
    for partner in found.partners:
        text = Text(name_text(partner.profile), style="bold")
        text.append(f": {partner_text(partner, schema.kind_label(partner.profile.kind))}", style="not bold")
        page.line(text)
