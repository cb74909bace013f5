"""The catalogue as a static site: which files there are, what each is made from, and how its text is made.

Owns the addresses and which inputs each file depends on, so that a second run makes only what changed. A file's text is
made when it is asked for. Must not write files or know a template.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path

from algocompare.alternatives import Alternatives, Wish, alternatives
from algocompare.defaults import NEAREST
from algocompare.model import Profile
from algocompare.records import Record
from algocompare.render.site import data, documents, views
from algocompare.render.templates import asset
from algocompare.report import build
from algocompare.schema import Schema
from algocompare.weighting import schema_weighting

_PACKAGE = Path(__file__).parent
_CODE = (".py", ".jinja", ".css", ".js")


class SiteFile(Record):
    """A file of the site: its path under the folder, a digest of its inputs, and what makes its text."""

    path: str
    inputs: str
    text: Callable[[], str]


def plan(profiles: Sequence[Profile], schema: Schema, texts: Mapping[str, str]) -> Iterator[SiteFile]:
    """Every file of the site, in a fixed order.

    Args:
        profiles: the whole catalogue.
        schema: its schema.
        texts: the Markdown of the documents by the name of their page.
    """
    shared = _Shared(profiles, schema)
    everything = _digest(shared.common, *map(_plain, shared.profiles))
    yield from _assets(shared.common)
    yield SiteFile("index.html", everything, partial(views.index, shared.profiles, schema))
    yield SiteFile("compare/index.html", everything, partial(views.compare, shared.profiles, schema))
    yield SiteFile("404.html", shared.common, partial(views.forward, "", "No such page"))
    yield SiteFile("data/schema.js", shared.common, partial(_schema_data, schema))
    for name, text in texts.items():
        page = partial(documents.page, name, text, schema, tuple(texts))
        yield SiteFile(f"{name}.html", _digest(shared.common, text, repr(tuple(texts))), page)
    for profile in shared.profiles:
        yield SiteFile(f"algorithms/{profile.id}.html", shared.inputs(profile), partial(shared.algorithm, profile))
        yield SiteFile(f"data/{profile.id}.js", shared.inputs(profile), partial(shared.data, profile))
    for first, second in shared.addressed:
        names, title = f"{first.id}--vs--{second.id}", f"{first.name} vs {second.name}"
        forward = partial(views.forward, names, title)
        yield SiteFile(f"compare/{names}/index.html", _digest(shared.common, title), forward)


class _Shared:
    """What the files share: the profiles, their alternatives, and digests of the program and of each kind."""

    def __init__(self, profiles: Sequence[Profile], schema: Schema) -> None:
        self.profiles, self.schema = tuple(profiles), schema
        self._weights = schema_weighting(schema).weights
        self._found: dict[str, Alternatives] = {}
        self.common = _digest(*_program(), _plain_schema(schema))
        self._kinds = {
            kind.id: _digest(self.common, *(_plain(profile) for profile in profiles if profile.kind == kind.id))
            for kind in schema.kinds
        }

    def inputs(self, profile: Profile) -> str:
        """A digest of all that is on an algorithm's page: its kind, for the alternatives, and what it relates to."""
        return _digest(self._kinds[profile.kind], repr(views.relations(profile, self.profiles)))

    def found(self, profile: Profile) -> Alternatives:
        """The nearest alternatives, with spares for those that are compared themselves."""
        if profile.id not in self._found:
            wish = Wish(limit=NEAREST)
            self._found[profile.id] = alternatives(profile, self.profiles, self.schema, self._weights, wish)
        return self._found[profile.id]

    def algorithm(self, profile: Profile) -> str:
        """Its page."""
        report = build([profile], self.schema, [entry.profile for entry in self.found(profile).entries])
        return views.algorithm(report, views.relations(profile, self.profiles))

    def data(self, profile: Profile) -> str:
        """What the compare page needs of it."""
        return data.script(profile.id, data.profile_table(profile, self.schema, self.found(profile)))

    @cached_property
    def addressed(self) -> list[tuple[Profile, Profile]]:
        """The pairs with a file at their own address: the examples, and each algorithm with its nearest.

        404.html finds the others, where a server shows it.
        """
        pairs = dict.fromkeys((first.id, second.id) for first, second in views.examples(self.profiles))
        for profile in self.profiles:
            nearest = self.found(profile).entries[:1]
            pairs |= dict.fromkeys((profile.id, entry.profile.id) for entry in nearest)
        by_id = {profile.id: profile for profile in self.profiles}
        return [(by_id[first], by_id[second]) for first, second in sorted(pairs)]


def _assets(common: str) -> Iterator[SiteFile]:
    report = f"(() => {{\n{asset('judge.js')}{asset('report.js')}}})();\n"
    yield SiteFile("assets/site.css", common, lambda: asset("report.css") + asset("site/site.css"))
    yield SiteFile("assets/report.js", common, lambda: report)
    for name in ("site.js", "index.js", "compose.js", "compare.js"):
        yield SiteFile(f"assets/{name}", common, partial(asset, f"site/{name}"))


def _schema_data(schema: Schema) -> str:
    return data.script("schema", data.schema_table(schema))


def _plain(profile: Profile) -> str:
    """All that a profile says, as text."""
    return repr(profile._replace(values=dict(profile.values), sources=dict(profile.sources)))


def _plain_schema(schema: Schema) -> str:
    """All that the schema says, as text."""
    pairings = [(sorted(entry.kinds), entry.note) for entry in schema.pairings]
    return repr((tuple(schema._replace(pairings=())), pairings))


def _program() -> Iterator[str]:
    """The text of the program, so that a changed one makes its pages anew."""
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix in _CODE:
            yield path.read_text(encoding="utf-8")


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()[:20]
