"""The short list, its reasons, its command, and the questions in a real pseudo-terminal."""

import json
import os
import re
import shlex
import sys
from pathlib import Path

import pexpect
import pytest

from algocompare.catalogue import Catalogue
from algocompare.conditions import parse
from algocompare.errors import UnknownNameError
from algocompare.picking import CONSTRAINTS, DATA, TASK, Answers, choices, chosen, constraints, short_list
from algocompare.weighting import order_weighting, schema_weighting
from conftest import Run


def test_only_what_fits_every_answer_best_first(shipped: Catalogue) -> None:
    weights = order_weighting(shipped.schema, ["ease", "accuracy"]).weights
    answers = Answers("Classification", "Tabular data", "", (parse("license=open", shipped.schema),))
    found = short_list(shipped.all(), shipped.schema, answers, weights)
    assert [kind.kind for kind in found.kinds] == ["learner"]
    picks = found.kinds[0].picks
    assert picks[0].place.profile.id == "catboost"
    lows = [pick.place.score.low for pick in picks]
    assert lows == sorted(lows, reverse=True)
    assert [figure.attribute.id for figure in picks[0].strengths] == ["ease_of_implementation", "accuracy"]


def test_an_empty_list_says_what_removed_how_many(shipped: Catalogue) -> None:
    answers = Answers("Ranking", where=(parse("year>=2090", shipped.schema),))
    found = short_list(shipped.all(), shipped.schema, answers, schema_weighting(shipped.schema).weights)
    assert found.kinds == ()
    assert sum(removal.removed for removal in found.removals) == len(shipped.all())


def test_choices_are_counted_most_first(shipped: Catalogue) -> None:
    offered = choices(shipped.all(), TASK)
    assert [choice.owners for choice in offered] == sorted((choice.owners for choice in offered), reverse=True)
    assert "Tabular data" in [choice.value for choice in choices(shipped.all(), DATA)]


def test_an_answer_is_taken_in_any_case_and_a_typo_names_the_near_one() -> None:
    assert chosen("task", "ranking", ["Ranking"]) == "Ranking"
    with pytest.raises(UnknownNameError) as raised:
        chosen("task", "Rankin", ["Ranking", "Other"])
    assert raised.value.candidates == ("Ranking",)


def test_every_ready_made_constraint_can_be_read(shipped: Catalogue) -> None:
    assert constraints(shipped.schema) == CONSTRAINTS
    for _, condition in CONSTRAINTS:
        parse(condition, shipped.schema)


FLAGS = ["--task", "classification", "--data", "Tabular data", "--where", "license=open", "--rank", "ease,accuracy"]


def test_flags_give_reasons_and_a_command_that_gives_the_same(run: Run) -> None:
    result = run("pick", *FLAGS)
    assert (result.returncode, result.stderr) == (0, "")
    assert "1. CatBoost  score" in result.stdout
    assert "strong: ease of implementation" in result.stdout
    command = shlex.split(result.stdout.splitlines()[-1])
    assert command[0] == "algocompare"
    assert run(*command[1:]).stdout == result.stdout


def test_the_command_holds_every_answer(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "my own"
    folder.mkdir()
    args = ["--kind", "learner", "--preset", "edge", "--limit", "2", "--profiles", str(folder)]
    table = json.loads(run("pick", *args, "--json").stdout)
    assert json.loads(run(*shlex.split(table["command"])[1:], "--json").stdout) == table
    assert len(table["lists"][0]["picks"]) == 2


def test_without_a_terminal_an_answer_is_needed(run: Run) -> None:
    result = run("pick")
    assert (result.returncode, result.stdout) == (2, "")
    assert "--task" in result.stderr


def test_nothing_fits_exits_0_with_an_empty_list(run: Run) -> None:
    result = run("pick", "--task", "Ranking", "--where", "year>=2090")
    assert result.returncode == 0
    assert "Nothing fits" in result.stdout
    assert json.loads(run("pick", "--where", "year>=2090", "--json").stdout)["lists"] == []


def asked(tmp_path: Path) -> "pexpect.spawn[str]":
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm", "NO_COLOR": "1"}
    arguments = ["-m", "algocompare", "pick"]
    return pexpect.spawn(
        sys.executable, arguments, dimensions=(60, 100), encoding="utf-8", env=environ, cwd=str(tmp_path), timeout=20
    )


def test_questions_in_a_terminal_end_in_the_same_list_as_flags(tmp_path: Path, run: Run) -> None:
    child = asked(tmp_path)
    replies = ["Clasification", "classification", "1", "1, year>=zz", "1", "ease, accuracy"]
    for reply in replies:
        child.expect(r"(name|commas): $")
        child.sendline(reply)
    text = child.read()
    child.close()
    assert child.exitstatus == 0
    assert "1. CatBoost  score" in text
    command = shlex.split(re.findall(r"^algocompare pick .*$", text, re.MULTILINE)[-1])
    assert command[2:] == ["--task", "Classification", *FLAGS[2:]]
    assert "1. CatBoost  score" in run(*command[1:]).stdout


def test_every_question_can_be_passed_over_and_ctrl_c_leaves(tmp_path: Path) -> None:
    child = asked(tmp_path)
    for _ in range(5):
        child.expect(r"(name|all|commas): $")
        child.sendline("")
    assert "algocompare pick --kind any" in child.read()
    child.close()
    assert child.exitstatus == 0
    child = asked(tmp_path)
    child.expect("name: $")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
