"""The real program: names, streams, exit codes, and whole outputs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from algocompare.cli.comparing import quick_call
from conftest import Run

GOLDEN = Path(__file__).parent / "golden"
UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))


def matches_golden(name: str, text: str) -> bool:
    path = GOLDEN / name
    if UPDATE:
        path.write_bytes(text.encode("utf-8"))
    return path.read_bytes().decode("utf-8") == text


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_table_at_each_width(run: Run, width: int) -> None:
    result = run("rwkv", "megablocks", COLUMNS=str(width))
    assert (result.returncode, result.stderr) == (0, "")
    assert matches_golden(f"rwkv-megablocks-{width}.txt", result.stdout)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("rwkv-retnet-compact.txt", ["rwkv", "retnet", "--compact"]),
        ("rwkv-retnet-diff.txt", ["rwkv", "retnet", "--diff", "--ascii"]),
        ("alternatives-rwkv.txt", ["alternatives", "rwkv"]),
        ("list.txt", ["list"]),
        ("help.txt", ["--help"]),
    ],
)
def test_whole_output(run: Run, name: str, args: list[str]) -> None:
    result = run(*args)
    assert (result.returncode, result.stderr) == (0, "")
    assert matches_golden(name, result.stdout)


def test_no_argument_at_all_shows_the_help(run: Run) -> None:
    result = run()
    assert (result.returncode, result.stderr) == (2, "")
    assert result.stdout == run("--help").stdout


def test_whole_json(run: Run) -> None:
    text = run("rwkv", "megablocks", "--json").stdout
    assert text == run("rwkv", "megablocks", "--json", COLUMNS="200").stdout
    pretty = json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    assert matches_golden("rwkv-megablocks.json", pretty)


@pytest.mark.parametrize("name", ["Mixture of Depths", "mixture-of-depths", "MIXTURE_OF_DEPTHS", "mixture.of.d"])
def test_names_in_any_form(run: Run, name: str) -> None:
    table = json.loads(run("compare", "rwkv", name, "--json").stdout)
    assert [entry["id"] for entry in table["algorithms"]] == ["rwkv", "mixture-of-depths"]


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


def test_a_profile_of_the_user_is_harmless_data(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    head = 'name = "Mine"\nkind = "architecture"\nsummary = "s"\nreviewed = 2026-01-01\n[attributes]\n'
    value = 'known_for = { value = "[bold]x[/bold] \\u001b[31mred", because = "b" }\n'
    (folder / "mine.toml").write_text(head + value, encoding="utf-8")
    result = run("mine", "rwkv", "--profiles", str(folder), "--only", "known_for")
    assert result.returncode == 0
    assert "[bold]x[/bold]" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    command = f"{sys.executable} -m algocompare rwkv megablocks | head -1"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert result.stdout.startswith("RWKV vs MegaBlocks")
    assert result.stderr == ""


def test_colour_follows_the_environment(run: Run) -> None:
    assert "\x1b[" not in run("rwkv", "retnet").stdout
    assert "\x1b[" in run("rwkv", "retnet", FORCE_COLOR="1").stdout
    assert "\x1b[" not in run("rwkv", "retnet", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[" in run("rwkv", "retnet", "--color", "always", NO_COLOR="1").stdout


def test_a_terminal_gets_colour_and_the_pager_can_be_refused(tmp_path: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "algocompare", "rwkv", "retnet", "--no-pager"],
        dimensions=(24, 80),
        encoding="utf-8",
        env=environ,
        timeout=20,
    )
    text = child.read()
    child.close()
    assert child.exitstatus == 0
    assert "\x1b[" in text
    assert "Alternatives to RWKV" in text


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        (["rwkv", "megablocks", "--json"], ["pydantic", "typer", "inspect", "rich.console", "rich.table"]),
        (["rwkv", "megablocks"], ["pydantic", "typer", "rich.markdown", "rich.syntax", "pygments", "rich.progress"]),
        (["--version"], ["pydantic", "rich.console"]),
    ],
)
def test_heavy_modules_stay_off_the_paths_that_do_not_need_them(args: list[str], unwanted: list[str]) -> None:
    script = (
        "import sys\nfrom algocompare.cli import main\nmain(sys.argv[2:])\n"
        "found = [m for m in sys.argv[1].split(',') if m in sys.modules]\nprint('FOUND', found)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, ",".join(unwanted), *args], capture_output=True, text=True, check=False
    )
    assert result.stdout.endswith("FOUND []\n"), result.stdout[-200:] + result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["rwkv", "megablocks"],
        ["rwkv", "--json", "megablocks"],
        ["lora", "qlora", "dora", "--compact"],
        ["--compact", "rwkv", "retnet", "--json"],
        ["rwkv"],
        ["rwkv", "RWKV"],
        ["alternativs", "mamba"],
        ["mamb", "rwkv", "--json"],
        ["", "rwkv"],
    ],
)
def test_names_alone_are_read_as_typer_reads_them(run: Run, words: list[str]) -> None:
    quick, full = run(*words), run("compare", *words)
    assert (quick.returncode, quick.stdout, quick.stderr) == (full.returncode, full.stdout, full.stderr)


@pytest.mark.parametrize(
    "words", [[], ["--json"], ["-h"], ["a", "-o"], ["a", "--jso"], ["a", "--", "b"], ["--help", "a"]]
)
def test_all_else_is_left_to_typer(words: list[str]) -> None:
    assert quick_call(words) is None


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
