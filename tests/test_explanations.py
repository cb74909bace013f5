"""What stands behind a value reaches the terminal: reasons, notes, and what was looked for in vain."""

import re

import pytest

from algocompare.catalogue import Catalogue
from algocompare.model import Profile, State, Value
from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.report import build
from conftest import Run

NOTED = ["--only", "longest_context"]


def unwrapped(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [60, 80])
def test_explain_prints_the_reason_and_the_note_of_each(shipped: Catalogue, width: int) -> None:
    pair = [shipped.get("mamba"), shipped.get("s4")]
    report = build(pair, shipped.schema, [])
    text = unwrapped(render_report(report, "table", RenderOptions(width=width, explain=True)))
    for profile in pair:
        for value in (profile.value(attribute) for attribute in shipped.schema.attributes):
            if value.known and (value.because or value.note):
                said = f"{value.because} ({value.note})" if value.note else value.because
                assert f"{profile.name}: {unwrapped(said)}" in text
    assert "no language model)" in text


def test_a_value_with_a_note_is_marked_and_the_legend_says_so(run: Run) -> None:
    text = run("mamba", "s4", *NOTED).stdout
    assert text.count("*]") == 2
    assert "* has a note: --explain." in text
    assert "* has a note." in run("mamba", "s4", *NOTED, "--explain").stdout
    plain = run("mamba", "s4", "--only", "accuracy").stdout
    assert "*]" not in plain
    assert "has a note" not in plain


def test_show_explains_as_well(run: Run) -> None:
    assert "  Mamba: (small models trained on DNA" in run("show", "mamba", *NOTED, "--explain").stdout


def test_what_is_unknown_of_one_is_given_with_its_reason_where_it_is_asked_for(run: Run) -> None:
    asked = run("show", "linear-regression", "--only", "license").stdout
    reason = "Code licence: No official implementation is known, hence no licence of one."
    assert f"Unknown: {reason}" in unwrapped(asked)
    whole = unwrapped(run("show", "linear-regression").stdout)
    assert reason.rstrip(".") in whole
    assert "Does not apply: Longest context shown: It does not fix a sequence length." in whole
    assert "nothing known on any side" not in whole
    assert "Unknown" not in run("show", "linear-regression", "--section", "facts").stdout
    assert "Unknown" not in run("show", "linear-regression", "--only", "license", "--skip", "license").stdout


def test_an_unknown_cell_of_a_comparison_is_explained_when_asked(shipped: Catalogue) -> None:
    known = Profile("k", "Known", "learner", "", "", values={"accuracy": Value(State.VALUE, 7.0)})
    blank = Value(State.UNKNOWN, reason="No fair test was read.")
    other = Profile("o", "Other", "learner", "", "", values={"accuracy": blank})
    report = build([known, other], shipped.schema, [])
    only = frozenset({"accuracy"})
    assert "No fair test" not in render_report(report, "table", RenderOptions(only=only))
    assert "  Other: No fair test was read." in render_report(report, "table", RenderOptions(only=only, explain=True))


def test_a_comparison_names_the_rows_it_was_asked_for_and_knows_nothing_of(shipped: Catalogue) -> None:
    pair = [Profile(name, name, "learner", "", "") for name in ("one", "two")]
    text = render_report(build(pair, shipped.schema, []), "table", RenderOptions(only=frozenset({"license"})))
    assert "Left out, nothing known on any side: 1 (Code licence)." in text


def test_show_has_no_quick_view(run: Run) -> None:
    result = run("show", "lora", "--format", "compact")
    assert (result.returncode, result.stdout) == (2, "")
    assert "table, json, ndjson, csv, tsv, markdown, html, latex, svg, not 'compact'" in result.stderr


def test_the_quick_view_says_truly_what_it_leaves_out(shipped: Catalogue) -> None:
    report = build([shipped.get("lora"), shipped.get("qlora")], shipped.schema, [])
    rows = [row for section in report.comparison.sections for row in section.rows]
    for same, words in (
        (False, {"that differ": "different partly", "not known of all": "incomplete"}),
        (True, {"the same": "same", "the same in part": "partly"}),
    ):
        text = render_report(report, "compact", RenderOptions(same=same))
        table, last = text.split("\n\n")[-2:]
        said = {label: int(count) for count, label in re.findall(r"(\d+) ([a-z ]+)(?=[,;])", last)}
        for label, statuses in words.items():
            left = [
                row for row in rows if row.status.value in statuses.split() and f"\n{row.attribute.label} " not in table
            ]
            assert said.get(label, 0) == len(left)
    assert "More rows" not in render_report(report, "compact", RenderOptions(only=frozenset({"accuracy"})))
