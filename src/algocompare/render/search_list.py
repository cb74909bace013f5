"""The hits of a search for a terminal, each with the place that matches.

Owns their layout. Must not search, sort or count.
"""

from rich.text import Text

from algocompare.render.cells import harmless
from algocompare.render.list_words import best_places, field_label, hits_text, taken_texts, without_text
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.schema import Schema
from algocompare.search import Found, Hit, Place

_MATCH = "bold underline"


def render_hits(found: Found, schema: Schema, options: RenderOptions) -> str:
    """The hits as text, best first; what was taken for a word that stands nowhere; how many there are."""
    page = Page(options.width, color=options.color, ascii=options.ascii)
    for text in taken_texts(found):
        page.line(text, style="dim")
    for hit in found.hits:
        _write_hit(page, hit, found, schema)
    if hits_text(found):
        page.line(hits_text(found), style="dim" if found.hits else "")
    return page.text()


def _write_hit(page: Page, hit: Hit, found: Found, schema: Schema) -> None:
    head = Text(hit.profile.id, style="bold")
    head.append(f"  {harmless(hit.profile.name)}, {schema.kind_label(hit.profile.kind)}", style="not bold")
    if without_text(hit, found):
        head.append(f"  {without_text(hit, found)}", style="not bold dim")
    page.line(head)
    for place in best_places(hit):
        page.line(_place_text(place, schema), indent=2)


def _place_text(place: Place, schema: Schema) -> Text:
    """The label of the field, and its text with the matching words marked."""
    text = Text(f"{field_label(place, schema)}: ", style="dim")
    position = 0
    for start, end in place.spans:
        text.append(_safe(place.text[position:start]), style="not dim")
        text.append(_safe(place.text[start:end]), style=f"not dim {_MATCH}")
        position = end
    return text.append(_safe(place.text[position:]), style="not dim")


def _safe(part: str) -> str:
    """Harmless, keeping one space at either end: the part stands inside a sentence."""
    before, after = part[:1].isspace() * " ", part[-1:].isspace() * " "
    inner = harmless(part)
    return f"{before}{inner}{after}" if inner else before
