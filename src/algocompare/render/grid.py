"""Rows under a header on a page: in columns, or stacked where the columns do not fit.

Owns that choice. Must not know what the cells mean.
"""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

from algocompare.render.cells import GLUE
from algocompare.render.page import Page

_SHORT = 16  # up to so many columns a cell stays whole in a paragraph


class Grid:
    """A table that is written row by row.

    Args:
        page: where it is written.
        heads: the header; columns without a head name their row.
        widths: of the columns, which are parted by one space.
    """

    def __init__(self, page: Page, heads: Sequence[str], widths: Sequence[int]) -> None:
        self.page, self.heads, self.widths = page, heads, widths
        self.stacked = sum(widths) + len(widths) - 1 > page.width

    def header(self, style: str) -> None:
        """The header; a stack has none, since its rows say what each cell is."""
        if not self.stacked:
            self.page.row([Text(head, style=style) for head in self.heads], self.widths)

    def row(self, cells: Sequence[Text]) -> None:
        """One row."""
        if not self.stacked:
            self.page.row(cells, self.widths)
            return
        named = [cell for head, cell in zip(self.heads, cells, strict=True) if not head]
        pairs = [(head, cell) for head, cell in zip(self.heads, cells, strict=True) if head]
        write_stacked(self.page, Text(" ").join(named).plain.strip(), pairs)


def write_stacked(page: Page, name: str, pairs: Iterable[tuple[str, Text]]) -> None:
    """The name of a row, and below it `head: cell; head: cell`; a short cell stays beside its head."""
    parts = []
    for head, cell in pairs:
        whole = cell.cell_len <= _SHORT
        text = Text(cell.plain.replace(" ", GLUE), style=cell.style) if whole else cell
        parts.append(Text.assemble((f"{head}:", "dim"), GLUE if whole else " ", text))
    page.line(name, style="bold")
    page.line(Text("; ").join(parts), indent=2)


def longest_word(texts: Iterable[str]) -> int:
    """The columns that the longest word takes: a narrower column would cut it."""
    return max((cell_len(word) for text in texts for word in text.split()), default=0)
