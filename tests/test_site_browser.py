"""The static site in a real browser: a comparison made there says what the program's report says; search; addresses.

Skipped where there is no browser (`chromium.py`).
"""

import random
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from algocompare.catalogue import Catalogue
from algocompare.cli.site_folder import SiteFolder
from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.report import build
from algocompare.site import plan
from chromium import Page, chromium, violations
from test_formats import nasty_pair

CHOSEN = [["rwkv", "megablocks"], ["rwkv", "retnet", "mamba", "griffin"], ["lora", "qlora", "dora"]]
CHOSEN.append(["mambabyte", "rwkv"])
DRAWN = "() => window.algocompare !== undefined"
# What only one of the two shows: shares by simulation and the sums in the report, links to compare on the site.
TEXT_OF_MAIN = """() => { const main = document.querySelector("main").cloneNode(true);
    const only = "[data-fixed], [aria-label='Ranks, table'], [hidden], [popover], .cards a[href^='?']";
    main.querySelectorAll(only).forEach((node) => node.remove());
    return [...main.querySelectorAll("h2, h3, p, thead, tbody, .scores li, .cards li, #sources li")]
        .map((node) => node.textContent.replace(/\\s+/g, "")).filter(Boolean); }"""
EVIDENCE = """() => [...document.querySelectorAll("[popover]")]
    .map((node) => node.textContent.replace(/\\s+/g, ""))"""


