"""The HTML report in a real browser: controls, arithmetic, state in the address, accessibility, no network.

Skipped where there is no browser (`chromium.py`).
"""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from algocompare.catalogue import Catalogue
from algocompare.conditions import parse
from algocompare.model import Profile
from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.render.verdict_words import flip_text, verdict_parts
from algocompare.report import Question, Report, build
from algocompare.schema import Schema
from algocompare.weighting import changed, order_weighting, preset_weighting, schema_weighting
from chromium import Page, chromium, violations
from test_formats import nasty_pair

PAIRS = [["rwkv", "retnet"], ["mambabyte", "rwkv"], ["rwkv", "retnet", "mamba", "griffin"], ["rwkv", "megablocks"]]
SAME: dict[str, Any] = {"abs": 1e-9, "rel": 1e-12}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


class Visit:
    """A page that is open, with everything it complained about and everything it asked for."""

    def __init__(self, browser: Any, folder: Path, **settings: Any) -> None:
        self.context = browser.new_context(**settings)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.file = folder / "report.html"
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def show(self, report: Report, fragment: str = "", **options: Any) -> Page:
        self.file.write_text(render_report(report, "html", RenderOptions(**options)), encoding="utf-8")
        self.page.goto(self.file.as_uri() + fragment)
        return self.page

    def close(self) -> None:
        self.context.close()
        assert self.complaints == []
        assert {url.split("#", maxsplit=1)[0] for url in self.requests} <= {self.file.as_uri()}


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Visit]:
    opened = Visit(browser, tmp_path, viewport={"width": 1440, "height": 1000})
    yield opened
    opened.close()


def _chosen(shipped: Catalogue, names: list[str]) -> list[Profile]:
    return [shipped.get(name) for name in names]


def _grid(schema: Schema) -> list[dict[str, float]]:
    """Presets, single criteria, pairs of criteria, and weights at random; the same on each run."""
    ids = [attribute.id for attribute in schema.criteria]
    draw = random.Random(6).choice
    grid = [dict(preset.weights) for preset in schema.presets]
    grid += [{name: 10.0} for name in ids]
    grid += [{first: 1.0, second: 3.0} for first, second in itertools.combinations(ids, 2)]
    grid += [{name: float(draw((0, 1, 5, 7.5, 20, 33, 60, 100))) for name in ids} for _ in range(100)]
    return [weights for weights in grid if any(weights.values())]


def _agree(page: Page, report: Report, weights: dict[str, float], *, by_order: bool = False) -> None:
    """The page's numbers and words for these weights are those of the program."""
    script = """([weights, byOrder]) => { const result = algocompare.judge(weights, byOrder);
        return { ...result, words: algocompare.weighedWords(result), shares: result.play.map((entry) => entry.share),
                 printed: result.pair && algocompare.printedMargin(result),
                 turns: result.flips.map((turn) => algocompare.flipWords(result, turn)) }; }"""
    found = page.evaluate(script, [weights, by_order])
    verdict, scoring = report.verdict, report.scoring
    assert [list(entry.values()) for entry in found["scores"]] == [pytest.approx(s, **SAME) for s in scoring.scores]
    assert found["shares"] == pytest.approx(scoring.shares, **SAME)
    assert found["outcome"] == verdict.outcome.value
    assert found["words"] == verdict_parts(report).weighed
    assert (found["pair"] is None) == (verdict.pair is None)
    if verdict.pair is not None:
        pair = found["pair"]
        assert (pair["first"], pair["second"]) == (verdict.pair.first, verdict.pair.second)
        for name in ("margin", "share", "near"):
            assert list(pair[name].values()) == pytest.approx(getattr(verdict.pair, name), **SAME)
        if report.margin is not None:
            printed = (report.margin.margin, *report.margin.parts)
            assert (found["printed"]["margin"], *found["printed"]["parts"]) == pytest.approx(printed, **SAME)
        assert found["turns"] == [flip_text(entry, report) for entry in verdict.break_evens]


@pytest.mark.parametrize("names", PAIRS)
def test_the_page_and_the_program_agree_on_a_grid_of_weights(
    visit: Visit, shipped: Catalogue, names: list[str]
) -> None:
    chosen, schema = _chosen(shipped, names), shipped.schema
    page = visit.show(build(chosen, schema, []))
    zero = dict.fromkeys((attribute.id for attribute in schema.criteria), 0.0)
    for weights in _grid(schema):
        weighting = changed(schema_weighting(schema), schema, {**zero, **weights})
        _agree(page, build(chosen, schema, [], Question(weighting)), weights)


