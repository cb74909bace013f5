"""The real program's errors: what is said, where, with which exit code, and that the rest goes on."""

import json
from pathlib import Path

import pytest

from conftest import Run


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["rwkv"], 2, "2 to 8 names"),
        (["rwkv", "RWKV"], 2, "named twice"),
        (["rwkv", "megablok"], 2, "megablocks"),
        (["alternativs", "mamba"], 2, "alternatives"),
        (["rwkv", "flash"], 2, "flash-attention-2"),
        (["rwkv", "retnet", "--weight", "acuracy=3"], 2, "accuracy"),
        (["rwkv", "retnet", "--weight", "accuracy=-3"], 2, "positive"),
        (["rwkv", "retnet", "--weight", "accuracy=x"], 2, "NAME=N"),
        (["rwkv", "retnet", "--no-such-option"], 2, "--no-such-option"),
        (["rwkv", "retnet", "--diff", "--same"], 2, "contradict"),
        (["rwkv", "retnet", "--section", "tecnical"], 2, "technical"),
        (["rwkv", "retnet", "--profiles", "nowhere"], 3, "no such folder"),
    ],
)
def test_errors_are_told_on_stderr(run: Run, args: list[str], code: int, said: str) -> None:
    result = run(*args)
    assert (result.returncode, result.stdout) == (code, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["rwkv", "s4", "--weight", "accurcy=3"], "No criterion is called 'accurcy'. Did you mean: accuracy?"),
        (["pick", "--task", "foo"], "No task is called 'foo'; `algocompare list --fields` lists what is valid."),
        (["rank", "--kind", "peft"], "No kind is called 'peft'; `algocompare list --fields` lists what is valid."),
        (
            ["rwkv", "s4", "--preset", "x"],
            "No preset is called 'x'; valid: balanced, quality, edge, research, beginner.",
        ),
        (["rwkv", "zzz"], "No algorithm is called 'zzz'. `algocompare list` shows all"),
        (
            ["list", "--where", "zzz=1"],
            "no attribute is called 'zzz'; `algocompare list --fields` lists what is valid\n",
        ),
        (["trans", "rwkv"], "'trans' fits 3 algorithms: linear-transformer, transformer, transformer-xl.\n"),
        (["xgboost"], "2 to 8 names, not 1. One alone: algocompare show xgboost."),
        (["rwkv", "s4", "h3", "gru", "lstm", "ttt", "mamba", "hyena", "griffin"], "2 to 8 names, not 9.\n"),
    ],
)
def test_an_error_names_near_ones_or_says_where_the_list_is(run: Run, args: list[str], said: str) -> None:
    result = run(*args)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert len(result.stderr) < 250


def test_an_ambiguous_name_names_five_and_counts_the_others(run: Run) -> None:
    result = run("m", "rwkv")
    named = result.stderr.partition(": ")[2].partition(":")[2]
    assert named.count(",") == 4
    assert named.endswith(" more.\n")
    assert len(json.loads(run("m", "rwkv", "--json").stderr)["error"]["candidates"]) > 10


def test_errors_in_json_mode_are_json(run: Run) -> None:
    result = run("rwkv", "megablok", "--json")
    table = json.loads(result.stderr)
    assert (result.returncode, result.stdout) == (2, "")
    assert (table["error"]["code"], table["error"]["candidates"], table["exit_code"]) == (
        "unknown_name",
        ["megablocks"],
        2,
    )


def test_an_invalid_profile_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    text = 'name = "Mine"\nkind = "architecture"\nsummary = "s"\nreviewed = 2026-01-01\n[attributes]\n'
    (folder / "mine.toml").write_text(text + "acuracy = { value = 3 }\n", encoding="utf-8")
    result = run("mine", "rwkv", "--profiles", str(folder))
    assert (result.returncode, result.stdout) == (3, "")
    assert "mine.toml:6:1: error: unknown attribute 'acuracy'; did you mean 'accuracy'?" in result.stderr
    assert run("check", str(folder)).returncode == 3


def three_bad_files(folder: Path) -> Path:
    head = 'summary = "s"\nreviewed = 2026-01-01\n[attributes]\n'
    folder.mkdir()
    (folder / "one.toml").write_text(f'name = "One"\nkind = "learner"\n{head}acuracy = 3\n', encoding="utf-8")
    (folder / "two.toml").write_text(f'name = "Two"\nkind = "learner"\n{head}license = 3\n', encoding="utf-8")
    (folder / "three.toml").write_text('name = "Three\nkind = "learner"\n', encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("args", "faulty"),
    [
        (["one", "xgboost", "two"], ["one", "two"]),
        (["list"], ["one", "three", "two"]),
        (["rank", "--kind", "learner"], ["one", "three", "two"]),
    ],
)
def test_all_bad_files_that_are_needed_are_told_at_once(
    run: Run, tmp_path: Path, args: list[str], faulty: list[str]
) -> None:
    result = run(*args, "--profiles", str(three_bad_files(tmp_path / "mine")))
    first, *lines = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (3, "")
    assert first == f"error: {len(lines)} faults in the profiles:"
    assert list(dict.fromkeys(Path(line.partition(":")[0]).stem for line in lines)) == faulty


@pytest.mark.parametrize(
    ("args", "left_out"), [(["xgboost", "catboost"], 3), (["show", "xgboost"], 3), (["rwkv", "s4"], 0)]
)
def test_what_needs_no_bad_file_works_and_says_so(run: Run, tmp_path: Path, args: list[str], left_out: int) -> None:
    folder = three_bad_files(tmp_path / "my own")
    result = run(*args, "--profiles", str(folder))
    assert (result.returncode, result.stdout) == (0, run(*args).stdout)
    warning = f"warning: {left_out} profile files are invalid and left out; `algocompare check '{folder}'` says why.\n"
    assert result.stderr == (warning if left_out else "")


def test_a_name_that_is_found_nowhere_may_stand_in_a_bad_file(run: Run, tmp_path: Path) -> None:
    result = run("number one", "rwkv", "--profiles", str(three_bad_files(tmp_path / "mine")))
    assert result.returncode == 2
    assert "No algorithm is called 'number one'. 3 profile files are invalid and left out;" in result.stderr


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (["rwkv", "retnet", "--json", "--compact"], "--compact"),
        (["rwkv", "retnet", "--json", "--section", "performance"], "--section"),
        (["rwkv", "retnet", "--format", "csv", "--explain"], "--explain"),
        (["show", "lora", "--format", "html", "--sources"], "--sources"),
        (["show", "lora", "--json", "--only", "accuracy"], "--only"),
        (["rwkv", "retnet", "--compact", "--explain"], "--explain"),
        (["rwkv", "retnet", "--compact", "--sources"], "--sources"),
        (["rwkv", "retnet", "--compact", "--format", "svg", "--sources"], "--sources"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(run: Run, words: list[str], option: str) -> None:
    result = run(*words)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"{option} does nothing with " in result.stderr


def test_an_option_that_one_of_several_formats_obeys_is_taken(run: Run, tmp_path: Path) -> None:
    result = run("rwkv", "retnet", "--compact", "-o", "r.csv")
    assert result.returncode == 0
    assert (tmp_path / "r.csv").is_file()
