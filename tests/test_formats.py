"""Every format from one report that holds every hard case, as whole files and through real readers."""

import csv
import io
import json
import re
from itertools import chain
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from algocompare.catalogue import Catalogue
from algocompare.catalogue.read import load_toml, profile_from
from algocompare.model import Profile
from algocompare.render import MODULES, SUFFIXES, render_report
from algocompare.render.options import RenderOptions
from algocompare.report import Report, build
from conftest import Run
from test_program import matches_golden

NASTY = Path(__file__).parent / "nasty"
TEXT = "=1+1 | [mask] <script>alert(1)</script> \"q\" 'q' \\ $x_1$ #1 ~ ^ & 100%"


SUFFIX_OF = {name: suffix for suffix, name in reversed(SUFFIXES.items())}
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@pytest.fixture(scope="module")
def report(shipped: Catalogue) -> Report:
    return build(nasty_pair(), shipped.schema, [])


def nasty_pair() -> list[Profile]:
    return [profile_from(load_toml(NASTY / f"{name}.toml"), name) for name in ("first", "second")]


def number_forms(json_text: str) -> set[str]:
    """How the numbers of a report may be written in another format."""
    exact = {float(number) for number in NUMBER.findall(json_text)}
    forms = {f"{number:g}" for number in exact} | {"100"}
    forms |= {f"{number:.{digits}f}" for number in exact for digits in (1, 2, 3)}
    shares = {part for share in exact if share <= 1 for part in (share, 1 - share)}
    forms |= {f"{100 * share:.{digits}f}" for share in shares for digits in (0, 1)}
    return forms | {f"{number / size:.4g}" for number in exact for size in (1e6, 1e9)}


def _render(report: Report, name: str, **options: Any) -> str:
    return render_report(report, name, RenderOptions(**{"width": 90, **options}))


@pytest.mark.parametrize("name", MODULES)
def test_golden_file_of_each_format(report: Report, name: str) -> None:
    text = _render(report, name)
    if name == "json":
        text = json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    suffix = {"table": "-table.txt", "compact": "-compact.txt"}.get(name) or SUFFIX_OF[name]
    assert matches_golden(f"nasty{suffix}", text)
    assert _render(report, name) == _render(report, name)


@pytest.mark.parametrize("name", [name for name in MODULES if name not in ("json", "ndjson")])
def test_no_control_character_leaves_in_any_format(report: Report, name: str) -> None:
    text = _render(report, name)
    assert {letter for letter in text if not letter.isprintable()} <= {"\n", "\t", "\r", "\u00a0"}


@pytest.mark.parametrize("name", [name for name in MODULES if name not in ("json", "svg", "html")])
def test_every_number_is_in_the_json(report: Report, name: str) -> None:
    forms = number_forms(_render(report, "json"))
    text = re.sub(r"\d+ more rows differ", "", _render(report, name))
    widths_and_codes = r"p\{0\.\d+.textwidth\}|U\+[0-9A-F]+|#1|#2|\[2\]|T1"
    text = text.replace(",", "") if name in ("table", "compact") else re.sub(widths_and_codes, "", text)
    assert {number for number in NUMBER.findall(text) if f"{float(number):g}" not in forms} - forms == set()


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_csv_is_read_back_whole(report: Report, name: str) -> None:
    delimiter = "\t" if name == "tsv" else ","
    rows = list(csv.DictReader(io.StringIO(_render(report, name), newline=""), delimiter=delimiter))
    by_id = {row["attribute"]: row for row in rows}
    assert by_id["known_for"]["first.value"] == "'" + TEXT
    assert by_id["known_for"]["second.value"] == "'@SUM(1) 🧠 emoji"
    assert by_id["accuracy"]["first.value"] == "0"
    assert (by_id["scalability"]["first.value"], by_id["scalability"]["first.state"]) == ("", "unknown")
    assert (by_id["code"]["first.value"], by_id["code"]["first.state"]) == ("", "none")
    assert (by_id["paper"]["first.value"], by_id["paper"]["first.state"]) == ("", "not_applicable")
    assert by_id["largest_scale"]["first.unit"] == "rows"
    for cell in chain.from_iterable(row.values() for row in rows):
        assert not cell.startswith(("=", "+", "@"))


