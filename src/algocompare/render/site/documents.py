"""Documents of the project as pages of the site: how verdicts are made, the catalogue's policy, corrections.

Owns the way from Markdown to a page. Must not know what a document says.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from algocompare.render.site.views import page as framed
from algocompare.schema import Schema

if TYPE_CHECKING:
    from markdown_it.token import Token

PAGES = {"scoring.md": "scoring", "catalogue.md": "policy", "corrections.md": "corrections"}


def page(name: str, text: str, schema: Schema, names: Sequence[str]) -> str:
    """A document's page; links to other documents lead to their pages, other relative links become plain text.

    Args:
        name: of its page, without suffix.
        text: Markdown, whose first line is the title.
        schema: for the frame.
        names: of all documents that have a page.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(text)
    for token in tokens:
        token.children = _kept(token.children or [], names) if token.children else token.children
    body = parser.renderer.render(tokens, parser.options, {})
    body = body.replace("<table>", '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>')
    body = body.replace("</table>", "</table></div>")
    title = text.partition("\n")[0].removeprefix("# ")
    return framed("document", f"{name}.html", schema, title=title, body=Markup(body))


def _kept(parts: "Sequence[Token]", names: Sequence[str]) -> "list[Token]":
    """The parts of a line without images, and without links that lead nowhere on the site."""
    kept: list[Token] = []
    links: list[bool] = []
    for part in parts:
        if part.type == "link_open":
            address = _address(str(part.attrs["href"]), names)
            part.attrs["href"] = address
            links.append(bool(address))
        if part.type != "image" and (part.type not in ("link_open", "link_close") or links[-1]):
            kept.append(part)
        if part.type == "link_close":
            links.pop()
    return kept


def _address(link: str, names: Sequence[str]) -> str:
    if link.startswith(("https://", "http://", "#")):
        return link
    name = PAGES.get(link.partition("#")[0], "")
    return f"{name}.html" if name in names else ""
