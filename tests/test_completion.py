"""Completion: what is offered, in real shells, and how fast."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

PROGRAM = Path(sys.executable).with_name("algocompare")
MILLISECONDS = 150
# Measured against an empty interpreter, so that a slow machine does not fail: 150 ms where that takes 15.
TIMES_EMPTY = 10


def environment(home: Path, **more: str) -> dict[str, str]:
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "HOME": str(home), "TERM": "dumb", "PYTHONUTF8": "1", **more}


def offered(home: Path, line: str) -> list[str]:
    """What Typer's bash script would be given for a line, whose last word is the one to complete."""
    words = line.split(" ")
    more = {"_ALGOCOMPARE_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    result = subprocess.run(
        [PROGRAM], env=environment(home, **more), capture_output=True, text=True, check=False, cwd=home
    )
    assert result.stderr == ""
    return result.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("algocompare rwk", ["rwkv"]),
        ("algocompare alt", ["alternatives"]),
        ("algocompare s", ["show", "search", "s4", "sparse-mixture-of-experts-v3", "swifttransformer"]),
        ("algocompare rwkv ret", ["retnet"]),
        ("algocompare megablocks megabl", []),
        ("algocompare compare rwk", ["rwkv"]),
        ("algocompare alternatives retn", ["retnet"]),
        ("algocompare --comp", ["--compact"]),
        ("algocompare --vers", ["--version"]),
        ("algocompare rwkv retnet --best", ["--best-case"]),
        ("algocompare alternatives --better", ["--better-at"]),
        ("algocompare rwkv retnet --preset qu", ["quality"]),
        ("algocompare rwkv retnet --only known", ["known_for"]),
        ("algocompare rwkv retnet --section techn", ["technical"]),
        ("algocompare rwkv retnet --weight accu", ["accuracy="]),
        ("algocompare rank --kind lear", ["learner"]),
        ("algocompare rank --rank accuracy,sp", ["accuracy,speed"]),
        ("algocompare list --sort name,-yea", ["name,-year"]),
        ("algocompare list --where lice", ["license"]),
        ("algocompare alternatives rwkv --better-at scal", ["scalability"]),
        ("algocompare rwkv retnet --color al", ["always"]),
        ("algocompare --profiles nowhere rwk", ["rwkv"]),
    ],
)
def test_what_is_offered(tmp_path: Path, line: str, expected: list[str]) -> None:
    found = offered(tmp_path, line)
    assert found[: len(expected)] == expected or set(expected) <= set(found)
    assert expected or not found


def test_every_command_and_name_is_offered_first(tmp_path: Path) -> None:
    found = offered(tmp_path, "algocompare ")
    assert {"compare", "alternatives", "search", "list", "pick", "rwkv", "xgboost"} <= set(found)


def start(shell: str, arguments: list[str], home: Path, script: str) -> "pexpect.spawn[str]":
    """An interactive shell with the completion loaded from what the program prints for it."""
    environ = environment(home, _ALGOCOMPARE_COMPLETE=f"source_{shell}")
    source = subprocess.run([PROGRAM], env=environ, capture_output=True, text=True, check=True).stdout
    file = home / f"completion.{shell}"
    file.write_text(source, encoding="utf-8")
    found = shutil.which(shell)
    assert found is not None
    child = pexpect.spawn(found, arguments, env=environment(home), encoding="utf-8", dimensions=(50, 200), timeout=20)
    child.sendline(script.format(file=file))
    child.sendline("echo rea''dy")
    child.expect("ready")
    return child


SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"], "bind 'set enable-bracketed-paste off'; source {file}"),
    "zsh": (["-f", "-i"], "unsetopt zle_bracketed_paste; autoload -U compinit; compinit -u; source {file}"),
    "fish": (["--no-config", "-i"], "source {file}"),
}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("algocompare retn", "retnet"),
        ("algocompare alternat", "alternatives"),
        ("algocompare rwkv retnet --compa", "--compact"),
        ("algocompare rwkv retnet --preset qua", "quality"),
        ("algocompare rwkv retnet --only known", "known_for"),
    ],
)
def test_in_a_real_shell(shell: str, typed: str, completed: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    arguments, script = SHELLS[shell]
    child = start(shell, arguments, tmp_path, script)
    child.send(f"{typed}\t")
    child.expect(completed.removeprefix(typed.rsplit(" ", maxsplit=1)[-1]))
    child.sendintr()
    child.close(force=True)


def test_a_tab_is_quick(tmp_path: Path) -> None:
    def seconds(command: list[str], **more: str) -> float:
        start = time.perf_counter()
        subprocess.run(command, env=environment(tmp_path, **more), stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - start

    empty = min(seconds([sys.executable, "-c", "pass"]) for _ in range(9))
    for line in ("algocompare rwk", "algocompare rwkv retnet --only known", "algocompare list --sort ye"):
        more = {"_ALGOCOMPARE_COMPLETE": "complete_bash", "COMP_WORDS": line}
        more["COMP_CWORD"] = str(line.count(" "))
        taken = min(seconds([str(PROGRAM)], **more) for _ in range(9))
        assert taken < max(MILLISECONDS / 1000, TIMES_EMPTY * empty), line
