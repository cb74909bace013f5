"""The HTML report as a document: hostile text stays text, links resolve, numbers are those of the JSON."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest

from algocompare.catalogue import Catalogue
from algocompare.render import render_report
from algocompare.render.cells import harmless
from algocompare.render.options import RenderOptions
from algocompare.render.templates import embedded
from algocompare.report import Report, build
from conftest import Run
from test_formats import NUMBER, TEXT, nasty_pair, number_forms

GROUPS = [["rwkv", "megablocks"], ["rwkv", "retnet", "mamba"], ["lora", "qlora", "dora", "adapters", "ia3"], ["lora"]]


@pytest.fixture(scope="module")
def nasty(shipped: Catalogue) -> Report:
    return build(nasty_pair(), shipped.schema, [])


def _page(report: Report, **options: Any) -> str:
    return render_report(report, "html", RenderOptions(**options))


def parsed(text: str) -> Any:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False, strict=False)
    tree = parser.parse(text)
    assert parser.errors == []
    return tree


def _reports(shipped: Catalogue, nasty: Report) -> list[Report]:
    chosen = [[shipped.get(name) for name in names] for names in GROUPS]
    return [nasty, *(build(group, shipped.schema, shipped.of_kind(group[0].kind)) for group in chosen)]


def test_the_document_is_valid_and_its_links_resolve(shipped: Catalogue, nasty: Report) -> None:
    for report in _reports(shipped, nasty):
        tree = parsed(_page(report))
        ids = [node.get("id") for node in tree.iter() if node.get("id")]
        assert len(ids) == len(set(ids))
        for node in tree.iter():
            for name in ("aria-labelledby", "aria-describedby", "popovertarget", "for"):
                assert node.get(name) is None or node.get(name) in ids
            target = node.get("href") or ""
            assert target == "" or target.startswith("https://") or target[1:] in ids
            assert not [name for name in node.attrib if name.startswith("on") or name in ("src", "style")]


def test_only_the_scripts_of_the_package_run(nasty: Report) -> None:
    tree = parsed(_page(nasty))
    data, script = tree.findall(".//script")
    assert data.get("type") == "application/json"
    policy = tree.find(".//meta[@http-equiv]").get("content")
    for kind, node in (("script", script), ("style", tree.find(".//style"))):
        digest = base64.b64encode(hashlib.sha256(node.text.encode("utf-8")).digest()).decode("ascii")
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_embedded_data_is_the_json(nasty: Report) -> None:
    text = parsed(_page(nasty)).find(".//script[@id='report']").text
    assert json.loads(text) == json.loads(render_report(nasty, "json", RenderOptions()))


def test_nothing_closes_the_data_and_astral_characters_survive() -> None:
    hostile = json.dumps("</script><!-- \u202e \u2028 \U000e0001 \U0001f9e0", ensure_ascii=False)
    text = embedded(hostile)
    assert "<" not in text
    assert json.loads(text) == json.loads(hostile)
    assert all(letter.isprintable() for letter in text)


def test_hostile_text_is_shown_as_it_is(nasty: Report) -> None:
    tree = parsed(_page(nasty))
    cells = ["".join(node.itertext()).strip() for node in tree.iter("td")]
    assert any(cell.removeprefix("A | B <script>").find(harmless(TEXT)) >= 0 for cell in cells)
    assert "".join(tree.find(".//title").itertext()) == " vs ".join(profile.name for profile in nasty.profiles)


@pytest.mark.parametrize("options", [{}, {"explain": True}])
def test_every_number_of_the_page_is_in_the_json(shipped: Catalogue, nasty: Report, options: dict[str, Any]) -> None:
    for report in _reports(shipped, nasty):
        tree = parsed(_page(report, **options))
        exact = number_forms(_without_commas(render_report(report, "json", RenderOptions())))
        texts = [node.get("aria-label", "") + " " + (node.text or "") for node in tree.iter() if _is_shown(node)]
        tails = [node.tail or "" for node in tree.iter()]
        text = _without_commas(" ".join([*texts, *tails]))
        found = {number for number in NUMBER.findall(text) if number not in exact}
        assert {number for number in found if f"{float(number):g}" not in exact} == set()


def _without_commas(text: str) -> str:
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)


def _is_shown(node: Any) -> bool:
    return isinstance(node.tag, str) and node.tag not in ("style", "script") and "https:" not in node.get("href", "")


def test_one_algorithm_alone_shows_its_values(shipped: Catalogue) -> None:
    tree = parsed(_page(build([shipped.get("lora")], shipped.schema, [])))
    rows = [node for node in tree.iter("tbody") if node.get("data-attribute")]
    assert rows
    assert [node.get("data-attribute") for node in rows if not "".join(node.find(".//td").itertext()).strip()] == []


def test_equal_scores_stand_apart_since_they_move_with_the_weights(shipped: Catalogue) -> None:
    schema = shipped.schema
    report = build([shipped.get("adam"), shipped.get("adam")._replace(id="twin", name="Twin")], schema, [])
    row = next(node for node in parsed(_page(report)).iter("tbody") if node.get("data-attribute") == "score")
    assert [node.get("data-score") for node in row.iter("span") if node.get("data-score")] == ["0", "1"]


def test_filters_leave_rows_out_and_switches_do_not(shipped: Catalogue) -> None:
    pair = [shipped.get(name) for name in ("rwkv", "retnet")]
    report = build(pair, shipped.schema, [])
    only = parsed(_page(report, only=frozenset({"accuracy"})))
    assert [node.get("data-attribute") for node in only.iter("tbody") if node.get("data-attribute")] == ["accuracy"]
    whole, diff = parsed(_page(report)), parsed(_page(report, diff=True))
    assert len(list(whole.iter("tbody"))) == len(list(diff.iter("tbody")))
    assert "diff" in diff.find(".//body").get("class").split()


def test_open_shows_the_file_that_was_written(run: Run, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\nprintf %s "$1" > seen\n', encoding="utf-8")
    browser.chmod(0o755)
    result = run("rwkv", "retnet", "-o", "r.htm", "--open", BROWSER=f"{browser} %s")
    assert result.returncode == 0
    assert (tmp_path / "seen").read_text(encoding="utf-8") == (tmp_path / "r.htm").resolve().as_uri()
    refused = run("rwkv", "retnet", "-o", "r.csv", "--open")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert re.search(r"--open .*-o FILE\.html", refused.stderr)
    assert not (tmp_path / "r.csv").exists()
