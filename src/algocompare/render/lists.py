"""Lists for a terminal: the catalogue, rankings and gaps.

Owns their layout. Must not sort or count: the order is the caller's.
"""

from collections.abc import Sequence

from rich.text import Text

from algocompare.model import Profile
from algocompare.ranking import Gap, Ranking
from algocompare.render.cells import family_of, harmless
from algocompare.render.list_words import NO_GAPS, NOTHING_FITS, RANKED_BY, left_out_texts, ranking_title, scoring_texts
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.render.verdict_words import lower, percent
from algocompare.report import score_text
from algocompare.schema import Schema


def _page(options: RenderOptions) -> Page:
    return Page(options.width, color=options.color, ascii=options.ascii)


def render_list(profiles: Sequence[Profile], schema: Schema, options: RenderOptions) -> str:
    """All algorithms, one a line, with kind and family."""
    page = _page(options)
    names = max((len(profile.id) for profile in profiles), default=2)
    kinds = max((len(schema.kind_label(profile.kind)) for profile in profiles), default=4)
    widths = [names + 1, kinds + 1, max(10, options.width - names - kinds - 5)]
    if not profiles:
        page.line(NOTHING_FITS)
    for profile in profiles:
        family = ", ".join(harmless(item) for item in family_of(profile, schema))
        page.row(
            [Text(profile.id, style="bold"), Text(schema.kind_label(profile.kind)), Text(family or "? unknown")], widths
        )
    return page.text()


def render_rankings(
    rankings: Sequence[Ranking], schema: Schema, left_out: Sequence[Profile], options: RenderOptions
) -> str:
    """Rankings, one table for each kind, with the shares that were used."""
    page = _page(options)
    names = max((len(place.profile.name) for ranking in rankings for place in ranking.places), default=4)
    widths = [4, min(names, max(10, options.width - 36)) + 1, 13, 12]
    for ranking in rankings:
        page.heading(ranking_title(ranking, schema))
        page.row([Text(word, style="dim") for word in ("", "", "score", "known")], widths)
        for number, place in enumerate(ranking.places, start=1):
            cells = [f"{number:>3}", harmless(place.profile.name), score_text(place.score), percent(place.coverage)]
            page.row([Text(cells[0]), Text(cells[1], style="bold"), Text(cells[2]), Text(cells[3])], widths)
        for text in scoring_texts(ranking.scoring):
            page.line(text, style="dim")
    if not rankings:
        page.line(NOTHING_FITS)
    page.line()
    page.line(RANKED_BY, style="dim")
    for text in left_out_texts(left_out):
        page.line(text, style="dim")
    return page.text()


def render_gaps(gaps: Sequence[Gap], left_out: Sequence[Profile], options: RenderOptions) -> str:
    """Unknown ratings, widest effect first."""
    page = _page(options)
    if not gaps:
        page.line(NO_GAPS)
    for gap in gaps:
        rivals = f"; leaves open: {', '.join(gap.rivals)}" if gap.rivals else "; changes no order of its kind"
        page.line(
            Text.assemble((gap.profile.id, "bold"), f": {lower(gap.attribute)}, up to {gap.effect:.1f} points{rivals}")
        )
        page.line(harmless(gap.reason), indent=2, style="dim")
    for text in left_out_texts(left_out):
        page.line(text, style="dim")
    return page.text()
