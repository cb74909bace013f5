"""The hits of a search for a terminal, each with the place that matches.

Owns their layout. Must not search, sort or count.
"""

from rich.text import Text

from algocompare.render.cells import harmless
from algocompare.render.options import RenderOptions
from algocompare.render.page import Page
from algocompare.schema import Schema
from algocompare.search import Found, Hit, Place

_MOST_PLACES = 2
_MATCH = "bold underline"


def render_hits(found: Found, schema: Schema, options: RenderOptions) -> str:
    """The hits as text, best first; what was taken for a word that stands nowhere; how many there are."""
    page = Page(options.width, color=options.color, ascii=options.ascii)
    for word, taken in found.near.items():
        page.line(f"'{harmless(word)}' stands nowhere; taken for: {', '.join(taken)}.", style="dim")
    for hit in found.hits:
        _write_hit(page, hit, found, schema)
    if not found.hits:
        page.line(f"Nothing fits: {', '.join(harmless(word) for word in found.words) or 'no word was given'}.")
    elif found.fitting > len(found.hits):
        page.line(f"{len(found.hits)} of {found.fitting}; --limit {found.fitting} shows all.", style="dim")
    return page.text()


def _write_hit(page: Page, hit: Hit, found: Found, schema: Schema) -> None:
    head = Text(hit.profile.id, style="bold")
    head.append(f"  {harmless(hit.profile.name)}, {schema.kind_label(hit.profile.kind)}", style="not bold")
    missing = [word for word in found.words if word not in hit.words]
    if missing:
        head.append(f"  without: {', '.join(harmless(word) for word in missing)}", style="not bold dim")
    page.line(head)
    best_of_fields = {place.field: place for place in reversed(hit.places)}
    for place in list(reversed(best_of_fields.values()))[:_MOST_PLACES]:
        page.line(_place_text(place, schema), indent=2)


def _place_text(place: Place, schema: Schema) -> Text:
    """The label of the field, and its text with the matching words marked."""
    attribute = schema.by_id.get(place.field)
    text = Text(f"{(attribute.label if attribute else place.field).lower()}: ", style="dim")
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
