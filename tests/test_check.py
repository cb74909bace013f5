"""`algocompare check`: every rule on one small file each, with its place; and its forms of output."""

import json
from pathlib import Path

import pytest

from algocompare.catalogue import Catalogue
from algocompare.catalogue.validate import problems_of_files
from conftest import Run

HEAD = 'name = "Mine"\nkind = "learner"\nsummary = "s"\nreviewed = 2026-11-01\n'
SOURCE = '[sources.me]\ntitle = "T"\narxiv = "2601.00001"\nyear = 2026\n'


def _problems(shipped: Catalogue, folder: Path, **files: str) -> list[tuple[str, int, str]]:
    paths = []
    for name, text in files.items():
        path = folder / f"{name.replace('_', '-')}.toml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    found = problems_of_files(paths, shipped.schema, {}, ["compare", "list"])
    return [(problem.path.stem, problem.line, problem.rule) for problem in found if problem.rule != "unstated"]


@pytest.mark.parametrize(
    ("body", "line", "rule"),
    [
        ("colour = 3\n", 5, "format"),
        ("name = 3\n", 5, "toml"),
        ("[attributes]\nacuracy = { value = 3, because = 'b' }\n", 6, "attribute"),
        ("[attributes]\nscore = { value = 3 }\n", 6, "computed"),
        ("[attributes]\naccuracy = { value = 30, because = 'b', evidence = 'judged' }\n", 6, "type"),
        ("[attributes]\naccuracy = { value = 3, unknown = 'x' }\n", 6, "state"),
        ("[attributes]\naccuracy = { value = 3, evidence = 'judged' }\n", 6, "reason"),
        ("[attributes]\nknown_for = { value = 'x' }\n", 6, "reason"),
        ("[attributes]\nknown_for = { value = 'x', evidence = 'reported' }\n", 6, "unsourced"),
        ("[attributes]\nknown_for = { value = 'x', source = 'you', at = 'p', evidence = 'reported' }\n", 6, "source"),
        ("[attributes]\npurpose = { value = ['Sorting'], because = 'b', evidence = 'judged' }\n", 6, "type"),
        ("[attributes]\ndeveloped_in = { value = 3026, because = 'b', evidence = 'judged' }\n", 6, "type"),
        ("[attributes]\ntraining_cost = { value = 'O(q)', because = 'b', evidence = 'judged' }\n", 6, "type"),
        ("[relations]\nbuilds_on = ['nothing-like-it']\n", 6, "relation"),
        ("[relations]\nbuilds_on = ['mine']\n", 6, "relation"),
        (SOURCE, 5, "unused"),
        (SOURCE.replace("2601.00001", "26.1"), 7, "identifier"),
        (SOURCE.replace('arxiv = "2601.00001"', 'doi = "11.1/x"'), 7, "identifier"),
        (SOURCE.replace('arxiv = "2601.00001"', 'url = "somewhere"'), 7, "identifier"),
        (SOURCE.replace('arxiv = "2601.00001"\n', ""), 5, "identifier"),
        (SOURCE.replace("year = 2026", "year = 226"), 8, "year"),
    ],
)
def test_each_rule_has_its_place(shipped: Catalogue, tmp_path: Path, body: str, line: int, rule: str) -> None:
    assert ("mine", line, rule) in _problems(shipped, tmp_path, mine=HEAD + body)


@pytest.mark.parametrize(
    ("typed", "meant"), [("transfomer", "transformer"), ("rwkvv", "rwkv"), ("mistral", "mixtral"), ("zzz", "")]
)
def test_a_relation_to_nobody_names_the_nearest_id(run: Run, tmp_path: Path, typed: str, meant: str) -> None:
    (tmp_path / "mine.toml").write_text(f"{HEAD}[relations]\nbuilds_on = ['{typed}']\n", encoding="utf-8")
    result = run("check", "mine.toml")
    assert (result.returncode, result.stderr) == (3, "")
    hint = f"; did you mean '{meant}'?" if meant else ""
    assert f"mine.toml:6:1: error: builds_on: no profile is called '{typed}'{hint} [relation]\n" in result.stdout


def test_a_formula_that_is_a_number_beside_a_class_is_told(shipped: Catalogue, tmp_path: Path) -> None:
    body = (
        "[attributes]\n"
        "computational_complexity_type = { value = 'Linear', because = 'b', evidence = 'judged' }\n"
        "training_cost = { value = 3, because = 'b', evidence = 'judged' }\n"
    )
    assert ("mine", 7, "type") in _problems(shipped, tmp_path, mine=HEAD + body)


def test_a_class_must_fit_its_formula(shipped: Catalogue, tmp_path: Path) -> None:
    body = (
        "[attributes]\n"
        "computational_complexity_type = { value = 'Linear', because = 'b', evidence = 'judged' }\n"
        "training_cost = { value = 'O(m²·p)', because = 'b', evidence = 'judged' }\n"
    )
    assert _problems(shipped, tmp_path, mine=HEAD + body) == [("mine", 6, "contradiction")]
    fine = body.replace("Linear", "Quadratic")
    assert _problems(shipped, tmp_path, mine=HEAD + fine) == []


