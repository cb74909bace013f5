"""The documents do not go stale: the picture, the recipes and the commands of the README."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from algocompare.cli.command_table import COMMANDS

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["picture.svg", "verdict.svg"])
def test_the_pictures_are_fresh(name: str) -> None:
    spec = importlib.util.spec_from_file_location("picture", ROOT / "docs" / "picture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.picture(name) == (ROOT / "docs" / name).read_text(encoding="utf-8"), "run docs/picture.py"


RECIPES = re.findall(r"^algocompare .*\| jq .*$", (ROOT / "docs" / "json.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize("recipe", RECIPES)
def test_recipes_give_something(recipe: str, tmp_path: Path) -> None:
    command = recipe.replace("algocompare", f"{sys.executable} -m algocompare", 1)
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.strip()


def test_there_are_recipes() -> None:
    assert len(RECIPES) >= 4


def test_every_command_is_in_the_readme_or_its_help() -> None:
    help_text = (ROOT / "tests" / "golden" / "help.txt").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert re.search(rf"^  {command} ", help_text, re.MULTILINE)
