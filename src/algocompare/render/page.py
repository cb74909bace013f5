"""Lines of styled text for a terminal: wrapping, columns, headings.

Owns widths and colours. The only importer of rich's console, and only where colours are wanted; data goes in as plain
Text, never as markup.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.text import Text

from algocompare.model import State
from algocompare.render.cells import GLUE

STATE_STYLES = {State.NONE: "yellow", State.UNKNOWN: "dim", State.NOT_APPLICABLE: "dim italic"}
_PLAIN = {
    "─": "-",
    "·": "*",
    "²": "^2",
    "³": "^3",
    "–": "-",
    "×": "x",
    "’": "'",
    "—": "-",
    "●": "o",
    "┃": "|",
    "•": "-",
}
_ASCII = str.maketrans(_PLAIN)
_WORD = re.compile(r"[\S\xa0]+\s*|\s+")


class Page:
    """Collects lines for a width; `text` gives them as one string without trailing spaces.

    Args:
        width: columns of the terminal.
        color: whether styles become escape sequences.
        ascii: whether lines, dots and superscripts are replaced by plain characters.
    """

    def __init__(self, width: int, *, color: bool, ascii: bool) -> None:  # noqa: A002  (the option's name)
        self.width, self.ascii = width, ascii
        self._lines: list[Text] = []
        self._color = color

    def __len__(self) -> int:
        """How many lines there are so far."""
        return len(self._lines)

    def wrap(self, text: Text, width: int) -> list[Text]:
        """The text in lines of at most `width` columns; words that are too long are folded, never cut."""
        if "\n" not in text.plain and text.cell_len <= width:
            return [text]
        lines = []
        for paragraph in text.split("\n", allow_blank=True):
            for line in paragraph.divide(break_offsets(paragraph.plain, max(1, width))):
                line.rstrip()
                lines.append(line)
        return lines

    def line(self, text: Text | str = "", *, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """One paragraph, all of its lines indented, and those after the first by `hang` more."""
        styled = Text(text, style=style) if isinstance(text, str) else text
        width = self.width - indent
        first, *rest = self.wrap(styled, width if styled.cell_len <= width else width - hang)
        self._lines.append(Text(" " * indent) + first)
        self._lines += [Text(" " * (indent + hang)) + part for part in rest]

    def verbatim(self, text: str, *, style: str = "") -> None:
        """One line that is never wrapped: what is there to be copied."""
        self._lines.append(Text(text, style=style))

    def labelled(self, label: str, text: Text | str, width: int, style: str = "") -> None:
        """A paragraph beside its label, which stands in a column of its own."""
        body = Text(text) if isinstance(text, str) else text
        self.row([Text(label, style=style), body], [width, self.width - width - 1])

    def heading(self, title: str) -> None:
        """A heading that fills the line, after an empty one."""
        self._lines.append(Text(""))
        rule = "─" * max(0, self.width - cell_len(title) - 4)
        self.line(f"── {title} {rule}".rstrip(), hang=3, style="bold cyan")

    def columns(self, cells: Sequence[Sequence[Text]], widths: Sequence[int]) -> None:
        """Cells side by side, each a list of lines that fit; columns are parted by one space."""
        for parts in zip_longest(*cells):
            line = Text("")
            for part, width in zip(parts, widths, strict=True):
                if part is not None:
                    line.append_text(part)
                    line.append(" " * max(0, width - part.cell_len))
                else:
                    line.append(" " * width)
                line.append(" ")
            self._lines.append(line)

    def row(self, cells: Sequence[Text], widths: Sequence[int]) -> None:
        """Cells side by side, each wrapped to its column."""
        self.columns([self.wrap(cell, width) for cell, width in zip(cells, widths, strict=True)], widths)

    def text(self) -> str:
        """All lines as one string."""
        lines = self._colored() if self._color else [line.plain for line in self._lines]
        text = "\n".join(line.rstrip() for line in lines).strip("\n").replace(GLUE, " ") + "\n"
        return text.translate(_ASCII) if self.ascii else text

    def _colored(self) -> list[str]:
        from io import StringIO

        from rich.console import Console

        buffer = StringIO()
        console = Console(
            file=buffer,
            width=self.width,
            force_terminal=True,
            color_system="standard",
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            no_color=False,
        )
        console.print(Text("\n").join(self._lines), soft_wrap=True)
        return buffer.getvalue().splitlines()


def break_offsets(text: str, width: int) -> list[int]:
    """Where to break one line so that no part is wider than `width` columns: before words, or inside one that is wider.

    Spaces at the end of a part may stand over.
    """
    offsets, used = [], 0
    for match in _WORD.finditer(text):
        word = match[0].rstrip()
        if used and used + cell_len(word) > width:
            offsets.append(match.start())
            used = 0
        if cell_len(word) > width:
            for place, letter in enumerate(word):
                size = cell_len(letter)
                if used + size > width:
                    offsets.append(match.start() + place)
                    used = 0
                used += size
            used += len(match[0]) - len(word)
        else:
            used += cell_len(match[0])
    return offsets
