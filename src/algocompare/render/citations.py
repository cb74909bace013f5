"""Sources of profiles for a bibliography: plain text, BibTeX, CSL-JSON.

Owns keys, entry types and the escapes of BibTeX. One document that several profiles cite is given once.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from algocompare.model import Profile, Source
from algocompare.render.cells import harmless
from algocompare.render.page import Page

_ESCAPES = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}"} | {sign: f"\\{sign}" for sign in "&%$#_"}
_AND_OTHERS = "and others"


def render(profiles: Sequence[Profile], form: str, width: int = 80) -> str:
    """The sources of the profiles, in the order of their first appearance, in one of the forms; text for a width."""
    entries = _keyed(profiles)
    if form == "bibtex":
        return "\n".join(_bibtex(key, source) for key, source in entries)
    if form == "csl":
        return json.dumps([_csl(key, source) for key, source in entries], ensure_ascii=False, indent=2) + "\n"
    page = Page(width, color=False, ascii=False)
    for _, source in entries:
        page.line(_text(source), hang=2)
    return page.text()


def _keyed(profiles: Sequence[Profile]) -> list[tuple[str, Source]]:
    """Each document once, with a key of its own: first author, year and the first long word of the title."""
    found: dict[str, Source] = {}
    for profile in profiles:
        for source in profile.sources.values():
            found.setdefault(source.identity, source)
    keyed: list[tuple[str, Source]] = []
    used: dict[str, int] = {}
    for source in found.values():
        base = _key(source)
        used[base] = used.get(base, 0) + 1
        keyed.append((base if used[base] == 1 else f"{base}-{used[base]}", source))
    return keyed


def _key(source: Source) -> str:
    author = source.authors[0].split()[-1] if source.authors else "web"
    word = next((word for word in re.findall(r"[^\W\d_]+", source.title) if len(word) > 3), "untitled")
    plain = unicodedata.normalize("NFKD", f"{author}{source.year}{word}").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", plain) or f"source{source.year}"


def _people(source: Source) -> list[str]:
    return [harmless(author) for author in source.authors if author != _AND_OTHERS]


def _text(source: Source) -> str:
    people = ", ".join(_people(source)) + (" and others" if _AND_OTHERS in source.authors else "")
    parts = [
        people,
        f"({source.year})",
        f"{harmless(source.title)}.",
        f"{harmless(source.venue)}." if source.venue else "",
    ]
    return " ".join(part for part in [*parts, source.link] if part)


def _bibtex(key: str, source: Source) -> str:
    people = [*_people(source), *(["others"] if _AND_OTHERS in source.authors else [])]
    fields = {
        "title": f"{{{_escaped(harmless(source.title))}}}",
        "author": " and ".join(
            _escaped(person) if person == "others" else f"{{{_escaped(person)}}}" for person in people
        ),
        "year": str(source.year),
        "eprint": source.arxiv,
        "archiveprefix": "arXiv" if source.arxiv else "",
        "doi": source.doi,
        "howpublished": _escaped(harmless(source.venue)),
        "version": _escaped(source.version),
        "url": source.link,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{'misc' if not source.doi else 'article'}{{{key},", *lines, "}"]) + "\n"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in text)


def _csl(key: str, source: Source) -> dict[str, Any]:
    kind = "article" if source.arxiv else ("article-journal" if source.doi else "webpage")
    kind = "software" if source.repository else kind
    table: dict[str, Any] = {"id": key, "type": kind, "title": source.title}
    table["issued"] = {"date-parts": [[source.year]]}
    table["URL"] = source.link
    if source.authors:
        table["author"] = [{"literal": person} for person in source.authors]
    optional = {
        "DOI": source.doi,
        "number": f"arXiv:{source.arxiv}" if source.arxiv else "",
        "version": source.version or source.commit,
        "container-title": source.venue,
    }
    return table | {name: value for name, value in optional.items() if value}