def test_duckdb_reads_csv_and_ndjson_alike(report: Report, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    (tmp_path / "r.csv").write_text(_render(report, "csv"), encoding="utf-8", newline="")
    (tmp_path / "r.ndjson").write_text(_render(report, "ndjson"), encoding="utf-8")
    tables = duckdb.connect()
    ids = tables.sql(f"select attribute from read_csv('{tmp_path}/r.csv', all_varchar=true)").fetchall()
    lines = tables.sql(f"select attribute from read_json('{tmp_path}/r.ndjson', format='newline_delimited')").fetchall()
    assert ids == lines
    wanted = "attribute in ('accuracy', 'scalability')"
    source = f"read_csv('{tmp_path}/r.csv', all_varchar=true)"
    zero = tables.sql(f'select "first.value" from {source} where {wanted}').fetchall()
    assert zero == [("0",), (None,)]


def test_markdown_shows_the_text_and_runs_nothing(report: Report) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(_render(report, "markdown"))
    assert "<script" not in html
    assert html.count("<table>") == len(report.comparison.sections)
    shown = re.sub(r"<[^>]+>", "", html)
    assert "=1+1 | [mask] &lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "line one line two tab" in shown
    assert "漢字 wide; é combining" in shown
    cells = [row.count("<td") for row in re.findall(r"<tr>\n(?:<td.*?)</tr>", html, re.DOTALL)]
    assert set(cells) == {3}


def test_latex_is_balanced_and_escaped(report: Report) -> None:
    pylatexenc = pytest.importorskip("pylatexenc.latexwalker")
    text = _render(report, "latex")
    nodes, _, length = pylatexenc.LatexWalker(text, tolerant_parsing=False).get_latex_nodes()
    assert nodes
    assert length == len(text)
    assert r"=1+1 \textbar{} [mask] \textless{}script\textgreater{}alert(1)" in text
    rows = [line for line in text.splitlines() if line.endswith(r"\\") and "multicolumn" not in line]
    assert {len(re.findall(r"(?<!\\)&", line)) for line in rows} == {2}


def test_svg_is_xml_with_the_text_in_it(report: Report) -> None:
    root = ElementTree.fromstring(_render(report, "svg"))
    text = "".join(root.itertext()).replace("\u00a0", " ")
    assert "[mask]" in text
    assert not [node for node in root.iter() if node.tag.endswith("script")]


def test_exports_beside_the_screen(run: Run, tmp_path: Path) -> None:
    result = run("rwkv", "retnet", "--compact", "-o", "r.md", "-o", "r.csv", "-o", "r.json")
    assert result.returncode == 0
    assert result.stdout == run("rwkv", "retnet", "--compact").stdout
    assert result.stderr.splitlines() == ["wrote r.md (markdown)", "wrote r.csv (csv)", "wrote r.json (json)"]
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["verdict"]["outcome"] == "leads"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["r.csv", "r.json", "r.md"]
    again = run("rwkv", "retnet", "-o", "r.md")
    assert (again.returncode, again.stdout) == (2, "")
    assert "--overwrite" in again.stderr
    assert run("rwkv", "retnet", "-o", "r.md", "--overwrite", "--only", "accuracy").returncode == 0
    for command in (("rwkv", "retnet"), ("list",), ("show", "lora")):
        assert run(*command, "-o", "r.md").returncode == 2
        assert run(*command, "-o", "r.md", "--force").returncode == 0


@pytest.mark.parametrize("name", MODULES)
def test_every_format_goes_to_the_screen_and_to_a_file(run: Run, tmp_path: Path, name: str) -> None:
    only = [] if name == "json" else ["--only", "accuracy"]  # JSON holds everything
    shown = run("rwkv", "retnet", "--format", name, *only, COLUMNS="100")
    assert (shown.returncode, shown.stderr) == (0, "")
    written = run("rwkv", "retnet", "--format", name, *only, "-o", "out.xyz")
    assert written.returncode == 0
    in_file = (tmp_path / "out.xyz").read_bytes().decode("utf-8")
    assert in_file.replace("\r\n", "\n") == shown.stdout.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--format", "docx"], "table, compact, json"),
        (["--format", "csv", "--json"], "contradict"),
        (["-o", "r.docx"], "stands for no format"),
        (["-o", "r.md", "--format", "csv"], "says markdown"),
        (["-o", "nowhere/r.md"], "no folder"),
    ],
)
def test_contradictions_are_refused(run: Run, args: list[str], said: str) -> None:
    result = run("rwkv", "retnet", *args)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
