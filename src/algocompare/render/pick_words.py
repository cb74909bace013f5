"""The reasons for a place of a short list, in words for all formats.

Owns their wording. Must not compute, and must not know widths or colours.
"""

from collections.abc import Sequence

from algocompare.picking import Figure, Pick
from algocompare.render.cells import harmless, number_text


def reason_text(pick: Pick) -> str:
    """What speaks for it and against it, in figures."""
    parts = [f"strong: {_figures(pick.strengths)}"] if pick.strengths else []
    parts += [f"weak: {_figures(pick.weaknesses)}"] if pick.weaknesses else []
    parts += [f"? unknown: {', '.join(entry.label.lower() for entry in pick.unknown)}"] if pick.unknown else []
    return "; ".join(parts)


def _figures(figures: Sequence[Figure]) -> str:
    return ", ".join(f"{figure.attribute.label.lower()} {_value(figure)}" for figure in figures)


def _value(figure: Figure) -> str:
    if isinstance(figure.value, str):
        return harmless(figure.value)
    return number_text(figure.value) + (" (lower is better)" if figure.attribute.better == "lower" else "")
