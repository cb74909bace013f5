"""Lists in every format: one that holds every hard case as whole files and through real readers, and the commands."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from algocompare.catalogue import Catalogue
from algocompare.listing import column
from algocompare.render import LIST_FORMATS, render_forms
from algocompare.render.forms import Forms, of_catalogue
from algocompare.render.options import RenderOptions
from conftest import Run
from test_formats import NUMBER, SUFFIX_OF, TEXT, nasty_pair, number_forms
from test_html import parsed
from test_program import matches_golden

COLUMNS = (
    "id",
    "name",
    "kind",
    "accuracy",
    "scalability",
    "code",
    "paper",
    "known_for",
    "key_innovation",
    "pros",
    "cons",
)
MORE = ("largest_scale", "parallel_training", "developed_in")
READABLE = [name for name in LIST_FORMATS if name not in ("json", "ndjson", "csv", "tsv")]
COMMANDS = {
    "list": ["list", "--kind", "optimizer", "--columns", "name,accuracy,code,year,largest_scale,purpose"],
    "fields": ["list", "--fields"],
    "rank": ["rank", "--where", "year>=2022"],
    "gaps": ["gaps", "mixtral", "jamba", "mambabyte", "dbscan"],
    "alternatives": ["alternatives", "rwkv", "--kind", "any", "--limit", "7"],
    "search": ["search", "gated", "atention", "--limit", "4"],
    "pick": ["pick", "--task", "Classification", "--limit", "2"],
}
ENTRIES = {"list": "algorithms", "fields": "fields", "gaps": "gaps", "alternatives": "entries", "search": "hits"}


def nasty_list(shipped: Catalogue) -> Forms:
    columns = [column(shipped.schema, name) for name in (*COLUMNS, *MORE)]
    return of_catalogue(nasty_pair(), columns, 3, shipped.schema, chosen=True)


@pytest.fixture(scope="module")
def nasty(shipped: Catalogue) -> Forms:
    return nasty_list(shipped)


def _render(forms: Forms, name: str) -> str:
    return render_forms(forms, name, RenderOptions(width=90))


def _rows(text: str, name: str = "csv") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if name == "tsv" else ","))


def _entries(command: str, table: dict[str, Any]) -> list[dict[str, Any]]:
    """The entries of a command's JSON, one for each row; places and picks of all kinds in a row."""
    if command in ENTRIES:
        entries: list[dict[str, Any]] = table[ENTRIES[command]]
        return entries
    outer, inner = {"rank": ("rankings", "places"), "pick": ("lists", "picks")}[command]
    return [{"kind": part["kind"], **entry} for part in table[outer] for entry in part[inner]]


@pytest.mark.parametrize("name", LIST_FORMATS)
def test_golden_file_of_each_format(nasty: Forms, name: str) -> None:
    text = _render(nasty, name)
    assert matches_golden(f"nasty-list{SUFFIX_OF[name]}", text)
    assert _render(nasty, name) == text


@pytest.mark.parametrize("name", [name for name in LIST_FORMATS if name not in ("json", "ndjson")])
def test_no_control_character_leaves_in_any_format(nasty: Forms, name: str) -> None:
    assert {letter for letter in _render(nasty, name) if not letter.isprintable()} <= {"\n", "\t", "\r", "\u00a0"}


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_csv_is_read_back_whole(nasty: Forms, name: str) -> None:
    first, second = _rows(_render(nasty, name), name)
    assert first["known_for"] == "'" + TEXT
    assert (first["parallel_training"], second["parallel_training"]) == ("yes", "no")
    assert first["cons"].startswith("'-1 minus; +1 plus")
    assert (first["accuracy"], first["accuracy.state"]) == ("0", "value")
    assert (first["scalability"], first["scalability.state"]) == ("", "unknown")
    assert (first["code"], first["code.state"]) == ("", "none")
    assert (first["paper"], first["paper.state"]) == ("", "not_applicable")
    assert (first["largest_scale"], first["largest_scale.unit"]) == ("1500000000.0", "rows")
    assert first["key_innovation"] == "line one line two tab [31mred"
    for cell in (*first.values(), *second.values()):
        assert not cell.startswith(("=", "+", "-", "@"))


