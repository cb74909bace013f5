"""Lists for a terminal: rankings and gaps.

Owns their layout. Must not sort or count: the order is the caller's.
"""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from algocompare.model import Profile
from algocompare.ranking import Gap, Ranking
from algocompare.render.cells import harmless
from algocompare.render.grid import Grid, longest_word
from algocompare.render.list_words import NO_GAPS, NOTHING_FITS, RANKED_BY, left_out_texts, ranking_title, scoring_texts
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.render.verdict_words import lower, percent
from algocompare.report import score_text
from algocompare.schema import Schema


def _page(options: RenderOptions) -> Page:
    return Page(options.width, color=options.color, ascii=options.ascii)


def render_rankings(
    rankings: Sequence[Ranking], schema: Schema, left_out: Sequence[Profile], options: RenderOptions
) -> str:
    """Rankings, one table for each kind, with the shares that were used."""
    page = _page(options)
    names = [harmless(place.profile.name) for ranking in rankings for place in ranking.places]
    room = min(max(map(cell_len, names), default=4) + 1, options.width - 26)
    grid = Grid(page, ["", "", "score", "known"], [4, max(room, longest_word(names)), 13, 6])
    for ranking in rankings:
        page.heading(ranking_title(ranking, schema))
        grid.header("dim")
        for number, place in enumerate(ranking.places, start=1):
            cells = [f"{number:>3}", harmless(place.profile.name), score_text(place.score), percent(place.coverage)]
            grid.row([Text(cells[0]), Text(cells[1], style="bold"), Text(cells[2]), Text(cells[3])])
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
