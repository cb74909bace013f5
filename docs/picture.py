"""Makes docs/picture.svg, the terminal picture of the README: `python docs/picture.py`."""

from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from algocompare.catalogue import Catalogue
from algocompare.render.options import RenderOptions
from algocompare.render.terminal import render
from algocompare.report import build

PICTURE = Path(__file__).with_name("picture.svg")
PROFILES = Path(__file__).parents[1] / "profiles"


def picture() -> str:
    """The compact comparison of RWKV and RetNet as SVG text; the same text for the same profiles."""
    catalogue = Catalogue([PROFILES])
    pair = [catalogue.get("rwkv"), catalogue.get("retnet")]
    options = RenderOptions(width=80, color=True, compact=True)
    text = render(build(pair, catalogue.schema, catalogue.all()), options)
    console = Console(record=True, width=80, file=StringIO(), force_terminal=True, highlight=False)
    console.print(Text.from_ansi(text))
    return console.export_svg(title="algocompare rwkv retnet --compact", unique_id="algocompare")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
