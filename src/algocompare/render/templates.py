"""Jinja2 and what its templates may use: escaping, the shared wording, style and scripts as text.

Owns the environment; the only importer of Jinja2. Must not know what a page shows.
"""

import base64
import hashlib
import math
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from algocompare.render import alternative_words, cells, verdict_words
from algocompare.report import score_text

_FOLDER = Path(__file__).with_name("html")


def filled(name: str, **data: Any) -> str:
    """A template's text with data in it, all of it escaped."""
    return _environment().get_template(name).render(**data)


def asset(name: str) -> Markup:
    """A style sheet or script of the package as it is."""
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))


def digest(text: str) -> str:
    """The source expression that a Content-Security-Policy names a style or script by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


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
