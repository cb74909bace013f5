"""The reasons for a place of a short list, in words for all formats.

Owns their wording. Must not compute, and must not know widths or colours.
"""

from collections.abc import Sequence

from algocompare.picking import Figure, KindPicks, Pick
from algocompare.render.cells import harmless, number_text

NOTHING_FITS = "Nothing fits. Each condition, in this order:"


def reason_text(pick: Pick) -> str:
    """What speaks for it and against it, in figures."""
    parts = [f"strong: {figures_text(pick.strengths)}"] if pick.strengths else []
    parts += [f"weak: {figures_text(pick.weaknesses)}"] if pick.weaknesses else []
    parts += [f"? unknown: {', '.join(entry.label.lower() for entry in pick.unknown)}"] if pick.unknown else []
    return "; ".join(parts)


def fitting_text(kind: KindPicks) -> str:
    """How many of a kind fit and how many of them are shown."""
    return f"{len(kind.picks)} of the {kind.fitting} of this kind that fit."


def figures_text(figures: Sequence[Figure]) -> str:
    """Criteria with their values."""
    return ", ".join(f"{figure.attribute.label.lower()} {value_text(figure)}" for figure in figures)


def value_text(figure: Figure) -> str:
    """The value of one criterion, and whether less is better."""
    if isinstance(figure.value, str):
        return harmless(figure.value)
    return number_text(figure.value) + (" (lower is better)" if figure.attribute.better == "lower" else "")