class Handler(SimpleHTTPRequestHandler):
    """A server that shows 404.html for what is not there, as the usual hosts of static sites do."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        text = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, shipped: Catalogue) -> Path:
    """A server's root with the site in a folder of it, as a project's page lies."""
    root = tmp_path_factory.mktemp("root")
    target = SiteFolder(root / "project", overwrite=False)
    texts = {
        "scoring": "# Scoring\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "policy": "# Policy\n",
        "corrections": "# C\n",
    }
    for file in plan(shipped.all(), shipped.schema, texts):
        target.write(file)
    (root / "404.html").write_bytes((root / "project" / "404.html").read_bytes())
    return root


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/project/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


class Visit:
    """An open page, with everything that it complained about."""

    def __init__(self, browser: Any, **settings: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1440, "height": 1000}, **settings)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))


@pytest.fixture
def visit(browser: Any) -> Iterator[Visit]:
    opened = Visit(browser)
    yield opened
    opened.context.close()
    assert opened.complaints == []


def _compare(page: Page, start: str, names: list[str]) -> None:
    page.goto(f"{start}compare/index.html?{'--vs--'.join(names)}")
    page.wait_for_function(DRAWN)


def _sets(shipped: Catalogue) -> list[list[str]]:
    """Known ones, and pairs to fours at random, of one kind and across kinds; the same on each run."""
    draw = random.Random(11)
    ids = [profile.id for profile in shipped.all()]
    kinds = [[profile.id for profile in shipped.of_kind(kind.id)] for kind in shipped.schema.kinds]
    within = [draw.sample(kind, draw.randint(2, min(4, len(kind)))) for kind in kinds if len(kind) > 1]
    return CHOSEN + within + [draw.sample(ids, count) for count in (2, 2, 2, 3, 3, 4)]


def test_a_comparison_says_what_the_report_says(
    visit: Visit, browser: Any, address: str, shipped: Catalogue, tmp_path: Path
) -> None:
    other = Visit(browser)
    for names in _sets(shipped):
        chosen = [shipped.get(name) for name in names]
        text = render_report(build(chosen, shipped.schema, shipped.all()), "html", RenderOptions())
        (tmp_path / "report.html").write_text(text, encoding="utf-8")
        other.page.goto((tmp_path / "report.html").as_uri())
        _compare(visit.page, address, names)
        for script in (TEXT_OF_MAIN, EVIDENCE):
            assert visit.page.evaluate(script) == other.page.evaluate(script), names
        assert visit.page.title() == other.page.title()
    other.context.close()


def test_so_it_does_of_a_nasty_pair(visit: Visit, browser: Any, shipped: Catalogue, tmp_path: Path) -> None:
    pair, other = nasty_pair(), Visit(browser)
    pros = pair[0].values["pros"]
    assert isinstance(pros.data, tuple)
    twice = pair[1]._replace(values={**pair[1].values, "pros": pros._replace(data=(*pros.data, pros.data[0]))})
    for file in plan([pair[0], twice], shipped.schema, {}):
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_text(file.text(), encoding="utf-8")
    text = render_report(build([pair[0], twice], shipped.schema, []), "html", RenderOptions())
    (tmp_path / "report.html").write_text(text, encoding="utf-8")
    other.page.goto((tmp_path / "report.html").as_uri())
    _compare(visit.page, tmp_path.as_uri() + "/", [pair[0].id, twice.id])
    for script in (TEXT_OF_MAIN, EVIDENCE):
        assert visit.page.evaluate(script) == other.page.evaluate(script)
    other.context.close()


def test_it_works_from_a_disk(visit: Visit, folder: Path) -> None:
    start = (folder / "project").as_uri() + "/"
    visit.page.goto(f"{start}index.html")
    visit.page.get_by_role("searchbox").fill("rwkv")
    assert visit.page.locator("#entries li:visible h2").first.inner_text() == "RWKV"
    _compare(visit.page, start, ["lora", "qlora"])
    assert visit.page.locator("#weighed").inner_text().startswith("LoRA leads QLoRA")


@pytest.mark.parametrize("path", ["rwkv--vs--megablocks", "rwkv--vs--megablocks/", "xgboost--vs--lora--vs--adam"])
def test_each_comparison_has_its_own_address(visit: Visit, address: str, path: str) -> None:
    visit.page.goto(f"{address}compare/{path}#w=accuracy:30")
    visit.page.wait_for_function(DRAWN)
    assert visit.page.url == f"{address}compare/index.html?{path.strip('/')}#w=accuracy:30"
    assert visit.page.locator("#basis").inner_text() == "yours"
    visit.complaints[:] = [text for text in visit.complaints if "404" not in text]


def test_search_filters_and_order(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}index.html")
    entries = page.locator("#entries li:visible h2")
    everything = entries.count()
    page.get_by_role("searchbox").fill("Mixture of  DEPTHS")
    assert entries.all_inner_texts()[0] == "Mixture of Depths"
    page.get_by_role("searchbox").fill("lora")
    assert "DBSCAN" not in entries.all_inner_texts()  # words are found from their beginning: not in exploration
    page.get_by_role("searchbox").fill("attention")
    assert 1 < entries.count() < everything
    page.get_by_role("combobox", name="Kind").select_option("attention-variant")
    few = entries.all_inner_texts()
    assert page.locator("#count").inner_text() == f"{len(few)} of {everything} algorithms"
    again = visit.context.new_page()
    again.goto(page.url)
    assert again.locator("#entries li:visible h2").all_inner_texts() == few
    page.get_by_role("searchbox").fill("no such thing")
    assert page.locator("#nothing").is_visible()
    page.get_by_role("searchbox").fill("")
    page.get_by_role("combobox", name="Kind").select_option("")
    page.get_by_role("combobox", name="Order").select_option("newest")
    years = page.evaluate("[...document.querySelectorAll('#entries li')].map((entry) => Number(entry.dataset.year))")
    assert years == sorted(years, reverse=True)
    page.get_by_role("combobox", name="For").select_option("Image generation")
    assert 1 < entries.count() < everything


def test_choosing_leads_to_a_comparison(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{address}index.html")
    page.get_by_role("checkbox", name="Compare LoRA", exact=True).check()
    assert page.locator("#chosen").inner_text().startswith("LoRA: choose one more")
    page.get_by_role("checkbox", name="Compare DoRA", exact=True).check()
    page.locator("#chosen").get_by_role("link").click()
    page.wait_for_function(DRAWN)
    assert page.locator("h1").inner_text() == "LoRA vs DoRA"
    page.get_by_label("Algorithm 3").select_option("qlora")
    page.get_by_role("button", name="Compare", exact=True).click()
    page.wait_for_function("() => document.title === 'LoRA vs DoRA vs QLoRA' && window.algocompare !== undefined")
    page.locator("h1").get_by_role("link", name="QLoRA").click()
    assert page.locator("h1").inner_text() == "QLoRA"
    page.get_by_role("link", name="Compare it").click()
    assert page.get_by_label("Algorithm 1").input_value() == "qlora"
    assert page.locator("#verdict").is_hidden()
    page.get_by_role("button", name="Compare", exact=True).click()
    assert page.get_by_role("alert").inner_text() == "Choose two different algorithms or more."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("rwkv", "Choose one more to compare."),
        ("rwkv--vs--rwkv", "One name stands there twice. Choose one more to compare."),
        ("foo--vs--rwkv", "There is no algorithm foo here. Choose one more to compare."),
        ("lora--vs--qlora--vs--dora--vs--ia3--vs--adapters", "Up to 4 are compared here; the program takes eight."),
    ],
)
def test_an_odd_address_says_what_is_odd(visit: Visit, address: str, asked: str, said: str) -> None:
    visit.page.goto(f"{address}compare/index.html?{asked}")
    assert visit.page.get_by_role("alert").inner_text() == said


def test_an_unknown_name_is_said(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}compare/index.html?rwkv--vs--%3Cscript%3E")
    said = "There is no algorithm <script> here. Choose one more to compare."
    assert visit.page.get_by_role("alert").inner_text() == said
    assert visit.page.get_by_label("Algorithm 1").input_value() == "rwkv"


def test_colours_stay_from_page_to_page(visit: Visit, address: str) -> None:
    dark = "rgb(22, 24, 28)"
    background = "getComputedStyle(document.body).backgroundColor"
    visit.page.goto(f"{address}index.html")
    visit.page.get_by_label("Colours").select_option("dark")
    assert visit.page.evaluate(background) == dark
    _compare(visit.page, address, ["lora", "qlora"])
    assert visit.page.evaluate(background) == dark
    assert "#" not in visit.page.url


def test_nothing_is_asked_of_other_hosts(visit: Visit, address: str) -> None:
    _compare(visit.page, address, CHOSEN[1])
    visit.page.goto(f"{address}algorithms/rwkv.html")
    assert [url for url in visit.requests if not url.startswith((address, "data:"))] == []


PAGES = [
    "index.html",
    "scoring.html",
    "algorithms/rwkv.html",
    "compare/index.html",
    "compare/index.html?lora--vs--qlora",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, address: str, scheme: str) -> None:
    opened = Visit(browser, color_scheme=scheme)
    for path in PAGES:
        opened.page.goto(address + path)
        if "?" in path:
            opened.page.wait_for_function(DRAWN)
        assert violations(opened.page) == [], path
    opened.context.close()


def test_nothing_sticks_out(visit: Visit, address: str) -> None:
    for width in (360, 768, 1440):
        visit.page.set_viewport_size({"width": width, "height": 900})
        for path in [*PAGES, "compare/index.html?rwkv--vs--temporal-fusion-transformer--vs--umap--vs--lora"]:
            visit.page.goto(address + path)
            if "?" in path:
                visit.page.wait_for_function(DRAWN)
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