def test_both_agree_with_unknown_ratings_requirements_force_and_an_order(visit: Visit, shipped: Catalogue) -> None:
    schema = shipped.schema
    cases = [
        (nasty_pair(), Question()),
        (_chosen(shipped, ["rwkv", "megablocks"]), Question(force=True)),
        (_chosen(shipped, PAIRS[2]), Question(requirements=(parse("scalability>=8.6", schema),))),
        (_chosen(shipped, PAIRS[2]), Question(requirements=(parse("scalability>=10", schema),))),
        (_chosen(shipped, PAIRS[2]), Question(requirements=(parse("modern_relevance<6", schema),))),
        (_chosen(shipped, PAIRS[2]), Question(order_weighting(schema, ["accuracy", "scalability", "complexity"]))),
    ]
    for chosen, question in cases:
        report = build(chosen, schema, [], question)
        page = visit.show(report)
        weights = dict((question.weighting or schema_weighting(schema)).weights)
        by_order = report.weighting.basis == "order"
        _agree(page, report, weights, by_order=by_order)
        shown = page.locator("#weighed").inner_text()
        assert " ".join(shown.split()) == " ".join(verdict_parts(report).weighed.split())


@pytest.mark.parametrize("names", PAIRS)
def test_the_page_says_the_same_without_its_script(
    browser: Any, visit: Visit, shipped: Catalogue, names: list[str], tmp_path: Path
) -> None:
    report = build(_chosen(shipped, names), shipped.schema, shipped.of_kind("architecture"))
    (tmp_path / "plain").mkdir()
    plain = Visit(browser, tmp_path / "plain", java_script_enabled=False, viewport={"width": 1440, "height": 1000})
    areas = ["#verdict", "#behind", "#performance", ".sliders .share", "nav"]
    texts = [
        [opened.locator(area).all_inner_texts() for area in areas]
        for opened in (plain.show(report), visit.show(report))
    ]
    plain.close()
    assert texts[0] == texts[1]


