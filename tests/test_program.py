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
