"""The commands that find: whole outputs, errors, and empty results in the real program."""

import json
from pathlib import Path

import pytest

from conftest import Run
from test_program import matches_golden


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("alternatives-rwkv-compact.txt", ["alternatives", "rwkv", "--compact", "--ascii"]),
        ("alternatives-lora-edge.txt", ["alternatives", "lora", "--preset", "edge", "--limit", "2"]),
        ("alternatives-none.txt", ["alternatives", "megablocks", "--better-at", "accuracy"]),
        ("search-attention.txt", ["search", "gated", "atention"]),
        (
            "list-columns.txt",
            ["list", "--kind", "learner", "--sort", "-accuracy", "--columns", "name,accuracy,license"],
        ),
        ("list-narrow.txt", ["list", "--kind", "kernel", "--columns", "name,purpose,by,year,license,applications"]),
        ("list-fields.txt", ["list", "--fields"]),
        ("pick-table.txt", ["pick", "--task", "Classification", "--rank", "ease,accuracy", "--limit", "2"]),
    ],
)
def test_whole_output(run: Run, name: str, args: list[str]) -> None:
    result = run(*args)
    assert (result.returncode, result.stderr) == (0, "")
    assert matches_golden(name, result.stdout)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("alternatives-lora.json", ["alternatives", "lora", "--limit", "1"]),
        ("search-attention.json", ["search", "gated", "atention", "--limit", "1"]),
        (
            "list-columns.json",
            ["list", "--kind", "kernel", "--sort", "-year", "--columns", "year,accuracy", "--limit", "1"],
        ),
        ("pick-table.json", ["pick", "--task", "Ranking", "--limit", "1"]),
    ],
)
def test_whole_json(run: Run, name: str, args: list[str]) -> None:
    result = run(*args, "--json")
    assert (result.returncode, result.stderr) == (0, "")
    pretty = json.dumps(json.loads(result.stdout), ensure_ascii=False, indent=1) + "\n"
    assert matches_golden(name, pretty)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["list", "--where", "yeer>=2020"], "did you mean year"),
        (["list", "--where", "zzz>=2020"], "`algocompare list --fields` lists what is valid"),
        (["list", "--where", "yeer>=2020"], "^ column 1"),
        (["list", "--where", "year>=2020 and purpose=Languag"], "did you mean Language modelling, "),
        (["list", "--where", "year>=2020 and purpose=Languag"], "^ column 24"),
        (["list", "--sort", "yeer"], "Did you mean: year"),
        (["list", "--columns", "name,acuracy"], "Did you mean: accuracy"),
        (["list", "--kind", "lerner"], "Did you mean: learner"),
        (["list", "--fields", "--sort", "year"], "--fields"),
        (["list", "--limit", "0"], "--limit"),
        (["search"], "Missing argument"),
        (["serch", "attention"], "Did you mean: search"),
        (["lsit"], "Did you mean: list"),
        (["pikc"], "Did you mean: pick"),
        (["--vesion"], "--version"),
        (["alternatives", "rwkf"], "Did you mean: rwkv"),
        (["alternatives", "rwkv", "--better-at", "acuracy"], "accuracy"),
        (["alternatives", "rwkv", "--better-at", "purpose"], "scalability"),
        (["alternatives", "rwkv", "--bettr-at", "accuracy"], "--better-at"),
        (["alternatives", "rwkv", "--min-similarity", "1.5"], "--min-similarity"),
        (["alternatives", "rwkv", "--preset", "eddge"], "Did you mean: edge"),
        (["alternatives", "rwkv", "--preset", "edge", "--rank", "ease"], "contradict"),
        (["pick", "--task", "Clasification"], "Did you mean: Classification"),
        (["pick", "--rank", "eese"], "ease_of_implementation"),
        (["pick", "--rank", "ease", "--preset", "edge"], "contradict"),
    ],
)
def test_usage_errors(run: Run, args: list[str], said: str) -> None:
    result = run(*args)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("args", "key"),
    [
        (["list", "--where", "year>=2090"], "algorithms"),
        (["list", "--where", "year>=2090", "--columns", "name"], "algorithms"),
        (["search", "xyzzy"], "hits"),
        (["alternatives", "rwkv", "--where", "year>=2090"], "entries"),
        (["alternatives", "rwkv", "--min-similarity", "1"], "entries"),
    ],
)
def test_an_empty_result_says_so_and_exits_0(run: Run, args: list[str], key: str) -> None:
    text = run(*args)
    assert (text.returncode, text.stderr) == (0, "")
    assert "Nothing fits" in text.stdout
    table = run(*args, "--json")
    assert (table.returncode, json.loads(table.stdout)[key]) == (0, [])


def test_weights_change_what_counts_and_every_number_of_the_text_is_in_the_json(run: Run) -> None:
    plain = json.loads(run("alternatives", "rwkv", "--json").stdout)["entries"][0]
    edge = json.loads(run("alternatives", "rwkv", "--preset", "edge", "--json").stdout)["entries"][0]
    assert plain["scores"] != edge["scores"]
    assert f"similarity {plain['similarity']['value']:.2f}" in run("alternatives", "rwkv").stdout


def test_better_at_keeps_only_what_is_better(run: Run) -> None:
    table = json.loads(run("alternatives", "rwkv", "--better-at", "ease", "--better-at", "accuracy", "--json").stdout)
    for entry in table["entries"]:
        assert {"ease_of_implementation", "accuracy"} <= {part["criterion"] for part in entry["better"]}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize(
    "args",
    [
        ["alternatives", "rwkv"],
        ["search", "attention"],
        ["list", "--columns", "name,license,purpose,by"],
        ["list", "--fields"],
        ["pick", "--kind", "learner"],
    ],
)
def test_lines_fit_the_width(run: Run, width: int, args: list[str]) -> None:
    lines = run(*args, "--ascii", COLUMNS=str(width)).stdout.splitlines()
    assert max(len(line) for line in lines if not line.startswith("algocompare pick")) <= width


def test_data_of_a_user_is_harmless(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    text = (
        'name = "Mine\\u001b[31m"\nkind = "architecture"\nsummary = "zebra\\u001b[0m [bold]x[/bold]"\n'
        'reviewed = 2026-01-01\n[attributes]\npurpose = { value = ["Language modelling"], because = "b" }\n'
        'known_for = { value = "zebra \\u001b[31m stripes", because = "b" }\n'
    )
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    for args in (["search", "zebra"], ["alternatives", "mine"], ["list", "--columns", "name,known_for"]):
        result = run(*args, "--profiles", str(folder))
        assert result.returncode == 0, result.stderr
        assert "\x1b" not in result.stdout
