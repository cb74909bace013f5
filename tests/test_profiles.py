"""The shipped data: every file passes the check, and every pair compares in every view."""

from itertools import combinations
from pathlib import Path

from algocompare.catalogue import Catalogue, profile_files
from algocompare.catalogue.read import load_toml
from algocompare.catalogue.validate import problems_of_files, schema_problems
from algocompare.cli.command_group import COMMANDS
from algocompare.render.as_json import render as render_json
from algocompare.render.options import RenderOptions
from algocompare.render.terminal import render
from algocompare.report import build

PROFILES = Path(__file__).parents[1] / "profiles"
PROMISED = [
    "rwkv",
    "megablocks",
    "retnet",
    "mambabyte",
    "sparse-mixture-of-experts-v3",
    "qlora",
    "swifttransformer",
    "transformer",
    "mamba",
    "mamba-2",
    "s4",
    "hyena",
    "switch-transformer",
    "mixture-of-depths",
    "lora",
    "flash-attention-2",
    "xgboost",
    "lightgbm",
    "catboost",
    "random-forest",
    "logistic-regression",
]


def test_every_file_passes_the_strict_check(shipped: Catalogue) -> None:
    path = PROFILES / "attributes.toml"
    problems = schema_problems(path, load_toml(path))
    problems += problems_of_files(profile_files(PROFILES), shipped.schema, {}, list(COMMANDS))
    assert [str(problem) for problem in problems] == []


def test_the_promised_algorithms_ship(shipped: Catalogue) -> None:
    assert set(PROMISED) <= {profile.id for profile in shipped.all()}


def test_every_pair_compares_and_compact_fits_one_screen(shipped: Catalogue) -> None:
    options = RenderOptions(width=80, compact=True)
    for pair in combinations(shipped.all(), 2):
        report = build(pair, shipped.schema, shipped.all())
        lines = render(report, options).splitlines()
        names = [profile.id for profile in pair]
        assert len(lines) <= 23, names
        assert max(map(len, lines)) <= 80, names
        assert render_json(report).endswith("}\n"), names
