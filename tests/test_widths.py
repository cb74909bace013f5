"""No line of any command is wider than the terminal, and no name is cut."""

import gc
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from algocompare.catalogue import Catalogue
from algocompare.cli import main
from algocompare.cli.command_table import COMMANDS
from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.report import Question, build
from algocompare.weighting import preset_weighting
from conftest import ROOT, Run

WIDTHS = (60, 80, 120, 200)
EIGHT = ["rwkv", "transformer-xl", "mamba", "swifttransformer", "hyena", "flashattention", "xgboost", "lora"]
CALLS = [
    ["rwkv", "retnet", "--explain", "--sources"],
    ["rwkv", "retnet", "--compact", "--preset", "edge"],
    ["rwkv", "retnet", "mamba"],
    [*EIGHT, "--force", "--explain"],
    [*EIGHT, "--compact"],
    ["show", "linear-regression", "--explain"],
    ["list"],
    ["list", "--limit", "3"],
    ["list", "--columns", "name,license,purpose,by"],
    ["list", "--fields"],
    ["rank"],
    ["gaps"],
    ["alternatives", "rwkv"],
    ["alternatives", "rwkv", "--compact"],
    ["search", "attention"],
    ["pick", "--kind", "learner"],
    ["cite", "rwkv", "mamba"],
    ["--help"],
    *[[command, "--help"] for command in COMMANDS],
]


def too_wide(text: str, width: int) -> list[str]:
    """The lines that do not fit and could have been broken."""
    return [line for line in text.splitlines() if cell_len(line) > width and " " in line.strip()]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("args", CALLS, ids=" ".join)
def test_every_command_fits_the_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, args: list[str], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    code = main(args)
    gc.enable()  # the program does without
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    copied = "algocompare pick"  # a whole command, there to be copied
    assert [line for line in too_wide(said.out, width) if not line.startswith(copied)] == []


CATALOGUE = Catalogue([ROOT / "profiles"])


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([profile.id for profile in CATALOGUE.all()]), min_size=2, max_size=8, unique=True),
    st.sampled_from([40, *WIDTHS]) | st.integers(40, 200),
    st.booleans(),
    st.booleans(),
)
def test_any_comparison_fits_any_width(names: list[str], width: int, compact: bool, explain: bool) -> None:
    chosen = [CATALOGUE.get(name) for name in names]
    report = build(chosen, CATALOGUE.schema, [], Question(force=True))
    text = render_report(report, "table", RenderOptions(width=width, compact=compact, explain=explain))
    assert too_wide(text, width) == []
    below = text.partition("Weights: ")[2] or text  # the title and the verdict name all of them anyway
    words = {word.strip(",;:") for word in below.split()}
    assert {word for profile in chosen for word in profile.name.split()} <= words


def test_ranks_of_eight_are_stacked_where_columns_do_not_fit(run: Run) -> None:
    wide, narrow = (run(*EIGHT, "--force", COLUMNS=width).stdout for width in ("120", "60"))
    assert re.search(r"^LoRA +8\.\d +\d+% +\d+% +yes$", wide, re.MULTILINE)
    assert re.search(r"^LoRA\n  score: 8\.\d; first: \d+%; in 8: \d+%; can be first: yes$", narrow, re.MULTILINE)
    assert "Swift\n" not in run(*EIGHT, "--compact").stdout


def test_the_list_has_a_header_with_and_without_a_choice_of_columns(run: Run) -> None:
    assert run("list").stdout.splitlines()[0].split() == ["id", "kind", "family"]
    assert run("list", "--limit", "2").stdout.splitlines()[0].split() == ["id", "kind", "family"]
    assert run("list", "--columns", "name").stdout.splitlines()[0].split() == ["id", "name"]


def test_no_word_of_the_list_is_broken(run: Run) -> None:
    whole = set(run("list", COLUMNS="200").stdout.split())
    for width in ("60", "80"):
        assert set(run("list", COLUMNS=width).stdout.split()) <= whole | {"kind:", "family:"}


@pytest.mark.parametrize("pair", [("rwkv", "retnet"), ("rwkv", "mamba"), ("mamba", "retnet")], ids=" ".join)
@pytest.mark.parametrize("preset", ["edge", "quality", "beginner"])
def test_the_quick_view_shows_first_what_is_weighed(shipped: Catalogue, pair: tuple[str, str], preset: str) -> None:
    weighting = preset_weighting(shipped.schema, preset)
    report = build([shipped.get(name) for name in pair], shipped.schema, [], Question(weighting))
    lines = render_report(report, "compact", RenderOptions(width=80)).splitlines()
    assert len(lines) <= 23
    ordered = sorted(report.scoring.criteria, key=lambda entry: -entry.share)
    labels = [entry.attribute.label for entry in ordered if entry.share]
    start = next(place for place, line in enumerate(lines) if line.startswith(labels[0]))
    rows = lines[start : start + len(labels) + 1]
    assert [row[:30].strip() for row in rows] == [*labels, "Score"]


def test_a_long_count_of_what_is_left_out_keeps_the_quick_view_on_one_screen(run: Run) -> None:
    lines = run("continual-learning", "extra-trees", "--compact").stdout.splitlines()
    assert len(lines) <= 23
    assert lines[-1].startswith("More rows: ")
