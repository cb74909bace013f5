"""A report or a list as one HTML page that needs nothing else: no network, no framework, no script for what it shows.

Owns the frame: style and script inside the page, the embedded JSON and the security policy. What the template shows is
prepared in `html_view`.
"""

from algocompare import __version__
from algocompare.render import html_view
from algocompare.render.as_json import render as render_json
from algocompare.render.options import RenderOptions
from algocompare.render.sheet import Sheet
from algocompare.render.templates import asset, digest, embedded, filled
from algocompare.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """The page; `compact`, `diff` and `explain` set its switches, the other filters leave rows out."""
    style, script = asset("report.css"), asset("judge.js") + asset("report.js")
    return filled(
        "report.html.jinja",
        report=report,
        options=options,
        page=html_view.page(report, options),
        policy=f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; "
        "base-uri 'none'; form-action 'none'",
        style=style,
        script=script,
        data=embedded(render_json(report)),
        version=__version__,
        linked=False,
    )


def render_sheet(sheet: Sheet, _options: RenderOptions) -> str:
    """A list as a page without a script; the first column that is no number names its rows."""
    shown = sheet.readable()
    style = asset("report.css") + asset("sheet.css")
    return filled(
        "sheet.html.jinja",
        sheet=shown,
        lead=[column.numeric for column in shown.columns].index(False),
        policy=f"default-src 'none'; style-src {digest(style)}; base-uri 'none'; form-action 'none'",
        style=style,
        title=shown.title,
        version=__version__,
    )
