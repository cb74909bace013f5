"""The program in Python: its documents run, its names are lazy, a notebook shows text as text."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import algocompare
from algocompare import Catalogue, compare, rank
from algocompare.catalogue.read import load_toml, profile_from
from algocompare.errors import UsageError
from algocompare.render.view import View
from algocompare.report import build

ROOT = Path(__file__).parents[1]


def test_the_document_runs() -> None:
    failures, tests = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False)
    assert tests >= 12
    assert failures == 0


def test_the_public_names_are_those_that_it_says() -> None:
    assert dir(algocompare) == sorted(algocompare.__all__)
    with pytest.raises(AttributeError, match="no attribute 'comparr'"):
        getattr(algocompare, "comparr")  # noqa: B009


def test_importing_costs_nothing() -> None:
    script = "import sys, algocompare; print([m for m in sys.modules if m.startswith('algocompare.')])"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_it_says_what_the_command_says(shipped: Catalogue) -> None:
    view = compare("rwkv", "retnet", preset="edge", catalogue=shipped)
    assert view.report.weighting.name == "edge"
    assert str(view) == view.to("table")
    assert rank("optimizer", catalogue=shipped).kind == "optimizer"


@pytest.mark.parametrize("names", [(), ("rwkv",), ("rwkv", "RWKV"), tuple("rwkv" for _ in range(9))])
def test_names_that_do_not_make_a_comparison(shipped: Catalogue, names: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        compare(*names, catalogue=shipped)


def test_contradictions(shipped: Catalogue) -> None:
    with pytest.raises(UsageError):
        compare("rwkv", "retnet", order=["accuracy"], preset="edge", catalogue=shipped)
    with pytest.raises(UsageError):
        rank("animal", catalogue=shipped)


def test_hostile_text_stays_text_in_a_notebook(shipped: Catalogue) -> None:
    folder = ROOT / "tests" / "nasty"
    pair = [profile_from(load_toml(folder / f"{name}.toml"), name) for name in ("first", "second")]
    html = View(build(pair, shipped.schema, []))._repr_html_()
    assert "<script" not in html
    assert "&lt;script&gt;" in html
