"""The published JSON Schema: it is valid itself, all reports fit it, and it lets no unknown key pass."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from algocompare.catalogue import Catalogue
from algocompare.conditions import parse
from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.report import Question, build
from algocompare.weighting import order_weighting, preset_weighting
from conftest import Run
from test_formats import nasty_pair


@pytest.fixture
def validator(run: Run) -> Draft202012Validator:
    result = run("schema", "report")
    assert (result.returncode, result.stderr) == (0, "")
    schema = json.loads(result.stdout)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_every_report_fits(validator: Draft202012Validator, shipped: Catalogue) -> None:
    schema = shipped.schema
    three = ["rwkv", "retnet", "mamba"]
    asked: list[tuple[list[str], Question]] = [
        (["rwkv", "megablocks"], Question()),
        (["rwkv", "megablocks"], Question(force=True)),
        (["mambabyte", "rwkv"], Question(best_case="mambabyte")),
        (three, Question(preset_weighting(schema, "edge"), best_case="retnet")),
        (three, Question(order_weighting(schema, ["accuracy", "complexity"]))),
        (three, Question(requirements=(parse("accuracy>=7", schema), parse("scalability>=10", schema)))),
        (["lora"], Question()),
    ]
    reports = [build(nasty_pair(), schema, [])]
    for names, question in asked:
        chosen = [shipped.get(name) for name in names]
        reports.append(build(chosen, schema, shipped.of_kind(chosen[0].kind), question))
    for report in reports:
        table = json.loads(render_report(report, "json", RenderOptions()))
        assert [error.json_path + ": " + error.message for error in validator.iter_errors(table)] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["colour"], "red"),
        (["sections", 0, "rows", 0, "cells", "first", "state"], "maybe"),
        (["sections", 0, "rows", 0, "cells", "first", "value"], None),
        (["verdict", "outcome"], "wins"),
        (["verdict", "share_near_yours", "high"], 1.2),
        (["schema_version"], 2),
    ],
)
def test_what_is_wrong_does_not_fit(
    validator: Draft202012Validator, shipped: Catalogue, path: list[Any], value: Any
) -> None:
    table = json.loads(render_report(build(nasty_pair(), shipped.schema, []), "json", RenderOptions()))
    node = table
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    assert not validator.is_valid(table)


def test_an_unknown_schema_is_named(run: Run) -> None:
    result = run("schema", "reprt")
    assert (result.returncode, result.stdout) == (2, "")
    assert "report" in result.stderr
