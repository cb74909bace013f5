"""The report as one HTML page that needs nothing else: no network, no framework, no script for what it shows at load.

Owns the frame: template, style and script beside it in `html/`, the embedded JSON and the security policy. The only
importer of Jinja2. What the template shows is prepared in `html_view`.
"""

import base64
import hashlib
import math
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from algocompare import __version__
from algocompare.render import alternative_words, cells, html_view, verdict_words
from algocompare.render.as_json import render as render_json
from algocompare.render.options import RenderOptions
from algocompare.report import Report, score_text

_FOLDER = Path(__file__).with_name("html")


def render(report: Report, options: RenderOptions) -> str:
    """The page; `compact`, `diff` and `explain` set its switches, the other filters leave rows out."""
    style, script = _asset("report.css"), _asset("judge.js") + _asset("report.js")
    return (
        _environment()
        .get_template("report.html.jinja")
        .render(
            report=report,
            options=options,
            page=html_view.page(report, options),
            policy=f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
            "base-uri 'none'; form-action 'none'",
            style=style,
            script=script,
            data=embedded(render_json(report)),
            version=__version__,
        )
    )


@cache
def _environment() -> Environment:
    """The templates, compiled once for all pages of a process."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        keep_trailing_newline=True,
    )
    environment.globals |= _words()
    return environment


def embedded(text: str) -> Markup:
    """JSON that can stand inside a script element: no `<`, and no character that cannot be printed, is left in it."""
    return Markup(
        "".join(
            letter if letter == "\n" or (letter.isprintable() and letter != "<") else _escape(letter) for letter in text
        )
    )


def _escape(letter: str) -> str:
    units = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _asset(name: str) -> Markup:
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _finalized(value: Any) -> Any:
    """Data reaches the page without control characters; what is markup already stays."""
    return cells.harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _words() -> dict[str, Any]:
    """The wording that all formats share, for use in the template."""
    shared = (
        alternative_words.better_text,
        alternative_words.cost_text,
        alternative_words.similarity_text,
        verdict_words.basis_text,
        verdict_words.best_case_text,
        verdict_words.flip_text,
        verdict_words.percent,
        verdict_words.share_text,
        verdict_words.transfer_text,
        verdict_words.verdict_parts,
        score_text,
    )
    return {function.__name__: function for function in shared} | {
        "LEGEND": cells.LEGEND,
        "GRADES": cells.GRADE_LETTERS,
        "ceil": math.ceil,
    }
