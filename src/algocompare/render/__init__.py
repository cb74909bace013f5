"""The formats: one module each, imported when asked for. A renderer turns a report or a sheet into a string, no more.

Owns the names of the formats and the file suffixes that stand for them.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from algocompare.render.forms import Forms
    from algocompare.render.options import RenderOptions
    from algocompare.report import Report

MODULES = {
    "table": "terminal",
    "compact": "terminal",
    "json": "as_json",
    "ndjson": "as_ndjson",
    "csv": "as_csv",
    "tsv": "as_csv",
    "markdown": "as_markdown",
    "html": "as_html",
    "latex": "as_latex",
    "svg": "as_svg",
}
LIST_FORMATS = tuple(name for name in MODULES if name != "compact")
SUFFIXES = {
    ".txt": "table",
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".tex": "latex",
    ".svg": "svg",
}


def format_of(path: Path) -> str | None:
    """The format that a file's suffix stands for; None where it stands for none."""
    return SUFFIXES.get(path.suffix.lower())


def render_report(report: "Report", name: str, options: "RenderOptions") -> str:
    """A comparison in one of the formats of `MODULES`; `compact` and `tsv` are views of their module."""
    module = import_module(f"algocompare.render.{MODULES[name]}")
    text: str = module.render(
        report, options._replace(compact=options.compact or name == "compact", tabs=name == "tsv")
    )
    return text


def render_forms(forms: "Forms", name: str, options: "RenderOptions") -> str:
    """A list in one of `LIST_FORMATS`; a picture shows its table."""
    if name == "json":
        return forms.json()
    if name == "table":
        return forms.table(options)
    module = import_module(f"algocompare.render.{MODULES[name]}")
    sheet = forms.sheet(options)
    if name == "svg":
        picture: str = module.picture(forms.table(options._replace(color=True)), sheet.title, options.width)
        return picture
    text: str = module.render_sheet(sheet, options._replace(tabs=name == "tsv"))
    return text
