"""The shipped data: every file passes the check, and every pair compares in every view."""

import json
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from algocompare.catalogue import Catalogue, profile_files
from algocompare.catalogue.read import load_toml
from algocompare.catalogue.validate import problems_of_files, schema_problems
from algocompare.cli.command_table import COMMANDS
from algocompare.model import Profile, State
from algocompare.render import MODULES, render_report
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


def test_there_are_enough_of_them_and_each_says_enough(shipped: Catalogue) -> None:
    assert len(shipped.all()) >= 120
    thin = {
        profile.id: sourced
        for profile in shipped.all()
        if (sourced := sum(bool(value.citations) for value in profile.values.values() if value.known)) < 15
    }
    # No published method of that name exists: there is nothing to cite.
    assert set(thin) == {"sparse-mixture-of-experts-v3"}


def test_each_section_is_mostly_known(shipped: Catalogue) -> None:
    for section in shipped.schema.sections:
        attributes = [entry for entry in shipped.schema.of_section(section.id) if not entry.type.computed]
        known = [
            sum(profile.value(entry).state is not State.UNKNOWN for entry in attributes) / len(attributes)
            for profile in shipped.all()
            if attributes
        ]
        assert median(known) >= 0.8, section.id


def _compares(shipped: Catalogue, pair: tuple[Profile, ...]) -> None:
    """Every format renders; the quick view fits into one screen of 24 x 80, with room for the prompt."""
    report = build(pair, shipped.schema, [])
    names = [profile.id for profile in pair]
    lines = render(report, RenderOptions(width=80, compact=True)).splitlines()
    assert len(lines) <= 23, names
    assert max(map(len, lines)) <= 80, names
    assert json.loads(render_json(report))["verdict"]["outcome"], names
    assert render(report, RenderOptions(width=80)).count("\n") > 60, names


def test_every_pair_of_one_kind_compares_in_every_format(shipped: Catalogue) -> None:
    for kind in {profile.kind for profile in shipped.all()}:
        for pair in combinations(shipped.of_kind(kind), 2):
            _compares(shipped, pair)


def test_every_pair_of_kinds_compares_in_every_format(shipped: Catalogue) -> None:
    first = {profile.kind: profile for profile in reversed(shipped.all())}
    for pair in combinations(first.values(), 2):
        _compares(shipped, pair)


@pytest.mark.exhaustive
def test_every_pair_compares_in_every_format(shipped: Catalogue) -> None:
    """Pictures and pages, which take longest, for the pairs of one kind; all other formats for all pairs."""
    options = RenderOptions(width=80)
    for pair in combinations(shipped.all(), 2):
        _compares(shipped, pair)
        report = build(pair, shipped.schema, [])
        of_one_kind = pair[0].kind == pair[1].kind
        for name in MODULES.keys() - {"compact", "table", "json"}:
            if of_one_kind or name not in ("html", "svg"):
                assert render_report(report, name, options), (name, [profile.id for profile in pair])
