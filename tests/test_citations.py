"""`cite`: read back by a BibTeX parser and by a JSON parser."""

import json

import pytest

from algocompare.catalogue import Catalogue
from algocompare.model import Profile, Source
from algocompare.render.citations import render
from conftest import Run

bibtexparser = pytest.importorskip("bibtexparser")


def test_every_profile_gives_valid_bibtex(shipped: Catalogue) -> None:
    library = bibtexparser.parse_string(render(shipped.all(), "bibtex"))
    assert library.failed_blocks == []
    documents = {source.identity for profile in shipped.all() for source in profile.sources.values()}
    assert len(library.entries) == len({entry.key for entry in library.entries}) == len(documents)
    for entry in library.entries:
        assert {"title", "year", "url"} <= set(entry.fields_dict)


def test_awkward_text_survives() -> None:
    source = Source("x", "100% {braces} & _under_", 2020, ("Ann Ünal", "and others"), arxiv="2001.00001", version="v2")
    text = render([Profile("p", "P", "learner", "", "", sources={"x": source})], "bibtex")
    (entry,) = bibtexparser.parse_string(text).entries
    assert entry.key == "unal2020braces"
    assert entry["title"] == r"{100\% \{braces\} \& \_under\_}"
    assert entry["author"] == "{Ann Ünal} and others"
    assert entry["url"] == "https://arxiv.org/abs/2001.00001v2"


def test_csl_names_every_source(run: Run) -> None:
    entries = json.loads(run("cite", "s4", "mamba", "--json").stdout)
    assert len({entry["id"] for entry in entries}) == len(entries)
    gu = next(entry for entry in entries if entry.get("number") == "arXiv:2111.00396")
    assert gu["issued"] == {"date-parts": [[2021]]}
    assert gu["author"][0] == {"literal": "Albert Gu"}


def test_text_and_wrong_forms(run: Run) -> None:
    assert "https://arxiv.org/abs/2111.00396" in run("cite", "s4").stdout
    assert run("cite", "s4", "--form", "ris").returncode == 2
    assert run("cite", "s5x").returncode == 2
