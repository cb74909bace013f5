"""Makes the terminal pictures of the documents: `python docs/picture.py`."""

from pathlib import Path

from algocompare.catalogue import Catalogue
from algocompare.render import as_svg
from algocompare.render.options import RenderOptions
from algocompare.render.terminal import render
from algocompare.report import build

HERE = Path(__file__).parent
PICTURES = {
    "picture.svg": ("algocompare rwkv retnet --compact", RenderOptions(width=80, color=True, compact=True), None),
    "verdict.svg": ("algocompare rwkv retnet", RenderOptions(width=110, color=True), "Core Classification"),
}


def picture(name: str) -> str:
    """A comparison of RWKV and RetNet as SVG text, cut before a heading; the same text for the same profiles."""
    title, options, end = PICTURES[name]
    catalogue = Catalogue([HERE.parent / "profiles"])
    pair = [catalogue.get("rwkv"), catalogue.get("retnet")]
    lines = render(build(pair, catalogue.schema, catalogue.all()), options).splitlines()
    stop = next((number for number, line in enumerate(lines) if end and end in line), len(lines))
    return as_svg.picture("\n".join(lines[:stop]).rstrip(), title, options.width)


if __name__ == "__main__":
    for name in PICTURES:
        (HERE / name).write_text(picture(name), encoding="utf-8")
