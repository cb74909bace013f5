"""The terminal's view of a comparison or a list as an SVG picture, for documents and slides.

Owns the frame; what is in it is the terminal format's.
"""

from io import StringIO

from rich.console import Console
from rich.text import Text

from algocompare.render.options import RenderOptions
from algocompare.render.terminal import render as render_terminal
from algocompare.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """A picture of the table as wide as the options say."""
    title = " vs ".join(profile.name for profile in report.profiles)
    return picture(render_terminal(report, options._replace(color=True)), title, options.width)


def picture(text: str, title: str, width: int) -> str:
    """Text with escape sequences as a picture of a terminal; the same bytes for the same text."""
    console = Console(record=True, width=width, file=StringIO(), force_terminal=True, highlight=False)
    console.print(Text.from_ansi(text.rstrip("\n")))
    return console.export_svg(title=title, unique_id="algocompare")