def test_names_between_files(shipped: Catalogue, tmp_path: Path) -> None:
    other = HEAD.replace("Mine", "Other")
    assert _problems(shipped, tmp_path, mine=HEAD, other=other + 'aliases = ["MINE"]\n') == [("other", 5, "duplicate")]
    assert _problems(shipped, tmp_path, mine=HEAD.replace('"Mine"', '"List"')) == [("mine", 1, "reserved")]


def test_one_thing_has_one_spelling(shipped: Catalogue, tmp_path: Path) -> None:
    body = "[attributes]\nimplementation_frameworks = { value = ['ITEM'], because = 'b', evidence = 'judged' }\n"
    usual = {name: HEAD.replace("Mine", name) + body.replace("ITEM", "One Library") for name in ("two", "three")}
    odd = _problems(shipped, tmp_path, mine=HEAD + body.replace("ITEM", "one-library"), **usual)
    assert odd == [("mine", 6, "spelling")]
    assert _problems(shipped, tmp_path, mine=HEAD + body.replace("ITEM", "One Library"), **usual) == []


def test_introduced_before_what_it_builds_on(shipped: Catalogue, tmp_path: Path) -> None:
    year = "[attributes]\ndeveloped_in = { value = YEAR, because = 'b', evidence = 'judged' }\n"
    old = HEAD + year.replace("YEAR", "2001")
    new = HEAD.replace("Mine", "New") + year.replace("YEAR", "2002") + "[relations]\n"
    assert _problems(shipped, tmp_path, old=old, new=new + 'builds_on = ["old"]\n') == []
    swapped = new.replace("2002", "2000") + 'builds_on = ["old"]\n'
    assert _problems(shipped, tmp_path, old=old, new=swapped) == [("new", 6, "contradiction")]


def test_unverified_values_expire(shipped: Catalogue, tmp_path: Path) -> None:
    value = "[attributes]\nknown_for = { value = 'x', because = 'named on a page' }\n"
    assert _problems(shipped, tmp_path, mine=HEAD + value) == []
    old = HEAD.replace("2026-11-01", "2020-01-01") + value
    assert _problems(shipped, tmp_path, mine=old) == [("mine", 6, "stale")]


def test_one_pass_tells_all_faults_and_strict_counts_warnings(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "a.toml").write_text(HEAD + "colour = 3\n", encoding="utf-8")
    (folder / "b.toml").write_text(HEAD.replace("Mine", "B") + SOURCE, encoding="utf-8")
    both = run("check", "mine")
    assert both.returncode == 3
    assert "mine/a.toml:5:1: error: unknown key 'colour'" in both.stdout
    assert "mine/b.toml:5:1: warning: source 'me' is not used [unused]" in both.stdout
    assert both.stdout.splitlines()[-1].startswith("2 files: 1 errors")
    assert run("check", "mine/b.toml").returncode == 0
    assert run("check", "mine/b.toml", "--strict").returncode == 3


EVERYTHING_WRONG = """name = "Mine"
kind = "lerner"
summary = "s"
reviewed = "yesterday"
[attributes]
accuracy = { value = 17, because = "b", evidence = "juged" }
scalability = { value = 17, because = "b", evidence = "judged" }
license = { value = "MIT", because = "b", evidence = "judged", source = 3 }
acuracy = 3
[sources.me]
title = 3
arxiv = "26.1"
[relations]
builds_on = ["transfomer"]
replace = ["rwkv"]
"""


def test_what_is_broken_hides_no_other_fault_of_the_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(EVERYTHING_WRONG, encoding="utf-8")
    table = json.loads(run("check", "mine.toml", "--json").stdout)
    found = {(entry["line"], entry["rule"]) for entry in table["problems"] if entry["rule"] != "unstated"}
    expected = {(2, "kind"), (4, "format"), (6, "format"), (6, "type"), (7, "type"), (8, "format"), (9, "format")}
    expected |= {(9, "attribute"), (10, "format"), (11, "format"), (12, "identifier"), (14, "relation")}
    assert found == expected | {(15, "format")}


@pytest.mark.parametrize("left_out", ["name", "kind", "summary", "reviewed"])
def test_a_missing_key_hides_no_other_fault(shipped: Catalogue, tmp_path: Path, left_out: str) -> None:
    head = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith(left_out))
    body = "[attributes]\naccuracy = { value = 30, because = 'b', evidence = 'unverified' }\n"
    assert _problems(shipped, tmp_path, mine=head + body) == [("mine", 1, "format"), ("mine", 5, "type")]


@pytest.mark.parametrize("part", ["attributes = 3", "relations = 3", "sources = 3", "aliases = 3", "aliases = [3]"])
def test_a_part_that_is_no_table_is_one_fault(shipped: Catalogue, tmp_path: Path, part: str) -> None:
    assert _problems(shipped, tmp_path, mine=f"{HEAD}{part}\n") == [("mine", 5, "format")]


def test_json_of_the_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(HEAD + "colour = 3\n", encoding="utf-8")
    result = run("check", "a.toml", "--json")
    table = json.loads(result.stdout)
    assert (result.returncode, table["files"], table["errors"]) == (3, 1, 1)
    (problem,) = (entry for entry in table["problems"] if entry["rule"] != "unstated")
    assert (problem["path"], problem["line"], problem["column"], problem["level"], problem["rule"]) == (
        "a.toml",
        5,
        1,
        "error",
        "format",
    )
