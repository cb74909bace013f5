"""What LaTeX makes of the texts: letters that it lacks, signs that it would run, and whole documents."""

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from algocompare.catalogue import Catalogue
from algocompare.render import render_forms, render_report
from algocompare.render.latex_text import escaped
from algocompare.render.options import RenderOptions
from algocompare.report import build
from conftest import Run
from test_formats import nasty_pair
from test_list_formats import COMMANDS, nasty_list


def test_first_letters_that_latex_would_take_for_arguments_are_guarded() -> None:
    assert escaped("[mask]") == "{}[mask]"
    assert escaped("* all") == "{}* all"
    assert escaped("a--b e\u0301 Δ 漢字") == r"a-{}-b é $\Delta$ \otherletters{漢字}{U+6F22 U+5B57}"


def test_latex_compiles(shipped: Catalogue, run: Run, tmp_path: Path) -> None:
    engines = [engine for engine in ("tectonic", "pdflatex", "lualatex") if shutil.which(engine)]
    if not engines:
        pytest.skip("no tectonic, pdflatex or lualatex: LaTeX is not compiled")
    letters = (
        chr(code) for code in (*range(0x20, 0x250), *range(0x370, 0x400), *range(0x2010, 0x2300), 0x6F22, 0x1F9E0)
    )
    texts = [
        render_report(build(nasty_pair(), shipped.schema, []), "latex", RenderOptions()),
        escaped(" ".join(letter for letter in letters if unicodedata.category(letter)[0] not in "CM")),
        render_forms(nasty_list(shipped), "latex", RenderOptions()),
        *(run(*args, "--format", "latex").stdout for args in COMMANDS.values()),
    ]
    packages = r"\usepackage[T1]{fontenc}\usepackage{longtable,array}"
    document = "\n\n".join([rf"\documentclass{{article}}{packages}\begin{{document}}", *texts, r"\end{document}", ""])
    (tmp_path / "all.tex").write_text(document, encoding="utf-8")
    for engine in engines:
        options = [] if engine == "tectonic" else ["-interaction=nonstopmode", "-halt-on-error"]
        command = [engine, *options, "all.tex"]
        result = subprocess.run(command, capture_output=True, cwd=tmp_path, check=False, timeout=300)
        said = result.stdout.decode("utf-8", "replace")
        assert result.returncode == 0, said[said.find("\n!") :][:600]
        assert (tmp_path / "all.pdf").stat().st_size > 0
