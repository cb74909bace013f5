"""The words of a profile: values with their state, evidence and sources, as frozen data.

Owns what one profile file says. Must not read files, compute scores or know any attribute by name; uses the standard
library only.
"""

from collections.abc import Mapping
from enum import StrEnum

from algocompare.records import Record
from algocompare.schema import Attribute, Derivation

Data = bool | int | float | str | tuple[str, ...]


class State(StrEnum):
    """The four things that a cell can say; they never look alike."""

    VALUE = "value"
    NONE = "none"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Evidence(StrEnum):
    """Grades of evidence, strongest first."""

    MEASURED = "measured"
    REPORTED = "reported"
    DERIVED = "derived"
    JUDGED = "judged"
    UNVERIFIED = "unverified"


class Source(Record):
    """Where a fact was read. At least one of arxiv, doi, url and repository is set."""

    key: str
    title: str
    year: int
    authors: tuple[str, ...] = ()
    arxiv: str = ""
    doi: str = ""
    url: str = ""
    repository: str = ""
    commit: str = ""
    version: str = ""
    venue: str = ""

    @property
    def link(self) -> str:
        """The address at which the source can be opened."""
        if self.arxiv:
            return f"https://arxiv.org/abs/{self.arxiv}{self.version if self.version.startswith('v') else ''}"
        if self.repository:
            return f"{self.repository}/tree/{self.commit}" if self.commit else self.repository
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def short_link(self) -> str:
        """The same address with the commit cut to twelve digits, which still opens it."""
        return self.link.replace(self.commit, self.commit[:12]) if self.commit else self.link

    @property
    def identity(self) -> str:
        """Equal for two entries that name the same document, in whichever profile they stand."""
        return self.link.casefold()


class Citation(Record):
    """A place in a source: the source's key in the profile, and the section, table or file."""

    source: str
    at: str


class Value(Record):
    """What a profile says of one attribute.

    `data` is set when, and only when, the state is VALUE; `reason` says why there is no value otherwise.
    """

    state: State
    data: Data | None = None
    unit: str = ""
    reason: str = ""
    evidence: Evidence = Evidence.UNVERIFIED
    citations: tuple[Citation, ...] = ()
    because: str = ""
    note: str = ""

    @property
    def known(self) -> bool:
        """Whether it says something: a value, or that there is none."""
        return self.state in (State.VALUE, State.NONE)

    @property
    def number(self) -> float | None:
        """The value as a number, or None where it is not one."""
        if isinstance(self.data, bool) or not isinstance(self.data, int | float):
            return None
        return float(self.data)


ABSENT = Value(State.UNKNOWN, reason="The profile does not say.")


class Profile(Record):
    """One algorithm: what one TOML file says."""

    id: str
    name: str
    kind: str
    summary: str
    reviewed: str
    full_name: str = ""
    aliases: tuple[str, ...] = ()
    values: Mapping[str, Value] = {}
    sources: Mapping[str, Source] = {}
    relations: Mapping[str, tuple[str, ...]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """All names under which it may be asked for."""
        return tuple(name for name in (self.id, self.name, self.full_name, *self.aliases) if name)

    def value(self, attribute: Attribute) -> Value:
        """What the profile says of an attribute: stated, derived by the schema's rule, or why there is nothing."""
        stated = self.values.get(attribute.id)
        if stated is not None:
            return stated
        if not attribute.applies(self.kind):
            return Value(State.NOT_APPLICABLE, reason=attribute.not_applicable or "It does not apply to this kind.")
        if attribute.derived_from is not None:
            return self._derived(attribute, attribute.derived_from)
        return ABSENT

    def _derived(self, attribute: Attribute, rule: Derivation) -> Value:
        base = self.values.get(rule.attribute, ABSENT)
        number = base.number
        if number is None:
            return Value(State.UNKNOWN, reason=f"It follows from {rule.attribute}, which is not known.")
        reached = sum(number >= threshold for threshold in rule.thresholds)
        because = f"Follows from {rule.attribute} = {number:g} by the schema's thresholds."
        return Value(
            State.VALUE,
            attribute.vocabulary[reached],
            evidence=Evidence.DERIVED,
            citations=base.citations,
            because=because,
        )