def test_sliders_presets_and_reset(visit: Visit, shipped: Catalogue) -> None:
    chosen, schema = _chosen(shipped, ["rwkv", "retnet"]), shipped.schema
    page = visit.show(build(chosen, schema, []))
    first = page.locator("#verdict").inner_text()
    slider = page.get_by_role("slider", name="Complexity Score")
    slider.focus()
    for key in ("End", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
    weighting = changed(schema_weighting(schema), schema, {"complexity": 98})
    moved = build(chosen, schema, [], Question(weighting))
    assert page.locator("#weighed").inner_text() == verdict_parts(moved).weighed
    assert page.locator("#basis").inner_text() == "yours"
    assert "complexity=98" in page.locator("#command").inner_text()
    assert slider.get_attribute("aria-valuetext") == f"{100 * 98 / 218:.0f}% of the weight"
    assert page.locator("[data-fixed]:visible").count() == 0
    page.get_by_role("button", name="Edge").click()
    edge = build(chosen, schema, [], Question(preset_weighting(schema, "edge")))
    assert page.locator("#weighed").inner_text() == verdict_parts(edge).weighed
    assert page.locator("[aria-pressed=true]").all_inner_texts() == ["Edge"]
    page.get_by_role("button", name="Reset").click()
    assert page.locator("#verdict").inner_text() == first
    assert "#" not in page.url


def test_shares_of_all_weightings_stay_while_the_criteria_do(visit: Visit, shipped: Catalogue) -> None:
    chosen, schema = _chosen(shipped, PAIRS[2]), shipped.schema
    page = visit.show(build(chosen, schema, []))
    ranks, sums = page.get_by_label("Ranks, table"), page.get_by_text("The arithmetic")
    first = [line.split()[2:] for line in ranks.inner_text().splitlines()[1:]]
    slider = page.get_by_role("slider", name="Accuracy")
    slider.fill("80")
    moved = build(chosen, schema, [], Question(changed(schema_weighting(schema), schema, {"accuracy": 80})))
    assert moved.verdict.standings is not None
    shares = moved.verdict.standings.acceptability.ranks
    found = [line.split()[2:] for line in ranks.inner_text().splitlines()[1:]]
    assert found == first
    assert [line[0] for line in found] == [f"{100 * row[0]:.0f}%" for row in shares]
    assert sums.is_hidden()
    slider.fill("0")
    assert "First" not in ranks.inner_text()


def test_all_weights_at_zero_make_no_claim(visit: Visit, shipped: Catalogue) -> None:
    page = visit.show(build(_chosen(shipped, ["rwkv", "retnet"]), shipped.schema, []), "#w=accuracy:0")
    assert page.locator("#weighed").inner_text().startswith("No claim that one is better.")
    assert page.locator("#behind").is_hidden()
    assert page.locator(".scores .score").all_inner_texts() == ["–", "–"]


def test_switches_hide_and_show(visit: Visit, shipped: Catalogue) -> None:
    page = visit.show(build(_chosen(shipped, ["rwkv", "retnet"]), shipped.schema, []))
    about, same = page.locator("[data-attribute=accuracy] .about"), page.locator("[data-status=same]").first
    assert about.is_visible()
    assert same.is_visible()
    page.get_by_role("button", name="Compact").click()
    page.get_by_role("button", name="Differences only").click()
    assert about.is_hidden()
    assert same.is_hidden()
    assert page.locator("#sources").is_hidden()
    assert page.url.endswith("#compact=1&diff=1")
    page.get_by_label("Colours").select_option("dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 28)"
    page.get_by_role("button", name="Compact").click()
    assert about.is_visible()


def test_the_address_reproduces_the_view(visit: Visit, shipped: Catalogue) -> None:
    report = build(_chosen(shipped, PAIRS[2]), shipped.schema, [])
    page = visit.show(report)
    page.get_by_role("button", name="Beginner").click()
    page.get_by_role("button", name="Differences only").click()
    page.get_by_label("Colours").select_option("dark")
    page.get_by_role("slider", name="Accuracy").fill("44")
    page.get_by_role("slider", name="Accuracy").dispatch_event("change")
    page.get_by_role("link", name="Performance Metrics").click()
    assert page.evaluate("document.activeElement.id") == "performance"
    address, text = page.url, page.locator("main").inner_text()
    other = visit.context.new_page()
    other.goto(address)
    assert other.locator("main").inner_text() == text
    assert other.url == address
    assert other.get_by_label("Colours").input_value() == "dark"
    page.evaluate("location.hash = ''")
    page.wait_for_function("!document.body.classList.contains('diff')")
    assert page.locator("#basis").inner_text() == "the schema's"


@pytest.mark.parametrize(
    "fragment", ["#w=accuracy:-1", "#w=accuracy:1e999,x:2", "#w=<script>&compact=7", "#w=,:,::&diff"]
)
def test_a_broken_address_does_no_harm(visit: Visit, shipped: Catalogue, fragment: str) -> None:
    page = visit.show(build(_chosen(shipped, ["rwkv", "retnet"]), shipped.schema, []), fragment)
    assert page.locator("#weighed").inner_text().startswith("No claim")


def test_evidence_opens_by_keyboard_and_leads_to_its_source(visit: Visit, shipped: Catalogue) -> None:
    page = visit.show(build(_chosen(shipped, ["rwkv", "retnet"]), shipped.schema, []))
    page.locator(".mark button").first.focus()
    page.keyboard.press("Enter")
    opened = page.locator("[popover]:popover-open")
    assert opened.count() == 1
    box = opened.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1440
    page.keyboard.press("Escape")
    assert opened.count() == 0
    page.keyboard.press("Enter")
    opened.get_by_role("link").first.click()
    assert opened.count() == 0
    assert page.url.endswith("#source-1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing(browser: Any, shipped: Catalogue, tmp_path: Path, scheme: str, width: int) -> None:
    opened = Visit(browser, tmp_path, color_scheme=scheme, viewport={"width": width, "height": 900})
    reports = [build(nasty_pair(), shipped.schema, [])]
    reports += [build(_chosen(shipped, names), shipped.schema, shipped.of_kind("architecture")) for names in PAIRS[2:]]
    for report in reports:
        page = opened.show(report, explain=True)
        page.locator(".mark button").first.click()
        assert violations(page) == []
    opened.close()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_sticks_out(browser: Any, shipped: Catalogue, tmp_path: Path, width: int) -> None:
    opened = Visit(browser, tmp_path, viewport={"width": width, "height": 900})
    names = ["lora", "qlora", "dora", "adapters", "ia3", "prefix-tuning", "prompt-tuning"]
    for chosen in (nasty_pair(), _chosen(shipped, names), _chosen(shipped, ["lora"])):
        page = opened.show(build(chosen, shipped.schema, []))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    opened.close()