def test_duckdb_keeps_unknown_apart_from_zero(nasty: Forms, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    (tmp_path / "r.csv").write_text(_render(nasty, "csv"), encoding="utf-8", newline="")
    (tmp_path / "r.ndjson").write_text(_render(nasty, "ndjson"), encoding="utf-8")
    tables = duckdb.connect()
    found = tables.sql(f"select accuracy, scalability, code from read_csv('{tmp_path}/r.csv') where id = 'first'")
    assert found.fetchall() == [(0, None, None)]
    wanted = 'id, "values".accuracy.value, "values".scalability.state'
    lines = tables.sql(f"select {wanted} from read_json('{tmp_path}/r.ndjson', format='newline_delimited')").fetchall()
    assert (lines[0][0], float(lines[0][1]), lines[0][2]) == ("first", 0.0, "unknown")


def test_markdown_shows_the_text_and_runs_nothing(nasty: Forms) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(_render(nasty, "markdown"))
    assert "<script" not in html
    assert html.count("<table>") == 1
    shown = re.sub(r"<[^>]+>", "", html)
    assert "=1+1 | [mask] &lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "line one line two tab" in shown
    assert [row.count("<td") for row in re.findall(r"<tr>\n(?:<td.*?)</tr>", html, re.DOTALL)] == [14, 14]


def test_html_is_valid_and_runs_nothing(nasty: Forms) -> None:
    tree = parsed(_render(nasty, "html"))
    assert not list(tree.iter("script"))
    policy = tree.find(".//meta[@http-equiv]").get("content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    cells = {node.get("class").split()[0]: "".join(node.itertext()) for node in tree.iter("td")}
    assert cells["unknown"].endswith("? unknown")
    assert cells["not_applicable"].endswith("n/a")
    assert cells["none"].endswith("none")
    assert "<script>alert(1)</script>" in "".join(tree.find(".//tbody").itertext())


def test_latex_is_balanced_and_escaped(nasty: Forms) -> None:
    pylatexenc = pytest.importorskip("pylatexenc.latexwalker")
    text = _render(nasty, "latex")
    nodes, _, length = pylatexenc.LatexWalker(text, tolerant_parsing=False).get_latex_nodes()
    assert nodes
    assert length == len(text)
    rows = [line for line in text.splitlines() if line.endswith(r"\\")]
    assert [len(re.findall(r"(?<!\\)&", line)) for line in rows] == [13, 13]


def test_svg_is_xml_with_the_text_in_it(nasty: Forms) -> None:
    root = ElementTree.fromstring(_render(nasty, "svg"))
    assert "[mask]" in "".join(root.itertext())
    assert not [node for node in root.iter() if node.tag.endswith("script")]


@pytest.mark.parametrize("name", READABLE)
def test_missing_values_never_look_alike(nasty: Forms, name: str) -> None:
    text = _render(nasty, name).replace("&#160;", " ")
    assert "? unknown" in text
    assert "n/a" in text
    assert re.search(r"\bnone\b", text.split("</head>")[-1])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_says_the_same_in_all_formats(run: Run, tmp_path: Path, command: str) -> None:
    files = [f"r{SUFFIX_OF[name]}" for name in LIST_FORMATS]
    result = run(*COMMANDS[command], *(word for file in files for word in ("-o", file)))
    assert (result.returncode, result.stdout) == (0, run(*COMMANDS[command]).stdout)
    texts = {
        name: (tmp_path / file).read_bytes().decode("utf-8") for name, file in zip(LIST_FORMATS, files, strict=True)
    }
    assert texts["json"] == run(*COMMANDS[command], "--json").stdout
    entries = _entries(command, json.loads(texts["json"]))
    assert entries
    lines = [json.loads(line) for line in texts["ndjson"].splitlines()]
    assert [_without_kind(line) for line in lines] == [_without_kind(entry) for entry in entries]
    for name in ("csv", "tsv"):
        _agrees(_rows(texts[name], name), entries)
    forms = number_forms(_without_commas(texts["json"])) | {str(len(entries))}
    for name in READABLE:
        found = NUMBER.findall(_without_commas(_shown(name, texts[name])))
        assert {number for number in found if f"{float(number):g}" not in forms} - forms == set(), name


def _without_kind(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != "kind"}


def _without_commas(text: str) -> str:
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)


def _agrees(rows: list[dict[str, str]], entries: list[dict[str, Any]]) -> None:
    """Each row is its entry: the same id, and the same figures in the columns that hold figures."""
    assert [row["id"] for row in rows] == [entry["id"] for entry in entries]
    for row, entry in zip(rows, entries, strict=True):
        for key, figure in _figures(entry).items():
            assert row[key] == ("" if figure is None else str(figure)), key
        for key, cell in entry.get("values", {}).items():
            assert row[f"{key}.state"] == cell["state"]
        for key in ("open_against", "better", "worse", "strong", "weak", "vocabulary"):
            if f"{key}.state" in row:
                assert (row[key] == "", row[f"{key}.state"]) == ((False, "value") if entry.get(key) else (True, "none"))


def _figures(entry: dict[str, Any]) -> dict[str, Any]:
    """The figures of an entry by the names of their columns; None where there is no value."""
    figures: dict[str, Any] = {key: entry[key] for key in ("rank", "effect", "coverage", "weight") if key in entry}
    if isinstance(entry.get("similarity"), dict):
        figures["similarity"] = entry["similarity"]["value"]
    score = entry["scores"][entry["id"]] if "scores" in entry else entry.get("score", {})
    figures |= {f"score.{end}": bound for end, bound in score.items()} if isinstance(score, dict) else {"score": score}
    values = {key: cell.get("value") for key, cell in entry.get("values", {}).items()}
    return figures | {key: value for key, value in values.items() if not isinstance(value, str | list)}


def _shown(name: str, text: str) -> str:
    """What people read of a format, without its own figures: widths, columns, sizes, colours."""
    if name == "latex":
        return re.sub(r"p\{0\.\d+.textwidth\}|\{4pt\}|multicolumn\{\d+\}|fontenc|T1", "", text)
    if name == "html":
        return " ".join(parsed(text).find(".//body").itertext()).split("algocompare 0.")[0]
    if name == "svg":
        nodes = ElementTree.fromstring(text).iter("{http://www.w3.org/2000/svg}text")
        return "\n".join("".join(node.itertext()) for node in nodes).replace("\u00a0", " ")
    return text


def test_formats_go_to_the_screen_by_name_and_to_files_by_suffix(run: Run, tmp_path: Path) -> None:
    shown = run("rank", "--kind", "optimizer", "--format", "csv")
    assert shown.stdout.startswith("kind,rank,id,name,score.low,score.high,coverage\n")
    written = run("rank", "--kind", "optimizer", "-o", "r.csv", "-o", "r.md", "-o", "r.xyz", "--format", "csv")
    assert (written.returncode, written.stdout) == (2, "")
    written = run("rank", "--kind", "optimizer", "-o", "r.csv", "-o", "r.xyz", "--format", "csv")
    assert written.stderr.splitlines() == ["wrote r.csv (csv)", "wrote r.xyz (csv)"]
    assert written.stdout == run("rank", "--kind", "optimizer").stdout
    assert (tmp_path / "r.csv").read_text(encoding="utf-8") == shown.stdout
    both = run("rank", "--kind", "optimizer", "-o", "-", "-o", "s.csv", "--format", "csv")
    assert (both.stdout, (tmp_path / "s.csv").read_text(encoding="utf-8")) == (shown.stdout, shown.stdout)
    assert run("rank", "--kind", "optimizer", "-o", "-").stdout == written.stdout


@pytest.mark.parametrize(
    "command",
    [["list"], ["rank"], ["gaps"], ["alternatives", "rwkv"], ["search", "lora"], ["pick", "--kind", "kernel"]],
)
def test_nothing_is_overwritten_without_being_asked(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "r.csv").write_text("mine", encoding="utf-8")
    refused = run(*command, "-o", "new.csv", "-o", "r.csv")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--overwrite" in refused.stderr
    assert (tmp_path / "r.csv").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "new.csv").exists()
    assert run(*command, "-o", "r.csv", "--overwrite").returncode == 0
    assert (tmp_path / "r.csv").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["list", "--json", "--format", "csv"], "contradict"),
        (["rank", "--format", "compact"], "table, json, ndjson, csv, tsv, markdown, html, latex, svg, not 'compact'"),
        (["gaps", "--format", "docx"], "table, json, ndjson, csv, tsv, markdown, html, latex, svg, not 'docx'"),
        (["search", "lora", "-o", "r.docx"], "stands for no format"),
        (["alternatives", "rwkv", "-o", "r.md", "--format", "csv"], "says markdown"),
        (["list", "--json", "--color", "purple"], "--color takes"),
    ],
)
def test_contradictions_are_refused(run: Run, args: list[str], said: str) -> None:
    result = run(*args)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr


def test_compact_alternatives_are_compact_in_every_format(run: Run) -> None:
    whole, brief = (run("alternatives", "rwkv", "--format", "csv", *more).stdout for more in ([], ["--compact"]))
    assert "score.low" in whole
    assert "score.low" not in brief
    assert ";" in _rows(whole)[0]["worse"]
    assert ";" not in _rows(brief)[0]["worse"]


def test_empty_lists_say_so(run: Run) -> None:
    assert _rows(run("rank", "--where", "year>=2100", "--format", "csv").stdout) == []
    assert "Nothing fits." in run("list", "--where", "year>=2100", "--format", "markdown").stdout
    assert "<table" not in run("search", "zzzzzz", "--format", "html").stdout
    assert "longtable}{" not in run("list", "--where", "year>=2100", "--format", "latex").stdout
