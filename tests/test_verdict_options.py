"""Weights, requirements and best cases through the real program, and the commands that rank."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from test_program import matches_golden


def _json(run: Run, *args: str) -> dict[str, Any]:
    result = run(*args, "--json")
    assert result.returncode == 0, result.stderr
    table: dict[str, Any] = json.loads(result.stdout)
    return table


def _shares(table: dict[str, Any]) -> dict[str, float]:
    return {entry["criterion"]: entry["share"] for entry in table["scoring"]["criteria"]}


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("rwkv-retnet-explain.txt", ["rwkv", "retnet", "--explain", "--only", "accuracy"]),
        ("three-standings.txt", ["rwkv", "transformer", "mambabyte", "--section", "facts", "--explain"]),
        ("best-case.txt", ["rwkv", "retnet", "--best-case", "retnet", "--compact"]),
        ("rank-optimizers.txt", ["rank", "--kind", "optimizer"]),
        ("gaps-mambabyte.txt", ["gaps", "mamba", "mambabyte", "s4"]),
    ],
)
def test_whole_output(run: Run, name: str, args: list[str]) -> None:
    result = run(*args)
    assert (result.returncode, result.stderr) == (0, "")
    assert matches_golden(name, result.stdout)


def test_every_preset_weighs_and_says_so(run: Run) -> None:
    for preset in ("balanced", "quality", "edge", "research", "beginner"):
        table = _json(run, "rwkv", "retnet", "--preset", preset)
        assert sum(_shares(table).values()) == pytest.approx(1, abs=1e-5)
        assert table["scoring"]["weighting"]["name"] == preset
        assert f"(preset {preset})" in run("rwkv", "retnet", "--preset", preset, "--compact", COLUMNS="200").stdout


def test_one_weight_changes_the_others_in_proportion(run: Run) -> None:
    before, after = _json(run, "rwkv", "retnet"), _json(run, "rwkv", "retnet", "--weight", "speed=0")
    shares, rest = _shares(before), _shares(after)
    assert "learning_speed" not in rest
    assert rest["accuracy"] == pytest.approx(shares["accuracy"] / (1 - shares["learning_speed"]), abs=1e-5)


def test_an_order_gives_centroid_shares_and_an_exact_share_of_weightings(run: Run, tmp_path: Path) -> None:
    for name, accuracy, complexity in (("one", 7, 8), ("two", 5, 5)):
        ratings = {"accuracy": accuracy, "complexity": complexity}
        lines = [f"{key} = {{ value = {n}, because = 'b', evidence = 'judged' }}\n" for key, n in ratings.items()]
        head = f"name = '{name}'\nkind = 'learner'\nsummary = 's'\nreviewed = 2026-11-01\n[attributes]\n"
        (tmp_path / f"{name}.toml").write_text(head + "".join(lines), encoding="utf-8")
    table = _json(run, "one.toml", "two.toml", "--rank", "accuracy,complexity")
    assert _shares(table) == {"accuracy": 0.75, "complexity": 0.25}
    # d = (0.2, -0.3) by importance; the running means are (0.2, -0.05) and 0.2/0.25 = 80 %.
    assert table["verdict"]["between"] == ["one", "two"]
    assert table["verdict"]["share_of_weightings"]["low"] == pytest.approx(0.8)


def test_weights_from_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("accuracy = 100\nspeed = 0\n", encoding="utf-8")
    table = _json(run, "rwkv", "retnet", "--weights", "mine.toml")
    assert table["scoring"]["weighting"]["basis"] == "file"
    assert _shares(table)["accuracy"] == max(_shares(table).values())
    assert "learning_speed" not in _shares(table)


def test_requirements_come_before_scores(run: Run) -> None:
    table = _json(run, "rwkv", "retnet", "--require", "complexity<=7", "--require", "license=open")
    assert table["verdict"]["outcome"] == "required"
    assert table["verdict"]["leader"] == "retnet"
    assert [entry["algorithm"] for entry in table["verdict"]["failures"]] == ["rwkv"]


def test_that_all_meet_every_requirement_is_said(run: Run) -> None:
    both = ["--require", "license=open", "--require", "year>=2020"]
    text = "All of them meet license=open and year>=2020. RWKV leads RetNet"
    assert _json(run, "rwkv", "retnet", *both)["verdict"]["text"].startswith(text)
    assert run("rwkv", "retnet", *both, COLUMNS="200").stdout.partition("Verdict: ")[2].startswith(text)
    assert "All of them" not in run("rwkv", "retnet", "--require", "complexity<=7").stdout


def test_one_name_is_held_against_its_whole_kind(run: Run) -> None:
    alone = _json(run, "gaps", "extra-trees")["gaps"]
    assert alone == [entry for entry in _json(run, "gaps")["gaps"] if entry["id"] == "extra-trees"]
    assert "xgboost" in alone[0]["open_against"]
    assert alone == _json(run, "gaps", "extra-trees", "lora")["gaps"][: len(alone)]


@pytest.mark.parametrize("args", [["gaps"], ["rank", "--kind", "architecture"]])
def test_of_whom_nothing_is_known_stands_in_no_list(run: Run, args: list[str]) -> None:
    blank = "sparse-mixture-of-experts-v3"
    *lines, last = run(*args, COLUMNS="200").stdout.splitlines()
    assert last == f"1 left out: nothing is known of {blank}."
    assert not any(blank in line for line in lines)
    table = _json(run, *args)
    assert table.pop("left_out") == [blank]
    assert blank not in json.dumps(table)
    assert last in run(*args, "--format", "markdown").stdout


def test_the_gaps_of_one_of_whom_nothing_is_known_are_told_when_asked_for(run: Run) -> None:
    table = _json(run, "gaps", "sparse-mixture-of-experts-v3")
    assert len(table["gaps"]) == 7
    assert table["left_out"] == []


def test_best_case_shares_really_make_it_lead(run: Run, tmp_path: Path) -> None:
    case = _json(run, "rwkv", "retnet", "--best-case", "retnet")["verdict"]["best_case"]
    assert case["leads"]
    lines = [f"{name} = {share}" for name, share in case["shares"].items()]
    (tmp_path / "best.toml").write_text("\n".join(lines), encoding="utf-8")
    verdict = _json(run, "rwkv", "retnet", "--weights", "best.toml")["verdict"]
    assert verdict["between"][0] == "retnet"
    assert verdict["margin"]["low"] == pytest.approx(case["margin"], abs=1e-3)


def test_force_is_marked(run: Run) -> None:
    assert _json(run, "rwkv", "megablocks")["verdict"]["outcome"] == "withheld"
    forced = _json(run, "rwkv", "megablocks", "--force")["verdict"]
    assert forced["forced"]
    assert "Forced: They are of different kinds" in forced["text"]


def test_printed_contributions_add_up_to_the_printed_margin(run: Run) -> None:
    for pair in (("rwkv", "retnet"), ("xgboost", "catboost"), ("adam", "lion"), ("lora", "qlora")):
        table = _json(run, *pair)
        printed = table["verdict"].get("printed_margin")
        if printed is None:
            continue
        assert round(sum(printed["parts"]), 2) == printed["margin"]
        totals = table["scoring"]["points"]
        first, second = (totals[name]["total"]["low"] for name in table["verdict"]["between"])
        assert round(first - second, 2) == printed["margin"]


def test_rank_never_mixes_kinds_unless_asked(run: Run) -> None:
    for ranking in _json(run, "rank")["rankings"]:
        assert ranking["kind"]
        keys = [(-place["score"]["low"], -place["score"]["high"]) for place in ranking["places"]]
        assert keys == sorted(keys)
    (mixed,) = _json(run, "rank", "--kind", "any")["rankings"]
    assert mixed["kind"] == ""
    (few,) = _json(run, "rank", "--kind", "architecture", "--family", "state-space model", "--where", "year>=2023")[
        "rankings"
    ]
    assert {"mamba", "mamba-2"} <= {place["id"] for place in few["places"]}
    assert "s4" not in {place["id"] for place in few["places"]}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--preset", "edgy"], "Did you mean: edge?"),
        (["--preset", "zzz"], "balanced, quality, edge"),
        (["--preset", "edge", "--rank", "accuracy"], "contradict"),
        (["--rank", "accuracy", "--weight", "accuracy=3"], "without numbers"),
        (["--rank", "accuracy,accuracy"], "named twice"),
        (["--weight", "speed=10", "--weight", "learning_speed=20"], "given twice: speed is its short name"),
        (["--weight", "accuracy=10", "--weight", "accuracy=20"], "The weight of accuracy is given twice."),
        (["--only", "speed", "--skip", "learning_speed"], "--only and --skip contradict each other"),
        (["--rank", "acuracy"], "No criterion is called 'acuracy'"),
        (["--rank", ","], "No criterion"),
        (["--weight", "accuracy=nan"], "positive"),
        (["--weight", "accuracy=inf"], "positive"),
        (["--weight", "paper=3"], "No criterion is called 'paper'"),
        (["--weights", "nowhere.toml"], "no file"),
        (["--require", "scalability>>7"], "column 13"),
        (["--best-case", "mamba"], "not compared"),
        (
            [
                "--preset",
                "edge",
                "--weight",
                "compute=0",
                "--weight",
                "growth=0",
                "--weight",
                "ease=0",
                "--weight",
                "accuracy=0",
                "--weight",
                "complexity=0",
            ],
            "At least one weight",
        ),
    ],
)
def test_bad_input_is_refused(run: Run, args: list[str], said: str) -> None:
    result = run("rwkv", "retnet", *args)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr


def test_weights_file_that_holds_words_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('accuracy = "much"\n', encoding="utf-8")
    result = run("rwkv", "retnet", "--weights", "mine.toml")
    assert result.returncode == 2
    assert "'accuracy' is not a number" in result.stderr
