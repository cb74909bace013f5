"""A short list for a terminal: each place with its reasons, and the command that gives the same list again.

Owns its layout. Must not rank, filter or count.
"""

from rich.text import Text

from algocompare.picking import KindPicks, ShortList
from algocompare.render.alternative_words import removals_text
from algocompare.render.cells import harmless
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.render.pick_words import NOTHING_FITS, fitting_text, reason_text
from algocompare.report import score_text
from algocompare.schema import Schema


def render_short_list(found: ShortList, command: str, schema: Schema, options: RenderOptions) -> str:
    """The short lists of all kinds that fit, with the command at the end."""
    page = Page(options.width, color=options.color, ascii=options.ascii)
    for kind in found.kinds:
        _write_kind(page, kind, schema)
    if not found.kinds:
        page.line(NOTHING_FITS)
        for text in removals_text(found.removals):
            page.line(text, indent=2)
    page.line()
    page.line("The same list again:", style="dim")
    page.verbatim(command, style="bold")
    return page.text()


def _write_kind(page: Page, kind: KindPicks, schema: Schema) -> None:
    page.heading(schema.kind_label(kind.kind))
    for number, pick in enumerate(kind.picks, start=1):
        head = Text(f"{number}. {harmless(pick.place.profile.name)}", style="bold")
        page.line(head.append(f"  score {score_text(pick.place.score)}", style="not bold dim"))
        lines = (
            f"known for {harmless(pick.known_for)}" if pick.known_for else "",
            reason_text(pick),
            f"choose it when: {harmless(pick.choose_when)}" if pick.choose_when else "",
        )
        for text in lines:
            if text:
                page.line(text, indent=3)
    if kind.fitting > len(kind.picks):
        page.line(fitting_text(kind), style="dim")
