"""Lists for a terminal: the catalogue, rankings, gaps, and the alternatives at the end of a comparison.

Owns their layout. Must not sort or count: the order is the caller's.
"""

from collections.abc import Sequence

from rich.text import Text

from algocompare.model import Profile
from algocompare.ranking import Gap, Ranking
from algocompare.render.alternative_list import write_alternative_head
from algocompare.render.alternative_words import alternative_text
from algocompare.render.cells import family_of, harmless
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.render.verdict_words import lower, percent
from algocompare.report import Report, score_text
from algocompare.schema import Schema

_SORTED = (
    "Sorted by the score as printed, its lower bound first: that is what is certain. "
    "'known' is the share of the weight whose rating is known."
)


def _page(options: RenderOptions) -> Page:
    return Page(options.width, color=options.color, ascii=options.ascii)


def write_alternatives(page: Page, report: Report) -> None:
    """The alternatives of a comparison in short: the best side and the largest cost of each."""
    found = report.alternatives
    if not found.entries:
        page.line("No other algorithm of its kind is similar enough.", style="dim")
    for entry in found.entries:
        write_alternative_head(page, entry, found.subject)
        page.line(alternative_text(entry, found.subject, emoji=not page.ascii, most=1), indent=2)


def render_list(profiles: Sequence[Profile], schema: Schema, options: RenderOptions) -> str:
    """All algorithms, one a line, with kind and family."""
    page = _page(options)
    names = max((len(profile.id) for profile in profiles), default=2)
    kinds = max((len(schema.kind_label(profile.kind)) for profile in profiles), default=4)
    widths = [names + 1, kinds + 1, max(10, options.width - names - kinds - 5)]
    if not profiles:
        page.line("Nothing fits.")
    for profile in profiles:
        family = ", ".join(harmless(item) for item in family_of(profile, schema))
        page.row(
            [Text(profile.id, style="bold"), Text(schema.kind_label(profile.kind)), Text(family or "? unknown")], widths
        )
    return page.text()


def render_rankings(rankings: Sequence[Ranking], schema: Schema, options: RenderOptions) -> str:
    """Rankings, one table for each kind, with the shares that were used."""
    page = _page(options)
    names = max((len(place.profile.name) for ranking in rankings for place in ranking.places), default=4)
    widths = [4, min(names, max(10, options.width - 36)) + 1, 13, 12]
    for ranking in rankings:
        page.heading(schema.kind_label(ranking.kind) if ranking.kind else "All kinds together")
        page.row([Text(word, style="dim") for word in ("", "", "score", "known")], widths)
        for number, place in enumerate(ranking.places, start=1):
            cells = [f"{number:>3}", harmless(place.profile.name), score_text(place.score), percent(place.coverage)]
            page.row([Text(cells[0]), Text(cells[1], style="bold"), Text(cells[2]), Text(cells[3])], widths)
        shares = ", ".join(
            f"{lower(entry.attribute)} {percent(entry.share)}"
            for entry in sorted(ranking.scoring.criteria, key=lambda entry: -entry.share)
        )
        page.line(f"Weights: {shares}.", style="dim")
        for left in ranking.scoring.excluded:
            page.line(f"{left.attribute.label} has no part: it does not apply to all of this kind.", style="dim")
    if not rankings:
        page.line("Nothing fits.")
    page.line()
    page.line(
        _SORTED,
        style="dim",
    )
    return page.text()


def render_gaps(gaps: Sequence[Gap], options: RenderOptions) -> str:
    """Unknown ratings, widest effect first."""
    page = _page(options)
    if not gaps:
        page.line("No rating that counts is unknown.")
    for gap in gaps:
        rivals = f"; leaves open: {', '.join(gap.rivals)}" if gap.rivals else "; changes no order of its kind"
        page.line(
            Text.assemble((gap.profile.id, "bold"), f": {lower(gap.attribute)}, up to {gap.effect:.1f} points{rivals}")
        )
        page.line(harmless(gap.reason), indent=2, style="dim")
    return page.text()
