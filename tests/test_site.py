"""The static site as files: complete, small, its links lead somewhere, and a second run writes only what changed."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag

import html5lib
import pytest

from algocompare.catalogue import Catalogue
from conftest import ROOT, Run
from test_formats import TEXT, nasty_pair

MEGABYTE = 1_000_000
FIRST_VIEW = 200_000
DOCUMENTS = {name: f"# {name}\n" for name in ("scoring", "policy", "corrections")}
OWN = ["--profiles", "mine"]
PROFILE = (ROOT / "profiles" / "fine-tuning" / "lora.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, shipped: Catalogue) -> Path:
    """The site of the catalogue that ships, made once."""
    from algocompare.cli.site_folder import SiteFolder
    from algocompare.site import plan

    folder = tmp_path_factory.mktemp("site") / "out"
    target = SiteFolder(folder, overwrite=False)
    for file in plan(shipped.all(), shipped.schema, DOCUMENTS):
        target.write(file)
    target.save()
    return folder


class Links(HTMLParser):
    """The addresses and ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                assert value not in self.ids, value
                self.ids.add(value)
            if name in ("href", "src") and value and not value.startswith(("https://", "http://", "data:")):
                self.addresses.append(value)


def _pages(folder: Path) -> dict[Path, Links]:
    return {path: Links(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}


def test_every_link_leads_somewhere(built: Path) -> None:
    pages = _pages(built)
    missing = set()
    for path, links in pages.items():
        for address in links.addresses:
            file, fragment = urldefrag(address.partition("?")[0])
            target = (path.parent / file).resolve() if file else path
            known = target.is_file() and (not fragment or fragment in pages[target].ids)
            if not known:
                missing.add((path.name, address))
    assert missing == set()


def test_compared_names_are_in_the_catalogue(built: Path, shipped: Catalogue) -> None:
    asked = [address for links in _pages(built).values() for address in links.addresses if "?" in address]
    assert len(asked) > len(shipped.all())
    names = {name for address in asked for name in address.partition("?")[2].split("--vs--")}
    assert names <= {profile.id for profile in shipped.all()}


def test_every_algorithm_has_its_page_and_its_data(built: Path, shipped: Catalogue) -> None:
    for profile in shipped.all():
        assert (built / "algorithms" / f"{profile.id}.html").is_file()
        text = (built / "data" / f"{profile.id}.js").read_text(encoding="utf-8")
        table = json.loads(text.removeprefix(f'siteData("{profile.id}",').removesuffix(");\n"))
        assert table["kind"] == profile.kind
    assert len((built / "index.html").read_text(encoding="utf-8").split('type="checkbox"')) - 1 == len(shipped.all())


def test_it_is_small(built: Path, shipped: Catalogue) -> None:
    sizes = {path: path.stat().st_size for path in built.rglob("*") if path.is_file()}
    blocks = sum(-(-size // 4096) * 4096 for size in sizes.values())
    assert blocks * 150 / len(shipped.all()) < 10 * MEGABYTE
    assets = {path.name: size for path, size in sizes.items() if path.parent.name == "assets"}
    shell = assets["site.css"] + assets["site.js"]
    assert sizes[built / "index.html"] + shell + assets["index.js"] < FIRST_VIEW
    data = sorted((size for path, size in sizes.items() if path.parent.name == "data"), reverse=True)
    scripts = sum(assets[name] for name in ("compose.js", "compare.js", "report.js"))
    assert sizes[built / "compare" / "index.html"] + shell + scripts + sum(data[:4]) < FIRST_VIEW
    assert max(size for path, size in sizes.items() if path.parent.name == "algorithms") + shell < FIRST_VIEW


def test_pages_are_valid(built: Path) -> None:
    names = ["index", "compare/index", "scoring", "404", "compare/rwkv--vs--megablocks/index", "algorithms/rwkv"]
    for name in names:
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        tree = parser.parse((built / f"{name}.html").read_text(encoding="utf-8"))
        assert parser.errors == [], name
        policy = tree.find(".//meta[@http-equiv]").get("content")
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def _own(folder: Path, **texts: str) -> None:
    (folder / "mine").mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / "mine" / f"{name}.toml").write_text(text, encoding="utf-8")


def _written(folder: Path) -> dict[str, tuple[int, str]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_text(encoding="utf-8"))
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_second_run_writes_only_what_changed(run: Run, tmp_path: Path) -> None:
    first = run("site", "out")
    assert (first.returncode, first.stdout) == (0, "")
    assert re.fullmatch(r"out/index\.html: (\d+) of \1 files written\n", first.stderr)
    before = _written(tmp_path / "out")
    again = run("site", "out")
    assert again.stderr.startswith("out/index.html: 0 of ")
    assert _written(tmp_path / "out") == before
    _own(tmp_path, lora=PROFILE.replace('name = "LoRA"', 'name = "LoRA of ours"'))
    assert run("site", "out", *OWN).returncode == 0
    after = _written(tmp_path / "out")
    changed = {name for name in after if after[name] != before.get(name)}
    assert {"index.html", "compare/index.html", "algorithms/lora.html", "algorithms/qlora.html"} <= changed
    assert not {"algorithms/xgboost.html", "data/xgboost.js", "assets/site.css", "scoring.html"} & changed
    assert "LoRA of ours" in after["algorithms/rwkv.html"][1]  # it combines with it


def test_what_is_gone_is_removed_and_nothing_else(run: Run, tmp_path: Path) -> None:
    _own(tmp_path, **{"our-lora": PROFILE.replace('name = "LoRA"', 'name = "Our LoRA"').replace("aliases", "#")})
    assert run("site", "out", *OWN).returncode == 0
    (tmp_path / "out" / "CNAME").write_text("example.org", encoding="utf-8")
    (tmp_path / "out" / "algorithms" / "notes.txt").write_text("ours", encoding="utf-8")
    assert (tmp_path / "out" / "algorithms" / "our-lora.html").is_file()
    second = run("site", "out")
    assert " removed\n" in second.stderr
    assert list((tmp_path / "out").rglob("*our-lora*")) == []
    assert (tmp_path / "out" / "CNAME").is_file()
    assert (tmp_path / "out" / "algorithms" / "notes.txt").is_file()
    assert "our-lora" not in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_folder_with_other_things_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.tex").write_text("x", encoding="utf-8")
    refused = run("site", "out")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--overwrite" in refused.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.tex"]
    assert run("site", "out/thesis.tex").returncode == 2
    assert run("site", "out", "--overwrite").returncode == 0
    assert (tmp_path / "out" / "thesis.tex").is_file()


def test_a_run_that_was_cut_off_goes_on(run: Run, tmp_path: Path, shipped: Catalogue) -> None:
    from algocompare.cli.site_folder import SiteFolder
    from algocompare.site import plan

    target = SiteFolder(tmp_path / "out", overwrite=False)
    for file in list(plan(shipped.all(), shipped.schema, {}))[:5]:
        target.write(file)
    target.save()
    assert run("site", "out").returncode == 0
    shutil.rmtree(tmp_path / "out" / "data")
    assert run("site", "out").returncode == 0
    assert (tmp_path / "out" / "data" / "rwkv.js").is_file()


def test_hostile_text_stays_text(shipped: Catalogue) -> None:
    from algocompare.site import plan

    files = {file.path: file for file in plan(nasty_pair(), shipped.schema, {"scoring": f"# A\n\n{TEXT}\n"})}
    for path, file in files.items():
        if path.endswith(".html"):
            text = file.text()
            assert "<script>alert" not in text
            assert "\x1b" not in text
    for profile in nasty_pair():
        text = files[f"data/{profile.id}.js"].text()
        assert json.loads(text.partition(",")[2].removesuffix(");\n"))["id"] == profile.id
