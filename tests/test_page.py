"""Lines of a terminal page: nothing is cut, nothing is wider than it may be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from algocompare.render.page import Page, break_offsets

WORDS = st.text(alphabet="ab é漢🧠-", max_size=60)


@given(WORDS, st.integers(2, 30))
def test_no_part_is_wider_and_nothing_is_lost(text: str, width: int) -> None:
    offsets = [0, *break_offsets(text, width), len(text)]
    parts = [text[start:end] for start, end in pairwise(offsets)]
    assert "".join(parts) == text
    assert all(cell_len(part.rstrip()) <= width for part in parts)
    assert offsets == sorted(offsets)


def test_columns_line_up_whatever_the_width_of_the_letters() -> None:
    page = Page(20, color=False, ascii=False)
    page.row([Text("🧠 a"), Text("x")], [6, 6])
    page.row([Text("漢字"), Text("y")], [6, 6])
    page.row([Text("plain"), Text("long words fold")], [6, 6])
    first, second, third, fourth, fifth = page.text().splitlines()
    assert cell_len(first[: first.index("x")]) == cell_len(second[: second.index("y")]) == 7
    assert (third, fourth, fifth) == ("plain  long", "       words", "       fold")


def test_colour_only_where_it_is_wanted() -> None:
    for color in (True, False):
        page = Page(20, color=color, ascii=False)
        page.line("[bold]x[/bold]", style="bold")
        text = page.text()
        assert ("\x1b[" in text) == color
        assert "[bold]x[/bold]" in text


def test_ascii_replaces_lines_and_dots() -> None:
    page = Page(20, color=False, ascii=True)
    page.heading("Facts")
    page.line("• O(n²·d)")
    assert page.text() == "-- Facts -----------\n- O(n^2*d)\n"
