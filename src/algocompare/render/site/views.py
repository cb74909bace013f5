"""The pages of the site that show profiles: the catalogue, one algorithm, the comparison, and the way to it.

Owns what their templates in `html/site` get. Must not compute a fact.
"""

from collections.abc import Sequence
from typing import Any

from algocompare import __version__
from algocompare.model import Profile
from algocompare.records import Record
from algocompare.render import html_view
from algocompare.render.options import RenderOptions
from algocompare.render.templates import asset, digest, filled
from algocompare.report import Report
from algocompare.schema import Kind, Schema

_EXAMPLES = (("rwkv", "megablocks"), ("lora", "qlora"), ("xgboost", "random-forest"))
# Style and scripts from the site itself, also where it is opened from a disk.
_OWN = "'self' file:"
_POLICY = f"default-src 'none'; style-src {_OWN}; script-src {_OWN}; img-src data:; base-uri 'none'; form-action 'none'"
_SEARCHED = ("algorithm_family", "known_for", "key_innovation", "primary_use_case", "modern_applications", "founded_by")


class Entry(Record):
    """An algorithm in the catalogue's list: `more` are words that a search finds beside those that are shown."""

    profile: Profile
    year: int
    tasks: tuple[str, ...]
    more: str


def index(profiles: Sequence[Profile], schema: Schema) -> str:
    """The catalogue with search and filters."""
    entries = sorted((_entry(profile, schema) for profile in profiles), key=lambda entry: entry.profile.name.casefold())
    tasks = sorted({task for entry in entries for task in entry.tasks})
    parts: dict[str, Any] = {
        "entries": entries,
        "tasks": tasks,
        "kinds": _kinds(profiles, schema),
        "examples": examples(profiles),
    }
    return page("index", "index.html", schema, title="Machine-learning algorithms, side by side", **parts)


def algorithm(report: Report, related: list[tuple[str, list[tuple[str, str]]]]) -> str:
    """The page of a report's one algorithm, with what it relates to."""
    options = RenderOptions()
    parts: dict[str, Any] = {
        "report": report,
        "page": html_view.page(report, options),
        "options": options,
        "relations": related,
    }
    return page("algorithm", "", report.schema, title=report.profiles[0].name, root="../", **parts)


def compare(profiles: Sequence[Profile], schema: Schema) -> str:
    """The frame of a comparison, which the browser fills for the names in the address."""
    criteria = [html_view.PageCriterion(entry, entry.weight, None, None, None, None) for entry in schema.criteria]
    ordered = sorted(profiles, key=lambda profile: profile.name.casefold())
    parts: dict[str, Any] = {"criteria": criteria, "profiles": ordered, "kinds": _kinds(profiles, schema)}
    return page("compare", "compare/index.html", schema, title="Compare", root="../", **parts)


def forward(names: str, title: str) -> str:
    """A page that leads from a comparison's own address to the compare page; without names, for every other address."""
    script = asset("site/forward.js")
    target = f"../index.html?{names}" if names else ""
    return filled("site/forward.html.jinja", title=title, target=target, script=script, policy=digest(script))


def page(template: str, here: str, schema: Schema, *, title: str, root: str = "", **parts: Any) -> str:
    """A page in the site's frame; `here` is its address as the frame's links name it, `root` the way up to the top."""
    common = {"title": title, "root": root, "here": here, "schema": schema, "version": __version__, "linked": True}
    return filled(f"site/{template}.html.jinja", policy=_POLICY, **common, **parts)


def examples(profiles: Sequence[Profile]) -> list[tuple[Profile, Profile]]:
    """Comparisons to begin with, of those that there are."""
    by_id = {profile.id: profile for profile in profiles}
    return [(by_id[first], by_id[second]) for first, second in _EXAMPLES if first in by_id and second in by_id]


def relations(profile: Profile, profiles: Sequence[Profile]) -> list[tuple[str, list[tuple[str, str]]]]:
    """What it builds on, replaces, combines with: id and name of each, under the relation's name."""
    names = {other.id: other.name for other in profiles}
    found = []
    for relation, ids in profile.relations.items():
        others = [(identifier, names[identifier]) for identifier in ids if identifier in names]
        if others:
            found.append((relation.replace("_", " ").capitalize(), others))
    return found


def _entry(profile: Profile, schema: Schema) -> Entry:
    def data(name: str) -> Any:
        return profile.value(schema.by_id[name]).data if name in schema.by_id else None

    year, tasks = data("developed_in"), data("purpose")
    found = [data(name) for name in _SEARCHED]
    more = " ".join(" ".join(entry) if isinstance(entry, tuple) else str(entry or "") for entry in found)
    return Entry(profile, year if isinstance(year, int) else 0, tasks if isinstance(tasks, tuple) else (), more)


def _kinds(profiles: Sequence[Profile], schema: Schema) -> list[Kind]:
    used = {profile.kind for profile in profiles}
    return sorted((kind for kind in schema.kinds if kind.id in used), key=lambda kind: kind.label)
